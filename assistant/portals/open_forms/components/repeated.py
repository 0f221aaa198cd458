"""Helps each type that can be asked once or any number of times: what both have in common stands here once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from assistant.journey.form import Part
from assistant.journey.kinds.several import SeveralQuestion
from assistant.journey.question import NO_WORDS, Question
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.html import text_of

Asked: TypeAlias = Mapping[str, object]
"""What every question has in common, as arguments for it."""
Make: TypeAlias = Callable[[Asked], Question]


def once_or_more(component: Component, around: Around, make: Make, line: Make | None = None) -> Part:
    """Make the part of a question made by `make`, or of a list of them: `line` makes those, when it is another."""
    asked = component.asked(around)
    if not component.multiple:
        question = make(asked)
        return component.part(around, empty=question.empty, question=question)
    each = (line or make)(
        {**asked, "required": False, "help": NO_WORDS, "more": (), "plugins": (), "source": "", "wanted": False}
    )
    several = SeveralQuestion(**{**asked, "sensitive": each.sensitive}, each=each)  # type: ignore[arg-type]
    return component.part(around, empty=several.empty, question=several)


def text_rules(component: Component) -> dict[str, object]:
    """Gather the limits of a text, as arguments for its question."""
    rules = component.validate
    return {
        "max_length": rules.whole("maxLength"),
        "pattern": rules.text("pattern"),
        "autocomplete": component.text("autocomplete"),
        "placeholder": text_of(component.text("placeholder")),
        "counted": component.flag("showCharCount"),
    }
