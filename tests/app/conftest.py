"""What the tests of the whole assistant share: a practice portal, and programs built as the faces build them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.app import build
from assistant.app.assistant import Assistant
from assistant.app.parts import Parts
from assistant.practice.host import PracticeHost
from assistant.settings import Settings
from assistant.store import keeping
from tests.app.person import Person
from tests.other_words import said_otherwise
from tests.store.people import FixedKey

Opens = Callable[..., Person]
AT_HOME = Settings(where="thuis", welcomed=True)


@pytest.fixture(scope="session")
def practice_url(otherwise: Path) -> Iterator[str]:
    limits = ("--limit-complete=100000/min", "--limit-calls=100000/min")
    with PracticeHost(("--processing=0", *limits, f"--translations={otherwise}")) as base:
        yield base


@pytest.fixture
def opened(tmp_path: Path, practice_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opens]:
    """Open the program with these settings; the one that was open before is closed first."""
    keys = FixedKey()
    # A keyring of its own has its own tests; here its answer is what counts.
    monkeypatch.setattr(keeping, "SystemKeys", lambda: keys)
    running: list[Parts] = []

    def again(settings: Settings = AT_HOME) -> Person:
        for parts in running:
            parts.close()
        folders = build.folders(tmp_path / "instellingen", tmp_path / "bewaard")
        _chosen, parts = build.build(folders, practice=practice_url)
        running.append(parts)
        return Person(Assistant(parts, settings, keep_settings=build.saver(folders)), tmp_path)

    yield again
    for parts in running:
        parts.close()


@pytest.fixture(scope="session")
def otherwise(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give words for every language, whatever the translators have done by now."""
    return said_otherwise(tmp_path_factory.mktemp("talen"))


@pytest.fixture
def noor(opened: Opens) -> Person:
    """Noor is at home, at her own computer."""
    return opened()


@pytest.fixture
def visitor(opened: Opens) -> Person:
    """Sit at a computer of the library."""
    return opened(Settings(where="bibliotheek", welcomed=True))
