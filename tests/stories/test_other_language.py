"""Somebody turns to their own language and back in the middle of a form: answers, keyboard and place stay theirs."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from assistant import wording
from assistant.app.pages import HomeView
from assistant.journey.view import QuestionView, ReviewView
from tests.other_words import said_otherwise
from tests.stories.conftest import opened
from tests.stories.test_impatience import Somebody, worker_held
from ui.app import Program
from ui.reading_order import reading_order

TYPED = "Goedemorgen, de lamp voor ons huis is stuk."


@pytest.fixture(scope="module")
def otherwise(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return said_otherwise(tmp_path_factory.mktemp("talen"))


@pytest.fixture
def somebody(program: Program, qtbot: QtBot, tmp_path: Path, otherwise: Path) -> Somebody:
    program.parts.translations = otherwise
    return Somebody(program, qtbot, tmp_path)


def turn_to(somebody: Somebody, language: str) -> None:
    """Choose a language with the key on top, and come back; the portal's own words come behind it."""
    window = somebody.window
    window.top_bar.language.click()
    somebody.press(f"language:{language}")
    focus = QApplication.focusWidget()
    assert focus is not None
    window.keys.back.click()
    assert wording.language() == language
    assert window.isRightToLeft() is (language in wording.RIGHT_TO_LEFT)
    assert (window.keys.back.x() > window.keys.next.x()) is (language in wording.RIGHT_TO_LEFT)
    visit = somebody.program.assistant.visit
    if visit is not None:
        somebody.qtbot.waitUntil(lambda: visit._state.spoken == language)


def writing(somebody: Somebody) -> QPlainTextEdit:
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPlainTextEdit)
    assert somebody.window.screen_now is not None
    assert somebody.window.screen_now.isAncestorOf(focus)
    return focus


def test_in_the_middle_of_a_form_nothing_is_lost(somebody: Somebody) -> None:
    somebody.begin()
    asked = somebody.to_text()
    somebody.type(TYPED)
    line = writing(somebody)
    cursor = line.textCursor()
    cursor.setPosition(11)
    line.setTextCursor(cursor)
    visit = somebody.program.assistant.visit
    assert visit is not None
    answers = visit.draft.answers
    for language in ("ar", "nl", "tr", "ar", "nl"):
        turn_to(somebody, language)
        here = somebody.view
        assert isinstance(here, QuestionView)
        assert [field.question.key for field in here.fields] == [field.question.key for field in asked.fields]
        assert wording.dutch(here.step) == asked.step
        assert writing(somebody).toPlainText() == TYPED
        assert writing(somebody).textCursor().position() == 11
        assert visit.draft.answers == answers
    assert somebody.view.heading == asked.heading
    somebody.give(somebody.field)
    assert somebody.view.heading != asked.heading
    somebody.to_review()
    assert TYPED in visit.draft.answers.values()


def test_a_choice_that_was_not_handed_over_stays(somebody: Somebody) -> None:
    somebody.begin()
    while not (isinstance(somebody.view, QuestionView) and len(somebody.view.fields[0].question.choices) > 1):
        somebody.answer()
    screen = somebody.window.screen_now
    assert screen is not None
    card = next(one for one in reading_order(screen) if one.inherits("QRadioButton"))
    card.setFocus()
    card.click()  # type: ignore[attr-defined]  # a radio button, as was just looked for
    chosen = screen.raw()
    for language in ("ar", "nl"):
        turn_to(somebody, language)
        now = somebody.window.screen_now
        focus = QApplication.focusWidget()
        assert now is not None
        assert now is not screen
        assert now.raw() == chosen
        assert focus is not None
        assert focus.inherits("QRadioButton")


def test_the_check_page_stays_where_it_was(somebody: Somebody) -> None:
    somebody.begin()
    somebody.to_review()
    before = somebody.view
    assert isinstance(before, ReviewView)
    window = somebody.window
    assert window.screen_now is not None
    row = _changes(window.screen_now)[-1]
    row.setFocus()
    for language in ("ar", "nl"):
        turn_to(somebody, language)
        here = somebody.view
        assert isinstance(here, ReviewView)
        assert [one.key for one in here.rows] == [one.key for one in before.rows]
        assert window.screen_now is not None
        focus = QApplication.focusWidget()
        assert focus is _changes(window.screen_now)[-1]
        assert window.rect().contains(focus.mapTo(window, QPoint(0, 0)))
    assert somebody.view == before


def _changes(screen: QWidget) -> list[QWidget]:
    """List the keys that change an answer."""
    return [one for one in reading_order(screen) if _word(one) == wording.again("Verander")]


def _word(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    return str(text()) if callable(text) else ""


def test_home_keeps_what_was_typed_there(somebody: Somebody) -> None:
    before = somebody.view
    assert isinstance(before, HomeView)
    somebody.type("verhu")
    for language in ("ar", "nl"):
        turn_to(somebody, language)
        here = somebody.view
        assert isinstance(here, HomeView)
        assert here.said == "verhu"
        assert [card.key for card in here.cards] == [card.key for card in before.cards]
        focus = QApplication.focusWidget()
        assert focus is not None
        assert focus.inherits("QLineEdit")


def test_while_the_portal_does_not_answer_the_language_changes_all_the_same(somebody: Somebody) -> None:
    somebody.begin()
    asked = somebody.to_text()
    with worker_held(somebody.program):
        somebody.window.top_bar.language.click()
        somebody.press("language:ar")
        somebody.window.keys.back.click()
        assert somebody.window.isRightToLeft()
        assert isinstance(somebody.view, QuestionView)
        assert wording.dutch(somebody.view.step) == asked.step
    visit = somebody.program.assistant.visit
    assert visit is not None
    somebody.qtbot.waitUntil(lambda: visit._state.spoken == "ar")


def test_a_computer_that_was_left_in_arabic_opens_in_it(qtbot: QtBot, tmp_path: Path, practice_portal: str) -> None:
    with opened(qtbot, tmp_path, practice_portal, "--taal", "ar") as program:
        window = program.window
        assert window.isRightToLeft()
        assert window.top_bar.language.text() == wording.LANGUAGES["ar"]
        assert window.keys.back.x() > window.keys.next.x()
        assert isinstance(program.bridge.view, HomeView)
