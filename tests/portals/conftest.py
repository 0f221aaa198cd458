"""The practice portal as the server that clients are tried on: one process for all tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.practice.host import PracticeHost


@pytest.fixture(scope="session")
def practice_url() -> Iterator[str]:
    """Give the address of a running practice portal that works fast and has patience."""
    limits = [f"--limit-{name}=100000/min" for name in ("complete", "suspend", "calls", "polling")]
    with PracticeHost(["--processing=0", *limits]) as base:
        yield base
