"""How far a task is: the form as the portal has it now, the answers, and what the portal already holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

import msgspec

from assistant.journey.form import Checked, Form, Page, Part
from assistant.journey.question import Json
from assistant.journey.route import Route, leaves, route
from assistant.store.records import Draft, moment


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Frozen, so that it can cross to the worker and come back as another.

    `saved` and `checked` hold, by page number, the data the portal stored last and judged last. `new` names
    the questions that were not there, or asked something else, when the draft was kept.
    """

    draft: Draft
    form: Form | None = None
    begun: bool = False
    saved: Mapping[int, Mapping[str, Json]] = field(default_factory=dict)
    checked: Mapping[int, Mapping[str, Json]] = field(default_factory=dict)
    new: frozenset[str] = frozenset()

    def __repr__(self) -> str:
        return f"State({self.draft!r}, begun={self.begun})"

    def route(self) -> Route:
        """Walk the form with the answers so far; only once there is a form."""
        assert self.form is not None
        return route(self.form, self.draft.answers)

    def answer(self, given: Mapping[str, Json], prints: Mapping[str, str], place: str) -> State:
        """Take answers in; what was new is no longer."""
        draft = msgspec.structs.replace(
            self.draft,
            answers={**self.draft.answers, **given},
            prints={**self.draft.prints, **prints},
            place=place,
            changed=moment(),
        )
        return replace(self, draft=draft, new=self.new - given.keys())

    def afresh(self) -> State:
        """Forget what the portal held: its session is gone, the answers are not."""
        form = self.form
        if form is not None:
            form = replace(form, pages=tuple(replace(page, live=False) for page in form.pages))
        return replace(self, form=form, begun=False, saved={}, checked={})

    def told(self, told: Checked, today: date) -> State:
        """Take in what the portal says of a page: the page itself, changed values, which pages apply."""
        assert self.form is not None
        page = replace(told.page, live=True, parts=_starting(told.page.parts, told.changed))
        pages = tuple(page if old.number == page.number else old for old in self.form.pages)
        answers = self.draft.answers
        changed = {key: value for key, value in told.changed.items() if key in answers}
        draft = msgspec.structs.replace(self.draft, answers={**answers, **changed}) if changed else self.draft
        state = replace(self, form=replace(self.form, pages=pages), draft=draft).applies(told.applicable)
        return state.refit(page, today)

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
        answers, prints = dict(self.draft.answers), dict(self.draft.prints)
        gone: set[str] = set()
        for part in leaves(page.parts):
            question = part.question
            if question is None or question.key not in answers:
                continue
            same = prints.get(question.key, question.fingerprint) == question.fingerprint
            if not same or not (question.read_only or question.fits(answers[question.key], today)):
                gone.add(question.key)
        if not gone:
            return self
        for key in gone:
            answers.pop(key)
            prints.pop(key, None)
        draft = msgspec.structs.replace(self.draft, answers=answers, prints=prints)
        return replace(self, draft=draft, new=self.new | gone)

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


def _starting(parts: tuple[Part, ...], changed: Mapping[str, Json]) -> tuple[Part, ...]:
    """Let values that logic set be what a question starts with."""
    if not changed:
        return parts
    return tuple(
        replace(part, initial=changed.get(part.key, part.initial), children=_starting(part.children, changed))
        for part in parts
    )
