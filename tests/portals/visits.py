"""Somebody who visits the practice portal: Noor reports a street lamp that does not work."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from assistant.journey.form import Page
from assistant.journey.question import Json
from assistant.journey.rows import leaves
from assistant.journey.visibility import settle
from assistant.portals.exchange import Timeouts
from assistant.portals.http import PortalSession
from assistant.portals.open_forms.client import OpenFormsPortal

SLUG = "melding-openbare-ruimte"
PHOTO = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4//8/AAX+Av7czFnnAAAAAElFTkSuQmCC")
KEPT_PHOTO: Json = [{"file": "foto-1", "name": "lamp.png", "size": len(PHOTO), "type": "image/png"}]
LAMP: Mapping[str, Json] = {
    "categorie": "verlichting",
    "gevaar": "nee",
    "omschrijving": "De lamp voor nummer 12 doet het niet.",
    "plekKeuze": "beschrijving",
    "datumGezien": (datetime.now(UTC).date() - timedelta(days=2)).isoformat(),
    "plekBeschrijving": "Bij de speeltuin in het park, naast de brug.",
    "bericht": "email",
    "email": "noor@voorbeeld.example",
}
AGREED = {"privacyPolicyAccepted": True, "statementOfTruthAccepted": True}


def session(base: str, *, practice: bool = True, timeouts: Timeouts | None = None) -> PortalSession:
    """Open a session that never really pauses."""
    return PortalSession(
        base,
        practice=practice,
        portal="Gemeente Voorbeeld",
        timeouts=timeouts,
        pause=lambda _seconds: None,
    )


def visit(base: str, *, timeouts: Timeouts | None = None, practice: bool = True) -> OpenFormsPortal:
    return OpenFormsPortal(session(base, practice=practice, timeouts=timeouts), SLUG)


def on_page(page: Page, answers: Mapping[str, Json]) -> dict[str, Json]:
    """Give what a page would send with these answers, as the journey works it out."""
    given = {part.key: answers.get(part.key, part.initial) for part in leaves(page.parts)}
    return dict(settle(page.parts, given).data)


def answer_all(portal: OpenFormsPortal, answers: Mapping[str, Json] = LAMP) -> None:
    """Start a submission and store every page that applies."""
    page = portal.begin().page
    while True:
        told = portal.save(page.number, on_page(page, answers))
        after = [n for n, applies in enumerate(told.applicable) if applies and n > page.number]
        if not after:
            return
        page = portal.page(after[0]).page
