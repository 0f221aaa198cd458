"""How large the letters of this computer itself are: who made those larger needs ours larger too."""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtGui import QGuiApplication

from assistant.settings import SIZES

USUAL: Final = {"win32": 9.0, "darwin": 13.0}
USUAL_ELSEWHERE: Final = 10.5
"""Points of the letters in menus, where nobody changed them; on Linux desktops 10 or 11."""
USUAL_DOTS: Final = {"darwin": 72.0}
USUAL_DOTS_ELSEWHERE: Final = 96.0
"""Dots an inch that points are counted in; a computer that was told to make everything larger gives more."""


def nearest(points: float, dots: float, platform: str = sys.platform) -> int:
    """Give the text size, a percentage of SIZES, that is nearest to letters of so many points at so many dots."""
    part = points / USUAL.get(platform, USUAL_ELSEWHERE)
    part *= dots / USUAL_DOTS.get(platform, USUAL_DOTS_ELSEWHERE)
    return min(SIZES, key=lambda size: abs(size - 100 * part))


def letters_wanted() -> int:
    """Give the text size this computer's own letters ask for; to be asked before the program has letters of its own.

    Where Qt already draws everything larger, as it does for most screens with many dots, that is not counted twice.
    Letters that are counted in dots are ours, or of a computer that says nothing by them.
    """
    points = QGuiApplication.font().pointSizeF()
    return nearest(points, QGuiApplication.primaryScreen().logicalDotsPerInch()) if points > 0 else SIZES[0]
