"""The order in which the keyboard goes round: the order in which one reads."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def reading_order(place: QWidget) -> Iterator[QWidget]:
    """Walk what can be reached with Tab inside `place`, as it is laid out; hidden things are left out.

    Layouts tell the order, so something that opens later needs no place in a list of its own.
    """
    if not place.isVisible() or not place.isEnabled():
        return
    if place.focusPolicy() & Qt.FocusPolicy.TabFocus and place.focusProxy() is None:
        yield place
    if isinstance(place, QScrollArea) and (scrolled := place.widget()):
        yield from reading_order(scrolled)
        return
    layout = place.layout()
    laid_out = list(_in(layout)) if layout else []
    rest = (child for child in place.children() if isinstance(child, QWidget) and child not in laid_out)
    for child in (*laid_out, *rest):
        if not child.isWindow():
            yield from reading_order(child)


def _in(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        if widget := item.widget():
            yield widget
        elif inner := item.layout():
            yield from _in(inner)
