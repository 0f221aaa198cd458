"""A screen in the Dutch it was made from, for who doubts a translation, or helps who reads another language."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping

from assistant import wording
from assistant.journey.view import Field, QuestionView, StepView
from assistant.wording import Told, dutch


def is_draft(view: StepView) -> bool:
    """Tell whether something on this screen was translated and not yet found right by who grew up with the language."""
    return any(map(wording.is_draft, _told(view)))


def _told(value: object) -> Iterator[Told]:
    """Give every translated sentence in a value, however deep."""
    if isinstance(value, Told):
        yield value
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for one in dataclasses.fields(value):
            yield from _told(getattr(value, one.name))
    elif isinstance(value, Mapping):
        for inside in value.values():
            yield from _told(inside)
    elif isinstance(value, tuple | list):
        for inside in value:
            yield from _told(inside)


def texts(view: StepView) -> tuple[str, ...]:
    """Give the Dutch of this screen, line by line and in the order in which it is shown.

    What repeats an answer that is nobody else's business is left out: it may be read aloud.
    """
    secrets = tuple(_secrets(view))
    lines = (line.strip() for text in _shown(view) for line in dutch(text).splitlines())
    kept = (line for line in lines if any(map(str.isalnum, line)) and not any(_tells(line, one) for one in secrets))
    return tuple(dict.fromkeys(kept))


def _shown(view: StepView) -> Iterator[str]:
    yield view.error
    yield view.heading
    yield view.why
    for notice in view.notices:
        yield notice.words.text
    if isinstance(view, QuestionView):
        for field in view.fields:
            yield from _field(field, view)
        for card in view.links:
            yield from (card.title, card.under)
    else:
        yield from view.labels
    for more in view.more:
        yield from (more.title, more.words.text)


def _field(field: Field, view: QuestionView) -> Iterator[str]:
    # Late, because home opens without any kind of question.
    from assistant.journey.hints import hints, label  # noqa: PLC0415

    question = field.question
    if len(view.fields) > 1 or question.label != view.heading:
        yield label(question)
    yield from hints(question, view)
    yield from question.blanks
    for option in question.choices:
        yield from (option.label, option.help)


def _secrets(view: StepView) -> Iterator[str]:
    for field in view.fields if isinstance(view, QuestionView) else ():
        if field.question.sensitive and not field.question.choices:
            given = (field.question.repeats, field.value, field.typed)
            yield from (str(answer) for answer in given if answer not in (None, ""))


def _tells(text: str, secret: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(secret)}(?!\w)", text))
