"""How long the portal still waits for somebody, said calmly: nothing is lost when it no longer does."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from assistant.errors import AssistantError, SessionGone
from assistant.portals.portal import Portal
from assistant.visit.state import State
from assistant.wording import _, joined, ngettext

WARN = 180.0
"""Seconds before the end from which it is said (WCAG 2.2.1 asks for twenty at least)."""
MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class SessionTime:
    """`words` to show, "" when there is nothing to say; `act` on the key that gives more time, "" without one.

    After `again_in` seconds something changes, None: nothing will by itself. `kind` is "soon", "over" or "": when it
    becomes another, the words are said aloud; one minute less is not.
    """

    words: str = ""
    act: str = ""
    again_in: float | None = None
    kind: str = ""


NOTHING = SessionTime()


@dataclass(frozen=True, slots=True)
class Stayed:
    """What came of asking the portal to wait on: `gone` when it had forgotten already, `heard` when it answered."""

    draft: str
    gone: bool
    heard: bool = True


class Lease:
    """The portal of a visit, remembered once it is connected, so that its time can be read without waiting.

    It is called in the worker; `left` is read on the thread that shows things, and waits for nobody.
    """

    def __init__(self, connect: Callable[[], Portal]) -> None:
        """Keep how the portal is connected."""
        self._connect = connect
        self._portal: Portal | None = None
        self.over = False

    def __call__(self) -> Portal:
        """Give the portal, connected first when it was not yet."""
        self._portal = self._connect()
        return self._portal

    @property
    def left(self) -> float | None:
        """Seconds the portal still waits, 0 when it no longer does; None before anybody began."""
        if self._portal is None:
            return None
        return 0.0 if self.over else self._portal.seconds_left()

    def stay(self, draft: str) -> Callable[[], Stayed]:
        """Ask the portal to wait on, once, because somebody said they are still there. Never raises AssistantError."""

        def errand() -> Stayed:
            try:
                return Stayed(draft, gone=not self().stay())
            except SessionGone:
                return Stayed(draft, gone=True)
            except AssistantError:
                return Stayed(draft, gone=False, heard=False)

        return errand


def told(left: float | None, name: str, *, kept: bool) -> SessionTime:
    """Put in words how long the organisation called `name` still waits; `kept`: the answers are on disk."""
    if left is None:
        return NOTHING
    if left > WARN:
        return SessionTime(again_in=left - WARN)
    safe = _("Uw antwoorden zijn bewaard.") if kept else _("Uw antwoorden zijn er nog.")
    if left <= 0:
        over = _("De tijd bij {name} is om.").format(name=name)
        return SessionTime(joined((over, safe, _("U kunt gewoon verder.")), " "), kind="over")
    minutes = math.ceil(left / MINUTE)
    words = ngettext("{name} wacht nog {count} minuut.", "{name} wacht nog {count} minuten.", minutes)
    return SessionTime(
        joined((words.format(name=name, count=minutes), safe), " "),
        act=_("Ik ben er nog"),
        again_in=left - (minutes - 1) * MINUTE,
        kind="soon",
    )


def stayed_words(stayed: Stayed, left: float | None, name: str) -> str:
    """Say what came of it when somebody said that they are still there."""
    if stayed.gone:
        over = _("De tijd bij {name} is om.").format(name=name)
        return joined((over, _("U kunt gewoon verder.")), " ")
    if not stayed.heard or left is None:
        return _("Dat lukt nu niet. U kunt gewoon verder.")
    minutes = max(1, round(left / MINUTE))
    words = ngettext("{name} wacht weer {count} minuut.", "{name} wacht weer {count} minuten.", minutes)
    return words.format(name=name, count=minutes)


def again_words(name: str, *, code: bool) -> str:
    """Say in one breath that a new submission was begun with the same answers; `code`: a code is asked once more."""
    begun = _("De tijd bij {name} was om. Wij hebben uw antwoorden opnieuw klaargezet.").format(name=name)
    return joined((begun, _("Een code vragen wij nog een keer.") if code else ""), " ")


def begun_anew(before: State, after: State, organisation: str) -> tuple[str, ...]:
    """Say once, on the next screen, that the portal had stopped waiting while it was asked; nothing if it had not."""
    if after.restarts == before.restarts or not before.begun:
        return ()
    gone = before.draft.answers.keys() - after.draft.answers.keys()
    return (again_words(organisation, code=bool(gone)),)
