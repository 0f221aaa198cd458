"""Fetches what a form says in other languages: its Dutch beside it, and another one when somebody changes language.

That goes over a connection that is nobody's session, so the submission and its language stay as they are (protocol
§11: a submission keeps the language it was begun in for its mails and its PDF). A form that cannot be had in another
language in time is shown as it is; nothing depends on it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.errors import AssistantError
from assistant.journey.form import Form, Page
from assistant.portals.exchange import Timeouts
from assistant.portals.http import PortalSession
from assistant.portals.open_forms import wire
from assistant.portals.open_forms.calls import Calls
from assistant.portals.open_forms.tongues import Tongues
from assistant.wording import SOURCE_LANGUAGE

log = logging.getLogger(__name__)

_PATIENCE = Timeouts(connect=2.0, read=4.0, whole=6.0)
_COOKIE = "openforms_language"


@dataclass(frozen=True, slots=True)
class Public:
    """A form as anybody may see it, in the language it came in."""

    form: wire.FormReply
    definitions: list[wire.StepDefinition]
    language: str

    @classmethod
    def fetched(cls, calls: Calls, form: wire.FormReply, language: str) -> Public:
        """Fetch the definition of each step of a form."""
        return cls(form, [calls.definition(step) for step in form.steps], language)


class Languages:
    """The languages of one visit to one form; `spoken` is the one in which the form came."""

    def __init__(self, session: PortalSession, slug: str, make: Callable[[Public], Form]) -> None:
        """Fetch for this session; `make` turns what anybody may see into our form. Nothing is fetched yet."""
        self._session = session
        self._slug = slug
        self._make = make
        self._public: Public | None = None
        self._tongues = Tongues()
        self.spoken = SOURCE_LANGUAGE

    @property
    def begun(self) -> str:
        """The language in which the submission was begun."""
        return self._tongues.begun

    def begin(self) -> None:
        """Note that a submission is begun, in the language that is shown."""
        self._tongues = replace(self._tongues, begun=self._tongues.language)

    def opened(self, public: Public) -> Form:
        """Give a form that was just fetched, with its Dutch beside it."""
        self._public = public
        said = self._make(public)
        tongues = Tongues(public.language, public.language).learnt(public.language, said)
        self._tongues = self._with_dutch(tongues)
        return self._tongues.form(said)

    def page(self, page: Page) -> Page:
        """Give a page that just came, with its Dutch beside it."""
        return self._tongues.page(page)

    def offered(self, page: Page, elsewhere: Callable[[Calls], Page]) -> Page:
        """Give a page of which only who has a submission may see the words; `elsewhere` fetches it once more."""
        spoken = self._tongues.language
        if spoken == SOURCE_LANGUAGE:
            return page
        session = self._session.twin(_PATIENCE, SOURCE_LANGUAGE, leave_out=_COOKIE)
        try:
            here = elsewhere(Calls(session))
        except AssistantError as error:
            log.info("no Dutch beside a page: %s", error.key)
            return page
        finally:
            session.close()
        return self._tongues.learnt_page(spoken, page).learnt_page(SOURCE_LANGUAGE, here).page(page)

    def change(self, calls: Calls) -> Form | None:
        """Take up the language in use now, as far as the portal has it, and say the form again.

        None when there is no form yet.
        """
        wanted = self._session.language()
        if wanted not in self._tongues.known and (found := self._elsewhere(wanted)) is not None:
            wanted = found.language
            self._tongues = self._tongues.learnt(wanted, self._make(found))
        if wanted in self._tongues.known:
            self._tongues = self._with_dutch(replace(self._tongues, language=wanted))
            self._choose(calls, wanted)
        return None if self._public is None else self._tongues.form(self._make(self._public))

    def _choose(self, calls: Calls, language: str) -> None:
        """Let what the portal says of answers come in the same language; a cookie would win from what is asked."""
        try:
            if self._session.cookie(_COOKIE) not in {"", language}:
                calls.speak(language)
        except AssistantError as error:
            log.info("the portal goes on in the language before: %s", error.key)

    def _with_dutch(self, tongues: Tongues) -> Tongues:
        if SOURCE_LANGUAGE in {tongues.language, *tongues.known}:
            return tongues
        here = self._elsewhere(SOURCE_LANGUAGE)
        return tongues if here is None else tongues.learnt(here.language, self._make(here))

    def _elsewhere(self, language: str) -> Public | None:
        """Fetch the form in another language, as nobody in particular; None when it cannot be had now."""
        session = self._session.apart(_PATIENCE, language)
        calls = Calls(session)
        try:
            form, spoken = calls.form(self._slug)
            return Public.fetched(calls, form, spoken or SOURCE_LANGUAGE)
        except AssistantError as error:
            log.info("the form is not there in %s: %s", language, error.key)
            return None
        finally:
            session.close()
