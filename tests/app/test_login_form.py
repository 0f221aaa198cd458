"""A form for after a login, without a window: walked in the terminal, and its keys as the assistant answers them."""

from __future__ import annotations

from io import StringIO

from assistant.app.talk import Say
from assistant.journey.view import Card, CardsView, Place, PreparedView
from assistant.terminal import Terminal
from tests.app.person import Person

TASK = "task:gemeente-voorbeeld/kwijtschelding"


def test_in_the_terminal_the_answers_are_printed_to_take_over(noor: Person) -> None:
    noor.press(TASK)
    typed = ["/verder", "/verder", "1-3-1980", "1", "NL91 ABNA 0417 1643 00", "1200", "", "/verstuur", "1", "2", "/doe"]
    said = StringIO()
    Terminal(noor.assistant, StringIO("\n".join([*typed, "/verder", "2", ""])), said).run()
    words = said.getvalue()
    assert "## U logt later zelf in" in words
    assert "## Neem uw antwoorden over" in words
    assert "> 01-03-1980\n" in words
    assert "> Ja, ik woon alleen\n" in words
    assert "Dit is oefenen. Er gaat geen website open." in words
    assert "## Is het gelukt op de website?" in words
    assert "## Het lukt niet op de website" in words


def test_keys_that_are_not_there_change_nothing(noor: Person) -> None:
    noor.press(TASK)
    noor.next()
    noor.to_review()
    assert isinstance(noor.assistant.next(), Say)
    noor.act()
    shown = noor.view
    assert isinstance(shown, PreparedView)
    for key in ("site-copy:99", "site-copy:x", "site-copy", "site-copy:-1"):
        noor.press(key)
        assert noor.view == shown
    noor.press("site-copy:0")
    assert noor.copied == shown.rows[0].copy
    noor.press("home", "site-copy:0")
    assert not isinstance(noor.view, PreparedView)


def test_in_the_terminal_nothing_is_to_be_seen_when_nothing_was_asked(noor: Person) -> None:
    place = Place(task="Paspoort", organisation="Gemeente Voorbeeld", practice=True)
    said = StringIO()
    Terminal(noor.assistant, StringIO(), said)._show(PreparedView(heading="Ga naar de website", place=place))
    assert "Klaar op de website? Typ /verder." in said.getvalue()
    assert "Typ een nummer" not in said.getvalue()


def test_at_home_answers_stay_when_one_does_it_later(noor: Person) -> None:
    assert _under(noor) == "Uw antwoorden gooien wij niet weg."
    noor.press("gelukt")
    assert _home(noor).under == ""


def test_on_a_shared_computer_nothing_is_promised_that_is_not_so(visitor: Person) -> None:
    assert _under(visitor) == "Dit gaat weg als u Stapwijs afsluit."
    visitor.press("gelukt")
    assert _home(visitor).under == "Dit gaat weg als u Stapwijs afsluit."


def _under(person: Person) -> str:
    """Say what is told to who does it later on the website."""
    person.press(TASK)
    person.next()
    person.to_review()
    person.act()
    person.next()
    return _home(person).under


def _home(person: Person) -> Card:
    assert isinstance(person.view, CardsView)
    return next(card for card in person.view.cards if card.key == "home")
