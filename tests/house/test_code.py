"""The rules of the house for the code: short files, imports that run down, no window inside the assistant."""

from __future__ import annotations

import graphlib
import subprocess
import sys
from pathlib import Path

import grimp

from tests.house.settled import at_home
from tests.shared_data import ROOT

FOLDERS = ("assistant", "ui", "tests", "tools")
LONGEST = 400
LATE = ("requests", "keyring", "babel", "typst", "nh3", "truststore", "flask", "pyttsx3", "waitress", "cryptography")


def code() -> list[Path]:
    """Give every Python file of the project."""
    return sorted(file for folder in FOLDERS for file in (ROOT / folder).rglob("*.py"))


def test_no_file_is_over_400_lines() -> None:
    long = {str(file.relative_to(ROOT)): lines for file in code() if (lines := _lines(file)) > LONGEST}
    assert not long


def _lines(file: Path) -> int:
    return len(file.read_text("utf-8").splitlines())


def test_no_module_imports_itself_in_a_circle() -> None:
    graph = grimp.build_graph("assistant", "ui", cache_dir=None)
    imports = {module: graph.find_modules_directly_imported_by(module) for module in graph.modules}
    graphlib.TopologicalSorter(imports).prepare()  # raises CycleError, which names the circle


def modules(package: str) -> list[str]:
    """Name every module of a package, by its files, except the one that starts the program."""
    files = (file.relative_to(ROOT).with_suffix("") for file in (ROOT / package).rglob("*.py"))
    named = (".".join(file.parts).removesuffix(".__init__") for file in files if file.name != "__main__")
    return sorted(named)


def imported_by(program: str) -> set[str]:
    """Give the top names that are imported after running `program` in a new Python."""
    ask = f"{program}\nimport sys; print(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_home_is_loaded_without_any_kind_of_question() -> None:
    ask = "import sys, ui.app; print(*[name for name in sys.modules if name.startswith('assistant.journey.kinds')])"
    done = subprocess.run([sys.executable, "-c", ask], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.split()) == (0, []), done.stderr


def test_the_assistant_runs_without_qt() -> None:
    everything = "\n".join(f"import {name}" for name in modules("assistant"))
    assert not imported_by(everything) & {"PySide6", "shiboken6", "ui"}


def test_every_contract_about_imports_holds() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports")), "--no-logo"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_home_screen_is_painted_without_what_it_does_not_need(tmp_path: Path) -> None:
    picture = tmp_path / "home.png"
    config = at_home(tmp_path / "config")
    command = [sys.executable, "-X", "importtime", "-m", "ui", "--config", str(config), "--screenshot", str(picture)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    lines = done.stderr.splitlines()
    told = [line for line in lines if line.startswith("import time:")]
    said = [line for line in lines if line not in told]
    assert done.returncode == 0, "\n".join(said)
    assert said == []
    assert picture.exists()
    imported = {line.rpartition("|")[2].strip().partition(".")[0] for line in told}
    assert "PySide6" in imported
    assert not imported & set(LATE)
