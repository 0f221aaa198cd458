"""What one types, chooses or dates: what each component becomes, once or any number of times."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from assistant.journey.form import Part, Reading
from assistant.journey.kinds.amount import AmountQuestion
from assistant.journey.kinds.bsn import BsnQuestion
from assistant.journey.kinds.choice import ChoiceQuestion, ChoicesQuestion
from assistant.journey.kinds.clock import TimeQuestion
from assistant.journey.kinds.day import DateQuestion
from assistant.journey.kinds.iban import IbanQuestion
from assistant.journey.kinds.moment import Limits, MomentLine, MomentQuestion
from assistant.journey.kinds.number import NumberQuestion
from assistant.journey.kinds.plate import PlateQuestion
from assistant.journey.kinds.several import SeveralQuestion
from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.journey.question import Question
from assistant.journey.visibility import settle
from assistant.portals.open_forms.components.component import Around
from assistant.portals.open_forms.components.registry import part, parts

AROUND = Around("https://formulieren.example/formulier", data={})
TODAY = date(2026, 11, 22)


def one(**component: object) -> Part:
    return part({"key": "k", "label": "Vraag", **component}, AROUND)


@pytest.mark.parametrize(
    ("kind", "made", "empty"),
    [
        ("textfield", TextQuestion, ""),
        ("textarea", TextQuestion, ""),
        ("email", TextQuestion, ""),
        ("phoneNumber", TextQuestion, ""),
        ("postcode", TextQuestion, ""),
        ("bsn", BsnQuestion, ""),
        ("iban", IbanQuestion, ""),
        ("licenseplate", PlateQuestion, ""),
        ("number", NumberQuestion, None),
        ("date", DateQuestion, ""),
        ("datetime", MomentQuestion, ""),
        ("time", TimeQuestion, ""),
    ],
)
@pytest.mark.parametrize("several", [False, True])
def test_each_type_is_asked_once_or_any_number_of_times(
    kind: str, made: type[Question], empty: object, *, several: bool
) -> None:
    rules = {"required": True, "plugins": ["x"]}
    found = one(type=kind, multiple=several, validate=rules, description="Uitleg", defaultValue=None)
    question = found.question
    assert question is not None
    assert (question.required, question.plugins, question.help.text) == (True, ("x",), "Uitleg")
    if not several:
        assert type(question) is made
        assert (found.initial, found.empty, found.reading) == (empty, empty, Reading.EXACT)
        return
    assert isinstance(question, SeveralQuestion)
    assert type(question.each) is (MomentLine if made is MomentQuestion else made)
    assert not question.each.required
    assert (question.each.plugins, question.each.help.text) == ((), "")
    assert (found.initial, found.empty, found.reading) == ([], [], Reading.LIST)


@pytest.mark.parametrize("several", [False, True])
def test_a_bsn_is_secret_whatever_the_form_says(*, several: bool) -> None:
    question = one(type="bsn", multiple=several, isSensitiveData=False).question
    assert question is not None
    assert question.sensitive


def test_a_list_of_before_comes_back_and_a_condition_looks_inside_it() -> None:
    components = [
        {"type": "textfield", "key": "namen", "multiple": True},
        {
            "type": "textfield",
            "key": "meer",
            "hidden": True,
            "conditional": {"show": True, "when": "namen", "eq": "Ali"},
        },
    ]
    made = parts(components, Around(AROUND.website, data={"namen": ["Noor", "Ali"]}))
    assert made[0].initial == ["Noor", "Ali"]
    assert settle(made, {"namen": ["Noor", "Ali"]}).visible == ("namen", "meer")
    assert settle(made, {"namen": ["Noor"]}).visible == ("namen",)


def test_text_keeps_its_limits_and_its_counter() -> None:
    made = one(type="textarea", showCharCount=True, validate={"maxLength": 100, "pattern": "x+"}).question
    assert isinstance(made, TextQuestion)
    assert (made.lines, made.counted, made.max_length, made.pattern) == (True, True, 100, "x+")
    phone = one(type="phoneNumber", multiple=True, autocomplete="tel").question
    assert isinstance(phone, SeveralQuestion)
    assert isinstance(phone.each, TextQuestion)
    assert (phone.each.shape, phone.each.autocomplete) == (Shape.PHONE, "tel")


@pytest.mark.parametrize(("limit", "decimals"), [(None, 2), (0, 0), (3, 3), ("1", 1)])
def test_an_amount_has_cents_unless_the_form_says_otherwise(limit: object, decimals: int) -> None:
    rules = {"min": 1, "max": "10.5"}
    # The server takes one amount, whatever a form says (multiple is not for currency).
    made = one(type="currency", multiple=True, decimalLimit=limit, allowNegative=False, validate=rules).question
    assert isinstance(made, AmountQuestion)
    assert (made.decimals, made.negative, made.least, made.most) == (decimals, False, 1, 10.5)


def test_a_time_keeps_its_hours_and_shrugs_at_what_is_none() -> None:
    made = one(type="time", validate={"minTime": "22:00:00", "maxTime": "06:00"}).question
    assert isinstance(made, TimeQuestion)
    assert (made.earliest, made.latest) == (time(22), time(6))
    odd = one(type="time", validate={"minTime": 9, "maxTime": "laat"}).question
    assert isinstance(odd, TimeQuestion)
    assert (odd.earliest, odd.latest) == (None, None)


def test_a_moment_is_limited_to_the_minute_by_our_clock() -> None:
    picker = {"minDate": "2026-11-22T12:09:00+01:00", "maxDate": "2026-07-01T10:00:00Z"}
    limits = Limits(datetime.fromisoformat("2026-11-22T12:09"), datetime.fromisoformat("2026-07-01T12:00"))
    once = one(type="datetime", datePicker=picker).question
    often = one(type="datetime", multiple=True, datePicker=picker).question
    assert isinstance(once, MomentQuestion)
    assert isinstance(often, SeveralQuestion)
    assert isinstance(often.each, MomentLine)
    assert once.limits == often.each.limits == limits
    odd = one(type="datetime", datePicker={"minDate": None, "maxDate": "morgen"}).question
    assert isinstance(odd, MomentQuestion)
    assert odd.limits == Limits()


@pytest.mark.parametrize("widget", ["inputGroup", "datePicker", None, 3])
def test_a_day_is_asked_the_same_way_whatever_the_form_has_in_mind(widget: object) -> None:
    made = one(type="date", openForms={"widget": widget}).question
    assert made == one(type="date").question


def test_a_choice_keeps_what_the_portal_calls_it() -> None:
    values = [{"value": 1, "label": "Eén"}, {"value": True, "label": "Ja"}, {"value": "1.0", "label": "Tekst"}]
    once = one(type="radio", values=values).question
    assert isinstance(once, ChoiceQuestion)
    assert [once.check(raw, TODAY) for raw in ("1", 1, "True", True, "1.0")] == [1, 1, True, True, "1.0"]
    assert [once.in_words(value) for value in (1, True, "1.0", "", None)] == ["Eén", "Ja", "Tekst", "", ""]
    assert once.judge(1, TODAY) == ()
    often = one(type="select", multiple=True, data={"values": values}).question
    assert isinstance(often, ChoicesQuestion)
    assert often.check(["1.0", "1"], TODAY) == [1, "1.0"]
    assert often.chosen([1, "1.0"]) == ("1", "1.0")
    assert often.fits([1], TODAY)


@pytest.mark.parametrize("values", [[], [{"value": "", "label": ""}]])
def test_choices_that_are_not_known_yet_lock_nobody_out(values: list[object]) -> None:
    rules = {"required": True, "minSelectedCount": 2}
    for kind in ("radio", "select", "selectboxes"):
        made = one(type=kind, values=values, data={"values": values}, validate=rules)
        question = made.question
        assert question is not None
        assert question.choices == ()
        assert question.check("" if kind != "selectboxes" else [], TODAY) == made.empty
