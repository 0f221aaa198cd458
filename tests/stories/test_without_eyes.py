"""Riet does each practice form by what is told over the bus of windows alone: roles, names, states and deeds."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage, Qt

from tests.stories.by_heart import FORMS
from tests.stories.real_window import Start
from tests.stories.riet import Riet
from tests.stories.started import welcomed
from tests.stories.test_by_keyboard import sent
from tools import citizen

FILES = {"verhuizing": "huurcontract.pdf", "melding": "lamp.png"}


def paper(folder: Path, name: str) -> str:
    """Lay a file ready to send along, and give its path."""
    file = folder / name
    if file.suffix == ".png":
        picture = QImage(80, 60, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.darkGray)
        assert picture.save(str(file))
    else:
        file.write_bytes(citizen.PDF)
    return str(file)


@pytest.mark.parametrize("name", FORMS)
def test_riet_does_a_form_from_home_to_the_receipt(
    riet: Riet, begin: Start, tmp_path: Path, practice_portal: str, name: str
) -> None:
    form = FORMS[name](datetime.now().astimezone().date(), paper(tmp_path, FILES.get(name, "brief.pdf")))
    program = begin("--practice", practice_portal, folder=welcomed(tmp_path / "hers", "bibliotheek"))
    riet.turn_to(program.number)
    riet.meets("Wat wilt u regelen?", told=False)
    assert riet.does_by_heart(form) == list(form.answers)
    riet.presses("push button", "Verstuur naar Gemeente Voorbeeld")
    receipt = riet.until(lambda: riet.find("alert message", "Gelukt. "), "the receipt")
    riet.until(lambda: riet.focus == receipt, "the keyboard at the receipt")
    assert receipt.name.rpartition(" ")[2] in json.dumps(sent(practice_portal))
    riet.presses("push button", "Nee, ik ben klaar")
    assert program.ends() == 0
