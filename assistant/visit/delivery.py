"""Sends a task, once: kept first, sent second, and after a doubt the portal is asked before anything is sent again."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date

import msgspec

from assistant.errors import (
    AnswersRefused,
    AssistantError,
    CallTheDesk,
    ChangeAnswers,
    PortalBroken,
    PortalBusy,
    PortalMaintenance,
    SessionGone,
    TryLater,
)
from assistant.journey import showing
from assistant.journey.cosigning import cosigners
from assistant.journey.form import Sent
from assistant.journey.kinds.files import PickedFile
from assistant.journey.view import Row
from assistant.portals.portal import Arrival, Portal
from assistant.store.keeping import Store
from assistant.store.records import Parcel, Receipt, moment
from assistant.store.trouble import CannotKeep, Trouble
from assistant.visit import too_large
from assistant.visit.agreed import chosen_again, unverified
from assistant.visit.last_look import found_wrong
from assistant.visit.passing import asked_once_more
from assistant.visit.refusals import TAKEN
from assistant.visit.state import State
from assistant.visit.walk import Halted, advance, complete
from assistant.wording import SOURCE_LANGUAGE, language, official


@dataclass(frozen=True, slots=True)
class Unkept:
    """Why the answers are not on disk, and the files among them, which are held meanwhile."""

    trouble: Trouble
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Walked:
    """It is the citizen's turn: a question, or the check page. `unkept`: the answers are not on disk."""

    state: State
    unkept: Unkept | None = None


@dataclass(frozen=True, slots=True)
class Delivered:
    """The portal has it, and the receipt is kept, unless `unkept` says why not."""

    state: State
    receipt: Receipt
    unkept: Trouble | None = None


@dataclass(frozen=True, slots=True)
class Underway:
    """It has left or may have: nothing changes until it is known what became of the parcel."""

    state: State
    error: AssistantError
    parcel: Parcel


@dataclass(frozen=True, slots=True)
class Stuck:
    """A problem on the way, and nothing was sent; `state` is how far it came.

    `large` are photos that the portal found too large, ready to be made smaller.
    """

    state: State
    error: AssistantError
    unkept: Unkept | None = None
    large: tuple[PickedFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """Nobody can tell whether it arrived: never sent again by itself. `website` is where somebody may look."""

    state: State
    website: str = ""


News = Walked | Delivered | Underway | Stuck | Doubt


@dataclass(frozen=True, slots=True)
class Delivery:
    """What sending needs: frozen, and used in the worker only, where both may first have to be made ready."""

    connect: Callable[[], Portal]
    opened: Callable[[], Store]
    draft: str
    today: date
    unkept: Unkept | None = None

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
        held = self._held.get(file)
        return self.store.drafts.file(self.draft, file) if held is None else held

    @property
    def _held(self) -> Mapping[str, bytes]:
        return {} if self.unkept is None else self.unkept.files

    def keep(self, state: State, files: Mapping[str, bytes], gone: frozenset[str] = frozenset()) -> News:
        """Keep first, then bring the portal as far: what cannot be kept stays in memory, and is said.

        `files` are new, those that are `gone` were taken away from the answers and are kept no longer.
        """
        every = {mark: content for mark, content in {**self._held, **files}.items() if mark not in gone}
        try:
            self.store.drafts.keep(state.draft, every, gone)
        except CannotKeep as problem:
            return replace(self, unkept=Unkept(problem.trouble, every)).walk(state, gone)
        return replace(self, unkept=None).walk(state, gone)

    def resume(self, state: State) -> News:
        """Take a draft up, after asking about a parcel that is on its way."""
        parcel = self.store.outbox.get(state.draft.id)
        return self.walk(state) if parcel is None else self.find_out(state, parcel)

    def walk(self, state: State, gone: frozenset[str] = frozenset()) -> News:
        """Bring the portal as far as the answers are; files that are `gone` need not be there either."""
        try:
            for mark in gone:
                self.portal.discard(mark)
            return Walked(advance(state, self.portal, self.files, self.today), self.unkept)
        except Halted as halt:
            return self._halted(halt)

    def _halted(self, halt: Halted) -> Stuck:
        large: tuple[PickedFile, ...] = ()
        with suppress(CannotKeep):
            large = too_large.photos(halt.state, halt.problem, self.files)
        return Stuck(halt.state, halt.problem, self.unkept, large)

    def decided(self, state: State, *, again: bool) -> News:
        """After a doubt somebody called and knows: send it again, or be done without a number."""
        if not again:
            return self._finish(state, Sent(reference=""), self.store.outbox.get(state.draft.id))
        self.store.outbox.drop(state.draft.id)
        return self.send(state.afresh())

    def send(self, state: State) -> News:
        """Store what is not stored yet, write the parcel down, then complete the submission.

        What was sent before is not sent again, and of a parcel on its way only what became of it is found out.
        """
        before = self.store.receipts.get(state.draft.id)
        if before is not None:
            return Delivered(state, before)
        parcel = self.store.outbox.get(state.draft.id)
        if parcel is not None:
            return self.find_out(state, parcel)
        try:
            state = self._fresh(advance(state, self.portal, self.files, self.today))
        except Halted as halt:
            return self._halted(halt)
        except AssistantError as error:
            return Stuck(state, error, self.unkept)
        if not complete(state):
            return Walked(state, self.unkept)
        if wrong := found_wrong(state, self.today):
            return Stuck(state, AnswersRefused(wrong), self.unkept)
        try:
            parcel = self._packed(state)
        except AssistantError as error:
            return self._back(state, error)
        try:
            self.store.drafts.keep(state.draft, self._held)
            self.store.outbox.put(parcel)
        except CannotKeep as problem:
            return Stuck(state, problem, self.unkept)
        return replace(self, unkept=None).hand_over(state, parcel, again=True)

    def _packed(self, state: State) -> Parcel:
        """Write down what is sent, what was agreed to, and what asks after it later."""
        assert state.form is not None
        agreed = {one.key: True for one in state.form.statements if state.draft.answers.get(one.key) is True}
        return Parcel(
            draft_id=state.draft.id,
            ticket=self.portal.ticket(),
            started=moment(),
            website=state.form.website,
            accepted=agreed,
            price=state.price,
        )

    def find_out(self, state: State, parcel: Parcel) -> News:
        """Ask after a parcel whose answer was lost: listed is not sent, so it goes again; gone is sent."""
        return self._collect(state, parcel) if parcel.taken else self._ask(state, parcel, again=True)

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
        last = next((page for page in reversed(state.form.pages) if page.applicable), None)
        try:
            if last is not None:
                self.portal.page(last.number)
        except SessionGone:
            return advance(state.afresh(), self.portal, self.files, self.today)
        return state

    def hand_over(self, state: State, parcel: Parcel, *, again: bool) -> News:
        """Complete the submission of a parcel that is written down; `again`: once more when it did not arrive."""
        try:
            status = self.portal.send(parcel.accepted)
        except (PortalBusy, PortalMaintenance, ChangeAnswers, CallTheDesk) as error:
            return self._back(state, error)
        except (TryLater, SessionGone):
            return self._ask(state, parcel, again=again)
        # it is the portal's now: a disk that is full just then does not make that undone
        with suppress(CannotKeep):
            self.store.outbox.mark_sent(parcel.draft_id, status)
        return self._collect(state, msgspec.structs.replace(parcel, status_url=status))

    def _back(self, state: State, error: AssistantError) -> News:
        """Forget the parcel: the portal did not want it, so there is nothing to ask after.

        What was taken by somebody else meanwhile is asked again, with what there is to choose from now.
        """
        with suppress(CannotKeep):
            self.store.outbox.drop(state.draft.id)
        if isinstance(error, AnswersRefused) and state.form is not None:
            if (again := unverified(state, error)) is not None:
                return self.walk(again)
            gone = frozenset(one.key for one in error.refusals if one.code in TAKEN)
            if gone:
                try:
                    state = advance(chosen_again(state, gone), self.portal, self.files, self.today)
                except Halted as halt:
                    return self._halted(halt)
            # whatever goes wrong with fetching the limits, what was refused is still to be told
            with suppress(AssistantError):
                state, error = asked_once_more(state, error, self.portal, self.today)
        return Stuck(state, error, self.unkept)

    def _ask(self, state: State, parcel: Parcel, *, again: bool) -> News:
        """Ask once whether it arrived; `again` allows one more try to send it."""
        try:
            found = self.portal.arrived(parcel.ticket)
        except AssistantError as error:
            return Underway(state, error, parcel)
        match found:
            case Arrival.SENT:
                return self._finish(state, Sent(reference=""), parcel)
            case Arrival.UNKNOWN:
                return Doubt(state, parcel.website)
            case Arrival.NOT_SENT if again:
                return self.hand_over(state, parcel, again=False)
            case _:
                return Underway(state, PortalBroken(), parcel)

    def _collect(self, state: State, parcel: Parcel) -> News:
        try:
            sent = self.portal.outcome(parcel.status_url)
        except ChangeAnswers as error:
            return self._back(state, error)
        except AssistantError as error:
            return Underway(state, error, parcel)
        return self._finish(state, sent, parcel)

    def _finish(self, state: State, sent: Sent, parcel: Parcel | None) -> News:
        state = self._with_words(state)
        receipt = _proof(state, sent, parcel)
        try:
            self.store.finish(state.draft.id, receipt)
        except CannotKeep as problem:
            return Delivered(state, receipt, problem.trouble)
        return Delivered(state, receipt)


def _official(rows: Sequence[Row]) -> tuple[str, ...]:
    """Give the Dutch of each label, which is on the letter; nothing when all of it is Dutch already."""
    dutch = tuple(official(row.label) for row in rows)
    return dutch if any(dutch) else ()


def _proof(state: State, sent: Sent, parcel: Parcel | None) -> Receipt:
    """Write down what was sent; without the form, which may be gone by now, with fewer words."""
    form, way = state.form, None if state.form is None else state.route()
    rows = () if way is None else showing.rows(way, state.draft.answers)
    return Receipt(
        id=state.draft.id,
        draft_id=state.draft.id,
        organisation=state.draft.organisation,
        title=state.draft.title,
        practice=state.draft.practice,
        sent=moment(),
        reference=sent.reference,
        words=sent.words,
        rows=tuple((str(row.label), str(row.answer)) for row in rows),
        dutch=_official(rows),
        spoken=language(),
        report=sent.report,
        slug=state.draft.slug,
        agreed=parcel.ticket.said if parcel is not None else "",
        payment=sent.payment,
        status=parcel.status_url if parcel is not None else "",
        price=parcel.price if parcel is not None else "",
        costs=form is not None and form.costs,
        cosigner="" if way is None else next(iter(cosigners(way)), ""),
        cosign_link=form is None or form.cosign_link,
        language=SOURCE_LANGUAGE if form is None else form.language,
    )
