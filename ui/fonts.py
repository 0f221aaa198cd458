"""Registers the letters that come with the program, so that every computer shows the same page."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFontDatabase

_log = logging.getLogger(__name__)

CHOICES: Final[Mapping[str, tuple[str, str]]] = {
    "atkinson": ("atkinson-hyperlegible-next", "Atkinson Hyperlegible Next"),
    "opendyslexic": ("leesletter", "Stapwijs Leesletter"),
}
"""The folder and the family of each letter one can choose, by its name in the settings."""
USUAL: Final = "atkinson"
OTHERS: Final = (("noto-sans-cyrillic", "Noto Sans"), ("noto-sans-arabic", "Noto Sans Arabic"))
"""What comes after any of them, for letters that it has not."""
_known: set[Path] = set()


def load(folder: Path, letters: str = USUAL) -> tuple[str, ...]:
    """Register what `letters` needs, each file once; give the families to ask for, first choice first.

    A letter that nobody chose is not read: the start does not wait for it. One nobody knows is the usual one.
    """
    wanted = dict((CHOICES.get(letters, CHOICES[USUAL]), CHOICES[USUAL], *OTHERS))
    for name in wanted:
        for file in sorted((folder / name).glob("*.[to]tf")):
            if file in _known:
                continue
            _known.add(file)
            if QFontDatabase.addApplicationFont(str(file)) < 0:
                _log.warning("Letters could not be read: %s", file.name)
    return tuple(wanted.values())
