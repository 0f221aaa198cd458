"""Several e-mail addresses that somebody proves to be theirs: the addresses first, then the code mailed to each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date

from assistant.journey.kinds.email_code import OTHER_ADDRESS, SEND_AGAIN, CodeQuestion
from assistant.journey.kinds.several import SeveralQuestion
from assistant.journey.question import Composed, Json, Question, Refusal, Turn
from assistant.wording import _


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressesToProve(SeveralQuestion):
    """The addresses; giving them lets the portal mail a code to each. `component` is its name for the whole."""

    component: str

    def needs_proof(self, value: Json) -> bool:
        """Tell whether there is an address to mail to."""
        return not self.is_empty(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifiedEmails(Composed):
    """Addresses the portal only takes once each was confirmed with a code; the value is the list of them.

    A code counts for one address of one question (open-forms, EmailVerificationValidator in
    src/openforms/formio/components), so that they are confirmed one after another.
    """

    component: str
    several: SeveralQuestion

    @property
    def empty(self) -> Json:
        """No addresses."""
        return []

    def is_empty(self, value: Json) -> bool:
        """Tell whether there is no address."""
        return self.several.is_empty(value)

    def pieces(self, given: Mapping[str, Json]) -> tuple[Question, ...]:
        """Ask the addresses, and then a code for each of them."""
        same = {one.name: getattr(self.several, one.name) for one in fields(SeveralQuestion)}
        whole = {"key": self._addresses, "label": self.label, "read_only": self.read_only, "sensitive": self.sensitive}
        addresses = AddressesToProve(**{**same, **whole}, component=self.component)
        return (addresses, *(() if self.read_only else self._codes(given.get(addresses.key))))

    @property
    def _addresses(self) -> str:
        return self.piece("addresses")

    def _codes(self, value: Json) -> Iterator[CodeQuestion]:
        for number, email in enumerate(_once(value), 1):
            yield CodeQuestion(
                key=self.piece(f"code-{number}"),
                # without the address, which may be nobody else's business, and without how many: both can change
                label=_("Welke code staat in e-mail nummer {number}?").format(number=number),
                required=True,
                sensitive=self.sensitive,
                repeats=email,
                component=self.component,
                email=email,
            )

    def join(self, given: Mapping[str, Json]) -> Json:
        """Give the addresses."""
        return given[self._addresses]

    def split(self, value: Json) -> dict[str, Json]:
        """Start with the addresses; a code is always asked."""
        return {self._addresses: value}

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Judge the addresses; whether they were confirmed only the portal knows."""
        return self.several.judge(value, today)

    def in_words(self, value: Json) -> str:
        """Give the addresses."""
        return self.several.in_words(value)

    def settled(self, given: Mapping[str, Json]) -> bool:
        """Tell whether it is known for how many addresses there is going to be a code."""
        return self.read_only or self._addresses in given

    def stale(self, given: Mapping[str, Json], before: Mapping[str, Json]) -> frozenset[str]:
        """Ask for a new code where another address stands now."""
        if self._addresses not in given:
            return frozenset()
        were, now = _once(before.get(self._addresses)), _once(given[self._addresses])
        most = max(len(were), len(now))
        changed = (at for at in range(most) if were[at : at + 1] != now[at : at + 1])
        return frozenset(self.piece(f"code-{at + 1}") for at in changed)

    def turn(self, key: str, raw: object) -> Turn | None:
        """Mail the codes once more, or go back to the addresses."""
        if key == self._addresses:
            return None
        if raw == SEND_AGAIN:
            return Turn(key, prove=self._addresses, told=_("Wij hebben u een nieuwe code gestuurd."))
        return Turn(self._addresses) if raw == OTHER_ADDRESS else None


def _once(value: Json) -> list[str]:
    """List each address once, for one code is enough for it."""
    listed = value if isinstance(value, list | tuple) else ()
    return list(dict.fromkeys(one for one in listed if isinstance(one, str) and one.strip()))
