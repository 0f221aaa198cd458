"""A photo that is too large for the portal itself: it lies ready to be made smaller, though it was kept already."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from assistant.errors import AnswersRefused, AssistantError
from assistant.journey.asks import Ask
from assistant.journey.kinds.files import FileQuestion, PickedFile, is_photo
from assistant.journey.question import Json
from assistant.visit.state import State

CODE = "file-too-large"


def photos(state: State, error: AssistantError, files: Callable[[str], bytes | None]) -> tuple[PickedFile, ...]:
    """Give the photos that the portal found too large, as if they had just been chosen; () for any other problem."""
    if not isinstance(error, AnswersRefused):
        return ()
    refused = {(one.key, one.reason) for one in error.refusals if one.code == CODE}
    found = (one for key, _name in refused for one in _listed(state.draft.answers.get(key)) if (key, one[1]) in refused)
    return tuple(
        PickedFile(mark, name, len(content), "", content, refused=True)
        for mark, name in found
        if is_photo(name) and (content := files(mark))
    )


def _listed(value: Json) -> Iterator[tuple[str, str]]:
    for one in value if isinstance(value, list | tuple) else ():
        if isinstance(one, Mapping) and "file" in one:
            yield str(one["file"]), str(one.get("name", ""))


def in_place(ask: Ask, answers: Mapping[str, Json], large: Sequence[PickedFile]) -> object:
    """Give what is chosen on this screen with these photos in it; None when they are not on it."""
    if len(ask.questions) != 1 or not isinstance(ask.questions[0], FileQuestion):
        return None
    value = answers.get(ask.questions[0].key)
    by_mark = {one.file: one for one in large}
    chosen = value if isinstance(value, list | tuple) else ()
    if not any(isinstance(one, Mapping) and one.get("file") in by_mark for one in chosen):
        return None
    return [by_mark.get(str(one.get("file")), one) if isinstance(one, Mapping) else one for one in chosen]
