"""A mistake of our own: said, written down without a word about a person, and nothing is lost by it."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from assistant.app.pages import HomeView
from assistant.app.talk import Then
from assistant.errors import OwnMistake, PortalUnreachable, whereabouts
from assistant.journey.view import CardsView, ProblemView, QuestionView, ReceiptView
from assistant.store.drafts import Drafts
from assistant.store.trouble import CannotKeep, Trouble
from tests.app.conftest import Opens
from tests.app.person import Person

TASK = "task:gemeente-voorbeeld/vraag-of-klacht"
SECRET = "Noor de Vries, 999990019"


def stumble() -> str:
    raise ValueError(SECRET)


@pytest.mark.expects_log(r"ERROR assistant.app.mistakes: mistake: ValueError at [a-z_.:0-9> ]+$")
def test_a_mistake_in_the_worker_is_said_and_the_same_key_goes_on(
    noor: Person, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    noor.press(TASK)
    monkeypatch.setattr(noor.assistant._parts, "_practice", stumble)
    noor.next()
    assert isinstance(noor.view, ProblemView)
    assert noor.view.heading == "Er ging iets mis in Stapwijs."
    assert noor.view.why == "Er is niets weg. Uw antwoorden zijn er nog."
    assert noor.view.act == "Probeer het nog een keer"
    assert SECRET not in caplog.text
    monkeypatch.undo()
    noor.act()
    assert isinstance(noor.view, QuestionView)
    noor.to_review()
    noor.act()
    assert isinstance(noor.view, ReceiptView)


def test_where_a_mistake_was_made_is_known_and_what_it_was_about_is_not() -> None:
    try:
        try:
            stumble()
        except ValueError as error:
            raise RuntimeError(SECRET) from error
    except RuntimeError as error:
        said = whereabouts(error)
    assert said.startswith("RuntimeError at test_mistakes.py:")
    assert ", after ValueError at test_mistakes.py:" in said
    assert "999990019" not in said
    assert whereabouts(OwnMistake()) == "OwnMistake at nowhere"


def test_a_problem_does_not_push_the_question_aside_whether_to_stop(noor: Person) -> None:
    noor.press(TASK)
    errand = noor.assistant.next()
    noor.stop()
    assert callable(errand)
    asked = noor.view
    assert noor.assistant.met(PortalUnreachable()).heading == asked.heading
    noor.press("go-on")
    assert isinstance(noor.view, ProblemView)
    noor.act()
    assert isinstance(noor.view, QuestionView)


def test_what_was_sent_while_somebody_was_asked_to_stop_is_said_first(noor: Person) -> None:
    noor.press(TASK)
    noor.next()
    noor.to_review()
    errand = noor.assistant.act()
    noor.stop()
    assert isinstance(noor.view, CardsView)
    noor.do(errand)
    noor.receipt()
    assert not noor.assistant.asks_to_stop


@pytest.mark.parametrize(
    ("error", "note"),
    [
        (CannotKeep(Trouble.DISK_FULL), "De schijf van deze computer is vol."),
        (OwnMistake(), "Wij kunnen nu niet bij wat u bewaart."),
    ],
)
def test_home_does_not_wait_for_ever_for_what_cannot_be_fetched(
    opened: Opens, monkeypatch: pytest.MonkeyPatch, error: Exception, note: str
) -> None:
    def fail(_drafts: Drafts) -> None:
        raise error

    monkeypatch.setattr(Drafts, "all", fail)
    person = opened()
    home = person.view
    assert isinstance(home, HomeView)
    assert not home.waiting
    assert note in home.quiet
    assert person.assistant.missed(error) is None


@pytest.mark.expects_log("ERROR assistant.app.mistakes: mistake: ValidationError at ")
def test_what_cannot_be_read_does_not_keep_home_away(opened: Opens, tmp_path: Path) -> None:
    person = opened()
    store = person.assistant._parts.store()
    with store._vault.transaction() as connection:
        connection.execute("INSERT INTO drafts (id, changed, draft) VALUES ('x', 'y', '{\"naam\": \"Noor\"}')")
    with pytest.raises(msgspec.ValidationError):
        store.drafts.all()
    again = opened()
    assert isinstance(again.view, HomeView)
    assert not again.view.waiting
    assert isinstance(Then(again.view, again.assistant.refresh()).view, HomeView)


def test_a_portal_that_cannot_be_left_does_not_keep_home_from_what_was_begun(
    noor: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    noor.press(TASK)
    noor.next()
    noor.answer()

    def nobody() -> str:
        raise PortalUnreachable

    monkeypatch.setattr(noor.assistant._parts, "_practice", nobody)
    noor.press("home")
    home = noor.view
    assert isinstance(home, HomeView)
    assert home.drafts
    assert home.notes == ()


def test_what_is_still_being_done_after_closing_sends_nothing(noor: Person) -> None:
    noor.press(TASK)
    noor.next()
    noor.to_review()
    errand = noor.assistant.act()
    assert callable(errand)
    noor.assistant._parts.close()
    with pytest.raises(CannotKeep):
        errand()
