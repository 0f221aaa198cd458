"""The four practice forms, known by heart: what somebody answers who finds everything by its name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, TypeAlias


@dataclass(frozen=True, slots=True)
class Choose:
    """Choose this answer."""

    name: str


@dataclass(frozen=True, slots=True)
class Write:
    """Type this in a field."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Put:
    """Have this put in a field by software, as one does who speaks to the computer."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Send:
    """Send a file along, by its path."""

    path: str


Heart: TypeAlias = Choose | Write | Put | Send


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the practice portal: how its card begins, and what is answered to each question."""

    title: str
    answers: Mapping[str, tuple[Heart, ...]]


OWN: Final = "Uw antwoord"
AGREED: Final = (Choose("Ja"),)
PRIVACY: Final = "Ik vind de privacyverklaring goed. Daarin staat wat Gemeente Voorbeeld met mijn antwoorden doet."
STATEMENTS: Final[Mapping[str, tuple[Heart, ...]]] = {PRIVACY: AGREED, "Ik heb alles eerlijk ingevuld.": AGREED}
MAIL: Final = (Write(OWN, "riet@voorbeeld.nl"),)
PHONE: Final = (Write(OWN, "06 12345678"),)
HOME: Final = (Write("Postcode", "1234 ab"), Write("Huisnummer", "12"))
NAME: Final = (Write("Voornamen", "Riet"), Write("Achternaam", "de Boer"))


MONTHS: Final = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def _day(day: date) -> tuple[Heart, ...]:
    return Write("Dag", str(day.day)), Write("Maand", MONTHS[day.month - 1]), Write("Jaar", str(day.year))


def _put(day: date) -> tuple[Heart, ...]:
    return Put("Dag", str(day.day)), Put("Maand", MONTHS[day.month - 1]), Put("Jaar", str(day.year))


BORN: Final = _day(date(1952, 2, 3))


def moving(today: date, paper: str) -> Form:
    """Move house with one's partner; `paper` is the path of the contract."""
    return Form(
        "Verhuizing doorgeven",
        {
            "Wanneer gaat u verhuizen?": _put(today + timedelta(days=7)),
            "Wat wordt uw nieuwe adres?": HOME,
            "Wat is uw oude adres?": (*HOME, Put("Letter of toevoeging", "a")),
            "Verhuist er iemand met u mee?": (Choose("Ja, er gaan mensen met mij mee"),),
            "Wie gaan er met u mee?": (Choose("Mijn partner"),),
            "Hoeveel mensen gaan er met u mee?": (Put(OWN, "1"),),
            "Hoe heten zij en wanneer zijn zij geboren?": (Put(OWN, "Müller Łukasz\n3 februari 1950"),),
            "Ik heb met hen afgesproken dat ik dit doorgeef": AGREED,
            "Hoe woont u op het nieuwe adres?": (Choose("Ik huur de woning"),),
            "Kunt u uw huurcontract meesturen?": (Send(paper),),
            "Wat is uw naam?": NAME,
            "Wat is uw geboortedatum?": BORN,
            "Wat is uw e-mailadres?": MAIL,
            "Op welk nummer kunnen wij u bellen?": PHONE,
            **STATEMENTS,
        },
    )


def street(today: date, photo: str) -> Form:
    """Tell of a lamp that is out; `photo` is the path of a picture of it."""
    return Form(
        "Iets melden op straat",
        {
            "Voordat u begint": (),
            "Waar gaat het over?": (Choose("Licht op straat"),),
            "Is er nu gevaar voor mensen?": (Choose("Nee"),),
            "Wat is er aan de hand?": (Write(OWN, "De lamp bij café Müller is uit."),),
            "Hoe wilt u zeggen waar het is?": (Choose("Ik weet een adres in de buurt"),),
            "Welk adres is er het dichtst bij?": HOME,
            "Wanneer zag u het?": _day(today),
            "Op welk moment van de dag?": (Choose("In de avond"), Choose("In de nacht")),
            "Heeft u een foto?": (Send(photo),),
            "Wilt u horen wat wij doen?": (Choose("Ja, met een e-mail"),),
            "Wat is uw e-mailadres?": MAIL,
            **STATEMENTS,
        },
    )


def extract(_today: date, _file: str) -> Form:
    """Ask for a paper of the gemeente, by post."""
    return Form(
        "Uittreksel aanvragen",
        {
            "Welk uittreksel heeft u nodig?": (Choose("Waar ik woon"),),
            "Waarvoor heeft u het nodig?": (Choose("Werk"),),
            "In welke taal wilt u het?": (Choose("Nederlands"),),
            "Hoeveel uittreksels wilt u?": (Write(OWN, "1"),),
            "Hoe wilt u het krijgen?": (Choose("Met de post"),),
            "Naar welk adres sturen wij het?": (Choose("Het adres waar ik sta ingeschreven"),),
            "Wat is uw naam?": NAME,
            "Wat is uw geboortedatum?": BORN,
            "Wat is uw e-mailadres?": MAIL,
            "Op welk nummer kunnen wij u bellen?": (),
            **STATEMENTS,
        },
    )


def question(_today: date, _file: str) -> Form:
    """Ask something, and be called back."""
    return Form(
        "Een vraag stellen of een klacht sturen",
        {
            "Wat wilt u sturen?": (Choose("Een vraag"),),
            "Waar gaat uw vraag over?": (Choose("Afval"),),
            "Wat is uw vraag?": (Write(OWN, "Waarom is mijn kliko niet geleegd?"),),
            "Heeft u dit al eerder gevraagd?": (Choose("Nee"),),
            "Wat is uw naam?": NAME,
            "Hoe wilt u antwoord krijgen?": (Choose("Met een telefoontje"),),
            "Op welk nummer kunnen wij u bellen?": PHONE,
            "Wanneer kunnen wij u bellen?": (Choose("In de ochtend"),),
            **STATEMENTS,
        },
    )


FORMS: Final[Mapping[str, Callable[[date, str], Form]]] = {
    "verhuizing": moving,
    "melding": street,
    "uittreksel": extract,
    "vraag": question,
}
"""Each form, given the day it is and the path of a file to send along."""
