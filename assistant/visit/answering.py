"""Takes in what was typed, chosen or picked on one screen: the values to keep, or what to write instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from assistant.errors import AnswersRefused, FieldRefusal
from assistant.journey.asks import Ask
from assistant.journey.kinds.files import LARGEST, PickedFile
from assistant.journey.question import Json, Refusal
from assistant.journey.route import Route
from assistant.visit import refusals


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
            given[question.key] = way.start(question)
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


def marks(answers: Mapping[str, Json]) -> frozenset[str]:
    """Name the files among these answers by their marks."""
    every = (one for value in answers.values() for one in (value if isinstance(value, list | tuple) else ()))
    return frozenset(str(one["file"]) for one in every if isinstance(one, Mapping) and "file" in one)


def _flat(raw: object) -> Sequence[object]:
    if isinstance(raw, Mapping):
        return tuple(one for value in raw.values() for one in _flat(value))
    return raw if isinstance(raw, list | tuple) else (raw,)


def contents(files: Iterable[PickedFile], ask: Ask) -> dict[str, bytes]:
    """Read the files that were picked on this screen.

    Raises AnswersRefused for one that cannot be read, or has grown too large since.
    """
    content: dict[str, bytes] = {}
    for one in files:
        if one.content:
            content[one.file] = one.content
            continue
        try:
            with Path(one.path).open("rb") as file:
                content[one.file] = file.read(LARGEST + 1)
        except (OSError, ValueError) as error:
            raise refusals.file_gone(ask, one.name) from error
        if len(content[one.file]) > LARGEST:
            raise AnswersRefused((FieldRefusal(ask.keys[0], "file-too-large", one.name),))
    return content
