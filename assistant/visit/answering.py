"""Takes in what was typed, chosen or picked on one screen: the values to keep, or what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from assistant.journey.kinds.files import PickedFile
from assistant.journey.question import Json, Refusal
from assistant.journey.route import Ask, Route
from assistant.visit import endings


def checked(ask: Ask, way: Route, raw: object, today: date) -> tuple[dict[str, Json], tuple[Refusal, ...]]:
    """Check every question of a screen; `raw` is a mapping by key when there are several.

    What cannot be changed keeps its value, and words that were read count as read.
    """
    if not ask.questions:
        return {ask.key: True}, ()
    given: dict[str, Json] = {}
    slips: list[Refusal] = []
    for question in ask.questions:
        one = raw.get(question.key) if isinstance(raw, Mapping) and len(ask.questions) > 1 else raw
        if question.read_only:
            given[question.key] = way.settled.data.get(question.key, question.empty)
            continue
        value = question.check(one, today)
        if isinstance(value, Refusal):
            slips.append(replace(value, where=question.key))
        else:
            given[question.key] = value
    return given, tuple(slips)


def picked(raw: object) -> tuple[PickedFile, ...]:
    """Find the files among what was handed in that are not kept yet."""
    return tuple(one for one in _flat(raw) if isinstance(one, PickedFile))


def _flat(raw: object) -> Sequence[object]:
    if isinstance(raw, Mapping):
        return tuple(one for value in raw.values() for one in _flat(value))
    return raw if isinstance(raw, list | tuple) else (raw,)


def contents(files: Iterable[PickedFile], ask: Ask) -> dict[str, bytes]:
    """Read the files that were picked on this screen. Raises AnswersRefused for one that cannot be read."""
    content: dict[str, bytes] = {}
    for one in files:
        try:
            content[one.file] = Path(one.path).read_bytes()
        except (OSError, ValueError) as error:
            raise endings.file_gone(ask, one.name) from error
    return content


def warns(ask: Ask) -> bool:
    """Tell whether this screen carries words of warning from the form."""
    return any(notice.tone in {"warning", "error"} for notice in ask.notices)
