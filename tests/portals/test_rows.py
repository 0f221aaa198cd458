"""Groups that repeat: what the form says of them, their values on the wire, their files, and refusals in them."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

import pytest

from assistant.errors import AnswersRefused, FieldRefusal
from assistant.journey.form import Page, Part
from assistant.journey.kinds.bsn import BsnQuestion
from assistant.journey.kinds.day import DateQuestion
from assistant.journey.kinds.grid import GridQuestion
from assistant.journey.question import Json
from assistant.portals.open_forms import refusals
from assistant.portals.open_forms.components.component import Around
from assistant.portals.open_forms.components.registry import part, parts
from assistant.portals.open_forms.files import Uploads
from assistant.portals.open_forms.values import flatten, kept, to_wire
from assistant.portals.open_forms.wire import UploadReply

WEBSITE = "https://formulieren.example/formulier"
KIDS: dict[str, Any] = {
    "type": "editgrid",
    "key": "kinderen",
    "label": "Uw kinderen",
    "groupLabel": "kind",
    "addAnother": "Nog een kind",
    "removeRow": "Weg",
    "saveRow": "Opslaan",
    "validate": {"required": True, "maxLength": 3},
    "components": [
        {"type": "textfield", "key": "naam.voor", "label": "Voornaam"},
        {"type": "fieldset", "key": "f", "label": "Meer", "components": [{"type": "date", "key": "geb", "label": "D"}]},
        {"type": "file", "key": "foto", "label": "Foto", "file": {"type": ["image/png"]}},
        {
            "type": "editgrid",
            "key": "hobby_s",
            "label": "Hobby's",
            "components": [{"type": "textfield", "key": "wat", "label": "Wat?"}],
        },
    ],
}


def made(component: dict[str, Any], data: dict[str, Any] | None = None) -> tuple[Part, GridQuestion]:
    found = part(component, Around(WEBSITE, data=data))
    assert isinstance(found.question, GridQuestion)
    return found, found.question


def listed(value: Json) -> list[dict[str, Any]]:
    """Take a value for the rows it is."""
    return cast("list[dict[str, Any]]", value)


def test_what_the_form_says_of_its_rows() -> None:
    grid, question = made(KIDS)
    assert (question.label, question.group, question.add, question.remove) == (
        "Uw kinderen",
        "Kind",
        "Nog een kind",
        "Weg",
    )
    assert (question.required, question.most, question.fixed, question.people) == (True, 3, False, False)
    assert grid.rows
    assert grid.children == question.blueprint
    assert grid.initial == grid.empty == []


def test_rows_may_not_come_or_go() -> None:
    assert made({**KIDS, "disableAddingRemovingRows": True})[1].fixed
    assert made({**KIDS, "disabled": True})[1].fixed


def test_a_hidden_name_is_not_shown() -> None:
    assert made({**KIDS, "hideLabel": True})[1].label == "kind"
    assert made({**KIDS, "hideLabel": True, "groupLabel": ""})[1].label == "Uw kinderen"


def test_rows_the_portal_has_begin_as_they_are() -> None:
    row = {"naam": {"voor": "Noor"}, "geb": "2019-03-06", "hobby_s": [{"wat": "lezen"}]}
    grid, _question = made(KIDS, {"kinderen": [row]})
    assert grid.initial == [{"naam.voor": "Noor", "geb": "2019-03-06", "hobby_s": [{"wat": "lezen"}]}]
    assert to_wire({"kinderen": grid.initial}, [grid]) == {"kinderen": [row]}


PERSON = {"bsn": "999990019", "firstNames": "Noor", "dateOfBirth": "2019-03-06"}


def test_partners_and_children_are_asked_what_the_portal_wants_of_them() -> None:
    partners, of_partner = made({"type": "partners", "key": "partner", "label": "Uw partner"})
    assert [one.key for one in of_partner.blueprint] == ["bsn", "initials", "affixes", "lastName", "dateOfBirth"]
    children, of_child = made({"type": "children", "key": "kids", "label": "Kinderen"})
    assert [one.key for one in of_child.blueprint] == ["bsn", "firstNames", "dateOfBirth", "selected"]
    assert isinstance(of_child.blueprint[0].question, BsnQuestion)
    assert of_child.blueprint[0].question.sensitive
    born = of_child.blueprint[2].question
    assert isinstance(born, DateQuestion)
    assert born.latest is not None
    assert born.earliest is not None
    assert born.latest.year - born.earliest.year == 120
    assert partners.initial == children.initial == []
    assert not partners.rows
    assert of_child.people


@pytest.mark.parametrize(("ticked", "selected"), [(True, True), (False, None)])
def test_a_child_that_is_added_is_meant_where_one_ticks(ticked: bool, selected: bool | None) -> None:
    _part, question = made({"type": "children", "key": "kids", "enableSelection": ticked})
    assert question.ticked is ticked
    assert question.blueprint[-1].initial is selected


def test_what_the_portal_knows_of_people_travels_as_it_is() -> None:
    known = {**PERSON, "selected": None, "_OF_INTERNAL_id": "x"}
    children, _question = made({"type": "children", "key": "kids"}, {"kids": [known]})
    assert children.initial == [known]
    assert to_wire(flatten({"kids": [known]}, [children]), [children]) == {"kids": [known]}


def test_what_the_portal_knows_is_not_judged_and_what_is_added_is() -> None:
    strange = {"bsn": "1", "firstNames": "", "dateOfBirth": ""}
    _children, question = made({"type": "children", "key": "kids"}, {"kids": [strange]})
    today = date(2026, 11, 22)
    assert question.judge([{**strange, "selected": None}], today) == ()
    wrong = question.judge([{**PERSON, "firstNames": "", "selected": None}], today)
    assert [(slip.key, slip.inside) for slip in wrong] == [("empty", "0.firstNames")]


FILE: Json = {"file": "a1", "name": "foto.png", "size": 3, "type": "image/png"}


def test_files_in_rows_are_handed_over_and_named_as_the_portal_does() -> None:
    grid, _question = made(KIDS)
    uploads = Uploads("https://formulieren.example/api/v2/")
    data: dict[str, Json] = {"kinderen": [{"foto": [FILE]}, {"foto": []}]}
    assert uploads.missing(data, [grid]) == ("a1",)
    uploads.add("a1", "image/png", UploadReply(url="https://formulieren.example/u/1", name="foto.png", size=3))
    assert uploads.missing(data, [grid]) == ()
    first, second = listed(uploads.on_wire(data, [grid])["kinderen"])
    assert first["foto"][0]["url"] == "https://formulieren.example/u/1"
    assert second == {"foto": []}


def test_files_in_rows_the_portal_has_already_are_known_by_their_address() -> None:
    grid, _question = made(KIDS)
    there: dict[str, Any] = {
        "storage": "url",
        "url": "https://x.example/u/1",
        "originalName": "foto.png",
        "size": 3,
        "type": "image/png",
    }
    uploads = Uploads("https://formulieren.example/api/v2/")
    uploads.note({"kinderen": [{"foto": [there]}]})
    assert "https://x.example/u/1" in uploads
    (row,) = listed(kept([{"foto": [there]}], grid))
    assert row["foto"][0]["file"] == "https://x.example/u/1"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("data.kinderen.1.geb", "kinderen[1].geb"),
        ("data.kinderen.0.naam.voor", "kinderen[0].naam.voor"),
        ("data.kinderen.1.hobby_s.12.wat", "kinderen[1].hobby_s[12].wat"),
        ("data.kinderen.1.hobbyS.2.wat", "kinderen[1].hobby_s[2].wat"),
        ("data.kinderen.1.foto.0.size", "kinderen[1].foto"),
        ("data.kinderen.2", "kinderen[2]"),
        ("data.kinderen.1.onbekend", "kinderen[1]"),
        ("data.kinderen.nonFieldErrors", "kinderen"),
        ("data.kinderen", "kinderen"),
        ("data.straat", "straat"),
        ("data.elders.1.x", ""),
    ],
)
def test_a_refusal_in_a_row_is_brought_back_to_its_question(name: str, key: str) -> None:
    page = Page(
        number=0,
        id="0",
        name="",
        parts=parts([KIDS, {"type": "textfield", "key": "straat", "label": "S"}], Around(WEBSITE)),
    )
    error = AnswersRefused((FieldRefusal(name, "invalid", ""),))
    (found,) = refusals.of_page(error, refusals.keys_of(page)).refusals
    assert found.key == key
