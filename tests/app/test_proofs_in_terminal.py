"""An address, a place and a code without a window: each box on a line, each choice by its number."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.app.typist import Typist, typist, written

COMPONENTS: list[dict[str, Any]] = [
    {"type": "addressNL", "key": "adres", "label": "Wat is uw adres?", "deriveAddress": True},
    {"type": "map", "key": "plek", "label": "Waar is het?", "interactions": {"marker": True}},
    {
        "type": "email",
        "key": "mail",
        "label": "Wat is uw e-mailadres?",
        "openForms": {"requireVerification": True},
    },
]


@pytest.fixture
def noor(tmp_path: Path) -> Iterator[Typist]:
    with typist(tmp_path, "bewijs", written(tmp_path, "bewijs", COMPONENTS)) as somebody:
        yield somebody


def newest_code(practice: str) -> str:
    call = urllib.request.Request(f"{practice}oefenpost", headers={"Accept": "application/json"})  # noqa: S310
    with urllib.request.urlopen(call) as answer:  # noqa: S310 - this computer
        return str(json.load(answer)["results"][-1]["code"])


def test_all_of_it_can_be_typed(noor: Typist) -> None:
    said = noor.told(
        *("1234 ab", "12", "", ""),
        "1",
        "Molenweg 12",
        "1",
        "noor@voorbeeld.nl",
        "niets",
        "opnieuw",
        lambda: newest_code(noor.practice),
    )
    assert "Huisletter (niet verplicht):" in said
    assert "1. Ja, dit klopt" in said
    assert "Wij stuurden een code van 6 letters en cijfers naar noor@voorbeeld.nl." in said
    assert "! De code heeft 6 letters en cijfers." in said
    assert "Wij hebben u een nieuwe code gestuurd." in said
    last = said.rpartition("## Controleer en verstuur")[2]
    assert "Wat is uw adres?: Dorpsstraat 12, 1234 AB Voorbeeld" in last
    assert "Waar is het?: Molenweg 12, 1234 BD Voorbeeld" in last
    assert "Wat is uw e-mailadres?: noor@voorbeeld.nl" in last


def test_what_is_not_right_is_typed_again_and_half_of_it_is_named(noor: Typist) -> None:
    said = noor.told(*("1234 AB", "", "", ""), *("1234 AB", "12", "", ""), "2", *("1235 XY", "3", "", ""))
    assert "! Vul uw huisnummer in." in said
    assert "Kerklaan 3, 1235 XY Oud Voorbeeld" in said
