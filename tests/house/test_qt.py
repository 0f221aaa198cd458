"""Keeps the one version of Qt for Python that is known not to kill the interpreter."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib

from tests.shared_data import ROOT

CALLS = 1000
DRIFT = """
import sys
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
app = QApplication([])
label, line = QLabel(), QLineEdit()
def talk():
    label.setText("luister"); label.setAccessibleName("luister"); line.setText("ja")
    app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
talk()
before = sys.getrefcount(None)
for _ in range(CALLS): talk()
print(sys.getrefcount(None) - before)
"""


def test_qt_leaves_none_alone() -> None:
    """PySide6 6.12.0 drops a reference to None at each void call on Python 3.11 and dies after some 5,700."""
    program = DRIFT.replace("CALLS", str(CALLS))
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert int(done.stdout) > -CALLS // 5


def test_that_version_is_pinned_and_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "PySide6-Essentials==6.11.3" in project["dependencies"]
    for lock in ("run", "test"):
        locked = (ROOT / "requirements" / f"{lock}.lock").read_text("utf-8")
        assert re.findall(r"^(?:pyside6-essentials|shiboken6)==(\S+)", locked, re.MULTILINE) == ["6.11.3", "6.11.3"]
