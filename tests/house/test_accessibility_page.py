"""What docs/accessibility.md says was checked has to be there."""

from __future__ import annotations

import re

import pytest

from tests.shared_data import ROOT

PAGE = (ROOT / "docs" / "accessibility.md").read_text("utf-8")
TESTS = re.findall(r"`(tests/[\w./]+)`", PAGE)
CLAUSES = [f"11.5.2.{number}" for number in (3, *range(5, 18))] + ["11.6.2", "11.7"]
NEW_IN_22 = ("2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8")


@pytest.mark.parametrize("path", sorted(set(TESTS)))
def test_a_test_that_is_named_exists(path: str) -> None:
    assert (ROOT / path).is_file()


@pytest.mark.parametrize("clause", [*CLAUSES, *NEW_IN_22])
def test_no_clause_is_left_out(clause: str) -> None:
    number = clause.rpartition(".")[2]
    assert re.search(rf"^\|.*(?:{re.escape(clause)}\b|11\.5\.2\.1, .*\.{number}\b)", PAGE, re.MULTILINE)
