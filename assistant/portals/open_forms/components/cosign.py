"""cosign: the e-mail address of the person who signs as well, later and on the website; coSign is its forerunner."""

from __future__ import annotations

from assistant.journey.form import Part
from assistant.journey.kinds.cosign import CosignQuestion
from assistant.journey.kinds.website import WebsiteOnly
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes


@makes("cosign")
def cosign(component: Component, around: Around) -> Part:
    """Ask for the other person's address."""
    question = CosignQuestion(**component.asked(around))  # type: ignore[arg-type]
    return component.part(around, empty=question.empty, question=question)


@makes("coSign")
def cosign_before(component: Component, around: Around) -> Part:
    """Send people to the website: here the other person logs in while the form is open. It keeps no value."""
    question = WebsiteOnly(
        **component.asked(around),  # type: ignore[arg-type]
        kind="coSign",
        address=around.website,
        keeps=None,
    )
    return component.group(question=question)
