"""One visit to a form of any type: which way it is filled in follows from what the server says, never from us."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.journey.form import Checked, Form, Sent, ToPay
from assistant.journey.question import Json, Question
from assistant.portals.http import PortalSession
from assistant.portals.open_forms.appointment import AppointmentPortal
from assistant.portals.open_forms.client import OpenFormsPortal
from assistant.portals.open_forms.single_step import SingleStepPortal
from assistant.portals.open_forms.wire import FormReply
from assistant.portals.portal import Arrival, FoundAddress, Ticket


class AnyFormPortal:
    """A portal that becomes the one for this type of form when it is opened; see `Portal` for the promises."""

    def __init__(self, session: PortalSession, slug: str) -> None:
        """Prepare a visit to the form `slug`; nothing is sent yet."""
        self._session, self._slug = session, slug
        self._portal = OpenFormsPortal(session, slug)

    def __repr__(self) -> str:
        return f"AnyFormPortal({self._portal!r})"

    def open(self) -> Form:
        """Ask the server what type of form it is, then open it as that."""
        reply = self._portal.fetch_form()
        spoken = self._portal.spoken
        self._become(type_of(reply))
        return self._portal.opened(reply, spoken)

    def _become(self, kind: type[OpenFormsPortal]) -> None:
        if type(self._portal) is not kind:
            self._portal = kind(self._session, self._slug)

    def reword(self, form: Form) -> Form:
        """Say the form again in the language in use now."""
        return self._portal.reword(form)

    def begin(self) -> Checked:
        """Start a new submission."""
        return self._portal.begin()

    def page(self, number: int) -> Checked:
        """Fetch a page as it is now."""
        return self._portal.page(number)

    def check(self, number: int, data: Mapping[str, Json]) -> Checked:
        """Ask the portal's logic what these answers change."""
        return self._portal.check(number, data)

    def foresee(self, number: int, data: Mapping[str, Json]) -> Checked:
        """Ask the portal's logic ahead."""
        return self._portal.foresee(number, data)

    def save(self, number: int, data: Mapping[str, Json]) -> Checked:
        """Store a page's answers."""
        return self._portal.save(number, data)

    def prove(self, question: Question, value: Json) -> Json:
        """Let the portal agree with an answer."""
        return self._portal.prove(question, value)

    def find_address(self, postcode: str, number: str) -> FoundAddress | None:
        """Look up street and city."""
        return self._portal.find_address(postcode, number)

    def upload(self, file: str, name: str, mime: str, content: bytes) -> None:
        """Hand over a file of an answer."""
        self._portal.upload(file, name, mime, content)

    def uploaded(self, file: str) -> bool:
        """Tell whether this file was handed over."""
        return self._portal.uploaded(file)

    def discard(self, file: str) -> None:
        """Let the portal forget a file."""
        self._portal.discard(file)

    def ticket(self) -> Ticket:
        """Make ready to send."""
        return self._portal.ticket()

    def send(self, accepted: Mapping[str, bool]) -> str:
        """Send it."""
        return self._portal.send(accepted)

    def outcome(self, status: str) -> Sent:
        """Wait until the portal has dealt with it."""
        return self._portal.outcome(status)

    def payment(self, status: str) -> str:
        """Ask where to begin to pay; "" once nothing has to be paid."""
        return self._portal.payment(status)

    def pay(self, address: str) -> ToPay:
        """Begin to pay."""
        return self._portal.pay(address)

    def arrived(self, ticket: Ticket) -> Arrival:
        """Find out whether it came in; a form that is closed by now can still have it."""
        if ticket.body:
            self._become(AppointmentPortal)
        return self._portal.arrived(ticket)

    def suspend(self, email: str) -> None:
        """Let the portal keep the submission."""
        self._portal.suspend(email)

    def resume(self, link: str) -> Checked:
        """Take up a suspended submission."""
        return self._portal.resume(link)

    def seconds_left(self) -> float | None:
        """Seconds until the portal forgets this session."""
        return self._portal.seconds_left()

    def stay(self) -> bool:
        """Ask the portal to wait on."""
        return self._portal.stay()

    def leave(self) -> None:
        """End the session."""
        self._portal.leave()


def type_of(form: FormReply) -> type[OpenFormsPortal]:
    """Give the way in which this form is filled in."""
    if form.is_appointment:
        return AppointmentPortal
    return SingleStepPortal if form.is_single_step else OpenFormsPortal
