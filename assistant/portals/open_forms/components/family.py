"""npFamilyMembers: who of one's family it is about; only the portal knows their names, and only after a login."""

from __future__ import annotations

from assistant.journey.form import Part, Reading
from assistant.journey.kinds.choice import ChoicesQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes


@makes("npFamilyMembers")
def family(component: Component, around: Around) -> Part:
    """Announce the choice as anybody may see it; in a submission it comes as selectboxes, or as words (protocol §8)."""
    asked = component.asked(around)
    asked["sensitive"] = True
    question = ChoicesQuestion(**asked)  # type: ignore[arg-type]
    return component.part(around, empty=question.empty, reading=Reading.BOXES, question=question)
