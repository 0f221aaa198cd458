"""A question one answers by typing: a line or a longer text, an e-mail address, phone number or postcode."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum

from assistant.journey import pattern
from assistant.journey.postcode import read_postcode
from assistant.journey.question import Json, Question, Refusal
from assistant.journey.signs import seen


class Shape(Enum):
    """What the text is, beyond being text."""

    PLAIN = "plain"
    EMAIL = "email"
    PHONE = "phone"
    POSTCODE = "postcode"


_ATOM = r"[A-Za-z0-9_!#$%&'*+/=?^`{|}~-]+"
_LABEL = r"[^\W_](?:(?:[^\W_]|-)*[^\W_])?"
_EMAIL = re.compile(rf"{_ATOM}(?:\.{_ATOM})*@(?:{_LABEL}\.)+(?=..){_LABEL}")
"""No dot at an end or beside another, and an address of a computer behind the @: what portals ask of one."""
_LONGEST_EMAIL = 320
_PHONE = re.compile(r"[+0-9][- 0-9]+")
"""The portal's own browser asks the same (components reference, phoneNumber)."""


def is_phone(text: str) -> bool:
    """Tell whether this is written as a portal takes a phone number, with nothing left to tidy."""
    return _PHONE.fullmatch(text) is not None


def is_email(text: str) -> bool:
    """Tell whether this is written as a portal takes an e-mail address, with nothing left to tidy."""
    return len(text) <= _LONGEST_EMAIL and _EMAIL.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Derived:
    """Where a street or a place comes from: the keys of the questions for the postcode and the house number."""

    postcode: str
    number: str
    city: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TextQuestion(Question):
    """Text of at most `max_length` characters (None: no limit) that fits `pattern` (JavaScript dialect, anchored).

    `lines` says whether it may run over several lines. `autocomplete` is the HTML hint of what it is, `placeholder`
    what the form would have in the empty field. `counted`: the form wants the letters counted while one types.
    `derived`: the portal knows it from an address.
    """

    shape: Shape = Shape.PLAIN
    lines: bool = False
    max_length: int | None = None
    pattern: str = ""
    autocomplete: str = ""
    placeholder: str = ""
    counted: bool = False
    derived: Derived | None = None

    @property
    def empty(self) -> Json:
        """Nothing typed."""
        return ""

    def check(self, raw: object, today: date) -> Json | Refusal:
        """Tidy what was typed; blanks around it and signs nobody sees go, and a postcode gets its space."""
        text = seen(str(raw or "")).strip()
        if not self.lines:
            text = " ".join(text.split())
        if not text:
            return self.refuse("empty", "required") if self.required else ""
        shaped = self.shaped(text)
        return shaped if isinstance(shaped, Refusal) else self._limits(shaped)

    def shaped(self, text: str) -> str | Refusal:
        """Write a text, never empty, as what it is: a postcode gets its space."""
        match self.shape:
            case Shape.EMAIL:
                text = text.replace(" ", "")
                if not is_email(text):
                    return self.refuse("email", "invalid_email")
            case Shape.PHONE:
                text = re.sub(r"[./()]", "", text).replace("\u2013", "-")
                if not is_phone(text):
                    return self.refuse("phone", "pattern")
            case Shape.POSTCODE:
                return read_postcode(text) or self.refuse("postcode", "pattern")
            case Shape.PLAIN:
                pass
        return text

    def _limits(self, text: str) -> Json | Refusal:
        if self.max_length is not None and len(text) > self.max_length:
            return self.refuse("too-long", "maxLength", most=str(self.max_length), now=str(len(text)))
        if self.pattern and self.shape is not Shape.POSTCODE and not pattern.fits(self.pattern, text):
            return self.refuse("pattern")
        return text

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Say all that is wrong with a kept text; a longer text has no pattern at the portal."""
        if isinstance(value, bool) or not isinstance(value, str | int | float | None):
            return (self.refuse("pattern"),)
        text = "" if value is None else str(value).strip()
        if not text:
            return (self.refuse("empty", "required"),) if self.required else ()
        slips: list[Refusal] = []
        if self.pattern and not self.lines and not pattern.fits(self.pattern, text):
            slips.append(self.refuse("postcode" if self.shape is Shape.POSTCODE else "pattern", "pattern"))
        if self.max_length is not None and len(text) > self.max_length:
            slips.append(self.refuse("too-long", "maxLength", most=str(self.max_length), now=str(len(text))))
        if self.shape is Shape.EMAIL and not is_email(text):
            slips.append(self.refuse("email", "invalid_email"))
        return tuple(slips)

    def read_back(self, value: Json) -> str:
        """Give what is said back while somebody types; "" when that helps nobody."""
        return str(value) if self.shape is Shape.POSTCODE else ""

    def typed(self, value: Json) -> str:
        """Give a kept value as somebody would have typed it."""
        return value if isinstance(value, str) else ""

    def in_words(self, value: Json) -> str:
        """Give the text itself."""
        return value if isinstance(value, str) else ""
