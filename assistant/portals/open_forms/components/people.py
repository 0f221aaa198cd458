"""partners and children: people the portal knows after a login, or who are added by hand; the questions are ours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from assistant.journey.form import Part
from assistant.journey.kinds.grid import ADDED, SELECTED, GridQuestion
from assistant.journey.question import Json
from assistant.portals.open_forms.components.component import Around, Component
from assistant.portals.open_forms.components.registry import makes, parts
from assistant.wording import _

_EVERY_MONTH = 28
OLDEST = 120
"""Years: nobody is older (components reference)."""


@makes("partners")
def partners(component: Component, around: Around) -> Part:
    """Ask who somebody's partner is."""
    inside = (
        _text("bsn", _("Wat is het burgerservicenummer (bsn)?"), kind="bsn", required=True),
        _text("initials", _("Wat zijn de voorletters?")),
        _text(
            "affixes",
            _("Wat staat er voor de achternaam?"),
            help=_("Dit heet ook tussenvoegsel. Bijvoorbeeld: van, de of van der."),
        ),
        _text("lastName", _("Wat is de achternaam?"), required=True),
        _born(),
    )
    return _people(component, around, inside, _("Partner"))


@makes("children")
def children(component: Component, around: Around) -> Part:
    """Ask who somebody's children are; of those the portal knows one may have to tick which are meant."""
    inside = (
        _text("bsn", _("Wat is het burgerservicenummer (bsn)?"), kind="bsn", required=True),
        _text("firstNames", _("Wat zijn de voornamen?"), required=True),
        _born(),
    )
    ticked = component.flag("enableSelection")
    # Somebody who adds a child by hand means that child.
    selected = Part(key=SELECTED, hidden=True, clear_on_hide=False, initial=True if ticked else None)
    return _people(component, around, inside, _("Kind"), ticked=ticked, beside=(selected,))


def _people(
    component: Component,
    around: Around,
    inside: Sequence[Mapping[str, object]],
    group: str,
    *,
    ticked: bool = False,
    beside: tuple[Part, ...] = (),
) -> Part:
    asked = component.asked(around)
    question = GridQuestion(
        **asked,  # type: ignore[arg-type]
        blueprint=(*parts(inside, around.inside_row()), *beside),
        group=group,
        fixed=component.flag("disabled"),
        people=True,
        ticked=ticked,
        known=_known(component.initial([], around)),
    )
    return component.part(around, empty=[], question=question)


def _known(rows: Json) -> tuple[Mapping[str, Json], ...]:
    """Give the people the portal knows; who was added by hand is not among them, also not when it kept them."""
    given = (row for row in (rows if isinstance(rows, list) else ()) if isinstance(row, Mapping))
    return tuple(row for row in given if row and row.get(ADDED) is not True)


def _text(key: str, label: str, *, kind: str = "textfield", help: str = "", **more: object) -> dict[str, object]:
    required = more.pop("required", False)
    return {"type": kind, "key": key, "label": label, "description": help, "validate": {"required": required}, **more}


def _years_ago(years: int) -> str:
    now = datetime.now().astimezone().date()
    return f"{now.year - years:04}-{now.month:02}-{min(now.day, _EVERY_MONTH):02}" if years else now.isoformat()


def _born() -> dict[str, object]:
    return {
        "type": "date",
        "key": "dateOfBirth",
        "label": _("Wat is de geboortedatum?"),
        "validate": {"required": True},
        "datePicker": {"minDate": _years_ago(OLDEST), "maxDate": _years_ago(0)},
    }
