"""Tells screen readers what each thing is and how it is called."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

W = TypeVar("W", bound=QWidget)
_STOPS: Final = (".", "!", "?", ":", "…", "؟")


_UNHEARD: Final = str.maketrans({"\u00a0": " "} | dict.fromkeys("\u200e\u200f\u2060\u2066\u2067\u2068\u2069"))
"""Signs that only tell how to break and turn a line; some screen readers would name them."""


@runtime_checkable
class Spoken(Protocol):
    """A widget with a role of its own."""

    accessible_role: QAccessible.Role


class _Interface(QAccessibleWidget):
    """Like Qt's own, with the role the widget asks for."""


def named(widget: W, name: str, description: str = "") -> W:
    """Give `widget` its spoken name at birth, and what is told after it."""
    widget.setAccessibleName(as_heard(name))
    widget.setAccessibleDescription(as_heard(description))
    return widget


def as_heard(text: str) -> str:
    """Give a text without the signs that are for eyes alone."""
    return text.translate(_UNHEARD)


def sentences(parts: Iterable[str]) -> str:
    """Put texts after each other to be heard in one go, each as a sentence of its own; empty ones are left out."""
    return " ".join(part if part.endswith(_STOPS) else f"{part}." for part in parts if part)


def read_before(widget: QWidget, other: QWidget | None = None) -> None:
    """Let screen readers meet `widget` before `other`, or before all beside it, as it is laid out.

    They follow the order in which parts came to be, which is also the order of what lies on top of what.
    """
    if other is None:
        widget.lower()
    else:
        widget.stackUnder(other)


def _interface(_class: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, QWidget) or not isinstance(thing, Spoken):
        return None
    made = _Interface(thing, thing.accessible_role)
    # The widget holds it: an interface that Python lets go of is a wild pointer to Qt.
    thing.__dict__["_interface"] = made
    return made


class _Installed:
    done = False


def install() -> None:
    """Make Qt ask for the roles above; once a process is enough."""
    if not _Installed.done:
        QAccessible.installFactory(_interface)
        _Installed.done = True
