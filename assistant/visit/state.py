"""How far a task is: the form as the portal has it now, the answers, and what the portal already holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

import msgspec

from assistant import wording
from assistant.journey import row_keys, rows
from assistant.journey.asks import answered
from assistant.journey.form import Checked, Form, Page, Part, starting
from assistant.journey.prints import differs, print_of
from assistant.journey.question import Composed, Json, Question
from assistant.journey.route import Route, route
from assistant.journey.row_keys import bare, closed, more_key
from assistant.journey.rows import questions, spread
from assistant.store.records import Draft, moment

Value = TypeVar("Value")
Pair = tuple[str, str]
"""A postcode and a house number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Frozen, so that it can cross to the worker and come back as another.

    `saved` and `checked` hold, by page number, the data the portal stored last and judged last; `moved` holds
    the values its logic gave to questions since the page was fetched. `new` names the questions that were not
    there, or asked something else, when the draft was kept. `prints` are the fingerprints of the questions as
    anybody may see them, by `row_keys.bare` key: on a live page a label may quote an answer, which does not make it
    another question.
    `proved` holds the answers the portal agreed to in this submission, `derived` by key the address that was looked up
    for a question and what the portal knew of it. `price` is what it costs as far as the portal
    said, in euros. `restarts`: how often a new submission had to be begun for the same answers. `walked` is the last
    route with what it was made of, for the walk asks for it at each move. `spoken` is the language in which the form
    was asked for last.
    """

    draft: Draft
    form: Form | None = None
    begun: bool = False
    saved: Mapping[int, Mapping[str, Json]] = field(default_factory=dict)
    checked: Mapping[int, Mapping[str, Json]] = field(default_factory=dict)
    moved: Mapping[int, Mapping[str, Json]] = field(default_factory=dict)
    new: frozenset[str] = frozenset()
    prints: Mapping[str, str] = field(default_factory=dict)
    proved: Mapping[str, Json] = field(default_factory=dict, repr=False)
    derived: Mapping[str, tuple[Pair, Json]] = field(default_factory=dict, repr=False)
    price: str = ""
    restarts: int = 0
    spoken: str = wording.SOURCE_LANGUAGE
    walked: list[tuple[Form, Mapping[str, Json], str, Route]] = field(default_factory=list, repr=False, compare=False)

    def __repr__(self) -> str:
        return f"State({self.draft!r}, begun={self.begun})"

    def parts(self) -> Iterator[Part]:
        """Walk every part of the form that keeps a value, those in rows too; only once there is a form."""
        assert self.form is not None
        every = tuple(part for page in self.form.pages for part in page.parts)
        return rows.everything(every, rows.opened(every, self.draft.answers))

    def route(self) -> Route:
        """Walk the form with the answers so far; only once there is a form."""
        assert self.form is not None
        spoken = wording.language()
        for form, answers, language, way in self.walked:
            if form is self.form and answers is self.draft.answers and language == spoken:
                return way
        way = route(self.form, self.draft.answers)
        # who asks again asks about the same moment, so one is enough; it is put in at one stroke, as two threads look
        self.walked[:] = [(self.form, self.draft.answers, spoken, way)]
        return way

    def opened(self, form: Form) -> State:
        """Take in the form as anybody may see it, and find what is new in it since the answers were given.

        Answers to questions that now ask something else are let go; a question before one that was answered
        was not there at the time.
        """
        parts = tuple(part for page in form.pages for part in page.parts)
        asked = (*questions(parts, self.draft.answers), *form.statements)
        prints = rows.prints(parts, self.draft.answers, form.language)
        prints |= {one.key: print_of(one, form.language) for one in form.statements}
        before = self.draft.prints
        now = {question.key: prints.get(bare(question.key)) or print_of(question, form.language) for question in asked}
        other = frozenset(key for key, mark in now.items() if differs(before.get(key, mark), mark))
        other |= frozenset(question.key for question in asked if question.fleeting and not self.begun)
        return replace(self, form=form, prints=prints).without(other & self.draft.answers.keys()).with_gaps()

    def reworded(self, form: Form, spoken: str) -> State:
        """Take in the same form in other words; what is asked, and what the portal holds, is the same."""
        return replace(self, form=form, spoken=spoken)

    def with_gaps(self) -> State:
        """Call what has no answer new, when a screen after it has one."""
        way, answers = self.route(), self.draft.answers
        last = max((index for index, ask in enumerate(way.asks) if answered(ask, answers)), default=0)
        # a row that somebody is still busy with is not new in the form
        before = (ask for ask in way.asks[:last] if not ask.row or closed(ask.keys[0], answers))
        gaps = frozenset(key for ask in before for key in ask.keys if key not in answers)
        return replace(self, new=self.new | gaps)

    def without(self, gone: frozenset[str]) -> State:
        """Let these answers go: their questions are new."""
        if not gone:
            return self
        answers = {key: value for key, value in self.draft.answers.items() if key not in gone}
        prints = {key: mark for key, mark in self.draft.prints.items() if key not in gone}
        draft = msgspec.structs.replace(self.draft, answers=answers, prints=prints)
        return replace(self, draft=draft, new=self.new | gone)

    def answer(
        self, given: Mapping[str, Json], asked: Iterable[Question], place: str, of: Composed | None = None
    ) -> State:
        """Take the answers to these questions in; what was new is no longer.

        Other pieces `of` the same question are asked again when their answers no longer count.
        """
        gone = frozenset() if of is None else of.stale(given, self.draft.answers)
        before = {key: value for key, value in self.draft.answers.items() if key not in gone}
        prints = {one.key: self._print(one) for one in asked}
        draft = msgspec.structs.replace(
            self.draft,
            answers={**before, **given},
            prints={**self.draft.prints, **prints},
            place=place,
            changed=moment(),
        )
        return replace(self, draft=draft, new=self.new - given.keys())

    def _print(self, question: Question) -> str:
        """Give the fingerprint of a question as anybody may see it; a piece that came up later has its own."""
        assert self.form is not None
        return self.prints.get(bare(question.key)) or print_of(question, self.form.language)

    def afresh(self) -> State:
        """Forget what the portal held: its session is gone, the answers are not."""
        form = self.form
        if form is None:
            return replace(self, begun=False, saved={}, checked={}, moved={}, proved={}, restarts=self.restarts + 1)
        asked = questions((part for page in form.pages for part in page.parts), self.draft.answers)
        fleeting = frozenset(question.key for question in asked if question.fleeting)
        form = replace(form, pages=tuple(replace(page, live=False) for page in form.pages))
        state = replace(self, form=form, begun=False, saved={}, checked={}, moved={}, proved={})
        state = replace(state, restarts=self.restarts + 1)
        return state.without(fleeting & self.draft.answers.keys())

    def proven(self, key: str, value: Json) -> State:
        """Take in that the portal agrees with an answer, as it completed it."""
        answers = {**self.draft.answers, key: value}
        draft = msgspec.structs.replace(self.draft, answers=answers)
        return replace(self, draft=draft, proved={**self.proved, key: value})

    def fetched(self, told: Checked, today: date) -> State:
        """Take in a page as the portal has it: its values are newer than what logic said before."""
        moved = {number: values for number, values in self.moved.items() if number != told.page.number}
        return replace(self, moved=moved).told(told, today)

    def told(self, told: Checked, today: date) -> State:
        """Take in what the portal says of a page: the page itself, changed values, which pages apply."""
        assert self.form is not None
        moved = {**self.moved.get(told.page.number, {}), **told.changed}
        known = {key: value for key, (_pair, value) in self.derived.items()}
        page = replace(told.page, live=True, parts=starting(told.page.parts, {**known, **moved}))
        pages = tuple(page if old.number == page.number else old for old in self.form.pages)
        answers = self.draft.answers
        by_screen = spread(told.page.parts, told.changed)
        changed = {key: value for key, value in by_screen.items() if key in answers}
        draft = msgspec.structs.replace(self.draft, answers={**answers, **changed}) if changed else self.draft
        form = replace(self.form, pages=pages)
        moves = {**self.moved, page.number: moved}
        state = replace(self, form=form, draft=draft, moved=moves, price=told.price or self.price)
        state = state.forgetting(_out_of_rows(told, by_screen, answers))
        return state.applies(told.applicable).refit(page, today)

    def forgetting(self, keys: frozenset[str]) -> State:
        """Let the answers of rows go that the portal's logic took away, or made anew."""
        if not keys:
            return self
        answers = {key: value for key, value in self.draft.answers.items() if key not in keys}
        derived = {key: value for key, value in self.derived.items() if key not in keys}
        return replace(self, draft=msgspec.structs.replace(self.draft, answers=answers), derived=derived)

    def rows_are(self, grid: str, base: Sequence[Mapping[str, Json]]) -> State:
        """Let a grid have these rows; whether there are more is to be asked again."""
        answers = {**self.draft.answers, grid: [dict(row) for row in base]}
        answers.pop(more_key(grid), None)
        return replace(self, draft=msgspec.structs.replace(self.draft, answers=answers, changed=moment()))

    def without_row(self, grid: str, number: int) -> State:
        """Let one row go, with its answers: the rows after it take its place."""

        def moved(values: Mapping[str, Value]) -> dict[str, Value]:
            named = ((row_keys.without_row(grid, number, key), value) for key, value in values.items())
            return {key: value for key, value in named if key}

        draft = msgspec.structs.replace(self.draft, answers=moved(self.draft.answers), prints=moved(self.draft.prints))
        new = frozenset(moved(dict.fromkeys(self.new)))
        return replace(self, draft=draft, proved=moved(self.proved), derived=moved(self.derived), new=new)

    def applies(self, applicable: tuple[bool, ...]) -> State:
        """Take in which pages follow; the portal wipes what it stored of the others."""
        assert self.form is not None
        if not applicable:
            return self
        flags = dict(enumerate(applicable))
        pages = tuple(replace(page, applicable=flags.get(page.number, page.applicable)) for page in self.form.pages)
        saved = {number: data for number, data in self.saved.items() if flags.get(number, True)}
        return replace(self, form=replace(self.form, pages=pages), saved=saved)

    def refit(self, page: Page, today: date) -> State:
        """Keep the answers that still fit this page; the others become questions that are new."""
        answers, gone = self.draft.answers, set[str]()
        for question in questions(page.parts, answers):
            if question.key not in answers:
                continue
            asked = self._print(question)
            other = differs(self.draft.prints.get(question.key, asked), asked)
            if other or not (question.read_only or question.fits(answers[question.key], today)):
                gone.add(question.key)
        return self.without(frozenset(gone))

    def stored(self, number: int, data: Mapping[str, Json]) -> State:
        """Note that the portal stored a page; pages after one that was stored before are fetched anew."""
        assert self.form is not None
        form = self.form
        if number in self.saved:
            pages = tuple(replace(page, live=page.live and page.number <= number) for page in form.pages)
            form = replace(form, pages=pages)
        return replace(self, form=form, saved={**self.saved, number: data})

    def judged(self, number: int, data: Mapping[str, Json]) -> State:
        """Note that the portal's logic has seen these values."""
        return replace(self, checked={**self.checked, number: data})


def _out_of_rows(told: Checked, by_screen: Mapping[str, Json], answers: Mapping[str, Json]) -> frozenset[str]:
    """Name the answers in rows that the portal's logic took away, or made anew."""
    grids = (part.key for part in rows.leaves(told.page.parts) if part.key in told.changed)
    return frozenset(key for grid in grids for key in rows.moved(grid, answers, by_screen))
