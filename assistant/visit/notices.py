"""Puts sentences of our own above what a screen says itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from assistant.journey.own_words import own_notice
from assistant.journey.view import StepView
from assistant.store.trouble import Trouble
from assistant.store.words import trouble_words

View = TypeVar("View", bound=StepView)


def with_notices(view: View, words: Sequence[str]) -> View:
    """Say these sentences above what the screen says itself."""
    notices = tuple(own_notice(f"told-{at}", one) for at, one in enumerate(words))
    return replace(view, notices=(*notices, *view.notices)) if notices else view


def with_trouble(view: View, trouble: Trouble) -> View:
    """Say above the question, or the receipt, that it is not on disk now."""
    notice = own_notice("trouble", trouble_words(trouble), tone="warning")
    return replace(view, notices=(notice, *view.notices))


def with_news(view: View, words: str) -> View:
    """Say above the question what was done just now."""
    notice = own_notice("news", words, tone="success")
    return replace(view, notices=(notice, *view.notices))
