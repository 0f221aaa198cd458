"""Noor proves that an e-mail address is hers, with the code the portal mails to it."""

from __future__ import annotations

import pytest

from assistant.journey.view import ReviewView
from tests.stories.one_question import Asker, Story

MAIL = {
    "type": "email",
    "key": "mail",
    "label": "Wat is uw e-mailadres?",
    "validate": {"required": True},
    "openForms": {"requireVerification": True},
}
FREE = {**MAIL, "validate": {"required": False}}
CODE = "Welke code staat in uw e-mail?"


def code_for(story: Story, address: str) -> str:
    """Read the newest mail to this address, as Noor does on her telephone."""
    return str([mail["code"] for mail in story.mails if mail["to"] == address][-1])


def at_code(ask: Asker, address: str) -> Story:
    story = ask(MAIL)
    story.type(address)
    story.verder()
    assert story.heading == CODE
    return story


def test_the_code_from_the_mail_proves_the_address(ask: Asker) -> None:
    story = at_code(ask, "noor@voorbeeld.nl")
    assert "noor@voorbeeld.nl" in story.words
    assert "spam" in story.words
    assert story.stored is None
    story.type(code_for(story, "noor@voorbeeld.nl"))
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert [row.answer for row in story.view.rows] == ["noor@voorbeeld.nl"]
    assert story.stored == {"mail": "noor@voorbeeld.nl"}
    assert story.send().reference


def test_small_letters_and_blanks_in_a_code_do_not_matter(ask: Asker) -> None:
    story = at_code(ask, "klein@voorbeeld.nl")
    code = code_for(story, "klein@voorbeeld.nl").lower()
    story.paste(f" {code[:3]} {code[3:]} \n")
    story.verder()
    assert story.stored == {"mail": "klein@voorbeeld.nl"}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Vul de code in die in uw e-mail staat."),
        ("ABC", "De code heeft 6 letters en cijfers. Kijk nog eens in uw e-mail."),
        ("ABCDEFG", "De code heeft 6 letters en cijfers. Kijk nog eens in uw e-mail."),
        ("<b>!?", "De code heeft 6 letters en cijfers. Kijk nog eens in uw e-mail."),
        ("012345", "Deze code klopt niet. Kijk nog eens in uw e-mail."),
    ],
)
def test_a_wrong_code_is_said_and_the_right_one_goes_on(ask: Asker, typed: str, told: str) -> None:
    story = at_code(ask, "fout@voorbeeld.nl")
    story.type(typed)
    story.verder()
    assert story.heading == CODE
    assert story.error == told
    assert story.value == typed
    story.paste(code_for(story, "fout@voorbeeld.nl"))
    story.verder()
    assert story.stored == {"mail": "fout@voorbeeld.nl"}


def test_a_new_code_can_be_asked_for(ask: Asker) -> None:
    story = at_code(ask, "weer@voorbeeld.nl")
    count = len(story.mails)
    story.act("Stuur de code nog een keer")
    assert story.heading == CODE
    assert "Wij hebben u een nieuwe code gestuurd." in story.words
    assert len(story.mails) == count + 1
    story.type(code_for(story, "weer@voorbeeld.nl"))
    story.verder()
    assert story.stored == {"mail": "weer@voorbeeld.nl"}


def test_another_address_gets_a_code_of_its_own(ask: Asker) -> None:
    story = at_code(ask, "oud@voorbeeld.nl")
    story.act("Verander uw e-mailadres")
    assert story.heading == "Wat is uw e-mailadres?"
    assert story.value == "oud@voorbeeld.nl"
    story.paste("nieuw@voorbeeld.nl")
    story.verder()
    assert story.heading == CODE
    assert "nieuw@voorbeeld.nl" in story.words
    story.type(code_for(story, "nieuw@voorbeeld.nl"))
    story.verder()
    assert story.stored == {"mail": "nieuw@voorbeeld.nl"}


def test_changing_a_proven_address_asks_for_a_code_again(ask: Asker) -> None:
    story = at_code(ask, "eerst@voorbeeld.nl")
    story.type(code_for(story, "eerst@voorbeeld.nl"))
    story.verder()
    assert isinstance(story.view, ReviewView)
    story.act("Verander")
    story.paste("later@voorbeeld.nl")
    story.verder()
    assert story.heading == CODE
    story.type(code_for(story, "later@voorbeeld.nl"))
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert story.stored == {"mail": "later@voorbeeld.nl"}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Vul hier iets in. Wij hebben dit nodig."),
        ("noor", "Schrijf het e-mailadres zo: naam@voorbeeld.nl"),
        ("<b>noor</b>\t@", "Schrijf het e-mailadres zo: naam@voorbeeld.nl"),
    ],
)
def test_a_wrong_address_gets_no_code(ask: Asker, typed: str, told: str) -> None:
    story = ask(MAIL)
    count = len(story.mails)
    story.paste(typed)
    story.verder()
    assert story.error == told
    assert len(story.mails) == count


def test_without_an_address_no_code_is_asked(ask: Asker) -> None:
    story = ask(FREE)
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert story.stored == {"mail": ""}


def test_a_form_that_is_sent_in_one_go_proves_an_address_too(ask: Asker) -> None:
    story = ask(MAIL, type="single_step")
    story.type("ineens@voorbeeld.nl")
    story.verder()
    assert story.heading == CODE
    story.type(code_for(story, "ineens@voorbeeld.nl"))
    story.verder()
    assert story.send().reference
    assert story.stored == {"mail": "ineens@voorbeeld.nl"}


def test_each_row_proves_an_address_of_its_own(ask: Asker) -> None:
    people = {"type": "editgrid", "key": "mensen", "label": "Wie doen er mee?", "components": [MAIL]}
    story = ask({**people, "groupLabel": "Persoon", "validate": {"required": True}})
    story.verder()
    assert story.heading == "Wat is uw e-mailadres?"
    for number, address in enumerate(("rij1@voorbeeld.nl", "rij2@voorbeeld.nl")):
        if number:
            story.choose("Ja")
            story.verder()
        story.type(address)
        story.verder()
        assert story.heading == CODE
        story.type(code_for(story, address))
        story.verder()
    story.choose("Nee")
    story.verder()
    assert story.stored == {"mensen": [{"mail": "rij1@voorbeeld.nl"}, {"mail": "rij2@voorbeeld.nl"}]}


SEVERAL = {**MAIL, "key": "mails", "label": "Wie krijgen er bericht?", "multiple": True}


def both_given(story: Story, *addresses: str) -> None:
    for number, address in enumerate(addresses):
        if number:
            story.choose("Nog een")
        story.type(address)
    story.verder()


def prove(story: Story, address: str) -> None:
    assert address in story.words
    story.type(code_for(story, address))
    story.verder()


def test_each_of_several_addresses_is_proven_with_its_own_code(ask: Asker) -> None:
    story = ask(SEVERAL)
    assert "U krijgt op elk adres een code." in story.words
    both_given(story, "een@voorbeeld.nl", "twee@voorbeeld.nl")
    assert story.heading == "Welke code staat in e-mail nummer 1?"
    story.type(code_for(story, "twee@voorbeeld.nl"))
    story.verder()
    assert story.error == "Deze code klopt niet. Kijk nog eens in uw e-mail."
    story.clear()
    prove(story, "een@voorbeeld.nl")
    assert story.heading == "Welke code staat in e-mail nummer 2?"
    prove(story, "twee@voorbeeld.nl")
    assert isinstance(story.view, ReviewView)
    assert story.stored == {"mails": ["een@voorbeeld.nl", "twee@voorbeeld.nl"]}
    assert story.send().reference


def test_only_an_address_that_changed_is_proven_again(ask: Asker) -> None:
    story = ask(SEVERAL)
    both_given(story, "blijft@voorbeeld.nl", "gaat@voorbeeld.nl")
    prove(story, "blijft@voorbeeld.nl")
    story.act("Verander uw e-mailadres")
    assert story.heading == "Wie krijgen er bericht?"
    story.paste("komt@voorbeeld.nl", at="Nummer 2")
    story.verder()
    assert story.heading == "Welke code staat in e-mail nummer 1?"
    assert "U heeft dit adres al bevestigd." in story.words
    story.verder()
    assert story.heading == "Welke code staat in e-mail nummer 2?"
    prove(story, "komt@voorbeeld.nl")
    assert story.stored == {"mails": ["blijft@voorbeeld.nl", "komt@voorbeeld.nl"]}
