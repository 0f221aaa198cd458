"""The short words beside a question that the form does not say itself: for eyes and ears alike."""

from __future__ import annotations

from assistant.journey.kinds.choice import ChoiceQuestion, ChoicesQuestion
from assistant.journey.kinds.website import WebsiteOnly
from assistant.journey.question import Question
from assistant.journey.view import QuestionView
from assistant.wording import _

SHORT_LIST = 6
"""A longer list says of itself how it is used."""


def optional(question: Question) -> bool:
    """Tell whether somebody may leave this open, so that it has to be said."""
    return not question.required and not question.read_only and not isinstance(question, WebsiteOnly)


def label(question: Question) -> str:
    """Name a question among others on a screen; what may stay open says so in words."""
    return _("{label} (niet verplicht)").format(label=question.label) if optional(question) else question.label


def hints(question: Question, view: QuestionView) -> tuple[str, ...]:
    """Say what is needed to answer `question` on the screen of `view`, beyond its heading and `why`.

    A question that is the whole screen has its label in the heading, so "(niet verplicht)" stands here.
    """
    alone = len(view.fields) == 1
    lines: list[str] = []
    if question.help and question.help.text not in view.why:
        lines.append(question.help.text)
    if question.read_only:
        lines.append(_("Dit kunt u hier niet veranderen."))
    elif isinstance(question, ChoicesQuestion):
        lines.append(_("U mag meer dan één antwoord kiezen."))
    elif isinstance(question, ChoiceQuestion) and alone and not view.why and len(question.choices) <= SHORT_LIST:
        lines.append(_("Kies één antwoord."))
    if optional(question) and alone and question.label == view.heading:
        lines.append(_("(niet verplicht)"))
    return tuple(lines)
