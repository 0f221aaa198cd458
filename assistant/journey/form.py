"""A form as values: pages of parts, as one portal has it now, whoever that portal is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from assistant.journey.question import NO_WORDS, Explanation, Json, Notice, Question, RichText
from assistant.wording import SOURCE_LANGUAGE


class Reading(Enum):
    """How a condition reads a part's value (protocol §6.2)."""

    EXACT = "exact"
    BOXES = "boxes"
    FILES = "files"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Condition:
    """Show (or hide, when `show` is false) a part when the part named `when` has the value `equals`."""

    show: bool
    when: str
    equals: Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One thing on a page: a question, a notice, or a group around other parts.

    `hidden` is the form's own flag, as the portal's logic last set it; a `condition` replaces it.
    `initial` is the value before anybody answered, `empty` the value that means nothing was filled in.
    A part with `has_data` false (notice, group) keeps nothing in the answers.
    """

    key: str
    hidden: bool = False
    condition: Condition | None = None
    clear_on_hide: bool = True
    has_data: bool = True
    reading: Reading = Reading.EXACT
    initial: Json = field(default=None, repr=False)
    empty: Json = None
    question: Question | None = None
    notice: Notice | None = None
    title: str = ""
    help: RichText = NO_WORDS
    more: tuple[Explanation, ...] = ()
    children: tuple[Part, ...] = ()
    rows: bool = False


def starting(parts: tuple[Part, ...], values: Mapping[str, Json]) -> tuple[Part, ...]:
    """Let parts start with these values, by key; what is in rows starts with its row."""
    if not values:
        return parts
    return tuple(
        replace(
            part,
            initial=values.get(part.key, part.initial),
            children=part.children if part.rows else starting(part.children, values),
        )
        for part in parts
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One step of the portal: what is saved in one go.

    `number` counts from 0 in the portal's own order, steps that do not apply included. `live` is false while
    only the public definition is known (texts unfilled, logic not run). `asks_portal`: the portal's logic
    may change this page after each answer. `blocked`: the portal says one cannot go on with these answers.
    """

    number: int
    id: str
    name: str
    parts: tuple[Part, ...]
    applicable: bool = True
    live: bool = False
    asks_portal: bool = False
    blocked: bool = False


@dataclass(frozen=True, slots=True)
class Login:
    """What goes with a form that is filled in on its website after a login: it can only be prepared here.

    `options` are the ways to log in, by name. What is left for the website, by label: `known` is what the
    organisation fills in itself, `files` are to have ready, `elsewhere` can only be answered there.
    """

    options: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A form of one portal. `statements` are what one agrees to before sending; `website` is its own page.

    One that is not `sendable` only tells something, and ends with an `overview` of the answers or without it.
    `costs`: sending it has to be paid for. `cosign_link`: the mail to who signs along has a link in it. With `login`
    it is only prepared here, without the portal. `language` is that of its words, as far as they do not know it
    themselves (`wording.language_of`).
    """

    id: str
    name: str
    website: str
    version: str = ""
    pages: tuple[Page, ...] = ()
    statements: tuple[Question, ...] = ()
    introduction: RichText = NO_WORDS
    help: RichText = NO_WORDS
    callout: RichText = NO_WORDS
    sendable: bool = True
    overview: bool = True
    costs: bool = False
    cosign_link: bool = True
    suspendable: bool = False
    unsupported: tuple[str, ...] = ()
    login: Login | None = None
    language: str = SOURCE_LANGUAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What the portal's logic says of the answers on one page, or of a page just fetched.

    `changed` holds only the values that logic changed, by key. `applicable` has one entry for each page. `price` is
    what sending costs with what is stored so far, in euros such as "12.50"; "" when nothing, or nobody knows yet.
    """

    page: Page
    changed: Mapping[str, Json] = field(default_factory=dict, repr=False)
    applicable: tuple[bool, ...] = ()
    expires_in: float | None = None
    price: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What the portal says after sending. `reference` may be empty; `report` is the PDF, or empty.

    `payment` is where one begins to pay; "" once nothing has to be paid.
    """

    reference: str
    title: str = ""
    words: RichText = NO_WORDS
    report: bytes = b""
    website: str = ""
    payment: str = ""

    def __repr__(self) -> str:
        return f"Sent({self.reference!r}, report of {len(self.report)} bytes)"


@dataclass(frozen=True, slots=True)
class ToPay:
    """What a browser has to open to pay: an address to go to, or a form with `fields` to post there."""

    url: str = field(repr=False)
    fields: Mapping[str, str] = field(default_factory=dict, repr=False)
    post: bool = False
