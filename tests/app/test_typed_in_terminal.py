"""Accounts, times, moments and lists of answers without a window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.app.typist import Typist, typist, written

COMPONENTS: list[dict[str, Any]] = [
    {"type": "bsn", "key": "bsn", "label": "Wat is uw bsn?"},
    {"type": "iban", "key": "iban", "label": "Wat is uw rekeningnummer?"},
    {"type": "textfield", "key": "namen", "label": "Wie komen er mee?", "multiple": True},
    {"type": "datetime", "key": "moment", "label": "Wanneer komt u?"},
    {"type": "datetime", "key": "momenten", "label": "Wanneer was u er al?", "multiple": True},
]


@pytest.fixture
def noor(tmp_path: Path) -> Iterator[Typist]:
    with typist(tmp_path, "typen", written(tmp_path, "typen", COMPONENTS)) as somebody:
        yield somebody


def test_each_is_typed_on_a_line_and_lists_end_with_an_empty_one(noor: Typist) -> None:
    said = noor.told(
        *("9999.90.019", "nl02 abna 0123 4567 89"),
        *("Ali", "Noor", ""),
        *("1 december 2027", "half tien", "9.30"),
        *("3 maart 2026 9.30", "4-3-2026 om 10.15", ""),
    )
    assert "! Schrijf de tijd met cijfers, zo: 14.30" in said
    last = said.rpartition("## Controleer en verstuur")[2]
    assert "Wat is uw rekeningnummer?: NL02 ABNA 0123 4567 89" in last
    assert "Wie komen er mee?: Ali, Noor" in last
    assert "Wanneer komt u?: 1 december 2027, een woensdag, om 9.30 uur" in last
    assert "3 maart 2026, een dinsdag, om 9.30 uur; 4 maart 2026, een woensdag, om 10.15 uur" in last


def test_a_slip_in_a_list_says_which_one(noor: Typist) -> None:
    said = noor.told("", "", "", "", "3 maart 2026 9.30", "morgen", "")
    assert "! Nummer 2: De datum is niet compleet." in said
