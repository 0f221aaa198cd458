"""Practice never reaches a real portal, a real session never reaches practice, and neither goes anywhere else."""

from __future__ import annotations

import contextlib
import subprocess
import sys

import pytest

from assistant.errors import AssistantError, PortalUnknown
from assistant.portals.border import host_to_compare, is_loopback, origin
from assistant.portals.exchange import Call, Reply, Timeouts
from assistant.portals.http import PortalSession
from assistant.portals.portal import Cookie
from tests.portals import faulty
from tests.portals.faulty import Fault, broken_portal
from tests.portals.visits import AGREED, PHOTO, answer_all, session, visit

HERE = [
    "http://127.0.0.1:8000",
    "http://localhost:8000/",
    "http://[::1]:8000",
    "https://127.0.0.1",
]
THERE = ["https://formulieren.voorbeeld.example", "https://formulieren.voorbeeld.example:8443/forms"]
NOWHERE = [
    "http://formulieren.voorbeeld.example",
    "ftp://127.0.0.1",
    "https://naam@formulieren.voorbeeld.example",
    "https://127.0.0.1.",
    "https://0.0.0.0",
    "https://127.8.8.8",
    "https://[::ffff:127.0.0.1]",
    "https://iets.localhost",
    "https://127.1",
    "https://2130706433",
    "https://0x7f.0.0.1",
    "https://0177.0.0.1",
    "https://\u2460\u2461\u2466.\u24ea.\u24ea.\u2460",
    "https://127\u30020\u30020\u30021",
    "https://ip6-localhost",
    "https://localhost.localdomain",
    "https://formulieren.voorbeeld.example:poort",
    "https://kwaad.example\\.voorbeeld.example",
    "https://kwaad.example%2f.voorbeeld.example",
    "https://<b>voorbeeld.example",
    "https://voorbeeld .example",
    "",
    "geen adres",
]


@pytest.mark.parametrize("base", HERE)
def test_only_practice_talks_to_this_computer(base: str) -> None:
    PortalSession(base, practice=True)
    with pytest.raises(PortalUnknown):
        PortalSession(base, practice=False)


@pytest.mark.parametrize("base", THERE)
def test_practice_never_talks_to_a_real_portal(base: str) -> None:
    PortalSession(base, practice=False)
    with pytest.raises(PortalUnknown):
        PortalSession(base, practice=True)


@pytest.mark.parametrize("base", NOWHERE)
def test_some_addresses_are_for_nobody(base: str) -> None:
    for practice in (True, False):
        with pytest.raises(PortalUnknown):
            PortalSession(base, practice=practice)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://betalen.voorbeeld.example/x?y", "betalen.voorbeeld.example"),
        ("https://b\u0430nk.example/", "xn--bnk-6cd.example"),
        ("javascript:alert(1)", ""),
        ("https://[fe80", ""),
    ],
)
def test_a_name_with_letters_that_deceive_is_shown_as_a_browser_shows_it(url: str, host: str) -> None:
    assert host_to_compare(url) == host


def test_a_name_no_browser_takes_has_no_letters_to_compare() -> None:
    assert host_to_compare("https://" + "\u0430" * 80 + ".example/") == ""


def test_a_session_stays_with_its_own_portal(practice_url: str) -> None:
    here = session(practice_url)
    for elsewhere in (
        "http://127.0.0.1:9/api",
        "https://formulieren.voorbeeld.example/api",
        "/api",
        "file:///etc/hosts",
    ):
        with pytest.raises(PortalUnknown):
            here.call(Call("GET", elsewhere))


def test_a_redirect_inside_the_portal_is_followed_and_one_to_elsewhere_is_not(practice_url: str) -> None:
    with broken_portal(practice_url) as portal:
        here = session(portal.origin)
        inside = Fault("moved", status=302, headers={"Location": "/api/v2/forms/verhuizing"})
        portal.next("GET", "/oud$", inside)
        assert here.call(Call("GET", f"{portal.origin}/oud")).status == 200
        for target in ("https://formulieren.voorbeeld.example/x", "http://127.0.0.1:9/x", "//elders.example/x"):
            portal.next("GET", "/weg$", Fault("away", status=302, headers={"Location": target}))
            assert here.call(Call("GET", f"{portal.origin}/weg")).status == 302
        portal.next("POST", "/api/v2/submissions$", inside)
        assert here.call(Call("POST", f"{portal.origin}/api/v2/submissions", {})).status == 302
        portal.next("GET", "/rond$", Fault("round", status=302, headers={"Location": "/rond"}), times=9)
        assert here.call(Call("GET", f"{portal.origin}/rond")).status == 302
        assert len(portal.calls("GET", "/rond$")) == 3


def lead_away(said: object, key: str, target: str) -> None:
    """Make every address under this key, wherever it stands, lead to somebody else's."""
    if isinstance(said, list):
        for one in said:
            lead_away(one, key, target)
    elif isinstance(said, dict):
        for name, value in said.items():
            if name == key and isinstance(value, str | None):
                said[name] = target
            else:
                lead_away(value, key, target)


@pytest.mark.parametrize("key", ["url", "next", "statusUrl", "reportDownloadUrl", "form"])
def test_no_address_a_portal_gives_leads_anywhere_else(practice_url: str, key: str) -> None:
    with broken_portal(practice_url) as portal, broken_portal(practice_url) as trap:
        for target in (
            f"{trap.origin}/api/v2/x",
            "https://formulieren.voorbeeld.example/x",
            "//elders.example/x",
            "x:y",
        ):
            here = visit(portal.origin)
            with contextlib.suppress(AssistantError):
                here.open()
                portal.rewrite = lambda said, target=target: lead_away(said, key, target)
                answer_all(here)
                here.upload("foto", "lamp.png", "image/png", PHOTO)
                ticket = here.ticket()
                here.outcome(here.send(AGREED))
                here.arrived(ticket)
            portal.rewrite = None
            here.leave()
        assert trap.seen == []


def test_practice_asks_no_proxy(practice_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)
    assert session(practice_url).call(Call("GET", f"{practice_url}api/v2/forms/verhuizing")).status == 200


def test_cookies_go_on_in_another_session(practice_url: str) -> None:
    first = session(practice_url)
    first.call(Call("GET", f"{practice_url}api/v2/forms/verhuizing"))
    kept = first.cookies()
    assert {one.name for one in kept} >= {"csrftoken", "openforms_sessionid"}
    second = session(practice_url)
    second.restore(kept)
    second.call(Call("GET", f"{practice_url}api/v2/submissions"))
    assert second.cookie("openforms_sessionid") == first.cookie("openforms_sessionid")
    second.restore(())
    assert second.cookies() == ()
    assert second.seconds_left() is None


def test_the_countdown_runs_from_the_last_answer(practice_url: str) -> None:
    here = session(practice_url)
    assert here.seconds_left() is None
    here.call(Call("GET", f"{practice_url}api/v2/forms/verhuizing"))
    left = here.seconds_left()
    assert left is not None
    assert 0 < left <= 900


def test_a_slow_trickle_ends_at_the_limit_for_a_whole_answer(practice_url: str) -> None:
    with broken_portal(practice_url) as portal:
        here = session(portal.origin, timeouts=Timeouts(connect=1, read=1, whole=-1))
        portal.next("GET", "/x$", Fault("long", body=b"x" * 1000))
        with pytest.raises(Exception, match="portal-slow"):
            here.call(Call("GET", f"{portal.origin}/x"))


@pytest.mark.parametrize(
    ("said", "seconds"),
    [("47", 47.0), ("", None), ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0), ("morgen", None)],
)
def test_retry_after_is_read_as_seconds_or_as_a_date(said: str, seconds: float | None) -> None:
    assert Reply(429, {"retry-after": said}, b"", "").retry_after == seconds


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://A.example:443/x?y", "https://a.example"),
        ("http://a.example:80", "http://a.example"),
        ("http://[::1]:8000/x", "http://[::1]:8000"),
        ("mailto:a@b.example", ""),
    ],
)
def test_an_origin_is_scheme_host_and_port(url: str, found: str) -> None:
    assert origin(url) == found


def test_a_name_that_only_looks_like_this_computer_is_not(practice_url: str) -> None:
    assert not is_loopback("127.0.0.1.voorbeeld.example")
    assert not is_loopback("localhost.voorbeeld.example")
    with broken_portal(practice_url) as portal:
        portal.next("GET", "", faulty.PAGE_INSTEAD)
        assert session(portal.origin).call(Call("GET", f"{portal.origin}/x")).kind == "text/html"


def test_nothing_secret_is_shown() -> None:
    shown = [
        repr(Cookie("csrftoken", "geheim", "a.example")),
        repr(Reply(200, {"set-cookie": "geheim"}, b"geheim", "https://a.example/geheim")),
        repr(Call("PUT", "https://a.example/geheim", {"naam": "geheim"})),
        repr(PortalSession("https://a.example/geheim", practice=False)),
    ]
    assert not any("geheim" in one for one in shown)


def test_requests_is_not_loaded_before_the_first_call() -> None:
    program = (
        "import sys; from assistant.portals.http import PortalSession; "
        "from assistant.portals.open_forms.client import OpenFormsPortal; "
        "import assistant.portals.organisations; "
        "OpenFormsPortal(PortalSession('https://a.example', practice=False), 'x'); "
        "print([m for m in ('requests', 'urllib3', 'truststore', 'nh3', 'babel', 'keyring') if m in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
