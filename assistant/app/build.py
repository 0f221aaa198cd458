"""Builds the parts from what lies on this computer: settings, organisations, and where to keep things."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import platformdirs

from assistant import places, wording
from assistant import settings as choices
from assistant.app import keyboard, languages
from assistant.app.parts import Folders, Parts
from assistant.portals import organisations
from assistant.settings import Settings
from assistant.wording import LANGUAGES

log = logging.getLogger(__name__)

PROGRAM = "stapwijs"
SETTINGS = "settings.json"


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what both faces understand: other folders, and a practice portal that already runs."""
    parser.add_argument("--config", type=Path, metavar="FOLDER", help="where settings and organisations are")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="where answers and receipts are kept")
    parser.add_argument("--taal", choices=tuple(LANGUAGES), default="", help="the language to speak from now on")
    parser.add_argument("--practice", type=_practice, metavar="URL", help="a practice portal that already runs")


def _practice(url: str) -> str:
    """Refuse any address that is not on this computer: practice never reaches a real portal."""
    from assistant.practice.host import only_loopback  # noqa: PLC0415 - only when it is given

    try:
        return only_loopback(url)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def folders(config: Path | None = None, data: Path | None = None) -> Folders:
    """Give the folders in use: those that were asked for, else this system's own."""
    return Folders(
        config=config or Path(platformdirs.user_config_dir(PROGRAM, appauthor=False)),
        data=data or Path(platformdirs.user_data_dir(PROGRAM, appauthor=False)),
    )


def build(
    where: Folders, *, practice: str | None = None, language: str = "", size: int = choices.SIZES[0]
) -> tuple[Settings, Parts]:
    """Read the settings and what is on offer; nothing is started and nobody is called.

    `language` is spoken instead of the one in the settings; `size` (a percentage) is what this computer's own letters
    ask for, as long as nobody chose another.
    """
    chosen = choices.load(where.config / SETTINGS, size=size)
    chosen = replace(chosen, language=language or chosen.language)
    wording.use(languages.chosen(chosen), where.translations)
    offered = organisations.catalogue(
        places.folder("resources") / organisations.FOLDER, where.config / organisations.FOLDER
    )
    keys, mistaken = keyboard.read(where.config)
    notes = tuple(str(mistake) for mistake in (*offered.mistakes, *mistaken))
    running = (lambda: practice) if practice else None
    return chosen, Parts(where, offered.tasks, notes=notes, practice=running, keyboard=keys)


def saver(where: Folders) -> Callable[[Settings], None]:
    """Give what keeps new settings; a folder that cannot be written only means they are asked again."""

    def save(chosen: Settings) -> None:
        try:
            choices.save(where.config / SETTINGS, chosen)
        except OSError as error:
            log.info("settings not kept: %s", type(error).__name__)

    return save
