"""Days, numbers, amounts and times as people write them in each language, and as they read them on the letter."""

# ruff: noqa: RUF001 - letters and figures of other alphabets, which look like ours
from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import wording
from assistant.journey import dates, local
from assistant.journey.dates import TypedDate
from assistant.journey.dutch_time import read_time, short_time, write_time
from assistant.journey.euros import in_euros
from assistant.journey.kinds.amount import AmountQuestion
from assistant.journey.kinds.number import NumberQuestion
from assistant.journey.question import Refusal
from assistant.journey.sizes import size_in_words
from assistant.wording import LANGUAGES, Told
from tools import pseudo

TODAY = date(2026, 11, 24)
FIRST = date(2026, 12, 1)
NUMBER = NumberQuestion(key="n", label="Hoeveel?", required=True)
AMOUNT = AmountQuestion(key="a", label="Hoeveel geld?", required=True)


@pytest.fixture(autouse=True)
def dutch_again() -> Iterator[None]:
    """Speak Dutch after each test."""
    yield
    wording.use(wording.SOURCE_LANGUAGE, Path())


def speak(language: str, folder: Path = Path()) -> None:
    """Speak a language of which nothing is translated: what is seen then comes from CLDR alone."""
    wording.use(language, folder)


DECEMBER = {
    "nl": ("december", "december"),
    "en": ("December", "December"),
    "tr": ("Aralık", "Aralık"),
    "pl": ("grudnia", "grudzień"),
    "ar": ("ديسمبر", "ديسمبر"),
    "uk": ("грудня", "грудень"),
    "fy": ("Desimber", "Desimber"),
    "pap": ("Desèmber", "Desèmber"),
}
"""After the number of a day, and in a box of its own."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_month_has_the_name_people_grew_up_with_and_still_knows_its_dutch_one(language: str) -> None:
    speak(language)
    after, alone = local.months()[11], local.months(alone=True)[11]
    assert (after, alone) == DECEMBER[language]
    assert wording.dutch(after) == wording.dutch(alone) == "december"
    assert wording.language_of(after) == language
    assert not wording.is_draft(after)


def test_days_begin_with_monday_in_every_language() -> None:
    first = {}
    for language in LANGUAGES:
        speak(language)
        first[language] = local.weekdays()[0]
    assert first["nl"] == "maandag"
    assert first["pl"] == "poniedziałek"
    assert first["uk"] == "понеділок"
    assert first["ar"] == "الاثنين"
    assert all(wording.dutch(name) == "maandag" for name in first.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_kept_day_comes_back_in_the_boxes_as_it_is_read(language: str) -> None:
    speak(language)
    for number in range(1, 13):
        day = date(2026, number, 3)
        boxes = dates.boxes(day.isoformat())
        assert not isinstance(boxes.month, Told)
        assert dates.read(boxes, TODAY) == day


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_month_may_be_written_in_dutch_and_in_ones_own_language(language: str) -> None:
    speak(language)
    for number, (dutch, own) in enumerate(zip(local.MONTHS, local.months(), strict=True), 1):
        for written in (dutch, str(own), own.upper(), f" {own.lower()}. "):
            assert dates.month_number(written) == number, written


WRITTEN = (
    ("tr", "3 agustos 1952", date(1952, 8, 3)),
    ("tr", "3 AĞUSTOS 1952", date(1952, 8, 3)),
    ("tr", "1 aralik 2026", FIRST),
    ("tr", "Salı 1 Aralık 2026", FIRST),
    ("pl", "wtorek, 1 grudnia 2026", FIRST),
    ("pl", "1 gru 2026", FIRST),
    ("uk", "вівторок, 1 грудня 2026", FIRST),
    ("en", "Tuesday, 1 December 2026", FIRST),
    ("ar", "1 ديسمبر 2026", FIRST),
    ("ar", "١ ديسمبر ٢٠٢٦", FIRST),
    ("ar", "1 كانون الأول 2026", FIRST),
    ("ar", "الثلاثاء، 1 ديسمبر 2026", FIRST),
    ("ar", "dinsdag 1 december 2026", FIRST),
)


@pytest.mark.parametrize(("language", "text", "day"), WRITTEN)
def test_a_whole_date_may_be_written_in_ones_own_words(language: str, text: str, day: date) -> None:
    speak(language)
    assert dates.read(TypedDate(text), TODAY) == day


def test_two_months_that_begin_alike_are_not_guessed() -> None:
    speak("ar")
    assert dates.month_number("كانون") is None
    assert dates.month_number("كانون الثاني") == 1


def test_what_was_not_translated_is_dutch_as_a_whole() -> None:
    speak("fy")
    assert dates.in_words(FIRST) == "1 december 2026, een dinsdag"
    assert wording.language_of(dates.in_words(FIRST)) == "nl"


def test_a_translated_date_has_names_of_its_own_language(tmp_path: Path) -> None:
    speak(wording.PSEUDO, pseudo.write(tmp_path))
    assert dates.short_words(FIRST).startswith("[1 december 2026 ")
    told = Told("{weekday}, {day} {month} {year}", "{day} {month} {year}, een {weekday}", "pl")
    speak("pl")
    months, days = local.months(), local.weekdays()
    said = told.format(day=1, month=months[11], year=2026, weekday=days[1])
    assert (said, said.dutch) == ("wtorek, 1 grudnia 2026", "1 december 2026, een dinsdag")


AMOUNTS = {
    "nl": "€ 1.250,50",
    "en": "€1,250.50",
    "tr": "€1.250,50",
    "pl": "1 250,50 €",
    "ar": "\u200f1,250.50 €",
    "uk": "1 250,50 €",
    "fy": "€ 1.250,50",
    "pap": "€ 1,250.50",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_amount_is_written_as_people_do_with_the_sign_of_the_euro_and_latin_figures(language: str) -> None:
    speak(language)
    words = in_euros("1250.5")
    assert words.replace("\u00a0", " ") == AMOUNTS[language]
    assert wording.dutch(words) == "€\u00a01.250,50"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_clock_has_24_hours_in_every_language(language: str) -> None:
    speak(language)
    words = write_time(time(14, 5))
    assert words == ("14.05" if language == "nl" else "14:05")
    assert wording.dutch(words) == "14.05"
    assert read_time(words) == read_time("14.05") == time(14, 5)
    assert wording.dutch(short_time(time(9, 5))) == "9.05 uur"


def test_arabic_figures_are_read_by_who_reads_arabic_and_by_nobody_else() -> None:
    speak("ar")
    assert NUMBER.check("١٢٫٥", TODAY) == 12.5
    assert NUMBER.check("١٬٢٥٠", TODAY) == 1250
    assert read_time("١٤:٣٠") == time(14, 30)
    speak("nl")
    assert isinstance(NUMBER.check("١٢", TODAY), Refusal)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("text", "value"), [("12,5", 12.5), ("12.5", 12.5), ("1.250,50", 1250.5), ("1250", 1250), ("0,125", 0.125)]
)
def test_a_number_may_be_written_as_on_a_dutch_letter(language: str, text: str, value: float) -> None:
    speak(language)
    assert NUMBER.check(text, TODAY) == value
    assert AMOUNT.check(text, TODAY) == value or text == "0,125"


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "1,250.50", 1250.5),
        ("en", "1,250,000", 1_250_000),
        ("ar", "1,250.50", 1250.5),
        ("pap", "1,250.5", 1250.5),
        ("pl", "1 250,50", 1250.5),
        ("uk", "1\u00a0250,50", 1250.5),
        ("tr", "1.250,50", 1250.5),
    ],
)
def test_a_number_may_be_written_as_in_ones_own_language(language: str, text: str, value: float) -> None:
    speak(language)
    assert NUMBER.check(text, TODAY) == value
    assert AMOUNT.check(text, TODAY) == value


@pytest.mark.parametrize("language", ["en", "ar", "pap"])
@pytest.mark.parametrize("text", ["1.250", "1,250", "-1.250"])
def test_what_is_one_number_here_and_another_there_is_asked(language: str, text: str) -> None:
    speak(language)
    for question in (NUMBER, AMOUNT):
        found = question.check(text, TODAY)
        assert isinstance(found, Refusal)
        assert found.key == "which-number"
        assert (found.facts["one"].lstrip("-"), found.facts["other"].lstrip("-")) == ("1250", "1.25")
        sign = -1 if text.startswith("-") else 1
        assert {question.check(fact, TODAY) for fact in found.facts.values()} == {sign * 1250, sign * 1.25}


@pytest.mark.parametrize("language", ["nl", "tr", "pl", "uk", "fy"])
def test_where_numbers_are_written_as_in_dutch_there_is_no_doubt(language: str) -> None:
    speak(language)
    assert NUMBER.check("1.250", TODAY) == 1250
    assert NUMBER.check("1,250", TODAY) == 1.25


@given(st.sampled_from(list(LANGUAGES)), st.decimals(-99999, 99999, places=4, allow_nan=False))
def test_a_number_that_is_shown_is_read_as_the_same_number(language: str, value: Decimal) -> None:
    speak(language)
    for kept in (float(value), round(float(value), 3), round(float(value), 2), int(value)):
        assert NUMBER.check(NUMBER.written(kept), TODAY) == kept
    assert wording.dutch(NUMBER.written(12.345)) == "12,345"
    speak("nl")


def test_the_size_of_a_file_has_the_mark_of_the_language(tmp_path: Path) -> None:
    assert [size_in_words(size) for size in (7, 3072, 2.5 * 1024**2, 3 * 1024**3)] == [
        "7 bytes",
        "3 kB",
        "2,5 MB",
        "3 GB",
    ]
    speak(wording.PSEUDO, pseudo.write(tmp_path))
    assert size_in_words(2.5 * 1024**2).startswith("[2,5 MB")


def test_a_moment_of_an_appointment_keeps_its_dutch() -> None:
    speak("pl")
    assert wording.dutch(short_time(datetime(2026, 12, 1, 9, 30).time())) == "9.30 uur"  # noqa: DTZ001 - a clock alone
