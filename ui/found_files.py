"""Finds the newest files somebody may want to send: in Downloads, in Afbeeldingen and on USB sticks."""

from __future__ import annotations

import getpass
import heapq
import logging
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QStandardPaths

from assistant.wording import _

log = logging.getLogger(__name__)

DEEPEST: Final = 3
"""So many folders deep is looked; what people saved themselves lies near the top."""
LONGEST_LOOK: Final = 2.0
"""Seconds to look altogether: a slow stick must not keep the list away."""


@dataclass(frozen=True, slots=True)
class Place:
    """A folder to look in, and how people call it."""

    folder: Path
    name: str


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file on this computer: `size` in bytes, `changed` in seconds since 1970, `where` the place's name."""

    path: str
    name: str
    size: int
    changed: float
    where: str = ""

    def __repr__(self) -> str:
        return f"FoundFile({self.size} bytes)"


def usual_places() -> tuple[Place, ...]:
    """Name the folders where letters and photos arrive; sticks are what the system has put under the user's name."""
    kinds = QStandardPaths.StandardLocation
    named = (
        Place(Path(QStandardPaths.writableLocation(kinds.DownloadLocation)), _("Downloads")),
        Place(Path(QStandardPaths.writableLocation(kinds.PicturesLocation)), _("Afbeeldingen")),
    )
    return (*named, *sticks(Path("/media"), Path("/run/media")))


def sticks(*roots: Path) -> tuple[Place, ...]:
    """Find the sticks below `roots`, where each user has a folder with one folder for each stick."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError):
        return ()
    found: list[Place] = []
    for root in roots:
        with suppress(OSError):
            stuck = (one for one in sorted((root / user).iterdir()) if one.is_dir())
            found.extend(Place(one, _("USB-stick {name}").format(name=one.name)) for one in stuck)
    return tuple(found)


def newest(places: Sequence[Place], allows: Callable[[str], bool], most: int) -> tuple[FoundFile, ...]:
    """Give the `most` newest files in `places` whose name `allows`, newest first; what cannot be read is left out."""
    until = time.monotonic() + LONGEST_LOOK
    found: dict[str, FoundFile] = {}
    for place in places:
        for one in _below(place.folder, place.name, DEEPEST, until):
            if one.size and allows(one.name):
                found.setdefault(one.path, one)
    return tuple(heapq.nlargest(most, found.values(), key=lambda one: one.changed))


def described(paths: Sequence[str]) -> tuple[tuple[FoundFile, ...], tuple[str, ...]]:
    """Look at files somebody pointed out: those that can be read, and the names of those that cannot."""
    read: list[FoundFile] = []
    unread: list[str] = []
    for path in paths:
        name = Path(path).name
        try:
            about = Path(path).stat()
            with Path(path).open("rb"):
                read.append(FoundFile(path, name, about.st_size, about.st_mtime))
        except OSError as error:
            log.info("a chosen file cannot be read: %s", type(error).__name__)
            unread.append(name)
    return tuple(read), tuple(unread)


def _below(folder: Path, where: str, deep: int, until: float) -> Iterator[FoundFile]:
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if time.monotonic() > until:
                return
            if entry.name.startswith("."):
                continue
            with suppress(OSError):
                if entry.is_dir(follow_symlinks=False):
                    if deep > 1:
                        yield from _below(Path(entry.path), where, deep - 1, until)
                elif entry.is_file():
                    about = entry.stat()
                    yield FoundFile(entry.path, entry.name, about.st_size, about.st_mtime, where)
