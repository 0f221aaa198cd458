"""Without a window: signing, being reached, and going back to what was left open."""

from __future__ import annotations

from dataclasses import replace
from io import StringIO

import pytest

from assistant.app import handwriting
from assistant.journey.kinds.files import FileQuestion, PickedFile
from assistant.journey.kinds.reach import ReachQuestion
from assistant.journey.kinds.signature import SignatureQuestion, Signed
from assistant.journey.question import Json, Notice, Question, RichText
from assistant.journey.sending import Sending
from assistant.journey.view import Card, Field, QuestionView
from assistant.terminal import Terminal, _cards_of, _Pressed
from tests.app.person import Person

HAND = SignatureQuestion(key="hand", label="Zet uw handtekening", footer="U tekent voor alles.")
REACH = ReachQuestion(key="bereik", label="Hoe kunnen wij u bereiken?", required=True)


def asked(person: Person, question: Question, typed: str, value: Json = "") -> tuple[object, str]:
    """Ask one question, with these lines typed; gives what is handed over and what was printed."""
    said = StringIO()
    field = Field(question, value)
    terminal = Terminal(person.assistant, typed=StringIO(typed), said=said)
    return terminal._field(field, QuestionView(heading=question.label, fields=(field,))), said.getvalue()


def test_a_typed_name_is_a_signature(noor: Person) -> None:
    given, said = asked(noor, HAND, "Noor de Vries\n")
    assert given == Signed(handwriting.drawn("Noor de Vries"), "Noor de Vries")
    assert "U tekent voor alles." in said
    assert "Typ uw naam:" in said
    assert "Noor" not in said


def test_an_address_is_asked_for_each_channel(noor: Person) -> None:
    given, said = asked(noor, REACH, "noor@voorbeeld.nl\n\n", REACH.value_of({"phoneNumber": "06 12345678"}))
    assert given == {"email": "noor@voorbeeld.nl", "phoneNumber": "06 12345678"}
    assert "E-mailadres:" in said
    assert "Telefoonnummer:" in said


@pytest.mark.parametrize("typed", ["/terug\n", "noor@voorbeeld.nl\n/terug\n"])
def test_a_key_is_a_key_at_each_channel(noor: Person, typed: str) -> None:
    given, _said = asked(noor, REACH, typed)
    assert isinstance(given, _Pressed)


def test_how_far_a_large_file_is_is_printed(noor: Person) -> None:
    said = StringIO()
    terminal = Terminal(noor.assistant, typed=StringIO(), said=said)
    terminal.tell(Sending("brief.pdf", 0, 3000))
    terminal.tell(Sending("foto.jpg", 3 * 1024 * 1024, 8 * 1024 * 1024))
    assert said.getvalue() == "Wij sturen foto.jpg: 3 van 8 MB.\n"


PHOTO = FileQuestion(key="foto", label="Welke foto?", max_bytes=100)
LAMP: Json = [{"file": "a", "name": "lamp.jpg", "size": 10, "type": "image/jpeg"}]


def test_another_file_takes_the_place_of_the_only_one(noor: Person) -> None:
    given, said = asked(noor, PHOTO, "fotos/nieuw.jpg\n", LAMP)
    assert isinstance(given, list)
    assert [getattr(one, "name", "") for one in given] == ["nieuw.jpg"]
    assert "Typ weg. Dan kiest u opnieuw." in said
    both, _said = asked(noor, replace(PHOTO, max_files=None), "fotos/nieuw.jpg\n", LAMP)
    assert isinstance(both, list)
    assert len(both) == 2
    assert asked(noor, PHOTO, "weg\n", LAMP)[0] == []


@pytest.mark.parametrize("refused", [False, True], ids=["for the form", "for the website"])
def test_what_to_do_with_a_photo_that_is_too_large_is_printed(noor: Person, refused: bool) -> None:
    large = PickedFile("a", "lamp.jpg", 50 if refused else 1000, "", refused=refused)
    said = StringIO()
    field = Field(replace(PHOTO, max_files=None), LAMP, [large])
    terminal = Terminal(noor.assistant, typed=StringIO("fotos/kleiner.jpg\n"), said=said)
    given = terminal._field(field, QuestionView(heading=PHOTO.label, fields=(field,)))
    assert "Maak de foto kleiner: stuur hem naar uzelf per e-mail, en kies voor klein." in said.getvalue()
    assert isinstance(given, list)
    assert len(given) == (1 if refused else 2)


def test_what_was_left_open_can_be_chosen_by_its_number(noor: Person) -> None:
    said = StringIO()
    view = QuestionView(
        heading="U heeft nog iets leeg gelaten",
        notices=(Notice("n", RichText(text="Zonder foto duurt het langer."), "warning"),),
        links=(Card("change:foto", "Stuur een foto", "Vul dit alsnog in"),),
    )
    Terminal(noor.assistant, typed=StringIO(), said=said)._show(view)
    assert "Zonder foto duurt het langer." in said.getvalue()
    assert "1. Stuur een foto (Vul dit alsnog in)" in said.getvalue()
    assert _cards_of(view) == view.links
