"""What the vault keeps, as values: a half-finished task, a parcel on its way, a receipt."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any, TypeVar

import msgspec

from assistant.journey.question import RichText
from assistant.portals.portal import Ticket
from assistant.wording import SOURCE_LANGUAGE

Record = TypeVar("Record", bound=msgspec.Struct)


def moment() -> str:
    """Say what time it is in UTC, ISO 8601, always equally long, so that moments sort as text."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A task somebody has begun; where they are follows from the answers.

    `answers` is flat, question key to JSON value; `prints` holds the fingerprint of each question as it was
    when answered. `place` is where somebody is in words ("stap 3 van 8"), `who` for whom it is done;
    `created` and `changed` are as `moment` gives them.
    """

    id: str
    organisation: str
    slug: str
    title: str
    practice: bool
    created: str
    changed: str
    who: str = ""
    place: str = ""
    answers: dict[str, Any] = {}
    prints: dict[str, str] = {}

    def __repr__(self) -> str:
        return f"Draft({self.id!r}, {self.slug!r}, {len(self.answers)} answers)"


class Parcel(msgspec.Struct, frozen=True, kw_only=True):
    """A submission that is being sent: written down before it goes, so that a lost answer can be asked after.

    `ticket` takes the session up again, `website` is where a person can look, `accepted` the statements
    agreed to, by key. `status_url` is empty until the portal has said that it took the submission. `price` is what
    it costs, in euros; "" when nothing, or nobody knows.
    """

    draft_id: str
    ticket: Ticket
    started: str
    form_url: str = ""
    website: str = ""
    accepted: dict[str, bool] = {}
    status_url: str = ""
    price: str = ""

    @property
    def taken(self) -> bool:
        """Whether the portal has said that it took the submission."""
        return bool(self.status_url)

    def __repr__(self) -> str:
        return f"Parcel({self.draft_id!r}, taken={self.taken})"


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """Proof of what was sent: the portal's words, the answers as they read, and its PDF.

    `rows` holds a label and its answer in words, `dutch` the official Dutch of each label where that was another,
    "" where it was not, and nothing at all where all of it was Dutch; then `spoken` is the language of those labels
    that were not. `report` is empty when the portal made no PDF. `agreed` says when and
    where an appointment is. `payment` is where one begins to pay, "" when nothing has to be paid (any more); `status`
    is where the portal says so, `price` in euros such as "12.50" or "" while nobody knows, `paid` whether it was paid
    here, and `costs` whether there is anything to pay at all. `cosigner` is the address of who has to sign as well;
    `cosign_link`: that mail has a link in it. `language` is that of the portal's words and of the questions.
    """

    id: str
    draft_id: str
    organisation: str
    title: str
    practice: bool
    sent: str
    reference: str = ""
    words: RichText = RichText()
    rows: tuple[tuple[str, str], ...] = ()
    dutch: tuple[str, ...] = ()
    spoken: str = SOURCE_LANGUAGE
    report: bytes = b""
    slug: str = ""
    agreed: str = ""
    payment: str = ""
    status: str = ""
    price: str = ""
    paid: bool = False
    costs: bool = False
    cosigner: str = ""
    cosign_link: bool = True
    language: str = SOURCE_LANGUAGE

    @property
    def owes(self) -> bool:
        """Whether it still has to be paid for."""
        return bool(self.payment) and not self.paid

    @property
    def owes_elsewhere(self) -> bool:
        """Whether it may have to be paid for, and nobody here knows where: the portal's answer was lost."""
        return self.costs and not self.status

    def __repr__(self) -> str:
        return f"Receipt({self.id!r}, {len(self.rows)} rows)"


def packed(record: msgspec.Struct) -> str:
    """Write a record as JSON text; every answer comes back as it was, half an emoji and a huge number too."""
    return json.dumps(msgspec.to_builtins(record, enc_hook=_plain), separators=(",", ":"))


def _plain(value: object) -> str:
    """Give the text alone of a sentence that knows its language; raises NotImplementedError for other things."""
    if isinstance(value, str):
        return str(value)
    raise NotImplementedError(type(value).__name__)


def unpacked(text: str, kind: type[Record]) -> Record:
    """Read what `packed` wrote; raises msgspec.ValidationError when it is another kind."""
    return msgspec.convert(json.loads(text), kind)
