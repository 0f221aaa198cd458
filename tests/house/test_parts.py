"""What others made: locked by hash, with its licence named and its text at hand."""

from __future__ import annotations

import importlib.metadata
import re
import tomllib
from typing import Any

import pytest

from assistant import places
from tests.shared_data import ROOT

PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)
FREE = re.compile(r"MIT|MIT-0|BSD|Apache-2\.0|MPL-2\.0|LGPL|ZPL|Zlib|OFL|CC0|GUST|Unicode|Bitstream|public domain")


def locked(name: str) -> dict[str, str]:
    """Give the packages of a lock file with their versions."""
    return dict(PIN.findall((ROOT / "requirements" / f"{name}.lock").read_text("utf-8")))


def parts() -> list[dict[str, Any]]:
    """Give the parts as they are shown under "Over dit programma"."""
    table = tomllib.loads((places.folder("resources") / "licences" / "parts.toml").read_text("utf-8"))
    return list(table["part"])


@pytest.mark.parametrize("name", ["run", "test", "uv"])
def test_every_package_is_locked_by_its_hash(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.lock").read_text("utf-8")
    packages = re.split(r"\n(?=\S)", text.strip())
    assert packages
    assert all("--hash=sha256:" in package for package in packages)
    assert "://" not in text, "where a package comes from is for the computer to say"


def test_the_locks_follow_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = {"run": project["project"]["dependencies"] + project["build-system"]["requires"]}
    wanted["test"] = wanted["run"] + project["project"]["optional-dependencies"]["test"]
    for name, lines in wanted.items():
        pins = locked(name)
        for line in lines:
            package, _, version = line.lower().partition("==")
            assert package in pins, f"run `make lock`: {package} is not in requirements/{name}.lock"
            assert version in {"", pins[package]}, f"run `make lock`: {package}"


def test_what_runs_is_tested_in_the_same_version() -> None:
    assert locked("run").items() <= locked("test").items()


def test_every_package_that_runs_is_named_with_its_licence() -> None:
    named = {part["name"].lower() for part in parts() if "inside" not in part}
    assert locked("run").keys() - named == set()
    gone = {
        part["name"]
        for part in parts()
        if part.get("inside", part["name"]).lower() not in locked("test").keys() | named
    }
    assert gone == set()


def test_the_text_of_every_licence_is_at_hand() -> None:
    resources = places.folder("resources")
    for part in parts():
        for text in part.get("texts", ()):
            assert (resources / text).read_text("utf-8").strip(), text
        package = part["name"].lower()
        if not part.get("texts") and package in locked("run"):
            try:
                files = importlib.metadata.files(package) or []
            except importlib.metadata.PackageNotFoundError:
                continue  # for another Python than this one
            assert any(re.search("licen[cs]e|copying", str(file), re.IGNORECASE) for file in files), package


def test_no_text_lies_there_for_nothing() -> None:
    used = {text for part in parts() for text in part.get("texts", ())}
    lying = {f"licences/{file.name}" for file in (places.folder("resources") / "licences").glob("*.txt")}
    assert lying <= used


def test_only_the_voice_is_under_the_gpl() -> None:
    strict = {part["name"] for part in parts() if not FREE.search(part["licence"])}
    assert strict == {"espeakng-loader", "espeak-ng"}


def test_every_letter_has_its_licence_beside_it() -> None:
    fonts = list((places.folder("resources") / "fonts").rglob("*.ttf"))
    assert len(fonts) == 6
    assert all("SIL Open Font License" in font.with_name("OFL.txt").read_text("utf-8") for font in fonts)
