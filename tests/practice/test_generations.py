"""The practice portal speaks as Open Forms 3.4 and 3.5 do, by what was published of them (protocol reference, 14)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests
import yaml  # type: ignore[import-untyped]  # comes with openapi-core, without stubs
from openapi_core import Config, OpenAPI

from tests.practice.citizen import Citizen
from tests.practice.people import moving
from tests.practice.test_openapi import complaints_of
from tests.shared_data import shared

PUBLISHED = {"3.4": "openapi-3.4.12.yaml", "3.5": "openapi-3.5.6.yaml"}


@pytest.fixture(params=sorted(PUBLISHED))
def generation(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def older(generation: str, start_portal: Callable[..., str]) -> Iterator[Citizen]:
    with Citizen(start_portal("--generation", generation)) as citizen:
        yield citizen


@pytest.fixture
def fits(older: Citizen, generation: str) -> Callable[[requests.Response], requests.Response]:
    """Give a check that a call and its answer fit what was published of this generation."""
    content = shared(f"specs/open-forms/{PUBLISHED[generation]}").read_bytes()
    described: dict[str, Any] = yaml.load(content, Loader=yaml.CSafeLoader)
    described["servers"] = [{"url": older.base_url.rstrip("/")}]
    openapi = OpenAPI.from_dict(described, config=Config(spec_validator_cls=None))

    def check(answer: requests.Response) -> requests.Response:
        assert complaints_of(openapi, answer) == []
        return answer

    return check


def test_a_whole_run_fits_what_was_published(
    older: Citizen, fits: Callable[[requests.Response], requests.Response], generation: str
) -> None:
    form = fits(older.get("forms/verhuizing")).json()
    assert "type" not in form
    assert form["appointmentOptions"]["isAppointment"] is False
    start = {"form": form["url"], "formUrl": f"{older.base_url}verhuizing", "anonymous": True}
    submission = fits(older.post("submissions", start)).json()
    answers = moving(older.upload(submission))
    for step in submission["steps"]:
        live = fits(older.get(step["url"])).json()
        assert live["data"] == {}
        assert ("configuration" in live) is (generation == "3.5")
        data = {"data": answers[live["slug"]]}
        checked = fits(older.post(f"{step['url']}/_check-logic", data)).json()
        assert checked["step"]["slug"] == live["slug"]
        assert fits(older.post(f"{step['url']}/validate", data)).status_code == 204
        fits(older.put(step["url"], data))
    fits(older.get(submission["url"]))
    fits(older.get(f"{submission['url']}/summary"))
    sent = fits(older.send(submission)).json()
    assert older.outcome(sent["statusUrl"])["publicReference"]


def test_the_first_answer_to_a_stored_step_is_whole(older: Citizen, generation: str) -> None:
    submission = older.begin("melding-openbare-ruimte")
    given = {"categorie": "weg", "gevaar": "nee", "omschrijving": "Een losse tegel."}
    stored = older.put(submission["steps"][0]["url"], {"data": given}).json()
    assert stored["data"] == given
    assert older.get("").json()["info"]["version"] == f"{generation}.0"


def test_what_is_wrong_is_said_before_it_is_stored(older: Citizen) -> None:
    step = older.begin("verhuizing")["steps"][0]["url"]
    answer = older.post(f"{step}/validate", {"data": {"verhuisdatum": "morgen"}})
    assert answer.status_code == 400
    assert "data.verhuisdatum" in [slip["name"] for slip in answer.json()["invalidParams"]]


def test_nobody_asks_the_newest_generation_to_look_first(citizen: Citizen) -> None:
    step = citizen.begin("verhuizing")["steps"][0]["url"]
    assert citizen.post(f"{step}/validate", {"data": {}}).status_code == 404
