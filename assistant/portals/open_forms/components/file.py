"""file: a photo or a document; the value is always a list."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.journey.form import Part, Reading
from assistant.journey.kinds.files import FileQuestion
from assistant.journey.sizes import KILO
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes
from assistant.portals.open_forms.values import kept_files

_SIZE = re.compile(r"\s*([0-9]{1,12}(?:[.,][0-9]+)?)\s*(B|KB|MB|GB)?\s*", re.IGNORECASE)
_UNITS = {"": 0, "B": 0, "KB": 1, "MB": 2, "GB": 3}


def size_of(words: str) -> int | None:
    """Read "5MB" as bytes; None when no size is given, and then only the portal's own limit counts."""
    found = _SIZE.fullmatch(words)
    if not found:
        return None
    return int(float(found[1].replace(",", ".")) * KILO ** _UNITS[(found[2] or "").upper()])


def _most(component: Component) -> int | None:
    """Give how many files fit: what the form says, else one, or any number when it takes several."""
    return component.whole("maxNumberOfFiles") or (None if component.multiple else 1)


@makes("file")
def file(component: Component, around: Around) -> Part:
    """Ask for files; what the portal already has comes back as kept files."""
    kinds = component.inside("file")
    types = tuple(one for one in kinds.list("type") if isinstance(one, str) and one)
    labels = tuple(one for one in kinds.list("allowedTypesLabels") if isinstance(one, str) and one != "*")
    question = FileQuestion(
        **component.asked(around),  # type: ignore[arg-type]
        max_files=_most(component),
        max_bytes=size_of(component.text("fileMaxSize")),
        types=() if "*" in types else types,
        types_label=", ".join(labels),
    )
    made = component.part(around, empty=question.empty, question=question)
    return replace(made, reading=Reading.FILES, initial=kept_files(made.initial))
