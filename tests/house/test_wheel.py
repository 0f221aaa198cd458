"""Packs Stapwijs, installs it where nothing of this checkout is, and looks at its home screen."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.house.settled import at_home
from tests.shared_data import ROOT


def run(*words: str | Path, at: Path) -> str:
    """Run a program in the folder `at`, away from this checkout's own settings, and give what it said."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run([str(word) for word in words], cwd=at, env=plain, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def pack(kind: str, source: Path, into: Path) -> Path:
    """Make the wheel or sdist of the code in `source`."""
    run(sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", into, at=source)
    return next(into.iterdir())


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the wheel of this checkout."""
    return pack("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the Python of an environment with the wheel in it; packages of others are looked up, not copied."""
    folder = tmp_path_factory.mktemp("empty")
    run(sys.executable, "-m", "venv", "--without-pip", folder / "venv", at=folder)
    python = folder / "venv" / "bin" / "python"
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    beside = folder / "venv" / "lib" / version / "site-packages" / "others.pth"
    beside.write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    quiet = ("--no-index", "--no-deps", "--disable-pip-version-check")
    run(sys.executable, "-m", "pip", "--python", python, "install", "--ignore-installed", *quiet, wheel, at=folder)
    return python


def test_the_wheel_carries_words_letters_and_licences(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        names = packed.namelist()
    assert "stapwijs_data/translations/nl/LC_MESSAGES/stapwijs.mo" in names
    assert sum(name.startswith("stapwijs_data/resources/fonts/") and name.endswith(".ttf") for name in names) == 6
    assert any(name.endswith("dist-info/licenses/LICENSE") for name in names)
    assert not [name for name in names if name.startswith(("tests/", "tools/", "resources/", "translations/"))]


def test_a_wheel_made_from_the_source_archive_is_the_same(wheel: Path, tmp_path: Path) -> None:
    archive = pack("sdist", ROOT, tmp_path / "sdist")
    source = tmp_path / "source"
    source.mkdir()
    run(
        "tar", "-xf", archive, at=source
    )  # Python 3.11.2 cannot do it without a warning in 3.12, nor the other way round
    again = pack("wheel", next(source.iterdir()), tmp_path / "again")
    with zipfile.ZipFile(wheel) as first, zipfile.ZipFile(again) as second:
        assert sorted(first.namelist()) == sorted(second.namelist())


def test_the_installed_program_finds_its_own_resources(installed: Path, tmp_path: Path) -> None:
    ask = "import assistant.places as p; print(p.__file__, p.folder('resources'), p.folder('translations'))"
    found = run(installed, "-c", ask, at=tmp_path).split()
    assert len(found) == 3
    assert all(Path(place).is_relative_to(installed.parent.parent) for place in found)


def test_the_installed_program_shows_its_home_screen(installed: Path, tmp_path: Path) -> None:
    picture = tmp_path / "home.png"
    at_home(tmp_path / "config")
    said = run(installed, "-m", "ui", "--config", "config", "--screenshot", picture, at=tmp_path)
    assert said == ""
    image = QImage(str(picture))
    assert image.width() >= 1024
    assert image.height() >= 600
    colours = {image.pixel(x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)}
    assert len(colours) > 10
