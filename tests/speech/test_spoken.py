"""How things are said in each language, and the way back to what is shown."""

from __future__ import annotations

import re
from time import monotonic

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.speech.spoken import Spoken, spoken
from assistant.wording import LANGUAGES, PSEUDO
from tests.speech.golden_list import LANGUAGES as WITH_A_LIST
from tests.speech.golden_list import all_golden, golden

HOSTILE = (
    "a", "a.", "1 2 ", "a-", "www.", "0 ", "12", "a@", "06-", "1234 A", "enz", "a/", ".nl", "A-", "A1", "\u20ac 1.",
    "-", "1.", "1,", "1:", "12:30-", "(0", "+3", "NL02 ", "AB12 ", "1-1-", "\u00b2", "*", " ", "\u200f", "9.", "mei ",
    "1 m", "A", "0-", "/1", "1/", "% ", "ca. ", "1-3 ", "T.", "\u00b0", "2026 ", "\u0663",
)  # fmt: skip


@pytest.mark.parametrize(("language", "shown", "said"), tuple(all_golden()))
def test_it_is_said_as_a_person_would(language: str, shown: str, said: str) -> None:
    assert spoken(shown, language).text == said


def test_there_is_a_list_for_every_language_with_words_of_its_own() -> None:
    assert set(WITH_A_LIST) == {"nl", "en", "tr", "pl", "ar", "uk"}
    assert len(golden("nl")) >= 180
    assert all(len(golden(language)) >= 40 for language in WITH_A_LIST)


@pytest.mark.parametrize(
    "word", ["2026", "12", "in", "min", "art", "nl", "max", "de", "A", "ja", "Amsterdam", "VOGELS"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_ordinary_word_stays_what_it_is(language: str, word: str) -> None:
    if language == "uk" and word == "2026":
        assert spoken(word, language).text == "дві тисячі 26"
    else:
        assert spoken(word, language).text == word


def test_frisian_is_read_by_the_dutch_rules() -> None:
    assert all(spoken(shown, "fy").text == said for shown, said in golden("nl").items())


def test_papiamento_shares_what_all_have() -> None:
    shown = "Number 1234 AB, 06-12345678, \u20ac 1.234,50, UWV, 1-5-2027"
    said = "Number 1 2 3 4, a be, 0 6, 1 2, 3 4, 5 6, 7 8, 1234 euro i 50 sèn, u dòbel ve ve, 1 mei 2027"
    assert spoken(shown, "pap").text == said


@pytest.mark.parametrize("language", ["xx", "", PSEUDO])
def test_what_has_no_rules_of_its_own_is_said_as_it_stands(language: str) -> None:
    assert spoken("1234 AB", language).text == "1234 AB"


def test_a_country_makes_no_other_language() -> None:
    assert spoken("1234 AB", "nl-BE") == spoken("1234 AB", "nl")


def test_a_word_points_back_to_what_is_shown() -> None:
    shown = "Bel 14 020 of mail."
    said = spoken(shown, "nl")

    def back(word: str) -> str:
        start, length = said.shown(said.text.index(word), len(word))
        return shown[start : start + length]

    assert back("Bel") == "Bel"
    assert back("14") == "14 020"
    assert back("2") == "14 020"
    assert back("of") == "of"
    assert back("mail") == "mail"


def test_signs_that_turn_the_line_are_not_said_and_move_nothing() -> None:
    shown = "في 1\u200f/5\u200f/2027 \u2068DigiD\u2069 أو"
    said = spoken(shown, "ar")
    assert said.text == "في 1 مايو 2027 ديجي دي أو"
    start, length = said.shown(said.text.index("أو"), 2)
    assert shown[start : start + length] == "أو"
    start, length = said.shown(said.text.index("ديجي"), 4)
    assert shown[start : start + length] == "DigiD"


def test_nobody_finds_what_is_said_in_a_log() -> None:
    said = spoken("Mijn bsn is 999990019", "nl")
    assert "9" not in repr(said).replace(str(len(said.text)), "")
    assert "bsn" not in repr(said)


TEXTS = st.sampled_from(sorted(LANGUAGES)).flatmap(
    lambda language: st.tuples(
        st.just(language),
        st.lists(
            st.sampled_from(
                [*golden(language if language in WITH_A_LIST else "nl"), *HOSTILE, "een", "huis", ",", "é", "\n", "و"]
            ),
            max_size=8,
        ).map(" ".join)
        | st.lists(st.sampled_from(HOSTILE), max_size=20).map("".join)
        | st.text(max_size=60),
    )
)


@given(TEXTS)
@example(("nl", "ca. ca. ca."))
@example(("ar", "\u200f\u200f1\u200f \u200f"))
@example(("nl", "\u20ac " + "9" * 6000 + " km"))
def test_every_spoken_place_has_a_shown_place_and_they_never_cross(text: tuple[str, str]) -> None:
    language, shown = text
    said = spoken(shown, language)
    places = [said.shown(at, 1) for at in range(len(said.text))]
    assert all(0 <= start < start + length <= len(shown) for start, length in places)
    assert [start for start, _ in places] == sorted(start for start, _ in places)
    ends = [start + length for start, length in places]
    assert ends == sorted(ends)


@given(TEXTS)
def test_every_shown_word_is_said_somewhere(text: tuple[str, str]) -> None:
    language, shown = text
    said = spoken(shown, language)
    reached = _reached(said)
    assert all(at in reached for word in re.finditer(r"[^\W_]+", shown) for at in range(*word.span()))


def _reached(said: Spoken) -> set[int]:
    places = (said.shown(at, 1) for at in range(len(said.text)))
    return {at for start, length in places for at in range(start, start + length)}


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("language", ["nl", "uk", "ar"])
def test_no_text_takes_long_to_put_in_words(language: str, piece: str) -> None:
    spoken("", language)
    began = monotonic()
    spoken(piece * 8000, language)
    assert monotonic() - began < 2
