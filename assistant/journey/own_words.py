"""Sentences of our own in the shape of a form's words, to stand between them."""

from __future__ import annotations

import html

from assistant.journey.question import Notice, RichText


def own_words(*lines: str) -> RichText:
    """Give these lines as rich text; what looks like HTML in them is only text."""
    return RichText("<br>".join(html.escape(line, quote=False) for line in lines), "\n".join(lines))


def own_notice(key: str, *lines: str, tone: str = "info") -> Notice:
    """Put these lines between the questions; `tone` as in `Notice`."""
    return Notice(key, own_words(*lines), tone)
