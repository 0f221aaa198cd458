"""The short words beside a question that the form does not say itself: for eyes and ears alike."""

from __future__ import annotations

from assistant.journey import prefilled, sentences
from assistant.journey.kinds import cosign
from assistant.journey.kinds.choice import ChoiceQuestion, ChoicesQuestion
from assistant.journey.kinds.cosign import CosignQuestion
from assistant.journey.kinds.files import FileQuestion, size_in_words
from assistant.journey.kinds.reach import ReachQuestion
from assistant.journey.kinds.signature import SignatureQuestion
from assistant.journey.kinds.website import WebsiteOnly, host_of
from assistant.journey.question import Question
from assistant.journey.view import Place, QuestionView
from assistant.wording import _, ngettext

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

    A question that is the whole screen has its label in the heading, so that it may stay open is said here. The
    last line of a question for the website is its address.
    """
    alone = len(view.fields) == 1
    lines: list[str] = []
    if question.help and question.help.text not in view.why:
        lines.append(question.help.text)
    if question.receives:
        lines.append(_("Hier krijgt u uw bevestiging."))
    if question.read_only:
        value = next((field.value for field in view.fields if field.question is question), None)
        lines.extend(prefilled.lines(question, view.place, filled=not question.is_empty(value)))
    elif isinstance(question, WebsiteOnly):
        lines.extend(_website(question))
    elif isinstance(question, ChoicesQuestion):
        lines.append(_("U mag meer dan één antwoord kiezen."))
    elif isinstance(question, FileQuestion):
        lines.extend(_files(question))
    elif isinstance(question, CosignQuestion):
        lines.extend(cosign.what_follows(view.place.organisation))
    elif isinstance(question, SignatureQuestion):
        lines.append(_("Wij maken van uw getypte naam een tekening. Die geldt als uw handtekening."))
    elif isinstance(question, ReachQuestion):
        lines.extend(_reach(question, view.place))
    elif isinstance(question, ChoiceQuestion) and alone and not view.why and len(question.choices) <= SHORT_LIST:
        lines.append(_("Kies één antwoord."))
    if optional(question) and alone and question.label == view.heading:
        lines.append(_("Dit is niet verplicht."))
    return tuple(lines)


def _website(question: WebsiteOnly) -> tuple[str, ...]:
    lines = [sentences.website_only()]
    if not question.required:
        lines.append(_("U mag deze vraag overslaan. Druk dan op Verder."))
    if host := host_of(question.address):
        lines.append(_("De website is: {website}").format(website=host))
    return tuple(lines)


def _reach(question: ReachQuestion, place: Place) -> tuple[str, ...]:
    """Say that one address is enough, and that it is not kept: the portal keeps only those of who logged in."""
    once = _("{name} gebruikt dit alleen voor deze aanvraag.").format(name=place.organisation or _("De organisatie"))
    several = (_("Eén van de twee is genoeg."),) if question.required and len(question.channels) > 1 else ()
    return (*several, once) if question.may_update else several


def _files(question: FileQuestion) -> tuple[str, ...]:
    """Say beforehand which files are taken, so that nobody has to find out by a mistake."""
    lines: list[str] = []
    if question.types or question.types_label:
        lines.append(_("Dit mag u sturen: {types}.").format(types=question.types_in_words()))
    limits: list[str] = []
    if (most := question.max_files) is not None and most > 1:
        limits.append(
            ngettext("U mag {count} bestand kiezen.", "U mag {count} bestanden kiezen.", most).format(count=most)
        )
    if question.max_bytes is not None:
        limits.append(_("Een bestand mag {most} groot zijn.").format(most=size_in_words(question.max_bytes)))
    return (*lines, " ".join(limits)) if limits else tuple(lines)
