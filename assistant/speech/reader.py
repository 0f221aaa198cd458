"""Reads a screen out: what is shown, in the order it is shown, secrets left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assistant import wording
from assistant.journey.hints import hints, label
from assistant.journey.view import Field, QuestionView, StepView
from assistant.speech.voice import Utterance
from assistant.wording import _


def utterances(view: StepView, *, with_help: bool = False) -> tuple[Utterance, ...]:
    """Put a screen in pieces to say: what went wrong, the question, its help, notices, then how and what one answers.

    `with_help` adds what "Hulp" shows, for when it is open. Answers on a question's own screen are not read;
    those of the check page are, but never one that is secret.
    """
    language = wording.language()
    said = [line for text in _texts(view, with_help=with_help) for line in text.splitlines()]
    return tuple(Utterance(line.strip(), language) for line in said if any(map(str.isalnum, line)))


def _texts(view: StepView, *, with_help: bool) -> Iterator[str]:
    yield from _errors(view)
    yield view.heading
    yield _unless_secret(view.why, view)
    for notice in view.notices:
        yield notice.words.text
    if isinstance(view, QuestionView):
        for field in view.fields:
            yield from _field(field, view)
        yield from (words for card in view.links for words in (card.title, card.under))
    else:
        yield from view.labels
    if with_help:
        yield from view.help


def _field(field: Field, view: QuestionView) -> Iterator[str]:
    """Say a field's name, unless the heading says it, its help and hints, what is filled in, and each choice."""
    question = field.question
    if len(view.fields) > 1 or question.label != view.heading:
        yield label(question)
    if not question.sensitive:
        yield from question.listed
    if question.read_only and not question.sensitive and not question.is_empty(field.value):
        yield question.in_words(field.value)
    yield from (_unless_secret(line, view) for line in hints(question, view))
    if not question.read_only:
        yield from question.blanks
    for option in question.choices:
        yield option.label
        yield option.help


def _unless_secret(text: str, view: StepView) -> str:
    """Give a text, or say that it is only to be read, when it repeats what was answered in a secret place."""
    asked = [field.question for field in view.fields] if isinstance(view, QuestionView) else []
    secrets = [question.repeats for question in asked if question.sensitive and question.repeats]
    return _("Wij lezen uw antwoord niet voor. U ziet het op het scherm.") if _tells(text, secrets) else text


def _errors(view: StepView) -> Iterator[str]:
    """Say what went wrong, but no sentence that repeats what was typed in a secret place."""
    if not isinstance(view, QuestionView):
        yield view.error
        return
    secrets = [secret for field in view.fields for secret in _secrets(field)]
    if not _tells(view.error, secrets):
        yield view.error
        return
    for field in view.fields:
        if not _tells(field.error, secrets):
            yield field.error


def _secrets(field: Field) -> Iterator[str]:
    if field.question.sensitive and not field.question.choices:
        yield from (str(answer) for answer in (field.value, field.typed) if answer not in (None, ""))


def _tells(text: str, secrets: Iterable[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(secret)}(?!\w)", text) for secret in secrets)
