"""What a form says of itself: before it begins, behind "Meer uitleg", and in Hulp on every screen."""

from __future__ import annotations

from assistant.journey.view import QuestionView, ReviewView
from assistant.speech.reader import utterances
from tests.stories.one_question import Asker

NAME = {
    "type": "textfield",
    "key": "naam",
    "label": "Wat is uw naam?",
    "description": "Uw achternaam is genoeg.",
    "tooltip": "Zoals in uw paspoort.",
    "faqItems": [{"label": "Waarom wilt u dit weten?", "content": "<p>Dan kunnen wij u <b>antwoorden</b>.</p>"}],
}
MAIL = {"type": "email", "key": "mail", "label": "Wat is uw e-mailadres?", "confirmationRecipient": True}


def test_words_before_the_form_have_a_calm_screen_of_their_own(ask: Asker) -> None:
    html = '<p>Dit duurt <b>vijf</b> minuten.</p><img src="https://elders.example/x.png">'
    story = ask(NAME, helpBefore=html)
    assert story.heading == "Voordat u begint"
    assert "Dit duurt vijf minuten." in story.words
    assert "Dit duurt vijf minuten." in [one.text for one in utterances(story.view)]
    story.verder()
    assert story.heading == "Wat is uw naam?"
    story.terug()
    assert story.heading == "Voordat u begint"
    story.verder()
    story.type("Noor")
    story.verder()
    view = story.view
    assert isinstance(view, ReviewView)
    assert [row.label for row in view.rows] == ["Wat is uw naam?"]
    assert story.stored == {"naam": "Noor"}


def test_the_forms_help_is_in_hulp_on_every_screen(ask: Asker) -> None:
    story = ask(NAME, help="<p>Bel ons gerust op 14 012.</p>")
    assert "Bel ons gerust op 14 012." in story.view.help
    story.choose("Hulp")
    story.qtbot.waitUntil(lambda: "Bel ons gerust op 14 012." in story.words)
    story.verder()
    assert isinstance(story.view, ReviewView)
    assert "Bel ons gerust op 14 012." in story.view.help


def test_what_a_question_and_the_form_explain_is_behind_meer_uitleg(ask: Asker) -> None:
    story = ask(NAME, introduction="<p>Over lantaarns.</p>", explanation="<p>En over lampen.</p>")
    assert "Uw achternaam is genoeg." in story.words
    assert "Zoals in uw paspoort." not in story.words
    story.choose("Meer uitleg")
    words = story.words
    for told in (
        "Zoals in uw paspoort.",
        "Waarom wilt u dit weten?",
        "Dan kunnen wij u antwoorden.",
        "Over lantaarns.",
        "En over lampen.",
    ):
        assert told in words
    view = story.view
    assert isinstance(view, QuestionView)
    assert [more.title for more in view.more] == ["", "Waarom wilt u dit weten?", "Over dit formulier"]


def test_the_address_of_the_confirmation_says_so(ask: Asker) -> None:
    assert "Hier krijgt u uw bevestiging." in ask(MAIL).words


def test_what_is_needed_is_said_in_words_whatever_the_form_says_of_asterisks(ask: Asker) -> None:
    story = ask(NAME, asterisk=True)
    assert "Dit is niet verplicht." in story.words
    assert "*" not in story.words
