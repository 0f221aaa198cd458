"""The portal's rules are asked while somebody still chooses: it never gets in the way, and Verder is quick."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.portals.faulty import SILENCE, BrokenPortal, broken_portal
from tests.stories.one_question import Forms, Story
from tests.stories.open_window import opened
from ui.thinking_ahead import REST

LENGTH: dict[str, Any] = {
    "type": "radio",
    "key": "lengte",
    "label": "Hoe lang is uw boot?",
    "validate": {"required": True},
    "values": [{"value": "kort", "label": "Kort"}, {"value": "lang", "label": "Lang"}],
}
DEPTH = {"type": "textfield", "key": "diepte", "label": "Hoe diep steekt uw boot?", "hidden": True}
NAME = {"type": "textfield", "key": "naam", "label": "Hoe heet uw boot?", "validate": {"required": True}}
LONG_IS_DEEP = {
    "when": {"==": [{"var": "lengte"}, "lang"]},
    "then": [{"property": "hidden", "of": "diepte", "to": False}],
}
LOGIC = "_check-logic$"
Begins = Callable[..., Story]


@pytest.fixture
def between(forms: Forms) -> Iterator[BrokenPortal]:
    """Stand between the window and the practice portal, to count calls and to spoil them."""
    with broken_portal(forms.address) as portal:
        yield portal


@pytest.fixture
def begin(qtbot: QtBot, tmp_path: Path, forms: Forms, between: BrokenPortal) -> Iterator[Begins]:
    """Open the window at the first of these questions."""
    with ExitStack() as stack:

        def begin(*components: dict[str, Any], rules: tuple[dict[str, Any], ...] = ()) -> Story:
            steps = [{"slug": "boot", "name": "De boot", "components": list(components)}]
            slug = forms.add({"name": "De boot", "steps": steps, "rules": list(rules)})
            return Story(stack.enter_context(opened(qtbot, tmp_path, between.origin)), qtbot, forms, slug)

        yield begin


def rest(story: Story) -> None:
    """Let as many looks pass as a rest is, without waiting for them."""
    for _look in range(REST + 1):
        story.program.bridge.ahead.look()


def asked(between: BrokenPortal) -> int:
    return len(between.calls("POST", LOGIC))


def test_after_a_rest_the_portal_is_asked_and_verder_asks_nothing_more(begin: Begins, between: BrokenPortal) -> None:
    story = begin(LENGTH, DEPTH, NAME, rules=(LONG_IS_DEEP,))
    before = asked(between)
    story.choose("Lang")
    story.program.bridge.ahead.look()
    assert asked(between) == before
    rest(story)
    story.qtbot.waitUntil(lambda: asked(between) == before + 2)
    story.qtbot.waitUntil(lambda: not story.program.bridge.ahead.asking)
    rest(story)
    story.verder()
    assert asked(between) == before + 2
    assert story.heading == "Hoe diep steekt uw boot?"


def test_a_portal_that_hangs_there_does_not_hold_verder_up(begin: Begins, between: BrokenPortal) -> None:
    story = begin(LENGTH, DEPTH, NAME, rules=(LONG_IS_DEEP,))
    between.next("POST", LOGIC, SILENCE)
    story.choose("Lang")
    rest(story)
    story.qtbot.waitUntil(lambda: any(one.fault for one in between.calls("POST", LOGIC)))
    assert story.program.bridge.ahead.asking
    story.verder()
    assert story.program.bridge.ahead.asking
    assert story.heading == "Hoe diep steekt uw boot?"
    assert story.view.error == ""


def test_while_somebody_types_on_nothing_is_asked(begin: Begins, between: BrokenPortal) -> None:
    story = begin(NAME, LENGTH, DEPTH, rules=(LONG_IS_DEEP,))
    before = asked(between)
    for letter in "Zwaan":
        story.type(letter)
        story.program.bridge.ahead.look()
    assert asked(between) == before
    rest(story)
    story.qtbot.waitUntil(lambda: asked(between) == before + 1)
    assert story.value == "Zwaan"


def test_an_answer_that_is_not_right_is_not_asked_about(begin: Begins, between: BrokenPortal) -> None:
    story = begin(NAME, LENGTH, DEPTH, rules=(LONG_IS_DEEP,))
    before = asked(between)
    story.type("   ")
    rest(story)
    story.qtbot.waitUntil(lambda: not story.program.bridge.ahead.asking)
    assert asked(between) == before


def test_where_the_portal_has_no_rules_nobody_looks(begin: Begins, between: BrokenPortal) -> None:
    story = begin(NAME)
    story.type("Zwaan")
    rest(story)
    assert not story.program.bridge.ahead.looking
    assert asked(between) == 0
