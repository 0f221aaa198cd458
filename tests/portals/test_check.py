"""Stapwijs can ask every question of every practice form, but for one that a person logs in for on the website."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.places import folder
from assistant.portals.open_forms.check import check_portal
from assistant.practice.components import Component, walk
from assistant.practice.formfiles import read_folder
from assistant.practice.forms import Form

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
