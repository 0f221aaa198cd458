"""What the stories of one-line questions have in common: what is taken and stored, and what is refused and stays."""

from __future__ import annotations

from typing import Any

from tests.stories.one_question import Asker, Story

Component = dict[str, Any]

RUBBISH = "\x07<script>alert(1)</script>\t\u202e\x00%s%n ' OR 1=1 --\r\n"
"""What comes along from somewhere else when somebody pastes."""
VERY_LONG = "9" * 5000


def stored(ask: Asker, component: Component, typed: str) -> object:
    """Type an answer, go on, and give what the portal stored of it."""
    story = ask(component)
    if typed:
        story.type(typed)
    story.verder()
    assert story.error == ""
    assert story.stored is not None
    return story.stored[component["key"]]


def told(ask: Asker, component: Component, typed: str) -> str:
    """Type something wrong, go on, and give what is said of it; it stays as typed and the portal gets nothing."""
    story = ask(component)
    if typed:
        story.type(typed)
    story.verder()
    return refused(story, typed)


def told_of_pasted(ask: Asker, component: Component, pasted: str) -> str:
    """Paste something wrong, go on, and give what is said of it."""
    story = ask(component)
    story.paste(pasted)
    story.verder()
    assert story.error
    assert story.stored is None
    return story.error


def refused(story: Story, typed: object) -> str:
    """Give what is said of what was typed, which must still be there."""
    assert story.error
    assert story.value == typed
    assert story.stored is None
    return story.error


EMPTY = "Vul hier iets in. Wij hebben dit nodig."
