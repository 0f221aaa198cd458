"""Sentences from the code into translations/ and on into what the program reads."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from hatch_build import compile_translations
from tools import translations

CODE = """
from assistant.wording import _, ngettext
title = _("Wat wilt u regelen?")
count = ngettext("Nog {count} vraag", "Nog {count} vragen", 3)
"""


def code(root: Path) -> Catalog:
    """Write a small program and give its sentences."""
    for package in translations.CODE:
        (root / package).mkdir()
    (root / "ui" / "home.py").write_text(CODE, "utf-8")
    return translations.sentences(root)


def test_every_sentence_of_the_code_is_found(tmp_path: Path) -> None:
    found = {message.id for message in code(tmp_path) if message.id}
    assert found == {"Wat wilt u regelen?", ("Nog {count} vraag", "Nog {count} vragen")}


def test_dutch_says_what_the_code_says(tmp_path: Path) -> None:
    catalogue = translations.in_language("nl", tmp_path / "stapwijs.po", code(tmp_path))
    text = translations.as_text(catalogue, locations=False)
    assert 'msgid "Wat wilt u regelen?"\nmsgstr "Wat wilt u regelen?"' in text
    assert 'msgstr[1] "Nog {count} vragen"' in text


def test_another_language_keeps_its_words_and_learns_of_new_ones(tmp_path: Path) -> None:
    template = code(tmp_path)
    file = tmp_path / "stapwijs.po"
    catalogue = translations.in_language("fy", file, template)
    catalogue["Wat wilt u regelen?"].string = "Wat wolle jo regelje?"
    file.write_text(translations.as_text(catalogue, locations=False), "utf-8")
    template.add("Verder")
    again = translations.in_language("fy", file, template)
    assert again["Wat wilt u regelen?"].string == "Wat wolle jo regelje?"
    assert not again["Verder"].string


def test_the_same_words_make_the_same_file(tmp_path: Path) -> None:
    template = code(tmp_path)
    file = tmp_path / "stapwijs.po"
    first = translations.as_text(translations.in_language("nl", file, template), locations=False)
    file.write_text(first, "utf-8")
    assert translations.as_text(translations.in_language("nl", file, template), locations=False) == first


def test_what_is_compiled_can_be_read(tmp_path: Path) -> None:
    file = tmp_path / "translations" / "nl" / "LC_MESSAGES" / "stapwijs.po"
    file.parent.mkdir(parents=True)
    text = translations.as_text(translations.in_language("nl", file, code(tmp_path)), locations=False)
    file.write_text(text, "utf-8")
    assert compile_translations(tmp_path) == [file.with_suffix(".mo")]
    words = gettext.translation("stapwijs", tmp_path / "translations", ["nl"])
    assert words.ngettext("Nog {count} vraag", "Nog {count} vragen", 2) == "Nog {count} vragen"


def test_a_sentence_that_lost_its_named_place_is_told() -> None:
    assert translations.faults(Message("Stap {number}", "Stap {number}")) == []
    assert translations.faults(Message("Stap {number}", "Stap {nummer}"))
    assert translations.faults(Message("Stap {number}", "Stap"))
    assert translations.faults(Message("Stap {number}")) == []


def test_one_of_several_forms_may_leave_the_number_out() -> None:
    forms = ("Noch ien fraach", "Noch {count} fragen")
    assert translations.faults(Message(("Nog {count} vraag", "Nog {count} vragen"), forms)) == []


def test_what_forms_say_is_gathered_where_it_is_read() -> None:
    form = {
        "slug": "feest",
        "name": "Feest",
        "introduction": "<p>Kom ook.</p><p>Het is <b>leuk</b>.</p>",
        "steps": [
            {
                "slug": "wie",
                "name": "Wie",
                "components": [
                    {"type": "radio", "key": "komt", "label": "Komt u?", "values": [{"value": "ja", "label": "Ja"}]},
                    {"type": "content", "key": "tekst", "html": "<p>Dag {{ naam }}.</p>"},
                ],
            }
        ],
    }
    said = ["Feest", "Kom ook.", "Het is <b>leuk</b>.", "Wie", "Komt u?", "Ja", "Dag {{ naam }}."]
    assert sorted(translations.texts_of(form)) == sorted(said)


def test_the_practice_portal_has_a_catalogue_of_its_own() -> None:
    found = {message.id: message.locations for message in translations.practice_sentences(translations.ROOT)}
    assert found["Verhuizing doorgeven"] == [
        ("resources/organisations/gemeente-voorbeeld.toml", 0),
        ("resources/practice/verhuizing.json", 0),
    ]
    assert ("assistant/practice/texts.py", 0) in found["Deze vraag moet u beantwoorden."]
    assert "Gemeente Voorbeeld" not in found


def test_a_tag_or_a_place_of_a_form_that_was_lost_is_told() -> None:
    assert translations.faults(Message("Bel <b>112</b>.", "Call <b>112</b>.")) == []
    assert translations.faults(Message("Bel <b>112</b>.", "Call 112."))
    assert translations.faults(Message("Dag {{ naam }}.", "Hello {{ naam }}.")) == []
    assert translations.faults(Message("Dag {{ naam }}.", "Hello {{ name }}."))


def test_what_is_missing_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translations, "FOLDER", tmp_path)
    file = translations.file_of("stapwijs", "fy")
    catalogue = translations.in_language("fy", file, code(tmp_path))
    catalogue["Wat wilt u regelen?"].string = "Wat wolle jo regelje?"
    file.parent.mkdir(parents=True)
    file.write_text(translations.as_text(catalogue, locations=False), "utf-8")
    assert translations.untranslated("stapwijs", "fy") == ["Nog {count} vraag"]
    assert translations.completeness("stapwijs", "fy") == 0.5
    assert translations.completeness("oefenen", "fy") == 0.0


def test_one_language_is_filled_in_without_the_others(tmp_path: Path) -> None:
    template = code(tmp_path)
    translations.in_language("nl", tmp_path / "nl.po", template)
    assert not translations.in_language("en", tmp_path / "en.po", template)["Wat wilt u regelen?"].string
