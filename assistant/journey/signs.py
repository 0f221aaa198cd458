"""Leaves out signs that nobody sees: pasted text and files from elsewhere bring them, and no wire takes them."""

from __future__ import annotations

import re

_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control signs, among them those that command a terminal, and halves of signs."""


def seen(text: str) -> str:
    """Give the text without them; a new line and a tab stay."""
    return _UNSEEN.sub("", text)
