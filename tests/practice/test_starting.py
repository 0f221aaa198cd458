"""Starting a form: which address, which page, and when the portal says no."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import requests

from tests.practice.citizen import Citizen


def start(citizen: Citizen, **changed: object) -> requests.Response:
    form = citizen.get("forms/verhuizing").json()
    body = {"form": form["url"], "formUrl": f"{citizen.base_url}verhuizing", "anonymous": True, **changed}
    return citizen.post("submissions", {name: value for name, value in body.items() if value is not None})


def slips(answer: requests.Response) -> list[tuple[str, str]]:
    assert answer.status_code == 400, answer.text
    return [(slip["name"], slip["code"]) for slip in answer.json()["invalidParams"]]


@pytest.mark.parametrize("page", ["https://example.com/", "http://127.0.0.1:1/verhuizing", "myapp://verhuizing"])
def test_a_page_that_is_not_ours_is_refused(citizen: Citizen, page: str) -> None:
    assert slips(start(citizen, formUrl=page)) == [("formUrl", "invalid")]


def test_the_form_must_be_named_by_its_uuid(citizen: Citizen) -> None:
    by_slug = f"{citizen.api}forms/verhuizing"
    unknown = f"{citizen.api}forms/00000000-0000-4000-8000-000000000000"
    assert slips(start(citizen, form=by_slug)) == [("form", "invalid")]
    assert slips(start(citizen, form=unknown)) == [("form", "does_not_exist")]
    assert slips(start(citizen, form="verhuizing")) == [("form", "no_match")]
    assert slips(start(citizen, form=None)) == [("form", "required")]
    path = citizen.get("forms/verhuizing").json()["url"].removeprefix(citizen.base_url.rstrip("/"))
    assert start(citizen, form=path).status_code == 201


def test_a_step_can_be_read_before_starting(citizen: Citizen) -> None:
    form = citizen.get("forms/verhuizing").json()
    step = citizen.get(form["steps"][0]["url"]).json()
    assert step["name"] == "Uw verhuizing"
    assert step["configuration"]["components"][0]["key"] == "verhuisdatum"
    assert citizen.get(f"{form['url']}/steps/{form['uuid']}").status_code == 404


def test_a_message_that_is_no_json_is_refused(citizen: Citizen) -> None:
    citizen.get("i18n/info")
    answer = citizen.call("POST", "submissions", data="{", headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["code"]) == (400, "parse_error")
    assert citizen.call("PATCH", "submissions").json()["code"] == "method_not_allowed"


def test_a_form_can_be_in_maintenance_full_or_gone(start_portal: Callable[..., str]) -> None:
    with Citizen(start_portal()) as citizen:
        submission = citizen.begin("verhuizing")
        step = submission["steps"][0]["url"]
        settings = f"{citizen.base_url}oefenen/formulieren/verhuizing"

        citizen.put(settings, {"maintenance": True})
        assert slips(start(citizen)) == [("form", "form-maintenance")]
        answer = citizen.put(step, {"data": {}})
        assert (answer.status_code, answer.json()["code"]) == (503, "form-maintenance")
        assert citizen.get(step).status_code == 200
        assert citizen.get("forms/verhuizing").json()["maintenanceMode"] is True

        citizen.put(settings, {"maintenance": False, "full": True})
        answer = start(citizen)
        assert (answer.status_code, answer.json()["code"]) == (503, "form-submission-limit-reached")

        citizen.put(settings, {"full": False, "active": False})
        assert citizen.get("forms/verhuizing").status_code == 404
        answer = citizen.put(step, {"data": {}})
        assert (answer.status_code, answer.json()["code"]) == (422, "form-inactive")
        assert citizen.get(submission["url"]).json()["code"] == "not_authenticated"


def test_a_form_for_those_who_sign_in_is_not_for_us(start_portal: Callable[..., str], tmp_path: Path) -> None:
    step = {"slug": "een", "name": "Een", "components": []}
    form = {"slug": "met-inloggen", "name": "Met inloggen", "loginRequired": True, "steps": [step]}
    (tmp_path / "met-inloggen.json").write_text(json.dumps(form))
    with Citizen(start_portal("--only-forms", "--forms", str(tmp_path))) as citizen:
        known = citizen.get("forms/met-inloggen").json()
        body = {"form": known["url"], "formUrl": f"{citizen.base_url}met-inloggen"}
        answer = citizen.post("submissions", body)
        assert (answer.status_code, answer.json()["code"]) == (403, "permission_denied")
        anonymous = citizen.post("submissions", {**body, "anonymous": True})
        assert anonymous.status_code == 201
        assert citizen.get(anonymous.json()["steps"][0]["url"]).status_code == 403
