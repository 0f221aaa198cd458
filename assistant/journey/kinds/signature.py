"""A question one answers with a signature: a name that is drawn, by hand or from what was typed."""

from __future__ import annotations

import base64
import binascii
import struct
from dataclasses import dataclass
from datetime import date
from typing import Final

from assistant.journey.question import Json, Question, Refusal
from assistant.journey.signs import seen
from assistant.wording import _

PREFIX: Final = "data:image/png;base64,"
_MAGIC: Final = b"\x89PNG\r\n\x1a\n"
LARGEST: Final = 200_000
"""Bytes of the picture: a drawing of the size below is a tenth of it, and a form is sent many times."""
WIDTH, HEIGHT = 720, 240
"""Pixels of a signature that is drawn here."""
LONGEST_NAME: Final = 60
"""Letters of a typed name; more would be too small to read in the picture."""
_SIDES: Final = 10_000
_HEAD: Final = 24
"""Bytes up to and with the sides of the picture."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature as it was made: the `picture` (PNG), and the `name` it was made of, "" when drawn by hand."""

    picture: bytes = b""
    name: str = ""

    def __repr__(self) -> str:
        return f"Signed({len(self.picture)} bytes)"


def as_value(picture: bytes) -> str:
    """Put a picture (PNG) in the form it is sent in; "" for no picture."""
    return PREFIX + base64.b64encode(picture).decode("ascii") if picture else ""


def picture_of(value: object) -> bytes:
    """Take the picture (PNG) out of a value as it is sent; b"" when there is none in it."""
    if not isinstance(value, str) or not value.startswith(PREFIX):
        return b""
    try:
        picture = base64.b64decode(value.removeprefix(PREFIX), validate=True)
    except (binascii.Error, ValueError):
        return b""
    return picture if _is_picture(picture) else b""


def _is_picture(picture: bytes) -> bool:
    """Tell whether these bytes open as a PNG does, with sides somebody can show."""
    if len(picture) < _HEAD or not picture.startswith(_MAGIC) or picture[12:16] != b"IHDR":
        return False
    sides: tuple[int, int] = struct.unpack(">II", picture[16:_HEAD])
    return all(0 < side <= _SIDES for side in sides)


def tidy_name(name: str) -> str:
    """Give a typed name as it is drawn: one line, without signs nobody sees."""
    return " ".join(seen(name).split())


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureQuestion(Question):
    """The value is a PNG as a data URI. `footer` is what the form puts below it: what one signs for."""

    footer: str = ""

    @property
    def empty(self) -> Json:
        """Nothing drawn."""
        return ""

    @property
    def blanks(self) -> tuple[str, ...]:
        """Name the two ways to sign."""
        return (_("Typ uw naam"), _("Of teken zelf, met uw muis of uw vinger."))

    def check(self, raw: object, today: date) -> Json | Refusal:
        """Take a signature (Signed) or a value that was kept; typed words without a picture are no signature yet."""
        if isinstance(raw, Signed):
            if len(tidy_name(raw.name)) > LONGEST_NAME:
                return self.refuse("name-too-long", most=str(LONGEST_NAME), now=str(len(tidy_name(raw.name))))
            picture = raw.picture if _is_picture(raw.picture) else b""
            missing = bool(raw.picture) and not picture
        else:
            picture = picture_of(raw)
            missing = bool(raw) and not picture
        if missing:
            return self.refuse("no-picture")
        if not picture:
            return self.refuse("not-signed", "required") if self.required else ""
        if len(picture) > LARGEST:
            return self.refuse("signature-too-large")
        return as_value(picture)

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Find a signature that has to be there; what it looks like the portal leaves to us."""
        return (self.refuse("not-signed", "required"),) if self.required and self.is_empty(value) else ()

    def in_words(self, value: Json) -> str:
        """Say that it is signed: a picture has no words."""
        return _("Getekend") if not self.is_empty(value) else ""
