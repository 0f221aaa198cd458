"""Remembers what stands on a screen that somebody leaves without Verder, so that coming back loses nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeAlias

from assistant.app.pages import HomeView
from assistant.journey.view import QuestionView, ReviewView, StepView
from ui.screens.base import Screen

_Where: TypeAlias = tuple[str, ...]
_HOME: _Where = ("",)


class Unfinished:
    """What was typed or chosen and not handed over, in one task or at home; in memory, and only as long as that."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._task: object = None
        self._given: StepView | None = None
        self._kept: dict[_Where, object] = {}

    def __repr__(self) -> str:
        return f"Unfinished({len(self._kept)} screens)"

    def hand_over(self, view: StepView | None) -> None:
        """Know that what stands on this screen was handed over: from now on it is an answer."""
        self._given = view

    def leave(self, screen: Screen | None) -> None:
        """Remember what stands on a screen that makes place for another."""
        where = _where(screen.view) if screen is not None else None
        if screen is None or where is None:
            return
        self._kept.pop(where, None)
        if screen.view is not self._given and (typed := screen.unfinished()) is not None:
            self._kept[where] = typed

    def come(self, view: StepView, task: object) -> StepView:
        """Put back what stood there; another `task` begins with nothing, and on the check page all is finished."""
        if task is not self._task or isinstance(view, ReviewView):
            self._task = task
            self._kept.clear()
        where = _where(view)
        if where not in self._kept or where is None:
            return view
        typed = self._kept[where]
        match view:
            case HomeView(said="") if isinstance(typed, str):
                return replace(view, said=typed)
            case QuestionView(fields=fields) if not view.error:
                each = typed if isinstance(typed, Mapping) and len(fields) > 1 else None
                again = (replace(one, typed=each.get(one.question.key) if each else typed) for one in fields)
                return replace(view, fields=tuple(again))
            case _:
                return view


def _where(view: StepView) -> _Where | None:
    """Name a screen on which something can be unfinished; None for every other."""
    if isinstance(view, QuestionView) and view.fields:
        return tuple(field.question.key for field in view.fields)
    return _HOME if isinstance(view, HomeView) and not view.found else None
