"""Where somebody is: follows from the answers alone, so a draft is its answers and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.journey import rows
from assistant.journey.asks import STATEMENTS, Ask, Shown, answered, asks_of
from assistant.journey.form import Form, Page, Part
from assistant.journey.kinds.grid import RowsQuestion
from assistant.journey.question import Json, Notice, Question
from assistant.journey.row_keys import more_key
from assistant.journey.rows import Grids, leaves
from assistant.journey.visibility import Settled, settle
from assistant.wording import _


@dataclass(frozen=True, slots=True)
class Route:
    """The screens of a task in order, given these answers, and the first that still has none.

    `open` is the index of that screen, or len(asks) when everything is answered. `certain`: no answer that is
    still to come can change how many there are. `settled` is what shows and what would be sent. `starts` holds, by
    key, what the pieces of composed questions and the questions in rows start with.
    """

    asks: tuple[Ask, ...]
    open: int
    certain: bool
    settled: Settled
    places: Mapping[str, int] = field(default_factory=dict)
    starts: Mapping[str, Json] = field(default_factory=dict, repr=False)

    def start(self, question: Question) -> Json:
        """Give what a question has before somebody answers it."""
        found = self.settled.data.get(question.key, self.starts.get(question.key))
        return question.empty if found is None else found

    def index(self, key: str) -> int | None:
        """Find the screen that asks this key; None when it does not show."""
        return self.places.get(key)

    def page_data(self, page: Page) -> dict[str, Json]:
        """Take the values of one page out of everything that would be sent."""
        return {part.key: self.settled.data[part.key] for part in leaves(page.parts) if part.key in self.settled.data}


def route(form: Form, answers: Mapping[str, Json]) -> Route:
    """Walk the form with these answers, up to the first screen that has none.

    Pages that do not apply are passed over; the statements come last.
    """
    pages = tuple(page for page in form.pages if page.applicable)
    parts = tuple(part for page in pages for part in page.parts)
    grids = rows.opened(parts, answers)
    settled = settle(parts, {part.key: rows.value(part, answers, grids) for part in leaves(parts)})
    in_rows = rows.of_rows(grids, settled.data)
    shown = Shown(frozenset(settled.visible) | _of_people(grids), answers, grids, {**settled.data, **in_rows})
    every = [*_callout(form, pages), *(ask for page in pages for ask in asks_of(page, shown))]
    every += (Ask(key=one.key, page=STATEMENTS, questions=(one,)) for one in form.statements)
    asks = tuple(_once(every))
    first = next((number for number, ask in enumerate(asks) if not answered(ask, answers)), len(asks))
    starts = dict(in_rows)
    wholes = {ask.of.key: ask.of for ask in reversed(asks) if ask.of is not None}
    for whole, of in wholes.items():
        starts |= of.split(shown.data.get(whole, of.empty))
    certain = _certain(form, pages, (*parts, *_in_rows(grids)), asks[first:], answers)
    return Route(asks, first, certain, settled, _places(asks, grids), starts)


CALLOUT = "#callout"
"""The key of the words before the form begins; no question can have it."""


def _callout(form: Form, pages: Sequence[Page]) -> Iterator[Ask]:
    """Give the words of the form that come before its first question a calm screen of their own."""
    if form.callout and pages:
        notice = Notice(CALLOUT, form.callout)
        yield Ask(key=CALLOUT, page=pages[0].number, notices=(notice,), title=_("Voordat u begint"))


def _of_people(grids: Grids) -> frozenset[str]:
    """Name what is asked of a partner or a child: the form itself does not say, so nothing of it is hidden."""
    people = (grid for grid in grids.values() if grid.question.people)
    return frozenset(part.key for grid in people for row in grid.rows for part in row)


def _in_rows(grids: Grids) -> Iterator[Part]:
    return (part for grid in grids.values() for row in grid.rows for part in row)


def _places(asks: Sequence[Ask], grids: Grids) -> dict[str, int]:
    """Say which screen a key is asked on; a grid is where its rows are listed, a row where it begins."""
    places: dict[str, int] = {}
    for number, ask in enumerate(asks):
        if ask.of is not None:
            places.setdefault(ask.of.key, number)
    for number, ask in enumerate(asks):
        places |= dict.fromkeys(ask.keys, number)
        places[ask.key] = number
    begin_of = _beginnings(asks) if grids else {}
    for key, grid in grids.items():
        after = places.get(more_key(key))
        begins = [begin_of.get(f"{key}[{number}].") for number in range(len(grid.rows))]
        found = [at for at in (after, *begins) if at is not None]
        if found:
            places.setdefault(key, found[0])
        for number, begin in enumerate(begins):
            if begin is not None or found:
                places[f"{key}[{number}]"] = found[0] if begin is None else begin
    return places


def _beginnings(asks: Sequence[Ask]) -> dict[str, int]:
    """Say with which screen each row begins, by what the keys in it begin with: "a[0].", "a[0].b[1]."."""
    found: dict[str, int] = {}
    for number, ask in enumerate(asks):
        key = ask.keys[0]
        at = key.find("].")
        while at >= 0:
            found.setdefault(key[: at + 2], number)
            at = key.find("].", at + 2)
    return found


def _once(asks: Iterable[Ask]) -> Iterator[Ask]:
    """Leave out what was asked before: a key has one answer, and with two screens nobody would get past the second."""
    before: set[str] = set()
    for ask in asks:
        if before.isdisjoint(ask.keys):
            yield ask
            before.update(ask.keys, (ask.key,))
            continue
        new = tuple(question for question in ask.questions if question.key not in before)
        if new or (not ask.questions and ask.key not in before):
            yield ask if new == ask.questions else replace(ask, questions=new)
        before |= {*ask.keys, ask.key}


def _certain(
    form: Form,
    pages: Sequence[Page],
    parts: Sequence[Part],
    ahead: Sequence[Ask],
    answers: Mapping[str, Json],
) -> bool:
    """Say whether the number of screens can still change: by the portal's logic, a condition, or one more row."""
    waiting = frozenset(key for ask in ahead for key in ask.keys if key not in answers)
    still = {ask.page for ask in ahead}
    if any(not page.live for page in pages) or any(page.asks_portal and page.number in still for page in form.pages):
        return False
    if any(question.key in waiting for ask in ahead for question in ask.left):
        return False
    if any(isinstance(one, RowsQuestion) and one.open_ended for ask in ahead for one in ask.questions):
        return False
    if any(ask.of is not None and not ask.of.settled(answers) for ask in ahead):
        return False
    return not any(_depends(part, waiting) for part in parts)


def _depends(part: Part, waiting: frozenset[str]) -> bool:
    if part.condition is not None and any(name in waiting for name in _prefixes(part.condition.when)):
        return True
    return not part.rows and any(_depends(child, waiting) for child in part.children)


def _prefixes(path: str) -> Iterator[str]:
    """Give a dotted path and everything it may be inside of: a.b.c, a.b, a."""
    while path:
        yield path
        path = path.rpartition(".")[0]
