"""One visit to one form of an Open Forms server."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from http import HTTPStatus

from assistant.errors import (
    AnswersRefused,
    AssistantError,
    FileRefused,
    FormClosed,
    LoginNeeded,
    PortalBroken,
    SessionGone,
)
from assistant.journey.form import Checked, Form, Page, Sent, ToPay
from assistant.journey.question import Json, Question
from assistant.portals.exchange import Reply, Upload
from assistant.portals.http import PortalSession
from assistant.portals.open_forms import arrival, polling, preview, problems, proving, refusals, versions, wire
from assistant.portals.open_forms.calls import Calls
from assistant.portals.open_forms.components.component import Around
from assistant.portals.open_forms.files import Uploads
from assistant.portals.open_forms.foresight import Foresight
from assistant.portals.open_forms.form import form_of, page_of
from assistant.portals.open_forms.geo import Lookups
from assistant.portals.open_forms.languages import Languages, Public
from assistant.portals.open_forms.links import submission_in
from assistant.portals.open_forms.refusals import keys_of
from assistant.portals.open_forms.tongues import with_words_of
from assistant.portals.open_forms.values import flatten, keeping, kept, to_wire
from assistant.portals.open_forms.wire import Nested
from assistant.portals.portal import Arrival, FoundAddress, Ticket
from assistant.wording import SOURCE_LANGUAGE

log = logging.getLogger(__name__)


class OpenFormsPortal:
    """Fills in a form step by step, as most are; see `Portal` for what each method promises."""

    def __init__(self, session: PortalSession, slug: str) -> None:
        """Prepare a visit to the form `slug`; nothing is sent yet."""
        self._session = session
        self._calls = Calls(session)
        self._slug = slug
        self._website = f"{session.origin}/{slug}"
        session.referer = self._website
        self._form: wire.FormReply | None = None
        self._server: str | None = None
        self._submission: wire.SubmissionReply | None = None
        self._pages: dict[int, Page] = {}
        self._kept: dict[int, Nested] = {}
        self._unsaved: tuple[int, Nested] | None = None
        self._uploads = Uploads(self._calls.api)
        self._lookups = Lookups(self._calls)
        self._replies: dict[int, wire.StepReply] = {}
        self._sending = False
        self._foresight = Foresight(session)
        self._languages = Languages(session, slug, self._made)

    def __repr__(self) -> str:
        return f"OpenFormsPortal({self._session.origin!r}, {self._slug!r})"

    def open(self) -> Form:
        """Fetch the form, which may be one to prepare only.

        Raises FormClosed or PortalMaintenance when nothing of it can be done here.
        """
        return self.opened(self.fetch_form(), self.spoken)

    @property
    def spoken(self) -> str:
        """The language in which the form came."""
        return self._languages.spoken

    def opened(self, form: wire.FormReply, language: str) -> Form:
        """Take a form that was just fetched, in `language`, as the one that is opened; raises as `open` does."""
        self._form = form
        if (closed := problems.closed(form, self._session.portal)) is not None:
            raise closed
        return self.describe(form, language)

    def describe(self, form: wire.FormReply, language: str) -> Form:
        """Fetch the public definition of all pages of a form, and their Dutch when it came in another language."""
        return self._languages.opened(Public.fetched(self._calls, form, language))

    def _made(self, public: Public) -> Form:
        """Make our form of what anybody may see of it."""
        around, version = Around(self._website, public.language), self._version(public.form)
        if not public.form.login_required:
            return form_of(public.form, public.definitions, around=around, version=version)
        asked, login = preview.definitions(public.definitions, preview.ways(public.form))
        return preview.prepared(form_of(public.form, asked, around=around, version=version), login)

    def fetch_form(self) -> wire.FormReply:
        """Fetch the form itself in the person's language; a language cookie from before would win from the header."""
        form, spoken = self._calls.form(self._slug)
        wanted = self._session.language()
        if form.translation_enabled and spoken and spoken != wanted:
            try:
                self._calls.speak(wanted)
                form, spoken = self._calls.form(self._slug)
            except AnswersRefused:
                log.info("the portal does not speak %s", wanted)
        self._languages.spoken = spoken or SOURCE_LANGUAGE
        self._form = form
        return form

    def reword(self, form: Form) -> Form:
        """Say the form again in the language in use now; pages that are live are made anew of what the portal said."""
        said = self._languages.change(self._calls)
        if said is None:
            return form
        if self._submission is not None:
            for number, reply in self._replies.items():
                self._pages[number] = self._page_of(number, reply)
        pages = tuple(self._pages.get(page.number, page) for page in said.pages)
        return with_words_of(form, replace(said, pages=pages))

    def _version(self, form: wire.FormReply) -> str:
        """Tell the version; only when the form's shape does not, the server is asked, once."""
        if self._server is None:
            try:
                self._server = versions.from_form(form) or self._calls.version()
            except AssistantError:
                self._server = ""
        return self._server

    def _around(self, data: Nested | None) -> Around:
        name_of = None if data is None else self._lookups.place_name
        return Around(self._website, self._languages.begun, data, place_name=name_of)

    def begin(self) -> Checked:
        """Start a submission; the first step that applies is always open."""
        form = self._form or self.fetch_form()
        self._new_submission(self._calls.start(form, self._website))
        first = next((n for n, state in enumerate(self._states()) if state.is_applicable), 0)
        return self.page(first)

    def _new_submission(self, submission: wire.SubmissionReply) -> None:
        self._pages.clear()
        self._replies.clear()
        self._kept.clear()
        self._languages.begin()
        self._uploads.forget()
        self._unsaved = None
        self._sending = False
        self._submission = submission
        self._order()

    def _order(self) -> None:
        """Put the submission's steps in the order of the form's, should the portal ever mix them."""
        if self._submission is not None:
            self._submission = self._submission.in_order_of(self._form)

    def page(self, number: int) -> Checked:
        """Fetch a step; its values become what the questions start with."""
        state = self._state(number)
        reply = self._calls.step(state)
        self._kept[number] = reply.data or {}
        self._uploads.note(self._kept[number])
        return self._checked(number, reply)

    def check(self, number: int, data: Mapping[str, Json]) -> Checked:
        """Run the portal's logic; a page it has nothing to say about is not asked for again."""
        page = self._page(number)
        wired = self._wired(page, data)
        self._unsaved = (number, wired)
        if not page.asks_portal:
            return self._told(page)
        try:
            reply = self._calls.check_logic(self._state(number), wired)
        except AnswersRefused as error:
            raise refusals.of_page(error, keys_of(page)) from error
        self._submission = reply.submission
        self._order()
        return replace(self._checked(number, reply.step), changed=_changed(page, reply.step))

    def foresee(self, number: int, data: Mapping[str, Json]) -> Checked:
        """Run the portal's logic ahead; nothing of it is remembered here."""
        page = self._pages.get(number)
        if page is None:
            raise SessionGone(portal=self._session.portal)
        reply = self._foresight.check_logic(self._state(number), self._wired(page, data))
        states = reply.submission.in_order_of(self._form).steps
        told = self._page_of(number, reply.step, states[number])
        applicable = tuple(state.is_applicable for state in states)
        return Checked(page=told, changed=_changed(page, reply.step), applicable=applicable)

    def save(self, number: int, data: Mapping[str, Json]) -> Checked:
        """PUT the step, then look which steps follow. The PUT's own `data` is not to be trusted (protocol §5)."""
        page = self._page(number)
        if self._uploads.missing(data, page.parts):
            raise FileRefused(portal=self._session.portal)
        wired = self._wired(page, data)
        try:
            reply = self._calls.put(self._state(number), wired)
        except AnswersRefused as error:
            raise refusals.of_page(error, keys_of(page)) from error
        self._kept[number] = wired
        self._unsaved = None
        self._submission = self._calls.submission(self._started().url)
        self._order()
        return self._checked(number, reply)

    def prove(self, question: Question, value: Json) -> Json:
        """Ask the portal's own checks about an answer, and complete it where the portal knows more."""
        return proving.prove(self._calls, self._lookups, self._started(), question, value)

    def find_address(self, postcode: str, number: str) -> FoundAddress | None:
        """Look up street and city, once for each address; None when this server has no register of addresses."""
        return self._lookups.address(postcode, number)

    def upload(self, file: str, name: str, mime: str, content: bytes) -> None:
        """Hand over a file, once for each submission."""
        reply = self._calls.upload(self._started().url, Upload(name, mime, content))
        self._uploads.add(file, mime, reply)

    def uploaded(self, file: str) -> bool:
        """Tell whether this file was handed over in this submission."""
        return file in self._uploads

    def discard(self, file: str) -> None:
        """Let the portal forget a file; what stays behind there vanishes by itself after two days (protocol §9)."""
        if url := self._uploads.take_out(file):
            try:
                self._calls.remove_upload(url)
            except AssistantError as error:
                log.info("a file stays at the portal for now: %s", error.key)

    def ticket(self) -> Ticket:
        """Note where the submission is, whose session it is, and until when the portal remembers it."""
        ends = datetime.now(UTC) + timedelta(seconds=self._session.seconds_left() or 0)
        return Ticket(self._started().url, self._session.cookies(), ends.isoformat())

    def send(self, accepted: Mapping[str, bool]) -> str:
        """Complete the submission. Whatever goes wrong without the portal's own refusal leaves it in doubt."""
        submission = self._started().url
        self._sending = True
        return self._taken(self._calls.complete(submission, dict(accepted)))

    def _taken(self, reply: Reply) -> str:
        """Judge the answer to sending; gives the address of the status."""
        if reply.status == HTTPStatus.SERVICE_UNAVAILABLE and problems.said_by(reply) is None:
            # not the portal but something before it: the portal may have taken it all the same
            raise PortalBroken(portal=self._session.portal)
        if reply.status in range(400, 500) and reply.status != HTTPStatus.REQUEST_TIMEOUT:
            self._sending = False
        try:
            status = self._calls.judge_complete(reply)
        except AnswersRefused as error:
            raise self._named(error) from error
        self._submission = None
        return status

    def _named(self, error: AnswersRefused) -> AnswersRefused:
        """Name the questions that a refusal of the whole is about."""
        applicable = [number for number, state in enumerate(self._states()) if state.is_applicable]
        pages = [keys_of(self._pages[number]) if number in self._pages else () for number in applicable]
        return refusals.of_all(error, pages)

    def outcome(self, status: str) -> Sent:
        """Wait for the portal; a failure puts the submission back in the session, so it can be sent again."""
        return polling.outcome(self._calls, status, self._session.pause)

    def payment(self, status: str) -> str:
        """Ask where one pays; "" once nothing has to be paid any more."""
        return self._calls.status(status).payment_url or ""

    def pay(self, address: str) -> ToPay:
        """Begin to pay; the browser has to be on the way to a place this program may send somebody to."""
        reply = self._calls.pay(address)
        return ToPay(reply.url, reply.data or {}, post=reply.type == "post")

    def arrived(self, ticket: Ticket) -> Arrival:
        """Take up the ticket's session and look whether the submission is still in it."""
        found, submission = arrival.look_for(self._calls, ticket)
        if submission is not None and (self._submission is None or self._submission.url != submission.url):
            self._new_submission(submission)
        self._sending = found is not Arrival.NOT_SENT
        log.info("after a doubt: %s", found.value)
        return found

    def suspend(self, email: str) -> None:
        """Store the page somebody is at without counting it as done, then let the portal mail the link."""
        started = self._started()
        if self._unsaved is not None:
            number, wired = self._unsaved
            self._calls.put(self._state(number), wired, suspending=True)
        try:
            self._calls.suspend(started.url, email)
        except LoginNeeded as error:
            raise FormClosed(portal=self._session.portal, instance=error.instance) from error
        self._end_session()

    def resume(self, link: str) -> Checked:
        """Open the link and fetch every page that was reached; `changed` holds all answers the portal kept.

        Raises FormClosed when the link no longer works or asks for a login first.
        """
        if self._form is None:
            self.fetch_form()
        reply = self._calls.open_link(link)
        target = reply.headers.get("location", "")
        if reply.status not in range(300, 400) or not (uuid := submission_in(target) or submission_in(link)):
            raise FormClosed(portal=self._session.portal)
        try:
            self._new_submission(self._calls.submission(f"{self._calls.api}submissions/{uuid}"))
        except SessionGone as error:
            raise FormClosed(portal=self._session.portal, instance=error.instance) from error
        told: Checked | None = None
        answers: dict[str, Json] = {}
        for number, state in enumerate(self._states()):
            if not state.is_applicable:
                continue
            told = self.page(number)
            found = flatten(self._kept[number], told.page.parts)
            initial = {part.key: part.initial for part in keeping(told.page.parts)}
            answers |= {key: initial[key] for key in found}
            if not state.completed:
                break
        if told is None:
            raise FormClosed(portal=self._session.portal)
        return replace(told, changed=answers)

    def seconds_left(self) -> float | None:
        """Seconds until the portal forgets this session, None before the first call."""
        return self._session.seconds_left()

    def stay(self) -> bool:
        """List what this session has not completed: any call makes the portal wait on, this one costs it least."""
        submission = self._started().url
        listed, _reply = self._calls.submissions()
        return listed.next is not None or any(one.url == submission for one in listed.results)

    def leave(self) -> None:
        """End the session, unless it is still needed to find out whether something arrived."""
        if not self._sending:
            self._end_session()
        self._foresight.close()
        self._session.close()

    def _end_session(self) -> None:
        if self._submission is None:
            return
        try:
            self._calls.end_session(self._submission.id)
        except AssistantError as error:
            log.info("left without saying so: %s", error.key)
        self._submission = None

    def _checked(self, number: int, reply: wire.StepReply) -> Checked:
        page = self._page_of(number, reply)
        self._pages[number], self._replies[number] = page, reply
        return self._told(page)

    def _page_of(self, number: int, reply: wire.StepReply, state: wire.StepState | None = None) -> Page:
        """Make a page of what the portal said of it, in the language that is shown."""
        around = self._around(self._kept.get(number, {}))
        return self._languages.page(page_of(number, state or self._state(number), reply, around))

    def _told(self, page: Page) -> Checked:
        applicable = tuple(state.is_applicable for state in self._states())
        price = "" if self._submission is None else self._submission.price
        return Checked(page=page, applicable=applicable, expires_in=self._session.seconds_left(), price=price)

    def _wired(self, page: Page, data: Mapping[str, Json]) -> Nested:
        return to_wire(self._uploads.on_wire(data, page.parts), page.parts)

    def _page(self, number: int) -> Page:
        """Give a page of this submission, fetched first when it was not yet."""
        return self._pages[number] if number in self._pages else self.page(number).page

    def _states(self) -> list[wire.StepState]:
        return self._started().steps

    def _state(self, number: int) -> wire.StepState:
        states = self._states()
        if not 0 <= number < len(states):
            raise PortalBroken(portal=self._session.portal)
        return states[number]

    def _started(self) -> wire.SubmissionReply:
        if self._submission is None:
            raise SessionGone(portal=self._session.portal)
        return self._submission


def _changed(page: Page, reply: wire.StepReply) -> dict[str, Json]:
    """Give the values that the portal's logic changed, files as they are kept here."""
    by_key = {part.key: part for part in keeping(page.parts)}
    return {key: kept(value, by_key[key]) for key, value in flatten(reply.data or {}, page.parts).items()}
