"""Every language says what it should: whole or nearly so, in its own words, with its own forms and marks.

`pytest tests/house/test_translations.py -k pl` tells of one language what there is to do.
"""

from __future__ import annotations

from collections import Counter
from typing import Final

import pytest
from babel.messages.catalog import Catalog, Message

from assistant.wording import LANGUAGES, SOURCE_LANGUAGE
from tests.house import catalogues
from tools import translations

WHOLE: Final = ("nl", "en")
DRAFTED: Final = ("tr", "pl", "ar", "uk")
IN_PART: Final = ("fy", "pap")
NEARLY: Final = 0.95
OTHERS: Final = tuple(code for code in LANGUAGES if code != SOURCE_LANGUAGE)
FORMS: Final = {"nl": 2, "en": 2, "tr": 1, "pl": 3, "ar": 6, "uk": 3, "fy": 2, "pap": 2}
"""How many forms a sentence with a number has (gettext's rules, which leave CLDR's fractions out)."""
THE_SAME: Final = {
    "": {"Stapwijs {version}", "Open Forms {version}", "{size} kB", "{size} MB", "{size} GB", "m²"},
    "en": {"Postcode", "Partner", "Downloads", "Open: {page}", "{size} bytes", "{count} euro", "{count} cent", "Helper"}
    | {"China", "Colombia", "Eritrea", "India", "Iran", "Japan", "Mexico", "Portugal", "Suriname", "Vietnam", "Sedum"},
    "tr": {"{amount} euro", "{count} euro", "Partner", "Vietnam", "Diploma A"},
    "pl": {"{amount} euro", "{count} euro", "{count} cent", "Partner", "Iran"},
    "fy": {"Kleuren", "Stil"},
}
"""What is the same word in Dutch and in a language; names of programs and units are so in all."""
KEYS: Final = ("Alt+T", "Alt+L", "Alt+H", "Alt+S", "Alt+V", "Alt+N")
"""Letters that press the five keys and "Ik ben er nog"."""

both = pytest.mark.parametrize("domain", tuple(translations.DOMAINS))


def allowed(code: str) -> frozenset[str]:
    letters = {f"Alt+{letter}" for letter in "TLHSVN"}
    return frozenset({*THE_SAME[""], *letters, *THE_SAME.get(code, set())})


@both
@pytest.mark.parametrize("code", WHOLE)
def test_nothing_is_untranslated_where_all_of_it_is_promised(code: str, domain: str) -> None:
    assert catalogues.share(domain, code) == (1.0, [])


@both
@pytest.mark.parametrize("code", DRAFTED)
def test_nearly_all_of_it_is_drafted(code: str, domain: str) -> None:
    done, missing = catalogues.share(domain, code)
    assert done >= NEARLY, f"{done:.1%}: {missing[:20]}"


@pytest.mark.parametrize("code", IN_PART)
def test_home_keys_mistakes_and_stopping_are_said_in_every_language(code: str) -> None:
    assert catalogues.share(translations.PROGRAM, code, catalogues.first_sentences()) == (1.0, [])


@both
@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_is_guessed(code: str, domain: str) -> None:
    """What a tool guessed from a sentence that looks like it would not be shown, and nobody would see that."""
    assert [catalogues.dutch(message)[0] for message in catalogues.of(domain, code) if message.fuzzy] == []
    assert "fuzzy" not in translations.file_of(domain, code).read_text("utf-8")


@both
@pytest.mark.parametrize("code", LANGUAGES)
def test_places_tags_and_forms_are_those_of_the_sentence(code: str, domain: str) -> None:
    assert [said for message in catalogues.of(domain, code) for said in translations.faults(message)] == []
    assert catalogues.counts_forms_rightly(domain, code) == []
    assert Catalog(locale=code).num_plurals == FORMS[code]


@both
@pytest.mark.parametrize("code", OTHERS)
def test_nothing_is_left_in_dutch_by_accident(code: str, domain: str) -> None:
    assert catalogues.left_in_dutch(domain, code, allowed(code)) == []


@both
@pytest.mark.parametrize("code", OTHERS)
def test_a_translation_ends_and_breaks_as_its_sentence_does(code: str, domain: str) -> None:
    assert catalogues.ends_otherwise(domain, code) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_letter_presses_one_key(code: str) -> None:
    said = {catalogues.dutch(message)[0]: catalogues.forms(message) for message in catalogues.of("stapwijs", code)}
    presses = [said[key][0] if said[key] else key for key in KEYS]
    assert [press for press, times in Counter(map(str.casefold, presses)).items() if times > 1] == []
    assert all(press.startswith("Alt+") and len(press) == len("Alt+T") for press in presses), presses


def test_home_keys_mistakes_and_stopping_are_what_one_meets_first() -> None:
    first = catalogues.first_sentences()
    for said in ("Wat wilt u regelen?", "Verder", "Terug", "Luister", "Stil", "Hulp", "Stoppen", "Wilt u stoppen?"):
        assert said in first
    assert "Wij kunnen {portal} nu niet bereiken." in first
    assert "Vul hier iets in. Wij hebben dit nodig." in first
    assert "Over dit programma" not in first
    assert 100 < len(first) < 250
    known = {catalogues.dutch(message)[0] for message in catalogues.of("stapwijs", SOURCE_LANGUAGE)}
    assert first - known == set(), "run `make translations`"


def test_the_proof_reader_sees_what_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = [
        Message("Er is niets weg.", "Nothing is lost"),
        Message("Wilt u stoppen?", "Wilt u stoppen?"),
        Message("Verder", " Next"),
        Message("Een\nTwee", "One Two"),
    ]
    right = [Message("Wilt u stoppen?", "هل تريد التوقف؟"), Message("{n} · {m}", "{n} · {m}"), Message("Terug", "")]
    monkeypatch.setattr(catalogues, "of", lambda _domain, _code: wrong)
    assert len(catalogues.ends_otherwise("", "")) == 3
    assert catalogues.left_in_dutch("", "", frozenset()) == ["Wilt u stoppen?"]
    monkeypatch.setattr(catalogues, "of", lambda _domain, _code: right)
    assert catalogues.ends_otherwise("", "") == []
    assert catalogues.left_in_dutch("", "", frozenset()) == []
