"""What this computer remembers about how Stapwijs should look and where it stands; never anything of a person."""

from __future__ import annotations

import logging
import os
import tempfile
from pathlib import Path
from typing import Literal

import msgspec

log = logging.getLogger(__name__)

SIZES = (100, 125, 150, 175, 200)
COLOURS = ("licht", "donker", "zwart-geel")


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=False):
    """Choices made at the first start or under Instellingen.

    `size` is a percentage of SIZES, `colours` one of COLOURS, `language` a code or "" for the system's,
    `where` says whose computer this is: "bibliotheek" keeps nothing on disk. `welcomed` is false before the
    first start is done.
    """

    size: int = 100
    colours: Literal["licht", "donker", "zwart-geel"] = "licht"
    language: str = ""
    where: Literal["", "thuis", "bibliotheek"] = ""
    welcomed: bool = False

    def larger(self) -> Settings:
        """One step larger, or the same at the largest."""
        return msgspec.structs.replace(self, size=SIZES[min(self._step() + 1, len(SIZES) - 1)])

    def smaller(self) -> Settings:
        """One step smaller, or the same at the smallest."""
        return msgspec.structs.replace(self, size=SIZES[max(self._step() - 1, 0)])

    def _step(self) -> int:
        return SIZES.index(self.size) if self.size in SIZES else 0


def load(file: Path) -> Settings:
    """Read the settings; a file that is not there or cannot be read gives the first start again."""
    try:
        found = msgspec.json.decode(file.read_bytes(), type=Settings)
    except FileNotFoundError:
        return Settings()
    except (OSError, msgspec.MsgspecError):
        log.info("settings unreadable, starting afresh")
        return Settings()
    return found if found.size in SIZES else msgspec.structs.replace(found, size=SIZES[0])


def save(file: Path, settings: Settings) -> None:
    """Write the settings whole or not at all; raises OSError when the folder cannot be written."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=".settings-")
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(msgspec.json.format(msgspec.json.encode(settings)))
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
