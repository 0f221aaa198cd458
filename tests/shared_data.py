"""Finds the specifications and recordings that lie beside the project; tests do without where they are absent."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def shared(path: str) -> Path:
    """Give the file or folder `path` of the shared data, or skip the test with a sentence that says what it wanted."""
    found = SHARED / path
    if not found.exists():
        pytest.skip(f"the shared data is not beside this checkout: {path} is needed here")
    return found


needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared data is not beside this checkout")
