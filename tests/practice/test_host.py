"""The practice portal's process: it starts, says where it is, ends with its parent, and is never a real portal."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from assistant.errors import PortalUnreachable
from assistant.practice.host import NotLoopback, PracticeHost, only_loopback


def test_it_starts_once_and_stops() -> None:
    host = PracticeHost()
    base_url = host.start()
    assert host.start() == base_url
    assert requests.get(f"{base_url}api/v2/i18n/info", timeout=5).status_code == 200
    host.stop()
    assert not host.running
    with pytest.raises(requests.ConnectionError):
        requests.get(base_url, timeout=5)
    host.stop()


def test_after_a_crash_it_starts_again() -> None:
    host = PracticeHost()
    host.start()
    assert host._process is not None
    host._process.kill()
    host._process.wait()
    with host as base_url:
        assert requests.get(base_url, timeout=5).status_code == 200


def test_it_ends_when_its_parent_does() -> None:
    command = [sys.executable, "-m", "assistant.practice", "--with-parent"]
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        base_url = json.loads(process.stdout.readline())["base_url"]
        assert only_loopback(base_url) == base_url
        process.stdin.close()
        assert process.wait(10) == 0


def test_it_ends_without_a_word_when_its_parent_is_gone_before_it_listens() -> None:
    command = [sys.executable, "-m", "assistant.practice"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(10) == 0


def test_forms_that_are_wrong_are_named_and_it_does_not_start(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "kapot.json").write_text("{}")
    with pytest.raises(PortalUnreachable):
        PracticeHost(("--forms", str(tmp_path))).start()
    assert "kapot.json" in capfd.readouterr().err


@pytest.mark.parametrize("address", ["https://127.0.0.1/", "http://example.nl/", "http://127.0.0.1.example.nl/"])
def test_an_address_elsewhere_is_never_the_practice_portal(address: str) -> None:
    with pytest.raises(NotLoopback):
        only_loopback(address)


def test_the_windows_process_stays_without_flask() -> None:
    heavy = "{'flask', 'waitress', 'typst', 'requests'}"
    code = f"import sys, assistant.practice.host; print(sorted({heavy} & {{*sys.modules}}))"
    root = Path(__file__).resolve().parents[2]
    answer = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
