"""Tells a measuring program, on standard output, when a window was painted and how large its process became."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

HEAVY = ("requests", "keyring", "babel", "typst", "flask", "nh3", "pyttsx3")
"""What the home screen must do without."""

_told: list[int] = []


def stay() -> float:
    """Give the seconds a measured window stays open after it was painted: 0 closes it at once."""
    return float(os.environ.get("STAY", "0"))


def pss(pid: int | str = "self") -> int:
    """Give the proportional memory of a process in kB."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1])
    return 0


def tell_painted() -> None:
    """Note the first paint; after `stay` seconds print it with the memory, and end."""
    if not _told:
        _told.append(time.monotonic_ns())
        QTimer.singleShot(int(stay() * 1000), _end)


def _children() -> list[int]:
    tasks = Path("/proc/self/task")
    return [int(child) for task in tasks.iterdir() for child in (task / "children").read_text().split()]


def _end() -> None:
    memory = pss()
    everybody = memory + sum(pss(child) for child in _children())
    heavy = sorted(set(HEAVY) & sys.modules.keys())
    sys.stdout.write(json.dumps({"painted": _told[0], "pss": memory, "all": everybody, "heavy": heavy}) + "\n")
    sys.stdout.flush()
    QApplication.exit(0)  # not quit(): that asks every window first
