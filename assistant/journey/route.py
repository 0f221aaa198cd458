"""Where somebody is: follows from the answers alone, so a draft is its answers and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from assistant.journey import rows
from assistant.journey.form import Form, Page, Part
from assistant.journey.kinds.cosign import CosignQuestion
from assistant.journey.kinds.grid import GridQuestion, RowsQuestion
from assistant.journey.kinds.number import NumberQuestion
from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.journey.question import NO_WORDS, Composed, Explanation, Json, Notice, Question, RichText
from assistant.journey.row_keys import more_key
from assistant.journey.rows import Grids, leaves
from assistant.journey.visibility import Settled, settle
from assistant.wording import _

GROUP_LIMIT = 4
ADDRESS_LIMIT = 6
"""So many lines still belong together on one screen; an address has more parts than a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One screen: one question, a short group that belongs together, or words that only have to be read.

    `page` is the number of the portal's page it belongs to, -1 for the statements at the end. `key` names the
    screen; an answer under that key means that somebody has been past it. `of` is the question this is a piece of.
    `left` are questions that were left open and had better not be: the screen is about them, and stops nobody.
    `row` names the row it is in ("Kind 1").
    """

    key: str
    page: int
    questions: tuple[Question, ...] = ()
    notices: tuple[Notice, ...] = ()
    title: str = ""
    chapter: str = ""
    help: RichText = NO_WORDS
    more: tuple[Explanation, ...] = ()
    of: Composed | None = None
    left: tuple[Question, ...] = ()
    row: str = ""
    keys: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Note the keys that must have an answer before one is past this screen: they are asked for all the time."""
        object.__setattr__(self, "keys", tuple(question.key for question in self.questions) or (self.key,))

    @property
    def heading(self) -> str:
        """The words of the heading: the group's name, the question's, or the chapter's for words to read."""
        return self.title or (self.questions[0].label if self.questions else self.chapter)


STATEMENTS = -1
"""The page number of what one agrees to before sending."""


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
    shown = _Shown(frozenset(settled.visible) | _of_people(grids), answers, grids, {**settled.data, **in_rows})
    every = [*_callout(form, pages), *(ask for page in pages for ask in _asks(page, shown))]
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


def answered(ask: Ask, answers: Mapping[str, Json]) -> bool:
    """Tell whether somebody has been past this screen; an answer may be empty."""
    return all(key in answers for key in ask.keys)


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


@dataclass(frozen=True, slots=True)
class _Shown:
    """What the screens are made of: the keys that show, the answers, and the values by key, those in rows too."""

    visible: frozenset[str]
    answers: Mapping[str, Json]
    grids: Grids
    data: Mapping[str, Json]


class _Walk:
    """Gathers the screens of one page: words of the form are held until there is a question to put them with."""

    def __init__(self, page: Page, shown: _Shown) -> None:
        self.page = page
        self.shown = shown
        self.row = ""
        self.waiting: list[Notice] = []
        self.about: tuple[Explanation, ...] = ()
        self.asks: list[Ask] = []

    def parts(self, parts: Iterable[Part], chapter: str) -> None:
        for part in parts:
            if part.key in self.shown.visible:
                self.part(part, chapter)

    def part(self, part: Part, chapter: str) -> None:
        if part.notice is not None and part.notice.of_missing:
            self.left_open(part.notice)
        elif part.notice is not None:
            self.waiting.append(part.notice)
        elif isinstance(part.question, Composed):
            for piece in part.question.pieces(self.shown.answers):
                self.ask(piece.key, (piece,), chapter=chapter, of=part.question)
        elif isinstance(part.question, GridQuestion):
            self.grid(part, chapter)
        elif part.question is not None:
            self.ask(part.question.key, (part.question,), chapter=chapter)
        elif (together := self.together(part)) is not None:
            typed, derived = _apart(together)
            self.ask(part.key, typed, title=part.title, chapter=chapter, help=part.help, more=part.more)
            if derived:
                self.ask(derived[0].key, derived, title=part.title, chapter=chapter)
        else:
            if part.help:
                self.waiting.append(Notice(part.key, part.help))
            self.about += part.more
            self.parts(part.children, self.within(part.title) or chapter)

    def within(self, title: str) -> str:
        """Name a group, and the row it stands in."""
        return _("{row} · {title}").format(row=self.row, title=title) if self.row and title else title

    def grid(self, part: Part, chapter: str) -> None:
        """Ask the questions of each row, then whether there is one more."""
        grid, above = self.shown.grids[part.key], self.row
        for number, row in enumerate(grid.rows):
            if grid.given(number):
                continue
            self.row = above
            self.row = self.within(grid.question.row_title(number))
            self.parts(row, self.row)
            self.rest(self.row)
        self.row = above
        settled = self.shown.data.get(part.key)
        after = rows.screen(grid, settled if isinstance(settled, list | tuple) else ())
        if after is not None:
            self.ask(after.key, (after,), chapter=chapter)

    def rest(self, chapter: str) -> None:
        """Let words after which there is no question be read on a screen of their own."""
        if self.waiting:
            self.ask(self.waiting[0].key, (), chapter=chapter)

    def left_open(self, notice: Notice) -> None:
        """Give the words about what was left open a screen of their own, when there is anything like that."""
        data = self.shown.data
        parts = rows.everything(self.page.parts, self.shown.grids)
        asked = (part.question for part in parts if part.key in self.shown.visible)
        left = tuple(
            one for one in asked if one is not None and one.wanted and one.is_empty(data.get(one.key, one.empty))
        )
        if left:
            self.waiting += [notice] if notice.words else []
            self.ask(notice.key, (), title=_("U heeft nog iets leeg gelaten"), left=left)

    def together(self, part: Part) -> tuple[Question, ...] | None:
        """Give the questions of a group that is short enough for one screen; None for every other part."""
        shown = [child for child in part.children if child.key in self.shown.visible]
        questions = tuple(child.question for child in shown if child.question is not None)
        if not part.title or len(questions) != len(shown) or not questions:
            return None
        if any(child.condition is not None for child in part.children):
            return None
        if not all(_short(question) for question in questions):
            return None
        address = any(isinstance(q, TextQuestion) and q.shape is Shape.POSTCODE for q in questions)
        return questions if len(questions) <= (ADDRESS_LIMIT if address else GROUP_LIMIT) else None

    def ask(
        self,
        key: str,
        questions: tuple[Question, ...],
        *,
        title: str = "",
        chapter: str = "",
        help: RichText = NO_WORDS,
        more: tuple[Explanation, ...] = (),
        of: Composed | None = None,
        left: tuple[Question, ...] = (),
    ) -> None:
        self.asks.append(
            Ask(
                key=key,
                page=self.page.number,
                questions=questions,
                notices=tuple(self.waiting),
                title=title,
                chapter=chapter,
                help=help,
                more=(*self.about, *more),
                of=of,
                left=left,
                row=self.row,
            )
        )
        self.waiting, self.about = [], ()


def _apart(together: tuple[Question, ...]) -> tuple[tuple[Question, ...], tuple[Question, ...]]:
    """Take what follows from answers on the same screen apart: it comes on the next one, already filled in."""
    keys = {question.key for question in together}
    derived = tuple(
        one
        for one in together
        if isinstance(one, TextQuestion) and one.derived and {one.derived.postcode, one.derived.number} & keys
    )
    return tuple(one for one in together if one not in derived), derived


def _short(question: Question) -> bool:
    """Tell whether a question is one line to type, so that a few fit on a screen."""
    if isinstance(question, TextQuestion):
        return not question.lines and not isinstance(question, CosignQuestion)
    return isinstance(question, NumberQuestion)


def _asks(page: Page, shown: _Shown) -> list[Ask]:
    """Make the screens of one page; words after the last question get a screen of their own."""
    walk = _Walk(page, shown)
    walk.parts(page.parts, page.name)
    walk.rest(page.name)
    return walk.asks
