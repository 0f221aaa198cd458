"""What was filled in beforehand says where it comes from and who can correct it."""

from __future__ import annotations

import pytest

from assistant.journey import prefilled
from assistant.journey.form import Form, Page, Part
from assistant.journey.hints import hints
from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.journey.route import route
from assistant.journey.showing import question_view, review_view
from assistant.journey.view import Field, Place, QuestionView
from tests.plain_words import complaints

PLACE = Place(organisation="Gemeente Voorbeeld", phone="14 012", desk="Dorpsplein 1")


def name(source: str) -> TextQuestion:
    return TextQuestion(key="naam", label="Uw naam", read_only=True, source=source)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("haalcentraal", "Dit komt uit de Basisregistratie Personen (BRP), de lijst van alle inwoners."),
        ("stufbg", "Dit komt uit de Basisregistratie Personen (BRP), de lijst van alle inwoners."),
        ("kvk-kvknumber", "Dit komt uit het Handelsregister van de Kamer van Koophandel (KVK)."),
        ("objects_api", "Dit heeft Gemeente Voorbeeld al ingevuld."),
        ("", "Dit heeft Gemeente Voorbeeld al ingevuld."),
    ],
)
def test_it_says_where_it_comes_from(source: str, said: str) -> None:
    told = prefilled.lines(name(source), PLACE, filled=True)
    assert told[:2] == (said, "Dit kunt u hier niet veranderen.")
    assert "Klopt dit niet?" in told[2]
    for line in told:
        assert complaints(line) == []


def test_it_says_whom_to_call_or_where_to_walk_in() -> None:
    told = " ".join(prefilled.lines(name("haalcentraal"), PLACE, filled=True))
    assert "14\u00a0012" in told
    assert "Dorpsplein 1" in told
    nobody = prefilled.lines(name(""), Place(), filled=True)
    assert nobody[-1] == "Klopt dit niet? Laat het de gemeente weten."


def test_an_empty_one_comes_from_nowhere() -> None:
    assert prefilled.lines(name("haalcentraal"), PLACE, filled=False) == ("Dit kunt u hier niet veranderen.",)


def test_the_hints_say_it_by_what_stands_there() -> None:
    question = name("stufbg")
    view = QuestionView(heading="Uw naam", place=PLACE, fields=(Field(question, "Noor"),))
    assert hints(question, view)[0] == "Dit komt uit de Basisregistratie Personen (BRP), de lijst van alle inwoners."


def test_the_address_for_the_confirmation_says_so() -> None:
    question = TextQuestion(key="mail", label="E-mail", shape=Shape.EMAIL, required=True, receives=True)
    view = QuestionView(heading="E-mail", fields=(Field(question, ""),))
    assert hints(question, view) == ("Hier krijgt u uw bevestiging.",)


def test_what_the_portal_fills_in_is_as_it_is_today_whatever_was_kept() -> None:
    part = Part(key="naam", question=name("stufbg"), initial="Noor Jansen")
    page = Page(number=0, id="p", name="Over u", parts=(part,), live=True)
    way = route(Form(id="f", name="F", website="", pages=(page,)), {"naam": "Noor de Vries"})
    assert way.page_data(page) == {"naam": "Noor Jansen"}
    view = question_view(way, 0, PLACE, {"naam": "Noor de Vries"})
    assert view.fields[0].value == "Noor Jansen"
    assert [row.answer for row in review_view(way, PLACE, {"naam": "Noor de Vries"}).rows] == ["Noor Jansen"]
