"""The client visits the practice portal, which speaks the same wire as a real one."""

from __future__ import annotations

import json
import urllib.request

import pytest

from assistant.errors import AnswersRefused, FormClosed, PortalUnknown
from assistant.portals.open_forms.check import check_portal
from assistant.portals.open_forms.client import OpenFormsPortal
from assistant.portals.portal import Arrival
from tests.portals.contract import PortalContract
from tests.portals.visits import AGREED, LAMP, PHOTO, SLUG, answer_all, on_page, visit


class TestOpenForms(PortalContract):
    answers = LAMP
    wrong = ("email", "geen adres")
    file = ("foto", "lamp.png", "image/png", PHOTO)

    @pytest.fixture
    def portal(self, practice_url: str) -> OpenFormsPortal:
        return visit(practice_url)


def mail(practice_url: str) -> str:
    """Read the newest mail the practice portal would have sent."""
    request = urllib.request.Request(f"{practice_url}oefenpost", headers={"Accept": "application/json"})  # noqa: S310
    with urllib.request.urlopen(request) as answer:  # noqa: S310 - this computer
        return json.dumps(json.load(answer))


def test_what_is_put_aside_comes_back_by_the_link_from_the_mail(practice_url: str) -> None:
    portal = visit(practice_url)
    portal.open()
    first = portal.begin().page
    portal.save(first.number, on_page(first, LAMP))
    second = portal.page(1).page
    portal.check(1, on_page(second, {"plekKeuze": "beschrijving"}))
    portal.suspend("noor@voorbeeld.example")
    link = mail(practice_url).rpartition("/resume")[0].rpartition("http://")[2]

    later = visit(practice_url)
    told = later.resume(f"http://{link}/resume")
    assert told.page.number == 1
    assert told.changed["omschrijving"] == LAMP["omschrijving"]
    assert told.changed["plekKeuze"] == "beschrijving"
    later.save(1, on_page(told.page, LAMP))
    last = later.page(2).page
    later.save(2, on_page(last, LAMP))
    assert later.outcome(later.send(AGREED)).reference


def test_who_leaves_after_a_refusal_leaves_nothing_open_behind(practice_url: str) -> None:
    portal = visit(practice_url)
    portal.open()
    answer_all(portal)
    ticket = portal.ticket()
    with pytest.raises(AnswersRefused):
        portal.send({})
    portal.leave()
    assert visit(practice_url).arrived(ticket) is not Arrival.NOT_SENT


@pytest.mark.parametrize("link", ["submissions/8b7d82e9-1fd1-4a83-b389-425bde97da3c/1xx-00/resume", "iets-anders"])
def test_a_link_that_no_longer_works_is_said(practice_url: str, link: str) -> None:
    with pytest.raises(FormClosed):
        visit(practice_url).resume(practice_url + link)


def test_a_link_to_elsewhere_is_not_opened(practice_url: str) -> None:
    with pytest.raises(PortalUnknown):
        visit(practice_url).resume("http://127.0.0.1:9/submissions/x/y/resume")


def test_a_failure_of_the_portal_after_sending_lets_one_send_again(practice_url: str) -> None:
    _set(practice_url, failures=1)
    portal = visit(practice_url)
    portal.open()
    answer_all(portal)
    with pytest.raises(AnswersRefused) as failed:
        portal.outcome(portal.send(AGREED))
    assert [(one.key, one.code) for one in failed.value.refusals] == [("", "failed")]
    assert failed.value.refusals[0].reason


def test_a_look_beforehand_tells_a_library_what_it_can_offer(practice_url: str) -> None:
    report = check_portal(practice_url, SLUG)
    assert report.found
    assert report.lines[:3] == (
        "Open Forms 4.0.0",
        "Formulier: Iets melden op straat",
        "Stap 1: Wat er aan de hand is",
    )
    assert "Stapwijs kent alle vragen van dit formulier." in report.lines


def test_a_look_at_a_form_that_is_not_there_says_what_to_do(practice_url: str) -> None:
    report = check_portal(practice_url, "bestaat-niet")
    assert not report.found
    assert "Kijk het adres en de naam van het formulier na." in report.lines
    assert report.lines[-1].startswith("urn:uuid:")


def _set(practice_url: str, **change: object) -> None:
    request = urllib.request.Request(  # noqa: S310
        f"{practice_url}oefenen/formulieren/{SLUG}",
        json.dumps(change).encode(),
        {"Content-Type": "application/json"},
        method="PUT",
    )
    with urllib.request.urlopen(request) as answer:  # noqa: S310 - this computer
        assert answer.status < 300


@pytest.mark.parametrize("address", ["http://[::bad", "formulieren.dorp.example", "ftp://dorp.example", ""])
def test_what_is_no_address_gets_an_example_of_one(address: str) -> None:
    report = check_portal(address, "verhuizing")
    assert not report.found
    assert "https://" in report.lines[0]
