"""Rows of groups that repeat: each row's questions under keys of their own, and the values they make together.

Answers stay flat: `row_keys` says how they are named. Under the grid's own key stand its rows as they began: {} for one
that somebody added, or what the portal gave.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.journey.form import Condition, Part
from assistant.journey.kinds.choice import ChoicesQuestion
from assistant.journey.kinds.grid import ADDED, SELECTED, GridQuestion, RowLine, RowsQuestion, row_in_words
from assistant.journey.prints import print_of
from assistant.journey.question import Composed, Json, Option, Question
from assistant.journey.row_keys import more_key, row_of
from assistant.wording import joined


def leaves(parts: Iterable[Part]) -> Iterator[Part]:
    """Walk every part that keeps a value, in document order; a grid with rows is one value."""
    for part in parts:
        if part.has_data:
            yield part
        if not part.rows:
            yield from leaves(part.children)


@dataclass(frozen=True, slots=True)
class Grid:
    """A grid with its rows opened: the parts of each row have keys of their own, and begin with that row's values."""

    part: Part
    question: GridQuestion
    base: tuple[Mapping[str, Json], ...] = field(repr=False)
    rows: tuple[tuple[Part, ...], ...]

    def given(self, number: int) -> bool:
        """Tell whether the portal gave this row, of a person it knows, so that nobody may change it."""
        row = self.base[number]
        return self.question.people and bool(row) and row.get(ADDED) is not True

    @property
    def locked(self) -> bool:
        """Whether the portal gave the rows, so that nobody adds any either."""
        return any(map(self.given, range(len(self.base))))

    def of_row(self, number: int, part: Part) -> str:
        """Give a part's key as it stands in the row's own value."""
        return part.key.removeprefix(f"{self.part.key}[{number}].")


Grids = Mapping[str, Grid]


def opened(parts: Iterable[Part], answers: Mapping[str, Json]) -> dict[str, Grid]:
    """Open every grid among these parts, by key; one in a row comes after the one it is in."""
    found: dict[str, Grid] = {}
    for part in leaves(parts):
        if isinstance(part.question, GridQuestion):
            base = _rows(answers.get(part.key, part.initial))
            rows = tuple(inside(part, str(number), row) for number, row in enumerate(base))
            found[part.key] = Grid(part, part.question, base, rows)
            for row in rows:
                found |= opened(row, answers)
    return found


def _rows(value: Json) -> tuple[Mapping[str, Json], ...]:
    """Take what are rows; an answer from when the form asked something else here holds none."""
    rows = value if isinstance(value, list | tuple) else ()
    return tuple(row for row in rows if isinstance(row, Mapping))


def inside(grid: Part, number: str, row: Mapping[str, Json]) -> tuple[Part, ...]:
    """Give the parts of one row under keys of their own; number "" stands for whichever row."""
    assert isinstance(grid.question, GridQuestion)
    above = f"{grid.key}[{number}]."
    own = grid.key.rpartition("].")[2]
    return tuple(_keyed(part, above, f"{own}.", row) for part in grid.question.blueprint)


def _keyed(part: Part, above: str, own: str, row: Mapping[str, Json]) -> Part:
    key = above + part.key
    when = part.condition
    if when is not None and when.when.startswith(own):
        when = Condition(when.show, above + when.when.removeprefix(own), when.equals)
    return replace(
        part,
        key=key,
        condition=when,
        initial=row.get(part.key, part.initial),
        question=None if part.question is None else replace(part.question, key=key),
        notice=None if part.notice is None else replace(part.notice, key=key),
        children=part.children if part.rows else tuple(_keyed(one, above, own, row) for one in part.children),
    )


def value(part: Part, answers: Mapping[str, Json], grids: Grids) -> Json:
    """Give the value of a part with these answers over what it started with."""
    match part.question:
        case None:
            return part.initial
        case GridQuestion():
            return [_row_value(grids[part.key], number, answers, grids) for number in range(len(grids[part.key].rows))]
        case Composed() as whole:
            given = {piece.key: answers.get(piece.key) for piece in whole.pieces(answers)}
            return whole.join(given) if given.keys() <= answers.keys() else part.initial
        case Question(read_only=True, source=source) if source:
            # The portal takes no other value than its own of today (protocol §7, invalidPrefilledField).
            return part.initial
        case _:
            return answers.get(part.key, part.initial)


def _row_value(grid: Grid, number: int, answers: Mapping[str, Json], grids: Grids) -> dict[str, Json]:
    row = dict(grid.base[number])
    if not grid.given(number):
        mark: dict[str, Json] = {ADDED: True} if grid.question.people else {}
        given = {grid.of_row(number, part): value(part, answers, grids) for part in leaves(grid.rows[number])}
        return row | given | mark
    if grid.question.ticked:
        chosen = answers.get(more_key(grid.part.key))
        meant = row.get(SELECTED) is True
        row[SELECTED] = mark_of(grid.base, number) in chosen if isinstance(chosen, list | tuple) else meant
    return row


def mark_of(rows: Sequence[Mapping[str, Json]], number: int) -> str:
    """Tell a person the portal gave from the others, also when they come in another order next time."""
    bsn = rows[number].get("bsn")
    alone = bsn and sum(row.get("bsn") == bsn for row in rows) == 1
    return str(bsn) if alone else f"{number}"


def name_of(key: str, grids: Grids) -> str:
    """Name the row, and the row it is in, of a question in one; "" for a question in none."""
    titles = (
        grid.question.row_title(number) for name, grid in grids.items() if (number := row_of(name, key)) is not None
    )
    return joined(titles)


def screen(grid: Grid, settled: Sequence[Json] | None = None) -> Question | None:
    """Give the question on the screen after the rows, None where there is nothing to ask.

    `settled` are the rows as they would be sent; without them the rows have no words.
    """
    question, key = grid.question, more_key(grid.part.key)
    rows = grid.base if settled is None else settled
    said = [row_in_words(question.blueprint, row) for row in rows]
    lines = tuple(RowLine(question.row_title(number), words) for number, words in enumerate(said))
    if grid.locked and question.ticked:
        return _ticks(grid, key, lines)
    fixed = question.fixed or grid.locked
    needed = question.required and not lines
    if fixed and not grid.locked and not needed:
        return None
    return RowsQuestion(
        key=key,
        label=question.label,
        help=question.help,
        more=question.more,
        required=True,
        sensitive=question.sensitive,
        messages=question.messages,
        source=question.source,
        grid=grid.part.key,
        base=grid.base,
        rows=lines,
        group=question.group,
        add=question.add,
        remove=question.remove,
        least=int(question.required),
        most=question.most,
        fixed=fixed,
        people=question.people,
    )


def _ticks(grid: Grid, key: str, lines: Sequence[RowLine]) -> ChoicesQuestion:
    question = grid.question
    options = (Option(mark_of(grid.base, n), line.words or line.title) for n, line in enumerate(lines))
    return ChoicesQuestion(
        key=key,
        label=question.label,
        help=question.help,
        more=question.more,
        sensitive=question.sensitive,
        messages=question.messages,
        source=question.source,
        options=tuple(options),
        as_list=True,
    )


def everything(parts: Iterable[Part], grids: Grids) -> Iterator[Part]:
    """Walk every part that keeps a value, those in rows too, in document order."""
    for part in leaves(parts):
        yield part
        for row in grids[part.key].rows if part.key in grids else ():
            yield from everything(row, grids)


def questions(parts: Iterable[Part], answers: Mapping[str, Json]) -> Iterator[Question]:
    """Walk every question that is asked on a screen, whether it shows or not: of a composed one its pieces."""
    every = tuple(parts)
    return _questions(every, answers, opened(every, answers))


def _questions(parts: Iterable[Part], answers: Mapping[str, Json], grids: Grids) -> Iterator[Question]:
    for part in leaves(parts):
        match part.question:
            case None:
                pass
            case Composed() as whole:
                yield from whole.pieces(answers)
            case GridQuestion():
                grid = grids[part.key]
                for number, row in enumerate(grid.rows):
                    if not grid.given(number):
                        yield from _questions(row, answers, grids)
                after = screen(grid)
                if after is not None:
                    yield after
            case question:
                yield question


def begun(parts: Iterable[Part], answers: Mapping[str, Json]) -> bool:
    """Tell whether there is any answer to these parts."""
    every = tuple(parts)
    asked = (question.key for question in questions(every, answers))
    return any(key in answers for key in (*(part.key for part in leaves(every)), *asked))


def prints(parts: Iterable[Part], answers: Mapping[str, Json], language: str) -> dict[str, str]:
    """Give the fingerprint of every question by its bare key, those of rows that are not there yet too.

    `language` is that of the form's words.
    """
    found: dict[str, str] = {}
    for part in leaves(parts):
        match part.question:
            case None:
                pass
            case Composed() as whole:
                found |= {piece.key: print_of(piece, language) for piece in whole.pieces(answers)}
            case GridQuestion():
                found |= prints(inside(part, "", {}), answers, language)
                after = screen(Grid(part, part.question, (), ()))
                found |= {} if after is None else {after.key: print_of(after, language)}
            case question:
                found[part.key] = print_of(question, language)
    return found


def spread(parts: Iterable[Part], values: Mapping[str, Json]) -> dict[str, Json]:
    """Give values of these parts by the keys of the screens that ask them; rows also under the grid's own key."""
    found = dict(values)
    for part in leaves(parts):
        if part.key not in values:
            continue
        if isinstance(part.question, Composed):
            found.pop(part.key, None)
            found |= part.question.split(values[part.key])
        elif isinstance(part.question, GridQuestion):
            rows = _rows(values[part.key])
            for number, row in enumerate(rows):
                within = inside(part, str(number), row)
                above = f"{part.key}[{number}]."
                found |= spread(within, {above + key: one for key, one in row.items()})
    return found


def of_rows(grids: Grids, data: Mapping[str, Json]) -> dict[str, Json]:
    """Give the settled values in every row by the keys of their questions."""
    found: dict[str, Json] = {}
    for key, grid in grids.items():
        rows = _rows(data.get(key, found.get(key)))
        for number, (row, parts) in enumerate(zip(rows, grid.rows, strict=False)):
            for part in leaves(parts):
                if (name := grid.of_row(number, part)) in row:
                    found[part.key] = row[name]
    return found


def moved(grid: str, answers: Mapping[str, Json], rows: Mapping[str, Json]) -> frozenset[str]:
    """Name the answers that are no longer any, when the portal's logic gives a grid other rows.

    `rows` are the new values by the keys of the screens: of a row that is gone, and what is empty in a new one.
    """
    count = len(_rows(rows.get(grid)))
    gone: set[str] = set()
    for key in answers:
        if (number := row_of(grid, key)) is not None and (
            number >= count or (key in rows and rows[key] in (None, "", []) and rows[key] != answers[key])
        ):
            gone.add(key)
    return frozenset(gone)
