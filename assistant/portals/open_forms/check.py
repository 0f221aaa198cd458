"""Looks at a form on a real portal and tells a library what Stapwijs can do with it; sends nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from assistant.errors import AssistantError, FormClosed, PortalUnreachable
from assistant.journey import sentences
from assistant.journey.form import Form, Login
from assistant.portals.border import is_loopback, origin
from assistant.portals.http import PortalSession
from assistant.portals.open_forms import versions
from assistant.portals.open_forms.any_form import type_of
from assistant.portals.open_forms.calls import Calls
from assistant.portals.open_forms.wire import FormReply
from assistant.wording import _


@dataclass(frozen=True, slots=True)
class Report:
    """What was found at a portal, in words. `found` is false when there is no such form to speak to."""

    found: bool
    lines: tuple[str, ...]


def check_portal(url: str, slug: str) -> Report:
    """Fetch the version and the public definition of a form; a problem becomes lines as well."""
    if not origin(url):
        return Report(found=False, lines=(_("Dit is geen adres. Schrijf het zo: https://formulieren.voorbeeld.nl"),))
    try:
        session = PortalSession(url, practice=is_loopback(urlsplit(url).hostname or ""), portal=url)
        try:
            return _look(session, slug)
        finally:
            session.close()
    except AssistantError as error:
        heading = sentences.problem(error, url).heading
        if isinstance(error, FormClosed):
            heading = _("Hier is geen formulier met de naam {slug}.").format(slug=slug)
        offline = isinstance(error, PortalUnreachable)
        advice = "" if offline else _("Kijk het adres en de naam van het formulier na.")
        return Report(found=False, lines=tuple(filter(None, (heading, advice, error.instance))))


def _look(session: PortalSession, slug: str) -> Report:
    calls = Calls(session)
    version = calls.version()
    reply, language = calls.form(slug)
    form = type_of(reply)(session, slug).describe(reply, language)
    return Report(found=True, lines=(*_words(version, form), *_obstacles(reply)))


def _words(version: str, form: Form) -> Iterator[str]:
    yield _("Open Forms {version}").format(version=version)
    if not versions.known(version):
        yield _("Deze versie is nog niet getest met Stapwijs.")
    yield _("Formulier: {name}").format(name=form.name)
    for page in form.pages:
        yield _("Stap {number}: {name}").format(number=page.number + 1, name=page.name)
    aside = form.login or Login()
    if aside.files:
        yield _("Leg dit klaar: {things}").format(things=", ".join(aside.files))
    if aside.known:
        yield _("Dit weet de organisatie al: {things}").format(things=", ".join(aside.known))
    if elsewhere := dict.fromkeys((*aside.elsewhere, *form.unsupported)):
        yield _("Alleen op de website: {kinds}").format(kinds=", ".join(elsewhere))
    elif not (aside.files or aside.known):
        yield _("Stapwijs kent alle vragen van dit formulier.")


def _obstacles(reply: FormReply) -> Iterator[str]:
    """Name what kind of form this is, and what stands in the way of sending it from here."""
    if reply.login_required and reply.is_appointment:
        yield _("Inloggen is nodig. Deze afspraak maakt u op de website.")
    elif reply.login_required:
        yield _("Inloggen is nodig. Hier maakt u de antwoorden klaar. Op de website vult u ze in.")
    else:
        yield _("Inloggen is niet nodig.")
    if reply.is_appointment and not reply.login_required:
        yield _("Dit is een afspraak. U kiest de plek, de dag en de tijd in Stapwijs.")
    if reply.is_single_step:
        yield _("Dit formulier gaat in één keer weg. Bewaren op de website kan niet.")
    if reply.payment_required:
        yield _("Dit formulier kost geld. U betaalt op een website.")
    if reply.maintenance_mode:
        yield _("Dit formulier is nu in onderhoud.")
    if not reply.active:
        yield _("Dit formulier is gesloten.")
    if reply.submission_limit_reached:
        yield _("Dit formulier is vol.")
    if reply.submission_allowed != "yes":
        yield _("Dit formulier geeft alleen uitleg. Niemand kan het versturen.")
