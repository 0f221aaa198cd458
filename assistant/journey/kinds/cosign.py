"""A question for the e-mail address of somebody who signs as well, after this person has sent the form."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.wording import _


@dataclass(frozen=True, slots=True, kw_only=True)
class CosignQuestion(TextQuestion):
    """An e-mail address. The portal mails that person a link; they log in on the website and sign there."""

    shape: Shape = Shape.EMAIL


def what_follows(organisation: str) -> tuple[str, ...]:
    """Say what happens after sending, before anybody fills in an address (protocol §15, co-sign)."""
    return (
        _("Deze persoon krijgt een e-mail van {name}.").format(name=organisation or _("de organisatie")),
        _("In de e-mail staat hoe hij of zij inlogt en tekent. Dat kan alleen op de website."),
        _("Uw aanvraag is pas compleet als deze persoon heeft getekend."),
    )
