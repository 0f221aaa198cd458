"""Which key of the keyboard presses which of the five keys: one each, and a library may choose others."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from assistant.portals.organisation_file import Mistake, line_of, lines
from assistant.wording import _

FILE: Final = "toetsen.toml"
"""The name of the file in the configuration folder; docs/toetsen.md tells what stands in it."""


@dataclass(frozen=True, slots=True)
class Keyboard:
    """The key that presses each of the five, as it is written on a keyboard: "F2", "Ctrl+Shift+L"."""

    back: str = "F5"
    listen: str = "F2"
    help: str = "F1"
    stop: str = "F4"
    next: str = "F8"


_NAMES: Final[Mapping[str, str]] = {
    "terug": "back",
    "luister": "listen",
    "hulp": "help",
    "stoppen": "stop",
    "verder": "next",
}
"""What a library calls each, as it stands on the key."""
_HELD: Final = ("Ctrl", "Alt", "Shift")
_OF_READERS: Final = frozenset({"insert", "ins", "capslock", "caps", "numlock", "num", "nvda", "orca", "vo", "kp"})
"""What NVDA, JAWS, Orca, Narrator and VoiceOver hold down, or take as a whole."""
_OF_SYSTEM: Final = frozenset({"win", "windows", "meta", "super", "cmd", "command", "fn", "altgr", "printscreen"})
_OF_PROGRAM: Final = frozenset(
    {"tab", "space", "spatie", "enter", "return", "esc", "escape", "backspace", "delete", "del", "home", "end"}
    | {"pageup", "pagedown", "pgup", "pgdn", "left", "right", "up", "down", "links", "rechts", "omhoog", "omlaag"}
    | {"+", "-", "plus", "minus"}
)
_WHILE_WRITING: Final = frozenset("ACEKQUVWXYZ")
"""Letters that cut, paste, undo, choose all, close or write a sign somewhere, together with Ctrl."""
_LETTER: Final = re.compile("[A-Z0-9]")
_FUNCTION: Final = re.compile(r"F([1-9]|1\d|2[0-4])")


def read(folder: Path) -> tuple[Keyboard, tuple[Mistake, ...]]:
    """Read the library's own keys, if there are any; what is wrong stays as it comes along, and is told."""
    file = folder / FILE
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Keyboard(), ()
    except (OSError, UnicodeDecodeError):
        return Keyboard(), (Mistake(file, 0, _("ik kan dit niet lezen. Bewaar het bestand als tekst, in UTF-8.")),)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Keyboard(), (Mistake(file, line_of(error, text), _syntax()),)
    except RecursionError:
        return Keyboard(), (Mistake(file, 0, _syntax()),)
    where, wanted, mistakes = lines(text), dict[str, str](), list[Mistake]()
    for name, said in table.items():
        written = _written(said) if isinstance(said, str) else ""
        if wrong := _wrong(name, said, written):
            mistakes.append(Mistake(file, where.get((name,), 1), wrong))
        else:
            wanted[name] = written
    while clash := _clash(wanted):
        name, other = clash
        text = _("“{press}” staat ook bij “{other}”. Kies een andere toets.").format(
            press=wanted.pop(name), other=other
        )
        mistakes.append(Mistake(file, where.get((name,), 1), text))
    return _with(wanted), tuple(sorted(mistakes, key=lambda one: one.line))


def _syntax() -> str:
    return _("dit kan ik niet lezen. Schrijf het zo: {example}").format(example='verder = "F8"')


def _with(wanted: Mapping[str, str]) -> Keyboard:
    return replace(Keyboard(), **{_NAMES[name]: press for name, press in wanted.items()})


def _clash(wanted: Mapping[str, str]) -> tuple[str, str] | None:
    """Give a name whose wanted key is that of another too, the last one first, and that other."""
    presses = dict(zip((one.name for one in fields(Keyboard)), astuple(_with(wanted)), strict=True))
    for name in reversed(tuple(wanted)):
        for other, field in _NAMES.items():
            if other != name and presses[field] == wanted[name]:
                return name, other
    return None


def _written(said: str) -> str:
    """Write a combination in the one way: held keys first, letters large; a part nobody knows stays as it is."""
    parts = [part.strip() for part in re.split(r"\+(?=.)", said.strip())]
    held = [name for name in _HELD if name.casefold() in {part.casefold() for part in parts[:-1]}]
    others = [part for part in parts[:-1] if part.casefold() not in {name.casefold() for name in _HELD}]
    last = parts[-1].upper()
    return "+".join((*others, *held, last if _LETTER.fullmatch(last) or _FUNCTION.fullmatch(last) else parts[-1]))


def _wrong(name: str, said: object, press: str) -> str:
    """Say what is wrong with one line, "" when nothing is."""
    if name not in _NAMES:
        close = get_close_matches(name, _NAMES, 1)
        if close:
            return _("ik ken “{word}” niet. Bedoelt u “{close}”?").format(word=name, close=close[0])
        return _("ik ken “{word}” niet. Kies uit: {choices}").format(word=name, choices=", ".join(_NAMES))
    if not isinstance(said, str):
        return _syntax()
    return next(_refused(press), "")


def _refused(press: str) -> Iterator[str]:
    """Say whose a combination is already."""
    *held, last = press.split("+") if not press.endswith("+") else (*press[:-1].strip("+").split("+"), "+")
    parts = {part.casefold() for part in (*held, last)}
    function, letter = _FUNCTION.fullmatch(last), _LETTER.fullmatch(last)
    if parts & _OF_READERS or {"Ctrl", "Alt"} <= set(held):
        yield _("“{press}” is van de schermlezer. Kies een andere toets.").format(press=press)
    if parts & _OF_SYSTEM or last == "F10" or (function and {"Ctrl", "Alt"} & set(held)):
        yield _("“{press}” is van de computer zelf. Kies een andere toets.").format(press=press)
    if parts & _OF_PROGRAM or press == "F3" or (letter and "Alt" in held):
        yield _("“{press}” doet al iets anders. Kies een andere toets.").format(press=press)
    if letter and "Ctrl" not in held:
        yield _("“{press}” is om te typen. Kies bijvoorbeeld F7.").format(press=press)
    if last in _WHILE_WRITING:
        yield _("“{press}” doet al iets anders. Kies een andere toets.").format(press=press)
    if not (function or letter) or set(held) - set(_HELD):
        yield _("ik ken de toets “{press}” niet. Schrijf bijvoorbeeld F7.").format(press=press)
