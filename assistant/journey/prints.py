"""Fingerprints of questions: what was asked when an answer was given, in whichever language it was asked."""

from __future__ import annotations

from assistant.journey.question import Question
from assistant.wording import SOURCE_LANGUAGE, Told


def print_of(question: Question, language: str) -> str:
    """Give the fingerprint of a question of a form in `language`.

    It is that of its Dutch where that is known, whatever language it is shown in; otherwise it says which language
    it was made in.
    """
    if language == SOURCE_LANGUAGE or isinstance(question.label, Told):
        return question.fingerprint
    return f"{language}:{question.fingerprint}"


def differs(before: str, now: str) -> bool:
    """Tell whether another question is asked; what was made in two languages cannot be compared, and is the same."""
    return before != now and _language(before) == _language(now)


def _language(mark: str) -> str:
    return mark.rpartition(":")[0]
