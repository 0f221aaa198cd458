"""Whom to call and where to walk in: the other ways stay open on every screen."""

from __future__ import annotations

from assistant.journey.view import Place
from assistant.wording import _, in_both


def call_words(place: Place) -> str:
    """Say whom to call; the number stays whole at the end of a line."""
    return _("Bel {name}: {phone}.").format(name=place.organisation, phone=place.phone.replace(" ", "\u00a0"))


def contact_lines(place: Place) -> tuple[str, ...]:
    """Say who can help, by phone or at the desk, as far as it is known."""
    lines: list[str] = []
    if place.phone:
        lines.append(call_words(place))
    if place.desk:
        lines.append(_("Of ga langs: {desk}.").format(desk=in_both(place.desk, lambda words: words.rstrip("."))))
    return tuple(lines)
