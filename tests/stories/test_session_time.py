"""The portal's time runs out in the real window: a calm word, one key for more, and nothing has to be typed twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from assistant.journey.kinds.files import PickedFile
from assistant.journey.view import ReviewView
from tests.clock import Clock
from tests.stories.one_question import Asker, Forms, Story

NAME = {"type": "textfield", "key": "naam", "label": "Wat is uw naam?", "validate": {"required": True}}
TOWN = {"type": "textfield", "key": "plaats", "label": "Waar woont u?", "validate": {"required": True}}
PHOTO = {
    "type": "file",
    "key": "foto",
    "label": "Welke foto stuurt u?",
    "file": {"name": "", "type": ["image/png"], "allowedTypesLabels": [".png"]},
    "filePattern": "image/png",
    "multiple": False,
}
TWO_STEPS = [
    {"slug": "een", "name": "Een", "components": [NAME]},
    {"slug": "twee", "name": "Twee", "components": [TOWN]},
]
SOON = "Gemeente Voorbeeld wacht nog 3 minuten. Uw antwoorden zijn er nog."
OVER = "De tijd bij Gemeente Voorbeeld is om. Uw antwoorden zijn er nog. U kunt gewoon verder."
AGAIN = "De tijd bij Gemeente Voorbeeld was om. Wij hebben uw antwoorden opnieuw klaargezet."


@pytest.fixture
def clock(forms: Forms) -> Clock:
    return Clock(forms.address)


def timed(story: Story, clock: Clock) -> Story:
    story.program.parts.clock = clock
    return story


def later(story: Story, clock: Clock, seconds: int) -> None:
    """Let time pass, and the window look when its timer would."""
    clock.go_on(seconds)
    story.program.bridge.watch.look()


def strip(story: Story) -> str:
    """Give what the strip above the keys says; "" when it is not there."""
    time = story.program.window.time
    return time.words.text() if time.isVisible() else ""


def submissions(story: Story) -> list[Any]:
    return [one for one in story.forms.told("oefenen/antwoorden") if one["form"] == story.slug]


def test_three_minutes_before_the_end_it_is_said_and_the_keyboard_stays_where_somebody_types(
    ask: Asker, clock: Clock
) -> None:
    story = timed(ask(steps=TWO_STEPS, help="<p>1</p>"), clock)
    said: list[str] = []
    story.program.window.announcer.said.connect(lambda words, _urgent: said.append(words))
    story.type("Noo")
    later(story, clock, 719)
    assert strip(story) == ""
    later(story, clock, 2)
    assert strip(story) == SOON
    assert said == [f"{SOON} Druk op Alt en N als u er nog bent."]
    story.keyboard.type("r")
    later(story, clock, 61)
    assert "nog 2 minuten" in strip(story)
    assert len(said) == 1
    assert story.value == "Noor"


def test_one_key_gives_all_of_the_time_again_and_nothing_typed_is_lost(ask: Asker, clock: Clock) -> None:
    story = timed(ask(steps=TWO_STEPS, help="<p>2</p>"), clock)
    story.type("Noo")
    field: QWidget = story.keyboard.focus
    later(story, clock, 800)
    story.press(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    story.qtbot.waitUntil(lambda: "wacht weer" in strip(story))
    assert strip(story) == "Gemeente Voorbeeld wacht weer 15 minuten."
    assert story.program.window.time.key.isHidden()
    assert QApplication.focusWidget() is field
    story.keyboard.type("r")
    later(story, clock, 700)
    story.verder()
    assert strip(story) == ""
    assert story.stored == {"naam": "Noor"}
    assert len(submissions(story)) == 1


def test_whoever_is_too_late_goes_on_with_the_same_answers(ask: Asker, clock: Clock) -> None:
    story = timed(ask(steps=TWO_STEPS, help="<p>3</p>"), clock)
    story.type("Noor")
    story.verder()
    story.type("Utrecht")
    later(story, clock, 901)
    assert strip(story) == OVER
    assert story.program.window.time.key.isHidden()
    assert story.value == "Utrecht"
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert AGAIN in story.words
    assert strip(story) == ""
    assert story.stored_steps == {"een": {"naam": "Noor"}, "twee": {"plaats": "Utrecht"}}
    story.send()


def test_on_the_check_page_sending_goes_into_a_new_submission(ask: Asker, clock: Clock) -> None:
    story = timed(ask(NAME, help="<p>4</p>"), clock)
    story.type("Noor")
    story.verder()
    later(story, clock, 901)
    assert strip(story) == OVER
    assert story.send().reference
    assert story.stored == {"naam": "Noor"}


def test_the_key_when_the_portal_has_forgotten_already_says_to_go_on(ask: Asker, clock: Clock) -> None:
    story = timed(ask(NAME, help="<p>5</p>"), clock)
    story.type("Noor")
    later(story, clock, 800)
    # the client's clock runs behind: the portal has forgotten before it is known here
    clock.go_on(200)
    story.press(Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    story.qtbot.waitUntil(lambda: strip(story) == OVER)
    story.verder()
    assert AGAIN in story.words
    assert story.stored == {"naam": "Noor"}


def test_a_code_from_a_mail_is_asked_once_more(ask: Asker, clock: Clock) -> None:
    mail = {
        "type": "email",
        "key": "mail",
        "label": "Wat is uw e-mailadres?",
        "validate": {"required": True},
        "openForms": {"requireVerification": True},
    }
    story = timed(ask(mail, TOWN, help="<p>7</p>"), clock)
    story.type("laat@voorbeeld.nl")
    story.verder()
    story.type(_code(story))
    story.verder()
    assert story.heading == "Waar woont u?"
    story.type("Utrecht")
    later(story, clock, 901)
    story.verder()
    assert story.heading == "Welke code staat in uw e-mail?"
    assert f"{AGAIN} Een code vragen wij nog een keer." in story.words
    story.type(_code(story))
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert story.stored == {"mail": "laat@voorbeeld.nl", "plaats": "Utrecht"}


def _code(story: Story) -> str:
    """Read the newest mail, as somebody does on their telephone."""
    return str([mail["code"] for mail in story.mails if mail["to"] == "laat@voorbeeld.nl"][-1])


def test_a_photo_is_handed_over_again_from_what_was_kept(ask: Asker, clock: Clock, tmp_path: Path) -> None:
    story = timed(ask(PHOTO, NAME), clock)
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    picture.fill(0)
    picture.save(str(tmp_path / "lamp.png"))
    assert story.program.window.screen_now is not None
    story.after(lambda: story.program.window.answered.emit(_picked(tmp_path / "lamp.png")))
    story.type("Noor")
    story.verder()
    later(story, clock, 901)
    assert story.send().reference
    stored = story.stored
    assert stored is not None
    assert stored["naam"] == "Noor"
    assert len(stored["foto"]) == 1


def _picked(file: Path) -> list[object]:
    return [PickedFile("mark", file.name, file.stat().st_size, str(file))]


def test_at_home_and_before_the_first_question_nothing_is_said(ask: Asker, clock: Clock) -> None:
    story = timed(ask(NAME, help="<p>6</p>"), clock)
    story.terug()
    later(story, clock, 901)
    assert strip(story) == ""
