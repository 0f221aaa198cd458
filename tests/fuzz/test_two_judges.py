"""The client and the practice portal judge by code of their own; whatever the value, they refuse the same for the same.

One thing is left out, on which they differ and know it: a day without its zeroes, which is never sent.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from assistant.journey.validation import refused
from assistant.journey.visibility import settle
from assistant.portals.open_forms.codes import code_of
from assistant.portals.open_forms.components.component import Around
from assistant.portals.open_forms.components.registry import parts
from assistant.portals.open_forms.values import flatten
from assistant.practice.checks.check import Scope, check

TODAY = date(2026, 11, 22)
POSTCODE = "^[1-9][0-9]{3} ?(?!sa|sd|ss|SA|SD|SS)[a-zA-Z]{2}$"
PLATE = "^[a-zA-Z0-9]{1,3}\\-[a-zA-Z0-9]{1,3}\\-[a-zA-Z0-9]{1,3}$"
YES = [{"value": "ja", "label": "Ja"}, {"value": "nee", "label": "Nee"}, {"value": "x_y", "label": "Anders"}]
TYPED = ("textfield", "textarea", "email", "phoneNumber", "postcode", "bsn", "iban", "licenseplate", "cosign")
LISTED = ("textfield", "textarea", "email", "phoneNumber", "postcode", "bsn", "iban", "licenseplate")

texts = st.sampled_from((
    "", "  ", "a", "Jansen", "x" * 30, "AB123", "1234 AB", "1234ab", "1234 SA", "12", "noor@voorbeeld.nl", "noor@",
    "a@b", "noor @voorbeeld.nl",  "0612345678", "+31 6", "111222333", "123456782", "12345678",
    "000000000", "NL91ABNA0417164300", "nl91 abna 0417 1643 00", "NL91ABNA0417164301", "AB-12-CD", "AB12CD", "A-1-B-2",
))  # fmt: skip
numbers = st.sampled_from((None, 0, 1, -1, 2.5, 10, 11, 1e6))
days = st.sampled_from(("", "2026-11-22", "2026-11-21", "1980-05-06", "2030-01-01", "2026-02-30"))
moments = st.sampled_from((
    "", "2026-11-22T10:30:00+01:00", "2030-01-01T10:30", "2026-11-22", "2020-01-01T00:00:00+01:00",
    "2026-11-22T12:08:59+01:00", "2026-11-22T12:09:00+01:00",
))  # fmt: skip
times = st.sampled_from(
    ("", "10:30", "10:30:00", "08:59:59", "09:00", "17:00:00", "17:00:01", "22:30", "03:00", "25:00")
)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    **dict.fromkeys(TYPED, texts),
    "number": numbers,
    "currency": numbers,
    "checkbox": st.booleans(),
    "radio": st.sampled_from(("", "ja", "weg")),
    "select": st.sampled_from(("", "ja", "weg")),
    "date": days,
    "datetime": moments,
    "time": times,
    "file": st.just([]),
    "signature": st.sampled_from(("", "data:image/png;base64,iVBORw0KGgo=")),
    "map": st.sampled_from(
        (
            None,
            {"type": "Point", "coordinates": [5.2, 52.3]},
            {"type": "Cirkel", "coordinates": []},
            {"type": "LineString", "coordinates": [[5, 52], [5.1, 52]]},
            {"type": "Polygon", "coordinates": [[[5, 52], [5.1, 52], [5, 52]]]},
            "Molenweg",
        )
    ),
    "addressNL": st.fixed_dictionaries(
        {
            "postcode": st.sampled_from(("", "1234 AB", "1234ab", "1234 SA", "12")),
            "houseNumber": st.sampled_from(("", "12", "123456", "12a")),
            "houseLetter": st.sampled_from(("", "a", "ab")),
            "houseNumberAddition": st.sampled_from(("", "2", "12345")),
        }
    ),
    "customerProfile": st.none() | st.lists(st.builds(dict, type=st.just("email"), address=texts), max_size=1),
    "selectboxes": st.dictionaries(st.sampled_from(("ja", "nee", "x_y")), st.booleans(), min_size=2),
}
LIMITS = ("2026-11-22T12:09:00+01:00", None)
HOURS = (("09:00:00", "17:00:00"), ("09:00", None), (None, "17:00"), ("20:00", "04:00"), (None, None))


@st.composite
def questions(draw: st.DrawFn, key: str = "k") -> tuple[dict[str, Any], Any]:
    """Make a component and a value for it."""
    kind = draw(st.sampled_from(sorted(VALUES)))
    rules: dict[str, Any] = {"required": draw(st.booleans())}
    made: dict[str, Any] = {"type": kind, "key": key, "label": "Vraag", "validate": rules, "values": YES}
    made["data"] = {"values": YES}
    made["digitalAddressTypes"] = ["email", "phoneNumber"]
    if kind in {"textfield", "textarea", "email", "phoneNumber"} and draw(st.booleans()):
        rules["maxLength"] = draw(st.sampled_from((3, 10)))
    if kind in {"textfield", "phoneNumber"} and draw(st.booleans()):
        rules["pattern"] = draw(st.sampled_from(("[A-Z]{2}[0-9]{3}", "[0-9]+")))
    rules |= {"postcode": {"pattern": POSTCODE}, "licenseplate": {"pattern": PLATE}}.get(kind, {})
    if kind in {"number", "currency"}:
        rules |= draw(st.fixed_dictionaries({}, optional={"min": st.just(1), "max": st.just(10)}))
    if kind == "selectboxes":
        counts = {"minSelectedCount": st.just(2), "maxSelectedCount": st.just(2)}
        rules |= draw(st.fixed_dictionaries({}, optional=counts))
    if kind in {"date", "datetime"}:
        latest = draw(st.sampled_from(("2029-01-01T00:00:00+01:00", None)))
        made["datePicker"] = {"minDate": draw(st.sampled_from(LIMITS)), "maxDate": latest}
    if kind == "time":
        rules["minTime"], rules["maxTime"] = draw(st.sampled_from(HOURS))
    value = draw(VALUES[kind])
    if kind in (*LISTED, "date", "datetime", "time") and draw(st.integers(0, 3)) == 0:
        made["multiple"] = True
        value = draw(st.lists(VALUES[kind], max_size=3))
    if kind == "select" and draw(st.booleans()):
        made["multiple"] = True
        value = draw(st.lists(VALUES[kind], max_size=3, unique=True))
    return made, value


def ours(components: list[dict[str, Any]], data: dict[str, Any]) -> set[tuple[str, str]]:
    page = parts(components, Around("https://formulieren.example/formulier"))
    settled = settle(page, flatten(data, page))
    found = ((slip, code_of(slip, settled.data.get(slip.where))) for slip in refused(page, settled, TODAY))
    return {(_plain(".".join(filter(None, (slip.where, slip.inside)))), code) for slip, code in found if code}


def theirs(components: list[dict[str, Any]], data: dict[str, Any]) -> set[tuple[str, str]]:
    return {(_plain(slip.name), slip.code) for slip in check(components, data, Scope(sending=True))}


def _plain(name: str) -> str:
    return name.replace("_", "").lower()


@given(questions())
@example(({"type": "selectboxes", "key": "k", "values": YES, "validate": {"required": True}}, {"ja": True}))
@example(({"type": "email", "key": "k", "validate": {"maxLength": 3}}, "geen adres"))
def test_a_value_is_refused_by_both_or_by_neither_and_for_the_same_reason(asked: tuple[dict[str, Any], Any]) -> None:
    component, value = asked
    assert ours([component], {"k": value}) == theirs([component], {"k": value})


@given(st.lists(questions("in"), min_size=1, max_size=3), st.booleans(), st.sampled_from((None, 1, 2)))
def test_rows_are_judged_alike(asked: list[tuple[dict[str, Any], Any]], required: bool, most: int | None) -> None:
    component, _value = asked[0]
    rows = [{"in": value} for one, value in asked if one["type"] == component["type"] and _same_list(one, component)]
    grid: dict[str, Any] = {"type": "editgrid", "key": "rij", "label": "Rij", "components": [component]}
    grid["validate"] = {"required": required, "maxLength": most}
    for some in ([], rows):
        assert ours([grid], {"rij": some}) == theirs([grid], {"rij": some})


def _same_list(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return one.get("multiple") == other.get("multiple")
