"""Noor answers a select: one of a list, however long, or several."""

from __future__ import annotations

import time

from tests.stories.one_question import Asker

FEW = {
    "type": "select",
    "key": "loket",
    "label": "Welk loket kiest u?",
    "validate": {"required": True},
    "data": {"values": [{"value": "a", "label": "Centrum"}, {"value": "b", "label": "Noord"}]},
}
STREETS = [{"value": f"s{at}", "label": f"Straat nummer {at}", "description": f"Wijk {at % 7}"} for at in range(1000)]
LONG = {**FEW, "key": "straat", "label": "In welke straat woont u?", "data": {"values": STREETS}}
SEVERAL = {**FEW, "key": "loketten", "multiple": True}
FREE = {**LONG, "validate": {}}
UNKNOWN = {**FEW, "validate": {}, "data": {"values": [{"value": "", "label": ""}]}}


def test_the_choice_is_stored(ask: Asker) -> None:
    story = ask(FEW)
    story.choose("Noord")
    story.verder()
    assert story.stored == {"loket": "b"}


def test_a_choice_that_is_needed_is_asked_for(ask: Asker) -> None:
    story = ask(FEW)
    story.verder()
    assert story.error == "Kies één antwoord."
    assert story.stored is None


def test_one_of_a_thousand_is_found_by_typing_a_part_of_it(ask: Asker) -> None:
    story = ask(LONG)
    began = time.perf_counter()
    story.type("nummer 987")
    story.choose("Straat nummer 987")
    assert time.perf_counter() - began < 3
    assert "Gekozen: Straat nummer 987" in story.words
    story.verder()
    assert story.stored == {"straat": "s987"}


def test_words_that_fit_nothing_say_so_and_choose_nothing(ask: Asker) -> None:
    story = ask(FREE)
    story.type("Xylofoonkade")
    assert "Wij vinden niets met deze letters. Haal een paar letters weg." in story.words
    story.verder()
    assert story.stored == {"straat": ""}


def test_pasted_rubbish_finds_nothing_and_is_not_handed_in(ask: Asker) -> None:
    story = ask(LONG)
    story.paste("<b>%s</b> ' OR 1=1 --" * 50)
    story.verder()
    assert story.error == "Kies één antwoord."
    assert story.stored is None


def test_several_choices_are_a_list_in_the_order_of_the_form(ask: Asker) -> None:
    story = ask(SEVERAL)
    story.choose("Centrum", "Noord")
    story.verder()
    assert story.stored == {"loketten": ["a", "b"]}


def test_several_need_one_at_least(ask: Asker) -> None:
    story = ask(SEVERAL)
    story.verder()
    assert story.error == "Kies wat bij u past. U mag meer dan één antwoord kiezen."


def test_choices_that_are_not_known_yet_lock_nobody_out(ask: Asker) -> None:
    story = ask(UNKNOWN)
    assert "Er zijn nu geen keuzes. Druk op Verder." in story.words
    story.verder()
    assert story.stored == {"loket": ""}
