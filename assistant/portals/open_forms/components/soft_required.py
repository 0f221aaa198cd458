"""softRequiredErrors: words about what was left open and had better not be; they never stop anybody."""

from __future__ import annotations

import re

from assistant.journey.form import Part
from assistant.journey.question import Notice
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.html import rich

_TOKEN = re.compile(r"\s*\{\{\s*missingFields\s*\}\}\s*")


@makes("softRequiredErrors")
def soft_required(component: Component, around: Around) -> Part:
    """Keep the words around the place where the list comes; the list itself follows from the answers."""
    words = rich(_TOKEN.sub(" ", component.text("html")))
    return component.group(notice=Notice(component.key, words, "warning", of_missing=True))
