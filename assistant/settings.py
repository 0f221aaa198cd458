"""What this computer remembers about how Stapwijs should look and where it stands; never anything of a person."""

from __future__ import annotations

import json
import logging
import os
import tempfile
from dataclasses import asdict, dataclass, replace
from pathlib import Path

log = logging.getLogger(__name__)

SIZES = (100, 125, 150, 175, 200)
COLOURS = ("licht", "donker", "zwart-geel")
WHERES = ("", "thuis", "bibliotheek")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Choices made at the first start or under Instellingen.

    `size` is a percentage of SIZES, `colours` one of COLOURS, `language` a code or "" for the system's,
    `where` says whose computer this is: "bibliotheek" keeps nothing on disk. `welcomed` is false before the
    first start is done.
    """

    size: int = SIZES[0]
    colours: str = COLOURS[0]
    language: str = ""
    where: str = ""
    welcomed: bool = False

    def larger(self) -> Settings:
        """One step larger, or the same at the largest."""
        return replace(self, size=SIZES[min(SIZES.index(self.size) + 1, len(SIZES) - 1)])

    def smaller(self) -> Settings:
        """One step smaller, or the same at the smallest."""
        return replace(self, size=SIZES[max(SIZES.index(self.size) - 1, 0)])


def load(file: Path) -> Settings:
    """Read the settings; a file that is not there or cannot be read gives the first start again.

    Read by hand, because home is painted before anything that needs msgspec is loaded.
    """
    try:
        return _read(json.loads(file.read_bytes()))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, RecursionError):
        log.info("settings unreadable, starting afresh")
        return Settings()


def _read(found: object) -> Settings:
    """Take what is right of each choice; raises ValueError when this is no file of settings at all."""
    if not isinstance(found, dict):
        raise ValueError("no settings")  # noqa: TRY004 - what stands in a file is a value
    size, colours, language = found.get("size"), found.get("colours"), found.get("language", "")
    where = found.get("where")
    return Settings(
        size=size if isinstance(size, int) and size in SIZES else SIZES[0],
        colours=colours if colours in COLOURS else COLOURS[0],
        language=language if isinstance(language, str) else "",
        where=where if where in WHERES else "",
        welcomed=found.get("welcomed") is True,
    )


def save(file: Path, settings: Settings) -> None:
    """Write the settings whole or not at all; raises OSError when the folder cannot be written."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".settings-")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(json.dumps(asdict(settings), indent=2).encode())
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
