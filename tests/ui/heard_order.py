"""The order in which screen readers meet the parts of a window, beside the order in which they are laid out."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QLayout, QWidget


def heard_in_another_order(place: QWidget) -> list[str]:
    """Name what a screen reader meets in another order than it is laid out, anywhere inside `place`."""
    wrong: list[str] = []
    for part in (place, *place.findChildren(QWidget)):
        layout = part.layout()
        if layout is not None and part.isVisible():
            laid_out = [widget for widget in _in(layout) if widget.isVisible()]
            heard = [child for child in part.children() if child in laid_out]
            if heard != laid_out:
                kinds = ", ".join(type(widget).__name__ for widget in heard)
                wrong.append(f"{type(part).__name__}: {kinds}")
    return wrong


def _in(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is not None and (widget := item.widget()):
            yield widget
        elif item is not None and (inner := item.layout()):
            yield from _in(inner)
