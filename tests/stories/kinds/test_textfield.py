"""Noor answers a textfield: with a right answer, with each kind of wrong one, with nothing and with rubbish."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from assistant.journey.view import ReviewView
from tests.stories.one_question import Asker

STREET = {
    "type": "textfield",
    "key": "adres.straat",
    "label": "In welke straat woont u?",
    "validate": {"required": True, "maxLength": 20, "pattern": "[A-Z].*"},
    "translatedErrors": {"nl": {"pattern": "Begin met een hoofdletter."}},
}
FREE = {"type": "textfield", "key": "extra", "label": "Wilt u nog iets zeggen?"}
RUBBISH = "Koekoek\tstraat\r\n\x07 <b>12</b>  "


def test_a_right_answer_is_stored_under_its_nested_key(ask: Asker) -> None:
    story = ask(STREET)
    assert story.heading == "In welke straat woont u?"
    story.type("Coöperatiehof")
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert story.stored == {"adres": {"straat": "Coöperatiehof"}}
    assert story.send().reference


def test_enter_goes_on_like_verder(ask: Asker) -> None:
    story = ask(FREE)
    story.type("Nee")
    story.after(lambda: story.press(Qt.Key.Key_Return))
    assert story.stored == {"extra": "Nee"}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Vul hier iets in. Wij hebben dit nodig."),
        ("   ", "Vul hier iets in. Wij hebben dit nodig."),
        ("dorpsstraat", "Begin met een hoofdletter."),
        ("Burgemeester Van der Laanplein", "Maak uw tekst korter. U mag 20 letters gebruiken. Het zijn er nu 30."),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(ask: Asker, typed: str, told: str) -> None:
    story = ask(STREET)
    story.type(typed)
    story.verder()
    assert story.error == told
    assert story.value == typed
    assert story.stored is None
    story.paste("Dorpsstraat")
    story.verder()
    assert story.stored == {"adres": {"straat": "Dorpsstraat"}}


def test_nothing_is_an_answer_where_nothing_is_needed(ask: Asker) -> None:
    story = ask(FREE)
    story.verder()
    assert story.stored == {"extra": ""}


def test_pasted_rubbish_is_tidied_before_it_is_stored(ask: Asker) -> None:
    story = ask(FREE)
    story.paste(RUBBISH)
    story.verder()
    assert story.stored is not None
    assert story.stored["extra"] == "Koekoek straat <b>12</b>"
