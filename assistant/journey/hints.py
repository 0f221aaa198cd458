"""The short words beside a question that the form does not say itself: for eyes and ears alike."""

from __future__ import annotations

from assistant.journey import prefilled, sentences
from assistant.journey.kinds import cosign
from assistant.journey.kinds.address import AddressQuestion
from assistant.journey.kinds.amount import AmountQuestion
from assistant.journey.kinds.bsn import BsnQuestion
from assistant.journey.kinds.choice import ChoiceQuestion, ChoicesQuestion
from assistant.journey.kinds.clock import TimeQuestion
from assistant.journey.kinds.cosign import CosignQuestion
from assistant.journey.kinds.email_code import AddressToProve, CodeQuestion
from assistant.journey.kinds.email_codes import AddressesToProve
from assistant.journey.kinds.files import FileQuestion
from assistant.journey.kinds.grid import RowsQuestion
from assistant.journey.kinds.iban import IbanQuestion
from assistant.journey.kinds.place import WhereQuestion
from assistant.journey.kinds.plate import PlateQuestion
from assistant.journey.kinds.reach import ReachQuestion
from assistant.journey.kinds.several import SeveralQuestion
from assistant.journey.kinds.signature import SignatureQuestion
from assistant.journey.kinds.text import TextQuestion
from assistant.journey.kinds.website import WebsiteOnly, host_of
from assistant.journey.question import Question
from assistant.journey.sizes import size_in_words
from assistant.journey.view import Place, QuestionView
from assistant.wording import _, joined, ngettext

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
    proven = isinstance(question, CodeQuestion) and any(one.value is True for one in view.fields)
    lines.extend((_("U heeft dit adres al bevestigd. Druk op Verder."),) if proven else _by_kind(question, view))
    if optional(question) and alone and question.label == view.heading:
        lines.append(_("Dit is niet verplicht."))
    # What the mistake says already is not said again.
    return tuple(line for line in lines if line != view.error)


def _by_kind(question: Question, view: QuestionView) -> tuple[str, ...]:
    """Say what its kind of question needs."""
    match question:
        case _ if question.read_only:
            value = next((field.value for field in view.fields if field.question is question), None)
            return tuple(prefilled.lines(question, view.place, filled=not question.is_empty(value)))
        case WebsiteOnly():
            return _website(question)
        case RowsQuestion():
            known = question.people and question.fixed and bool(question.rows)
            return prefilled.lines(question, view.place, filled=True) if known else (question.asked,)
        case ChoiceQuestion() | ChoicesQuestion() if not question.choices:
            return (_("Er zijn nu geen keuzes. Druk op Verder."),)
        case ChoicesQuestion():
            return (_how_many(question),)
        case ChoiceQuestion() if len(view.fields) == 1 and not view.why and len(question.choices) <= SHORT_LIST:
            return (_("Kies één antwoord."),)
        case FileQuestion():
            return _files(question)
        case CosignQuestion():
            return tuple(cosign.what_follows(view.place.organisation))
        case SignatureQuestion(footer=footer):
            drawn = _("Typt u uw naam? Dan maken wij er een handtekening van.")
            return tuple(filter(None, (footer, drawn)))
        case ReachQuestion():
            return _reach(question, view.place)
        case SeveralQuestion():
            how = _how(question if isinstance(question, AddressesToProve) else question.each)
            return (*how, _("U mag er meer dan één invullen."))
        case _:
            return _how(question)


def _how(question: Question) -> tuple[str, ...]:
    """Say how one writes it, or where it can be found."""
    match question:
        case BsnQuestion():
            return () if question.help else (_where_bsn(question.label),)
        case IbanQuestion():
            return () if question.help else (_("Het rekeningnummer staat op de bankpas."),)
        case PlateQuestion():
            return (_("U hoeft de streepjes niet te typen."),)
        case TimeQuestion():
            return (_("Schrijf de tijd zo: 14.30"),)
        case AddressQuestion():
            return (_("Staat er een letter of toevoeging achter het nummer? Vul die dan ook in."),)
        case CodeQuestion(email=email):
            return (
                _("Wij stuurden een code van 6 letters en cijfers naar {address}.").format(address=email),
                _("Niets gekregen? Wacht even, en kijk ook bij ongewenste e-mail (spam)."),
            )
        case AddressesToProve():
            return (_("U krijgt op elk adres een code. Die typt u op de volgende schermen."),)
        case AddressToProve():
            return (_("U krijgt op dit adres een code. Die typt u op het volgende scherm."),)
        case WhereQuestion():
            return (_("Typ de straat, het nummer en de plaats. U hoeft niets te tekenen."),)
        case AmountQuestion():
            return (_("Schrijf het bedrag zo: 12,50"),)
        case TextQuestion(placeholder=words) if words not in {"", question.label, question.help.text}:
            return (words,)
        case _:
            return ()


def _how_many(question: ChoicesQuestion) -> str:
    """Say how many one may choose, so that nobody has to find out by a mistake."""
    least, most = question.least or 0, question.most
    if least == most:
        return _("Kies er {count}.").format(count=most)
    if least > 1 and most is not None:
        return _("Kies er {least} tot en met {most}.").format(least=least, most=most)
    if least > 1:
        return _("Kies er {least} of meer.").format(least=least)
    if most is not None:
        return _("U mag er {count} kiezen.").format(count=most)
    return _("U mag meer dan één antwoord kiezen.")


def _where_bsn(label: str) -> str:
    if "burgerservicenummer" in label.lower():
        return _("Dit nummer staat op een paspoort, identiteitskaart of rijbewijs.")
    return _("Het bsn (burgerservicenummer) staat op een paspoort, identiteitskaart of rijbewijs.")


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
    if question.max_files is None:
        limits.append(_("U mag meer dan één bestand kiezen."))
    if (most := question.max_files) is not None and most > 1:
        limits.append(
            ngettext("U mag {count} bestand kiezen.", "U mag {count} bestanden kiezen.", most).format(count=most)
        )
    if question.max_bytes is not None:
        limits.append(_("Een bestand mag {most} groot zijn.").format(most=size_in_words(question.max_bytes)))
    return (*lines, joined(limits, " ")) if limits else tuple(lines)
