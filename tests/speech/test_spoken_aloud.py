"""What a voice makes of the spoken forms: the phonemes espeak-ng gives for them, in every language that has a list."""

# ruff: noqa: RUF001 - letters of other alphabets, which look like ours

from __future__ import annotations

import re
from string import ascii_uppercase

import pytest

from assistant.speech.spoken import spoken
from tests.speech.golden_list import LANGUAGES, golden
from tests.speech.reference import phonemes

CODES = (
    "999990019",
    "1234 AB",
    "06-12345678",
    "020 123 45 67",
    "NL02 ABNA 0123 4567 89",
    "AB-123-C",
    "BE68539007547034",
)

AMOUNTS = {
    "nl": ("€ 1.234,50", "euro", "cent"),
    "en": ("€1,234.50", "euros", "cents"),
    "tr": ("€1.234,50", "avro", "sent"),
    "pl": ("1234,50\u00a0€", "euro", "centów"),
    "uk": ("1234,50\u00a0€", "євро", "центів"),
    "ar": ("\u200f1,234.50\u00a0€", "يورو", "سنتًا"),
}
SPELLED = {
    "nl": ("uu wee vee", "es vee bee", "bee es en"),
    "en": ("you double-you vee", "ess vee bee", "bee ess en"),
    "tr": ("u çift ve ve", "se ve be", "be se ne"),
    "pl": ("u wu fał", "es fał be", "be es en"),
    "uk": ("у дабл-ве ве", "ес ве бе", "бе ес ен"),
    "ar": ("يو دبليو في", "إس في بي", "بي إس إن"),
}
PERCENT_AND_MINUS = {
    "nl": ("procent", "min"),
    "en": ("percent", "minus"),
    "tr": ("yüzde", "eksi"),
    "pl": ("procent", "minus"),
    "uk": ("відсоток", "мінус"),
    "ar": ("بالمِئَة", "ناقص"),
}
GONE_WRONG_AS_IT_STANDS = {
    "nl": ("1234 AB", "06-12345678", "UWV", "1e", "€ 12", "t/m", "01-05-2027", "12 m²"),
    "en": ("1234 AB", "06-12345678", "UWV", "€5", "t/m", "01/05/2027", "12 m²"),
    "tr": ("1234 AB", "06-12345678", "UWV", "3. adım", "-5", "01.05.2027", "12 m²", "½"),
    "pl": ("1234 AB", "06-12345678", "UWV", "SVB", "-5", "1 maja 2027", "5 km", "«tak»"),
    "uk": ("1234 AB", "06-12345678", "UWV", "SVB", "21 %", "1234567", "1 травня 2027 р.", "5 €"),
    "ar": ("1234 AB", "06-12345678", "UWV", "SVB", "-5", "21%", "5 km"),
}  # fmt: skip


def bare(sounds: str) -> str:
    return "".join(filter(str.isalnum, sounds))


def first(sounds: str) -> str:
    """Give the first sound, whether it is voiced or not: that goes with what is said before it."""
    return sounds[0].translate(str.maketrans("zv", "sf"))


def heard(language: str, *shown: str) -> tuple[str, ...]:
    return tuple(map(bare, phonemes(*(spoken(one, language).text for one in shown), voice=language)))


def named(language: str, signs: str) -> list[str]:
    """Give how each sign sounds alone."""
    return [bare(sounds) for sounds in phonemes(*(spell(language, sign) for sign in signs), voice=language)]


def spell(language: str, sign: str) -> str:
    """Give the name of a letter, from the two that end a postcode; a figure is its own name."""
    if not sign.isalpha():
        return sign
    twice = re.split("[,\u060c] ", spoken(f"1234 {sign}{sign}", language).text)[1]
    return twice[: len(twice) // 2]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_a_code_is_heard_sign_by_sign(language: str, code: str) -> None:
    signs = [sign for sign in code if sign.isalnum()]
    (sounds,) = phonemes(spoken(code, language).text, voice=language)
    one_by_one = [bare(sound) for sound in sounds.split() if bare(sound)]
    alone = named(language, "".join(signs))
    assert len(one_by_one) == len(signs)
    assert [first(sound) for sound in one_by_one] == [first(sound) for sound in alone]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_letters_sound_the_same(language: str) -> None:
    sounds = phonemes(*(spell(language, letter) for letter in ascii_uppercase), voice=language)
    assert len(set(sounds)) == len(ascii_uppercase)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_amount_is_heard_as_one_pays_it(language: str) -> None:
    shown, euros, cents = AMOUNTS[language]
    (said,) = heard(language, shown)
    whole, euros, cents, fifty = map(bare, phonemes("34", euros, cents, "50", voice=language))
    assert re.search(f".+{whole[-5:]}{euros}.*{fifty}{cents[:-1]}", said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_institution_is_heard_letter_by_letter(language: str) -> None:
    assert heard(language, "UWV", "SVB", "BSN") == tuple(map(bare, phonemes(*SPELLED[language], voice=language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_percent_and_a_minus_are_heard(language: str) -> None:
    percent, minus = map(bare, phonemes(*PERCENT_AND_MINUS[language], voice=language))
    said_percent, said_minus = heard(language, "21%", "-5")
    assert percent in said_percent
    assert said_minus.startswith(minus)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_voice_would_say_wrong_sounds_otherwise(language: str) -> None:
    shown = GONE_WRONG_AS_IT_STANDS[language]
    as_it_stands = tuple(map(bare, phonemes(*shown, voice=language)))
    same = [one for one, here, there in zip(shown, heard(language, *shown), as_it_stands, strict=True) if here == there]
    assert not same


@pytest.mark.parametrize("language", ["ar", "uk"])
def test_a_voice_of_another_alphabet_needs_no_english_for_what_we_say(language: str) -> None:
    said = [text for text in golden(language).values() if not re.search("[A-Za-z]", text)]
    assert len(said) > 40
    sounds = phonemes(*said, voice=language)
    assert [text for text, sound in zip(said, sounds, strict=True) if "(en)" in sound] == []


def test_in_dutch_it_sounds_as_written_in_full() -> None:
    in_full = {
        "1234 AB": "één twee drie vier aa bee",
        "999990019": "negen negen negen negen negen nul nul één negen",
        "2,5 %": "twee komma vijf procent",
        "9.30 uur": "negen uur dertig",
        "3e": "derde",
        "12 m²": "twaalf vierkante meter",
        "-5 °C": "min vijf graden Celsius",
        "t/m": "tot en met",
        "€ 0,50": "vijftig cent",
        "CJIB": "see jee ie bee",
        "DigiD": "die gie dee",
    }
    assert heard("nl", *in_full) == tuple(map(bare, phonemes(*in_full.values())))


def test_in_english_it_sounds_as_written_in_full() -> None:
    in_full = {
        "06-12345678": "zero six, one two, three four, five six, seven eight",
        "14:05": "fourteen oh five",
        "22 May": "twenty second May",
        "12 m²": "twelve square metres",
        "21%": "twenty one percent",
        "COA": "sea owe A",
    }
    assert heard("en", *in_full) == tuple(map(bare, phonemes(*in_full.values(), voice="en")))


def test_in_turkish_polish_and_ukrainian_it_sounds_as_written_in_full() -> None:
    in_full = {
        ("tr", "3. adım"): "üçüncü adım",
        ("tr", "-5"): "eksi beş",
        ("pl", "godz. 14:05"): "godzina czternasta zero pięć",
        ("pl", "12 m²"): "dwanaście metrów kwadratowych",
        ("pl", "21 %"): "dwadzieścia jeden procent",
        ("uk", "о 14:05"): "о чотирнадцятій нуль п'ять",
    }
    for (language, shown), words in in_full.items():
        assert heard(language, shown) == tuple(map(bare, phonemes(words, voice=language)))
