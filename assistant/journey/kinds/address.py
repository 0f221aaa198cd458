"""A Dutch address: postcode and number on one screen; street and place come from the portal where it knows them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from assistant.journey import pattern
from assistant.journey.kinds.choice import ChoiceQuestion
from assistant.journey.kinds.text import TextQuestion
from assistant.journey.own_words import own_words
from assistant.journey.postcode import read_postcode
from assistant.journey.question import NO_WORDS, Composed, Json, Option, Question, Refusal, Turn
from assistant.journey.signs import seen
from assistant.wording import _

TYPED = ("postcode", "houseNumber", "houseLetter", "houseNumberAddition")
"""What a person types, by the portal's names (protocol §8)."""
EMPTY: Mapping[str, Json] = {
    **dict.fromkeys((*TYPED, "streetName", "city", "secretStreetCity"), ""),
    "autoPopulated": False,
}
LOOKUP = "lookup"
FOUND, UNKNOWN = "found", "unknown"
"""What became of looking the address up, under LOOKUP in the answer to the first piece."""
YES, NO = "ja", "nee"

_NUMBER = re.compile(r"([0-9]{1,5})(?![0-9])[\s/.\-]*([A-Za-z0-9]{0,4})")
_LETTER = re.compile(r"[A-Za-z]")
_ADDITION = re.compile(r"[A-Za-z0-9]{1,4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressQuestion(Question):
    """Postcode, house number, letter and addition; the value has the portal's eight parts.

    `looked_up`: the portal gives street and place with it. The patterns and messages are the form's own for those
    two parts. `beside`: the boxes may stand beside each other.
    """

    looked_up: bool = False
    postcode_pattern: str = ""
    postcode_message: str = ""
    city_pattern: str = ""
    city_message: str = ""
    beside: bool = True

    @property
    def empty(self) -> Json:
        """Every part blank."""
        return dict(EMPTY)

    def given(self, value: object) -> dict[str, str]:
        """Give what somebody would type, by the portal's names."""
        return {name: _part(value, name) if isinstance(value, Mapping) else "" for name in TYPED}

    def fields(self) -> tuple[TextQuestion, ...]:
        """Give a line for each part that is typed; who lives at a plain number leaves the last two open."""
        labels = (_("Postcode"), _("Huisnummer"), _("Huisletter (niet verplicht)"), _("Toevoeging (niet verplicht)"))
        return tuple(TextQuestion(key=name, label=label) for name, label in zip(TYPED, labels, strict=True))

    @property
    def blanks(self) -> tuple[str, ...]:
        """Name the four boxes."""
        return tuple(field.label for field in self.fields())

    def is_empty(self, value: Json) -> bool:
        """Tell whether none of the parts one types is there."""
        return not isinstance(value, Mapping) or not any(_part(value, name) for name in TYPED)

    def needs_proof(self, value: Json) -> bool:
        """Tell whether street and place are still to be looked up, or a check of the portal's to be asked."""
        unseen = self.looked_up and isinstance(value, Mapping) and LOOKUP not in value
        return not self.is_empty(value) and (unseen or bool(self.plugins))

    def check(self, raw: object, today: date) -> Json | Refusal:
        """Take the parts, a mapping by the portal's names, tidied: 117a is number 117 with the letter a."""
        typed = _with_number(raw if isinstance(raw, Mapping) else {})
        if not any(typed.values()) and not self.required:
            return self.empty
        if (slip := next(self._slips(typed), None)) is not None:
            return slip
        street = {name: raw[name] for name in ("streetName", "city") if isinstance(raw, Mapping) and name in raw}
        known = raw if isinstance(raw, Mapping) and LOOKUP in raw else {}
        return {**EMPTY, **street, **known, **typed, "postcode": self._postcode(typed["postcode"])}

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Say what is wrong with each part; leaving all of it open is no mistake where it may be."""
        if value is None:
            return (self.refuse("empty", "required"),) if self.required else ()
        if not isinstance(value, Mapping):
            return (self.refuse("pattern"),)
        if self.is_empty(value) and not self.required:
            return ()
        return tuple(self._slips({name: _part(value, name) for name in TYPED}, _part(value, "city")))

    def _slips(self, typed: Mapping[str, str], city: str = "") -> Iterator[Refusal]:
        postcode, number, letter, addition = (typed[name] for name in TYPED)
        if not postcode:
            yield replace(self.refuse("no-postcode", "required"), inside="postcode")
        elif not self._postcode(postcode):
            yield Refusal("postcode", text=self.postcode_message, inside="postcode")
        if not number:
            yield replace(self.refuse("no-house-number", "required"), inside="houseNumber")
        elif not re.fullmatch(r"[0-9]{1,5}", number):
            yield Refusal("house-number", inside="houseNumber")
        if letter and not _LETTER.fullmatch(letter):
            yield Refusal("house-letter", inside="houseLetter")
        if addition and not _ADDITION.fullmatch(addition):
            yield Refusal("house-addition", inside="houseNumberAddition")
        if city and self.city_pattern and not pattern.fits(self.city_pattern, city):
            yield Refusal("city", text=self.city_message, inside="city")

    def _postcode(self, text: str) -> str:
        """Write a postcode as the form wants it, with its blank or without; "" when it is none."""
        found, own = read_postcode(text), self.postcode_pattern
        ways = (found, found.replace(" ", "")) if found else ()
        return next((way for way in ways if not own or pattern.fits(own, way)), "")

    def in_words(self, value: Json) -> str:
        """Write it as on an envelope: Keizersgracht 117 A-2, 1015 CJ Amsterdam."""
        if self.is_empty(value) or not isinstance(value, Mapping):
            return ""
        said = {name: _part(value, name) for name in (*TYPED, "streetName", "city")}
        postcode = read_postcode(said["postcode"]) or said["postcode"]
        extra = "-".join(filter(None, (said["houseLetter"], said["houseNumberAddition"])))
        house = " ".join(filter(None, (said["streetName"], said["houseNumber"], extra)))
        place = " ".join(filter(None, (postcode, said["city"])))
        return (
            f"{house}, {place}"
            if said["streetName"]
            else _("{postcode}, nummer {number}").format(postcode=place, number=house)
        )


def _part(value: Mapping[str, object], name: str) -> str:
    found = value.get(name)
    if isinstance(found, int) and not isinstance(found, bool):
        return str(found)
    return found.strip() if isinstance(found, str) else ""


def _with_number(raw: Mapping[object, object]) -> dict[str, str]:
    """Tidy what was typed, and take apart a number that holds its letter or addition."""
    typed = {name: " ".join(seen(str(raw.get(name) or "")).split()) for name in TYPED}
    found = _NUMBER.fullmatch(typed["houseNumber"])
    if found and found[2] and not typed["houseLetter"] and not typed["houseNumberAddition"]:
        typed["houseNumber"] = found[1]
        typed["houseLetter" if _LETTER.fullmatch(found[2]) else "houseNumberAddition"] = found[2]
    return typed


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedUpAddress(Composed):
    """An address whose street and place the portal fills in: what one types, then whether it found the right one.

    Nobody types a street here: the portal takes none but its own, with the secret that came with it, also where it
    knew no street (open-forms, AddressValueSerializer in src/openforms/formio/components/custom.py).
    """

    parts: AddressQuestion

    @property
    def empty(self) -> Json:
        """Every part blank."""
        return self.parts.empty

    def is_empty(self, value: Json) -> bool:
        """Tell whether nothing was typed."""
        return self.parts.is_empty(value)

    def pieces(self, given: Mapping[str, Json]) -> tuple[Question, ...]:
        """Ask the parts, then whether it is right."""
        parts = replace(self.parts, key=self.piece("parts"), label=self.label, looked_up=True)
        value = given.get(parts.key)
        if self.read_only or (parts.key in given and self.is_empty(value)):
            return (parts,)
        known = not isinstance(value, Mapping) or value.get(LOOKUP) != UNKNOWN
        return (parts, self._right(value, known=known))

    def _right(self, value: Json, *, known: bool) -> Question:
        address = self.parts.in_words(value)
        words = address if known else _("Wij kunnen dit adres niet vinden: {address}").format(address=address)
        return ChoiceQuestion(
            key=self.piece("right"),
            label=_("Klopt dit adres?"),
            help=own_words(words) if value else NO_WORDS,
            required=True,
            sensitive=self.sensitive,
            repeats=address,
            options=(Option(YES, _("Ja, dit klopt")), Option(NO, _("Nee, ik verander het"))),
        )

    def join(self, given: Mapping[str, Json]) -> Json:
        """Give the parts as the portal completed them."""
        found = given[self.piece("parts")]
        value = {name: part for name, part in found.items() if name != LOOKUP} if isinstance(found, Mapping) else {}
        return {**EMPTY, **value}

    def split(self, value: Json) -> dict[str, Json]:
        """Start with the parts; a street that is there was found."""
        known = isinstance(value, Mapping) and bool(value.get("secretStreetCity")) and bool(value.get("streetName"))
        return {self.piece("parts"): {**value, LOOKUP: FOUND} if known and isinstance(value, Mapping) else value}

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Judge the parts."""
        return self.parts.judge(value, today)

    def in_words(self, value: Json) -> str:
        """Write it as on an envelope."""
        return self.parts.in_words(value)

    def settled(self, given: Mapping[str, Json]) -> bool:
        """Tell whether it is sure that there is an address to agree to."""
        value = given.get(self.piece("parts"))
        return self.read_only or (isinstance(value, Mapping) and (LOOKUP in value or self.is_empty(value)))

    def stale(self, given: Mapping[str, Json], before: Mapping[str, Json]) -> frozenset[str]:
        """Ask anew whether it is right when another address was typed."""
        key = self.piece("parts")
        if key not in given or _typed(given[key]) == _typed(before.get(key)):
            return frozenset()
        return frozenset({self.piece("right")})

    def turn(self, key: str, raw: object) -> Turn | None:
        """Go back to what was typed when it is not right."""
        return Turn(self.piece("parts")) if key == self.piece("right") and raw == NO else None


def _typed(value: Json) -> tuple[str, ...]:
    return tuple(_part(value, name) for name in TYPED) if isinstance(value, Mapping) else ()
