"""Registers the letters that come with the program, so that every computer shows the same page."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtGui import QFontDatabase

_log = logging.getLogger(__name__)

FAMILIES = ("Atkinson Hyperlegible Next", "Noto Sans", "Noto Sans Arabic")
_known: set[Path] = set()


def load(folder: Path) -> tuple[str, ...]:
    """Register every TrueType file under `folder` once; give the families to ask for, first choice first."""
    for file in sorted(folder.rglob("*.ttf")):
        if file in _known:
            continue
        _known.add(file)
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            _log.warning("Letters could not be read: %s", file.name)
    return FAMILIES
