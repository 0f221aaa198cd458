"""A message bus and a real keyring of their own for tests: nothing of the person who runs them is touched."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from jeepney import MatchRule, message_bus  # type: ignore[import-untyped]
from jeepney.bus_messages import DBus  # type: ignore[import-untyped]
from jeepney.io.blocking import (  # type: ignore[import-untyped]
    DBusConnection,
    Proxy,
    open_dbus_connection,
)

SECRETS = "org.freedesktop.secrets"
_WAIT = 20.0


@contextmanager
def private_bus(folder: Path) -> Iterator[dict[str, str]]:
    """Run a session bus whose programs live in `folder` and see no screen; gives their environment.

    `folder` holds a socket, so its path is short. Skips the test where no bus is installed.
    """
    if not shutil.which("dbus-daemon"):
        pytest.skip("dbus-daemon is not installed here")
    environment = {name: value for name, value in os.environ.items() if "DISPLAY" not in name}
    environment |= {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder), "XDG_DATA_HOME": str(folder / "data")}
    with _running("dbus-daemon", "--session", "--nofork", "--print-address=1", env=environment) as daemon:
        assert daemon.stdout
        yield environment | {"DBUS_SESSION_BUS_ADDRESS": daemon.stdout.readline().decode().strip()}


@contextmanager
def private_keyring(folder: Path) -> Iterator[dict[str, str]]:
    """Run an unlocked GNOME keyring on a bus of its own; gives the environment in which it is found."""
    if not shutil.which("gnome-keyring-daemon"):
        pytest.skip("gnome-keyring is not installed here")
    with private_bus(folder) as environment, connected(environment) as connection:
        command = ("gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets")
        with _running(*command, env=environment) as daemon:
            assert daemon.stdin
            daemon.stdin.write(b"\n")
            daemon.stdin.close()
            _wait_for_owner(connection, SECRETS)
            yield environment


@contextmanager
def silent_keyring(folder: Path) -> Iterator[dict[str, str]]:
    """Run a bus on which the keyring takes every question and never answers one."""
    with private_bus(folder) as environment, connected(environment) as connection:
        Proxy(DBus(), connection, timeout=_WAIT).RequestName(SECRETS)
        yield environment


@contextmanager
def connected(environment: dict[str, str]) -> Iterator[DBusConnection]:
    with open_dbus_connection(environment["DBUS_SESSION_BUS_ADDRESS"]) as connection:
        yield connection


def _wait_for_owner(connection: DBusConnection, name: str) -> None:
    rule = MatchRule(
        type="signal", sender=message_bus.bus_name, member="NameOwnerChanged", path=message_bus.object_path
    )
    rule.add_arg_condition(0, name)
    bus = Proxy(DBus(), connection, timeout=_WAIT)
    bus.AddMatch(rule)
    with connection.filter(rule) as changes:
        if not bus.NameHasOwner(name)[0]:
            connection.recv_until_filtered(changes, timeout=_WAIT)


@contextmanager
def _running(*command: str, env: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen(
        command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        try:
            yield process
        finally:
            process.terminate()
