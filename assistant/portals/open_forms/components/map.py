"""map: a place, found by its address instead of pointed at."""

from __future__ import annotations

from dataclasses import replace

from assistant.journey.form import Part
from assistant.journey.kinds.place import PlaceQuestion, Spot, spot_of
from assistant.journey.question import Json
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.components.website import website_only


@makes("map")
def place(component: Component, around: Around) -> Part:
    """Ask where it is; a line or an area, and what is drawn already, only the website can change."""
    tools = component.inside("interactions")
    points = tools.flag("marker", usual=not tools.raw)
    initial = component.initial(None, around)
    if initial is None and isinstance(component.raw.get("defaultValue"), dict):
        initial = component.raw["defaultValue"]  # type: ignore[assignment]  # came out of a JSON decoder
    if not points or (initial is not None and spot_of(initial) is None):
        return website_only(component, around)
    question = PlaceQuestion(**component.asked(around), here=_named(initial, around))  # type: ignore[arg-type]
    return replace(component.part(around, empty=None, question=question), initial=initial)


def _named(value: Json, around: Around) -> Spot | None:
    """Name the place there is already, where the portal can be asked."""
    spot = spot_of(value)
    if spot is None or around.place_name is None:
        return spot
    label = around.place_name(spot.latitude, spot.longitude)
    return Spot(label=label, latitude=spot.latitude, longitude=spot.longitude)
