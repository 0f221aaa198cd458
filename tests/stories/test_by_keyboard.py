"""Stories of people who get a form done in the real window, by keyboard alone, over real HTTP."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from urllib.request import urlopen

import pytest
from pytestqt.qtbot import QtBot

from assistant.journey.dates import TypedDate
from assistant.journey.view import QuestionView, ReviewView
from tests.stories.answering import Citizen
from tests.stories.keyboard import Keyboard
from ui.app import Program

TASKS = (
    "Verhuizing doorgeven",
    "Uittreksel aanvragen",
    "Iets melden op straat",
    "Een vraag stellen of een klacht sturen",
)


def sent(portal: str) -> Mapping[str, object]:
    """Ask the practice portal what it has received."""
    with urlopen(f"{portal}oefenen/inzendingen") as answer:  # noqa: S310 - this computer
        told: Mapping[str, object] = json.load(answer)
        return told


@pytest.fixture
def noor(program: Program, keyboard: Keyboard, qtbot: QtBot, tmp_path: Path) -> Citizen:
    """Noor sits down at the window."""
    return Citizen(program, keyboard, qtbot, tmp_path)


@pytest.mark.parametrize("title", TASKS)
def test_noor_gets_a_form_done_without_a_mouse(noor: Citizen, practice_portal: str, title: str) -> None:
    before = sent(practice_portal)
    noor.begin(title)
    met = noor.to_the_check_page()
    assert len(met) >= 8
    assert isinstance(noor.view, ReviewView)
    assert noor.view.rows
    receipt = noor.send()
    assert receipt.reference
    assert receipt.reference in json.dumps(sent(practice_portal))
    assert receipt.reference not in json.dumps(before)
    assert receipt.report.startswith(b"%PDF")
    noor.go_on()
    assert noor.program.assistant.visit is None


def test_going_back_and_changing_an_answer_loses_nothing(noor: Citizen) -> None:
    noor.begin("Een vraag stellen of een klacht sturen")
    noor.to_the_check_page()
    review = noor.view
    assert isinstance(review, ReviewView)
    noor.keyboard.choose(f"Verander: {review.rows[0].label}")
    noor.wait_for_other(review)
    assert isinstance(noor.view, QuestionView)
    noor.go_on()
    assert isinstance(noor.view, ReviewView)
    assert noor.view.rows == review.rows


def test_verder_never_sends(noor: Citizen, practice_portal: str) -> None:
    noor.begin("Een vraag stellen of een klacht sturen")
    noor.to_the_check_page()
    before, review = sent(practice_portal), noor.view
    noor.keyboard.next()
    noor.keyboard.next()
    assert noor.view is review
    assert sent(practice_portal) == before


def test_a_mistake_takes_the_focus_and_keeps_what_was_typed(noor: Citizen) -> None:
    noor.begin("Verhuizing doorgeven")
    noor.keyboard.to("Dag")
    noor.keyboard.type("31 2 2026")
    noor.go_on()
    assert isinstance(noor.view, QuestionView)
    assert noor.view.error
    assert noor.program.window.windowTitle().startswith("Fout: ")
    assert noor.keyboard.focus is noor.screen.error_box
    raw = noor.screen.raw()
    assert isinstance(raw, TypedDate)
    assert raw.day == "31"


def test_stopping_asks_once_and_going_on_comes_back_to_the_question(noor: Citizen) -> None:
    noor.begin("Uittreksel aanvragen")
    question = noor.view
    noor.keyboard.stop()
    noor.wait_for_other(question)
    stopping = noor.view
    noor.keyboard.choose("Toch doorgaan")
    noor.wait_for_other(stopping)
    assert noor.view == question
