"""A form for after a login in the real window: prepared here, opened in the browser, copied answer by answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from assistant.app import paper
from assistant.app.pages import HomeView
from assistant.journey.view import PreparedView, ProblemView, ReceiptView, ReviewView
from tests.stories.keyboard import name_of
from tests.stories.one_question import Asker, Story
from ui import printing

ADDRESS = "https://formulieren.voorbeeld.nl/kwijtschelding"
FORM: dict[str, Any] = {"loginRequired": True, "loginOptions": ["DigiD"]}
NAME = {"type": "textfield", "key": "naam", "label": "Hoe heet uw partner?", "validate": {"required": True}}
ACCOUNT = {"type": "iban", "key": "rekening", "label": "Wat is uw rekeningnummer?", "isSensitiveData": True}
CHOICE = {
    "type": "radio",
    "key": "alleen",
    "label": "Woont u alleen?",
    "values": [{"value": "ja", "label": "Ja"}, {"value": "nee", "label": "Nee"}],
}


def at_the_answers(ask: Asker, **more: object) -> Story:
    """Answer everything, and come to where the answers are taken over."""
    story = ask(NAME, CHOICE, ACCOUNT, **FORM, **more)
    assert story.heading == "U logt later zelf in"
    story.verder()
    story.type("Ali")
    story.verder()
    story.choose("Nee")
    story.verder()
    story.type("NL91 ABNA 0417 1643 00")
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert "Klopt alles? Ga dan verder." in story.program.window.screen_now.strip.title  # type: ignore[union-attr]
    story.act("Ga naar de website")
    assert isinstance(story.view, PreparedView)
    return story


def real(story: Story, *, opens: bool = True) -> list[str]:
    """Let this be a real organisation's form, with a browser that writes down where it is sent."""
    seen: list[str] = []
    program = story.program
    visit = program.assistant.visit
    assert visit is not None
    form = visit._state.form
    assert form is not None
    place = replace(visit.task.place, practice=False)
    visit.task = replace(visit.task, base_url="https://formulieren.voorbeeld.nl/", place=place)
    visit._state = replace(visit._state, form=replace(form, website=ADDRESS))

    def browse(address: str) -> bool:
        seen.append(address)
        return opens

    program.assistant._desk.browse = browse
    shown = visit.show()
    program.assistant._showing = shown
    program.bridge._show(shown)
    return seen


@pytest.fixture(autouse=True)
def clean_clipboard(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.clipboard().clear()


def pasted() -> str:
    return QApplication.clipboard().text()


def test_the_website_opens_in_the_browser_and_its_address_is_there_to_compare(ask: Asker) -> None:
    story = at_the_answers(ask)
    seen = real(story)
    assert "formulieren.voorbeeld.nl" in story.words
    story.act("Open de website")
    assert seen == [ADDRESS]
    assert "De website is nu open." in story.words


def test_a_browser_that_does_not_open_leaves_the_address_to_type(ask: Asker) -> None:
    story = at_the_answers(ask)
    real(story, opens=False)
    story.act("Open de website")
    assert f"Typ dit adres zelf over: {ADDRESS}" in story.words


def test_nobody_is_sent_to_a_website_to_practise(ask: Asker) -> None:
    story = at_the_answers(ask)
    story.act("Open de website")
    assert "Dit is oefenen. Er gaat geen website open." in story.words


def test_an_answer_is_copied_and_that_is_said(ask: Asker) -> None:
    story = at_the_answers(ask)
    said: list[str] = []
    story.program.window.announcer.said.connect(lambda words, _urgent: said.append(words))
    story.act("Kopieer: Hoe heet uw partner?")
    assert pasted() == "Ali"
    assert "Gekopieerd. Plak het nu in de website." in said
    assert name_of(story.keyboard.focus) == "Gekopieerd: Hoe heet uw partner?"


def test_a_choice_can_only_be_read(ask: Asker) -> None:
    story = at_the_answers(ask)
    assert "Woont u alleen?" in story.words
    buttons = story.screen.findChildren(QAbstractButton)
    assert not [one for one in buttons if name_of(one) == "Kopieer: Woont u alleen?"]


def test_a_private_answer_does_not_stay_on_the_clipboard(ask: Asker) -> None:
    story = at_the_answers(ask)
    story.act("Kopieer: Wat is uw rekeningnummer?")
    assert pasted() == "NL91ABNA0417164300"
    timer = story.program.bridge.clipboard.timer
    assert timer.isActive()
    assert timer.interval() == 60_000
    timer.timeout.emit()
    assert pasted() == ""


def test_what_somebody_else_copied_meanwhile_stays(ask: Asker) -> None:
    story = at_the_answers(ask)
    story.act("Kopieer: Wat is uw rekeningnummer?")
    QApplication.clipboard().setText("iets anders")
    story.program.bridge.clipboard.clear()
    assert pasted() == "iets anders"


def test_nothing_private_is_left_behind_at_the_end(ask: Asker, qtbot: QtBot) -> None:
    story = at_the_answers(ask)
    story.act("Kopieer: Hoe heet uw partner?")
    story.program.close()
    assert pasted() == ""


def test_answers_are_read_one_at_a_time(ask: Asker) -> None:
    story = at_the_answers(ask)
    story.act("Eén antwoord tegelijk")
    assert "Antwoord 1 van 3" in story.words
    assert "Woont u alleen?" not in story.words
    story.act("Volgende antwoord")
    assert "Woont u alleen?" in story.words
    story.act("Alle antwoorden")
    assert "Hoe heet uw partner?" in story.words


def test_no_screen_has_a_box_for_a_digid(ask: Asker) -> None:
    story = at_the_answers(ask)
    assert story.screen.findChildren(QLineEdit) == []
    assert "Log alleen in op de website zelf. Nooit hier." in story.words


def test_afterwards_the_answers_are_wiped_when_somebody_wants_that(ask: Asker) -> None:
    story = at_the_answers(ask)
    story.verder()
    assert story.heading == "Is het gelukt op de website?"
    story.act("Ja, het is verstuurd")
    story.act("Nee, wis mijn antwoorden")
    story.qtbot.waitUntil(lambda: isinstance(story.view, HomeView) and not story.view.waiting)
    assert story.program.parts.store().drafts.all() == ()


def test_later_means_that_everything_is_still_there(ask: Asker) -> None:
    story = at_the_answers(ask)
    story.verder()
    story.act("Ik doe het later")
    story.qtbot.waitUntil(lambda: isinstance(story.view, HomeView) and not story.view.waiting)
    assert len(story.program.parts.store().drafts.all()) == 1


def test_when_it_does_not_work_there_is_somebody_to_call(ask: Asker) -> None:
    story = at_the_answers(ask)
    story.verder()
    story.act("Nee, het lukt niet")
    assert isinstance(story.view, ProblemView)
    assert "088" in story.view.place.phone
    story.act("Terug naar mijn antwoorden")
    assert isinstance(story.view, PreparedView)


def test_at_200_percent_everything_is_still_reached(ask: Asker) -> None:
    story = at_the_answers(ask)
    story.program.look.set_factor(2.0)
    story.keyboard.tab_to(lambda one: "Kopieer: Wat is uw rekeningnummer?" in name_of(one), "the last copy key")
    assert story.program.window.middle.horizontalScrollBar().maximum() == 0
    story.press(Qt.Key.Key_Space)
    assert pasted() == "NL91ABNA0417164300"


def test_a_form_that_only_the_website_can_ask_leads_there(ask: Asker) -> None:
    story = ask({"type": "file", "key": "f", "label": "Uw huurcontract"}, **FORM)
    assert story.heading == "Dit doet u op de website"
    assert "Leg dit klaar: Uw huurcontract" in story.words
    story.verder()
    assert isinstance(story.view, PreparedView)
    assert story.heading == "Ga naar de website"
    seen = real(story)
    story.act("Open de website")
    assert seen == [ADDRESS]
    story.verder()
    assert story.heading == "Is het gelukt op de website?"


def test_the_answers_are_kept_as_a_paper_to_lay_beside_the_website(
    ask: Asker, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    stick = tmp_path / "NOOR"
    monkeypatch.setattr(printing, "sticks", lambda: (stick,))
    kept: list[ReceiptView] = []

    def keep(view: ReceiptView, folder: Path) -> Path:
        kept.append(view)
        return paper.save_receipt(view, folder)

    monkeypatch.setattr(printing, "save_receipt", keep)
    story = at_the_answers(ask)
    assert "Niet op papier: Wat is uw rekeningnummer?" in story.words
    story.act("Bewaar")
    qtbot.waitUntil(lambda: "Bewaard op uw USB-stick NOOR" in story.words)
    story.act("Zet dit ook op papier")
    assert "Ook op papier: Wat is uw rekeningnummer?" in story.words
    story.act("Bewaar")
    qtbot.waitUntil(lambda: "Bewaard op uw USB-stick NOOR" in story.words)
    assert ["NL91" in str(view.rows[2].answer) for view in kept] == [False, True]
    assert len(list(stick.iterdir())) == 2


def test_without_a_printer_the_answers_can_still_be_kept(
    ask: Asker, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(printing, "printers", lambda: ())
    story = at_the_answers(ask)
    story.act("Druk af")
    qtbot.waitUntil(lambda: "Deze computer heeft geen printer." in story.words)
    buttons = [name_of(one) for one in story.screen.findChildren(QAbstractButton)]
    assert "Bewaar als PDF" in buttons
    assert "Druk af" not in buttons
