"""Practice portals for tests: one for all that need nothing special, and more with limits of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from assistant.practice.host import PracticeHost
from tests.practice.citizen import Citizen

ROOMY = ("--processing", "0.05", "--limit-complete", "1000/min", "--limit-suspend", "1000/min")


@pytest.fixture(scope="session")
def portal() -> Iterator[str]:
    """Give the address of a practice portal with room for many calls."""
    with PracticeHost((*ROOMY, "--limit-calls", "100000/min")) as base_url:
        yield base_url


@pytest.fixture
def citizen(portal: str) -> Iterator[Citizen]:
    with Citizen(portal) as somebody:
        yield somebody


@pytest.fixture
def start_portal() -> Iterator[Callable[..., str]]:
    """Give a way to start a portal with options of its own; it stops after the test."""
    hosts: list[PracticeHost] = []

    def start(*arguments: str) -> str:
        hosts.append(PracticeHost((*ROOMY, *arguments)))
        return hosts[-1].start()

    yield start
    for host in hosts:
        host.stop()
