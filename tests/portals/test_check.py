"""Stapwijs can ask every question of every practice form, but for one that a person logs in for on the website."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.places import folder
from assistant.portals.open_forms.check import check_portal
from assistant.practice.components import Component, walk
from assistant.practice.formfiles import read_folder
from assistant.practice.forms import Form
from tests.portals.faulty import broken_portal

FORMS = {form.slug: form for form in read_folder(folder("resources") / "practice")}
RECEIVED = (
    "textfield textarea email phoneNumber postcode bsn iban licenseplate number currency checkbox radio select "
    "selectboxes date datetime time file signature map addressNL editgrid partners children customerProfile cosign "
    "npFamilyMembers fieldset columns content softRequiredErrors"
)
"""What a client can be sent; `coSign` is its forerunner (components reference)."""


def parts(components: list[Component]) -> Iterator[Component]:
    """Give every component, also those in the rows of a group."""
    for part in walk(components):
        yield part
        if part["type"] == "editgrid":
            yield from parts(part["components"])


def types(form: Form) -> set[str]:
    return {part["type"] for step in form.steps for part in parts(step.components)}


@pytest.mark.parametrize("slug", sorted(slug for slug, form in FORMS.items() if form.active))
def test_nothing_is_left_to_the_website_but_the_old_way_of_signing_together(practice_url: str, slug: str) -> None:
    report = check_portal(practice_url, slug)
    assert report.found
    left = [line for line in report.lines if line.startswith("Alleen op de website: ")]
    assert left == (["Alleen op de website: coSign"] if "coSign" in types(FORMS[slug]) else [])


def test_one_form_asks_everything_a_client_can_be_sent() -> None:
    assert types(FORMS["alles-oefenen"]) == {*RECEIVED.split(), "coSign"}


def test_a_form_for_after_a_login_says_what_is_done_here_and_what_there(practice_url: str) -> None:
    lines = check_portal(practice_url, "kwijtschelding").lines
    assert "Inloggen is nodig. Hier maakt u de antwoorden klaar. Op de website vult u ze in." in lines
    assert "Leg dit klaar: Uw bankafschrift van de laatste 3 maanden" in lines
    assert "Dit weet de organisatie al: Wat is uw naam?" in lines
    assert "Stapwijs kent alle vragen van dit formulier." not in lines


def test_what_only_the_website_asks_is_named_once(practice_url: str) -> None:
    def after_login(said: dict[str, object]) -> None:
        if "loginRequired" in said:
            said["loginRequired"] = True

    with broken_portal(practice_url) as portal:
        portal.rewrite = after_login
        lines = check_portal(portal.origin, "alles-oefenen").lines
    left = [line for line in lines if line.startswith("Alleen op de website: ")]
    named = left[0].partition(": ")[2].split(", ")
    assert len(left) == 1
    assert len(named) == len(set(named))


def test_an_appointment_for_after_a_login_is_made_on_the_website(practice_url: str) -> None:
    with broken_portal(practice_url) as portal:
        portal.rewrite = lambda said: said.update(loginRequired=True) if "loginRequired" in said else None
        report = check_portal(portal.origin, "afspraak")
    assert report.found
    assert "Inloggen is nodig. Deze afspraak maakt u op de website." in report.lines
    assert not [line for line in report.lines if "in Stapwijs" in line]
