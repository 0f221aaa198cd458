"""Somebody who hears the real window and has a keyboard: finds things by role and name, and presses real keys."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import Final, TypeVar

from tests.stories.window_bus import LETTERS, PRESS, RELEASE, SYMBOL, Gone, Thing, Told, WindowBus

T = TypeVar("T")

SYMBOLS: Final = {"Tab": 0xFF09, "Escape": 0xFF1B, "Space": 0x20, "Return": 0xFF0D, "F1": 0xFFBE}
MODIFIERS: Final = {"Alt": 64, "Control": 37}
"""The key codes of the left ones under X, on every keyboard for a PC."""
PATIENCE: Final = 20.0
GLANCE: Final = 0.1
"""Seconds after which somebody looks again when nothing is heard."""
MOST_TABS: Final = 60


class Silence(AssertionError):
    """What was waited for did not come."""


class ScreenReader:
    """Hears the window of one program at a time, which `turn_to` says, and presses keys."""

    def __init__(self, bus: WindowBus) -> None:
        """Listen on `bus`, to nobody yet."""
        self.bus = bus
        self._program = ""
        self._heard: list[Told] = []

    def turn_to(self, process: int) -> None:
        """Hear the window of this process from now on, once it is there."""
        self._program = self.until(lambda: self.bus.program_of(process), f"process {process} on the bus")
        self.until(lambda: self.title, "a window")

    # hearing

    def things(self) -> list[Thing]:
        """List everything that is shown, in reading order."""
        return list(self.bus.shown(self._program))

    def find(self, role: str, name: str) -> Thing | None:
        """Give the first thing shown with this role and a name that begins so; None when there is none."""
        return next((one for one in self.things() if one.role == role and one.name.startswith(name)), None)

    @property
    def title(self) -> str:
        """Give what the window is called, "" when there is none."""
        window = self.bus.window(self._program)
        return window.name if window is not None else ""

    @property
    def active(self) -> bool:
        """Tell whether the keys go to this window."""
        window = self.bus.window(self._program)
        return window is not None and "active" in window

    @property
    def focus(self) -> Thing | None:
        """Give what has the keyboard."""
        return next((one for one in self.things() if "focused" in one), None)

    def text(self, thing: Thing) -> str:
        """Give what is written in a text field."""
        return str(self.bus.call(thing.ref, "org.a11y.atspi.Text", "GetText", "ii", (0, -1))[0])

    def written(self, name: str) -> str:
        """Give what is written in the text field of this name."""
        return self.text(self.until(lambda: self.find("text", name), f"the field {name!r}"))

    def hears(self, words: str, *, urgent: bool = False) -> None:
        """Wait until this is announced; what was announced before it is over."""

        def said() -> bool:
            while self._heard:
                if self._heard.pop(0) == Told(self._program, words, urgent):
                    return True
            return False

        self.until(said, f"the announcement {words!r}")

    def until(self, fact: Callable[[], T | None], what: str) -> T:
        """Look each time something happens, until `fact` is something. Raises Silence when it does not come."""
        end = time.monotonic() + PATIENCE
        while True:
            self._heard.extend(self.bus.news())
            try:
                found = fact()
            except Gone:
                found = None
            if found:
                return found
            if time.monotonic() > end:
                raise Silence(f"{what} did not come; there is {self._shown()}")
            self.bus.wait(GLANCE)

    def _shown(self) -> list[Thing]:
        try:
            return [one for one in self.things() if one.name] if self._program else []
        except Gone:
            return []

    # the keyboard

    def press(self, key: str, *, holding: str = "") -> None:
        """Press one key, a sign or the name of a key, perhaps while another is held down."""
        if holding:
            self.bus.key(MODIFIERS[holding], PRESS)
        self.bus.key(SYMBOLS.get(key) or ord(key), SYMBOL)
        if holding:
            self.bus.key(MODIFIERS[holding], RELEASE)

    def write(self, name: str, text: str) -> None:
        """Jump to a text field, type in it, and hear that the letters arrived."""
        self.type_in(self.go_to("text", name), text)

    def type_in(self, field: Thing, text: str) -> None:
        """Type in the field that has the keyboard, and hear that the letters arrived."""
        before = there = self.text(field)
        # A letter that is not on the keyboard borrows a key, which has to be given back before the next one.
        for letters in re.findall(r"[^\x00-\x7f]|[\x00-\x7f]+", text):
            there += letters
            self.bus.key(0, LETTERS, letters)
            self.until(lambda wanted=there: self.text(field) == wanted, f"{letters!r} after {there!r}")  # type: ignore[misc]
        assert there == before + text

    def go_to(self, role: str, name: str) -> Thing:
        """Jump to a thing by its role and name, as screen readers do, and give it once it has the keyboard."""
        thing = self.until(lambda: self.find(role, name), f"{role} {name!r}")
        self.bus.call(thing.ref, "org.a11y.atspi.Component", "GrabFocus")
        return self.until(lambda: self._reached(role, name), f"the keyboard at {role} {name!r}")

    def tab_to(self, role: str, name: str) -> list[Thing]:
        """Press Tab until this has the keyboard, and give all that had it on the way, this last."""
        met: list[Thing] = []
        while not met or met[-1].role != role or not met[-1].name.startswith(name):
            assert len(met) < MOST_TABS, f"Tab never comes to {role} {name!r}: {met}"
            before = self.focus
            self.press("Tab")
            met.append(self.until(lambda now=before: self._elsewhere(now), "something else with the keyboard"))  # type: ignore[misc]
        return met

    def choose(self, role: str, name: str) -> None:
        """Jump to a thing and press Space."""
        self.go_to(role, name)
        self.press("Space")

    def _reached(self, role: str, name: str) -> Thing | None:
        found = self.find(role, name)
        return found if found is not None and "focused" in found else None

    def _elsewhere(self, before: Thing | None) -> Thing | None:
        now = self.focus
        return now if now is not None and (before is None or now.ref != before.ref) else None
