"""A translation nobody checked says so, and its Dutch is one press away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assistant.journey import in_dutch
from assistant.journey.kinds.bsn import BsnQuestion
from assistant.journey.kinds.choice import ChoiceQuestion
from assistant.journey.question import Explanation, Option, RichText
from assistant.journey.view import Card, CardsView, Field, QuestionView
from assistant.wording import Told
from tests.ui.hands import click
from ui.look import Look
from ui.screens.base import Screen, screen_for
from ui.screens.cards import CardsScreen
from ui.window import Window


def told(text: str, dutch: str, *, reviewed: bool = False) -> Told:
    return Told(text, dutch, "en", reviewed=reviewed)


STOP = CardsView(
    heading=told("Do you want to stop?", "Wilt u stoppen?"),
    why=told("Nothing is lost.", "Er is niets weg."),
    cards=(Card("go-on", told("Go on", "Toch doorgaan")), Card("quit", told("Close", "Afsluiten"))),
)
MORE = Explanation(told("About this form", "Over dit formulier"), RichText(text=told("It is short.", "Het is kort.")))


def opened(screen: Screen) -> list[str]:
    """List the Dutch lines that are shown."""
    return list(screen.in_dutch.shown) if screen.in_dutch else []


def test_what_is_dutch_or_was_signed_off_is_no_draft() -> None:
    assert in_dutch.is_draft(STOP)
    assert not in_dutch.is_draft(CardsView(heading="Wilt u stoppen?"))
    signed = told("Do you want to stop?", "Wilt u stoppen?", reviewed=True)
    assert not in_dutch.is_draft(CardsView(heading=signed))
    assert in_dutch.is_draft(CardsView(heading=signed, cards=STOP.cards))
    assert in_dutch.is_draft(CardsView(heading=signed, more=(MORE,)))
    assert not in_dutch.is_draft(CardsView(heading=Told("Wilt u stoppen?", "Wilt u stoppen?", "nl")))


def test_the_dutch_of_a_screen_comes_in_the_order_in_which_it_is_read() -> None:
    assert in_dutch.texts(replace(STOP, more=(MORE,))) == (
        "Wilt u stoppen?",
        "Er is niets weg.",
        "Toch doorgaan",
        "Afsluiten",
        "Over dit formulier",
        "Het is kort.",
    )


def test_a_question_tells_its_answers_in_dutch_too() -> None:
    options = (Option("a", told("Yes", "Ja")), Option("b", told("No", "Nee"), told("Not yet", "Nog niet")))
    question = ChoiceQuestion(key="k", label=told("Do you rent?", "Huurt u?"), options=options, required=True)
    view = QuestionView(heading=question.label, fields=(Field(question, None),))
    assert in_dutch.texts(view) == ("Huurt u?", "Kies één antwoord.", "Ja", "Nee", "Nog niet")


def test_an_answer_that_is_nobody_elses_business_is_not_among_the_dutch() -> None:
    question = BsnQuestion(key="bsn", label=told("Your number", "Uw bsn"), sensitive=True, required=True)
    error = told("999990019 is wrong.", "999990019 klopt niet.")
    view = QuestionView(heading=question.label, error=error, fields=(Field(question, None, typed="999990019"),))
    assert not any("999990019" in line for line in in_dutch.texts(view))


def test_one_press_shows_the_dutch_in_place_and_the_next_takes_it_away(window: Window, look: Look) -> None:
    screen = CardsScreen(STOP, look)
    window.show_screen(screen)
    line = screen.in_dutch
    assert line is not None
    assert opened(screen) == []
    click(line.key)
    assert opened(screen) == ["Wilt u stoppen?", "Er is niets weg.", "Toch doorgaan", "Afsluiten"]
    assert line.box is not None
    assert QApplication.focusWidget() is line.box
    assert line.box.accessibleName() == "Wilt u stoppen? Er is niets weg. Toch doorgaan Afsluiten"
    assert line.key.open
    click(line.key)
    assert opened(screen) == []
    assert line.box is None
    assert not line.key.open


def test_the_line_stands_after_more_and_is_reached_with_tab(
    look: Look, placed: Callable[[QWidget], QWidget], qtbot: QtBot
) -> None:
    view = replace(STOP, more=(MORE,))
    screen = screen_for(view)(view, look)
    placed(screen)
    assert screen.in_dutch is not None
    assert screen.in_dutch.y() > screen.more.y()
    assert screen.in_dutch.key.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert screen.in_dutch.key.accessibleName() == "Lees dit in het Nederlands"


def test_a_screen_in_dutch_has_no_such_line(look: Look, placed: Callable[[QWidget], QWidget]) -> None:
    screen = CardsScreen(CardsView(heading="Wilt u stoppen?"), look)
    placed(screen)
    assert screen.in_dutch is None
