"""What is true of a question that is asked in pieces is true of its pieces."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.journey.kinds.address import LOOKUP, UNKNOWN, AddressQuestion, LookedUpAddress
from assistant.journey.kinds.email_code import VerifiedEmail
from assistant.journey.kinds.in_turn import InTurnQuestion
from assistant.journey.kinds.moment import MomentQuestion
from assistant.journey.kinds.place import PlaceQuestion
from assistant.journey.kinds.text import TextQuestion
from assistant.journey.question import Composed, Json, Option

AT_HOME: dict[str, Json] = {"postcode": "1234 AB", "houseNumber": "12"}
HERE: dict[str, Json] = {"label": "Dorpsstraat 12", "lat": 52.1, "lng": 5.1}
PARTS = AddressQuestion(key="k", label="Waar woont u?", sensitive=True, read_only=True, source="brp")
LINE = TextQuestion(key="k", label="Uw e-mailadres", sensitive=True, read_only=True, source="brp")
DAYS = tuple(Option(f"2026-12-{day:02}", f"{day} december") for day in range(1, 15))

EACH: list[tuple[Composed, dict[str, Json]]] = [
    (LookedUpAddress(key="k", label="Waar woont u?", parts=PARTS), {"k#parts": {**AT_HOME, LOOKUP: UNKNOWN}}),
    (VerifiedEmail(key="k", label="Uw e-mailadres", component="k", line=LINE), {"k#address": "noor@voorbeeld.nl"}),
    (PlaceQuestion(key="k", label="Waar is het?"), {"k#where": {"words": "Dorpsstraat 12", "found": [HERE]}}),
    (MomentQuestion(key="k", label="Wanneer?"), {"k#dag": "2026-12-01"}),
    (InTurnQuestion(key="k", label="Welke dag?", options=DAYS, later="Later"), {"k#1": "later"}),
]
NAMES = ["address", "e-mail", "place", "moment", "in turn"]


@pytest.mark.parametrize(("whole", "given"), EACH, ids=NAMES)
def test_what_is_nobody_elses_business_is_so_in_every_piece(whole: Composed, given: dict[str, Json]) -> None:
    pieces = replace(whole, sensitive=True).pieces(given)
    assert len(pieces) > 1
    assert [piece.key for piece in pieces if not piece.sensitive] == []


@pytest.mark.parametrize(("whole", "given"), EACH[:-1], ids=NAMES[:-1])
def test_what_was_filled_in_beforehand_says_where_it_comes_from(whole: Composed, given: dict[str, Json]) -> None:
    first = replace(whole, read_only=True, source="brp").pieces(given)[0]
    assert (first.read_only, first.source) == (True, "brp")


@pytest.mark.parametrize(("whole", "given"), EACH, ids=NAMES)
def test_no_piece_prints_what_was_answered_before_it(whole: Composed, given: dict[str, Json]) -> None:
    said = repr(whole.pieces(given))
    assert "k#" in said
    for words in ("Dorpsstraat", "1234 AB", "noor@", "1 december", "12, 1)"):
        assert words not in said
