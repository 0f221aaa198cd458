"""Everything that is wrong with the answers as they would be sent, found here before the portal is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from assistant.journey.form import Part
from assistant.journey.question import Json, Refusal
from assistant.journey.visibility import Settled


def refused(parts: Iterable[Part], settled: Settled, today: date) -> tuple[Refusal, ...]:
    """Judge what shows, in the order of the form, as the portal does when a form is completed.

    `where` is the key of the question; in a grid `inside` goes on with the row: "1.naamKind". What does not show is
    not judged, whatever it holds (protocol §5).
    """
    return tuple(_walk(parts, settled.data, frozenset(settled.visible), "", today))


def _walk(
    parts: Iterable[Part], data: Mapping[str, Json], visible: frozenset[str], above: str, today: date
) -> Iterator[Refusal]:
    for part in parts:
        if above + part.key not in visible:
            continue
        if part.rows:
            yield from _grid(part, data, visible, above, today)
            continue
        if part.question is not None and part.has_data:
            yield from _one(part, data.get(part.key), today)
        yield from _walk(part.children, data, visible, above, today)


def _one(part: Part, value: Json, today: date) -> Iterator[Refusal]:
    assert part.question is not None
    for slip in part.question.judge(value, today):
        yield replace(slip, where=part.key)


def _grid(part: Part, data: Mapping[str, Json], visible: frozenset[str], above: str, today: date) -> Iterator[Refusal]:
    """Judge each row by what shows in it; how many there are matters once the rows are right."""
    rows = data.get(part.key)
    wrong: list[Refusal] = []
    for number, row in enumerate(rows if isinstance(rows, list | tuple) else ()):
        inside = row if isinstance(row, Mapping) else {}
        for slip in _walk(part.children, inside, visible, f"{above}{part.key}[{number}].", today):
            path = ".".join(filter(None, (str(number), slip.where, slip.inside)))
            wrong.append(replace(slip, where=part.key, inside=path))
    own = () if part.question is None else part.question.judge(rows, today)
    whole = [replace(slip, where=part.key) for slip in own if not slip.inside]
    yield from wrong or whole
