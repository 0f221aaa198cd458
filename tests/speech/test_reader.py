"""What is read out of a screen, and in which order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assistant.journey.hints import hints
from assistant.journey.kinds.address import EMPTY, FOUND, LOOKUP, UNKNOWN, AddressQuestion, LookedUpAddress
from assistant.journey.kinds.choice import ChoiceQuestion
from assistant.journey.kinds.files import FileQuestion
from assistant.journey.kinds.grid import RowLine, RowsQuestion
from assistant.journey.kinds.reach import ReachQuestion
from assistant.journey.kinds.signature import SignatureQuestion
from assistant.journey.kinds.text import TextQuestion
from assistant.journey.kinds.website import WebsiteOnly
from assistant.journey.question import Notice, Option, RichText
from assistant.journey.view import (
    Card,
    CardsView,
    Field,
    Place,
    ProblemView,
    QuestionView,
    ReceiptView,
    ReviewView,
    Row,
    StepView,
)
from assistant.speech.reader import utterances
from assistant.speech.spoken import spoken
from tests.speech.written import WrittenVoice

BSN = "999990019"
WHO = ChoiceQuestion(
    key="wie",
    label="Wie gaan er met u mee?",
    required=True,
    options=(Option("alleen", "Alleen ik"), Option("gezin", "Mijn gezin", "Ook kinderen boven 18.")),
)
HELP = RichText("<p>De gemeente schrijft iedereen in.</p>", "De gemeente schrijft iedereen in.")


def texts(view: StepView, *, with_help: bool = False) -> list[str]:
    return [utterance.text for utterance in utterances(view, with_help=with_help)]


def test_what_went_wrong_comes_first_then_the_question_its_help_and_the_answers() -> None:
    view = QuestionView(
        heading=WHO.label,
        why=HELP.text,
        step="Stap 3 van 8",
        notices=(Notice("let-op", RichText("", "Let op.\nU moet dit binnen 5 dagen doen."), "warning"),),
        help=("Kies wat bij u past.", "Bel Gemeente Voorbeeld: 14 0123."),
        error="Kies één antwoord.",
        fields=(Field(WHO, "", None, "Kies één antwoord."),),
    )
    read = [
        "Kies één antwoord.",
        "Stap 3 van 8",
        "Wie gaan er met u mee?",
        "De gemeente schrijft iedereen in.",
        "Let op.",
        "U moet dit binnen 5 dagen doen.",
        "Alleen ik",
        "Mijn gezin",
        "Ook kinderen boven 18.",
    ]
    assert texts(view) == read
    assert texts(view, with_help=True) == [*read, "Kies wat bij u past.", "Bel Gemeente Voorbeeld: 14 0123."]
    assert {utterance.language for utterance in utterances(view)} == {"nl"}


def test_questions_that_belong_together_each_say_their_name_and_help() -> None:
    street = TextQuestion(key="straat", label="Straat", required=True)
    number = TextQuestion(key="nummer", label="Huisnummer", help=RichText("", "Alleen het getal."))
    view = QuestionView(heading="Uw nieuwe adres", fields=(Field(street, "Kerkstraat"), Field(number, "")))
    assert texts(view) == ["Uw nieuwe adres", "Straat", "Huisnummer (niet verplicht)", "Alleen het getal."]


def test_how_one_answers_is_said_as_it_is_shown() -> None:
    """The short words beside a question: what may stay open, how many to choose, what only the website asks."""
    where = WebsiteOnly(key="k", label="Waar is het?", kind="map", address="https://melden.dijkdorp.nl/", required=True)
    photo = FileQuestion(key="f", label="Heeft u een foto?", types=("image/*",), max_bytes=1024**2)
    for question in (where, photo, WHO, replace(WHO, required=False)):
        view = QuestionView(heading=question.label, fields=(Field(question, question.empty),))
        shown = hints(question, view)
        assert shown
        said = " ".join(texts(view)[1:])
        assert said.startswith(" ".join(shown))
    assert texts(QuestionView(heading=where.label, fields=(Field(where, None),)))[-1].endswith("melden.dijkdorp.nl")


def test_signs_without_a_word_are_not_said() -> None:
    assert texts(CardsView(heading="Thuis", lines=("·", "✓", "1", " "))) == ["Thuis", "1"]


def test_cards_say_what_they_do() -> None:
    view = CardsView(
        heading="Voor wie doet u dit?",
        cards=(Card("self", "Voor mezelf"), Card("other", "Voor iemand anders", "Die naast mij zit")),
        notes=("Help u iemand? Laat die persoon zelf typen.",),
    )
    assert texts(view)[1:] == [
        "Voor mezelf",
        "Voor iemand anders",
        "Die naast mij zit",
        "Help u iemand?",
        "Laat die persoon zelf typen.",
    ]


def test_a_problem_says_what_to_do_and_whom_to_call() -> None:
    view = ProblemView(
        heading="Het lukt nu niet", lines=("Uw antwoorden zijn bewaard.",), place=Place(phone="14 0123"), act="Nog eens"
    )
    assert texts(view) == ["Het lukt nu niet", "Uw antwoorden zijn bewaard.", "14 0123", "Nog eens"]


def test_a_receipt_says_its_number_and_what_comes_next() -> None:
    view = ReceiptView(heading="Verstuurd", reference="OF-K7V2", next_steps=("U krijgt binnen 5 dagen een brief.",))
    said = ["Verstuurd", "Uw nummer: OF-K7V2", "Wat gebeurt er nu?", "U krijgt binnen 5 dagen een brief."]
    assert texts(view) == said


def test_after_practising_nobody_waits_for_what_is_told() -> None:
    place = Place(practice=True)
    view = ReceiptView(heading="Gelukt", place=place, next_steps=("U krijgt binnen 5 dagen een brief.",))
    assert texts(view)[1] == "Dit is een voorbeeld van wat u kunt lezen:"


def bsn_refused(typed: str) -> QuestionView:
    """Give the screen as it comes back when this was typed and the form repeats it in its sentence."""
    bsn = TextQuestion(
        key="bsn",
        label="Wat is uw burgerservicenummer?",
        help=RichText("", "Het staat op uw pas."),
        sensitive=True,
        required=True,
        pattern="[0-9]{9}",
        messages={"pattern": f"{typed} is geen burgerservicenummer."},
    )
    slip = bsn.check(typed, date(2026, 11, 22))
    error = getattr(slip, "text", "")
    return QuestionView(
        heading=bsn.label, why=bsn.help.text, error=error, fields=(Field(bsn, BSN, typed=typed, error=error),)
    )


def test_a_secret_is_never_said() -> None:
    """Mevrouw De Groot types her number wrong, sees why, goes on, and has everything read to her."""
    refused = bsn_refused("99999001")
    assert "99999001" in refused.error
    review = ReviewView(
        heading="Controleer en verstuur",
        rows=(Row("naam", "Uw naam", "Anna de Groot"), Row("bsn", "Uw burgerservicenummer", BSN, secret=True)),
        send="Verstuur naar Gemeente Voorbeeld",
    )
    receipt = ReceiptView(heading="Verstuurd", reference="OF-K7V2", rows=review.rows)
    voice = WrittenVoice(lambda heard: None)
    for view in (refused, review, receipt):
        voice.say(utterances(view, with_help=True))
    said = [spoken(utterance.text, utterance.language).text for talk in voice.said for utterance in talk]
    digits = ["".join(filter(str.isdigit, text)) for text in said]
    assert not [text for text in digits if "9999" in text]
    assert "Wat is uw burgerservicenummer?" in said
    assert "Het staat op uw pas." in said
    assert "Uw burgerservicenummer" in said
    assert "Anna de Groot" in said


def test_a_slip_elsewhere_is_said_beside_a_secret_that_is_not() -> None:
    refused = bsn_refused("99999001")
    name = TextQuestion(key="naam", label="Uw naam")
    view = QuestionView(
        heading="Over u",
        error=f"Vul hier iets in. {refused.error}",
        fields=(Field(name, "", "", "Vul hier iets in."), *refused.fields),
    )
    assert texts(view)[0] == "Vul hier iets in."
    assert not [text for text in texts(view) if "9999" in text]


@pytest.mark.parametrize("chosen", ["alleen", "gezin"])
def test_a_secret_choice_is_not_told_by_leaving_it_out(chosen: str) -> None:
    secret = ChoiceQuestion(key="wie", label=WHO.label, options=WHO.options, required=True, sensitive=True)
    view = QuestionView(heading=WHO.label, fields=(Field(secret, chosen),))
    assert texts(view)[1:] == ["Kies één antwoord.", "Alleen ik", "Mijn gezin", "Ook kinderen boven 18."]


ROWS = RowsQuestion(
    key="kinderen[]",
    grid="kinderen",
    label="Uw kinderen",
    required=True,
    rows=(RowLine("Kind 1", "Noor, 6 maart 2019"), RowLine("Kind 2", "Sam, 12 mei 2021")),
    add="Nog een kind",
)


def test_rows_are_read_before_it_is_asked_whether_there_is_one_more() -> None:
    view = QuestionView(heading=ROWS.label, fields=(Field(ROWS, None),))
    assert texts(view) == [
        "Uw kinderen",
        "Kind 1: Noor, 6 maart 2019",
        "Kind 2: Sam, 12 mei 2021",
        "Wilt u er nog een invullen?",
        "Ja",
        "Nog een kind",
        "Nee",
        "Dit is alles.",
    ]


def test_rows_that_are_secret_are_not_read() -> None:
    secret = replace(ROWS, sensitive=True)
    assert "Noor" not in " ".join(texts(QuestionView(heading=secret.label, fields=(Field(secret, None),))))


def test_taking_a_row_away_is_read_as_what_it_is() -> None:
    sure = ROWS.about_removing(1)
    assert texts(QuestionView(heading=sure.label, fields=(Field(sure, None),))) == [
        "Wilt u dit weghalen: Kind 2?",
        "Kind 2: Sam, 12 mei 2021",
        "Wat u hier invulde, is dan ook weg.",
        "Ja, haal weg",
        "Nee, laat staan",
    ]


def test_what_is_filled_in_on_one_screen_is_named_by_ear_too() -> None:
    for question, named in (
        (ReachQuestion(key="b", label="Hoe kunnen wij u bereiken?"), ("E-mailadres", "Telefoonnummer")),
        (SignatureQuestion(key="h", label="Zet uw handtekening"), ("Typ uw naam",)),
    ):
        view = QuestionView(heading=question.label, fields=(Field(question, question.empty),))
        said = [one.text for one in utterances(view)]
        assert set(named) <= set(said)
        fixed = replace(question, read_only=True)
        still = QuestionView(heading=question.label, fields=(Field(fixed, question.empty),))
        assert not set(named) & {one.text for one in utterances(still)}


def test_the_way_to_what_was_left_open_is_said() -> None:
    view = QuestionView(heading="Nog leeg", links=(Card("change:foto", "Stuur een foto", "Vul dit alsnog in"),))
    assert [one.text for one in utterances(view)] == ["Nog leeg", "Stuur een foto", "Vul dit alsnog in"]


@pytest.mark.parametrize("known", [True, False])
def test_an_address_that_is_secret_is_on_the_screen_and_not_read(known: bool) -> None:
    """Where it is asked whether the address is right, it stands there; somebody beside the speaker may not hear it."""
    parts = AddressQuestion(key="woning", label="Wat is uw adres?", sensitive=True)
    whole = LookedUpAddress(key="woning", label=parts.label, sensitive=True, parts=parts)
    typed = {**EMPTY, "postcode": "1234 AB", "houseNumber": "12", "streetName": "Dorpsstraat", "city": "Voorbeeld"}
    typed = {**typed, LOOKUP: FOUND if known else UNKNOWN}
    right = whole.pieces({whole.piece("parts"): typed})[1]
    view = QuestionView(heading=right.label, why=right.help.text, fields=(Field(right, None),))
    assert "Dorpsstraat 12" in view.why
    instead = ["Wij lezen uw antwoord niet voor.", "U ziet het op het scherm."]
    assert texts(view)[:3] == ["Klopt dit adres?", *instead]
    assert not [text for text in texts(view) if "Dorpsstraat" in text]
    assert view.why in texts(replace(view, fields=(Field(replace(right, sensitive=False), None),)))


def test_what_the_portal_filled_in_is_read_unless_it_is_secret() -> None:
    name = TextQuestion(key="naam", label="Uw naam", read_only=True, source="haalcentraal")
    view = QuestionView(heading=name.label, fields=(Field(name, "Noor de Vries"),))
    assert texts(view)[1] == "Noor de Vries"
    secret = QuestionView(heading=name.label, fields=(Field(replace(name, sensitive=True), "Noor de Vries"),))
    assert "Noor de Vries" not in texts(secret)
