"""select: one of a list, or several."""

from __future__ import annotations

from assistant.journey.form import Part
from assistant.journey.kinds.choice import ChoiceQuestion, ChoicesQuestion
from assistant.portals.open_forms.components.component import Around, Component, has_blank
from assistant.portals.open_forms.components.registry import makes


@makes("select")
def select(component: Component, around: Around) -> Part:
    """Ask for one of a list, or for several: then the value is a list."""
    raw = component.inside("data").list("values")
    options = component.options(raw)
    blank = has_blank(raw)
    asked = component.asked(around)
    question: ChoiceQuestion | ChoicesQuestion
    if component.multiple:
        question = ChoicesQuestion(**asked, options=options, as_list=True, unshown=("",) if blank else ())  # type: ignore[arg-type]
    else:
        question = ChoiceQuestion(**asked, options=options, blank=blank)  # type: ignore[arg-type]
    return component.part(around, empty=question.empty, question=question)
