"""Who still has to sign after this person has sent the form, and what happens then (protocol §15, co-sign)."""

from __future__ import annotations

from assistant.journey.kinds.cosign import CosignQuestion
from assistant.journey.own_words import own_notice
from assistant.journey.question import Notice
from assistant.journey.route import Route
from assistant.wording import _


def cosigners(way: Route) -> tuple[str, ...]:
    """Give the e-mail addresses of who still has to sign; none when the form asks nobody, or it was left open."""
    asked = (question for ask in way.asks for question in ask.questions if isinstance(question, CosignQuestion))
    given = (way.settled.data.get(question.key) for question in asked)
    return tuple(one for one in given if isinstance(one, str) and one.strip())


def after_sending(way: Route, organisation: str) -> tuple[str, ...]:
    """Say that sending is not the end: the other person gets a mail, signs on the website, and then it is complete."""
    lines = [_("Na het versturen moet {email} nog tekenen.").format(email=address) for address in cosigners(way)]
    if not lines:
        return ()
    return (
        *lines,
        _("{name} stuurt daarvoor een e-mail. Tekenen kan alleen op de website.").format(name=organisation),
        _("Daarna is uw aanvraag pas compleet."),
    )


def notices(way: Route, organisation: str) -> tuple[Notice, ...]:
    """Put that in words to read before one sends."""
    lines = after_sending(way, organisation)
    return (own_notice("cosign", *lines),) if lines else ()
