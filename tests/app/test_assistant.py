"""One person finding their way: the first start, home, tasks, stopping, settings and wiping."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import settings as choices
from assistant.app import pages
from assistant.app.build import SETTINGS
from assistant.app.pages import HomeView
from assistant.app.talk import Then
from assistant.errors import PortalUnreachable
from assistant.journey.view import ProblemView, QuestionView
from assistant.places import folder
from assistant.portals.organisations import catalogue
from assistant.settings import Settings
from tests.app.conftest import Opens
from tests.app.person import Person, cards

TASK = "task:gemeente-voorbeeld/uittreksel-brp"
OFFERED = catalogue(folder("resources") / "organisations", Path("none")).tasks
OTHER = "task:gemeente-voorbeeld/melding-openbare-ruimte"


def home(person: Person) -> HomeView:
    assert isinstance(person.view, HomeView), person.view
    return person.view


# the first start and the settings


def test_the_first_start_asks_for_letters_and_whose_computer_it_is(opened: Opens, tmp_path: Path) -> None:
    person = opened(Settings())
    assert person.assistant.begin() is None
    assert cards(person.view) == ("fine", "larger", "smaller")
    person.back()
    assert person.said == "U bent bij het begin."
    person.press("larger", "larger", "smaller")
    assert person.view.heading == "Kunt u dit goed lezen?"
    assert person.press("fine").heading == "Van wie is deze computer?"
    assert person.back().heading == "Kunt u dit goed lezen?"
    person.press("fine", "where:thuis")
    assert home(person).quiet == "U bent nog nergens aan begonnen."
    assert not home(person).waiting
    assert choices.load(tmp_path / "instellingen" / SETTINGS) == Settings(size=125, where="thuis", welcomed=True)


def test_on_a_computer_of_the_library_nothing_is_kept_on_disk(opened: Opens, tmp_path: Path) -> None:
    person = opened(Settings())
    person.press("fine", "where:bibliotheek")
    assert home(person).quiet == "Deze computer is van iedereen. Wij bewaren niets."
    person.press(TASK)
    person.answer(3)
    assert not (tmp_path / "bewaard").exists()


def test_home_keeps_the_place_of_what_is_still_being_fetched(noor: Person) -> None:
    """Before the key of what is kept has come, home stands there already."""
    noor.press(TASK)
    noor.answer(3)
    answer = noor.assistant.press("home")
    assert isinstance(answer, Then)
    assert isinstance(answer.view, HomeView)
    assert answer.view.waiting
    noor.do(answer)
    assert not home(noor).waiting
    assert [card.title for card in home(noor).drafts] == ["Verder waar u was"]


def test_letters_and_colours_change_at_once_and_are_kept(noor: Person, tmp_path: Path) -> None:
    noor.press("settings")
    noor.press("larger")
    assert noor.view.heading == "Instellingen"
    noor.press("colours", "colours:zwart-geel")
    assert noor.view.heading == "Welke kleuren leest u het best?"
    noor.press("colours:paars")
    kept = choices.load(tmp_path / "instellingen" / SETTINGS)
    assert (kept.size, kept.colours) == (125, "zwart-geel")
    assert noor.back().heading == "Instellingen"
    noor.back()
    home(noor)


def test_giving_the_computer_to_the_library_stops_keeping(noor: Person) -> None:
    noor.press(TASK)
    noor.answer(3)
    noor.press("home", "settings", "where", "where:bibliotheek")
    assert home(noor).drafts == ()
    noor.press("settings", "where", "where:thuis")
    assert len(home(noor).drafts) == 1


# finding and beginning a task


def test_a_task_is_found_in_somebodys_own_words(noor: Person) -> None:
    noor.do(noor.assistant.find("  "))
    assert noor.said == "Typ eerst een woord, zoals verhuizen."
    noor.do(noor.assistant.find("ferhuizen"))
    assert next(iter(noor.cards)) == "task:gemeente-voorbeeld/verhuizing"
    noor.do(noor.assistant.find("xyzzy"))
    assert noor.view.heading == "Wij hebben dit niet gevonden"
    assert len(home(noor).cards) == len(OFFERED)
    noor.back()
    assert noor.view.heading == "Wat wilt u regelen?"


def test_a_card_that_is_no_longer_there_changes_nothing(noor: Person) -> None:
    for key in ("task:weg/weg", "draft:weg", "receipt:weg", "onzin", "where:maan", "colours:paars"):
        noor.press(key)
        home(noor)


def test_verder_without_anything_to_go_on_with_says_what_to_do(noor: Person) -> None:
    noor.next()
    assert noor.said == "Kies een kaart of typ wat u wilt regelen."
    noor.back()
    assert noor.said == "U bent bij het begin."
    noor.press("settings")
    noor.next()
    assert noor.said == "Kies een kaart."


def test_from_home_to_the_receipt_and_home_again(noor: Person) -> None:
    noor.press(TASK)
    assert noor.view.heading == "Leg dit eerst klaar"
    review = noor.to_review()
    assert review.place.practice
    noor.next()
    assert noor.said == "Druk op Verstuur als alles klopt."
    noor.press(f"change:{review.rows[0].key}")
    assert isinstance(noor.view, QuestionView)
    noor.back()
    noor.to_review()
    noor.act()
    reference = noor.receipt().reference
    assert reference
    noor.act()
    assert noor.receipt().reference == reference
    noor.next()
    assert home(noor).drafts == ()
    noor.press("sent")
    noor.press(*(key for key in noor.cards if key.startswith("receipt:")))
    assert noor.receipt().reference == reference
    noor.back()
    assert noor.view.heading == "Wat u heeft verstuurd"


# drafts


def test_what_was_begun_is_on_the_home_screen_the_last_in_front(opened: Opens) -> None:
    person = opened()
    person.press(TASK)
    person.answer(2)
    person.press("home", OTHER)
    person.answer(4)
    at = person.view.heading
    person = opened()
    drafts = home(person).drafts
    assert [card.key.partition(":")[0] for card in drafts] == ["draft", "drafts"]
    assert drafts[0].under.startswith("Iets melden op straat, vraag")
    person.next()
    assert person.view.heading == at
    person.press("home", "drafts")
    assert person.view.why == "Dit blijft bewaard tot u het wist."
    assert list(person.cards.values()) == ["Iets melden op straat", "Uittreksel aanvragen"]


def test_on_a_computer_of_the_library_lists_say_that_they_go(opened: Opens) -> None:
    person = opened(Settings(where="bibliotheek", welcomed=True))
    for task in (TASK, OTHER):
        person.press(task)
        person.answer(3)
        person.press("home")
    assert person.press("drafts").why == "Dit gaat weg als u Stapwijs afsluit."


def test_terug_from_the_first_question_goes_home_and_keeps_the_draft(noor: Person) -> None:
    noor.press(TASK)
    noor.answer(2)
    noor.back()
    noor.back()
    assert len(home(noor).drafts) == 1


def test_a_draft_of_a_form_that_is_gone_is_kept_and_says_so(noor: Person, opened: Opens) -> None:
    noor.press(TASK)
    noor.answer(3)
    noor.press("home")
    (key,) = (card.key for card in home(noor).drafts)
    noor.assistant._parts.tasks = ()
    noor.press(key)
    assert noor.said == "Dit formulier is hier niet meer. Uw antwoorden blijven bewaard."
    assert len(home(opened()).drafts) == 1


# stopping


def test_stopping_at_home_only_asks_whether_to_end(noor: Person) -> None:
    assert cards(noor.stop()) == (pages.GO_ON, pages.QUIT)
    noor.press(pages.GO_ON)
    home(noor)
    noor.stop()
    noor.press(pages.QUIT)
    assert noor.gone


def test_stopping_before_the_first_answer_keeps_nothing(noor: Person) -> None:
    noor.press(TASK)
    noor.answer()
    assert cards(noor.stop()) == (pages.GO_ON, pages.SAVE_HOME, pages.QUIT)
    noor.press(pages.SAVE_HOME)
    assert home(noor).drafts == ()


def test_stopping_asks_the_same_however_often_it_is_pressed(noor: Person) -> None:
    noor.press(TASK)
    noor.answer(3)
    at = noor.view
    noor.stop()
    noor.stop()
    assert noor.assistant.asks_to_stop
    assert cards(noor.view) == (pages.SAVE_HOME, pages.SAVE_QUIT, pages.WIPE, pages.GO_ON)
    assert noor.press(pages.GO_ON) == at
    assert not noor.assistant.asks_to_stop


def test_what_is_kept_is_there_the_next_time(opened: Opens) -> None:
    person = opened()
    person.press(TASK)
    person.answer(3)
    at = person.view.heading
    person.stop()
    person.press(pages.SAVE_QUIT)
    assert person.gone
    person = opened()
    assert len(home(person).drafts) == 1
    person.next()
    assert person.view.heading == at


def test_what_is_wiped_is_gone(noor: Person, opened: Opens) -> None:
    noor.press(TASK)
    noor.answer(3)
    noor.stop()
    noor.press(pages.WIPE)
    assert home(noor).drafts == ()
    assert home(opened()).drafts == ()


def test_a_shared_computer_only_goes_on_or_wipes(visitor: Person) -> None:
    visitor.press(TASK)
    visitor.answer(3)
    assert cards(visitor.stop()) == (pages.GO_ON, pages.WIPE, pages.WIPE_QUIT)
    visitor.press(pages.WIPE_QUIT)
    assert visitor.gone


def test_an_answer_that_is_still_being_kept_does_not_push_stopping_aside(noor: Person) -> None:
    """Somebody presses Verder and at once Stoppen."""
    noor.press(TASK)
    noor.answer(2)
    errand = noor.assistant.next("woning")
    assert callable(errand)
    noor.stop()
    assert noor.assistant.take(errand()) is None
    assert noor.assistant.asks_to_stop
    noor.press(pages.GO_ON)
    assert isinstance(noor.view, QuestionView)


def test_news_of_a_task_that_was_left_is_not_taken_for_that_of_another(noor: Person) -> None:
    noor.press(TASK)
    noor.answer(2)
    late = noor.assistant.next("woning")
    assert callable(late)
    noor.press("home", OTHER)
    noor.answer(2)
    at = noor.view
    assert noor.assistant.take(late()) is None
    assert noor.assistant.show() == at


# wiping everything


def test_everything_kept_can_be_wiped(noor: Person, opened: Opens, tmp_path: Path) -> None:
    noor.press(TASK)
    noor.answer(3)
    noor.press("home", "settings", "about", "wipe")
    assert cards(noor.view) == ("wipe:no", "wipe:yes")
    noor.press("wipe:no")
    assert noor.view.heading == "Over dit programma"
    noor.press("wipe", "wipe:yes")
    assert noor.view.heading == "Alles is gewist"
    assert list((tmp_path / "bewaard").glob("*.db*")) == []
    noor.press("home")
    assert home(noor).drafts == ()
    assert home(noor).quiet == "U bent nog nergens aan begonnen."


@pytest.mark.parametrize("leave", ["home", "back"])
def test_after_wiping_what_is_done_next_is_kept_again(noor: Person, opened: Opens, leave: str) -> None:
    noor.press("settings", "about", "wipe", "wipe:yes")
    noor.press("home") if leave == "home" else noor.back()
    assert not home(noor).waiting
    noor.press(TASK)
    noor.answer(3)
    assert cards(noor.stop())[0] == pages.SAVE_HOME
    assert len(home(opened()).drafts) == 1


# the rest of it


def test_every_licence_can_be_read(noor: Person) -> None:
    noor.press("settings", "about", "licences")
    licences = list(noor.cards)
    assert licences
    for key in licences:
        noor.press(key)
        assert noor.view.heading
        assert getattr(noor.view, "lines", ())
        noor.next()
        assert noor.said == "Druk op Terug."
        noor.back()
    noor.next()
    assert noor.said == "Kies een kaart."
    noor.press("licence:../../geheim.txt")
    assert noor.view.heading == ""


def test_a_problem_outside_a_task_is_said_and_leads_home(noor: Person) -> None:
    shown = noor.assistant.met(PortalUnreachable())
    assert isinstance(shown, ProblemView)
    assert "deze computer" in shown.heading
    noor.act()
    home(noor)


def test_a_problem_in_a_task_says_which_key_helps(opened: Opens, monkeypatch: pytest.MonkeyPatch) -> None:
    person = opened()
    monkeypatch.setattr(person.assistant._parts, "_practice", _nobody)
    person.press(TASK)
    person.next()
    assert isinstance(person.view, ProblemView)
    person.next()
    assert person.said == "Druk op: Probeer het nog een keer."
    monkeypatch.undo()
    person.back()
    home(person)


def _nobody() -> str:
    raise PortalUnreachable
