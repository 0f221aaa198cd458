"""Somebody who chose letters and place before, so that Stapwijs opens at home."""

from __future__ import annotations

from pathlib import Path

from assistant import settings
from assistant.app.build import SETTINGS
from assistant.settings import Settings


def at_home(config: Path) -> Path:
    """Write settings after the first start into the folder `config`, and give it back."""
    settings.save(config / SETTINGS, Settings(where="thuis", welcomed=True))
    return config
