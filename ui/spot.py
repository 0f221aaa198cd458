"""Where somebody is on a screen: what has the keyboard, where in its text, and how far it is scrolled."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from assistant.journey.view import StepView
from assistant.wording import dutch
from ui.reading_order import reading_order

Name = tuple[str, str]


def name_of(view: StepView) -> Name:
    """Name a screen by what it asks, in whatever language it asks it."""
    return dutch(view.step), dutch(view.heading)


@dataclass(frozen=True, slots=True)
class Spot:
    """`kind` and `number`: which of its kind has the keyboard, None when nothing on the screen has.

    In another language there may be more to reach than before, such as the key that shows the Dutch.
    """

    kind: type[QWidget] | None
    number: int
    scrolled: int
    cursor: int = 0

    def back_on(self, screen: QWidget) -> bool:
        """Bring the keyboard to the same thing on `screen`; False when there is none."""
        same = [thing for thing in reading_order(screen) if type(thing) is self.kind]
        if not same:
            return False
        thing = same[min(self.number, len(same) - 1)]
        thing.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(thing, QLineEdit):
            thing.setCursorPosition(self.cursor)
        elif isinstance(thing, QPlainTextEdit):
            cursor = thing.textCursor()
            cursor.setPosition(min(self.cursor, len(thing.toPlainText())))
            thing.setTextCursor(cursor)
        return True


def spot_on(screen: QWidget, focus: QWidget | None, scrolled: int) -> Spot:
    """Note where somebody is."""
    order = list(reading_order(screen))
    if focus is None or focus not in order:
        return Spot(None, -1, scrolled)
    number = [thing for thing in order if type(thing) is type(focus)].index(focus)
    return Spot(type(focus), number, scrolled, _cursor(focus))


def _cursor(thing: QWidget) -> int:
    if isinstance(thing, QLineEdit):
        return thing.cursorPosition()
    return thing.textCursor().position() if isinstance(thing, QPlainTextEdit) else 0
