"""What this computer remembers about how Stapwijs should look and where it stands; never anything of a person."""

from __future__ import annotations

import json
import logging
import os
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

from assistant.wording import LANGUAGES

log = logging.getLogger(__name__)

SIZES = (100, 125, 150, 175, 200)
COLOURS = ("licht", "donker", "zwart-geel")
WHERES = ("", "thuis", "bibliotheek")
LETTERS = ("atkinson", "opendyslexic")
PACES = (110, 140, 175)
"""Words a minute; people who speak calmly say some 120."""
READ_ALOUD = ("alles", "vraag")
VOLUMES = (25, 50, 75, 100)
OWN_VOICES = ("", "ja", "nee")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Choices made at the first start or under Instellingen.

    `size` is a percentage of SIZES, `colours` one of COLOURS, `language` a code or "" for the system's,
    `where` says whose computer this is: "bibliotheek" keeps nothing on disk. `welcomed` is false before the
    first start is done. `letters` is one of LETTERS. `pace` (words a minute, of PACES), `volume` (a percentage of
    VOLUMES) and `read_aloud` ("alles", or "vraag" for the question alone) are for the voice. `own_voice` says
    whether that voice speaks while a screen reader runs, "" as long as nobody was asked.
    """

    size: int = SIZES[0]
    colours: str = COLOURS[0]
    language: str = ""
    where: str = ""
    welcomed: bool = False
    letters: str = LETTERS[0]
    pace: int = PACES[1]
    volume: int = VOLUMES[-1]
    read_aloud: str = READ_ALOUD[0]
    own_voice: str = OWN_VOICES[0]

    def larger(self) -> Settings:
        """One step larger, or the same at the largest."""
        return replace(self, size=SIZES[min(SIZES.index(self.size) + 1, len(SIZES) - 1)])

    def smaller(self) -> Settings:
        """One step smaller, or the same at the smallest."""
        return replace(self, size=SIZES[max(SIZES.index(self.size) - 1, 0)])

    def louder(self) -> Settings:
        """Let the voice be one step louder, or the same at the loudest."""
        return replace(self, volume=VOLUMES[min(VOLUMES.index(self.volume) + 1, len(VOLUMES) - 1)])

    def softer(self) -> Settings:
        """Let the voice be one step softer, or the same at the softest."""
        return replace(self, volume=VOLUMES[max(VOLUMES.index(self.volume) - 1, 0)])


def load(file: Path, *, size: int = SIZES[0]) -> Settings:
    """Read the settings; a file that is not there or cannot be read gives the first start again.

    `size`, of SIZES, is that of letters as long as nobody chose one.

    Read by hand, because home is painted before anything that needs msgspec is loaded.
    """
    try:
        return _read(json.loads(file.read_bytes()), size)
    except FileNotFoundError:
        return Settings(size=size)
    except (OSError, ValueError, RecursionError):
        log.info("settings unreadable, starting afresh")
        return Settings(size=size)


_CHOICES: Final[Mapping[str, tuple[object, ...]]] = {
    "size": SIZES,
    "colours": COLOURS,
    "language": ("", *LANGUAGES),
    "where": WHERES,
    "welcomed": (False, True),
    "letters": LETTERS,
    "pace": PACES,
    "volume": VOLUMES,
    "read_aloud": READ_ALOUD,
    "own_voice": OWN_VOICES,
}


def _read(found: object, size: int) -> Settings:
    """Take what is right of each choice; raises ValueError when this is no file of settings at all."""
    if not isinstance(found, dict):
        raise ValueError("no settings")  # noqa: TRY004 - what stands in a file is a value
    chosen = {"size": size} | {
        name: found[name] for name, choices in _CHOICES.items() if _among(found.get(name), choices)
    }
    return Settings(**chosen)


def _among(value: object, choices: tuple[object, ...]) -> bool:
    """Tell whether a value is one of the choices, and of their kind: for Python 1 is True."""
    return any(type(value) is type(choice) and value == choice for choice in choices)


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
