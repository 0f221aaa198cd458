"""Who signs a translation off takes the mark of a draft away, until it changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from assistant import wording
from assistant.wording import SIGNED_OFF, mark_of
from tools import signing

ANN = "Ann Example"


@pytest.fixture
def english(tmp_path: Path) -> list[Message]:
    """Give three English translations, one of them with two forms, and one that is missing."""
    (tmp_path / "en").mkdir()
    catalogue = Catalog(locale="en")
    catalogue.add("Verder", "Next")
    catalogue.add("Terug", "Back")
    catalogue.add("Hulp", "")
    catalogue.add(("Nog {count} vraag", "Nog {count} vragen"), ("{count} question left", "{count} questions left"))
    return list(catalogue)


def test_nothing_is_signed_before_somebody_does(tmp_path: Path, english: list[Message]) -> None:
    assert signing.signed(tmp_path, "en", english) == (3, 0)
    assert wording.signed_off(tmp_path, "en") == {}


def test_everything_that_is_translated_is_signed_in_every_form(tmp_path: Path, english: list[Message]) -> None:
    assert signing.sign(tmp_path, "en", ANN, english) == []
    assert signing.signed(tmp_path, "en", english) == (3, 3)
    known = wording.signed_off(tmp_path, "en")
    assert known.keys() >= {mark_of("Nog {count} vraag", "{count} questions left"), mark_of("Verder", "Next")}
    assert all(who.endswith(f" {ANN}") for who in known.values())


def test_some_sentences_alone_can_be_signed(tmp_path: Path, english: list[Message]) -> None:
    assert signing.sign(tmp_path, "en", ANN, english, ["Terug", "Hulp"]) == ["Hulp"]
    assert signing.signed(tmp_path, "en", english) == (3, 1)


def test_a_translation_that_changed_is_a_draft_again(tmp_path: Path, english: list[Message]) -> None:
    signing.sign(tmp_path, "en", ANN, english)
    changed = [Message("Verder", "Go on") if one.id == "Verder" else one for one in english]
    assert signing.signed(tmp_path, "en", changed) == (3, 2)
    signing.sign(tmp_path, "en", "Bo Example", changed, ["Verder"])
    known = wording.signed_off(tmp_path, "en")
    assert known[mark_of("Verder", "Go on")].endswith(" Bo Example")
    assert known[mark_of("Terug", "Back")].endswith(f" {ANN}")
    assert mark_of("Verder", "Next") not in known


def test_the_same_signing_makes_the_same_file(tmp_path: Path, english: list[Message]) -> None:
    signing.sign(tmp_path, "en", ANN, english)
    before = (tmp_path / "en" / SIGNED_OFF).read_text("utf-8")
    signing.sign(tmp_path, "en", "Bo Example", english)
    assert (tmp_path / "en" / SIGNED_OFF).read_text("utf-8") == before


def test_who_signs_gives_a_name_and_says_which(capsys: pytest.CaptureFixture[str]) -> None:
    given = signing.read(["pl", "--name", "Ala", "Verder", "Terug"])
    assert (given.language, given.name, given.sentence, given.all) == ("pl", "Ala", ["Verder", "Terug"], False)
    assert signing.read(["pl", "--name", "Ala", "--all"]).sentence == []
    for wrong in ("pl --all", "nl --name A --all", "pl --name A", "pl --name A --all x"):
        with pytest.raises(SystemExit):
            signing.read(wrong.split())
    assert "give --all" in capsys.readouterr().err
