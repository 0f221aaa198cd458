"""The practice portal's parts, handed to everything that answers calls, and its forms as they are at this moment."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from assistant.practice.dates import netherlands
from assistant.practice.forms import Form
from assistant.practice.options import Options
from assistant.practice.store import Store
from assistant.practice.throttle import Throttle


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
        for form in forms:
            self.add(form)
        self.complete = Throttle(options.complete)
        self.suspend = Throttle(options.suspend)
        self.calls = Throttle(options.calls)
        self.polling = Throttle(options.polling)

    def add(self, form: Form) -> None:
        """Take a form in; one with the same slug takes the place of the one before."""
        self.forms[form.uuid] = form
        self.standing[form.uuid] = Standing(
            active=form.active, maintenance=form.maintenance, full=form.full, busy=form.busy, failures=form.failures
        )

    def form(self, uuid_or_slug: str) -> Form | None:
        """Find a form by its uuid or its slug."""
        if uuid_or_slug in self.forms:
            return self.forms[uuid_or_slug]
        return next((form for form in self.forms.values() if form.slug == uuid_or_slug), None)
