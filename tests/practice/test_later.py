"""Keeping for later, taking up again with the link from the post, and stopping."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.practice.citizen import Citizen
from tests.practice.people import EXTRACT


def post_for(citizen: Citizen, address: str) -> list[dict[str, Any]]:
    letters = citizen.get(f"{citizen.base_url}oefenpost").json()["results"]
    return [letter for letter in letters if letter["to"] == address]


def suspended(citizen: Citizen, address: str) -> tuple[dict[str, Any], str]:
    """Answer half a step, keep it for later and leave; give the submission and the link in the post."""
    submission = citizen.begin("uittreksel-brp")
    half = {"data": {"soort": "adres"}, "fromSuspension": True}
    assert citizen.put(submission["steps"][0]["url"], half).status_code == 201
    answer = citizen.post(f"{submission['url']}/_suspend", {"email": address})
    assert (answer.status_code, list(answer.json())) == (201, ["suspendedOn"])
    assert citizen.delete(f"authentication/{submission['id']}/session").status_code == 204
    return submission, post_for(citizen, address)[-1]["link"]


def test_half_a_step_is_kept_without_being_done(citizen: Citizen) -> None:
    submission = citizen.begin("uittreksel-brp")
    citizen.put(submission["steps"][0]["url"], {"data": EXTRACT["uittreksel"], "fromSuspension": True})
    assert citizen.get(submission["url"]).json()["steps"][0]["completed"] is False


def test_the_link_in_the_post_takes_it_up_in_another_jar(citizen: Citizen, portal: str) -> None:
    submission, link = suspended(citizen, "noor.later@example.nl")
    assert citizen.get(submission["url"]).json()["code"] == "not_authenticated"
    with Citizen(portal) as at_home:
        answer = at_home.get(link)
        assert answer.status_code == 302
        page = urlsplit(answer.headers["Location"])
        assert page.path == "/uittreksel-brp"
        asked = parse_qs(page.query)
        assert asked["_of_action"] == ["resume"]
        assert json.loads(asked["_of_action_params"][0]) == {
            "step_slug": "uittreksel",
            "submission_uuid": submission["id"],
        }
        assert at_home.get(submission["steps"][0]["url"]).json()["data"]["soort"] == "adres"
        done = at_home.send(at_home.fill(submission, EXTRACT))
        assert done.status_code == 200
        assert at_home.get(link).status_code == 404


def test_keeping_again_makes_a_new_link_and_ends_the_old_one(citizen: Citizen) -> None:
    submission, old = suspended(citizen, "noor.weer@example.nl")
    assert citizen.get(old).status_code == 302
    citizen.post(f"{submission['url']}/_suspend", {"email": "noor.weer@example.nl"})
    new = post_for(citizen, "noor.weer@example.nl")[-1]["link"]
    assert [citizen.get(link).status_code for link in (old, new)] == [404, 302]


@pytest.mark.parametrize("address", ["geen adres", "", None])
def test_keeping_needs_an_address(citizen: Citizen, address: object) -> None:
    submission = citizen.begin("uittreksel-brp")
    answer = citizen.post(f"{submission['url']}/_suspend", {"email": address})
    assert (answer.status_code, answer.json()["invalidParams"][0]["name"]) == (400, "email")


def test_stopping_forgets_everything(citizen: Citizen) -> None:
    submission = citizen.begin("uittreksel-brp")
    taken = citizen.upload(submission)
    assert citizen.delete(f"authentication/{submission['id']}/session").status_code == 204
    assert citizen.get(submission["url"]).status_code == 403
    assert citizen.get(taken["url"]).status_code == 403
    assert citizen.delete(f"authentication/{submission['id']}/session").status_code == 403


def test_a_confirmation_goes_to_the_address_that_was_given(citizen: Citizen) -> None:
    answers = {**EXTRACT, "gegevens": {**EXTRACT["gegevens"], "email": "noor.post@example.nl"}}
    done = citizen.outcome(citizen.send(citizen.fill(citizen.begin("uittreksel-brp"), answers)).json()["statusUrl"])
    assert done["publicReference"] in post_for(citizen, "noor.post@example.nl")[0]["subject"]


def test_the_post_can_be_read_as_a_page(citizen: Citizen) -> None:
    suspended(citizen, "noor.pagina@example.nl")
    page = citizen.get(f"{citizen.base_url}oefenpost", headers={"Accept": "text/html"})
    assert "noor.pagina@example.nl" in page.text
    assert "/resume" in page.text


def test_an_address_is_confirmed_with_a_code_from_the_post(citizen: Citizen) -> None:
    submission = citizen.begin("uittreksel-brp")
    ask = {"submission": submission["url"], "componentKey": "email", "email": "noor.code@example.nl"}
    assert citizen.post("submissions/email-verifications", ask).status_code == 201
    code = post_for(citizen, "noor.code@example.nl")[0]["code"]
    refused = citizen.post("submissions/email-verifications/verify", {**ask, "code": "x"})
    assert refused.json()["invalidParams"][0]["name"] == "code"
    assert citizen.post("submissions/email-verifications/verify", {**ask, "code": code}).status_code == 200
