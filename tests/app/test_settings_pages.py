"""Somebody changes how it looks, sounds and speaks: each choice acts at once, and on a shared desk for them alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import settings as choices
from assistant import wording
from assistant.app import languages, settings_pages
from assistant.app.build import SETTINGS
from assistant.journey.view import CardsView
from assistant.settings import Settings
from assistant.wording import LANGUAGES
from tests.app.conftest import Opens
from tests.app.person import Person, cards
from tools import pseudo, signing, translations

TASK = "task:gemeente-voorbeeld/uittreksel-brp"


def kept(folder: Path) -> Settings:
    return choices.load(folder / "instellingen" / SETTINGS)


def test_the_settings_are_few_and_say_how_it_is_now(noor: Person) -> None:
    noor.press("settings")
    assert cards(noor.view) == ("languages", "look", "voice", "where", "about")
    assert isinstance(noor.view, CardsView)
    assert [card.under for card in noor.view.cards] == ["Nederlands", "Nu 100 procent", "Gewoon", "Van mij, thuis", ""]


def test_every_language_is_chosen_by_its_own_word(noor: Person, tmp_path: Path) -> None:
    noor.press("settings", "languages")
    assert isinstance(noor.view, CardsView)
    assert {card.key: card.title for card in noor.view.cards} == {
        f"language:{code}": name for code, name in LANGUAGES.items()
    }
    under = {card.key: card.under for card in noor.view.cards}
    assert under["language:nl"] == "Nu gekozen"
    assert under["language:ar"] == "Arabisch, concept"
    assert under["language:fy"] == "Fries, een deel, concept"
    assert "niemand heeft die vertaling nog nagekeken" in noor.view.why
    noor.press("language:ar")
    assert wording.language() == "ar"
    assert kept(tmp_path).language == "ar"
    noor.press("language:xx")
    assert kept(tmp_path).language == "ar"
    noor.press("language:nl")
    assert noor.view.heading == "Welke taal leest u het best?"
    assert noor.back().heading == "Instellingen"


def test_a_language_that_was_signed_off_is_no_draft_any_more() -> None:
    page = settings_pages.languages_page(Settings(language="nl"), {"pl"})
    under = {card.key: card.under for card in page.cards}
    assert (under["language:pl"], under["language:en"]) == ("Pools, concept", "Engels")
    assert settings_pages.languages_page(Settings(language="nl")).why == "De taal verandert meteen."


def test_a_language_is_a_draft_until_every_sentence_of_it_was_signed_off(tmp_path: Path) -> None:
    pseudo.write(tmp_path)
    (tmp_path / "en").symlink_to(tmp_path / wording.PSEUDO)
    assert "en" in languages.drafts(tmp_path)
    template = translations.sentences(translations.ROOT)
    every = list(pseudo.catalogue(template, wording.PSEUDO))
    signing.sign(tmp_path, "en", "Ann Example", every[:40])
    assert "en" in languages.drafts(tmp_path)
    signing.sign(tmp_path, "en", "Ann Example", every)
    assert "en" not in languages.drafts(tmp_path)
    assert "pl" in languages.drafts(tmp_path)


def test_a_name_of_a_language_knows_which_language_it_is_in() -> None:
    name = settings_pages.in_its_own_word("ar")
    assert (wording.language_of(name), wording.dutch(name)) == ("ar", LANGUAGES["ar"])
    assert wording.language_of(settings_pages.in_its_own_word("nl")) == "nl"


@pytest.mark.parametrize(
    ("page", "value"),
    [
        ("letters", "opendyslexic"),
        ("colours", "donker"),
        ("pace", 110),
        ("read_aloud", "vraag"),
        ("own_voice", "ja"),
    ],
)
def test_each_choice_acts_at_once_and_says_that_it_is_chosen(
    noor: Person, tmp_path: Path, page: str, value: object
) -> None:
    noor.press("settings", page, f"{page}:{value}")
    assert getattr(noor.assistant.settings, page) == getattr(kept(tmp_path), page) == value
    assert isinstance(noor.view, CardsView)
    assert [card.key for card in noor.view.cards if card.under == "Nu gekozen"] == [f"{page}:{value}"]
    noor.press(f"{page}:onzin")
    assert getattr(kept(tmp_path), page) == value


def test_the_voice_goes_louder_and_softer_and_says_where_it_ends(noor: Person, tmp_path: Path) -> None:
    noor.press("settings", "voice", "volume:louder")
    assert noor.said == "De stem is nu het hardst."
    noor.press("volume:softer", "volume:softer", "volume:softer")
    assert kept(tmp_path).volume == 25
    noor.press("volume:softer")
    assert noor.said == "De stem is nu het zachtst."
    noor.press("volume:louder")
    assert kept(tmp_path).volume == 50
    noor.press("volume:onzin")
    assert kept(tmp_path).volume == 50


def test_a_page_that_is_open_is_not_opened_over_itself(noor: Person) -> None:
    noor.press("languages", "languages", "languages")
    assert noor.back().heading == "Wat wilt u regelen?"


def test_the_folded_key_of_the_top_bar_has_the_language_too(noor: Person) -> None:
    noor.press("screen")
    assert cards(noor.view) == ("languages", "larger", "smaller", "letters", "colours")


# on a shared computer


def test_what_a_visitor_changes_is_for_their_visit_only(visitor: Person, tmp_path: Path) -> None:
    visitor.press("language:ar", "colours:donker", "larger", "letters:opendyslexic", "pace:110")
    assert visitor.assistant.settings.language == "ar"
    assert kept(tmp_path) == Settings()
    visitor.press(TASK)
    visitor.next()
    visitor.stop()
    visitor.press("go-on")
    assert visitor.assistant.settings.language == "ar"
    visitor.answer()
    visitor.stop()
    visitor.press("wipe-task")
    assert visitor.assistant.settings == Settings(where="bibliotheek", welcomed=True)
    assert wording.language() == "nl"
    assert visitor.view.heading == "Wat wilt u regelen?"


def test_wiping_everything_brings_the_librarys_own_settings_back(visitor: Person) -> None:
    visitor.press("language:tr", "larger", "about", "wipe", "wipe:yes")
    assert visitor.assistant.settings == Settings(where="bibliotheek", welcomed=True)
    assert visitor.view.heading == "Alles is gewist"


def test_what_the_library_chose_at_the_first_start_is_how_it_comes_back(opened: Opens, tmp_path: Path) -> None:
    library = opened(Settings())
    library.press("larger", "colours:donker", "fine", "where:bibliotheek")
    own = Settings(size=125, colours="donker", where="bibliotheek", welcomed=True)
    assert kept(tmp_path) == own
    library.press("larger", "language:pl", "about", "wipe", "wipe:yes")
    assert library.assistant.settings == own
    library.press("home", "larger", "where", "where:bibliotheek")
    assert kept(tmp_path).size == 150


def test_at_home_choices_stay_after_wiping(noor: Person, tmp_path: Path) -> None:
    noor.press("larger", "about", "wipe", "wipe:yes")
    assert noor.assistant.settings.size == kept(tmp_path).size == 125


# which language it begins with


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({}, "nl"),
        ({"LANG": "C.UTF-8"}, "nl"),
        ({"LANG": "C.UTF-8", "LANGUAGE": "pl"}, "nl"),
        ({"LANG": "pl_PL.UTF-8"}, "pl"),
        ({"LANG": "tr_TR@iso"}, "tr"),
        ({"LANG": "pl_PL.UTF-8", "LC_ALL": "ar_EG.UTF-8"}, "ar"),
        ({"LANG": "pl_PL.UTF-8", "LC_MESSAGES": "uk_UA"}, "uk"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "de:tr:en"}, "tr"),
        ({"LANG": "de_DE.UTF-8"}, "nl"),
        ({"LANG": "pap_AW.UTF-8"}, "pap"),
    ],
)
def test_the_language_of_the_computer_is_spoken_where_nobody_chose(variables: dict[str, str], language: str) -> None:
    assert languages.of_system(variables) == language


def test_what_somebody_chose_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "pl_PL.UTF-8")
    assert languages.chosen(Settings(language="nl")) == "nl"
    assert languages.chosen(Settings()) == "pl"
