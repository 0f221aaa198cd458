"""editgrid: a group that repeats, such as each child or each car."""

from __future__ import annotations

from dataclasses import replace

from assistant.journey.form import Part
from assistant.journey.kinds.grid import GridQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes, parts
from assistant.portals.open_forms.html import text_of
from assistant.portals.open_forms.values import kept, rows_of


@makes("editgrid")
def editgrid(component: Component, around: Around) -> Part:
    """Ask the same questions for each row. What the form calls saving a row has no key here: Verder keeps it."""
    inside = parts(component.list("components"), around.inside_row())
    group = text_of(component.text("groupLabel"))
    asked = component.asked(around)
    if component.flag("hideLabel"):
        asked["label"] = group or component.label
    question = GridQuestion(
        **asked,  # type: ignore[arg-type]
        blueprint=inside,
        group=group[:1].upper() + group[1:],
        add=text_of(component.text("addAnother")),
        remove=text_of(component.text("removeRow")),
        most=component.validate.whole("maxLength"),
        fixed=component.flag("disableAddingRemovingRows") or component.flag("disabled"),
    )
    made = component.part(around, empty=[], question=question, rows=True, children=inside)
    return replace(made, initial=kept(rows_of(made.initial, inside), made))
