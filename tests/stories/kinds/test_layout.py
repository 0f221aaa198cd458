"""Fieldset, columns and content: what stands around the questions, each in the way one reads it."""

from __future__ import annotations

from assistant.journey.view import QuestionView, ReviewView
from assistant.speech.reader import utterances
from tests.stories.one_question import Asker

FIRST = {"type": "textfield", "key": "voornaam", "label": "Voornaam", "validate": {"required": True}}
LAST = {"type": "textfield", "key": "achternaam", "label": "Achternaam", "validate": {"required": True}}
STORY = {"type": "textarea", "key": "verhaal", "label": "Wat is er aan de hand?"}


def test_a_short_fieldset_is_one_screen_with_its_title(ask: Asker) -> None:
    story = ask({"type": "fieldset", "key": "naam", "label": "Hoe heet u?", "components": [FIRST, LAST]})
    assert story.heading == "Hoe heet u?"
    story.type("Noor", at="Voornaam")
    story.verder()
    assert story.error == "Vul hier iets in. Wij hebben dit nodig."
    assert story.value == {"voornaam": "Noor", "achternaam": ""}
    story.type("de Vries", at="Achternaam")
    story.verder()
    assert story.stored == {"voornaam": "Noor", "achternaam": "de Vries"}
    view = story.view
    assert isinstance(view, ReviewView)
    assert [row.answer for row in view.rows] == ["Noor de Vries"]


def test_a_long_fieldset_is_a_chapter_above_its_questions(ask: Asker) -> None:
    story = ask({"type": "fieldset", "key": "deel", "label": "Over de melding", "components": [STORY, FIRST]})
    view = story.view
    assert isinstance(view, QuestionView)
    assert (view.heading, view.chapter) == ("Wat is er aan de hand?", "Over de melding")
    assert "Over de melding" in story.words


def test_a_fieldset_that_hides_its_title_says_nothing(ask: Asker) -> None:
    hidden = {"type": "fieldset", "key": "deel", "label": "Geheim", "hideHeader": True, "components": [STORY]}
    assert "Geheim" not in ask(hidden).words


def test_columns_are_asked_from_left_to_right_however_deep(ask: Asker) -> None:
    inner = {"type": "columns", "key": "k2", "columns": [{"size": 6, "components": [LAST]}]}
    group = {"type": "fieldset", "key": "g", "label": "Groep", "hideHeader": True, "components": [inner]}
    columns = {"size": 6, "components": [FIRST]}, {"size": 6, "components": [group]}
    story = ask({"type": "columns", "key": "k", "columns": list(columns)})
    assert story.heading == "Voornaam"
    story.type("Noor")
    story.verder()
    assert story.heading == "Achternaam"
    story.type("de Vries")
    story.verder()
    assert story.stored == {"voornaam": "Noor", "achternaam": "de Vries"}


def test_content_stands_above_the_next_question_and_is_read_aloud(ask: Asker) -> None:
    words = {"type": "content", "key": "w", "html": "<p>Houd uw <b>paspoort</b> klaar.</p>", "customClass": "info"}
    story = ask(words, FIRST)
    assert story.heading == "Voornaam"
    assert "Houd uw paspoort klaar." in story.words
    assert "Houd uw paspoort klaar." in [one.text for one in utterances(story.view)]


def test_content_at_the_end_has_a_screen_of_its_own(ask: Asker) -> None:
    words = {"type": "content", "key": "w", "html": "<p>Neem dit mee.</p>", "customClass": "warning"}
    story = ask(FIRST, words)
    story.type("Noor")
    story.verder()
    assert "Neem dit mee." in story.words
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert story.stored == {"voornaam": "Noor"}


def test_content_never_loads_or_runs_anything(ask: Asker) -> None:
    html = '<p>Lees <script>alert(1)</script>dit<img src="https://elders.example/x.png"></p>'
    story = ask({"type": "content", "key": "w", "html": html}, FIRST)
    assert "Lees dit" in story.words
    assert "alert" not in story.words
