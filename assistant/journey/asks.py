"""The screens of one page: one question each, a short group that belongs together, or words to read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from assistant.journey import rows
from assistant.journey.form import Page, Part
from assistant.journey.kinds.cosign import CosignQuestion
from assistant.journey.kinds.grid import GridQuestion
from assistant.journey.kinds.number import NumberQuestion
from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.journey.question import NO_WORDS, Composed, Explanation, Json, Notice, Question, RichText
from assistant.journey.rows import Grids
from assistant.wording import _

STATEMENTS = -1
"""The page number of what one agrees to before sending."""
GROUP_LIMIT = 4
ADDRESS_LIMIT = 6
"""So many lines still belong together on one screen; an address has more parts than a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One screen: one question, a short group that belongs together, or words that only have to be read.

    `page` is the number of the portal's page it belongs to, STATEMENTS for those at the end. `key` names the
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


def answered(ask: Ask, answers: Mapping[str, Json]) -> bool:
    """Tell whether somebody has been past this screen; an answer may be empty."""
    return all(key in answers for key in ask.keys)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the screens are made of: the keys that show, the answers, and the values by key, those in rows too."""

    visible: frozenset[str]
    answers: Mapping[str, Json] = field(repr=False)
    grids: Grids
    data: Mapping[str, Json] = field(repr=False)


class _Walk:
    """Gathers the screens of one page: words of the form are held until there is a question to put them with."""

    def __init__(self, page: Page, shown: Shown) -> None:
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
            self.named(one)
            for one in asked
            if one is not None and one.wanted and one.is_empty(data.get(one.key, one.empty))
        )
        if left:
            self.waiting += [notice] if notice.words else []
            self.ask(notice.key, (), title=_("U heeft nog iets leeg gelaten"), left=left)

    def named(self, question: Question) -> Question:
        """Put the row before what a question is called, for two rows ask the same."""
        row = rows.name_of(question.key, self.shown.grids)
        return replace(question, label=_("{row}: {label}").format(row=row, label=question.label)) if row else question

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


def asks_of(page: Page, shown: Shown) -> list[Ask]:
    """Make the screens of one page; words after the last question get a screen of their own."""
    walk = _Walk(page, shown)
    walk.parts(page.parts, page.name)
    walk.rest(page.name)
    return walk.asks
