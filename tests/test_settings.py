"""What this computer remembers about letters and colours: whole, or the first start again."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from assistant.settings import SIZES, Settings, load, save

CHOSEN = Settings(size=150, colours="donker", where="thuis", welcomed=True)


def test_settings_come_back_as_they_were(tmp_path: Path) -> None:
    save(tmp_path / "map" / "settings.json", CHOSEN)
    assert load(tmp_path / "map" / "settings.json") == CHOSEN
    assert [file.name for file in (tmp_path / "map").iterdir()] == ["settings.json"]


def test_no_file_is_the_first_start(tmp_path: Path) -> None:
    assert load(tmp_path / "settings.json") == Settings()
    assert not Settings().welcomed


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b'{"size": "groot"}',
        b'{"colours": "paars"}',
        b'{"where": "werk"}',
        b'{"welcomed": 1}',
        b'{"size": 150.0}',
        b"[" * 100_000,
    ],
)
def test_a_broken_file_is_the_first_start_again(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(content)
    assert load(file) == Settings()


def test_a_folder_in_its_place_is_the_first_start_again(tmp_path: Path) -> None:
    assert load(tmp_path) == Settings()


def test_what_a_newer_stapwijs_adds_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"size": 125, "welcomed": True, "later": {"a": 1}}))
    assert load(file) == Settings(size=125, welcomed=True)


@pytest.mark.parametrize("size", [0, -100, 99, 110, 1000])
def test_a_size_that_does_not_exist_becomes_the_ordinary_one(tmp_path: Path, size: int) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"size": size, "welcomed": True}))
    assert load(file) == Settings(welcomed=True)


def test_letters_grow_and_shrink_in_five_steps_and_stop_at_the_ends() -> None:
    settings, seen = Settings(), [100]
    for _press in range(6):
        settings = settings.larger()
        seen.append(settings.size)
    assert tuple(dict.fromkeys(seen)) == SIZES
    assert settings.size == SIZES[-1] == 200
    for _press in range(6):
        settings = settings.smaller()
    assert settings == Settings()


def test_settings_that_cannot_be_written_leave_the_old_ones_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk is full just when the new file is put in its place."""
    file = tmp_path / "map" / "settings.json"
    save(file, CHOSEN)

    def full(self: Path, _target: object) -> Path:
        raise OSError(28, "no space", str(self))

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="no space"):
        save(file, replace(CHOSEN, size=200))
    assert load(file) == CHOSEN
    assert list(file.parent.iterdir()) == [file]
