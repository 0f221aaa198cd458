"""radio, select and selectboxes: what one chooses."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.journey.form import Part, Reading
from assistant.journey.kinds.choice import ChoiceQuestion, ChoicesQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes


@makes("radio")
def radio(component: Component, around: Around) -> Part:
    """Ask for one of a few."""
    question = ChoiceQuestion(
        **component.asked(around),  # type: ignore[arg-type]
        options=component.options(component.list("values")),
    )
    return component.part(around, empty=question.empty, question=question)


@makes("select")
def select(component: Component, around: Around) -> Part:
    """Ask for one of a list, or for several: then the value is a list."""
    options = component.options(component.inside("data").list("values"))
    asked = component.asked(around)
    question: ChoiceQuestion | ChoicesQuestion
    if component.multiple:
        question = ChoicesQuestion(**asked, options=options, as_list=True)  # type: ignore[arg-type]
    else:
        question = ChoiceQuestion(**asked, options=options)  # type: ignore[arg-type]
    return component.part(around, empty=question.empty, question=question)


@makes("selectboxes")
def selectboxes(component: Component, around: Around) -> Part:
    """Ask for any number; the value names every option with true or false."""
    rules = component.validate
    raw = component.list("values")
    question = ChoicesQuestion(
        **component.asked(around),  # type: ignore[arg-type]
        options=component.options(raw),
        unshown=("",) if any(isinstance(one, Mapping) and one.get("value") == "" for one in raw) else (),
        least=rules.whole("minSelectedCount"),
        most=rules.whole("maxSelectedCount"),
    )
    return component.part(around, empty=question.empty, reading=Reading.BOXES, question=question)
