"""selectboxes: any number of a few."""

from __future__ import annotations

import re

from assistant.journey.form import Part, Reading
from assistant.journey.kinds.choice import ChoicesQuestion
from assistant.portals.open_forms.components.component import Around, Component, has_blank
from assistant.portals.open_forms.components.registry import makes

_BSN = re.compile("[0-9]{9}")


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
