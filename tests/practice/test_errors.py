"""Each practice form for what can go wrong answers with that error, at the moment a real server does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests

from tests.practice.citizen import Citizen

ANSWERS = {"vraag": {"vraag": "Wanneer is het stil?"}}


@pytest.fixture
def fresh(start_portal: Callable[..., str]) -> Iterator[Citizen]:
    """Give somebody at a portal where nothing has gone wrong yet."""
    with Citizen(start_portal()) as citizen:
        yield citizen


def begun(citizen: Citizen, slug: str) -> requests.Response:
    form: dict[str, Any] = citizen.get(f"forms/{slug}").json()
    return citizen.post("submissions", {"form": form["url"], "formUrl": f"{citizen.base_url}{slug}", "anonymous": True})


def test_a_form_in_maintenance_says_so_and_cannot_be_started(citizen: Citizen) -> None:
    assert citizen.get("forms/even-dicht").json()["maintenanceMode"] is True
    answer = begun(citizen, "even-dicht")
    assert (answer.status_code, answer.json()["invalidParams"][0]["code"]) == (400, "form-maintenance")


def test_a_full_form_says_so_and_cannot_be_started(citizen: Citizen) -> None:
    assert citizen.get("forms/vol").json()["submissionLimitReached"] is True
    answer = begun(citizen, "vol")
    assert (answer.status_code, answer.json()["code"]) == (503, "form-submission-limit-reached")


def test_a_form_that_is_gone_is_not_found(citizen: Citizen) -> None:
    assert citizen.get("forms/weg").status_code == 404


def test_a_busy_form_asks_to_wait_and_takes_it_the_next_time(fresh: Citizen) -> None:
    submission = fresh.fill(fresh.begin("te-druk"), ANSWERS)
    first = fresh.send(submission)
    assert (first.status_code, first.json()["code"], first.headers["Retry-After"]) == (429, "throttled", "60")
    assert submission["id"] in [one["id"] for one in fresh.get("submissions").json()["results"]]
    assert fresh.send(submission).status_code == 200


def test_a_form_that_fails_comes_back_and_goes_well_the_next_time(fresh: Citizen) -> None:
    submission = fresh.fill(fresh.begin("mislukt"), ANSWERS)
    assert fresh.outcome(fresh.send(submission).json()["statusUrl"])["result"] == "failed"
    assert fresh.outcome(fresh.send(submission).json()["statusUrl"])["result"] == "success"
