"""Values of every type are taken or refused, when a step is stored and when the form is sent, with the server's codes.

The cases are those of the protocol reference (sections 5 and 8); what no recording shows has a code of our choice.
"""

from __future__ import annotations

import base64
from typing import Any

import pytest

from assistant.practice.components import put
from assistant.practice.store import Upload
from assistant.practice.validation import Scope, as_stored, check
from tests.practice.citizen import PNG

R = {"validate": {"required": True}}
SEVERAL = {"multiple": True}
AB = {"values": [{"value": "a_een", "label": "A"}, {"value": "b", "label": "B"}]}
IN_SELECT = {"data": AB}
OFFICE = {"validate": {"minTime": "09:00:00", "maxTime": "17:00:00"}}
NIGHT = {"validate": {"minTime": "22:00:00", "maxTime": "06:00:00"}}
DAYS = {"datePicker": {"minDate": "2026-11-01T00:00:00+01:00", "maxDate": "2026-11-30T00:00:00+01:00"}}
MOMENTS = {"datePicker": {"minDate": "2026-11-01T12:00:00+01:00"}}
MARKER = {"interactions": {"marker": True}}
ALL_TOOLS = {"interactions": {"marker": True, "polyline": True, "polygon": True}}
PICTURE = f"data:image/png;base64,{base64.b64encode(PNG).decode()}"
NOWHERE = {
    "postcode": "",
    "houseNumber": "",
    "houseLetter": "",
    "houseNumberAddition": "",
    "streetName": "",
    "city": "",
}
HERE = {**NOWHERE, "postcode": "1234 AB", "houseNumber": "12"}
SAM = {"bsn": "999990019", "firstNames": "Sam", "dateOfBirth": "2018-03-03", "selected": None}
ANNA = {"bsn": "999990019", "initials": "A.", "affixes": "de", "lastName": "Wit", "dateOfBirth": "1980-01-31"}
BOTH = {"digitalAddressTypes": ["email", "phoneNumber"]}
MAIL = {"type": "email", "address": "noor@example.nl", "preferenceUpdate": "useOnlyOnce"}
NO_MAIL = {**MAIL, "address": ""}
PHONE = {"type": "phoneNumber", "address": "06 12345678"}
PDF_ONLY = {"file": {"type": ["application/pdf"]}, "fileMaxSize": "1MB", "maxNumberOfFiles": 2, "multiple": True}
ROWS = {
    "validate": {"required": True, "maxLength": 2},
    "components": [
        {"type": "textfield", "key": "naam", "label": "Naam", **R},
        {"type": "date", "key": "dag", "label": "Dag"},
        {
            "type": "textfield",
            "key": "meer",
            "label": "Meer",
            **R,
            "conditional": {"show": True, "when": "vraag.naam", "eq": "Sam"},
        },
    ],
}


def upload(**more: object) -> dict[str, Any]:
    """Give what a step stores for brief.pdf of 9 bytes."""
    url = "http://127.0.0.1/api/v2/submissions/files/een"
    inner = {"url": url, "name": "brief.pdf", "size": 9, "form": "", "baseUrl": "", "project": ""}
    named = {"name": "1", "originalName": "brief.pdf", "size": 9, "storage": "url", "type": "application/pdf"}
    return {**named, "url": url, "data": inner, **more}


def slips(kind: str, more: dict[str, Any], value: object, *, sending: bool = False) -> list[tuple[str, str]]:
    """Check one value; names without what they all start with. A value that is left out is `...`."""
    component = {"type": kind, "key": "vraag", "label": "Vraag", **more}
    data: dict[str, Any] = {}
    if value is not ...:
        put(data, "vraag", value)
    scope = Scope(sending=sending, uploads={"een": Upload("een", "s", "brief.pdf", b"%PDF-1.7\n")})
    found = check([component], frozenset(), data, scope)
    return [(slip.name.removeprefix("data.vraag").removeprefix("."), slip.code) for slip in found]


@pytest.mark.parametrize(
    ("kind", "more", "value"),
    [
        ("textfield", {}, " blanks stay "),
        ("textfield", R, ""),
        ("textfield", {**SEVERAL}, []),
        ("textfield", {**SEVERAL}, ["a", None]),
        ("textarea", {"validate": {"pattern": "[0-9]+"}}, "geen cijfers"),
        ("email", {}, "noor@example.nl"),
        ("phoneNumber", {}, "bel maar"),
        ("phoneNumber", {"validate": {"plugins": ["phonenumber-nl", "phonenumber-international"]}}, "+31612345678"),
        ("postcode", {}, "1234ab"),
        ("bsn", {}, "999990019"),
        ("bsn", R, ""),
        ("iban", {}, "nl02 abna 0123 4567 89"),
        ("licenseplate", {}, "AB-123-C"),
        ("number", {}, 6.123456),
        ("number", R, None),
        ("currency", {"validate": {"min": 0}}, 0),
        ("checkbox", R, False),
        ("radio", AB, None),
        ("radio", {**AB, **R}, ""),
        ("select", IN_SELECT, "b"),
        ("select", {**IN_SELECT, **SEVERAL}, ["a_een", "b"]),
        ("selectboxes", AB, {"a_een": False, "b": True}),
        ("selectboxes", AB, None),
        ("selectboxes", {**AB, "validate": {"minSelectedCount": 2}}, {"a_een": False, "b": False}),
        ("date", DAYS, "2026-11-01"),
        ("date", DAYS, "2026-11-30"),
        ("date", {}, "1980-5-6"),
        ("date", R, ""),
        ("datetime", MOMENTS, "2026-11-01T12:00"),
        ("datetime", {}, "2026-11-01T12:00:00+01:00"),
        ("time", OFFICE, "09:00"),
        ("time", OFFICE, "17:00:00"),
        ("time", NIGHT, "23:30"),
        ("time", NIGHT, "05:59"),
        ("time", NIGHT, "22:00"),
        ("time", NIGHT, "06:00"),
        ("file", PDF_ONLY, [upload()]),
        ("file", R, []),
        ("file", {}, ...),
        ("signature", {}, PICTURE),
        ("signature", R, ""),
        ("map", {}, {"type": "Point", "coordinates": [5.2, 52.3]}),
        ("map", ALL_TOOLS, {"type": "LineString", "coordinates": [[5.2, 52.3], [5.3, 52.3]]}),
        ("map", ALL_TOOLS, {"type": "Polygon", "coordinates": [[[5, 52], [5.1, 52], [5.1, 52.1], [5, 52]]]}),
        ("map", R, None),
        ("addressNL", R, NOWHERE),
        ("addressNL", {}, HERE),
        ("addressNL", {}, None),
        ("editgrid", ROWS, []),
        ("editgrid", ROWS, [{"naam": "Sam", "dag": "", "meer": ""}]),
        ("partners", {}, [ANNA]),
        ("partners", {}, []),
        ("children", {}, [SAM]),
        ("children", {"enableSelection": True}, [{**SAM, "selected": True}]),
        ("customerProfile", BOTH, [MAIL, PHONE]),
        ("customerProfile", {**BOTH, **R}, [NO_MAIL]),
        ("customerProfile", BOTH, None),
        ("bsn", {}, "000000000"),
        ("map", MARKER, {"type": "LineString", "coordinates": [[5, 52], [6, 52]]}),
        ("select", {**IN_SELECT, **SEVERAL}, ...),
        ("select", {**IN_SELECT, **SEVERAL}, [""]),
        ("cosign", {}, "sam@example.nl"),
        ("npFamilyMembers", {}, {}),
        ("npFamilyMembers", {}, ...),
    ],
)
def test_a_step_takes_what_may_be_stored(kind: str, more: dict[str, Any], value: object) -> None:
    assert slips(kind, more, value) == []


@pytest.mark.parametrize(
    ("kind", "more", "value", "name", "code"),
    [
        ("textfield", {}, None, "", "null"),
        ("textfield", {}, 7, "", "invalid"),
        ("textfield", {"validate": {"maxLength": 3}}, "vier", "", "max_length"),
        ("textfield", {"validate": {"pattern": "[A-Z]{2}"}}, "ABC", "", "invalid"),
        ("textfield", SEVERAL, ..., "", "required"),
        ("textfield", SEVERAL, "los", "", "not_a_list"),
        ("textfield", {**SEVERAL, "validate": {"maxLength": 3}}, ["een", "vier"], "1", "max_length"),
        ("email", {}, "noor", "", "invalid"),
        ("email", {"openForms": {"requireVerification": True}}, "noor@example.nl", "", "unverified"),
        ("phoneNumber", {"validate": {"plugins": ["phonenumber-nl"]}}, "12", "", "invalid"),
        ("postcode", {}, "1234 SA", "", "invalid"),
        ("bsn", {}, "999990018", "", "invalid"),
        ("bsn", {}, "9999.90.019", "", "invalid"),
        ("iban", {}, "NL02ABNA0123456788", "", "invalid"),
        ("licenseplate", {}, "AB123C", "", "invalid"),
        ("number", {}, "", "", "invalid"),
        ("number", {}, "6,5", "", "invalid"),
        ("number", {"validate": {"max": 10}}, 11, "", "max_value"),
        ("currency", {"validate": {"min": 0}}, -1, "", "min_value"),
        ("checkbox", {}, ..., "", "required"),
        ("checkbox", {}, "ja", "", "invalid"),
        ("radio", AB, "c", "", "invalid_choice"),
        ("select", IN_SELECT, None, "", "null"),
        ("select", {**IN_SELECT, **SEVERAL}, ["a_een", "c"], "", "invalid_choice"),
        ("select", {**IN_SELECT, **SEVERAL}, "a_een", "", "not_a_list"),
        ("select", {**IN_SELECT, **SEVERAL}, None, "", "null"),
        ("selectboxes", AB, {"b": True}, "aEen", "required"),
        ("selectboxes", {**AB, **R}, None, "", "null"),
        (
            "selectboxes",
            {**AB, "validate": {"maxSelectedCount": 1}},
            {"a_een": True, "b": True},
            "",
            "max_selected_count",
        ),
        (
            "selectboxes",
            {**AB, "validate": {"minSelectedCount": 2}},
            {"a_een": True, "b": False},
            "",
            "min_selected_count",
        ),
        ("date", {}, "morgen", "", "invalid"),
        ("date", {}, "2026-02-30", "", "invalid"),
        ("date", DAYS, "2026-10-31", "", "min_value"),
        ("date", DAYS, "2026-12-01", "", "max_value"),
        ("datetime", {}, "2026-11-01", "", "invalid"),
        ("datetime", MOMENTS, "2026-11-01T11:59", "", "min_value"),
        ("time", {}, "25:00", "", "invalid"),
        ("time", OFFICE, "08:59", "", "min_value"),
        ("time", OFFICE, "17:00:01", "", "max_value"),
        ("time", NIGHT, "12:00", "", "invalid"),
        ("file", {}, None, "", "null"),
        ("file", {}, [upload(size=1)], "0.size", "invalid"),
        ("file", {}, [upload(url="http://127.0.0.1/x")], "0.url", "invalid"),
        ("file", {}, [upload(), upload()], "", "max_length"),
        ("file", {"fileMaxSize": "5B"}, [upload()], "0.size", "max_size"),
        ("file", PDF_ONLY, [upload(type="image/png")], "0.type", "invalid"),
        ("signature", {}, "Noor", "", "invalid"),
        ("signature", {}, "data:image/png;base64,Tm9vcg==", "", "invalid"),
        ("map", MARKER, {"type": "Cirkel", "coordinates": [5, 52]}, "type", "invalid_choice"),
        ("map", MARKER, {"coordinates": [5, 52]}, "type", "required"),
        ("map", MARKER, {"type": "Point"}, "coordinates", "required"),
        ("map", MARKER, {"type": "Point", "coordinates": None}, "coordinates", "null"),
        ("map", MARKER, {"type": "Point", "coordinates": "hier"}, "coordinates", "not_a_list"),
        ("map", MARKER, {"type": "Point", "coordinates": [52.3]}, "coordinates", "min_length"),
        ("map", MARKER, {"type": "Point", "coordinates": [5, 52, 0]}, "coordinates", "max_length"),
        ("map", MARKER, {"type": "Point", "coordinates": [5.2, "hier"]}, "coordinates.1", "invalid"),
        ("map", ALL_TOOLS, {"type": "LineString", "coordinates": [5, 52]}, "coordinates.0", "not_a_list"),
        ("map", ALL_TOOLS, {"type": "Polygon", "coordinates": [[[5, None]]]}, "coordinates.0.0.1", "null"),
        ("map", MARKER, "Dorpsstraat", "", "invalid"),
        ("addressNL", {}, {**HERE, "houseNumber": ""}, "houseNumber", "blank"),
        ("addressNL", {}, {**HERE, "postcode": ""}, "postcode", "blank"),
        ("addressNL", {}, {"houseLetter": "a"}, "postcode", "required"),
        ("addressNL", {}, {**HERE, "houseNumber": "123456"}, "houseNumber", "invalid"),
        ("addressNL", {}, {**HERE, "houseLetter": "ab"}, "houseLetter", "invalid"),
        ("addressNL", {}, {**HERE, "houseNumberAddition": "12345"}, "houseNumberAddition", "invalid"),
        ("editgrid", ROWS, [{"naam": "a"}, {"naam": "b"}, {"naam": "c"}], "", "max_length"),
        ("editgrid", ROWS, [{"naam": "a", "dag": "morgen"}], "0.dag", "invalid"),
        ("editgrid", ROWS, ["a"], "0", "invalid"),
        ("partners", {}, ..., "", "required"),
        ("partners", {}, [{**ANNA, "bsn": "123"}], "0.bsn", "invalid"),
        ("partners", {}, [{**ANNA, "dateOfBirth": "1880-01-01"}], "0.dateOfBirth", "min_value"),
        ("children", {}, ..., "", "required"),
        ("children", {}, [{**SAM, "selected": True}], "0.selected", "invalid"),
        ("children", {"enableSelection": True}, [SAM], "0.selected", "invalid"),
        ("customerProfile", BOTH, [MAIL, MAIL], "nonFieldErrors", "invalid"),
        ("customerProfile", {"digitalAddressTypes": ["email"]}, [MAIL, PHONE], "1.type", "invalid_choice"),
        ("customerProfile", BOTH, "noor", "nonFieldErrors", "not_a_list"),
        ("customerProfile", BOTH, ["noor"], "0.nonFieldErrors", "invalid"),
        ("customerProfile", BOTH, [{"type": "email"}], "0.address", "required"),
        ("customerProfile", {**BOTH, **R}, None, "", "null"),
        ("customerProfile", BOTH, [{**MAIL, "address": "noor"}], "0.address", "invalid"),
        ("customerProfile", BOTH, [{**MAIL, "preferenceUpdate": "altijd"}], "0.preferenceUpdate", "invalid_choice"),
        ("cosign", {}, "sam", "", "invalid"),
    ],
)
def test_a_step_refuses_what_may_not(kind: str, more: dict[str, Any], value: object, name: str, code: str) -> None:
    assert (name, code) in slips(kind, more, value)


@pytest.mark.parametrize(
    ("kind", "more", "value", "name", "code"),
    [
        ("textfield", R, "  ", "", "blank"),
        ("textfield", R, ..., "", "required"),
        ("textfield", {**R, **SEVERAL}, [""], "0", "blank"),
        ("select", {**IN_SELECT, **R, **SEVERAL}, [], "", "empty"),
        ("email", R, "", "", "blank"),
        ("bsn", R, "", "", "blank"),
        ("number", R, None, "", "null"),
        ("currency", R, None, "", "null"),
        ("checkbox", R, False, "", "invalid"),
        ("radio", {**AB, **R}, "", "", "invalid_choice"),
        ("select", {**IN_SELECT, **R}, "", "", "invalid_choice"),
        ("selectboxes", {**AB, **R}, {"a_een": False, "b": False}, "", "required"),
        ("date", R, "", "", "required"),
        ("datetime", R, "", "", "required"),
        ("time", R, "", "", "required"),
        ("file", R, [], "", "min_length"),
        ("signature", R, "", "", "blank"),
        ("map", R, None, "", "null"),
        ("addressNL", R, NOWHERE, "postcode", "blank"),
        ("addressNL", R, NOWHERE, "houseNumber", "blank"),
        ("editgrid", ROWS, [], "", "empty"),
        ("editgrid", ROWS, [{"naam": "", "dag": ""}], "0.naam", "blank"),
        ("customerProfile", {**BOTH, **R}, [PHONE, NO_MAIL], "1.address", "blank"),
        ("cosign", R, "", "", "blank"),
    ],
)
def test_sending_asks_what_is_required(kind: str, more: dict[str, Any], value: object, name: str, code: str) -> None:
    assert slips(kind, more, value) == []
    assert (name, code) in slips(kind, more, value, sending=True)


@pytest.mark.parametrize(
    ("kind", "given", "kept"),
    [
        ("date", "1980-5-6", ""),
        ("date", "1980-05-06", "1980-05-06"),
        ("time", "10:15", "10:15:00"),
        ("datetime", "2026-11-01T12:00", "2026-11-01T12:00:00+01:00"),
        ("datetime", "2026-07-01T12:00:00+02:00", "2026-07-01T12:00:00+02:00"),
        ("textfield", " x ", " x "),
    ],
)
def test_some_values_are_kept_in_another_shape(kind: str, given: str, kept: str) -> None:
    component = {"type": kind, "key": "vraag", "label": "Vraag"}
    assert as_stored([component], {"vraag": given}) == {"vraag": kept}
    grid = {"type": "editgrid", "key": "rijen", "label": "Rijen", "components": [component]}
    assert as_stored([grid], {"rijen": [{"vraag": given}]}) == {"rijen": [{"vraag": kept}]}


def test_people_from_a_register_can_be_chosen_but_not_changed() -> None:
    component = {"type": "children", "key": "vraag", "label": "Vraag", "enableSelection": True}
    scope = Scope(prefilled={"vraag": [{**SAM, "selected": True}]})

    def codes(value: list[dict[str, object]]) -> list[str]:
        return [slip.code for slip in check([component], frozenset(), {"vraag": value}, scope)]

    assert codes([{**SAM, "selected": False}]) == []
    assert codes([{**SAM, "firstNames": "Bram", "selected": True}]) == ["invalidPrefilledField"]
    assert codes([]) == ["invalidPrefilledField"]
