"""What is told with the heading: all that one would pass over with Tab, once, and no secrets."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from assistant.journey.view import Place, Row, StepView
from tests.ui.conftest import settled
from tests.ui.pages import GEMEENTE, OEFENEN, Choice, Send, view
from tests.ui.screens.people import receipt, review, shown
from ui.heard import LONGEST, passed_over
from ui.reading_order import reading_order
from ui.screens.base import Screen
from ui.widgets.words import Words
from ui.window import Window

NUMBER = "999990019"


def told(screen: QWidget) -> str:
    """Give all that is said of what one can come to on a screen."""
    return "\n".join(f"{one.accessibleName()}\n{one.accessibleDescription()}" for one in reading_order(screen))


def test_the_heading_has_its_step_before_it_and_the_help_after_it(window: Window) -> None:
    screen = Choice(view(), window.look)
    window.show_screen(screen)
    assert screen.heading.accessibleName() == "Stap 4 van 8. Hoe gaat u daar wonen?"
    assert screen.heading.accessibleDescription() == "Kies één antwoord."
    assert passed_over(screen, screen.heading) == ()


def test_practising_is_told_once_when_it_begins(window: Window) -> None:
    descriptions = []
    for place in (GEMEENTE, OEFENEN, OEFENEN, GEMEENTE, OEFENEN):
        screen = Choice(replace(view(), place=place), window.look)
        window.show_screen(screen)
        settled()
        descriptions.append(window.band.text in screen.heading.accessibleDescription())
    assert descriptions == [False, True, False, False, True]


def test_what_is_secret_is_told_with_nothing(window: Window) -> None:
    secret = Row("bsn", "Burgerservicenummer", NUMBER, secret=True)
    pages: tuple[StepView, ...] = (replace(review(), rows=(secret,)), replace(receipt(), rows=(secret,)))
    for page in pages:
        screen = shown(window, page)
        assert NUMBER not in told(screen)
        assert "Burgerservicenummer" in told(screen)


def test_on_the_receipt_the_box_with_the_number_tells_what_happens_next(window: Window) -> None:
    page = replace(receipt(), next_steps=("U krijgt een brief.",))
    screen = shown(window, page)
    box = screen.start_widget()
    assert "U krijgt een brief." in box.accessibleDescription()
    assert "Dit heeft u verstuurd." not in box.accessibleDescription()


def test_a_very_long_page_is_told_as_far_as_it_can_be_heard_in_one_go(window: Window) -> None:
    class Licence(Screen):
        def build(self) -> None:
            for number in range(40):
                self.body.addWidget(Words(self.look, f"Regel {number}: {'woord ' * 20}"))

    screen = Licence(StepView(heading="Licentie", place=Place()), window.look)
    window.show_screen(screen)
    assert 0 < len(screen.heading.accessibleDescription()) <= LONGEST + 50


def test_the_words_of_a_strip_are_told_with_its_keys(window: Window) -> None:
    screen = Send(view(), window.look)
    window.show_screen(screen)
    assert screen.strip is not None
    assert screen.strip.accessibleName().startswith(screen.strip.title)


def test_what_was_opened_is_one_stop_that_tells_all_of_it(window: Window) -> None:
    screen = Choice(view(), window.look)
    window.show_screen(screen)
    screen.more.key.click()
    settled()
    order = list(reading_order(screen))
    opened = order[order.index(screen.more.key) + 1]
    assert opened.accessibleName() == "Waarom? Dan weet de gemeente waar u woont."
    opened.setFocus(Qt.FocusReason.TabFocusReason)
    assert opened.hasFocus()
