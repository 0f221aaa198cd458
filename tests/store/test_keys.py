"""The vault's key comes from the system's keyring, or a reason comes instead, and never too late."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant.store import keys
from assistant.store.keys import SystemKeys
from assistant.store.trouble import KeyUnavailable, Trouble
from tests.private_keyring import private_bus

KEYRING_OF_TESTS = Path(__file__).with_name("keyrings.py")


@pytest.mark.usefixtures("keyring")
def test_the_first_question_makes_a_key_and_the_next_gets_the_same() -> None:
    first = SystemKeys(name="eerste").key()
    assert len(first) == 32
    assert SystemKeys(name="eerste").key() == first
    assert SystemKeys(name="tweede").key() != first


@pytest.mark.usefixtures("keyring")
def test_two_programs_that_ask_at_the_same_moment_end_with_one_key() -> None:
    with ThreadPoolExecutor(2) as both:
        answers = list(both.map(lambda _: SystemKeys(name="samen").key(), range(2)))
    assert SystemKeys(name="samen").key() in answers


@pytest.mark.usefixtures("keyring")
def test_a_forgotten_key_is_gone_and_forgetting_twice_is_no_problem() -> None:
    first = SystemKeys(name="weg").key()
    SystemKeys(name="weg").forget()
    SystemKeys(name="weg").forget()
    assert SystemKeys(name="weg").key() != first


@pytest.mark.usefixtures("no_keyring")
def test_without_a_keyring_the_reason_comes_at_once() -> None:
    started = time.monotonic()
    with pytest.raises(KeyUnavailable) as refused:
        SystemKeys().key()
    assert refused.value.trouble is Trouble.NO_KEYRING
    assert time.monotonic() - started < keys.LIMIT


@pytest.mark.usefixtures("deaf_keyring")
def test_a_keyring_that_never_answers_is_left_after_the_limit() -> None:
    started = time.monotonic()
    with pytest.raises(KeyUnavailable) as refused:
        SystemKeys(limit=1.0).key()
    assert refused.value.trouble is Trouble.KEYRING_SLOW
    assert 1.0 <= time.monotonic() - started < 4.0


def test_a_keyring_gets_five_seconds() -> None:
    assert keys.LIMIT == 5.0


def test_a_locked_keyring_is_called_locked(monkeypatch: pytest.MonkeyPatch) -> None:
    with tempfile.TemporaryDirectory(prefix="sw-") as folder, private_bus(Path(folder)) as environment:
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        monkeypatch.delenv("DISPLAY", raising=False)
        with pytest.raises(KeyUnavailable) as refused:
            SystemKeys().key()
    # Without a screen the keyring cannot ask for its password; without one installed there is none.
    assert refused.value.trouble in {Trouble.KEYRING_LOCKED, Trouble.NO_KEYRING}


@pytest.mark.parametrize("name", ["Forgetful", "Broken", "Shouting"])
def test_a_keyring_that_does_not_do_its_work_is_a_reason_too(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(KEYRING_OF_TESTS.parent))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{KEYRING_OF_TESTS.stem}.{name}")
    with pytest.raises(KeyUnavailable) as refused:
        SystemKeys().key()
    assert refused.value.trouble is Trouble.KEYRING_FAILED


def test_something_else_under_our_name_is_never_taken_for_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(KEYRING_OF_TESTS.parent))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"{KEYRING_OF_TESTS.stem}.HoldsAnotherThing")
    with pytest.raises(KeyUnavailable):
        SystemKeys().key()


def test_the_problem_and_the_answer_do_not_print_a_key() -> None:
    assert "aa" * 32 not in repr(keys._Answer(key="aa" * 32))


def test_asking_for_the_key_brings_no_keyring_into_this_process() -> None:
    code = (
        "import sys; from assistant.store.keeping import Store; from pathlib import Path;"
        f"Store.open(Path({str(Path.home() / 'x')!r})).close();"
        "sys.exit(','.join(m for m in ('keyring', 'requests', 'babel', 'cryptography') if m in sys.modules) or 0)"
    )
    environment = {name: value for name, value in os.environ.items() if name != "DBUS_SESSION_BUS_ADDRESS"}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
