"""Noor gets a form done that asks everything a portal can ask, by keyboard alone, in the real window."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen

import pytest
from pytestqt.qtbot import QtBot

from assistant.journey.view import ReviewView
from assistant.places import folder
from assistant.practice.host import PracticeHost
from tests.stories.answering import Citizen
from tests.stories.keyboard import Keyboard
from tests.stories.one_question import LIMITS
from tests.stories.open_window import opened
from tools import citizen

FORM = "alles-oefenen"
GENERATIONS = ("3.4", "3.5", "4.0")
ALONE = {"gezin", "samenTekenen"}
"""Questions that have no answer here: family is chosen after signing in, signing together is for the website."""


@pytest.fixture(params=GENERATIONS)
def portal(request: pytest.FixtureRequest) -> Iterator[str]:
    """Run a practice portal of each generation."""
    with PracticeHost(("--for-tests", "--processing", "0", "--generation", request.param, *LIMITS)) as address:
        yield address


@pytest.fixture
def noor(qtbot: QtBot, tmp_path: Path, home: Path, portal: str) -> Iterator[Citizen]:
    """Noor sits down at the window; what she sends along is among her newest files."""
    downloads = home / "Downloads"
    downloads.mkdir()
    (downloads / citizen.FILE).write_bytes(citizen.PDF)
    with opened(qtbot, tmp_path, portal) as program:
        yield Citizen(program, Keyboard(program.window), qtbot, downloads, lambda address: code_for(portal, address))


def told(portal: str, page: str) -> list[dict[str, Any]]:
    """Read one of the pages no real portal has."""
    call = Request(f"{portal}oefen{page}", headers={"Accept": "application/json"})  # noqa: S310 - this computer
    with urlopen(call) as answer:  # noqa: S310
        results: list[dict[str, Any]] = json.load(answer)["results"]
        return results


def code_for(portal: str, address: str) -> str:
    """Find the newest code that was mailed to an address."""
    return str([mail["code"] for mail in told(portal, "post") if mail["to"] == address and mail["code"]][-1])


def keys_of(steps: list[dict[str, Any]]) -> dict[str, list[str]]:
    """Give by step the first part of the key of everything that has a value."""
    return {step["slug"]: sorted({part["key"].split(".")[0] for part in parts(step)}) for step in steps}


def parts(holder: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for part in holder["components"]:
        if part["type"] == "columns":
            for column in part["columns"]:
                yield from parts(column)
        elif part["type"] == "fieldset":
            yield from parts(part)
        elif part["type"] not in ("content", "softRequiredErrors", "coSign"):
            yield part


def begin(noor: Citizen, title: str) -> None:
    """Find a task that does not stand at home, and begin."""
    home = noor.view
    noor.keyboard.choose("Alles bekijken")
    noor.wait_for_other(home)
    noor.begin(title)


def test_noor_answers_every_type_of_question_without_a_mouse(noor: Citizen, portal: str) -> None:
    begin(noor, "Een buurtfeest organiseren")
    met = noor.to_the_check_page()
    assert len(met) >= 50
    assert {field.question.key.split("[")[0] for view in met for field in view.fields} >= ALONE - {"gezin"}
    assert isinstance(noor.view, ReviewView)
    receipt = noor.send()
    (sent,) = [one for one in told(portal, "en/antwoorden") if one["reference"] == receipt.reference]
    form = json.loads((folder("resources") / "practice" / f"{FORM}.json").read_bytes())
    there = {slug: sorted({*data, "gezin"} if slug == "mensen" else data) for slug, data in sent["data"].items()}
    assert there == keys_of(form["steps"])
    assert sent["data"]["u"]["wijk"] == "Voorbeeld-Noord"
    assert sent["data"]["plek"]["adres"]["streetName"] == "Dorpsstraat"
    assert receipt.report.startswith(b"%PDF")


@pytest.mark.parametrize("title", ["Geld voor een groen dak", "Zwemles voor kinderen"])
def test_noor_gets_a_form_with_rules_and_rows_done_at_every_generation(noor: Citizen, portal: str, title: str) -> None:
    begin(noor, title)
    noor.to_the_check_page()
    receipt = noor.send()
    assert receipt.reference in [one["reference"] for one in told(portal, "en/antwoorden")]
