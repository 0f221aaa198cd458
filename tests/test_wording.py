"""What a sentence knows of itself: its language, its Dutch, whether it was signed off, and what runs which way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import wording
from assistant.wording import Told, _, ngettext
from tools import pseudo

FROM_THE_RIGHT = "ar"


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with the languages nobody speaks."""
    return pseudo.write(tmp_path_factory.mktemp("pseudo"))


@pytest.fixture(autouse=True)
def dutch_again() -> Iterator[None]:
    """Speak Dutch after each test."""
    yield
    wording.use(wording.SOURCE_LANGUAGE, Path())


def test_dutch_needs_no_catalogue_and_knows_of_no_other_language() -> None:
    assert not isinstance(_("Verder"), Told)
    assert ngettext("Nog {count} vraag", "Nog {count} vragen", 2) == "Nog {count} vragen"


def test_what_nobody_translated_is_said_in_dutch(tmp_path: Path) -> None:
    wording.use("fy", tmp_path)
    assert _("Verder") == "Verder"
    assert wording.language_of(_("Verder"), "fy") == "nl"
    assert not wording.is_draft(_("Verder"))
    assert wording.official(_("Verder")) == ""


def test_the_language_made_up_is_longer_between_brackets_and_keeps_its_places(made_up: Path) -> None:
    wording.use(wording.PSEUDO, made_up)
    told = _("{portal} geeft nu geen antwoord.").format(portal="Gemeente Voorbeeld")
    assert isinstance(told, Told)
    assert told.startswith("[Gemeente Voorbeeld ")
    assert told.endswith("]")
    assert len(told) > 1.3 * len(told.dutch)
    assert told.dutch == "Gemeente Voorbeeld geeft nu geen antwoord."


def test_every_number_has_its_form_in_the_language_made_up(made_up: Path) -> None:
    for language in (wording.PSEUDO, wording.PSEUDO_MIRRORED):
        wording.use(language, made_up)
        for count in (0, 1, 2, 3, 11, 100):
            words = ngettext("U mag {count} bestand kiezen.", "U mag {count} bestanden kiezen.", count)
            assert f" {count} " in words.format(count=count)


def test_words_with_a_shape_keep_it_in_the_language_made_up() -> None:
    assert pseudo.say("<p>Lees <b>dit</b> &amp; dat</p>").startswith("<p>[")
    assert "<b>" in pseudo.say("<p>Lees <b>dit</b> &amp; dat</p>")
    assert "&amp;" in pseudo.say("<p>Lees <b>dit</b> &amp; dat</p>")
    assert pseudo.say("<br>") == "<br>"


def test_a_name_runs_its_own_way_within_words_from_the_right() -> None:
    told = Told("اتصل بـ {name}: {phone}", "Bel {name}: {phone}", FROM_THE_RIGHT)
    said = told.format(name="Gemeente Voorbeeld", phone="088 - 111 11 11")
    assert said == "اتصل بـ \u2068Gemeente Voorbeeld\u2069: \u2068088 - 111 11 11\u2069"
    assert said.dutch == "Bel Gemeente Voorbeeld: 088 - 111 11 11"


def test_what_is_of_the_same_language_or_apart_already_is_left_alone() -> None:
    day = Told("الثلاثاء", "dinsdag", FROM_THE_RIGHT)
    told = Told("{day}، {where} {n}", "{day}, {where} {n}", FROM_THE_RIGHT)
    said = told.format(day=day, where="\u2066voorbeeld.nl\u2069", n=3)
    assert said == "الثلاثاء، \u2066voorbeeld.nl\u2069 3"
    assert said.dutch == "dinsdag, \u2066voorbeeld.nl\u2069 3"


def test_words_from_the_left_are_filled_in_as_they_are() -> None:
    assert Told("Call {name}.", "Bel {name}.", "en").format(name="Sanne") == "Call Sanne."


def test_whole_texts_beside_each_other_keep_what_they_know(made_up: Path) -> None:
    wording.use(wording.PSEUDO_MIRRORED, made_up)
    both = wording.joined((_("Verder"), "", "Gemeente Voorbeeld"))
    assert isinstance(both, Told)
    assert both.dutch == "Verder · Gemeente Voorbeeld"
    assert both.endswith(" · \u2068Gemeente Voorbeeld\u2069")
    assert not isinstance(wording.joined(("a", "b")), Told)
    assert wording.joined(("a", "", "b")) == "a · b"


def test_only_a_translation_that_was_signed_as_it_is_now_is_no_draft(made_up: Path, tmp_path: Path) -> None:
    wording.use(wording.PSEUDO, made_up)
    signed = str(_("Verder"))
    folder = tmp_path / wording.PSEUDO
    folder.mkdir()
    (folder / "LC_MESSAGES").symlink_to(made_up / wording.PSEUDO / "LC_MESSAGES")
    marks = [wording.mark_of("Verder", signed), wording.mark_of("Terug", "iets anders")]
    lines = ["# Wie wat heeft nagekeken.", *(f"{mark} 2026-11-24 Sanne Voorbeeld" for mark in marks)]
    (folder / wording.SIGNED_OFF).write_text("\n".join(lines), "utf-8")
    wording.use(wording.PSEUDO, tmp_path)
    verder, terug = _("Verder"), _("Terug")
    assert isinstance(verder, Told)
    assert verder.reviewed
    assert isinstance(terug, Told)
    assert not terug.reviewed
    assert wording.signed_off(tmp_path, wording.PSEUDO)[marks[0]] == "2026-11-24 Sanne Voorbeeld"


def test_the_dutch_stands_beside_what_says_it_in_other_letters() -> None:
    assert wording.official(Told("Move house", "Verhuizing doorgeven", "en")) == "Verhuizing doorgeven"
    assert wording.official(Told("[IBAN]", "IBAN", "qps")) == ""
    assert wording.official("Verhuizing doorgeven") == ""
