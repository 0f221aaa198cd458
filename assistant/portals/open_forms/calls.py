"""Every call to Open Forms that this program makes, one method each: what goes out and what must come back."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from typing import TypeVar
from urllib.parse import quote, urlencode

import msgspec

from assistant.errors import AssistantError, PortalBroken
from assistant.journey.question import Json
from assistant.portals.exchange import MEGABYTE, Call, Reply, Timeouts, Upload
from assistant.portals.http import PortalSession
from assistant.portals.open_forms import problems, wire
from assistant.portals.open_forms.wire import Nested

T = TypeVar("T")

_SUCCESS = range(200, 300)
_FILE_LIMIT = 64 * MEGABYTE
_SCAN = Timeouts(read=60.0)
"""The portal looks for viruses before it answers an upload."""
_GOODBYE = Timeouts(connect=2.0, read=3.0, whole=5.0)
"""Nobody waits long for a portal while leaving."""


class Calls:
    """The wire of one visit. Every method raises what `problems` makes of a refusal, and the session's own."""

    def __init__(self, session: PortalSession) -> None:
        """Speak through this session."""
        self.session = session
        self.api = session.origin + "/api/v2/"

    def version(self) -> str:
        """Ask the server which version it is; the answer is its whole API description."""
        return self._get(self.api, wire.SchemaReply).info.version

    def form(self, slug: str) -> tuple[wire.FormReply, str]:
        """Fetch a form by its slug, and the language it came in ("en", also where it says "en-GB")."""
        reply = self._ask(Call("GET", f"{self.api}forms/{quote(slug, safe='')}"))
        spoken = reply.headers.get("content-language", "").partition("-")[0].strip().lower()
        return self._read(reply, wire.FormReply), spoken

    def definition(self, step: wire.FormStepReference) -> wire.StepDefinition:
        """Fetch a step as anybody may see it, without a submission."""
        return self._get(step.url, wire.StepDefinition)

    def speak(self, language: str) -> None:
        """Choose the language of the session; must be done before a submission starts."""
        self._ask(Call("PUT", f"{self.api}i18n/language", {"code": language}))

    def start(self, form: wire.FormReply, website: str) -> wire.SubmissionReply:
        """Start a submission without a login; `website` is the form's own page, on the portal's allow-list."""
        body = {"form": form.url, "formUrl": website, "anonymous": True}
        reply = self.session.call(Call("POST", f"{self.api}submissions", body))
        if reply.status not in _SUCCESS:
            raise problems.start_problem(reply, self.session.portal)
        return self._read(reply, wire.SubmissionReply)

    def submissions(self) -> tuple[wire.SubmissionList, Reply]:
        """List what this session has not completed; the reply itself says whether the session still lives."""
        reply = self._ask(Call("GET", f"{self.api}submissions"))
        return self._read(reply, wire.SubmissionList), reply

    def more_submissions(self, url: str) -> wire.SubmissionList:
        """Fetch a following page of that list."""
        return self._get(url, wire.SubmissionList)

    def submission(self, url: str) -> wire.SubmissionReply:
        """Fetch a submission, to see which steps apply."""
        return self._get(url, wire.SubmissionReply)

    def step(self, step: wire.StepState) -> wire.StepReply:
        """Fetch a step of a submission."""
        return self._get(step.url, wire.StepReply)

    def check_logic(self, step: wire.StepState, data: Nested) -> wire.LogicReply:
        """Ask what these values change; the portal keeps nothing, so asking twice is harmless."""
        call = Call("POST", f"{step.url}/_check-logic", {"data": data}, again=True)
        return self._read(self._ask(call), wire.LogicReply)

    def put(self, step: wire.StepState, data: Nested, *, suspending: bool = False) -> wire.StepReply:
        """Store a step's values; while suspending, the step does not count as completed."""
        body: Nested = {"data": data, "fromSuspension": True} if suspending else {"data": data}
        return self._read(self._ask(Call("PUT", step.url, body)), wire.StepReply)

    def judge_by(self, plugin: str, submission: str, value: Json) -> wire.PluginVerdict:
        """Ask one of the portal's own checks about a value."""
        body: Nested = {"value": value, "submissionUuid": submission}
        call = Call("POST", f"{self.api}validation/plugins/{quote(plugin, safe='')}", body, again=True)
        return self._read(self._ask(call), wire.PluginVerdict)

    def mail_code(self, submission: str, component: str, email: str) -> None:
        """Let the portal mail a code to this address."""
        body = {"submission": submission, "componentKey": component, "email": email}
        self._ask(Call("POST", f"{self.api}submissions/email-verifications", body, again=False))

    def verify(self, submission: str, component: str, email: str, code: str) -> None:
        """Show the portal the code; it refuses `code` when it is another one."""
        body = {"submission": submission, "componentKey": component, "email": email, "code": code}
        self._ask(Call("POST", f"{self.api}submissions/email-verifications/verify", body, again=True))

    def street(self, postcode: str, number: str) -> wire.StreetReply:
        """Look up what stands at a postcode and house number."""
        query = urlencode({"postcode": postcode, "house_number": number})
        return self._get(f"{self.api}geo/address-autocomplete?{query}", wire.StreetReply)

    def places(self, words: str) -> list[wire.PlaceReply]:
        """Find places by words, likeliest first."""
        return self._get(f"{self.api}geo/address-search?{urlencode({'q': words})}", list[wire.PlaceReply])

    def place_name(self, latitude: float, longitude: float) -> str:
        """Name the address nearest to a point; "" when there is none."""
        query = urlencode({"lat": latitude, "lng": longitude})
        reply = self._ask(Call("GET", f"{self.api}geo/latlng-search?{query}"))
        return "" if reply.status == HTTPStatus.NO_CONTENT else self._read(reply, wire.LabelReply).label

    def upload(self, submission: str, upload: Upload) -> wire.UploadReply:
        """Hand over one file of a submission."""
        call = Call(
            "POST",
            f"{self.api}formio/fileupload",
            form={"submission": submission},
            upload=upload,
            accept="application/json, text/plain",
            timeouts=_SCAN,
        )
        reply = self.session.call(call)
        if reply.status not in _SUCCESS:
            raise problems.upload_problem(reply, self.session.portal)
        return self._read(reply, wire.UploadReply)

    def products(self, chosen: Sequence[str] = ()) -> list[wire.Product]:
        """List what an appointment can be for, of what goes together with the `chosen` products."""
        return self._get(self._appointments("products", chosen), list[wire.Product])

    def locations(self, products: Sequence[str]) -> list[wire.Location]:
        """List where an appointment for these products can be."""
        return self._get(self._appointments("locations", products), list[wire.Location])

    def days(self, products: Sequence[str], location: str) -> list[wire.FreeDay]:
        """List the days on which something is free; one nobody can read is none."""
        found = self._get(self._appointments("dates", products, location_id=location), list[wire.FreeDay])
        return [one for one in found if one.readable]

    def times(self, products: Sequence[str], location: str, day: str) -> list[wire.FreeTime]:
        """List the moments that are free on a day (YYYY-MM-DD); one nobody can read is none."""
        asked = self._appointments("times", products, location_id=location, date=day)
        return [one for one in self._get(asked, list[wire.FreeTime]) if one.readable]

    def customer_fields(self, products: Sequence[str]) -> list[dict[str, object]]:
        """List, as components, what the organisation wants to know of who comes."""
        return self._get(self._appointments("customer-fields", products), list[dict[str, object]])

    def _appointments(self, what: str, products: Sequence[str], **more: str) -> str:
        query = urlencode([*(("product_id", one) for one in products), *more.items()])
        return f"{self.api}appointments/{what}" + (f"?{query}" if query else "")

    def book(self, appointment: Nested) -> Reply:
        """Make the appointment and send it; never asked twice by itself. The reply is still to be judged."""
        return self.session.call(Call("POST", f"{self.api}appointments/appointments", appointment, again=False))

    def pay(self, url: str) -> wire.PaymentReply:
        """Ask what a browser has to open to pay; asking twice begins the same payment again."""
        return self._read(self._ask(Call("POST", url, {}, again=True)), wire.PaymentReply)

    def remove_upload(self, url: str) -> None:
        """Let the portal forget a file that was handed over (protocol §9); nobody waits long for that."""
        self._ask(Call("DELETE", url, timeouts=_GOODBYE))

    def complete(self, submission: str, accepted: dict[str, bool]) -> Reply:
        """Send the submission; never asked twice by itself. The reply is still to be judged."""
        return self.session.call(Call("POST", f"{submission}/_complete", accepted, again=False))

    def status(self, url: str) -> wire.StatusReply:
        """Ask how far the portal is with it."""
        return self._get(url, wire.StatusReply)

    def report(self, url: str) -> bytes:
        """Fetch the PDF; b"" when something else than a PDF comes."""
        reply = self._ask(Call("GET", url, limit=_FILE_LIMIT))
        return reply.body if reply.kind == "application/pdf" else b""

    def suspend(self, submission: str, email: str) -> None:
        """Let the portal mail a link to go on later."""
        self._ask(Call("POST", f"{submission}/_suspend", {"email": email}, again=False))

    def open_link(self, link: str) -> Reply:
        """Open a link from such a mail; where it leads to is read, not followed."""
        return self.session.call(Call("GET", link, follow=False))

    def end_session(self, submission_id: str) -> None:
        """Let the portal forget the session."""
        self._ask(Call("DELETE", f"{self.api}authentication/{submission_id}/session", timeouts=_GOODBYE))

    def judge_complete(self, reply: Reply) -> str:
        """Give the status URL of a completed submission."""
        if reply.status not in _SUCCESS:
            raise problems.problem(reply, self.session.portal)
        return self._read(reply, wire.CompleteReply).status_url

    def _get(self, url: str, kind: type[T]) -> T:
        return self._read(self._ask(Call("GET", url)), kind)

    def _ask(self, call: Call) -> Reply:
        reply = self.session.call(call)
        if reply.status not in _SUCCESS:
            raise problems.problem(reply, self.session.portal)
        return reply

    def _read(self, reply: Reply, kind: type[T]) -> T:
        """Decode a success; a page where data was promised, or data of another shape, is a broken portal."""
        if reply.status == HTTPStatus.NO_CONTENT or "json" not in reply.kind:
            raise PortalBroken(portal=self.session.portal)
        try:
            return msgspec.json.decode(reply.body, type=kind)
        except (msgspec.MsgspecError, RecursionError) as error:
            raise self._broken() from error

    def _broken(self) -> AssistantError:
        return PortalBroken(portal=self.session.portal)
