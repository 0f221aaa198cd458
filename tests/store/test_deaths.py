"""A program that dies at any moment has kept everything it promised, and only one program keeps at a time."""

from __future__ import annotations

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from assistant.store.keeping import Store
from assistant.store.trouble import Trouble
from tests.shared_data import ROOT
from tests.store.busy_person import STEPS, steps_done
from tests.store.people import FixedKey

ROUNDS = 10
SEED = 20261122


@contextmanager
def person(folder: Path, wish: str) -> Iterator[subprocess.Popen[str]]:
    command = (sys.executable, "-m", "tests.store.busy_person", str(folder), wish)
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def test_every_promise_is_kept_when_the_program_is_killed(tmp_path: Path) -> None:
    """At most the one step that was under way and not yet promised may be there as well."""
    dice = random.Random(SEED)
    before = 0
    for number in range(ROUNDS):
        with person(tmp_path, "work") as process:
            assert said(process) == "kept -"
            last = str(before)
            for _ in range(dice.randrange(3 * STEPS)):
                last = said(process)
            process.kill()
            assert process.stdout
            lines = process.stdout.read().split("\n")
            promised = int(([last] + [line for line in lines[:-1] if line])[-1])
        store = Store.open(tmp_path, keys=FixedKey())
        assert (store.trouble, store.set_aside) == (None, ""), f"round {number}, seed {SEED}"
        before = steps_done(store)
        store.close()
        assert before in {promised, promised + 1}, f"round {number}, seed {SEED}"
    assert before > 0


def test_a_second_program_keeps_nothing_until_the_first_is_gone(tmp_path: Path) -> None:
    with person(tmp_path, "hold") as first:
        assert said(first) == "kept -"
        second = Store.open(tmp_path, keys=FixedKey())
        assert (second.persistent, second.trouble) == (False, Trouble.IN_USE)
        wiped = second.wipe()
        assert wiped.files_left == ("bewaard.db",)
        assert not wiped
    third = Store.open(tmp_path, keys=FixedKey())
    assert third.persistent
    third.close()


@pytest.mark.parametrize("content", [b"", b"kapot" * 1000])
def test_two_programs_that_start_together_do_not_work_against_each_other(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "bewaard.db").write_bytes(content)
    with person(tmp_path, "hold") as first, person(tmp_path, "hold") as second:
        outcomes = sorted((said(first).split(), said(second).split()))
    assert outcomes[0] == [Trouble.IN_USE, "-"]
    trouble, aside = outcomes[1]
    assert trouble == "kept"
    assert (aside == "-") == (content == b"")
    assert {file.name for file in tmp_path.glob("*.db")} - {aside} == {"bewaard.db"}
