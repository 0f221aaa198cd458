"""The pages that only a test may open: forms that come in while the portal runs, and what submissions hold."""

from __future__ import annotations

from collections.abc import Callable

import requests

from tests.practice.citizen import Citizen

FORM = {
    "slug": "erbij",
    "name": "Erbij",
    "steps": [{"slug": "een", "name": "Een", "components": [{"type": "textfield", "key": "a", "label": "A"}]}],
}


def test_a_form_comes_in_and_its_answers_can_be_read(start_portal: Callable[..., str]) -> None:
    with Citizen(start_portal("--only-forms", "--for-tests")) as citizen:
        pages = f"{citizen.base_url}oefenen"
        assert citizen.post(f"{pages}/formulieren", FORM).json()["slug"] == "erbij"
        submission = citizen.fill(citizen.begin("erbij"), {"een": {"a": "ja"}})
        told = citizen.get(f"{pages}/antwoorden").json()["results"]
        assert told == [
            {"form": "erbij", "submission": submission["id"], "reference": "", "data": {"een": {"a": "ja"}}}
        ]
        assert citizen.post(f"{pages}/formulieren", {"slug": "half"}).status_code == 400


def test_nobody_else_may_read_answers_or_bring_forms(portal: str) -> None:
    assert requests.get(f"{portal}oefenen/antwoorden", timeout=5).status_code == 404
    assert requests.post(f"{portal}oefenen/formulieren", json=FORM, timeout=5).status_code == 404
