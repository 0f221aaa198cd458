"""Somebody who fills in a form: every errand is run at once, as the worker would."""

from __future__ import annotations

import json
import threading
import urllib.request
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import cache

from assistant.errors import AssistantError
from assistant.journey.question import Json
from assistant.journey.task import Task
from assistant.journey.view import Place, ProblemView, QuestionView, ReceiptView, ReviewView, StepView
from assistant.portals.http import PortalSession
from assistant.portals.open_forms.any_form import AnyFormPortal
from assistant.store.keeping import Store
from assistant.store.records import Draft
from assistant.visit.delivery import News
from assistant.visit.visit import Visit

TODAY = date(2026, 11, 22)
PLACE = Place(
    task="Een taak", organisation="Gemeente Voorbeeld", phone="088 - 000 00 00", desk="Raadhuisplein 1", practice=True
)


def new_draft(slug: str, number: int = 1) -> Draft:
    began = "2026-11-22T10:00:00.000000+00:00"
    return Draft(
        id=f"{slug}-{number}",
        organisation="voorbeeld",
        slug=slug,
        title="Een taak",
        practice=True,
        created=began,
        changed=began,
    )


class Person:
    """Noor, busy with one form. Each deed gives the screen that follows it, which is also in `view`."""

    def __init__(
        self, base: str, slug: str, store: Store, draft: Draft | None = None, today: Callable[[], date] = lambda: TODAY
    ) -> None:
        """Open the form and go on to its first open question; a draft is taken up where it was."""
        self.base = base
        self.store = store

        @cache
        def connect() -> AnyFormPortal:
            session = PortalSession(base, practice=True, portal=PLACE.organisation, pause=lambda _seconds: None)
            return AnyFormPortal(session, slug)

        self.portal = connect
        task = Task(organisation="voorbeeld", slug=slug, title="Een taak", place=PLACE)
        self.visit = Visit(task, draft or new_draft(slug), portal=connect, store=lambda: store, today=today)
        self.view = self.do(self.visit.start())
        if draft is None:
            self.give()

    def do(self, answer: StepView | Callable[[], News]) -> StepView:
        if not isinstance(answer, StepView):
            try:
                answer = self.visit.take(answer())
            except AssistantError as error:
                answer = self.visit.met(error)
        self.view = answer
        return answer

    def give(self, *answers: object) -> StepView:
        """Answer this screen and those after it."""
        for raw in answers or (None,):
            self.do(self.visit.give(raw))
        return self.view

    def back(self) -> StepView | None:
        before = self.visit.back()
        return None if before is None else self.do(before)

    def change(self, key: str) -> StepView:
        return self.do(self.visit.change(key))

    def send(self) -> StepView:
        return self.do(self.visit.send())

    def again(self) -> StepView:
        return self.do(self.visit.again())

    @property
    def answers(self) -> dict[str, Json]:
        return self.visit.draft.answers

    @property
    def kept(self) -> Draft | None:
        return self.store.drafts.get(self.visit.draft.id)

    def question(self) -> QuestionView:
        assert isinstance(self.view, QuestionView), self.view
        return self.view

    def review(self) -> ReviewView:
        assert isinstance(self.view, ReviewView), self.view
        return self.view

    def receipt(self) -> ReceiptView:
        assert isinstance(self.view, ReceiptView), self.view
        return self.view

    def problem(self) -> ProblemView:
        assert isinstance(self.view, ProblemView), self.view
        return self.view


def arrived(base: str, slug: str) -> list[str]:
    """Give the numbers of what came in at the practice portal with this form."""
    with urllib.request.urlopen(f"{base.rstrip('/')}/oefenen/inzendingen") as answer:  # noqa: S310 - this computer
        return [row["reference"] for row in json.load(answer)["results"] if row["form"] == slug]


def wait_until_forgotten(person: Person) -> None:
    """Wait until the moment at which the portal forgets the session in which this was sent."""
    (parcel,) = person.store.outbox.all()
    while datetime.now(UTC) < datetime.fromisoformat(parcel.ticket.expires):
        threading.Event().wait(0.02)


def wait_until_silent(person: Person) -> None:
    """Wait until the portal has forgotten a session that is not used."""
    while person.portal().seconds_left():
        threading.Event().wait(0.02)
