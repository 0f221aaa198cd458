"""textfield, textarea, email, phoneNumber and postcode: what one types."""

from __future__ import annotations

from assistant.journey.form import Part
from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.components.website import website_only

_SHAPES = {"email": Shape.EMAIL, "phoneNumber": Shape.PHONE, "postcode": Shape.POSTCODE}


@makes("textfield", "textarea", "email", "phoneNumber", "postcode")
def text(component: Component, around: Around) -> Part:
    """Ask for a line or a longer text; several of them, or a verified address, only the website can."""
    if component.multiple or component.inside("openForms").flag("requireVerification"):
        return website_only(component, around)
    rules = component.validate
    question = TextQuestion(
        **component.asked(around),  # type: ignore[arg-type]
        shape=_SHAPES.get(component.kind, Shape.PLAIN),
        lines=component.kind == "textarea",
        max_length=rules.whole("maxLength"),
        pattern=rules.text("pattern"),
        autocomplete=component.text("autocomplete"),
    )
    return component.part(around, empty=question.empty, question=question)
