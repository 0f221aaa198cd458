"""Says where a value comes from that was filled in beforehand, and how somebody gets it corrected."""

from __future__ import annotations

from assistant.journey.contact import contact_lines
from assistant.journey.question import Question
from assistant.journey.view import Place
from assistant.wording import _

_PERSONS = ("haalcentraal", "haal_centraal", "stufbg", "stuf_bg", "brp", "family", "demo-brp")
_BUSINESSES = ("kvk",)


def _among(source: str, names: tuple[str, ...]) -> bool:
    return any(name in source.lower() for name in names)


def source_words(question: Question, place: Place) -> str:
    """Say in one sentence where the value comes from, by the portal's name for its source (components reference)."""
    if _among(question.source, _PERSONS):
        return _("Dit komt uit de Basisregistratie Personen (BRP), de lijst van alle inwoners.")
    if _among(question.source, _BUSINESSES):
        return _("Dit komt uit het Handelsregister van de Kamer van Koophandel (KVK).")
    return _("Dit heeft {name} al ingevuld.").format(name=place.organisation or _("de organisatie"))


def correcting(question: Question, place: Place) -> tuple[str, ...]:
    """Say whom to tell that it is not right."""
    if _among(question.source, _BUSINESSES):
        return (_("Klopt dit niet? Laat het de Kamer van Koophandel weten."),)
    lines = contact_lines(place)
    return (
        (_("Klopt dit niet? Laat het weten."), *lines) if lines else (_("Klopt dit niet? Laat het de gemeente weten."),)
    )


def lines(question: Question, place: Place, *, filled: bool) -> tuple[str, ...]:
    """Say all about a value that cannot be changed here; about an empty one only that."""
    fixed = _("Dit kunt u hier niet veranderen.")
    return (source_words(question, place), fixed, *correcting(question, place)) if filled else (fixed,)
