"""Which of the texts on a screen are said, in which words, and where each word stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.journey.kinds.choice import ChoiceQuestion
from assistant.journey.kinds.text import TextQuestion
from assistant.journey.question import Option, RichText
from assistant.journey.view import CardsView, Field, QuestionView, ReceiptView, ReviewView, Row, StepView
from assistant.speech.reader import Seen, holds_secrets, script
from assistant.wording import Told, joined

BSN = TextQuestion(key="bsn", label="Wat is uw bsn?", sensitive=True, help=RichText("", "Het staat op uw pas."))
SECRET = QuestionView(heading=BSN.label, step="Stap 2 van 8", chapter="Over u", fields=(Field(BSN, "999990019"),))
HOME = CardsView(heading="Wat wilt u regelen?", why="Kies een kaart.", error="Dat lukt niet.")


def said(view: StepView, *seen: Seen | str, question_only: bool = False) -> list[str]:
    texts = [Seen(one) if isinstance(one, str) else one for one in seen]
    return [one.text for one in script(view, texts, question_only=question_only)]


def test_what_is_seen_is_said_in_the_order_in_which_it_is_seen() -> None:
    seen = ("Dat lukt niet.", "Wat wilt u regelen?", "Nieuw hier? Kijk dan eerst rond.")
    assert said(HOME, *seen) == [*seen[:2], "Nieuw hier?", "Kijk dan eerst rond."]


def test_on_a_screen_with_a_secret_only_what_is_known_is_said() -> None:
    assert said(SECRET, BSN.label, "Het staat op uw pas.", "999 990 019", "U typte: 999990019") == [
        "Wat is uw bsn?",
        "Het staat op uw pas.",
    ]
    assert said(SECRET, Seen("Wis", own=True)) == ["Wis"]


def test_a_mistake_that_repeats_a_secret_is_not_said_at_the_answer_either() -> None:
    told = "99999001 is geen bsn."
    field = replace(SECRET.fields[0], typed="99999001", error=told)
    refused = replace(SECRET, error=told, fields=(field,))
    assert said(refused, told, BSN.label, told) == [BSN.label]
    fine = replace(refused, error="Kijk het bsn na.", fields=(replace(field, error="Kijk het bsn na."),))
    assert said(fine, "Kijk het bsn na.", BSN.label, "Kijk het bsn na.") == ["Kijk het bsn na.", BSN.label]


@pytest.mark.parametrize(
    ("view", "secret"),
    [
        (HOME, False),
        (SECRET, True),
        (QuestionView(heading="Wie?", fields=(Field(ChoiceQuestion(key="w", label="Wie?"), ""),)), False),
        (ReviewView(heading="Kijk na", rows=(Row("a", "Naam", "Noor"),)), False),
        (ReviewView(heading="Kijk na", rows=(Row("a", "Naam", "Noor"), Row("b", "Bsn", "9", secret=True))), True),
        (ReceiptView(heading="Gelukt", rows=(Row("b", "Bsn", "9", secret=True),)), True),
    ],
)
def test_it_is_known_which_screens_may_hold_a_secret(view: StepView, secret: bool) -> None:
    assert holds_secrets(view) is secret


def test_the_rows_of_a_receipt_are_said_and_the_secret_ones_not() -> None:
    rows = (Row("a", "Naam", "Noor de Vries"), Row("b", "Bsn", "999990019", secret=True))
    view = ReceiptView(heading="Gelukt", reference="VB 12", rows=rows)
    assert said(view, "Gelukt", "Dit heeft u verstuurd", "Naam", "Noor de Vries", "Bsn", "999990019") == [
        *("Gelukt", "Dit heeft u verstuurd", "Naam", "Noor de Vries", "Bsn"),
    ]


def test_the_word_of_a_key_is_said_once_and_other_words_each_time() -> None:
    keys = [Seen("Verander", own=True, key=True)] * 3
    assert said(HOME, keys[0], "Nee", keys[1], "Nee", keys[2]) == ["Verander", "Nee", "Nee"]


def test_only_the_question_means_mistake_question_and_help_and_what_was_opened() -> None:
    opened = Seen("Bel ons. Dat mag.", own=True, opened=True)
    seen = (opened, "Dat lukt niet.", "Stap 1", "Wat wilt u regelen?", "Kies een kaart.", "Verhuizen")
    assert said(HOME, *seen, question_only=True) == [
        *("Bel ons.", "Dat mag.", "Dat lukt niet.", "Wat wilt u regelen?", "Kies een kaart."),
    ]


def test_step_and_chapter_are_said_apart_also_beside_a_secret() -> None:
    assert said(SECRET, "Stap 2 van 8 · Over u") == ["Stap 2 van 8", "Over u"]
    step = Told("Bölüm 2 / 8", "Stap 2 van 8", "tr")
    view = replace(SECRET, step=step)
    found = script(view, [Seen(joined((step, "Over u")))])
    assert [(one.text, one.language) for one in found] == [("Bölüm 2 / 8", "tr"), ("Over u", "nl")]


def test_words_are_found_back_among_signs_that_are_not_said() -> None:
    shown = "Bel \u2066088\u00a0-\u2060\u00a0111\u2069 nu. Dat mag."
    first, second = script(HOME, [Seen(shown)])
    assert first.text == "Bel 088 - 111 nu."
    for word in ("Bel", "111", "nu."):
        start, length = first.shown(first.text.index(word), len(word))
        assert shown[start : start + length] == word
    start, length = first.shown(first.text.index("088 - 111"), len("088 - 111"))
    assert shown[start : start + length] == "088\u00a0-\u2060\u00a0111"
    assert second.shown(4, 3) == (shown.index("mag"), 3)


def test_each_sentence_knows_its_own_language() -> None:
    view = CardsView(heading=Told("Who?", "Wie?", "en"), language="nl")
    seen = [Seen(view.heading), Seen("Voor wie doet u dit?"), Seen("Alleen voor u.", language="nl")]
    assert [one.language for one in script(view, seen)] == ["en", "nl", "nl"]
    assert [one.language for one in script(replace(view, language="tr"), seen)] == ["en", "tr", "nl"]


def test_what_may_not_be_read_is_told_in_its_place_and_lit_nowhere() -> None:
    address = TextQuestion(key="a", label="Klopt dit adres?", sensitive=True, repeats="Dorpsstraat 12")
    view = QuestionView(heading=address.label, why="Is het Dorpsstraat 12?", fields=(Field(address, None),))
    found = script(view, [Seen(address.label), Seen(view.why)])
    assert [one.text for one in found[1:]] == ["Wij lezen uw antwoord niet voor.", "U ziet het op het scherm."]
    assert {one.place for one in found[1:]} == {-1}


def test_a_choice_that_is_secret_is_not_told_by_its_mark() -> None:
    who = ChoiceQuestion(key="w", label="Wie?", options=(Option("ik", "Ik"), Option("wij", "Wij")), sensitive=True)
    view = QuestionView(heading=who.label, fields=(Field(who, "wij"),))
    assert said(view, "Wie?", "Ik", "Wij", "Gekozen") == ["Wie?", "Ik", "Wij"]


def test_no_sentence_shows_what_it_says() -> None:
    for one in script(HOME, [Seen("Noor de Vries woont hier.")]):
        assert "Noor" not in repr(one)
    assert "Noor" not in repr(Seen("Noor"))
