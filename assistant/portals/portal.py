"""What every portal can do for one visit; a visit has its own cookies and is used by one thread at a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from assistant.journey.form import Checked, Form, Sent, ToPay
from assistant.journey.question import Json, Question


class Arrival(Enum):
    """Whether a submission came in, when the answer to sending it was lost."""

    NOT_SENT = "not sent"
    SENT = "sent"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Cookie:
    name: str
    value: str
    domain: str
    path: str = "/"

    def __repr__(self) -> str:
        return f"Cookie({self.name!r})"


@dataclass(frozen=True, slots=True)
class Ticket:
    """What is needed to ask later about a submission: where it is, whose session it was, until when (UTC, ISO).

    `body` is what is sent, for a portal that has none of it before; `said` puts what was agreed on in words, such as
    the day and place of an appointment.
    """

    submission: str
    cookies: tuple[Cookie, ...]
    expires: str
    body: str = ""
    said: str = ""

    def __repr__(self) -> str:
        return "Ticket()"


@dataclass(frozen=True, slots=True)
class FoundAddress:
    """What stands at a postcode and number; street and city are empty where the portal knows none.

    `secret` proves to the portal that all of it comes from one answer of its own (protocol §10).
    """

    street: str = field(default="", repr=False)
    city: str = field(default="", repr=False)
    secret: str = field(default="", repr=False)


class Portal(Protocol):
    """One citizen's visit to one form of one portal.

    Page numbers count as `Page.number`. `data` is flat, key to value, after visibility and clearOnHide; file
    answers are lists of {"file", "name", "size", "type"} whose content was handed to `upload` before.
    Every call may raise TryLater, SessionGone, AnswersRefused or CallTheDesk of `assistant.errors`.
    """

    def open(self) -> Form:
        """Fetch the form with the public definition of all its pages; nothing is started yet."""

    def reword(self, form: Form) -> Form:
        """Say a form that is being filled in again, in the language that is in use now (`wording.use` came first).

        Only words change, also those of pages that are live: keys, values, what shows and what applies stay as they
        are in `form`, and nothing of the submission is lost. Its letters and papers stay in the language in which
        it was begun. Never raises: what this portal does not say in that language, or cannot be asked for now, stays
        as it is; `Form.language` tells which language its words are in. What later calls give is in it as well.
        """

    def begin(self) -> Checked:
        """Start a new submission and fetch its first page; earlier uploads are forgotten."""

    def page(self, number: int) -> Checked:
        """Fetch a page as it is now; earlier pages must have been saved."""

    def check(self, number: int, data: Mapping[str, Json]) -> Checked:
        """Ask the portal's logic what these answers change; nothing is stored."""

    def foresee(self, number: int, data: Mapping[str, Json]) -> Checked:
        """Ask the same ahead, from another thread, over a connection of its own: the visit does not notice."""

    def save(self, number: int, data: Mapping[str, Json]) -> Checked:
        """Store a page's answers; `Checked.applicable` says which pages follow."""

    def prove(self, question: Question, value: Json) -> Json:
        """Let the portal agree with an answer that `needs_proof`, and give it as the portal completes it.

        Raises AnswersRefused for the question when it does not agree.
        """

    def find_address(self, postcode: str, number: str) -> FoundAddress | None:
        """Look up street and city; None when this portal cannot look anything up."""

    def upload(self, file: str, name: str, mime: str, content: bytes) -> None:
        """Hand over a file of an answer once for this submission; raises FileRefused or FileTooLarge."""

    def uploaded(self, file: str) -> bool:
        """Tell whether this file was handed over in this submission."""

    def discard(self, file: str) -> None:
        """Let the portal forget a file that was taken away again; never raises, for nothing depends on it."""

    def ticket(self) -> Ticket:
        """Make ready to send, and give what `arrived` needs after a crash; kept on disk before `send`."""

    def send(self, accepted: Mapping[str, bool]) -> str:
        """Complete the submission, agreeing to the statements by key; gives the address of its status."""

    def outcome(self, status: str) -> Sent:
        """Wait, asking with growing pauses, until the portal has dealt with it; fetch the PDF too."""

    def payment(self, status: str) -> str:
        """Ask where to begin to pay for what was sent; "" once nothing has to be paid any more."""

    def pay(self, address: str) -> ToPay:
        """Begin to pay at the address of `payment`; gives what a browser has to open."""

    def arrived(self, ticket: Ticket) -> Arrival:
        """Take up this ticket's session and find out; after NOT_SENT, `send` completes that submission."""

    def suspend(self, email: str) -> None:
        """Let the portal keep the submission and mail a link to take it up again."""

    def resume(self, link: str) -> Checked:
        """Take up a suspended submission by the link from the mail."""

    def seconds_left(self) -> float | None:
        """Seconds until the portal forgets this session, None before the first call."""

    def stay(self) -> bool:
        """Ask the portal to wait on, in one call; False when it no longer knows this submission."""

    def leave(self) -> None:
        """End the session at the portal; never raises when the portal cannot be reached."""
