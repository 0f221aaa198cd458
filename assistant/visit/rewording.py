"""A form said again in another language, while somebody is in the middle of it: only its words change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from assistant.errors import AssistantError
from assistant.journey.form import Form
from assistant.portals.portal import Portal

TRIES = 2
"""So often one form is asked for in one language: a portal that could not be reached once may be there later."""


@dataclass(frozen=True, slots=True)
class Reworded:
    """`said` is the form `before` as the portal says it in `language`; the same when it could not be asked."""

    draft: str
    before: Form
    said: Form
    language: str


def rewording(connect: Callable[[], Portal], draft: str, form: Form, language: str) -> Callable[[], Reworded]:
    """Ask the portal to say the form in the language of now, as an errand. Never raises AssistantError."""

    def errand() -> Reworded:
        try:
            return Reworded(draft, form, connect().reword(form), language)
        except AssistantError:
            return Reworded(draft, form, form, language)

    return errand
