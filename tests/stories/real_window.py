"""What stories in the real window share: a desk with a bus, somebody at it, and the program in a process of its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.stories.desk import desk, missing
from tests.stories.riet import Riet
from tests.stories.started import Started, start
from tests.stories.window_bus import WindowBus

Start = Callable[..., Started]


@pytest.fixture
def around(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """Give the environment of a desk where nobody else is at work, for real keys are pressed."""
    if lacking := missing():
        pytest.skip(f"not installed here: {', '.join(lacking)}")
    with desk(os.environ) as here:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", here["DBUS_SESSION_BUS_ADDRESS"])
        yield here


@pytest.fixture
def bus(around: dict[str, str]) -> Iterator[WindowBus]:
    """Listen on the bus of windows."""
    with WindowBus() as bus:
        around["AT_SPI_BUS_ADDRESS"] = bus.address
        yield bus


@pytest.fixture
def riet(bus: WindowBus) -> Riet:
    """Riet sits down."""
    return Riet(bus)


@pytest.fixture
def begin(bus: WindowBus, around: dict[str, str], tmp_path: Path) -> Iterator[Start]:
    """Give what starts the program; afterwards no start of it may have complained."""
    started: list[Started] = []

    def begin(*more: str, folder: Path | None = None, **environment: str) -> Started:
        here = {**around, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", **environment}
        started.append(start(folder or tmp_path / "hers", here, *more))
        return started[-1]

    yield begin
    for one in started:
        one.kill()
    said = [line for one in started for line in one.said()]
    assert not said, "\n".join(said)
