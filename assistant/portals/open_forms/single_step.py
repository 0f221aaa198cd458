"""One visit to a form of one step: nothing is started before all of it is sent in one go (protocol §13, from 4.0)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from assistant.errors import AnswersRefused, PortalBroken, SessionGone
from assistant.journey.form import Checked, Form, Page
from assistant.journey.question import Json, Question
from assistant.portals.exchange import Upload
from assistant.portals.http import PortalSession
from assistant.portals.open_forms import refusals, wire
from assistant.portals.open_forms.client import OpenFormsPortal
from assistant.portals.open_forms.languages import Public
from assistant.portals.open_forms.refusals import keys_of
from assistant.portals.open_forms.tongues import with_words_of
from assistant.portals.portal import FoundAddress, Ticket


class SingleStepPortal(OpenFormsPortal):
    """Holds the answers itself until they are sent; the portal has no session to lose before that."""

    def __init__(self, session: PortalSession, slug: str) -> None:
        """Prepare a visit to the form `slug`; nothing is sent yet."""
        super().__init__(session, slug)
        self._open: Page | None = None
        self._data: Mapping[str, Json] = {}
        self._files: dict[str, Upload] = {}
        self._early = False

    def describe(self, form: wire.FormReply, language: str) -> Form:
        """Show the form; what anybody may see of it is all there is."""
        return self._shown(super().describe(form, language))

    def _made(self, public: Public) -> Form:
        """Make the form; the portal has nothing to say about it in between."""
        made = super()._made(public)
        plain = tuple(replace(page, asks_portal=False) for page in made.pages)
        return replace(made, pages=plain, suspendable=False)

    def reword(self, form: Form) -> Form:
        """Say the form again in the language in use now."""
        said = self._languages.change(self._calls)
        return form if said is None else with_words_of(form, self._shown(said))

    def _shown(self, form: Form) -> Form:
        self._open = next((replace(page, live=True) for page in form.pages), None)
        return form

    def begin(self) -> Checked:
        """Begin without the portal: there is nothing to start."""
        self._submission, self._sending, self._early = None, False, False
        self._data = {}
        self._files.clear()
        if self._open is None:
            self.open()
        return self.page(0)

    def page(self, number: int) -> Checked:
        """Show the step with what was answered on it; raises SessionGone before `open` or after `leave`."""
        if self._open is None:
            raise SessionGone(portal=self._session.portal)
        if number != self._open.number:
            raise PortalBroken(portal=self._session.portal)
        parts = tuple(
            replace(part, initial=self._data[part.key]) if part.key in self._data else part for part in self._open.parts
        )
        return Checked(page=replace(self._open, parts=parts), applicable=(True,))

    def check(self, number: int, data: Mapping[str, Json]) -> Checked:
        """Say nothing new: a form of one step has no logic at the portal."""
        return self.page(number)

    def save(self, number: int, data: Mapping[str, Json]) -> Checked:
        """Hold the answers until all of it is sent."""
        told = self.page(number)
        self._data = dict(data)
        return told

    def prove(self, question: Question, value: Json) -> Json:
        """Ask the portal, which only answers within a submission: then it is started now."""
        self._within()
        return super().prove(question, value)

    def find_address(self, postcode: str, number: str) -> FoundAddress | None:
        """Look up street and city, within a submission."""
        self._within()
        return super().find_address(postcode, number)

    def _within(self) -> None:
        """Start the one submission before its end, because something has to be asked in it."""
        if self._submission is None:
            self._new_submission(self._calls.start(self._form or self.fetch_form(), self._website))
            self._early = True

    def _still_there(self) -> bool:
        """Tell whether the submission that was started early can be the one that is sent."""
        if not self._early or self._submission is None:
            return False
        try:
            self._calls.submission(self._submission.url)
        except SessionGone:
            return False
        return True

    def upload(self, file: str, name: str, mime: str, content: bytes) -> None:
        """Hold a file until there is a submission to hand it over to."""
        self._files[file] = Upload(name, mime, content)

    def uploaded(self, file: str) -> bool:
        """Tell whether this file is held."""
        return file in self._files

    def discard(self, file: str) -> None:
        """Hold it no longer."""
        self._files.pop(file, None)

    def ticket(self) -> Ticket:
        """Start the one submission, store the answers in it, and give what asks after it.

        Nothing is complete yet, so a program that dies here has sent nothing. Raises AnswersRefused with the keys.
        """
        form = self._form or self.fetch_form()
        if self._open is None:
            raise SessionGone(portal=self._session.portal)
        if not self._still_there():
            self._new_submission(self._calls.start(form, self._website))
            self._early = False
        for file, one in self._files.items():
            self._uploads.add(file, one.mime, self._calls.upload(self._started().url, one))
        try:
            self._calls.put(self._state(0), self._wired(self._open, self._data))
        except AnswersRefused as error:
            raise refusals.of_page(error, keys_of(self._open)) from error
        self._pages[0] = self._open
        self._submission = self._calls.submission(self._started().url)
        return super().ticket()

    def seconds_left(self) -> float | None:
        """Give no countdown before there is a submission: until then nothing can be lost."""
        return super().seconds_left() if self._submission is not None else None

    def leave(self) -> None:
        """Let go of what was held."""
        super().leave()
        self._open = None
        self._data = {}
        self._files.clear()
