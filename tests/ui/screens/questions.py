"""What the tests of the questions ask: mevrouw De Wit, who moves house on 1 December 2026."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from assistant.app import handwriting
from assistant.journey.dates import TypedDate
from assistant.journey.kinds.address import EMPTY, AddressQuestion
from assistant.journey.kinds.amount import AmountQuestion
from assistant.journey.kinds.bsn import BsnQuestion
from assistant.journey.kinds.choice import ChoiceQuestion, ChoicesQuestion
from assistant.journey.kinds.clock import TimeQuestion
from assistant.journey.kinds.cosign import CosignQuestion
from assistant.journey.kinds.day import DateQuestion
from assistant.journey.kinds.email_code import CodeQuestion
from assistant.journey.kinds.files import FileQuestion, PickedFile
from assistant.journey.kinds.grid import RowLine, RowsQuestion
from assistant.journey.kinds.iban import IbanQuestion
from assistant.journey.kinds.moment import MomentLine, TypedMoment
from assistant.journey.kinds.number import NumberQuestion
from assistant.journey.kinds.place import WhereQuestion
from assistant.journey.kinds.plate import PlateQuestion
from assistant.journey.kinds.reach import ReachQuestion
from assistant.journey.kinds.several import SeveralQuestion
from assistant.journey.kinds.signature import SignatureQuestion, Signed, as_value
from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.journey.kinds.tick import TickQuestion
from assistant.journey.kinds.website import WebsiteOnly
from assistant.journey.question import Json, Notice, Option, Question, RichText
from assistant.journey.view import Card, Field, Place, QuestionView
from tests.ui.conftest import settled
from tests.ui.hands import press, tab
from ui.screens.base import find_screens, screen_for
from ui.screens.question import QuestionScreen
from ui.widgets.asking import Input
from ui.window import Window

TODAY = date(2026, 11, 22)
PLACE = Place("Verhuizing doorgeven", "Gemeente Voorbeeld", "14 012", "Dorpsplein 1", practice=True)
LANDS = (
    "Afghanistan",
    "Albanië",
    "Algerije",
    "Andorra",
    "Angola",
    "Argentinië",
    "Armenië",
    "Aruba",
    "Australië",
    "België",
    "Bolivia",
    "Bonaire",
    "Brazilië",
    "Bulgarije",
    "Canada",
    "Chili",
    "China",
    "Colombia",
    "Curaçao",
    "Cyprus",
    "Denemarken",
    "Duitsland",
    "Egypte",
    "Estland",
    "Finland",
    "Frankrijk",
    "Griekenland",
    "Marokko",
    "Nederland",
    "Oekraïne",
    "Polen",
    "Spanje",
    "Suriname",
    "Syrië",
    "Turkije",
    "Vietnam",
)

I = TypeVar("I", bound=Input)  # noqa: E741 - the one type here


def options(*labels: str) -> tuple[Option, ...]:
    """Give options whose value is their label in small letters."""
    return tuple(Option(label.lower(), label) for label in labels)


DAY = DateQuestion(key="dag", label="Op welke dag verhuist u?", required=True, help=RichText(text="De eerste dag."))
HOW = ChoiceQuestion(
    key="hoe",
    label="Hoe gaat u daar wonen?",
    required=True,
    options=options("Ik huur het huis", "Ik koop het huis", "Ik woon bij iemand in", "Dat weet ik niet"),
)
LAND = ChoiceQuestion(key="land", label="In welk land bent u geboren?", options=options(*LANDS))
REPORT = ChoicesQuestion(
    key="melding",
    label="Wat wilt u melden?",
    required=True,
    options=(Option("afval", "Afval", "Zakken op straat"), *options("Lantaarnpaal", "Losse tegel")),
)
LANGUAGES = ChoicesQuestion(
    key="talen", label="In welke landen heeft u gewoond?", options=options(*LANDS), as_list=True
)
NAME = TextQuestion(key="naam", label="Wat is uw achternaam?", required=True, max_length=60)
STORY = TextQuestion(key="verhaal", label="Wat is er aan de hand?", required=True, lines=True, max_length=100)
MAIL = TextQuestion(key="mail", label="Wat is uw e-mailadres?", shape=Shape.EMAIL)
PHONE = TextQuestion(key="tel", label="Wat is uw telefoonnummer?", shape=Shape.PHONE)
POSTCODE = TextQuestion(key="adres.postcode", label="Postcode", required=True, shape=Shape.POSTCODE)
NUMBER = NumberQuestion(key="adres.nummer", label="Huisnummer", required=True, decimals=0)
LETTER = TextQuestion(key="adres.letter", label="Huisletter", max_length=1)
STREET = TextQuestion(key="adres.straat", label="Straat", required=True, max_length=80)
SURFACE = NumberQuestion(key="opp", label="Hoe groot is uw woning?", required=True, after="m²")
READ = TickQuestion(key="gelezen", label="Ik heb de privacyverklaring gelezen", required=True)
BSN = BsnQuestion(key="bsn", label="Wat is uw bsn?", required=True)
IBAN = IbanQuestion(key="iban", label="Op welke rekening wilt u het geld?", required=True)
PLATE = PlateQuestion(key="kenteken", label="Wat is het kenteken?", required=True)
RENT = AmountQuestion(key="huur", label="Hoeveel huur betaalt u?", required=True)
HOUR = TimeQuestion(key="tijd", label="Hoe laat bent u thuis?", required=True)
NAMES = SeveralQuestion(
    key="namen",
    label="Wie wonen er nog meer?",
    required=True,
    each=TextQuestion(key="namen", label="Wie wonen er nog meer?"),
)
DAYS = SeveralQuestion(key="dagen", label="Welke dagen kunt u?", each=DateQuestion(key="dagen", label="Dagen"))
VISITS = SeveralQuestion(key="keren", label="Wanneer was het?", each=MomentLine(key="keren", label="Wanneer was het?"))
NOTHING_TO_CHOOSE = ChoiceQuestion(key="leeg", label="Welk loket kiest u?")
PAPERS = FileQuestion(
    key="papier",
    label="Stuur uw huurcontract mee",
    required=True,
    types=("image/*", "application/pdf"),
    max_files=2,
    max_bytes=5 * 1024 * 1024,
)
SIGN = WebsiteOnly(
    key="hand", label="Zet uw handtekening", required=True, kind="signature", address="https://formulier.voorbeeld.nl/a"
)
HAND = SignatureQuestion(
    key="handtekening", label="Zet uw handtekening", required=True, footer="U tekent voor het hele formulier."
)
REACH = ReachQuestion(key="bereik", label="Hoe kunnen wij u bereiken?", required=True, may_update=True)
PARTNER = CosignQuestion(key="mede", label="Wat is het e-mailadres van uw partner?", required=True)
CHILDREN = RowsQuestion(
    key="kinderen[]",
    grid="kinderen",
    label="Uw kinderen",
    required=True,
    rows=(RowLine("Kind 1", "Noor, 6 maart 2019, Ja"), RowLine("Kind 2", "Sam, 12 mei 2021, Nee")),
    group="Kind",
    add="Nog een kind",
)
HOME = AddressQuestion(key="woning", label="Wat is uw adres?", required=True)
CODE = CodeQuestion(
    key="mail#code",
    label="Welke code staat in uw e-mail?",
    required=True,
    component="mail",
    email="m.dewit@voorbeeld.nl",
)
WHERE = WhereQuestion(key="plek#where", label="Waar is het?", required=True, max_length=200)
FIXED = TextQuestion(key="vast", label="Uw voornaam", read_only=True, required=True, source="haalcentraal")


def asking(
    question: Question, value: Json = None, *, typed: object = None, error: str = "", why: str = ""
) -> QuestionView:
    """Ask one question on a screen of its own."""
    field = Field(question, question.empty if value is None else value, typed, error)
    return QuestionView(
        heading=question.label,
        why=why or question.help.text,
        step="Stap 3 van 8",
        place=PLACE,
        error=error,
        fields=(field,),
    )


def together(*fields: Field, heading: str = "Wat is uw nieuwe adres?") -> QuestionView:
    """Ask several questions on one screen."""
    errors = " ".join(field.error for field in fields if field.error)
    return QuestionView(heading=heading, step="Stap 5 van 8", place=PLACE, error=errors, fields=fields)


def address() -> QuestionView:
    """Ask an address: four fields that belong together."""
    return together(*(Field(question, question.empty) for question in (POSTCODE, NUMBER, LETTER, STREET)))


def wrong_line() -> QuestionView:
    """Ask for several moments, of which the second has a time that does not exist."""
    first = TypedMoment(TypedDate("1", "december", "2026"), "9.30")
    second = TypedMoment(TypedDate("2", "12", "26"), "25")
    wrong = "Schrijf de tijd met cijfers, zo: 14.30"
    view = asking(VISITS, typed=[first, second], error=wrong)
    return replace(view, fields=(replace(view.fields[0], inside={"1.tijd": wrong}),))


def half_an_address() -> QuestionView:
    """Ask an address of which the number is missing."""
    wrong = "Vul uw huisnummer in."
    view = asking(HOME, typed={"postcode": "1234 AB"}, error=wrong)
    return replace(view, fields=(replace(view.fields[0], inside={"houseNumber": wrong}),))


def every_kind() -> dict[str, QuestionView]:
    """Give a screen of each kind, empty and filled in, and with a mistake."""
    wrong = "Deze dag bestaat niet. Kijk de dag, de maand en het jaar na."
    kept: Json = [{"file": "a1", "name": "Huurcontract.pdf", "size": 234567, "type": "application/pdf"}]
    return {
        "day": asking(DAY, "2026-12-01"),
        "day, wrong": asking(DAY, typed=TypedDate("31", "februari", "2026"), error=wrong),
        "choice": asking(HOW, "ik koop het huis"),
        "long choice": asking(LAND, "suriname"),
        "choices": asking(REPORT, {"afval": True, "lantaarnpaal": False, "losse tegel": True}),
        "long choices": asking(LANGUAGES, ["aruba", "polen"]),
        "line": asking(NAME, "De Wit"),
        "long text": asking(STORY, "De lantaarnpaal voor de deur is kapot."),
        "mail": asking(MAIL),
        "phone": asking(PHONE, "0612345678"),
        "number": asking(SURFACE, 85.5),
        "tick": asking(READ),
        "bsn": asking(BSN, "999990019"),
        "iban": asking(IBAN, "NL02ABNA0123456789"),
        "plate": asking(PLATE, "AB-123-C"),
        "amount": asking(RENT, 612.5),
        "time": asking(HOUR, "14:30:00"),
        "several": asking(NAMES, ["Ali", "Noor de Vries"]),
        "several, empty": asking(NAMES),
        "several, wrong": wrong_line(),
        "several days": asking(DAYS, ["2026-12-01", "2026-12-08"]),
        "several moments": asking(VISITS, ["2026-12-01T09:30:00"]),
        "nothing to choose": asking(NOTHING_TO_CHOOSE),
        "files": asking(PAPERS, kept),
        "files, too large": asking(
            PAPERS,
            typed=[PickedFile("b2", "IMG_2041.jpg", 8_400_000, "/tmp/IMG_2041.jpg")],  # noqa: S108 - no file
        ),
        "website": asking(SIGN),
        "rows": asking(CHILDREN, True),
        "a row to take away": asking(CHILDREN.about_removing(1)),
        "fixed": asking(FIXED, "Maria"),
        "signature": asking(HAND, as_value(handwriting.drawn("M. de Wit"))),
        "signature, wrong": asking(HAND, typed=Signed(), error="Zet uw handtekening. Typ uw naam, of teken zelf."),
        "reach": asking(REACH, REACH.value_of({"email": "m.dewit@voorbeeld.nl"})[:1]),
        "reach, wrong": asking(
            REACH, typed={"email": "m.dewit", "phoneNumber": ""}, error="Schrijf het e-mailadres zo: naam@voorbeeld.nl"
        ),
        "co-signer": asking(PARTNER, "p.dewit@voorbeeld.nl"),
        "left open": QuestionView(
            heading="U heeft nog iets leeg gelaten",
            place=PLACE,
            notices=(Notice("l", RichText(text="Zonder foto duurt het langer."), "warning"),),
            links=(Card("change:foto", "Stuur een foto mee", "Vul dit alsnog in", icon="verander"),),
        ),
        "address": address(),
        "address with letter": asking(HOME, {**EMPTY, "postcode": "1234 AB", "houseNumber": "12", "houseLetter": "a"}),
        "address, wrong": half_an_address(),
        "code": asking(CODE),
        "code, wrong": asking(CODE, "QWERTY", error="Deze code klopt niet. Kijk nog eens in uw e-mail."),
        "place": asking(WHERE, {"words": "Molenweg 12, Voorbeeld"}),
        "words": QuestionView(
            heading="Voordat u begint", place=PLACE, notices=(Notice("n", RichText(text="Houd uw contract klaar.")),)
        ),
    }


def shown(window: Window, view: QuestionView) -> QuestionScreen:
    """Show a question in the window."""
    find_screens()
    screen = screen_for(view)(view, window.look)
    assert isinstance(screen, QuestionScreen)
    window.show_screen(screen)
    settled()
    return screen


def the_input(screen: QuestionScreen, kind: type[I]) -> I:
    """Give the one place to answer on this screen."""
    (one,) = screen.inputs
    assert isinstance(one, kind)
    return one


def go_to(name: str) -> QWidget:
    """Press Tab until the thing with this spoken name has the focus."""
    settled()
    seen: list[str] = []
    for _again in range(80):
        now = QApplication.focusWidget()
        assert now is not None
        if now.accessibleName() == name:
            return now
        seen.append(now.accessibleName())
        tab()
    raise AssertionError(f"{name!r} cannot be reached: {seen}")


def answers(window: Window) -> list[object]:
    """Gather what is handed in from now on."""
    given: list[object] = []
    window.answered.connect(given.append)
    return given


def verder(window: Window) -> None:
    """Press Alt+V, wherever the focus is."""
    press(Qt.Key.Key_V, window, Qt.KeyboardModifier.AltModifier)


def values(texts: Sequence[object]) -> str:
    """Join what is shown, to look for words in."""
    return " | ".join(str(text) for text in texts)
