"""The bus on which windows tell screen readers what they show: a small client for AT-SPI."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Final, TypeAlias

import pytest
from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    MatchRule,
    MessageType,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

Ref: TypeAlias = tuple[str, str]
"""A program's name on the bus, and one object of it."""

REGISTRY: Final = "org.a11y.atspi.Registry"
ROOT: Final = "/org/a11y/atspi/accessible/root"
EVENTS: Final[Ref] = (REGISTRY, "/org/a11y/atspi/registry")
KEYS: Final[Ref] = (REGISTRY, "/org/a11y/atspi/registry/deviceeventcontroller")
ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
ACTION: Final = "org.a11y.atspi.Action"
DOING: Final = ("Press", "Toggle")
"""What a thing can be made to do without the keyboard, by the name of it on the bus."""
PROPERTIES: Final = "org.freedesktop.DBus.Properties"
LABELLED_BY: Final = 2
"""A kind of relation (AtspiRelationType)."""
KINDS: Final = ("object:announcement", "object:state-changed", "object:property-change", "object:text-changed")
STATES: Final = {1: "active", 4: "checked", 11: "focusable", 12: "focused", 25: "showing"}
"""The states that matter here, by their number on the bus (AtspiStateType)."""
PRESS, RELEASE, SYMBOL, LETTERS = 0, 1, 3, 4
"""Ways to make a key event (AtspiKeySynthType)."""
ASSERTIVE: Final = 2
LIMIT: Final = 20.0


class Gone(LookupError):
    """The thing or its program is not there any more."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something in a window, as it was when it was looked at."""

    role: str
    name: str
    states: frozenset[str]
    ref: Ref = field(compare=False, repr=False)

    def __contains__(self, state: str) -> bool:
        return state in self.states


@dataclass(frozen=True, slots=True)
class Told:
    """An announcement of a program; an urgent one interrupts what is being read."""

    program: str
    words: str
    urgent: bool


class WindowBus:
    """A connection to the bus of windows. Skips the test on a computer that has none.

    `address` is what programs find it by.
    """

    def __init__(self) -> None:
        with open_dbus_connection("SESSION") as session:
            ask = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
            found = session.send_and_get_reply(ask, timeout=LIMIT)
        if found.header.message_type is MessageType.error:
            pytest.skip("at-spi2-core is not installed here: nothing can read a window out")
        self.address = str(found.body[0])
        self._bus = open_dbus_connection(self.address)
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object")
        self._bus.send_and_get_reply(message_bus.AddMatch(rule), timeout=LIMIT)
        self._register()
        self._events: deque[Any] = self._bus.filter(rule, bufsize=None).queue

    def __enter__(self) -> WindowBus:
        return self

    def __exit__(self, _kind: type[BaseException] | None, _error: object, _trace: TracebackType | None) -> None:
        self._bus.close()

    def _register(self) -> None:
        """Ask to hear what happens; on a busy computer the registry sometimes ends as it starts, and starts again."""
        end = time.monotonic() + LIMIT
        while True:
            try:
                for kind in KINDS:
                    self.call(EVENTS, REGISTRY, "RegisterEvent", "s", (kind,))
            except Gone:
                if time.monotonic() > end:
                    self._bus.close()
                    raise
            else:
                return

    def call(self, ref: Ref, interface: str, method: str, signature: str = "", body: tuple[object, ...] = ()) -> Any:  # noqa: ANN401 - what a bus brings
        """Ask an object something. Raises Gone when it does not answer."""
        asked = new_method_call(DBusAddress(ref[1], ref[0], interface), method, signature or None, body)
        reply = self._bus.send_and_get_reply(asked, timeout=LIMIT)
        if reply.header.message_type is MessageType.error:
            raise Gone(f"{method}: {reply.body}")
        return reply.body

    def program_of(self, process: int) -> str:
        """Give the name under which a process shows windows, "" when it shows none."""
        for name, _path in self._children((REGISTRY, ROOT)):
            number = self._bus.send_and_get_reply(message_bus.GetConnectionUnixProcessID(name), timeout=LIMIT)
            if number.body == (process,):
                return name
        return ""

    def window(self, program: str) -> Thing | None:
        """Give the window itself of a program. Raises Gone when the program ends."""
        return next((self._look(child) for child in self._children((program, ROOT))), None)

    def shown(self, program: str) -> Iterator[Thing]:
        """Give everything that a program shows, in reading order. Raises Gone when it changes meanwhile."""
        return self._walk((program, ROOT))

    def description(self, thing: Thing) -> str:
        """Give what is told of a thing after its name and role."""
        return str(self.call(thing.ref, PROPERTIES, "Get", "ss", (ACCESSIBLE, "Description"))[0][1])

    def labels(self, thing: Thing) -> list[str]:
        """Give the names of what labels a thing."""
        relations = self.call(thing.ref, ACCESSIBLE, "GetRelationSet")[0]
        found = [ref for kind, refs in relations if kind == LABELLED_BY for ref in refs]
        return [self._look((name, path)).name for name, path in found]

    def do(self, thing: Thing) -> None:
        """Press a thing, or turn it, without the keyboard. Raises Gone when it cannot be pressed."""
        names = [name for name, _words, _keys in self.call(thing.ref, ACTION, "GetActions")[0]]
        number = next((at for at, name in enumerate(names) if name in DOING), None)
        if number is None:
            raise Gone(f"{thing} can only do {names}")
        self.call(thing.ref, ACTION, "DoAction", "i", (number,))

    def put(self, thing: Thing, text: str) -> None:
        """Put text in a field without the keyboard, as software for speech input does."""
        self.call(thing.ref, "org.a11y.atspi.EditableText", "SetTextContents", "s", (text,))

    def news(self) -> list[Told]:
        """Give what was announced since the last time."""
        told = []
        while self._events:
            event = self._events.popleft()
            header, body = event.header.fields, event.body
            if header[HeaderFields.member] == "Announcement":
                told.append(Told(header[HeaderFields.sender], body[3][1], body[1] == ASSERTIVE))
        return told

    def wait(self, seconds: float) -> None:
        """Wait until something happens in a window, for at most so many seconds."""
        if not self._events:
            try:
                self._bus.recv_messages(timeout=seconds)
            except TimeoutError:
                return

    def key(self, number: int, kind: int, letters: str = "") -> None:
        """Press, release or type on the keyboard: these are real key events, for whichever window has the keys."""
        keys = "org.a11y.atspi.DeviceEventController"
        self.call(KEYS, keys, "GenerateKeyboardEvent", "isu", (number, letters, kind))

    def _children(self, ref: Ref) -> list[Ref]:
        return [(name, path) for name, path in self.call(ref, ACCESSIBLE, "GetChildren")[0]]

    def _look(self, ref: Ref) -> Thing:
        low, high = self.call(ref, ACCESSIBLE, "GetState")[0]
        states = frozenset(state for number, state in STATES.items() if (low | high << 32) >> number & 1)
        role = self.call(ref, ACCESSIBLE, "GetRoleName")[0]
        name = self.call(ref, PROPERTIES, "Get", "ss", (ACCESSIBLE, "Name"))[0][1]
        return Thing(role, name, states, ref)

    def _walk(self, ref: Ref) -> Iterator[Thing]:
        for child in self._children(ref):
            thing = self._look(child)
            if "showing" in thing:
                yield thing
                yield from self._walk(child)
