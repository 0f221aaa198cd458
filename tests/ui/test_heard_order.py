"""What opens later is met where it stands, also by somebody who does not see where that is."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.conftest import settled
from tests.ui.hands import press, write
from tests.ui.heard_order import heard_in_another_order
from tests.ui.screens import people, questions
from ui.window import Window

SEARCH = f"Zoek in {len(questions.LANDS)} antwoorden"


def test_help_and_what_is_told_come_first(window: Window) -> None:
    people.shown(window, people.review())
    assert heard_in_another_order(window) == []
    window.show_help(["Bel de gemeente."])
    settled()
    assert heard_in_another_order(window) == []
    window.tell("Druk op Verstuur als alles klopt.")
    settled()
    assert heard_in_another_order(window) == []


def test_answers_come_between_their_search_line_and_how_many_there_are(window: Window) -> None:
    questions.shown(window, questions.every_kind()["long choice"])
    questions.go_to("Volgende antwoorden")
    press(Qt.Key.Key_Space)
    settled()
    assert heard_in_another_order(window) == []
    questions.go_to(SEARCH)
    write("a")
    settled()
    assert heard_in_another_order(window) == []
