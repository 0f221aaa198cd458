"""radio, select and selectboxes: what one chooses."""

from __future__ import annotations

import re
from collections.abc import Mapping

from assistant.journey.form import Part, Reading
from assistant.journey.kinds.choice import ChoiceQuestion, ChoicesQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes

_BSN = re.compile("[0-9]{9}")


def has_blank(raw: tuple[object, ...]) -> bool:
    """Tell whether an option says nothing: the portal takes it for a choice, though nobody can make it."""
    return any(isinstance(one, Mapping) and one.get("value") == "" for one in raw)


@makes("radio")
def radio(component: Component, around: Around) -> Part:
    """Ask for one of a few."""
    raw = component.list("values")
    question = ChoiceQuestion(
        **component.asked(around),  # type: ignore[arg-type]
        options=component.options(raw),
        blank=has_blank(raw),
    )
    return component.part(around, empty=question.empty, question=question)


@makes("select")
def select(component: Component, around: Around) -> Part:
    """Ask for one of a list, or for several: then the value is a list."""
    raw = component.inside("data").list("values")
    options = component.options(raw)
    blank = ("",) if has_blank(raw) else ()
    asked = component.asked(around)
    question: ChoiceQuestion | ChoicesQuestion
    if component.multiple:
        question = ChoicesQuestion(**asked, options=options, as_list=True, unshown=blank)  # type: ignore[arg-type]
    else:
        question = ChoiceQuestion(**asked, options=options, blank=bool(blank))  # type: ignore[arg-type]
    return component.part(around, empty=question.empty, question=question)


@makes("selectboxes")
def selectboxes(component: Component, around: Around) -> Part:
    """Ask for any number; the value names every option with true or false.

    Family members come so too, named by their bsn (protocol §8): that is nobody else's to hear.
    """
    rules = component.validate
    raw = component.list("values")
    options = component.options(raw)
    asked = component.asked(around)
    people = bool(options) and all(_BSN.fullmatch(option.value) for option in options)
    asked["sensitive"] = people or bool(asked["sensitive"])
    question = ChoicesQuestion(
        **asked,  # type: ignore[arg-type]
        options=options,
        unshown=("",) if has_blank(raw) else (),
        least=rules.whole("minSelectedCount"),
        most=rules.whole("maxSelectedCount"),
    )
    return component.part(around, empty=question.empty, reading=Reading.BOXES, question=question)
