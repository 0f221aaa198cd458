"""A place on the map: from words to a point, and back to words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from assistant.journey.kinds.place import NOT_THERE, PlaceQuestion, Spot, WhereQuestion, found, spot_of
from assistant.journey.question import Json, Turn
from tests.journey.asking import TODAY

PLACE = PlaceQuestion(key="plek", label="Waar is het?", required=True)
MOLENWEG = Spot(label="Molenweg 12, Voorbeeld", latitude=52.347525, longitude=5.20285)
KERKLAAN = Spot(label="Kerklaan 3, Voorbeeld", latitude=52.3702, longitude=5.2505)
POINT: Json = {"type": "Point", "coordinates": [5.20285, 52.347525]}
WORDS: Json = {"words": "molenweg", "found": [MOLENWEG.kept(), KERKLAAN.kept()]}


def test_the_place_that_is_chosen_becomes_a_point_longitude_first() -> None:
    where, which = PLACE.pieces({"plek#where": WORDS})
    assert [one.label for one in which.choices] == [
        "Molenweg 12, Voorbeeld",
        "Kerklaan 3, Voorbeeld",
        "De plek staat er niet bij",
    ]
    assert not where.needs_proof(WORDS)
    assert where.needs_proof({"words": "molenweg"})
    assert PLACE.join({"plek#where": WORDS, "plek#which": which.choices[0].value}) == POINT
    assert PLACE.said(POINT, {"plek#where": WORDS}) == "Molenweg 12, Voorbeeld"


def test_no_more_than_six_cards_and_each_place_once() -> None:
    spots = [replace(MOLENWEG, longitude=5 + number / 10, label=f"Plek {number}") for number in range(9)]
    value: Json = {"words": "plek", "found": [spot.kept() for spot in [*spots, *spots]]}
    assert len(found(value)) == 9
    assert len(PLACE.pieces({"plek#where": value})[1].choices) == 6


def test_a_point_has_no_more_than_seven_decimals() -> None:
    value: Json = {"words": "x", "found": [{"label": "x", "lat": 52.123456789, "lng": 5.123456789}]}
    chosen = PLACE.pieces({"plek#where": value})[1].choices[0].value
    assert PLACE.join({"plek#which": chosen}) == {"type": "Point", "coordinates": [5.1234568, 52.1234568]}


def test_nothing_typed_is_no_place() -> None:
    free = replace(PLACE, required=False)
    assert [one.key for one in free.pieces({"plek#where": ""})] == ["plek#where"]
    assert free.join({"plek#where": ""}) is None
    assert free.judge(None, TODAY) == ()
    assert [one.key for one in PLACE.judge(None, TODAY)] == ["empty"]


@pytest.mark.parametrize(
    "value",
    [
        {"type": "Point", "coordinates": ["5", "52"]},
        {"type": "Point", "coordinates": [True, False]},
        {"type": "Point"},
        "Molenweg",
        [5, 52],
    ],
)
def test_what_is_no_point_is_refused(value: Json) -> None:
    assert [one.key for one in PLACE.judge(value, TODAY)] == ["pattern"]
    assert spot_of(value) is None
    assert PLACE.in_words(value) == ""
    assert PLACE.split(value) == {"plek#where": ""}


def test_a_line_or_an_area_is_the_portals_to_judge() -> None:
    line: dict[str, Json] = {"type": "LineString", "coordinates": [[5, 52], [5, 53]]}
    assert PLACE.judge(line, TODAY) == ()
    assert PLACE.split(line) == {"plek#where": ""}
    (slip,) = PLACE.judge({**line, "type": "Cirkel"}, TODAY)
    assert (slip.key, slip.inside) == ("choice-gone", "type")
    assert PLACE.judge(POINT, TODAY) == ()


def test_a_place_that_is_there_already_is_kept_by_going_on() -> None:
    there = replace(PLACE, here=MOLENWEG)
    starts = there.split(POINT)
    where, which = there.pieces({})
    assert isinstance(where, WhereQuestion)
    value = where.check(where.typed(starts["plek#where"]), TODAY)
    assert isinstance(value, Mapping)
    assert not where.needs_proof(value)
    assert starts["plek#which"] in [one.value for one in which.choices]
    assert there.in_words(POINT) == "Molenweg 12, Voorbeeld"
    assert PLACE.in_words(POINT) == "Een plek op de kaart: 52,34752 noord, 5,20285 oost"


def test_other_words_ask_again_which_place_is_meant() -> None:
    before: dict[str, Json] = {"plek#where": WORDS, "plek#which": MOLENWEG.name}
    assert PLACE.stale({"plek#where": {"words": "molenweg"}}, before) == frozenset()
    assert PLACE.stale({"plek#where": {"words": "kerklaan"}}, before) == {"plek#which"}
    assert PLACE.turn("plek#which", NOT_THERE) == Turn("plek#where")
    assert PLACE.turn("plek#where", NOT_THERE) is None


@pytest.mark.parametrize(
    ("latitude", "longitude", "inside"),
    [(52.3, 5.2, True), (50.4, 5.2, False), (52.3, 7.6, False), (float("nan"), 5.2, False), (54.0, 3.0, True)],
)
def test_the_portals_browser_goes_no_further(latitude: float, longitude: float, inside: bool) -> None:
    assert Spot(label="", latitude=latitude, longitude=longitude).inside is inside


def test_a_place_never_shows_where_it_is() -> None:
    assert repr(MOLENWEG) == "Spot()"
    assert "Molenweg" not in repr(replace(PLACE, here=MOLENWEG))
