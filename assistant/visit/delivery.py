"""Sends a task, once: kept first, sent second, and after a doubt the portal is asked before anything is sent again."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
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
from assistant.store.trouble import CannotKeep, Trouble
from assistant.visit.state import State
from assistant.visit.walk import Halted, advance, complete


@dataclass(frozen=True, slots=True)
class Walked:
    """It is the citizen's turn: a question, or the check page. `unkept` says why the answer is not on disk."""

    state: State
    unkept: Trouble | None = None


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
    unkept: Trouble | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """Nobody can tell whether it arrived: never sent again by itself."""

    state: State


News = Walked | Delivered | NumberLater | Stuck | Doubt


@dataclass(frozen=True, slots=True)
class Delivery:
    """What sending needs: frozen, and used in the worker only, where both may first have to be made ready."""

    connect: Callable[[], Portal]
    opened: Callable[[], Store]
    draft: str
    today: date

    @property
    def portal(self) -> Portal:
        """The portal of this visit."""
        return self.connect()

    @property
    def store(self) -> Store:
        """Where answers are kept."""
        return self.opened()

    def files(self, file: str) -> bytes | None:
        """Give the content of a file of this draft."""
        return self.store.drafts.file(self.draft, file)

    def keep(self, state: State, files: Mapping[str, bytes]) -> News:
        """Keep first, then bring the portal as far: what cannot be kept stays in memory, and is said."""
        unkept = None
        try:
            self.store.drafts.keep(state.draft)
            for mark, content in files.items():
                self.store.drafts.keep_file(state.draft.id, mark, content)
        except CannotKeep as trouble:
            unkept = trouble.trouble
        news = self.walk(state)
        return replace(news, unkept=unkept) if isinstance(news, Walked | Stuck) else news

    def resume(self, state: State) -> News:
        """Take a draft up, after asking about a parcel that is on its way."""
        parcel = self.store.outbox.get(state.draft.id)
        return self.walk(state) if parcel is None else self.find_out(state, parcel)

    def walk(self, state: State) -> News:
        """Bring the portal as far as the answers are."""
        try:
            return Walked(advance(state, self.portal, self.files, self.today))
        except Halted as halt:
            return Stuck(halt.state, halt.problem)

    def decided(self, state: State, *, again: bool) -> News:
        """After a doubt somebody called and knows: send it again, or be done without a number."""
        parcel = self.store.outbox.get(state.draft.id)
        if not again:
            return self.close(state)
        self.store.outbox.drop(state.draft.id)
        return self.send(state.afresh(), parcel.accepted if parcel is not None else {})

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
