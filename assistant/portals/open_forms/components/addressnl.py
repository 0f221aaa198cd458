"""addressNL: a Dutch address, whose street and place the portal may know."""

from __future__ import annotations

from dataclasses import replace

from assistant.journey.form import Part
from assistant.journey.kinds.address import AddressQuestion, LookedUpAddress
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.wording import _


@makes("addressNL")
def address(component: Component, around: Around) -> Part:
    """Ask postcode and number, and where the form wants it show what stands there."""
    inside = component.inside("openForms").inside("components")
    postcode, city = inside.inside("postcode"), inside.inside("city")
    asked = component.asked(around)
    if component.flag("hideLabel"):
        asked["label"] = _("Postcode en huisnummer")
    parts = AddressQuestion(
        **asked,  # type: ignore[arg-type]
        postcode_pattern=postcode.validate.text("pattern"),
        postcode_message=postcode.messages(around.language).get("pattern", ""),
        city_pattern=city.validate.text("pattern"),
        city_message=city.messages(around.language).get("pattern", ""),
        beside=component.text("layout") != "singleColumn",
    )
    if not component.flag("deriveAddress"):
        return component.part(around, empty=parts.empty, question=parts)
    asked["plugins"] = ()
    whole = LookedUpAddress(**asked, parts=replace(parts, more=()))  # type: ignore[arg-type]
    return component.part(around, empty=whole.empty, question=whole)
