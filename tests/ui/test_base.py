"""Every screen has the same top, and finds its place by what it shows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from assistant.journey.question import Notice, RichText
from assistant.journey.view import CardsView, QuestionView, ReceiptView, StepView
from tests.ui.conftest import settled
from tests.ui.pages import Choice, Name, Send, view
from ui.look import Look
from ui.screens import base
from ui.screens.base import Screen, screen_for, shows
from ui.widgets.boxes import ErrorBox, NoticeBox
from ui.widgets.heading import Heading
from ui.widgets.words import Words


def texts(screen: Screen) -> list[str]:
    """Give the words shown from top to bottom."""
    labels = [label for label in screen.findChildren(Words) if label.isVisible()]
    labels.sort(key=lambda label: label.mapTo(screen, label.rect().topLeft()).y())
    return [label.text() for label in labels]


def test_the_top_of_a_screen_reads_mistake_step_question_help(look: Look, placed: Callable[[Screen], Screen]) -> None:
    screen = placed(Choice(view(error="Kies één antwoord."), look))
    settled()
    assert texts(screen)[:4] == ["Kies één antwoord.", "Stap 4 van 8", "Hoe gaat u daar wonen?", "Kies één antwoord."]
    assert isinstance(screen.error_box, ErrorBox)
    assert screen.start_widget() is screen.error_box


def test_without_a_mistake_the_keyboard_starts_at_the_heading(look: Look) -> None:
    screen = Choice(view(), look)
    assert screen.error_box is None
    assert isinstance(screen.start_widget(), Heading)


def test_notices_of_a_form_are_shown_in_their_tone(look: Look, placed: Callable[[Screen], Screen]) -> None:
    words = RichText("<p>Neem uw paspoort mee.</p>", "Neem uw paspoort mee.")
    told = StepView(heading="Afspraak", notices=(Notice("a", words, "warning"), Notice("b", words)))
    screen = placed(Screen(told, look))
    settled()
    assert [box.tone for box in screen.findChildren(NoticeBox)] == ["warning"]
    assert texts(screen) == ["Afspraak", "Neem uw paspoort mee.", "Neem uw paspoort mee."]


def test_the_second_column_goes_under_the_first_when_letters_are_large_or_the_window_narrow(
    look: Look, placed: Callable[[Screen], Screen]
) -> None:
    screen = placed(Choice(view(), look))
    assert isinstance(screen, Choice)
    key = screen.beside().itemAt(0)
    assert key is not None
    aside = key.widget()
    assert isinstance(aside, QWidget)

    def under() -> bool:
        settled()
        group = screen.group
        return aside.mapTo(screen, aside.rect().topLeft()).y() > group.mapTo(screen, group.rect().bottomLeft()).y()

    screen.window().resize(1366, 900)
    assert not under()
    screen.window().resize(1024, 900)
    assert under()
    screen.window().resize(1366, 1600)
    look.set_factor(1.5)
    assert under()


def test_a_column_of_text_is_no_wider_than_880_pixels(look: Look, placed: Callable[[Screen], Screen]) -> None:
    screen = placed(Choice(view(), look))
    assert isinstance(screen, Choice)
    screen.window().resize(1366, 900)
    settled()
    assert screen.group.width() == 880
    assert screen.group.mapTo(screen, screen.group.rect().topLeft()).x() == 48


def test_the_sentence_of_the_strip_moves_to_the_page_when_letters_are_large(
    look: Look, placed: Callable[[Screen], Screen]
) -> None:
    screen = placed(Send(view(), look))
    settled()
    assert "Klopt alles? Verstuur dan." not in texts(screen)
    look.set_factor(2.0)
    settled()
    assert "Klopt alles? Verstuur dan." in texts(screen)


def test_enter_in_a_field_hands_over_what_was_written(look: Look) -> None:
    screen = Name(view(), look)
    given: list[object] = []
    screen.answered.connect(given.append)
    screen.field.write("Jansen")
    screen.field.entered.emit()
    assert given == ["Jansen"]


@pytest.fixture
def own_register(monkeypatch: pytest.MonkeyPatch) -> None:
    # What is looked for now is not found, and so not registered, in the middle of the test.
    base.find_screens()
    monkeypatch.setattr(base, "_screens", {})


@pytest.mark.usefixtures("own_register")
def test_a_screen_is_found_by_the_nearest_kind_of_view() -> None:
    @shows(StepView)
    class Any(Screen):
        pass

    @shows(CardsView)
    class Cards(Screen):
        pass

    assert screen_for(CardsView(heading="Thuis")) is Cards
    assert screen_for(ReceiptView(heading="Gelukt")) is Any


@pytest.mark.usefixtures("own_register")
def test_a_view_that_no_screen_shows_is_said_at_once() -> None:
    with pytest.raises(LookupError, match="QuestionView"):
        screen_for(QuestionView(heading="Wie bent u?"))
