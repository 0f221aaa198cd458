"""One visit to make an appointment: its pages are ours, the portal only says what can be chosen (protocol §13)."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

import msgspec

from assistant.errors import AnswersRefused, AssistantError, FieldRefusal, FormClosed, NothingFree, PortalBroken
from assistant.journey.form import Checked, Form, Login, Page
from assistant.journey.question import Json
from assistant.portals.http import PortalSession
from assistant.portals.open_forms import appointment_pages as pages
from assistant.portals.open_forms import preview, wire
from assistant.portals.open_forms.appointment_pages import Step
from assistant.portals.open_forms.client import OpenFormsPortal
from assistant.portals.open_forms.components.component import Around
from assistant.portals.open_forms.components.registry import parts
from assistant.portals.open_forms.form import form_of
from assistant.portals.open_forms.languages import Public
from assistant.portals.open_forms.refusals import key_of, keys_of
from assistant.portals.open_forms.tongues import with_words_of
from assistant.portals.open_forms.values import to_wire
from assistant.portals.portal import Arrival, Ticket
from assistant.wording import _

log = logging.getLogger(__name__)

T = TypeVar("T")
GONE_TIME, GONE_DAY = "slot-gone", "day-gone"
"""The codes of a refusal that asks the day or the time again, with what is free now."""


class AppointmentPortal(OpenFormsPortal):
    """Asks the portal at each page what can be chosen with the answers so far; nothing is stored before sending."""

    def __init__(self, session: PortalSession, slug: str) -> None:
        """Prepare a visit to the form `slug`; nothing is sent yet."""
        super().__init__(session, slug)
        self._given: dict[Step, Mapping[str, Json]] = {}
        self._offered: list[wire.Product] = []
        self._places: list[wire.Location] = []
        self._asked: dict[Step, Page] = {}
        self._body: dict[str, object] = {}

    def _made(self, public: Public) -> Form:
        """Name the pages; what they ask is only known while somebody fills them in.

        The portal says what is free to who has a submission, and after a login that is the website alone.
        """
        form, around = public.form, Around(self._website, public.language)
        described = form_of(form, (), around=around, version=self._version(form))
        if form.login_required:
            there = tuple(pages.name_of(step) for step in self._steps(form))
            return preview.prepared(described, Login(preview.ways(form), elsewhere=there))
        every = tuple(pages.page(number, step) for number, step in enumerate(self._steps(form)))
        return replace(described, pages=every, suspendable=False)

    def _steps(self, form: wire.FormReply | None = None) -> tuple[Step, ...]:
        """List the pages in order; how many is only asked where one appointment can be for several products."""
        known = form or self._form
        several = known is not None and known.several_products
        return tuple(step for step in Step if several or step is not Step.AMOUNT)

    def begin(self) -> Checked:
        """Start a submission; the portal only then says what appointments can be for."""
        form = self._form or self.fetch_form()
        self._new_submission(self._calls.start(form, self._website))
        return self.page(0)

    def _new_submission(self, submission: wire.SubmissionReply) -> None:
        super()._new_submission(submission)
        self._given.clear()
        self._asked.clear()
        self._body = {}

    def page(self, number: int) -> Checked:
        """Ask what can be chosen now; raises NothingFree when there is nothing."""
        self._started()
        step = self._step(number)
        self._asked[step] = self._said(number, step)
        return self._shown(self._asked[step])

    def reword(self, form: Form) -> Form:
        """Say the form again in the language in use now; what can be chosen is asked again in it."""
        said = self._languages.change(self._calls)
        if said is None:
            return form
        for step in self._asked if self._submission is not None else ():
            number = self._steps().index(step)
            try:
                self._asked[step] = self._said(number, step)
            except AssistantError as error:
                log.info("a page of an appointment keeps its words: %s", error.key)
        asked = {self._steps().index(step): page for step, page in self._asked.items()}
        pages = tuple(asked.get(page.number, page) for page in said.pages)
        return with_words_of(form, replace(said, pages=pages))

    def _said(self, number: int, step: Step) -> Page:
        """Make a page with its Dutch beside it; names of days and times are ours, and know theirs."""
        made = self._make(number, step)
        match step:
            case Step.PRODUCT:
                return self._languages.offered(made, lambda calls: self._products_page(number, calls.products()))
            case Step.PLACE:
                chosen = self._products
                return self._languages.offered(made, lambda calls: self._places_page(number, calls.locations(chosen)))
            case Step.CONTACT:
                chosen = self._products
                return self._languages.offered(
                    made, lambda calls: self._contact_page(number, calls.customer_fields(chosen))
                )
            case _:
                return made

    def _make(self, number: int, step: Step) -> Page:
        match step:
            case Step.PRODUCT:
                self._offered = self._calls.products()
                if not self._offered:
                    raise FormClosed(portal=self._session.portal)
                return self._products_page(number, self._offered)
            case Step.AMOUNT:
                wanted = [one for one in self._offered if one.identifier in self._products]
                made = pages.amount_parts(wanted, self._amounts)
            case Step.PLACE:
                self._places = self._free(self._calls.locations(self._products))
                return self._places_page(number, self._places)
            case Step.DAY:
                days = self._free(self._calls.days(self._products, self._place))
                made = pages.day_parts(days, self._text(step), self._places[0] if len(self._places) == 1 else None)
            case Step.TIME:
                times = self._free(self._calls.times(self._products, self._place, self._text(Step.DAY)))
                made = pages.time_parts(times, self._text(step))
            case Step.CONTACT:
                return self._contact_page(number, self._calls.customer_fields(self._products))
        return pages.page(number, step, made, live=True)

    def _products_page(self, number: int, offered: Sequence[wire.Product]) -> Page:
        made = pages.product_parts(offered, self._products, several=Step.AMOUNT in self._steps())
        return pages.page(number, Step.PRODUCT, made, live=True)

    def _places_page(self, number: int, places: Sequence[wire.Location]) -> Page:
        return pages.page(number, Step.PLACE, pages.place_parts(places, self._place), live=True)

    def _contact_page(self, number: int, fields: Sequence[Mapping[str, object]]) -> Page:
        data = self._contact if Step.CONTACT in self._given else {}
        made = parts([_without_code(one) for one in fields], self._around(data))
        return pages.page(number, Step.CONTACT, made, live=True)

    def _free(self, found: list[T]) -> list[T]:
        if not found:
            raise NothingFree(portal=self._session.portal)
        return found

    def check(self, number: int, data: Mapping[str, Json]) -> Checked:
        """Say nothing new: an appointment has no logic of its own."""
        return self._shown(self._page(number))

    def save(self, number: int, data: Mapping[str, Json]) -> Checked:
        """Remember a page's answers until all of it is sent.

        Raises AnswersRefused when the chosen products do not go together.
        """
        step = self._step(number)
        shown = self._page(number)
        self._given[step] = dict(data)
        if step is Step.PRODUCT and len(self._products) > 1:
            together = {one.identifier for one in self._calls.products(self._products[:1])}
            if not set(self._products[1:]) <= together:
                reason = _("Dit kan niet samen in één afspraak. Kies er één, en maak daarna nog een afspraak.")
                raise AnswersRefused((FieldRefusal(step.value, "together", reason),), portal=self._session.portal)
        return self._shown(shown)

    def ticket(self) -> Ticket:
        """Note what will be sent as well: the portal has none of it yet, and after a restart nor have we."""
        self._body = {
            "submission": self._started().url,
            "products": [{"productId": one, "amount": self._amounts.get(one, 1)} for one in self._products],
            "location": self._place,
            "date": self._text(Step.DAY),
            "datetime": self._text(Step.TIME),
            "contactDetails": self._contact,
        }
        place = next((one for one in self._places if one.identifier == self._place), None)
        said = pages.in_words(self._text(Step.TIME), place) if place is not None else ""
        return replace(super().ticket(), body=msgspec.json.encode(self._body).decode(), said=str(said))

    def send(self, accepted: Mapping[str, bool]) -> str:
        """Make the appointment; a time that somebody else took meanwhile comes back as a refusal of day or time."""
        if not self._body:
            raise PortalBroken(portal=self._session.portal)
        self._started()
        self._sending = True
        return self._taken(self._calls.book({**self._body, **accepted}))

    def arrived(self, ticket: Ticket) -> Arrival:
        """Take up the ticket's session, with what was going to be sent in it."""
        found = super().arrived(ticket)
        self._body = _body_of(ticket)
        return found

    def _named(self, error: AnswersRefused) -> AnswersRefused:
        """Name the questions a refused appointment is about; a time that is gone asks the time or the day again."""
        contact = self._asked.get(Step.CONTACT)
        known = keys_of(contact) if contact is not None else ()
        found = [self._question(one, known) for one in error.refusals]
        return AnswersRefused(tuple(dict.fromkeys(found)), portal=error.portal, instance=error.instance)

    def _question(self, refused: FieldRefusal, contact: Sequence[str]) -> FieldRefusal:
        field, _dot, rest = refused.key.partition(".")
        match field:
            case "contactDetails":
                return replace(refused, key=key_of(rest, contact) or rest)
            case "date" | "datetime":
                return self._gone(refused)
            case "location":
                return replace(refused, key=Step.PLACE.value)
            case "products":
                return replace(refused, key=Step.PRODUCT.value)
            case _:
                return refused

    def _gone(self, refused: FieldRefusal) -> FieldRefusal:
        """Ask what is still free that day, but for the time that was refused."""
        body = self._body
        asked = [str(one["productId"]) for one in body["products"]]  # type: ignore[attr-defined]  # made in `ticket`
        try:
            times = self._calls.times(asked, str(body["location"]), str(body["date"]))
        except AssistantError:
            times = []
        left = [one for one in times if one.time != body["datetime"]]
        key, code = (Step.TIME, GONE_TIME) if left else (Step.DAY, GONE_DAY)
        return replace(refused, key=key.value, code=code)

    def _shown(self, made: Page) -> Checked:
        return replace(self._told(made), applicable=(True,) * len(self._steps()))

    def _page(self, number: int) -> Page:
        step = self._step(number)
        return self._asked[step] if step in self._asked else self.page(number).page

    def _step(self, number: int) -> Step:
        steps = self._steps()
        if not 0 <= number < len(steps):
            raise PortalBroken(portal=self._session.portal)
        return steps[number]

    # what was chosen so far

    @property
    def _products(self) -> tuple[str, ...]:
        given = self._given.get(Step.PRODUCT, {}).get(Step.PRODUCT.value)
        if isinstance(given, list | tuple):
            return tuple(str(one) for one in given)
        return (str(given),) if given else ()

    @property
    def _amounts(self) -> dict[str, int]:
        given = self._given.get(Step.AMOUNT, {})
        found = {one: given.get(pages.amount_key(one)) for one in self._products}
        return {one: int(number) for one, number in found.items() if isinstance(number, int | float)}

    @property
    def _place(self) -> str:
        return self._text(Step.PLACE)

    def _text(self, step: Step) -> str:
        given = self._given.get(step, {}).get(step.value)
        return given if isinstance(given, str) else ""

    @property
    def _contact(self) -> wire.Nested:
        asked = self._asked.get(Step.CONTACT)
        given = self._given.get(Step.CONTACT, {})
        return to_wire(given, asked.parts) if asked is not None else {}


def _without_code(field: Mapping[str, object]) -> dict[str, object]:
    """Ask for no code: the portal only mails one for a question in a step of its form, and here it has no steps.

    It refuses to (open-forms, EmailVerificationSerializer in src/openforms/submissions/api/serializers.py), and no
    calendar behind it asks for one; its other checks it does for an appointment too.
    """
    own = field.get("openForms")
    if not isinstance(own, Mapping):
        return dict(field)
    return {**field, "openForms": {name: value for name, value in own.items() if name != "requireVerification"}}


def _body_of(ticket: Ticket) -> dict[str, object]:
    """Read what was going to be sent; {} when the ticket says nothing of it."""
    try:
        return msgspec.json.decode(ticket.body, type=dict[str, object]) if ticket.body else {}
    except msgspec.MsgspecError:
        return {}
