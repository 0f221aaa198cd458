"""Signature, contact, co-sign, family and what was left open: what each component becomes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from assistant.journey.form import Form, Page, Part, Reading
from assistant.journey.kinds.choice import ChoicesQuestion
from assistant.journey.kinds.cosign import CosignQuestion
from assistant.journey.kinds.reach import ReachQuestion
from assistant.journey.kinds.signature import SignatureQuestion
from assistant.journey.kinds.website import WebsiteOnly
from assistant.journey.route import Route, route
from assistant.portals.open_forms.components.component import Around
from assistant.portals.open_forms.components.registry import part, parts

AROUND = Around("https://formulieren.example/formulier", data={})
TODAY = date(2026, 11, 22)


def one(**component: object) -> Part:
    return part({"key": "k", "label": "Vraag", **component}, AROUND)


def test_a_signature_keeps_what_one_signs_for() -> None:
    made = one(type="signature", footer="<b>Ik</b> ga akkoord", validate={"required": True})
    assert isinstance(made.question, SignatureQuestion)
    assert (made.question.footer, made.question.required) == ("Ik ga akkoord", True)
    assert (made.initial, made.empty) == ("", "")


def test_a_contact_question_has_an_address_for_each_channel_the_form_names() -> None:
    made = one(
        type="customerProfile", digitalAddressTypes=["phoneNumber", "email", "duif"], shouldUpdateCustomerData=True
    )
    assert isinstance(made.question, ReachQuestion)
    assert made.question.channels == ("phoneNumber", "email")
    assert made.question.may_update
    assert made.initial == made.question.empty
    assert made.empty == [
        {"type": "phoneNumber", "address": "", "preferenceUpdate": "useOnlyOnce"},
        {"type": "email", "address": "", "preferenceUpdate": "useOnlyOnce"},
    ]


def test_a_co_signer_is_asked_for_and_the_one_of_before_is_for_the_website() -> None:
    made = one(type="cosign", validate={"required": True})
    assert isinstance(made.question, CosignQuestion)
    before = one(type="coSign", authPlugin="digid")
    assert isinstance(before.question, WebsiteOnly)
    assert not before.has_data
    assert before.question.check(None, TODAY) is None


def test_family_members_are_announced_and_come_as_a_choice_that_is_nobody_elses_to_hear() -> None:
    announced = one(type="npFamilyMembers", includePartners=True)
    assert isinstance(announced.question, ChoicesQuestion)
    assert announced.question.sensitive
    assert announced.question.choices == ()
    members = [{"value": "999990019", "label": "Noor"}, {"value": "999990020", "label": "Sem"}]
    come = one(type="selectboxes", values=members)
    assert come.question is not None
    assert come.question.sensitive
    assert come.reading is Reading.BOXES
    assert "99999" not in repr(come.question)
    assert come.question.fingerprint == announced.question.fingerprint
    numbers = one(type="selectboxes", values=[{"value": "1", "label": "Een"}]).question
    assert numbers is not None
    assert not numbers.sensitive


# what was left open

PHOTO = {"type": "file", "key": "foto", "label": "Stuur een foto", "openForms": {"softRequired": True}}
WORDS = {"type": "softRequiredErrors", "key": "zacht", "html": "<p>Let op: {{ missingFields }}</p>"}
FILE = {"file": "a", "name": "lamp.jpg", "size": 3, "type": "image/jpeg"}


def walked(answers: dict[str, object], *components: Mapping[str, object]) -> Route:
    page = Page(number=0, id="s", name="Stap", parts=parts(components, AROUND), live=True)
    form = Form(id="f", name="Formulier", website=AROUND.website, pages=(page,))
    return route(form, answers)  # type: ignore[arg-type]


def test_what_was_left_open_gets_a_screen_that_leads_to_it() -> None:
    way = walked({"foto": []}, PHOTO, WORDS)
    asked, left = way.asks
    assert asked.keys == ("foto",)
    assert (left.key, [question.key for question in left.left]) == ("zacht", ["foto"])
    assert [notice.words.text for notice in left.notices] == ["Let op:"]
    assert way.open == 1
    assert walked({"foto": [], "zacht": True}, PHOTO, WORDS).open == 2


def test_nothing_is_said_when_nothing_was_left_open() -> None:
    assert [ask.key for ask in walked({"foto": [FILE]}, PHOTO, WORDS).asks] == ["foto"]
    hidden = {**PHOTO, "hidden": True}
    assert walked({}, hidden, WORDS).asks == ()
    assert [ask.key for ask in walked({}, {**PHOTO, "openForms": {}}, WORDS).asks] == ["foto"]


def test_how_many_screens_there_are_is_not_sure_before_the_question_is_answered() -> None:
    assert not walked({}, PHOTO, WORDS).certain
    assert walked({"foto": []}, PHOTO, WORDS).certain


@pytest.mark.parametrize("html", ["", "{{ missingFields }}", "<p>{{missingFields}}</p>"])
def test_words_without_words_still_make_the_screen(html: str) -> None:
    (_asked, left) = walked({"foto": []}, PHOTO, {**WORDS, "html": html}).asks
    assert left.heading == "U heeft nog iets leeg gelaten"
    assert [notice.words.text for notice in left.notices if notice.words] == []
