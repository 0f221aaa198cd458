"""Shows each kind of question as the form that asks everything asks it: empty, with a mistake, and filled in."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from urllib.request import Request, urlopen

from assistant.app.assistant import Assistant
from assistant.journey import sentences
from assistant.journey.dates import TypedDate
from assistant.journey.kinds.address import AddressQuestion
from assistant.journey.kinds.choice import ChoicesQuestion
from assistant.journey.kinds.clock import TimeQuestion
from assistant.journey.kinds.day import DateQuestion
from assistant.journey.kinds.email_code import CodeQuestion
from assistant.journey.kinds.files import FileQuestion, PickedFile
from assistant.journey.kinds.grid import KEEP, REMOVE, RowsQuestion
from assistant.journey.kinds.moment import MomentLine, TypedMoment
from assistant.journey.kinds.number import NumberQuestion
from assistant.journey.kinds.place import WhereQuestion
from assistant.journey.kinds.reach import ReachQuestion
from assistant.journey.kinds.several import SeveralQuestion
from assistant.journey.kinds.signature import SignatureQuestion, Signed
from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.journey.question import Explanation, Json, Notice, Question, Refusal, RichText
from assistant.journey.view import Field, Place, QuestionView, ReviewView, StepView
from tools import citizen

FORM = "task:gemeente-voorbeeld/alles-oefenen"
MOST = 120
"""More screens the form has never had."""


def post_of(address: Callable[[], str]) -> citizen.Post:
    """Look for codes in the post of the practice portal at this address."""

    def code(email: str) -> str:
        call = Request(f"{address()}oefenpost", headers={"Accept": "application/json"})  # noqa: S310 - this computer
        with urlopen(call) as answer:  # noqa: S310 - as above
            mails = json.load(answer)["results"]
        return str([mail["code"] for mail in mails if mail["to"] == email and mail["code"]][-1])

    return code


def views(
    assistant: Assistant, folder: Path, today: date, post: citizen.Post = citizen.no_post
) -> Iterator[tuple[str, StepView]]:
    """Walk to the check page and past every answer once more; gives a name for each screen."""
    view = citizen.settle(assistant, assistant.press(FORM))
    asked: list[str] = []
    for number in range(MOST):
        if isinstance(view, ReviewView):
            break
        name = f"{number:02}-{_name(view)}"
        yield name, view
        given: object = None
        if isinstance(view, QuestionView) and view.fields:
            asked.append(view.fields[0].question.key)
            yield from _mistake(assistant, view, name)
            yield from _row_to_remove(assistant, view, name)
            given = citizen.answer(view, folder, today, post)
        view = citizen.settle(assistant, assistant.next(given))
        if view.error:
            raise ValueError(f"{view.heading}: {view.error}")
    yield "98-controleer", view
    yield from _filled_in(assistant, dict.fromkeys(asked))
    citizen.settle(assistant, assistant.press("home"))


def _filled_in(assistant: Assistant, keys: dict[str, None]) -> Iterator[tuple[str, StepView]]:
    for key in keys:
        view = citizen.settle(assistant, assistant.press(f"change:{key}"))
        yield f"ingevuld-{_name(view)}", view
        citizen.settle(assistant, assistant.back())


def _mistake(assistant: Assistant, view: QuestionView, name: str) -> Iterator[tuple[str, StepView]]:
    wrong = {field.question.key: mistaken(field.question) for field in view.fields}
    if any(one is None for one in wrong.values()):
        return
    given = wrong if len(wrong) > 1 else next(iter(wrong.values()))
    shown = citizen.settle(assistant, assistant.next(given))
    if shown.error or shown.heading == view.heading:
        yield f"{name}-fout", shown
    else:
        citizen.settle(assistant, assistant.back())


def _row_to_remove(assistant: Assistant, view: QuestionView, name: str) -> Iterator[tuple[str, StepView]]:
    question = view.fields[0].question
    if isinstance(question, RowsQuestion) and question.rows and not question.fixed:
        yield f"{name}-weg", citizen.settle(assistant, assistant.next(f"{REMOVE}:0"))
        citizen.settle(assistant, assistant.next(KEEP))


def _name(view: StepView) -> str:
    if isinstance(view, QuestionView) and view.fields:
        key = view.fields[0].question.key
        return "".join(sign if sign.isalnum() else "-" for sign in key).strip("-")
    return "lezen"


def apart(place: Place) -> Iterator[tuple[str, StepView]]:
    """Show what no practice form asks."""
    names = SeveralQuestion(
        key="namen",
        label="Wie wonen er nog meer in uw huis?",
        each=TextQuestion(key="namen", label="Wie wonen er nog meer in uw huis?"),
    )
    moments = SeveralQuestion(
        key="keren", label="Wanneer was het?", required=True, each=MomentLine(key="keren", label="Wanneer was het?")
    )
    photo = FileQuestion(key="foto", label="Stuur een foto mee", types=("image/jpeg",), max_bytes=5 * 1024 * 1024)
    known = TextQuestion(key="naam", label="Wat is uw naam?", read_only=True, source="haalcentraal")
    callout = Notice("c", RichText(text="Vul dit formulier alleen in als u in Dijkdorp woont."), "")
    plan = (Explanation("Over dit formulier", RichText(text="U krijgt binnen 8 weken een brief.")),)
    heic = PickedFile("a", "IMG_2041.HEIC", 2_400_000, "IMG_2041.HEIC")
    jpg = PickedFile("b", "IMG_2042.jpg", 8_400_000, "IMG_2042.jpg")
    yield "meer-leeg", _asked(place, names)
    yield "meer", _asked(place, names, ["Ali", "Noor de Vries"])
    yield "meer-fout", _asked(place, moments, typed=[TypedMoment(TypedDate("2", "12", "26"), "25")])
    yield "bestand-heic", _asked(place, photo, typed=[heic])
    yield "bestand-groot", _asked(place, photo, typed=[jpg])
    yield "vast", _asked(place, known, "Noor de Vries")
    yield "vooraf", QuestionView(heading="Voordat u begint", place=place, notices=(callout,), more=plan)


def _asked(place: Place, question: Question, value: Json = None, *, typed: object = None) -> QuestionView:
    slip = question.check(typed, date(2026, 11, 24)) if typed is not None else None
    said = sentences.refusal(slip) if isinstance(slip, Refusal) else ""
    inside = {slip.inside: said} if isinstance(slip, Refusal) and slip.inside else {}
    kept = question.empty if value is None else value
    return QuestionView(
        heading=question.label,
        step="Stap 3 van 8",
        place=place,
        error=said,
        fields=(Field(question, kept, typed, said, inside),),
    )


def mistaken(question: Question) -> object:
    """Give an answer that is refused, None where there is none."""
    match question:
        case _ if question.read_only:
            return None
        case FileQuestion():
            return [PickedFile("groot", "IMG_2041.jpg", 48_000_000, "IMG_2041.jpg")]
        case DateQuestion():
            return TypedDate("31", "2", "2026")
        case AddressQuestion():
            return {"postcode": "1234", "houseNumber": "", "houseLetter": "", "houseNumberAddition": ""}
        case ReachQuestion():
            return {"email": "noor", "phoneNumber": "12"}
        case CodeQuestion():
            return "QWERTY"
        case WhereQuestion():
            return "ergens"
        case NumberQuestion():
            return "x"
        case TimeQuestion() | MomentLine():
            return "25"
        case _ if question.choices or isinstance(question, ChoicesQuestion | SignatureQuestion):
            return _nothing(question)
        case TextQuestion():
            plain = type(question) is TextQuestion and question.shape is Shape.PLAIN
            return ("" if question.required else None) if plain else "12"
        case _:
            return None


def _nothing(question: Question) -> object:
    if not question.required and not isinstance(question, RowsQuestion):
        return None
    if isinstance(question, ChoicesQuestion):
        return []
    return Signed() if isinstance(question, SignatureQuestion) else ""
