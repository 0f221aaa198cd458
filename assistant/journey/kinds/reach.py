"""A question for where somebody can be reached: an e-mail address, a phone number, or both on one screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from assistant.journey.either import either
from assistant.journey.kinds.text import Shape, TextQuestion, is_email, is_phone
from assistant.journey.question import Json, Question, Refusal
from assistant.wording import _

_ONCE: Final = "useOnlyOnce"
"""Use the address for this form only: the portal keeps addresses of who logged in, and nobody is logged in here."""
_SHAPES: Final = {"email": Shape.EMAIL, "phoneNumber": Shape.PHONE}
_NAMES: Final[Mapping[str, Callable[[], str]]] = {
    "email": lambda: _("E-mailadres"),
    "phoneNumber": lambda: _("Telefoonnummer"),
}
CHANNELS: Final = tuple(_SHAPES)


def _as_sent(field: TextQuestion, address: str) -> Refusal | None:
    """Look at an address as the portal does, which tidies nothing: a blank in it is wrong."""
    if not address.strip():
        return None
    right = is_email(address) if field.shape is Shape.EMAIL else is_phone(address)
    return None if right else field.refuse("email" if field.shape is Shape.EMAIL else "phone")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReachQuestion(Question):
    """An address for each of `channels`; when required, one of them is enough.

    The value is a list of {"type", "address", "preferenceUpdate"}, one for each channel. Of what is required the portal
    takes no blank address, so that only channels with one are in it then (open-forms, DigitalAddressSerializer in
    src/openforms/formio/components/custom.py). `may_update`: the portal would keep the address for later, for somebody
    who logged in.
    """

    channels: tuple[str, ...] = CHANNELS
    may_update: bool = False

    @property
    def empty(self) -> Json:
        """No address for any channel."""
        return self.value_of({})

    def value_of(self, given: Mapping[str, str]) -> list[Json]:
        """Make the value of addresses by channel."""
        return [{"type": one, "address": given.get(one, ""), "preferenceUpdate": _ONCE} for one in self.channels]

    def given(self, value: object) -> dict[str, str]:
        """Give the addresses by channel, from a value or from what was typed."""
        if isinstance(value, Mapping):
            return {one: str(value.get(one) or "") for one in self.channels}
        listed = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
        found = {str(one.get("type")): one.get("address") for one in listed if isinstance(one, Mapping)}
        return {one: str(found.get(one) or "") for one in self.channels}

    def fields(self) -> tuple[TextQuestion, ...]:
        """Give a question for each channel; one alone has to be filled in when the whole has to."""
        alone = self.required and len(self.channels) == 1
        return tuple(
            TextQuestion(key=one, label=_NAMES[one](), shape=_SHAPES[one], required=alone) for one in self.channels
        )

    @property
    def blanks(self) -> tuple[str, ...]:
        """Name the channels."""
        return tuple(field.label for field in self.fields())

    def is_empty(self, value: Json) -> bool:
        """Tell whether no channel has an address."""
        return not any(address.strip() for address in self.given(value).values())

    def slips(self, raw: object, today: date) -> tuple[Refusal, ...]:
        """Say what is wrong with the address of each channel; `inside` is the channel's place in the value."""
        return self._slips(raw, lambda field, address: replace(field, required=False).check(address, today))

    def _slips(self, raw: object, look: Callable[[TextQuestion, str], object]) -> tuple[Refusal, ...]:
        given = self.given(raw)
        found: list[Refusal] = []
        listed = raw if isinstance(raw, Sequence) and not isinstance(raw, str) else ()
        places = {one.get("type"): at for at, one in enumerate(listed) if isinstance(one, Mapping)}
        for usual, field in enumerate(self.fields()):
            at = places.get(field.key, usual)
            seen = look(field, given[field.key])
            if isinstance(seen, Refusal):
                found.append(replace(seen, inside=f"{at}.address"))
        return tuple(found)

    def check(self, raw: object, today: date) -> Json | Refusal:
        """Take a mapping from channel to address, or a kept value; the first slip is told."""
        if slips := self.slips(raw, today):
            return slips[0]
        given = self.given(raw)
        taken = {one.key: str(replace(one, required=False).check(given[one.key], today)) for one in self.fields()}
        if self.required and not any(taken.values()):
            several = len(self.channels) > 1
            return self.refuse("no-address" if several else "empty", "required")
        whole = self.value_of(taken)
        return [one for one in whole if isinstance(one, Mapping) and one["address"]] if self.required else whole

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Say what is wrong with every channel; of what is required none that is named stays blank."""
        if value is None:
            return (self.refuse("empty", "required"),) if self.required else ()
        listed = value if isinstance(value, list | tuple) and self.required else ()
        blank = (
            at for at, one in enumerate(listed) if isinstance(one, Mapping) and not str(one.get("address")).strip()
        )
        several = len(self.channels) > 1
        left = self.refuse("no-address" if several else "empty", "required")
        return (*(replace(left, inside=f"{at}.address") for at in blank), *self._slips(value, _as_sent))

    def in_words(self, value: Json) -> str:
        """Give the addresses with "of" between them: the portal uses one of them."""
        return either([address for address in self.given(value).values() if address])
