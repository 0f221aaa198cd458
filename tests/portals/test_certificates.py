"""A portal is believed only with a certificate this computer trusts; a wrong date of the computer is said as such."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.errors import AssistantError, CertificateWrong, ClockWrong, PortalUnknown, PortalUnreachable
from assistant.portals.clock import LONG_EXPIRED, Validity, clock_is_wrong
from tests.portals.faulty import BrokenPortal, broken_portal
from tests.portals.tls import DAY, HOST, Issuer, proxy_to
from tests.portals.visits import AGREED, answer_all, visit

REAL = f"https://{HOST}"


@pytest.fixture
def issuer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Issuer:
    """Let this computer trust an issuer of our own."""
    made = Issuer.create(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(made.trust))
    return made


@contextmanager
def at_a_proxy(
    context: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch, upstream: str = "http://127.0.0.1:9"
) -> Iterator[tuple[BrokenPortal, list[str]]]:
    """Serve a real-looking portal with this certificate, reached by the proxy in the environment."""
    with (
        broken_portal(upstream, origin=REAL, tls=context) as portal,
        proxy_to(portal.port) as (proxy, asked),
    ):
        monkeypatch.setenv("https_proxy", proxy)
        monkeypatch.delenv("no_proxy", raising=False)
        monkeypatch.delenv("NO_PROXY", raising=False)
        yield portal, asked


def test_a_trusted_portal_is_visited_through_the_systems_proxy(
    issuer: Issuer, monkeypatch: pytest.MonkeyPatch, practice_url: str
) -> None:
    with at_a_proxy(issuer.context(), monkeypatch, practice_url) as (portal, asked):
        here = visit(REAL, practice=False)
        here.open()
        answer_all(here)
        ticket = here.ticket()
        assert here.outcome(here.send(AGREED)).reference
        assert ticket.submission.startswith(REAL)
        assert {cookie.domain for cookie in ticket.cookies} == {HOST}
        here.leave()
    assert set(asked) == {f"{HOST}:443"}
    assert portal.calls("POST", "/_complete$")


@pytest.mark.parametrize(
    ("begins", "ends", "error"),
    [
        (2 * DAY, 30 * DAY, ClockWrong),
        (-400 * DAY, -100 * DAY, ClockWrong),
        (-400 * DAY, -5 * DAY, CertificateWrong),
    ],
    ids=["of the future", "ended long ago", "just ended"],
)
def test_a_certificate_of_another_day_is_the_clocks_or_the_portals_fault(
    issuer: Issuer,
    monkeypatch: pytest.MonkeyPatch,
    begins: timedelta,
    ends: timedelta,
    error: type[AssistantError],
) -> None:
    with at_a_proxy(issuer.context(begins=begins, ends=ends), monkeypatch) as (portal, _asked):
        with pytest.raises(error):
            visit(REAL, practice=False).open()
        assert portal.seen == []


def test_a_certificate_nobody_vouches_for_is_wrong(
    issuer: Issuer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "onbekend"
    elsewhere.mkdir()
    stranger = Issuer.create(elsewhere, "Onbekend")
    assert issuer.trust.exists()
    with at_a_proxy(stranger.context(), monkeypatch) as (portal, _asked):
        with pytest.raises(CertificateWrong):
            visit(REAL, practice=False).open()
        assert portal.seen == []


def test_an_ended_certificate_nobody_vouches_for_is_not_the_clocks_fault(
    issuer: Issuer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path / "onbekend"
    elsewhere.mkdir()
    stranger = Issuer.create(elsewhere, "Onbekend")
    assert issuer.trust.exists()
    with (
        at_a_proxy(stranger.context(begins=-400 * DAY, ends=-100 * DAY), monkeypatch),
        pytest.raises(CertificateWrong),
    ):
        visit(REAL, practice=False).open()


def test_a_certificate_of_another_name_is_wrong(issuer: Issuer, monkeypatch: pytest.MonkeyPatch) -> None:
    with (
        at_a_proxy(issuer.context(host="ergens-anders.example"), monkeypatch),
        pytest.raises(CertificateWrong),
    ):
        visit(REAL, practice=False).open()


def test_the_list_that_comes_with_requests_is_not_used(
    issuer: Issuer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trusted_by_requests = tmp_path / "eigen.pem"
    trusted_by_requests.write_bytes(issuer.trust.read_bytes())
    nobody = tmp_path / "leeg"
    nobody.mkdir()
    monkeypatch.setenv("SSL_CERT_FILE", str(Issuer.create(nobody, "Iemand anders").trust))
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(trusted_by_requests))
    monkeypatch.setattr("requests.adapters.DEFAULT_CA_BUNDLE_PATH", str(trusted_by_requests))
    with at_a_proxy(issuer.context(), monkeypatch), pytest.raises(CertificateWrong):
        visit(REAL, practice=False).open()


def test_a_proxy_that_is_gone_is_a_portal_that_cannot_be_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")
    with pytest.raises(PortalUnreachable):
        visit(REAL, practice=False).open()


def test_a_real_session_never_ends_at_this_computer_whatever_its_name_leads_to(
    issuer: Issuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = socket.getaddrinfo
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda host, *more, **named: known("127.0.0.1" if host == HOST else host, *more, **named)
    )
    for name in ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with broken_portal("http://127.0.0.1:9", origin=REAL, tls=issuer.context()) as portal:
        with pytest.raises(PortalUnknown):
            visit(f"{REAL}:{portal.port}", practice=False).open()
        assert portal.seen == []


def test_the_clock_is_blamed_only_when_it_must_be() -> None:
    day = DAY.total_seconds()
    year = Validity(begins=1000 * day, ends=1365 * day)
    assert clock_is_wrong(year, 999 * day)
    assert not clock_is_wrong(year, 1366 * day)
    assert not clock_is_wrong(year, 1365 * day + LONG_EXPIRED)
    assert clock_is_wrong(year, 1366 * day + LONG_EXPIRED)
