"""Small helpers for the tests of questions: what an answer becomes, and why one is refused."""

from __future__ import annotations

from datetime import date

from assistant.journey.question import Json, Question, Refusal

TODAY = date(2026, 11, 22)


def taken(question: Question, raw: object) -> Json:
    """Give what an answer is kept as, which must be taken, must be kept the same twice, and must still fit."""
    value = question.check(raw, TODAY)
    assert not isinstance(value, Refusal), value.key
    assert question.fits(value, TODAY)
    return value


def refused(question: Question, raw: object) -> str:
    """Give the key of the reason why an answer is refused."""
    return refusal(question, raw).key


def refusal(question: Question, raw: object) -> Refusal:
    found = question.check(raw, TODAY)
    assert isinstance(found, Refusal), "the answer was taken"
    return found
