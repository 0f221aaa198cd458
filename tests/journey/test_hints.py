"""The short words beside a question say what the form itself does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.journey.hints import hints, label
from assistant.journey.kinds.choice import ChoiceQuestion, ChoicesQuestion
from assistant.journey.kinds.email_code import CodeQuestion
from assistant.journey.kinds.files import FileQuestion
from assistant.journey.kinds.text import TextQuestion
from assistant.journey.kinds.website import WebsiteOnly
from assistant.journey.question import Option, Question, RichText
from assistant.journey.view import Field, QuestionView

NAME = TextQuestion(key="naam", label="Uw naam", help=RichText(text="Zoals op uw paspoort."))
OPTIONS = tuple(Option(word, word) for word in ("Ja", "Nee"))


def alone(question: Question, why: str = "") -> QuestionView:
    return QuestionView(heading=question.label, why=why, fields=(Field(question, question.empty),))


def test_what_may_stay_open_is_said_once() -> None:
    assert hints(NAME, alone(NAME, why="Zoals op uw paspoort.")) == ("Dit is niet verplicht.",)
    group = QuestionView(heading="Wie bent u?", fields=(Field(NAME, ""), Field(replace(NAME, key="b"), "")))
    assert label(NAME) == "Uw naam (niet verplicht)"
    assert hints(NAME, group) == ("Zoals op uw paspoort.",)


def test_what_must_be_answered_says_nothing_of_it() -> None:
    needed = replace(NAME, required=True)
    assert hints(needed, alone(needed, why="Zoals op uw paspoort.")) == ()
    assert label(needed) == "Uw naam"


def test_how_many_one_may_choose_is_said() -> None:
    one = ChoiceQuestion(key="a", label="Komt u?", options=OPTIONS, required=True)
    several = ChoicesQuestion(key="b", label="Wie komt er?", options=OPTIONS, required=True)
    assert hints(one, alone(one)) == ("Kies één antwoord.",)
    assert hints(one, alone(one, why="Kies uw antwoord.")) == ()
    assert hints(several, alone(several)) == ("U mag meer dan één antwoord kiezen.",)


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [
        (None, 3, "U mag er 3 kiezen."),
        (2, None, "Kies er 2 of meer."),
        (2, 3, "Kies er 2 tot en met 3."),
        (2, 2, "Kies er 2."),
        (1, None, "U mag meer dan één antwoord kiezen."),
    ],
)
def test_how_few_and_how_many_a_form_takes_is_said_beforehand(least: int | None, most: int | None, said: str) -> None:
    boxes = ChoicesQuestion(key="b", label="Wie komt er?", options=OPTIONS, required=True, least=least, most=most)
    assert hints(boxes, alone(boxes)) == (said,)


def test_what_a_form_writes_in_the_empty_field_stays_to_be_read() -> None:
    shown = replace(NAME, required=True, help=RichText(), placeholder="Zoals Noor de Vries")
    assert hints(shown, alone(shown)) == ("Zoals Noor de Vries",)
    for repeated in (replace(shown, placeholder="Uw naam"), replace(shown, help=RichText(text=shown.placeholder))):
        assert hints(repeated, alone(repeated, why=repeated.help.text)) == ()


def test_what_files_are_taken_is_said_beforehand() -> None:
    photo = FileQuestion(
        key="f", label="Foto", required=True, types=("image/png",), max_files=2, max_bytes=2 * 1024 * 1024
    )
    assert hints(photo, alone(photo)) == (
        "Dit mag u sturen: een foto (png).",
        "U mag 2 bestanden kiezen. Een bestand mag 2 MB groot zijn.",
    )


@pytest.mark.parametrize(
    ("required", "passing"), [(True, ()), (False, ("U mag deze vraag overslaan. Druk dan op Verder.",))]
)
def test_what_only_the_website_asks_says_so_and_where(required: bool, passing: tuple[str, ...]) -> None:
    where = WebsiteOnly(
        key="k", label="Waar is het?", kind="map", address="https://melden.dijkdorp.nl/kaart", required=required
    )
    assert hints(where, alone(where)) == (
        "Deze vraag kan alleen op de website. Uw antwoorden zijn er nog.",
        *passing,
        "De website is: melden.dijkdorp.nl",
    )


def test_an_answer_that_is_fixed_says_so() -> None:
    fixed = replace(NAME, read_only=True)
    assert hints(fixed, alone(fixed, why="Zoals op uw paspoort.")) == ("Dit kunt u hier niet veranderen.",)


def test_who_passes_a_code_that_was_agreed_to_need_not_type_it_again() -> None:
    code = CodeQuestion(key="mail#code", label="Welke code?", component="mail", email="noor@voorbeeld.nl")
    view = QuestionView(heading=code.label, fields=(Field(code, True),))
    assert hints(code, view)[0] == "U heeft dit adres al bevestigd. Druk op Verder."
    assert "noor@voorbeeld.nl" in hints(code, replace(view, fields=(Field(code, ""),)))[0]
