"""Every sentence that comes along is short and in words everybody knows (product list A32, A34-A36)."""

from __future__ import annotations

import html
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from statistics import mean

import pytest

from assistant import places
from assistant.practice import texts as practice_texts
from tests.plain_words import LONGEST, MEAN, PARAGRAPH, complaints, length, sentences, unexplained
from tests.shared_data import ROOT
from tools import translations

RESOURCES = places.folder("resources")
FORMS = sorted((RESOURCES / "practice").glob("*.json"))
ORGANISATIONS = sorted((RESOURCES / "organisations").glob("*.toml"))
PLACE = re.compile(r"\{\w*\}")
FILLED = "Gemeente Voorbeeld"
"""What stands in the place of a name: two words, as most names of organisations have."""
NOT_READ = {"pattern", "inputMask", "filePattern", "format", "key", "slug", "type", "storage", "allowedTypesLabels"}
"""What lies in a form for computers alone."""
NAMES_AND_NUMBERS = re.compile(r"De stem is espeak-ng|Het gebruikt onder meer Qt")
"""Lists of programs with their licences: the names are given by others."""


def msgids() -> dict[str, str]:
    """Give every sentence of the program with the file that says it."""
    said: dict[str, str] = {}
    for message in translations.sentences(ROOT):
        ids = message.id if isinstance(message.id, tuple | list) else (message.id,)
        said.update({text: message.locations[0][0] for text in ids if text})
    return said


def read_in_form(part: object, key: str = "") -> Iterator[str]:
    """Give every text of a form that somebody reads, one paragraph after the other."""
    if isinstance(part, dict):
        for name, inside in part.items():
            if name not in NOT_READ:
                yield from read_in_form(inside, name if name != "nl" else key)
    elif isinstance(part, list):
        for inside in part:
            yield from read_in_form(inside, key)
    elif isinstance(part, str) and any(map(str.isalpha, part)):
        yield from paragraphs(part)


def paragraphs(words: str) -> Iterator[str]:
    """Split rich words at their paragraphs and take the signs between < and > away."""
    for part in re.split(r"</(?:p|li|h\d)>|<br ?/?>", words):
        if plain := html.unescape(re.sub(r"<[^>]+>", "", part)).strip():
            yield plain


def form_texts(file: Path) -> list[str]:
    """Give what somebody reads in one practice form."""
    return list(read_in_form(json.loads(file.read_text("utf-8"))))


def organisation_texts(file: Path) -> list[str]:
    """Give what somebody reads of an organisation; the words people search with are their own."""
    table = tomllib.loads(file.read_text("utf-8"))
    forms = [form for portal in table["portaal"] for form in portal["formulier"]]
    said = [table["naam"], table.get("balie", "")]
    return said + [text for form in forms for text in (form["titel"], form.get("duur", ""), *form.get("nodig", ()))]


EVERYTHING = {
    "the program": [text for text in msgids() if not NAMES_AND_NUMBERS.match(text)],
    "the practice portal": list(practice_texts.TEXTS.values()),
    **{file.name: form_texts(file) for file in FORMS},
    **{file.name: organisation_texts(file) for file in ORGANISATIONS},
}


@pytest.mark.parametrize("where", EVERYTHING)
def test_every_sentence_is_short_and_plain(where: str) -> None:
    found = [said for text in EVERYTHING[where] for said in complaints(PLACE.sub(FILLED, text))]
    assert found == []


@pytest.mark.parametrize("where", EVERYTHING)
def test_sentences_are_shorter_still_on_average(where: str) -> None:
    read = [one for text in EVERYTHING[where] for one in sentences(PLACE.sub(FILLED, text))]
    counted = [length(one) for one in read if one.endswith((".", "?", "!"))]
    assert max(counted) <= LONGEST
    assert mean(counted) <= MEAN


@pytest.mark.parametrize("where", EVERYTHING)
def test_no_paragraph_is_long(where: str) -> None:
    assert [text for text in EVERYTHING[where] if length(text) > PARAGRAPH] == []


@pytest.mark.parametrize("where", EVERYTHING)
def test_a_word_of_an_official_letter_is_explained_where_it_is_used(where: str) -> None:
    """A form and the program explain their own words; names and messages of a portal lean on those two."""
    alone = where == "the program" or where in {file.name for file in FORMS}
    among = EVERYTHING[where] if alone else [text for texts in EVERYTHING.values() for text in texts]
    assert unexplained(EVERYTHING[where], among) == []


def test_there_is_something_to_read_everywhere() -> None:
    assert len(EVERYTHING["the program"]) > 200
    assert len(FORMS) >= 4
    assert all(len(EVERYTHING[file.name]) > 4 for file in FORMS)
    assert sum(len(EVERYTHING[file.name]) > 40 for file in FORMS) >= 4


def test_the_editor_sees_what_is_wrong() -> None:
    assert complaints("U dient dit formulier conform de regels op te slaan.") != []
    assert complaints("Deze zin is zo lang dat niemand aan het eind nog weet hoe hij ook alweer begon.") != []
    assert complaints("Klik op Verder.") != []
    assert complaints("Druk op Verder. Vul 3 cijfers in.") == []
    assert unexplained(["U kunt bezwaar maken."], ["Wat is bezwaar?"]) == ["bezwaar"]
