"""The slow work of a visit, each as a callable with frozen inputs for the one worker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress

from assistant.errors import AnswersRefused, AssistantError
from assistant.journey.asks import Ask
from assistant.journey.kinds.files import PickedFile
from assistant.portals.portal import Portal
from assistant.store.keeping import Store
from assistant.store.records import Parcel
from assistant.store.trouble import CannotKeep
from assistant.visit import answering
from assistant.visit.delivery import Delivery, News, Stuck
from assistant.visit.state import State

Errand = Callable[[], News]
"""Slow work with frozen inputs: it may use disk and network, so it runs in the worker, one at a time."""


def sending(delivery: Delivery, state: State) -> Errand:
    """Send what is answered, once."""
    return lambda: delivery.send(state)


def resuming(delivery: Delivery, state: State) -> Errand:
    """Bring the portal as far as the answers are, after asking about a parcel that is on its way."""
    return lambda: delivery.resume(state)


def keeping_again(delivery: Delivery, state: State) -> Errand:
    """Keep what could not be kept before."""
    return lambda: delivery.keep(state, {})


def keeping(delivery: Delivery, before: State, state: State, files: Sequence[PickedFile], ask: Ask) -> Errand:
    """Keep first: the answer is on disk before the portal hears of it and before the next screen shows."""

    def errand() -> News:
        try:
            gone = answering.marks(before.draft.answers) - answering.marks(state.draft.answers)
            return delivery.keep(state, answering.contents(files, ask), gone)
        except AnswersRefused as unreadable:
            return Stuck(before, unreadable, delivery.unkept)

    return errand


def asking_after(delivery: Delivery, state: State, parcel: Parcel) -> Errand:
    """Find out what became of a parcel that is on its way."""
    return lambda: delivery.find_out(state, parcel)


def decided(delivery: Delivery, state: State, *, again: bool) -> Errand:
    """Somebody called and knows: forget the parcel, and send again or be done."""
    return lambda: delivery.decided(state, again=again)


def letting_go(leave: Callable[[], None], opened: Callable[[], Store], draft: str) -> Callable[[], None]:
    """Leave, and forget a task that is done though nothing was sent; what cannot be forgotten now stays for later."""

    def errand() -> None:
        leave()
        with suppress(CannotKeep):
            opened().drafts.drop(draft)

    return errand


def leaving(connect: Callable[[], Portal], *, begun: bool) -> Callable[[], None]:
    """End the session at the portal, when there is one. Never raises AssistantError."""

    def errand() -> None:
        if begun:
            with suppress(AssistantError):
                connect().leave()

    return errand
