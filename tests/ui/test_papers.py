"""What becomes of a receipt on paper or in a file is told on the receipt itself, in words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.journey.view import AdviceView
from assistant.settings import Settings
from tests.ui.screens.people import receipt
from ui import printing
from ui.papers import Papers

Plugged = Callable[..., None]


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Plugged:
    """Give a function that plugs in sticks with these names."""

    def plug(*names: str) -> None:
        for name in names:
            (tmp_path / name).mkdir()
        monkeypatch.setattr(printing, "sticks", lambda: tuple(tmp_path / name for name in names))

    return plug


def saved(where: str) -> str:
    return Papers(lambda: Settings(where=where)).saving(receipt())().outcome


def test_at_home_the_proof_goes_where_people_find_their_papers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "Documenten"
    folder.mkdir()
    monkeypatch.setattr(printing, "documents", lambda: folder)
    (file,) = _files_after(folder, lambda: saved("thuis"))
    assert saved("thuis").startswith("Bewaard in de map Documenten met de naam ")
    assert file.suffix == ".pdf"


def test_in_the_library_it_goes_on_a_stick_of_ones_own(plugged: Plugged, tmp_path: Path) -> None:
    plugged("ANNA")
    outcome = saved("bibliotheek")
    (file,) = (tmp_path / "ANNA").iterdir()
    assert outcome == f"Bewaard op uw USB-stick ANNA met de naam {file.name}."


def test_what_a_form_only_told_is_no_proof(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "printers", lambda: ())
    view = AdviceView(heading="U bent klaar", place=receipt().place)
    outcome = Papers(lambda: Settings(where="thuis")).printing(view)().outcome
    assert "uw overzicht" in outcome
    assert "bewijs" not in outcome


def test_without_a_stick_one_is_asked_for(plugged: Plugged) -> None:
    plugged()
    assert saved("bibliotheek") == "Steek eerst uw eigen USB-stick in de computer. Druk dan nog een keer."


def test_nothing_goes_on_a_stick_that_may_be_somebody_elses(plugged: Plugged, tmp_path: Path) -> None:
    plugged("ANNA", "VAN_EEN_ANDER")
    assert "Laat alleen die van u zitten." in saved("bibliotheek")
    assert list(tmp_path.rglob("*.pdf")) == []


def test_without_a_printer_the_file_is_offered_and_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "printers", tuple)
    view = Papers(lambda: Settings(where="thuis")).printing(receipt())()
    assert not view.printer
    assert view.outcome.startswith("Deze computer heeft geen printer. U kunt uw bewijs wel als PDF bewaren.")


def _files_after(folder: Path, deed: Callable[[], object]) -> list[Path]:
    deed()
    return list(folder.iterdir())
