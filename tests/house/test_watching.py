"""The watchers of the tests themselves: a test that calls out or complains in the log has to fail."""

from __future__ import annotations

import logging
import os
import socket
from pathlib import Path

import pytest

from tests.house_rules import loopback_only, unexpected_log


def test_a_call_to_another_computer_is_refused_and_remembered() -> None:
    with loopback_only() as tried, socket.socket() as line, pytest.raises(OSError, match="stay on this computer"):
        line.connect(("192.0.2.1", 80))
    assert tried == ["socket.connect 192.0.2.1"]


def test_looking_up_another_computer_is_refused_too() -> None:
    with loopback_only() as tried, pytest.raises(OSError, match="stay on this computer"):
        socket.getaddrinfo("portal.example", 443)
    assert tried == ["socket.getaddrinfo portal.example"]


def test_this_computer_may_be_called() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        pass


@pytest.mark.expects_log("the portal was slow")
@pytest.mark.expects_log("the vault is damaged")
def test_a_warning_nobody_expected_is_noticed() -> None:
    with unexpected_log(["the portal was slow"]) as unexpected:
        logging.getLogger("assistant.portals").warning("the portal was slow")
        logging.getLogger("assistant.store").error("the vault is damaged")
    assert unexpected == ["ERROR assistant.store: the vault is damaged"]
    logging.getLogger("assistant.store").info("this may always be said")


def test_every_test_has_a_home_of_its_own(home: Path) -> None:
    assert Path.home() == home
    assert os.environ["XDG_DATA_HOME"].startswith(str(home))
    assert not list((home / ".config").iterdir())
