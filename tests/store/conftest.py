"""What the tests of the store share: keyrings of their own, and a vault somewhere."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.store.keeping import Store
from assistant.store.vault import Vault
from tests.private_keyring import private_keyring, silent_keyring
from tests.store.people import KEY, FixedKey


@pytest.fixture(scope="session")
def keyring_environment() -> Iterator[dict[str, str]]:
    with tempfile.TemporaryDirectory(prefix="sw-") as folder, private_keyring(Path(folder)) as environment:
        yield environment


@pytest.fixture
def keyring(keyring_environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this test find a real, unlocked keyring."""
    _surround(monkeypatch, keyring_environment)


@pytest.fixture
def deaf_keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let this test find a keyring that never answers."""
    with tempfile.TemporaryDirectory(prefix="sw-") as folder, silent_keyring(Path(folder)) as environment:
        _surround(monkeypatch, environment)
        yield


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this test find no message bus, and so no keyring."""
    for name in ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(params=["on disk", "in memory"])
def vault(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Vault]:
    made = Vault.in_memory() if request.param == "in memory" else Vault.open(tmp_path / "bewaard.db", KEY).vault
    yield made
    made.close()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store.open(tmp_path / "stapwijs", keys=FixedKey())
    yield made
    made.close()


def _surround(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    for name in ("HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS"):
        monkeypatch.setenv(name, environment[name])
    assert os.environ["DBUS_SESSION_BUS_ADDRESS"]
