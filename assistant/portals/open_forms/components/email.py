"""email: an e-mail address."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from assistant.journey.form import Part
from assistant.journey.kinds.email_code import VerifiedEmail
from assistant.journey.kinds.email_codes import VerifiedEmails
from assistant.journey.kinds.several import SeveralQuestion
from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.components.repeated import Asked, once_or_more, text_rules


@makes("email")
def email(component: Component, around: Around) -> Part:
    """Ask for an address, or for several; one that has to be proven is asked with its code (protocol §10)."""
    if component.inside("openForms").flag("requireVerification"):
        return _each_verified(component, around) if component.multiple else _verified(component, around)
    return once_or_more(component, around, partial(_question, component))


def _verified(component: Component, around: Around) -> Part:
    asked = component.asked(around)
    line = _question(component, asked)
    question = VerifiedEmail(**{**asked, "plugins": ()}, component=component.key, line=line)  # type: ignore[arg-type]
    return component.part(around, empty=question.empty, question=question)


def _each_verified(component: Component, around: Around) -> Part:
    asked = component.asked(around)
    made = once_or_more(component, around, partial(_question, component))
    assert isinstance(made.question, SeveralQuestion)
    several = made.question
    question = VerifiedEmails(**{**asked, "plugins": ()}, component=component.key, several=several)  # type: ignore[arg-type]
    return replace(made, question=question)


def _question(component: Component, asked: Asked) -> TextQuestion:
    return TextQuestion(**asked, **text_rules(component), shape=Shape.EMAIL)  # type: ignore[arg-type]
