"""Lets the portal agree with one answer before anybody goes on: its own checks, of which one must pass."""

from __future__ import annotations

from assistant.errors import AnswersRefused, FieldRefusal
from assistant.journey.question import Json, Question
from assistant.portals.open_forms import wire
from assistant.portals.open_forms.calls import Calls


def prove(calls: Calls, submission: wire.SubmissionReply, question: Question, value: Json) -> Json:
    """Give the answer as the portal agrees with it.

    Raises AnswersRefused with the portal's own words when none of its checks passes (protocol §10).
    """
    said: list[str] = []
    for plugin in question.plugins:
        verdict = calls.judge_by(plugin, submission.id, value)
        if verdict.is_valid:
            return value
        said += verdict.messages
    if not question.plugins:
        return value
    words = " ".join(dict.fromkeys(said))
    raise AnswersRefused((FieldRefusal(question.key, "plugin", words),), portal=calls.session.portal)
