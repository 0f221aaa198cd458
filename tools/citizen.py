"""An invented citizen who answers any question: for pictures, measurements and long stories."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date, time, timedelta
from pathlib import Path

from assistant.app import handwriting
from assistant.app.assistant import Assistant
from assistant.app.talk import Answer, Copy, Quit, Say, Then
from assistant.errors import AssistantError
from assistant.journey.dates import TypedDate
from assistant.journey.dutch_time import write_time
from assistant.journey.kinds.address import AddressQuestion
from assistant.journey.kinds.bsn import BsnQuestion
from assistant.journey.kinds.choice import ChoiceQuestion, ChoicesQuestion
from assistant.journey.kinds.clock import TimeQuestion
from assistant.journey.kinds.day import DateQuestion
from assistant.journey.kinds.email_code import CodeQuestion
from assistant.journey.kinds.files import FileQuestion, PickedFile
from assistant.journey.kinds.grid import DONE, MORE, RowsQuestion
from assistant.journey.kinds.iban import IbanQuestion
from assistant.journey.kinds.moment import MomentLine
from assistant.journey.kinds.number import NumberQuestion
from assistant.journey.kinds.place import WhereQuestion
from assistant.journey.kinds.plate import PlateQuestion
from assistant.journey.kinds.reach import ReachQuestion
from assistant.journey.kinds.several import SeveralQuestion
from assistant.journey.kinds.signature import SignatureQuestion, Signed
from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.journey.kinds.tick import TickQuestion
from assistant.journey.local import months
from assistant.journey.question import Question, Refusal
from assistant.journey.view import QuestionView, ReceiptView, ReviewView, StepView

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"

FILE = "huurcontract.pdf"


def _words(question: TextQuestion) -> str:
    hint = f"{question.key} {question.label}".lower()
    match question.shape:
        case Shape.EMAIL:
            return "noor@voorbeeld.nl"
        case Shape.PHONE:
            return "06 12345678"
        case Shape.POSTCODE:
            return "1234 ab"
        case _:
            pass
    for part, words in (
        ("huisnummer", "12"),
        ("toevoeging", ""),
        ("huisletter", ""),
        ("straat", "Dorpsstraat"),
        ("plaats", "Voorbeeld"),
        ("voorletter", "N."),
        ("voornaam", "Noor"),
        ("voornamen", "Noor Anna"),
        ("achternaam", "de Vries"),
        ("naam", "Noor de Vries"),
        ("kenteken", "AB-123-C"),
    ):
        if part in hint:
            return words
    if question.lines:
        return "De lamp voor mijn huis is al een week stuk."
    return "Dorpsstraat 12" if question.required else ""


def _day(question: DateQuestion, today: date) -> TypedDate:
    day = min(max(today, question.earliest or today), question.latest or today + timedelta(days=365))
    return TypedDate(str(day.day), months()[day.month - 1], str(day.year))


def _choice(question: ChoiceQuestion | RowsQuestion) -> str | None:
    """Take the first answer, but never the one that says there is danger: then the form stops. One row is enough."""
    if isinstance(question, RowsQuestion):
        return None if not question.choices else DONE if question.rows else MORE
    values = [option.value for option in question.options]
    return "nee" if "gevaar" in question.key.lower() and "nee" in values else next(iter(values), "")


def _hour(question: TimeQuestion) -> str:
    """Come in the afternoon when that is allowed; the first minute allowed may be over before it is sent."""
    wanted = (time(14, 30), question.latest, time(23, 59), question.earliest)
    hours = [write_time(one) for one in wanted if one is not None]
    return next((one for one in hours if not isinstance(question.check(one, date.min), Refusal)), hours[0])


def _line(question: TextQuestion | TimeQuestion | MomentLine) -> str:
    """Give a line to type."""
    match question:
        case WhereQuestion():
            return "Molenweg 12"
        case BsnQuestion():
            return "999990019"
        case IbanQuestion():
            return "NL02 ABNA 0123 4567 89"
        case PlateQuestion():
            return "AB123C"
        case TimeQuestion():
            return _hour(question)
        case MomentLine():
            return "2027-03-03T09:30:00"
        case _:
            return _words(question)


def no_post(_address: str) -> str:
    """Find no code in the post: there is none."""
    return ""


Post = Callable[[str], str]
"""Looks for the newest code that was mailed to an address."""


def raw(question: Question, folder: Path, today: date, post: Post = no_post) -> object:
    """Give what the citizen types or chooses; files are written to `folder` first."""
    match question:
        case SeveralQuestion():
            return [raw(question.each, folder, today, post)]
        case CodeQuestion(email=email):
            return post(email)
        case TextQuestion() | TimeQuestion() | MomentLine():
            return _line(question)
        case NumberQuestion():
            return str(int(max(question.least or 1, 1)))
        case ChoiceQuestion() | RowsQuestion():
            return _choice(question)
        case DateQuestion():
            return _day(question, today)
        case FileQuestion():
            return _files(folder) if question.required else []
        case _:
            return _other(question)


def _other(question: Question) -> object:
    """Answer what is neither typed on one line, nor chosen from one list."""
    match question:
        case ChoicesQuestion():
            return [option.value for option in question.options[: max(question.least or 1, 1)]]
        case TickQuestion():
            return True
        case SignatureQuestion():
            return Signed(handwriting.drawn("Noor de Vries"), "Noor de Vries")
        case AddressQuestion():
            return {"postcode": "1234 ab", "houseNumber": "12", "houseLetter": "", "houseNumberAddition": ""}
        case ReachQuestion(channels=channels):
            return {channel: "noor@voorbeeld.nl" if channel == "email" else "06 12345678" for channel in channels}
        case _:
            return None


def _files(folder: Path) -> list[PickedFile]:
    file = folder / FILE
    file.write_bytes(PDF)
    return [PickedFile(uuid.uuid4().hex, file.name, len(PDF), str(file))]


def answer(view: QuestionView, folder: Path, today: date, post: Post = no_post) -> object:
    """Answer a whole screen."""
    given = {field.question.key: raw(field.question, folder, today, post) for field in view.fields}
    return given if len(given) > 1 else next(iter(given.values()), None)


def settle(assistant: Assistant, reply: Answer) -> StepView:
    """Do what an answer of the assistant asks for, here and now."""
    match reply:
        case Then(view=view, errand=errand):
            return _do(assistant, errand) or view
        case StepView():
            return reply
        case Copy(view=view):
            return view
        case Say() | Quit():
            return assistant.show()
        case _:
            return _do(assistant, reply) or assistant.show()


def _do(assistant: Assistant, errand: Callable[[], object]) -> StepView | None:
    try:
        return assistant.take(errand())
    except AssistantError as error:
        return assistant.met(error)


def to_review(assistant: Assistant, view: StepView, folder: Path, today: date, post: Post = no_post) -> list[StepView]:
    """Answer everything up to the check page; gives every screen that was met, the check page last."""
    met = [view]
    while not isinstance(view, ReviewView | ReceiptView) and len(met) < 200:
        given = answer(view, folder, today, post) if isinstance(view, QuestionView) else None
        view = settle(assistant, assistant.next(given))
        met.append(view)
        if view.error:
            raise ValueError(f"{view.heading}: {view.error}")
    return met
