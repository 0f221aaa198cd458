"""Lets who hears a page hear all of it: with the heading comes what one would pass over with Tab."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from assistant.wording import joined
from ui.accessible import Spoken, as_heard, sentences
from ui.reading_order import laid_out
from ui.widgets.lit import Aloud
from ui.widgets.notes import ReadBack

if TYPE_CHECKING:
    from ui.screens.base import Screen

LONGEST: Final = 1500
"""So many letters are told in one go; a whole licence is read with the keys of the screen reader itself."""


def tell_page(screen: Screen, *before: str) -> None:
    """Name the heading of `screen` with its step, and tell after it, once, what nothing else on the page tells.

    Screen readers go from one thing to press or fill in to the next, and there is much to read in between. `before`
    are words that come first, about what is new around the page.
    """
    heading, bearer = screen.heading, _bearer(screen.heading)
    if bearer is heading:
        heading.setAccessibleName(as_heard(joined((screen.view.step, screen.view.heading), ". ")))
    bearer.setAccessibleDescription(as_heard(sentences((*before, *passed_over(screen, bearer)))))


def passed_over(page: QWidget, bearer: QWidget) -> tuple[str, ...]:
    """Give the words of `page` after `bearer`, in reading order, that no thing one comes to with Tab tells."""
    things = list(laid_out(page))
    after = things[things.index(bearer) + 1 :]
    told = "\n".join(_told_by(thing) for thing in things if _tells(thing))
    found: list[str] = []
    for thing in after:
        words = _read(thing) if isinstance(thing, QLabel) and not _inside(thing, page) else ""
        if words and words.rstrip(".") not in told and words not in found:
            found.append(words)
    return tuple(_as_many_as_fit(found))


def _bearer(heading: QWidget) -> QWidget:
    """Give what gets the focus at the heading: itself, or the box it stands in."""
    place: QWidget | None = heading
    while place is not None and not place.focusPolicy() & Qt.FocusPolicy.TabFocus:
        place = place.parentWidget()
    return place or heading


def _read(label: QLabel) -> str:
    """Give what a screen reader may read by itself: no secrets, and not what was told when it came."""
    if isinstance(label, ReadBack) or getattr(label, "aloud", None) is Aloud.NEVER:
        return ""
    return (label.accessibleName() or QLabel.text(label)).strip()


def _tells(thing: QWidget) -> bool:
    """Tell whether a screen reader says what `thing` is called: when one comes to it, or to something in it."""
    group = isinstance(thing, Spoken) and thing.accessible_role == QAccessible.Role.Grouping
    return group or bool(thing.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _told_by(thing: QWidget) -> str:
    return f"{thing.accessibleName()}\n{thing.accessibleDescription()}"


def _inside(words: QWidget, page: QWidget) -> bool:
    """Tell whether words belong to a thing that has the focus as a whole, and is named after them."""
    place = words.parentWidget()
    while place is not None and place is not page:
        if place.focusPolicy() & Qt.FocusPolicy.TabFocus:
            return True
        place = place.parentWidget()
    return False


def _as_many_as_fit(found: list[str]) -> Iterator[str]:
    letters = 0
    for words in found:
        letters += len(words)
        if letters > LONGEST:
            return
        yield words
