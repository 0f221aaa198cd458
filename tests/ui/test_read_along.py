"""Luister: what is seen is said, what is said is lit, and nothing speaks unless somebody asks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from assistant.journey.kinds.choice import ChoiceQuestion
from assistant.journey.question import Option
from assistant.journey.view import CardsView, Field, QuestionView
from assistant.settings import Settings
from assistant.speech.read_along import Over, Paused, Untouched
from assistant.speech.voice import Reason
from assistant.wording import Told
from tests.ui import pages
from tests.ui.conftest import settled
from tests.ui.hands import click, press, tab, write
from tests.ui.reading_aloud import Listening
from ui.measures import FACTORS
from ui.reading_order import reading_order
from ui.widgets.lit import Lit
from ui.widgets.more import MoreKey
from ui.window import Window

CHOICE = [
    "Stap 4 van 8",
    "Hoe gaat u daar wonen?",
    "Kies één antwoord.",
    "Ik huur het huis",
    "Ik koop het huis",
    "Ik woon bij iemand in",
    "Dat weet ik niet",
    "Meer uitleg",
    "Druk af",
]
Opens = Callable[..., Listening]


@pytest.fixture
def opens(window: Window, tmp_path: Path) -> Iterator[Opens]:
    """Give a way to begin listening, with other settings or another voice than usual."""
    opened: list[Listening] = []

    def begin(**others: object) -> Listening:
        opened.append(Listening(window, tmp_path, **others))  # type: ignore[arg-type]
        return opened[-1]

    yield begin
    for one in opened:
        one.close()


@pytest.fixture
def riet(opens: Opens) -> Listening:
    """Riet listens to a question with four answers."""
    listening = opens()
    listening.show(pages.view(), pages.Choice)
    return listening


def test_what_is_seen_is_said_in_order_and_lit_word_by_word(riet: Listening) -> None:
    assert riet.luister() == CHOICE
    assert riet.lit() == ("Stap 4 van 8", "")
    riet.hear(1, "gaat")
    assert riet.lit() == ("Hoe gaat u daar wonen?", "gaat")
    riet.hear(5, "bij")
    assert riet.lit() == ("Ik woon bij iemand in", "bij")
    riet.voice.finish()
    settled()
    assert riet.lit() is None
    assert riet.reading.state == Over(len(CHOICE), len(CHOICE))


def test_nothing_speaks_by_itself(riet: Listening) -> None:
    riet.show(pages.view(error="Kies een antwoord."), pages.Choice)
    riet.window.tell("Druk op Verder.")
    riet.window.show_help(["Kies wat het best past."])
    settled()
    assert riet.voices == []
    assert riet.panels() == []
    assert riet.reading.state == Untouched()


def test_luister_is_stil_while_it_speaks_and_starts_at_the_top_after_that(riet: Listening) -> None:
    riet.luister()
    riet.hear(3, "huur")
    assert riet.window.keys.listen.text() == "Stil"
    riet.luister()
    assert not riet.voice.speaking
    assert riet.lit() is None
    assert riet.window.keys.listen.text() == "Luister"
    assert riet.luister() == CHOICE


def test_esc_is_stil_and_f3_says_the_sentence_again(riet: Listening) -> None:
    press(Qt.Key.Key_F3)
    settled()
    assert riet.voice.texts == CHOICE
    riet.hear(2, "antwoord")
    press(Qt.Key.Key_F3)
    settled()
    assert riet.voice.texts == CHOICE[2:]
    press(Qt.Key.Key_Escape)
    settled()
    assert not riet.voice.speaking
    press(Qt.Key.Key_F3)
    settled()
    assert riet.voice.texts == CHOICE[2:]


def test_after_a_pause_the_sentence_begins_again_and_stays_lit_meanwhile(riet: Listening) -> None:
    riet.luister()
    riet.hear(3, "huur")
    riet.press("Pauze")
    assert riet.reading.state == Paused(3, len(CHOICE))
    assert not riet.voice.speaking
    assert riet.lit() == ("Ik huur het huis", "huur")
    assert riet.window.keys.listen.text() == "Luister"
    riet.press("Verder lezen")
    assert riet.voice.texts == CHOICE[3:]


def test_a_sentence_back_on_and_once_more(riet: Listening) -> None:
    riet.luister()
    riet.hear(3, "huur")
    riet.press("Vorige zin")
    assert riet.voice.texts == CHOICE[2:]
    assert riet.lit() == ("Kies één antwoord.", "")
    riet.hear(0, "Kies")
    riet.press("Volgende zin")
    assert riet.voice.texts == CHOICE[3:]
    riet.press("Nog een keer")
    assert riet.voice.texts == CHOICE[3:]
    riet.voice.finish()
    settled()
    riet.press("Lees opnieuw")
    assert riet.voice.texts == CHOICE


def test_slower_and_faster_act_at_once_and_are_kept(riet: Listening) -> None:
    said: list[str] = []
    riet.window.announcer.said.connect(lambda words, _urgent: said.append(words))
    riet.luister()
    riet.hear(4, "koop")
    riet.press("Langzamer")
    assert riet.voice.rate == 110
    assert riet.voice.texts == CHOICE[4:]
    assert riet.assistant.settings.pace == 110
    assert riet.panel.title.text() == "Ik lees langzaam voor"
    talks = len(riet.voice.said)
    riet.press("Langzamer")
    assert said[-1] == "Langzamer kan de stem niet."
    assert len(riet.voice.said) == talks
    riet.press("Sneller")
    riet.press("Sneller")
    assert riet.voice.rate == riet.assistant.settings.pace == 175
    assert said[-1] == "Ik lees snel voor"
    riet.show(pages.view("Wat is uw naam?"), pages.Name)
    riet.luister()
    assert riet.voice.rate == 175


def test_it_is_as_loud_as_was_chosen(opens: Opens) -> None:
    listening = opens(settings=Settings(where="bibliotheek", welcomed=True, volume=50))
    listening.show(pages.view(), pages.Choice)
    listening.luister()
    assert listening.voice.volume == 50


def test_a_letter_stops_it_and_walking_with_tab_does_not(riet: Listening) -> None:
    screen = riet.show(pages.view("Wat is uw naam?"), pages.Name)
    assert isinstance(screen, pages.Name)
    riet.luister()
    tab()
    tab(back=True)
    screen.field.line.setFocus()
    press(Qt.Key.Key_Left)
    assert riet.reading.playing
    write("é")
    assert not riet.reading.playing
    assert not riet.voice.speaking


def test_another_screen_stops_it_and_has_no_panel(riet: Listening) -> None:
    riet.luister()
    riet.hear(1, "gaat")
    riet.show(pages.view("Wat is uw naam?"), pages.Name)
    assert not riet.voice.speaking
    assert riet.panels() == []
    riet.voice.tell(0, "Stap")
    settled()
    assert riet.lit() is None


def test_the_keyboard_stays_where_it_is(riet: Listening) -> None:
    screen = riet.window.screen_now
    assert screen is not None
    click(riet.window.keys.listen)
    before = QApplication.focusWidget()
    for key in riet.panel.keys:
        click(key)
        settled()
        assert QApplication.focusWidget() is before
    screen.heading.setFocus()
    riet.press("Nog een keer")
    riet.hear(0, riet.voice.texts[0].split()[0])
    assert QApplication.focusWidget() is screen.heading


def test_what_somebody_opened_is_read_where_it_stands(riet: Listening) -> None:
    riet.window.show_help(["Kies wat het best past.", "Bel 088 000 00 00. Dat mag altijd."])
    settled()
    helped = ["Hulp", "Kies wat het best past.", "Bel 088 000 00 00.", "Dat mag altijd."]
    assert riet.luister() == [*helped, *CHOICE]
    screen = riet.window.screen_now
    assert screen is not None
    key = next(iter(screen.findChildren(MoreKey)))
    key.click()
    riet.window.close_help()
    riet.luister()
    explained = ["Minder uitleg", "Waarom?", "Dan weet de gemeente waar u woont."]
    assert riet.luister() == [*CHOICE[:-2], *explained, CHOICE[-1]]
    riet.hear(CHOICE.index("Meer uitleg") + 2, "gemeente")
    assert riet.lit() == ("Dan weet de gemeente waar u woont.", "gemeente")


def test_only_the_question_is_read_where_somebody_wants_that(opens: Opens) -> None:
    listening = opens(settings=Settings(where="bibliotheek", welcomed=True, read_aloud="vraag"))
    listening.show(pages.view(error="Kies een antwoord."), pages.Choice)
    assert listening.luister() == ["Kies een antwoord.", "Hoe gaat u daar wonen?", "Kies één antwoord."]
    listening.luister()
    listening.window.tell("Druk op Verder.")
    settled()
    assert listening.luister()[0] == "Druk op Verder."


def test_what_was_chosen_is_said_unless_that_is_secret(riet: Listening) -> None:
    who = ChoiceQuestion(key="wie", label="Wie?", options=(Option("ik", "Ik"), Option("wij", "Wij", "Met z'n tweeën.")))
    riet.show(QuestionView(heading=who.label, fields=(Field(who, "wij"),)))
    assert riet.luister()[-4:] == ["Wij", "Met z'n tweeën.", "Gekozen", "Haal mijn keuze weg"]
    secret = replace(who, sensitive=True)
    riet.show(QuestionView(heading=who.label, fields=(Field(secret, "wij"),)))
    assert "Gekozen" not in riet.luister()


def test_words_in_two_languages_are_each_read_by_their_own_voice(riet: Listening) -> None:
    view = CardsView(heading=Told("Kimin için?", "Voor wie?", "tr", reviewed=True), lines=("Alleen voor u.",))
    riet.show(view)
    riet.luister()
    said = {one.text: one.language for one in riet.voice.said[-1]}
    assert said["Kimin için?"] == "tr"
    assert said["Alleen voor u."] == "nl"


def test_who_asks_for_the_dutch_of_a_screen_hears_that_instead(riet: Listening) -> None:
    view = CardsView(
        heading=Told("Kimin için?", "Voor wie?", "tr"), lines=(Told("Sizin için.", "Alleen voor u.", "tr"),)
    )
    screen = riet.show(view)
    assert riet.luister()[:2] == ["Kimin için?", "Sizin için."]
    riet.luister()
    next(iter(screen.findChildren(MoreKey))).click()
    settled()
    assert riet.luister() == ["Voor wie?", "Alleen voor u."]
    assert {one.language for one in riet.voice.said[-1]} == {"nl"}


def test_whoever_has_a_screen_reader_is_asked_once(opens: Opens) -> None:
    listening = opens(screen_reader=True)
    listening.show(pages.view(), pages.Choice)
    assert listening.luister() == []
    names = [widget.accessibleName() for widget in reading_order(listening.window)]
    assert "Er staat al een schermlezer aan. Wilt u ook onze stem?" in names
    yes = next(widget for widget in reading_order(listening.window) if widget.accessibleName() == "Ja, ook deze stem")
    click(yes)
    settled()
    assert listening.voice.texts == CHOICE
    assert listening.assistant.settings.own_voice == "ja"
    listening.luister()
    assert listening.luister() == CHOICE


def test_whoever_wants_one_voice_only_keeps_that(opens: Opens) -> None:
    listening = opens(screen_reader=True)
    listening.show(pages.view(), pages.Choice)
    listening.luister()
    order = list(reading_order(listening.window))
    click(next(widget for widget in order if widget.accessibleName() == "Nee, alleen mijn schermlezer"))
    listening.luister()
    assert listening.voices == []
    assert listening.assistant.settings.own_voice == "nee"
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Uw schermlezer leest voor. Onze stem zet u aan bij Instellingen."


@pytest.mark.parametrize(
    ("reason", "language", "words"),
    [
        (Reason.NO_SOUND, "nl", "Geen geluid. Kijk of het geluid van de computer aan staat."),
        (Reason.NO_VOICE, "nl", "Geen geluid. Deze computer heeft geen Nederlandse stem."),
        (Reason.NO_VOICE, "tr", "Geen geluid. Deze computer heeft geen stem voor deze taal: Türkçe."),
    ],
)
def test_a_voice_that_is_not_heard_is_said_in_words(opens: Opens, reason: Reason, language: str, words: str) -> None:
    listening = opens(reason=reason)
    listening.show(CardsView(heading=Told("Kimin için?", "Voor wie?", language, reviewed=True)))
    listening.luister()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == words
    assert listening.lit() is None
    assert listening.window.keys.listen.text() == "Luister"


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("factor", FACTORS)
def test_the_panel_covers_nothing_and_makes_nothing_wider(
    riet: Listening, factor: float, way: Qt.LayoutDirection
) -> None:
    riet.window.look.set_direction(way)
    riet.window.look.set_factor(factor)
    who = ChoiceQuestion(key="wie", label="Wie?", options=(Option("ik", "Ik"), Option("wij", "Wij", "Met z'n tweeën.")))
    screen = riet.show(QuestionView(heading=who.label, step="Stap 4 van 8", more=pages.MORE, fields=(Field(who, ""),)))
    before = {card: _place(card, riet.window) for card in screen.findChildren(Lit) if card.isVisible()}
    riet.luister()
    panel = riet.panel
    if not panel.above:
        assert before == {card: _place(card, riet.window) for card in before}
    assert panel.above is (factor > 1)
    page = riet.window.middle.widget()
    assert page is not None
    assert page.width() <= riet.window.middle.viewport().width()
    mine = _place(panel, riet.window)
    for other in before:
        assert not _place(other, riet.window).intersects(mine)
    inside = [key.geometry() for key in panel.keys]
    assert all(panel.rect().contains(place) and place.height() >= 56 for place in inside)
    assert not [(one, two) for one in inside for two in inside if one is not two and one.intersects(two)]
    names = [widget.accessibleName() for widget in reading_order(riet.window)]
    assert len(set(names)) == len(names)
    assert {key.text() for key in panel.keys} <= set(names)


def _place(widget: QWidget, window: Window) -> QRect:
    return QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_a_sentence_out_of_sight_is_brought_into_it_and_others_move_nothing(riet: Listening, factor: float) -> None:
    riet.window.look.set_factor(factor)
    riet.show(pages.view(), pages.Send)
    said = riet.luister()
    middle, stood = riet.window.middle, set[int]()
    for number, sentence in enumerate(said):
        riet.hear(number, sentence.split()[0])
        stood.add(middle.bar.value())
        spot = riet.along.lights.spot(riet.reading.script[number])
        assert spot is not None
        if middle.isAncestorOf(spot.widget):
            place = spot.widget.lit_places((0, 1), spot.at)[0].toAlignedRect()
            top = spot.widget.mapTo(middle.viewport(), place.topLeft()).y()
            assert 0 <= top <= middle.viewport().height() - place.height()
    # It moves once for several sentences, not at each of them.
    assert 1 < len(stood) < len(said) / 2


def test_the_voice_of_another_screen_is_not_heard_here(riet: Listening) -> None:
    riet.luister()
    assert riet.reading.playing
    riet.reading.leave()
    riet.voice.tell(0, "Stap")
    settled()
    assert riet.reading.state == Untouched()
