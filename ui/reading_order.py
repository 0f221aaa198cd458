"""The order in which the keyboard goes round: the order in which one reads."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def reading_order(place: QWidget) -> Iterator[QWidget]:
    """Walk what can be reached with Tab inside `place`, as it is laid out; hidden things are left out.

    Layouts tell the order, so something that opens later needs no place in a list of its own.
    """
    if place.isVisible() and place.isEnabled():
        for thing in laid_out(place):
            if thing.focusPolicy() & Qt.FocusPolicy.TabFocus and thing.focusProxy() is None:
                yield thing


def laid_out(place: QWidget) -> Iterator[QWidget]:
    """Walk `place` and everything shown in it, as it is laid out; also before it is on the screen itself."""
    yield place
    if isinstance(place, QScrollArea) and (scrolled := place.widget()):
        yield from laid_out(scrolled)
        return
    layout = place.layout()
    placed = list(_in(layout)) if layout else []
    rest = (child for child in place.children() if isinstance(child, QWidget) and child not in placed)
    for child in (*placed, *rest):
        if not child.isWindow() and child.isVisibleTo(place) and child.isEnabled():
            yield from laid_out(child)


def _in(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        if widget := item.widget():
            yield widget
        elif inner := item.layout():
            yield from _in(inner)
