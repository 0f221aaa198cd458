"""How things are said in Dutch, and the way back to what is shown."""

from __future__ import annotations

from time import monotonic

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.speech.spoken import spoken
from tests.speech.reference import phonemes

SAID = {
    # web and e-mail addresses
    "Kijk op https://www.voorbeeld.nl/.": "Kijk op www punt voorbeeld punt nl.",
    "Kijk op www.voorbeeld.nl/verhuizen/eerste-keer.": (
        "Kijk op www punt voorbeeld punt nl slash verhuizen slash eerste streepje keer."
    ),
    "Ga naar mijn.overheid.nl": "Ga naar mijn punt overheid punt nl",
    "(zie voorbeeld.nl)": "(zie voorbeeld punt nl)",
    "https://formulier.voorbeeld.nl/a?sessie=0123456789abcdef0123456789abcdef01234567": (
        "formulier punt voorbeeld punt nl slash enzovoort"
    ),
    "Schrijf: jan_de-wit@post.voorbeeld.nl": (
        "Schrijf: jan liggend streepje de streepje wit apenstaartje post punt voorbeeld punt nl"
    ),
    # shortened words
    "ca. 3 weken": "ongeveer 3 weken",
    "Maandag t/m vrijdag": "Maandag tot en met vrijdag",
    "Bijv. een pas, rijbewijs enz.": "bijvoorbeeld een pas, rijbewijs enzovoort.",
    "Een pas enz. Daarna klaar.": "Een pas enzovoort. Daarna klaar.",
    "Een pas enz. meenemen": "Een pas enzovoort meenemen",
    "o.a. uw naam": "onder andere uw naam",
    "Huisnr. en toev.": "huisnummer en toevoeging",
    "max. 5 MB": "maximaal 5 MB",
    "min. 3 mnd oud": "minimaal 3 maanden oud",
    "ja/nee": "ja of nee",
    "en/of": "en of",
    "wonen/werken": "wonen of werken",
    "U fietst 5 min. tot daar": "U fietst 5 minuten tot daar",
    "n.v.t.": "niet van toepassing.",
    "administratie": "administratie",
    "Het is 5 min.wandelen": "Het is 5 min.wandelen",
    # letters people spell
    "een AOW van de SVB": "een aa oo wee van de SVB",
    "UWV-brief": "uu wee vee-brief",
    "VOGELS": "VOGELS",
    # numbers that are not amounts
    "1234 AB": "1 2 3 4, aa bee",
    "Schrijf uw postcode zo: 1234AB.": "Schrijf uw postcode zo: 1 2 3 4, aa bee.",
    "06-12345678": "0 6, 1 2 3 4 5 6 7 8",
    "06 12 34 56 78": "0 6, 1 2, 3 4, 5 6, 7 8",
    "0612345678": "0 6, 1 2 3 4 5 6 7 8",
    "020-1234567": "0 2 0, 1 2 3 4 5 6 7",
    "Bel 14 020.": "Bel 14, 0 2 0.",
    "Bel 0800 1351": "Bel 0 8 0 0, 1 3 5 1",
    "999990019": "9 9 9, 9 9 0, 0 1 9",
    "Kenmerk 20261234567": "Kenmerk 2 0 2, 6 1 2, 3 4 5, 6 7",
    # accounts, plates and times
    "Zo: NL02 ABNA 0123 4567 89": "Zo: en el 0 2, aa bee en aa, 0 1 2 3, 4 5 6 7, 8 9",
    "BE68539007547034": "bee ee 6 8, 5 3 9 0, 0 7 5 4, 7 0 3 4",
    "zo: AB-123-C": "zo: aa bee, 1 2 3, see",
    "12-AB-34": "1 2, aa bee, 3 4",
    "Noord-Brabant, A-B-C": "Noord-Brabant, A-B-C",
    "14.30 uur, in de middag": "14 uur 30, in de middag",
    "om 9.00 uur": "om 9 uur",
    "25.30 uur": "25.30 uur",
    # numbers that are
    "€ 1.234,50": "€ 1.234,50",
    "In 2026 zijn er 12 dagen.": "In 2026 zijn er 12 dagen.",
    "1-2-2026": "1-2-2026",
    "1500000": "1 5 0, 0 0 0, 0",
    "1.500.000 inwoners": "1.500.000 inwoners",
    "0,1234567": "0,1234567",
}  # fmt: skip


@pytest.mark.parametrize(("shown", "said"), SAID.items())
def test_it_is_said_as_a_person_would(shown: str, said: str) -> None:
    assert spoken(shown, "nl").text == said


def test_what_has_no_rules_of_its_own_is_said_as_it_stands() -> None:
    assert spoken("1234 AB", "pl").text == "1234 AB"


def test_the_voice_makes_of_it_what_it_should() -> None:
    said = [spoken(shown, "nl").text for shown in ("1234 AB", "UWV", "06-12", "06-12345678", "t/m", "www.nos.nl")]
    postcode, uwv, _, phone, through, web = phonemes(*said)
    plain = phonemes("één twee drie vier aa bee", "uu wee vee", "nul zes één twee drie", "tot en met", "punt")

    def bare(sounds: str) -> str:
        return "".join(filter(str.isalnum, sounds))

    assert bare(postcode) == bare(plain[0])
    assert bare(uwv) == bare(plain[1])
    assert bare(phone).startswith(bare(plain[2]))
    assert "milj" not in phone
    assert bare(through) == bare(plain[3])
    assert bare(web).count(bare(plain[4])) == 2


def test_letters_are_said_by_their_names() -> None:
    names = phonemes(*(spoken(f"1234 {letter}{letter}", "nl").text for letter in "BCDFGHJKLMNPRSTVWXZ"))
    assert len(set(names)) == len(names)


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


TEXTS = st.lists(st.sampled_from([*SAID, "een", "huis", ".", ",", "é", "/", "@", "7", "ca.", "\n"]), max_size=8)


@given(TEXTS.map(" ".join) | st.text(max_size=60))
@example("ca. ca. ca.")
def test_every_spoken_place_has_a_shown_place_and_they_never_cross(shown: str) -> None:
    said = spoken(shown, "nl")
    places = [said.shown(at, 1) for at in range(len(said.text))]
    assert all(0 <= start < start + length <= len(shown) for start, length in places)
    assert [start for start, _ in places] == sorted(start for start, _ in places)


@pytest.mark.parametrize(
    "piece", ["a", "a.", "1 2 ", "a-", "www.", "0 ", "12", "a@", "06-", "1234 A", "enz", "a/", ".nl"]
)
def test_no_text_takes_long_to_put_in_words(piece: str) -> None:
    began = monotonic()
    spoken(piece * 10000, "nl")
    assert monotonic() - began < 1
