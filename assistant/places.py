"""Finds what lies beside the code, in a checkout and in an installed package alike."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

_PACKED = "stapwijs_data"


def folder(name: Literal["resources", "translations"]) -> Path:
    """Give the folder `name` that belongs to this copy of the program; FileNotFoundError when it was left out.

    A wheel carries both under `stapwijs_data/` beside the packages (`pyproject.toml`); a checkout, also one
    installed as editable, has them at its root.
    """
    beside = Path(__file__).resolve().parent.parent
    for found in (beside / _PACKED / name, beside / name):
        if found.is_dir() and (found.parent.name == _PACKED or (beside / "pyproject.toml").is_file()):
            return found
    raise FileNotFoundError(f"{name}/ is missing beside {beside}: install Stapwijs again")
