"""An e-mail address that somebody proves to be theirs: the address, then the code the portal mails to it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date

from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.journey.question import Composed, Json, Question, Refusal, Turn
from assistant.wording import _

SIGNS = 6
"""So many signs a code has (protocol §10)."""
SEND_AGAIN, OTHER_ADDRESS = "send-again", "other-address"
"""What is handed in on the screen of the code by who has no code to type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressToProve(TextQuestion):
    """The address; giving it lets the portal mail a code. `component` is what the portal calls the whole question."""

    component: str
    shape: Shape = Shape.EMAIL

    def needs_proof(self, value: Json) -> bool:
        """Tell whether a code has to be mailed."""
        return not self.is_empty(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeQuestion(Question):
    """The code from the mail to `email`. Its value is the code while the portal still has to see it, then true."""

    component: str
    email: str = field(default="", repr=False)

    @property
    def empty(self) -> Json:
        """Nothing typed."""
        return ""

    @property
    def fleeting(self) -> bool:
        """A code counts within one submission only."""
        return True

    def needs_proof(self, value: Json) -> bool:
        """Tell whether the portal has not seen this code yet."""
        return isinstance(value, str) and bool(value)

    def check(self, raw: object, today: date) -> Json | Refusal:
        """Take six letters and digits; blanks, dashes and small letters do not matter."""
        if raw is True:
            return True
        text = re.sub(r"[\W_]", "", str(raw or "")).upper()
        if not text:
            return self.refuse("no-code", "required")
        if not re.fullmatch(rf"[A-Z0-9]{{{SIGNS}}}", text):
            return self.refuse("code-shape")
        return text

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Find nothing: only the portal knows the code."""
        return ()

    def fits(self, value: Json, today: date) -> bool:
        """Keep a code that was typed, and the mark that the portal agreed to one."""
        return not isinstance(self.check(value, today), Refusal)

    def in_words(self, value: Json) -> str:
        """Say that the address was confirmed; a code itself is never read back."""
        return _("Bevestigd") if value is True else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedEmail(Composed):
    """An address the portal only takes once it was confirmed with a code; the value is the address.

    `component` is the portal's own name for it, also where the question stands in a row.
    """

    component: str
    line: TextQuestion

    @property
    def empty(self) -> Json:
        """No address."""
        return ""

    def pieces(self, given: Mapping[str, Json]) -> tuple[Question, ...]:
        """Ask the address, and the code unless there is no address."""
        same = {one.name: getattr(self.line, one.name) for one in fields(TextQuestion) if one.name != "shape"}
        address = AddressToProve(
            **{**same, "key": self.piece("address"), "label": self.label, "read_only": self.read_only},
            component=self.component,
        )
        email = given.get(address.key)
        if self.read_only or (address.key in given and self.is_empty(email)):
            return (address,)
        code = CodeQuestion(
            key=self.piece("code"),
            label=_("Welke code staat in uw e-mail?"),
            required=True,
            sensitive=self.sensitive,
            repeats=email if isinstance(email, str) else "",
            component=self.component,
            email=email if isinstance(email, str) else "",
        )
        return (address, code)

    def join(self, given: Mapping[str, Json]) -> Json:
        """Give the address."""
        return given[self.piece("address")]

    def split(self, value: Json) -> dict[str, Json]:
        """Start with the address; a code is always asked."""
        return {self.piece("address"): value}

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Judge the address; whether it was confirmed only the portal knows."""
        return self.line.judge(value, today)

    def in_words(self, value: Json) -> str:
        """Give the address."""
        return self.line.in_words(value)

    def settled(self, given: Mapping[str, Json]) -> bool:
        """Tell whether there is going to be a code."""
        return self.required or self.read_only or self.piece("address") in given

    def stale(self, given: Mapping[str, Json], before: Mapping[str, Json]) -> frozenset[str]:
        """Ask for a new code when the address is another one."""
        key = self.piece("address")
        changed = key in given and given[key] != before.get(key)
        return frozenset({self.piece("code")}) if changed else frozenset()

    def turn(self, key: str, raw: object) -> Turn | None:
        """Mail the code once more, or go back to the address."""
        if key != self.piece("code"):
            return None
        address = self.piece("address")
        if raw == SEND_AGAIN:
            return Turn(key, prove=address, told=_("Wij hebben u een nieuwe code gestuurd."))
        return Turn(address) if raw == OTHER_ADDRESS else None
