"""What shows: the rules of the portal (protocol 6) one by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.journey.form import Condition, Part, Reading
from assistant.journey.question import Json
from assistant.journey.visibility import ROUNDS, satisfied, settle


def box(
    key: str, *, show: tuple[str, Json] | None = None, hide: tuple[str, Json] | None = None, **more: object
) -> Part:
    """Make a question that shows, or hides, when another has a value."""
    condition = Condition(show=True, when=show[0], equals=show[1]) if show else None
    condition = Condition(show=False, when=hide[0], equals=hide[1]) if hide else condition
    return Part(key=key, condition=condition, **({"initial": "", "empty": ""} | more))  # type: ignore[arg-type]


def group(key: str, *children: Part, **more: object) -> Part:
    return replace(box(key, **more), has_data=False, children=children)  # type: ignore[arg-type]


def visible(data: Mapping[str, Json], *parts: Part) -> tuple[str, ...]:
    return settle(parts, data).visible


def test_without_a_condition_the_forms_own_flag_decides() -> None:
    assert visible({}, box("a"), box("b", hidden=True)) == ("a",)


def test_a_condition_takes_the_place_of_the_flag() -> None:
    assert visible({"a": "ja"}, box("a"), box("b", show=("a", "ja"), hidden=True)) == ("a", "b")
    assert visible({"a": "nee"}, box("a"), box("b", show=("a", "ja"))) == ("a",)


def test_a_condition_may_hide() -> None:
    assert visible({"a": "ja"}, box("a"), box("b", hide=("a", "ja"))) == ("a",)
    assert visible({"a": "nee"}, box("a"), box("b", hide=("a", "ja"), hidden=True)) == ("a", "b")


@pytest.mark.parametrize("data", [{}, {"a": None}, {"a": ""}])
def test_nothing_filled_in_counts_as_an_empty_text(data: Mapping[str, Json]) -> None:
    part = box("a", initial=None)
    assert visible(data, part, box("b", show=("a", ""))) == ("a", "b")


@pytest.mark.parametrize(
    ("value", "wanted", "met"),
    [
        ("1", 1, False),
        (1, 1, True),
        (1.0, 1, True),
        (True, 1, False),
        (True, "true", False),
        (True, True, True),
        (False, "", False),
        (0, False, False),
        ("ja", "Ja", False),
        (None, "", True),
    ],
)
def test_values_are_compared_strictly(value: Json, wanted: Json, met: bool) -> None:
    assert satisfied(Condition(show=True, when="a", equals=wanted), value, Reading.EXACT) is met


def test_a_box_is_met_when_it_is_ticked() -> None:
    parts = (box("a", reading=Reading.BOXES, initial={}), box("b", show=("a", "partner")))
    assert visible({"a": {"partner": True, "kind": False}}, *parts) == ("a", "b")
    assert visible({"a": {"partner": False, "kind": True}}, *parts) == ("a",)
    assert visible({"a": {"partner": "true"}}, *parts) == ("a",)
    assert visible({"a": {}}, *parts) == ("a",)


def test_files_can_only_be_compared_with_nothing() -> None:
    parts = (box("a", reading=Reading.FILES, initial=[]), box("b", show=("a", "")), box("c", hide=("a", "")))
    assert visible({"a": []}, *parts) == ("a", "b")
    assert visible({"a": [{"file": "1"}]}, *parts) == ("a", "c")


def test_a_list_is_met_when_the_value_is_in_it() -> None:
    parts = (box("a", reading=Reading.LIST, initial=[]), box("b", show=("a", "x")))
    assert visible({"a": ["y", "x"]}, *parts) == ("a", "b")
    assert visible({"a": ["y"]}, *parts) == ("a",)
    assert visible({"a": "x"}, *parts) == ("a",)


def test_a_dotted_path_looks_inside() -> None:
    assert visible(
        {"adres.plaats": "Voorbeeld"}, box("adres.plaats"), box("b", show=("adres.plaats", "Voorbeeld"))
    ) == (
        "adres.plaats",
        "b",
    )
    whole = (box("adres", initial={}), box("b", show=("adres.plaats", "Voorbeeld")))
    assert visible({"adres": {"plaats": "Voorbeeld"}}, *whole) == ("adres", "b")
    deep = (box("x.y", initial={}), box("b", show=("x.y.z", "ja")))
    assert visible({"x.y": {"z": "ja"}}, *deep) == ("x.y", "b")


def test_what_is_in_a_hidden_group_is_hidden_whatever_it_says_itself() -> None:
    inside = box("b", show=("a", "ja"))
    assert visible({"a": "ja"}, box("a"), group("g", inside, hidden=True)) == ("a",)
    assert visible({"a": "ja"}, box("a"), group("g", group("h", inside), hidden=True)) == ("a",)
    assert visible({"a": "ja"}, box("a"), group("g", inside, show=("a", "ja"))) == ("a", "g", "b")


def test_a_hidden_answer_leaves_the_data_unless_it_may_stay() -> None:
    found = settle(
        (box("a"), box("b", show=("a", "ja")), box("c", show=("a", "ja"), clear_on_hide=False)),
        {"a": "nee", "b": "1", "c": "2"},
    )
    assert dict(found.data) == {"a": "nee", "c": "2"}


def test_an_answer_that_shows_again_is_what_it_was() -> None:
    parts = (box("a"), box("b", show=("a", "ja"), initial="begin"))
    assert settle(parts, {"a": "ja", "b": "mijn antwoord"}).data["b"] == "mijn antwoord"
    assert settle(parts, {"a": "ja"}).data["b"] == "begin"


def test_what_is_cleared_can_no_longer_show_another() -> None:
    """A hides b, so b's value no longer shows c, although c stands above b."""
    parts = (box("c", show=("b", "ja")), box("a"), box("b", show=("a", "ja")))
    found = settle(parts, {"a": "nee", "b": "ja", "c": "tekst"})
    assert (found.visible, dict(found.data)) == (("a",), {"a": "nee"})


def test_a_chain_of_conditions_is_followed_to_its_end() -> None:
    chain = [box("n0")] + [box(f"n{number}", show=(f"n{number - 1}", "ja")) for number in range(1, 30)]
    data: dict[str, Json] = {f"n{number}": "ja" for number in range(30)}
    assert len(visible(data, *reversed(chain))) == 30
    assert visible({**data, "n0": "nee"}, *reversed(chain)) == ("n0",)


def test_two_that_hide_each_other_end_somewhere() -> None:
    parts = (box("a", hide=("b", "ja"), initial="ja"), box("b", hide=("a", "ja"), initial="ja"))
    found = settle(parts, {"a": "ja", "b": "ja"})
    assert len(found.visible) == 1


def test_a_part_that_shows_only_when_it_does_not_goes_round_at_most_so_often() -> None:
    assert ROUNDS == 50
    settle((box("a", hide=("a", "ja"), initial="ja"),), {"a": "ja"})


def rows(*children: Part, **more: object) -> Part:
    return replace(box("kinderen", initial=[], **more), rows=True, children=children)  # type: ignore[arg-type]


def test_each_row_is_settled_by_itself() -> None:
    grid = rows(box("naam"), box("school", show=("kinderen.naam", "Sam")), box("stad", show=("woont", "ja")))
    found = settle(
        (box("woont"), grid),
        {"woont": "ja", "kinderen": [{"naam": "Sam", "school": "De Boom"}, {"naam": "Bo", "school": "x"}]},
    )
    assert found.visible == (
        "woont",
        "kinderen",
        "kinderen[0].naam",
        "kinderen[0].school",
        "kinderen[0].stad",
        "kinderen[1].naam",
        "kinderen[1].stad",
    )
    assert found.data["kinderen"] == [{"naam": "Sam", "school": "De Boom", "stad": ""}, {"naam": "Bo", "stad": ""}]


def test_rows_of_a_hidden_grid_are_not_looked_at() -> None:
    grid = rows(box("naam"), hidden=True)
    assert settle((grid,), {"kinderen": [{"naam": "Sam"}]}).visible == ()
    assert "kinderen" not in settle((grid,), {"kinderen": [{"naam": "Sam"}]}).data


KEYS = ("a", "b", "c", "d", "e")
VALUES = st.sampled_from(["", "ja", "nee"])
CONDITIONS = st.none() | st.builds(Condition, show=st.booleans(), when=st.sampled_from(KEYS), equals=VALUES)


@st.composite
def forms(draw: st.DrawFn) -> tuple[Part, ...]:
    """Five questions, some in a group, with conditions that only look back, as forms do."""
    made: list[Part] = []
    for number, key in enumerate(KEYS):
        condition = draw(CONDITIONS)
        if condition is not None and condition.when not in KEYS[:number]:
            condition = None
        part = Part(
            key=key,
            hidden=draw(st.booleans()),
            condition=condition,
            clear_on_hide=draw(st.booleans()),
            initial=draw(VALUES),
            empty="",
        )
        made.append(part)
    if draw(st.booleans()):
        made[3:] = [Part(key="g", has_data=False, condition=draw(CONDITIONS), children=tuple(made[3:]))]
    return tuple(made)


@settings(max_examples=100, deadline=None)
@given(forms(), st.dictionaries(st.sampled_from(KEYS), VALUES))
def test_what_is_settled_stays_settled(parts: tuple[Part, ...], data: dict[str, Json]) -> None:
    once = settle(parts, data)
    twice = settle(parts, once.data)
    assert (twice.visible, dict(twice.data)) == (once.visible, dict(once.data))


@settings(max_examples=100, deadline=None)
@given(forms(), st.dictionaries(st.sampled_from(KEYS), VALUES))
def test_every_visible_question_has_a_value_and_a_cleared_one_has_none(
    parts: tuple[Part, ...], data: dict[str, Json]
) -> None:
    found = settle(parts, data)
    every = [child for part in parts for child in (part.children or (part,))]
    for part in every:
        if part.key in found.visible:
            assert part.key in found.data
        elif part.clear_on_hide:
            assert part.key not in found.data


def test_what_is_settled_does_not_print_answers() -> None:
    assert "geheim" not in repr(settle((box("a"),), {"a": "geheim"}))
