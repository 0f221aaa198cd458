"""email: an e-mail address."""

from __future__ import annotations

from functools import partial

from assistant.journey.form import Part
from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.components.repeated import Asked, once_or_more, text_rules
from assistant.portals.open_forms.components.website import website_only


@makes("email")
def email(component: Component, around: Around) -> Part:
    """Ask for an address, or for several; a verified one only the website can."""
    if component.inside("openForms").flag("requireVerification"):
        return website_only(component, around)
    return once_or_more(component, around, partial(_question, component))


def _question(component: Component, asked: Asked) -> TextQuestion:
    return TextQuestion(**asked, **text_rules(component), shape=Shape.EMAIL)  # type: ignore[arg-type]
