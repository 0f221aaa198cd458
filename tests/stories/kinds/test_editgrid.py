"""Noor fills in a group that repeats: adding, changing, taking away, too few, too many, and rows within rows."""

from __future__ import annotations

from typing import Any

from assistant.journey.view import ReviewView
from tests.stories.one_question import Asker, Story

NAME: dict[str, Any] = {
    "type": "textfield",
    "key": "naam",
    "label": "Hoe heet het kind?",
    "validate": {"required": True, "maxLength": 20},
}
SCHOOL: dict[str, Any] = {
    "type": "radio",
    "key": "school",
    "label": "Gaat het kind naar school?",
    "validate": {"required": True},
    "values": [{"value": "ja", "label": "Ja"}, {"value": "nee", "label": "Nee"}],
}
WHICH: dict[str, Any] = {
    "type": "textfield",
    "key": "welke",
    "label": "Naar welke school?",
    "conditional": {"show": True, "when": "kinderen.school", "eq": "ja"},
}
CHILDREN: dict[str, Any] = {
    "type": "editgrid",
    "key": "kinderen",
    "label": "Uw kinderen",
    "groupLabel": "Kind",
    "addAnother": "Nog een kind",
    "validate": {"required": True, "maxLength": 2},
    "components": [NAME, SCHOOL, WHICH],
}


def add(story: Story, name: str, school: str = "Nee") -> None:
    """Answer the questions about one child."""
    story.type(name)
    story.verder()
    story.choose(school)
    story.verder()


def test_two_children_are_asked_about_one_by_one(ask: Asker) -> None:
    story = ask(CHILDREN)
    assert story.heading == "Uw kinderen"
    assert "Vul er één in." in story.words
    story.verder()
    assert "Kind 1" in story.words
    add(story, "Zoë")
    assert "Zoë, Nee" in story.words
    assert "Wilt u er nog een invullen?" in story.words
    story.choose("Ja")
    story.verder()
    add(story, "Sam", "Ja")
    assert story.heading == "Naar welke school?"
    story.type("De Brug")
    story.verder()
    assert "Meer kunnen er niet bij." in story.words
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert story.stored == {
        "kinderen": [{"naam": "Zoë", "school": "nee"}, {"naam": "Sam", "school": "ja", "welke": "De Brug"}]
    }
    assert story.send().reference


def test_what_is_wrong_in_a_row_is_said_there(ask: Asker) -> None:
    story = ask(CHILDREN)
    story.verder()
    for typed, told in (("", "Vul hier iets in."), ("x" * 21, "Maak uw tekst korter.")):
        story.paste(typed) if typed else story.clear()
        story.verder()
        assert story.error.startswith(told)
    story.paste(" Bo\t\x07<b> ")
    story.verder()
    story.verder()
    assert story.error == "Kies één antwoord."
    story.choose("Nee")
    story.verder()
    story.verder()
    assert story.error == "Kies één antwoord."
    assert story.stored is None


def test_a_row_is_changed_and_one_is_taken_away(ask: Asker) -> None:
    story = ask(CHILDREN)
    story.verder()
    add(story, "Noor")
    story.choose("Ja")
    story.verder()
    add(story, "Sam")
    story.act("Verander: Kind 1")
    assert story.heading == "Hoe heet het kind?"
    story.paste("Nora")
    story.verder()
    story.terug()
    assert story.value == "Nora"
    for _screen in range(4):
        story.verder()
    assert "Nora, Nee" in story.words
    story.act("Haal weg: Kind 2")
    assert "Wat u hier invulde, is dan ook weg." in story.words
    story.choose("Nee, laat staan")
    story.verder()
    assert "Sam, Nee" in story.words
    story.act("Haal weg: Kind 2")
    story.choose("Ja, haal weg")
    story.verder()
    assert "Sam" not in story.words
    story.choose("Nee")
    story.verder()
    assert story.stored == {"kinderen": [{"naam": "Nora", "school": "nee"}]}


def test_nobody_is_an_answer_where_nobody_is_needed(ask: Asker) -> None:
    story = ask({**CHILDREN, "validate": {}})
    assert "Wilt u hier iets invullen?" in story.words
    story.choose("Nee")
    story.verder()
    assert story.stored == {"kinderen": []}


def test_from_the_check_page_one_more_comes_in(ask: Asker) -> None:
    story = ask(CHILDREN)
    story.verder()
    add(story, "Noor")
    story.choose("Nee")
    story.verder()
    story.act("Verander: Uw kinderen")
    story.choose("Ja")
    story.verder()
    add(story, "Sam")
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert story.stored is not None
    assert [row["naam"] for row in story.stored["kinderen"]] == ["Noor", "Sam"]


def test_rows_within_rows(ask: Asker) -> None:
    hobby = {"type": "textfield", "key": "wat", "label": "Welke hobby?"}
    hobbies = {"type": "editgrid", "key": "hobby", "label": "Hobby's", "groupLabel": "Hobby", "components": [hobby]}
    story = ask({**CHILDREN, "components": [NAME, hobbies]})
    story.verder()
    story.type("Noor")
    story.verder()
    assert story.heading == "Hobby's"
    for words in ("lezen", "zwemmen"):
        story.choose("Ja")
        story.verder()
        assert "Kind 1 · Hobby" in story.words
        story.type(words)
        story.verder()
    story.choose("Nee")
    story.verder()
    assert story.heading == "Uw kinderen"
    story.choose("Nee")
    story.verder()
    assert story.stored == {"kinderen": [{"naam": "Noor", "hobby": [{"wat": "lezen"}, {"wat": "zwemmen"}]}]}


def test_rows_that_are_given_cannot_come_or_go(ask: Asker) -> None:
    given = {**CHILDREN, "disableAddingRemovingRows": True, "defaultValue": [{"naam": "Noor", "school": ""}]}
    story = ask(given)
    assert story.value == "Noor"
    story.verder()
    story.choose("Nee")
    story.verder()
    assert story.stored == {"kinderen": [{"naam": "Noor", "school": "nee"}]}
