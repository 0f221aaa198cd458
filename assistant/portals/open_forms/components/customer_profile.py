"""customerProfile: where the portal may reach somebody, by e-mail, by phone, or both."""

from __future__ import annotations

from assistant.journey.form import Part
from assistant.journey.kinds.reach import CHANNELS, ReachQuestion
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes


@makes("customerProfile")
def customer_profile(component: Component, around: Around) -> Part:
    """Ask for an address for each channel the form names; a channel this program does not know is left out."""
    named = component.list("digitalAddressTypes")
    question = ReachQuestion(
        **component.asked(around),  # type: ignore[arg-type]
        channels=tuple(dict.fromkeys(one for one in named if isinstance(one, str) and one in CHANNELS)),
        may_update=component.flag("shouldUpdateCustomerData"),
    )
    return component.part(around, empty=question.empty, question=question)
