"""A screen and a bus for one story alone: real keys are pressed there, and nobody else is at work."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from shutil import which
from typing import Final

NEEDS: Final = ("Xvfb", "dbus-daemon")
SIZE: Final = "1366x900x24"


def missing() -> list[str]:
    """Name what is not installed here and has to be."""
    return [name for name in NEEDS if not which(name)]


@contextmanager
def desk(around: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Give the environment for programs at a desk of their own, made from the environment `around`."""
    said, says = os.pipe()
    screen = ["Xvfb", "-displayfd", str(says), "-screen", "0", SIZE, "-nolisten", "tcp"]
    with _running(screen, around, said, says) as number:
        here = {**around, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        here.pop("XAUTHORITY", None)
        here.pop("AT_SPI_BUS_ADDRESS", None)
        said, says = os.pipe()
        bus = ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={says}"]
        with _running(bus, here, said, says) as address:
            yield {**here, "DBUS_SESSION_BUS_ADDRESS": address}


@contextmanager
def _running(command: list[str], around: Mapping[str, str], said: int, says: int) -> Iterator[str]:
    """Run a server and give the line with which it tells where it is."""
    server = subprocess.Popen(command, env=dict(around), pass_fds=(says,), stderr=subprocess.DEVNULL)
    os.close(says)
    try:
        with os.fdopen(said, encoding="utf-8") as line:
            yield line.readline().strip()
    finally:
        server.terminate()
        server.wait()
