"""What every test stands on: a home of its own, no network, no word in the log that nobody expected."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import wording
from tests.house_rules import loopback_only, unexpected_log

SCREEN = Path(__file__).with_name("screen.json")
os.environ.setdefault("QT_QPA_PLATFORM", f"offscreen:configfile={SCREEN}")
os.environ.pop("PYTHON_KEYRING_BACKEND", None)

HOMES = {
    "HOME": "",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_CACHE_HOME": ".cache",
}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give each test an empty home folder; nothing of the person who runs the tests is read or written."""
    own = tmp_path / "home"
    for name, place in HOMES.items():
        folder = own / place
        folder.mkdir(parents=True, exist_ok=True)
        monkeypatch.setenv(name, str(folder))
    # Sockets live here, and a socket's path may hold no more than 107 bytes.
    with tempfile.TemporaryDirectory(prefix="sw-") as runtime:
        monkeypatch.setenv("XDG_RUNTIME_DIR", runtime)
        yield own


@pytest.fixture(autouse=True)
def dutch(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Begin in Dutch, whatever the computer of who runs the tests speaks, and end in it."""
    for name in ("LANGUAGE", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    yield
    wording.use(wording.SOURCE_LANGUAGE, Path())


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that made somebody write a warning, unless `expects_log` names it."""
    expected = [mark.args[0] for mark in request.node.iter_markers("expects_log")]
    with unexpected_log(expected) as unexpected:
        yield
    if unexpected:
        pytest.fail("unexpected in the log:\n" + "\n".join(unexpected), pytrace=False)


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    """Fail a test that tried to reach anything but this computer, also when the attempt was caught."""
    with loopback_only() as tried:
        yield
    if tried:
        pytest.fail("left this computer:\n" + "\n".join(tried), pytrace=False)
