"""The practice portal's parts, handed to everything that answers calls, and its forms as they are at this moment."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

import msgspec

from assistant.practice.catalogue import SOURCE, said
from assistant.practice.dates import netherlands
from assistant.practice.forms import Form
from assistant.practice.options import Options
from assistant.practice.store import Store, Submission
from assistant.practice.throttle import Throttle
from assistant.practice.translated import reworded


@dataclass(slots=True)
class Standing:
    """How a form stands now; a test or a trainer may change it while the portal runs."""

    active: bool = True
    maintenance: bool = False
    full: bool = False
    busy: int = 0
    failures: int = 0


def now_here() -> datetime:
    return datetime.now(netherlands())


class Portal:
    """One practice portal. Everything that changes is in `store`, `standing` and the throttles."""

    def __init__(self, forms: Iterable[Form], options: Options, now: Callable[[], datetime] = now_here) -> None:
        self.options = options
        self.now = now
        self.store = Store(options.session_seconds)
        self.forms: dict[str, Form] = {}
        self.standing: dict[str, Standing] = {}
        self._spoken: dict[tuple[str, str], Form] = {}
        for form in forms:
            self.add(form)
        self.complete = Throttle(options.complete)
        self.suspend = Throttle(options.suspend)
        self.calls = Throttle(options.calls)
        self.polling = Throttle(options.polling)

    def add(self, form: Form) -> None:
        """Take a form in; one with the same slug takes the place of the one before."""
        self.forms[form.uuid] = form
        self._spoken = {key: one for key, one in self._spoken.items() if key[0] != form.uuid}
        self.standing[form.uuid] = Standing(
            active=form.active, maintenance=form.maintenance, full=form.full, busy=form.busy, failures=form.failures
        )

    def spoken(self, form: Form, language: str) -> Form:
        """Give a form in a language, as far as it is translated; a captured form has its own translations in it."""
        if language == SOURCE or not form.translated or form.recorded:
            return form
        key = (form.uuid, language)
        if key not in self._spoken:
            self._spoken[key] = in_language(form, language)
        return self._spoken[key]

    def form_of(self, submission: Submission) -> Form:
        """Give the form of a submission, in the language it was begun in."""
        return self.spoken(self.forms[submission.form], submission.language)

    def form(self, uuid_or_slug: str) -> Form | None:
        """Find a form by its uuid or its slug."""
        if uuid_or_slug in self.forms:
            return self.forms[uuid_or_slug]
        return next((form for form in self.forms.values() if form.slug == uuid_or_slug), None)


def in_language(form: Form, language: str) -> Form:
    """Give a form with all its words in `language`; what nobody translated stays Dutch."""
    words = reworded(msgspec.to_builtins(form), partial(said, language=language), language)
    return msgspec.convert(words, Form)
