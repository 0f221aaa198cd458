"""The sentences behind the keys: what to write instead, and what happened with what to do now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from assistant import errors
from assistant.errors import AssistantError
from assistant.journey.question import Refusal
from assistant.wording import _, ngettext


def website_only() -> str:
    """Say that only the website can ask this, and that nothing is lost."""
    return _("Deze vraag kan alleen op de website. Uw antwoorden zijn er nog.")


_REFUSALS: Mapping[str, Callable[[], str]] = {
    "empty": lambda: _("Vul hier iets in. Wij hebben dit nodig."),
    "email": lambda: _("Schrijf het e-mailadres zo: naam@voorbeeld.nl"),
    "phone": lambda: _("Schrijf uw telefoonnummer met alleen cijfers, zo: 06 12345678"),
    "postcode": lambda: _("Schrijf uw postcode zo: 1234 AB"),
    "bsn-figures": lambda: _("Schrijf het bsn met alleen cijfers."),
    "bsn-length": lambda: _("Een bsn heeft 9 cijfers. U heeft er nu {now}. Kijk ze één voor één na."),
    "bsn-zero": lambda: _("Een bsn heeft 9 cijfers. U heeft er 8. Staat er een 0 vooraan? Schrijf die ook op."),
    "bsn": lambda: _("Dit bsn klopt niet. Kijk de cijfers één voor één na."),
    "iban": lambda: _("Schrijf het rekeningnummer zo: NL02 ABNA 0123 4567 89"),
    "iban-length": lambda: _("Dit rekeningnummer heeft {most} letters en cijfers nodig. Het zijn er nu {now}."),
    "iban-lookalike": lambda: _("De letter O en het cijfer 0 lijken op elkaar. Kijk ze één voor één na."),
    "iban-sum": lambda: _("Dit rekeningnummer klopt niet. Kijk de letters en cijfers één voor één na."),
    "plate": lambda: _("Schrijf het kenteken met twee streepjes, zo: AB-123-C"),
    "too-long": lambda: _("Maak uw tekst korter. U mag {most} letters gebruiken. Het zijn er nu {now}."),
    "pattern": lambda: _("Dit past niet. Kijk nog eens naar de uitleg bij deze vraag."),
    "number": lambda: _("Schrijf een getal met cijfers, zo: 12 of 12,50"),
    "which-number": lambda: _("Bedoelt u {one} of {other}? Schrijf het precies zo."),
    "long-number": lambda: _("Dit getal is te lang. Gebruik niet meer dan 15 cijfers."),
    "too-small": lambda: _("Schrijf een getal dat {least} is of hoger."),
    "too-large": lambda: _("Schrijf een getal dat {most} is of lager."),
    "whole-number": lambda: _("Schrijf een heel getal, zonder komma."),
    "decimals": lambda: _("Schrijf niet meer dan {most} cijfers achter de komma."),
    "no-choice": lambda: _("Kies één antwoord."),
    "no-choices": lambda: _("Kies wat bij u past. U mag meer dan één antwoord kiezen."),
    "choice-gone": lambda: _("Dit antwoord is er niet meer. Kies een ander antwoord."),
    "too-few": lambda: _("Kies er {least} of meer."),
    "too-many": lambda: _("Kies er {most} of minder."),
    "no-rows": lambda: _("Vul er één of meer in. Wij hebben dit nodig."),
    "too-many-rows": lambda: _("Het zijn er nu {now}. Het mogen er {most} zijn. Haal er één weg."),
    "tick": lambda: _("Kies Ja. Anders kunt u niet verder."),
    "empty-date": lambda: _("Vul de dag, de maand en het jaar in."),
    "part-of-date": lambda: _("De datum is niet compleet. Vul de dag, de maand en het jaar in."),
    "no-such-date": lambda: _("Deze dag bestaat niet. Kijk de dag, de maand en het jaar na."),
    "too-early": lambda: _("Kies een dag op of na {earliest}."),
    "too-late": lambda: _("Kies een dag op of voor {latest}."),
    "empty-time": lambda: _("Vul een tijd in, zo: 14.30"),
    "no-such-time": lambda: _("Schrijf de tijd met cijfers, zo: 14.30"),
    "time-skipped": lambda: _("Die tijd is er op deze dag niet: de klok gaat een uur vooruit. Kies een andere tijd."),
    "before-hours": lambda: _("Kies {earliest} of later."),
    "after-hours": lambda: _("Kies {latest} of eerder."),
    "before-opening": lambda: _("Dat is te vroeg. Kies een tijd van {earliest} tot en met {latest}."),
    "after-closing": lambda: _("Dat is te laat. Kies een tijd van {earliest} tot en met {latest}."),
    "outside-hours": lambda: _("Kies een tijd na {earliest}, of een tijd voor {latest}."),
    "too-many-lines": lambda: _("U mag er niet meer dan {most} invullen."),
    "no-file": lambda: _("Kies een bestand."),
    "too-many-files": lambda: _("Kies niet meer dan {most} bestanden."),
    "file-type": lambda: _("Het bestand {name} kan hier niet. Kies een bestand van dit soort: {types}."),
    "file-heic": lambda: _(
        "{name} is een HEIC-foto. Die kan hier niet. Kies een JPG. "
        "Op een iPhone: kies bij Instellingen, Camera, Formaten voor Meest compatibel."
    ),
    "file-too-large": lambda: _("Het bestand {name} is te groot. Het mag {most} zijn."),
    "too-large-for-portal": lambda: _("{name} is te groot voor {portal}. Kies een kleiner bestand."),
    "file-empty": lambda: _("Het bestand {name} is leeg. Kies een ander bestand."),
    "file-gone": lambda: _("Wij kunnen het bestand {name} niet lezen. Kies het nog een keer."),
    "not-signed": lambda: _("Zet uw handtekening. Typ uw naam, of teken zelf."),
    "no-picture": lambda: _("Wij kunnen deze handtekening niet lezen. Typ uw naam nog een keer."),
    "name-too-long": lambda: _("Maak uw naam korter. U mag {most} letters gebruiken. Het zijn er nu {now}."),
    "signature-too-large": lambda: _("Deze handtekening is te groot. Wis hem en teken hem nog een keer."),
    "no-address": lambda: _("Vul uw e-mailadres of uw telefoonnummer in. Eén is genoeg."),
    "no-code": lambda: _("Vul de code in die in uw e-mail staat."),
    "code-shape": lambda: _("De code heeft 6 letters en cijfers. Kijk nog eens in uw e-mail."),
    "wrong-code": lambda: _("Deze code klopt niet. Kijk nog eens in uw e-mail."),
    "no-postcode": lambda: _("Vul uw postcode in, zo: 1234 AB"),
    "no-house-number": lambda: _("Vul uw huisnummer in."),
    "house-number": lambda: _("Schrijf uw huisnummer met alleen cijfers, zo: 12"),
    "house-letter": lambda: _("De huisletter is één letter, zo: A"),
    "house-addition": lambda: _("De toevoeging heeft niet meer dan 4 letters of cijfers, zo: 2 of bis"),
    "city": lambda: _("Dit formulier is niet voor deze plaats. Kijk uw adres nog eens na."),
    "no-place": lambda: _("Wij kunnen deze plek niet vinden. Typ de straat, het nummer en de plaats."),
    "moment-passed": lambda: _("Dit moment is net voorbij. Kies een later moment."),
    "no-street": lambda: _("De website kan de straat nu niet opzoeken. Probeer het later nog een keer."),
    "no-search": lambda: _("Wij kunnen nu geen plek zoeken. Probeer het later nog een keer."),
    "no-mail": lambda: _("{portal} kan nu geen code sturen. Probeer het later nog een keer."),
    "website-only": website_only,
    "slot-gone": lambda: _("Deze tijd is net weg. Kies een andere tijd. Al uw andere antwoorden zijn er nog."),
    "day-gone": lambda: _("Deze dag is net vol. Kies een andere dag. Al uw andere antwoorden zijn er nog."),
    "more": lambda: _("Dit is nog te weinig. Vul meer in."),
    "shorter": lambda: _("Dit is te veel. Maak het korter."),
    "higher": lambda: _("Dit is te laag of te vroeg. Kies iets anders."),
    "lower": lambda: _("Dit is te hoog of te laat. Kies iets anders."),
    "choose-more": lambda: _("Kies er meer."),
    "choose-fewer": lambda: _("Kies er minder."),
    "unverified": lambda: _("Geef eerst de code uit de mail. Dan weten wij dat dit uw e-mailadres is."),
    "prefilled": lambda: _("{portal} vult dit zelf in. U kunt dit hier niet veranderen."),
    "blocked": lambda: _("Met deze antwoorden kunt u niet verder. Lees wat hierboven staat."),
    "portal": lambda: _("{portal} neemt dit antwoord niet aan. Kijk het nog eens na."),
}


def refusal(slip: Refusal) -> str:
    """Say what to write instead; the form's own sentence wins over ours."""
    if slip.text:
        return slip.text
    return _REFUSALS[slip.key]().format(**slip.facts)


LONGEST_WAIT = 2 * 3600
"""Seconds. Nobody waits so many minutes that it has to be said in hours: later is later."""


@dataclass(frozen=True, slots=True)
class ProblemWords:
    """A problem as the citizen reads it: what happened, more if needed, and the word on the key ("": only phone)."""

    heading: str
    lines: tuple[str, ...]
    act: str = ""


_PROBLEMS: Mapping[type[AssistantError], Callable[[], str]] = {
    errors.OwnMistake: lambda: _("Er ging iets mis in Stapwijs."),
    errors.PortalUnreachable: lambda: _("Wij kunnen {portal} nu niet bereiken."),
    errors.PortalSlow: lambda: _("{portal} geeft nu geen antwoord."),
    errors.PortalBusy: lambda: _("Het is nu te druk bij {portal}."),
    errors.PortalBroken: lambda: _("De website van {portal} doet het nu niet goed."),
    errors.PortalMaintenance: lambda: _("{portal} werkt nu aan dit formulier."),
    errors.SessionGone: lambda: _("{portal} heeft de verbinding gestopt, omdat het lang duurde."),
    errors.AnswersRefused: lambda: _("{portal} neemt een antwoord niet aan."),
    errors.FileRefused: lambda: _("{portal} neemt uw bestand niet aan."),
    errors.FileTooLarge: lambda: _("Uw bestand is te groot voor {portal}."),
    errors.FormClosed: lambda: _("Dit formulier kunt u hier niet meer versturen."),
    errors.FormFull: lambda: _("Dit formulier is vol. {portal} neemt geen aanvragen meer aan."),
    errors.FormGone: lambda: _("Dit formulier is er niet meer. {portal} heeft het gesloten."),
    errors.NothingFree: lambda: _("Er is nu geen afspraak vrij bij {portal}."),
    errors.LoginNeeded: lambda: _("Voor dit formulier moet u inloggen op de website."),
    errors.CertificateWrong: lambda: _("Wij weten niet zeker of dit echt {portal} is."),
    errors.ClockWrong: lambda: _("De datum van uw computer klopt niet."),
    errors.PaymentUnsafe: lambda: _("Het adres om te betalen is niet veilig. Betaal nu niet."),
    errors.PortalUnknown: lambda: _("Wij herkennen de website van {portal} niet."),
}


def problem(
    error: AssistantError, portal: str, *, phone: str = "", sent: bool = False, answered: bool = True
) -> ProblemWords:
    """Say a broken world in one sentence, that nothing is lost, and the one thing to do now.

    `sent`: the request had already arrived; only its number is still missing. Where nothing was `answered` yet and
    nothing can be, there is nothing to set at ease about.
    """
    say = _PROBLEMS.get(type(error), _PROBLEMS[errors.PortalBroken])
    heading = say().format(portal=portal)
    lines = [_("Uw aanvraag is verstuurd. Wij hebben alleen het nummer nog niet.")] if sent else []
    if not sent and (answered or not isinstance(error, errors.CallTheDesk | errors.PortalMaintenance)):
        lines.append(_kept())
    act = ""
    match error:
        case errors.PortalBusy(wait=seconds) if seconds and seconds < LONGEST_WAIT:
            lines.append(_wait(seconds))
            act = _("Probeer het nog een keer")
        case errors.TryLater() | errors.SignInAgain():
            lines.append(_("Wacht even. Probeer het dan nog een keer."))
            act = _("Probeer het nog een keer")
        case errors.NothingFree():
            lines.append(_("Kies een andere plek of een andere dag. Of probeer het morgen nog een keer."))
            act = _("Naar uw antwoorden")
        case errors.ChangeAnswers():
            lines.append(_("Kijk uw antwoord nog eens na."))
            act = _("Naar uw antwoorden")
        case errors.ClockWrong():
            lines.append(_("Zet de datum goed, of vraag iemand om hulp. Probeer het dan nog een keer."))
            act = _("Probeer het nog een keer")
        case errors.LoginNeeded():
            lines.append(_("Open de website van {portal} en log daar in.").format(portal=portal))
        case _:
            lines.append(_("Bel {portal}. Zij kunnen u verder helpen.").format(portal=portal))
    if phone and act:
        lines.append(_("Lukt het niet? Bel {portal}.").format(portal=portal))
    return ProblemWords(heading, tuple(lines), act)


def _kept() -> str:
    return _("Er is niets weg. Uw antwoorden zijn er nog.")


def _wait(seconds: float) -> str:
    minutes = max(1, round(seconds / 60))
    return ngettext(
        "Wacht één minuut. Probeer het dan nog een keer.",
        "Wacht {minutes} minuten. Probeer het dan nog een keer.",
        minutes,
    ).format(minutes=minutes)
