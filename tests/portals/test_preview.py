"""A form for after a login is read as anybody may see it: what only the portal or the website can do is left there."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from assistant.journey.form import Form, Login
from assistant.journey.kinds.day import DateQuestion
from assistant.journey.kinds.text import TextQuestion
from assistant.journey.route import route
from assistant.portals.open_forms import preview, wire
from assistant.portals.open_forms.components.component import Around
from assistant.portals.open_forms.form import form_of
from tests.shared_data import SHARED

EXAMPLES = SHARED / "specs" / "open-forms" / "examples"


def previewed(*components: dict[str, Any], options: tuple[str, ...] = ("DigiD",)) -> Form:
    reply = wire.FormReply(uuid="u", url="https://x.nl/api/v2/forms/u", slug="f", name="F", login_required=True)
    reply = msgspec.structs.replace(reply, steps=[wire.FormStepReference(uuid="s", url="https://x.nl/s")])
    step = wire.StepDefinition(uuid="s", name="Stap", configuration=wire.Configuration(components=list(components)))
    asked, login = preview.definitions([step], options)
    return preview.prepared(form_of(reply, asked, around=Around("https://x.nl/f"), version="4.0.0"), login)


def login_of(form: Form) -> Login:
    assert form.login is not None
    return form.login


def test_words_that_quote_an_answer_are_left_open() -> None:
    form = previewed(
        {
            "type": "textfield",
            "key": "a",
            "label": "Hoe oud is {{ kind.naam }}?",
            "description": "{% if a %}Ja{% endif %}",
        }
    )
    (ask,) = route(form, {}).asks
    assert ask.heading == "Hoe oud is …?"
    assert "{" not in ask.questions[0].help.text


@pytest.mark.parametrize("mode", ["relativeToVariable", "future", "past"])
def test_limits_that_hang_on_a_day_are_not_applied(mode: str) -> None:
    form = previewed(
        {
            "type": "date",
            "key": "d",
            "label": "Wanneer?",
            "datePicker": {"minDate": "2020-01-01T00:00:00Z", "maxDate": "2020-12-31T00:00:00Z"},
            "openForms": {"minDate": {"mode": mode}, "maxDate": {"mode": "fixedValue"}},
        }
    )
    (question,) = route(form, {}).asks[0].questions
    assert isinstance(question, DateQuestion)
    assert question.earliest is None
    assert question.latest is not None


def test_what_the_organisation_knows_is_named_and_not_asked() -> None:
    form = previewed(
        {"type": "textfield", "key": "n", "label": "Naam", "prefill": {"plugin": "haalcentraal", "attribute": "naam"}},
        {"type": "bsn", "key": "b", "label": "Verborgen", "hidden": True, "prefill": {"plugin": "haalcentraal"}},
        {"type": "children", "key": "k", "label": "Kinderen"},
    )
    assert login_of(form).known == ("Naam", "Kinderen")
    assert route(form, {}).asks == ()


def test_files_are_to_have_ready_also_those_in_a_group() -> None:
    inner = {"type": "file", "key": "f", "label": "Uw huurcontract"}
    columns = {"type": "columns", "key": "c", "columns": [{"size": 6, "components": [{**inner, "label": "Uw foto"}]}]}
    form = previewed({"type": "fieldset", "key": "g", "label": "Groep", "components": [inner]}, columns)
    assert login_of(form).files == ("Uw huurcontract", "Uw foto")


@pytest.mark.parametrize("kind", ["map", "signature", "cosign", "customerProfile", "somethingNew"])
def test_what_only_the_website_can_ask_is_named(kind: str) -> None:
    assert login_of(previewed({"type": kind, "key": "x", "label": "Plek"})).elsewhere == ("Plek",)


def test_choices_that_the_portal_fills_in_are_for_the_website() -> None:
    choice = {"type": "select", "key": "s", "label": "Welke?", "openForms": {"dataSrc": "variable"}}
    assert login_of(previewed(choice)).elsewhere == ("Welke?",)


def test_an_address_that_must_be_proven_is_just_asked() -> None:
    form = previewed({"type": "email", "key": "e", "label": "E-mail", "openForms": {"requireVerification": True}})
    (ask,) = route(form, {}).asks
    assert isinstance(ask.questions[0], TextQuestion)
    assert ask.of is None


def test_nothing_is_agreed_to_here_and_the_number_of_questions_is_sure() -> None:
    form = previewed({"type": "textfield", "key": "a", "label": "A"}, {"type": "textfield", "key": "b", "label": "B"})
    assert form.statements == ()
    assert route(form, {}).certain


@pytest.mark.parametrize("name", ["met-inloggen", "children-flow", "protocol-proef"])
def test_real_forms_can_be_prepared(name: str) -> None:
    file = EXAMPLES / f"{name}.json"
    if not file.exists():
        pytest.skip("the captured forms are not here")
    found = json.loads(file.read_text("utf-8"))
    steps = [msgspec.convert(step, wire.StepDefinition, strict=False) for step in found["formSteps"]]
    reply = msgspec.convert(found["form"], wire.FormReply, strict=False)
    asked, login = preview.definitions(steps, [one.label for one in reply.login_options])
    form = preview.prepared(form_of(reply, asked, around=Around("https://x.nl/f"), version="4.0.0"), login)
    way = route(form, {})
    assert way.asks
    assert not [one for ask in way.asks for one in ask.questions if one.source]
    assert login.known
