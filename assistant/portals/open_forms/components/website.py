"""Every type without a module of its own: only the website can ask it, and its value is left as it is."""

from __future__ import annotations

from dataclasses import replace

from assistant.journey.form import Part
from assistant.journey.kinds.website import WebsiteOnly
from assistant.journey.question import Json
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes, parts
from assistant.portals.open_forms.values import at, has

_TEXTS = frozenset({"bsn", "datetime", "email", "iban", "licenseplate", "phoneNumber", "postcode"})
_MORE_TEXTS = frozenset({"date", "textarea", "textfield", "time"})
_NOTHING = frozenset({"currency", "map", "number"})
_LISTS = frozenset({"editgrid"})


def empty_value(component: Component) -> Json:
    """Give the value that means nothing was filled in (components reference)."""
    kind = component.kind
    if component.multiple or kind in _LISTS:
        return []
    if kind in _NOTHING:
        return None
    return ""


@makes("*")
def website_only(component: Component, around: Around) -> Part:
    """Send people to the website for this one; the rest of the form goes on.

    An unknown type keeps a value only where the portal itself gave one, for we cannot know its empty one.
    """
    kind = component.kind
    empty = empty_value(component)
    asked = component.asked(around)
    question = WebsiteOnly(
        **asked,  # type: ignore[arg-type]
        kind=f"{kind} (multiple)" if component.multiple else kind,
        address=around.website,
        keeps=component.initial(empty, around),
    )
    rows = kind == "editgrid"
    made = component.part(
        around,
        empty=empty,
        question=question,
        rows=rows,
        children=parts(component.list("components"), around.inside_row()) if rows else (),
    )
    known = kind in _TEXTS | _MORE_TEXTS | _NOTHING | _LISTS
    return replace(made, has_data=known or has(at(around.data or {}, component.key)))
