"""Sends a task, once: kept first, sent second, and after a doubt the portal is asked before anything is sent again."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from assistant.errors import (
    AssistantError,
    CallTheDesk,
    ChangeAnswers,
    PortalBusy,
    PortalMaintenance,
    SessionGone,
    TryLater,
)
from assistant.journey import showing
from assistant.journey.form import Sent
from assistant.portals.portal import Arrival, Portal
from assistant.store.keeping import Store
from assistant.store.records import Parcel, Receipt, moment
from assistant.visit.state import State
from assistant.visit.walk import Files, Halted, advance, complete


@dataclass(frozen=True, slots=True)
class Walked:
    """It is the citizen's turn: a question, or the check page."""

    state: State


@dataclass(frozen=True, slots=True)
class Delivered:
    """The portal has it, and the receipt is kept."""

    state: State
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class NumberLater:
    """The portal has taken it, but its number could not be fetched yet."""

    state: State
    error: AssistantError


@dataclass(frozen=True, slots=True)
class Stuck:
    """A problem on the way; `state` is how far it came."""

    state: State
    error: AssistantError


@dataclass(frozen=True, slots=True)
class Doubt:
    """Nobody can tell whether it arrived: never sent again by itself."""

    state: State


News = Walked | Delivered | NumberLater | Stuck | Doubt


@dataclass(frozen=True, slots=True)
class Delivery:
    """The parts that sending needs, and for whom: frozen, and used in the worker only."""

    portal: Portal
    store: Store
    files: Files
    today: date

    def walk(self, state: State) -> News:
        """Bring the portal as far as the answers are."""
        try:
            return Walked(advance(state, self.portal, self.files, self.today))
        except Halted as halt:
            return Stuck(halt.state, halt.problem)

    def send(self, state: State, accepted: Mapping[str, bool]) -> News:
        """Store what is not stored yet, write the parcel down, then complete the submission.

        Raises the portal's errors when it is sure that nothing was sent.
        """
        try:
            state = self._fresh(advance(state, self.portal, self.files, self.today))
        except Halted as halt:
            return Stuck(halt.state, halt.problem)
        if not complete(state):
            return Walked(state)
        parcel = Parcel(
            draft_id=state.draft.id,
            ticket=self.portal.ticket(),
            started=moment(),
            website=state.form.website if state.form else "",
            accepted=dict(accepted),
        )
        self.store.drafts.keep(state.draft)
        self.store.outbox.put(parcel)
        return self._hand_over(state, parcel, again=True)

    def find_out(self, state: State, parcel: Parcel) -> News:
        """Ask after a parcel whose answer was lost: listed is not sent, so it goes again; gone is sent."""
        state = self._with_words(state)
        if parcel.status_url:
            return self._collect(state, parcel)
        return self._ask(state, parcel, again=True)

    def close(self, state: State) -> News:
        """Somebody was told that it arrived: keep a receipt without a number."""
        state = self._with_words(state)
        return self._finish(state, state.draft.id, Sent(reference=""))

    def _with_words(self, state: State) -> State:
        """Fetch the form after a restart, for the receipt's words only: without it the receipt is shorter."""
        if state.form is not None:
            return state
        try:
            return replace(state, form=self.portal.open())
        except AssistantError:
            return state

    def _fresh(self, state: State) -> State:
        """Touch the session, so that one that is gone is replaced before anything is sent, not after."""
        if not complete(state) or state.form is None:
            return state
        last = next(page for page in reversed(state.form.pages) if page.applicable)
        try:
            self.portal.page(last.number)
        except SessionGone:
            return advance(state.afresh(), self.portal, self.files, self.today)
        return state

    def _hand_over(self, state: State, parcel: Parcel, *, again: bool) -> News:
        try:
            status = self.portal.send(parcel.accepted)
        except (PortalBusy, PortalMaintenance, ChangeAnswers, CallTheDesk):
            self.store.outbox.drop(parcel.draft_id)
            raise
        except (TryLater, SessionGone):
            return self._ask(state, parcel, again=again)
        self.store.outbox.mark_sent(parcel.draft_id, status)
        taken = self.store.outbox.get(parcel.draft_id)
        assert taken is not None
        return self._collect(state, taken)

    def _ask(self, state: State, parcel: Parcel, *, again: bool) -> News:
        """Ask once whether it arrived; `again` allows one more try to send it."""
        match self.portal.arrived(parcel.ticket):
            case Arrival.SENT:
                return self._finish(state, parcel.draft_id, Sent(reference=""))
            case Arrival.UNKNOWN:
                return Doubt(state)
            case Arrival.NOT_SENT if again:
                return self._hand_over(state, parcel, again=False)
            case _:
                raise TryLater

    def _collect(self, state: State, parcel: Parcel) -> News:
        try:
            sent = self.portal.outcome(parcel.status_url)
        except TryLater as error:
            return NumberLater(state, error)
        except ChangeAnswers:
            self.store.outbox.drop(parcel.draft_id)
            raise
        return self._finish(state, parcel.draft_id, sent)

    def _finish(self, state: State, draft: str, sent: Sent) -> News:
        rows = showing.rows(state.route(), state.draft.answers) if state.form else ()
        receipt = Receipt(
            id=uuid.uuid4().hex,
            draft_id=draft,
            organisation=state.draft.organisation,
            title=state.draft.title,
            practice=state.draft.practice,
            sent=moment(),
            reference=sent.reference,
            words=sent.words,
            rows=tuple((row.label, row.answer) for row in rows),
            report=sent.report,
        )
        self.store.finish(draft, receipt)
        return Delivered(state, receipt)
