"""Fills in what a component gets for somebody who is busy with the form: addresses, maps, family, kinds of files."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.practice.components import Component, walk
from assistant.practice.filekinds import USUAL_TYPES
from assistant.practice.texts import say

CENTRE = {"lat": 52.1326332, "lng": 5.291266}
_ZOOM = 13


def live(root: str, component: Component, language: str) -> Component:
    """Give the component as the real server sends it inside a submission; `component` itself changes too."""
    for part in walk([component]):
        _fill(root, part, language)
        if part["type"] == "editgrid":
            for inner in part.get("components", []):
                live(root, inner, language)
    return component


def _fill(root: str, part: Component, language: str) -> None:
    match part["type"]:
        case "file":
            part["url"] = f"{root}api/v2/formio/fileupload"
            if part.get("useConfigFiletypes"):
                part["file"] = {**_inner(part, "file"), "type": list(USUAL_TYPES)}
        case "map" if part.get("useConfigDefaultMapSettings"):
            part["defaultZoom"] = _ZOOM
            part["initialCenter"] = dict(CENTRE)
        case "npFamilyMembers":
            part.update(without_family(part, language))


def without_family(part: Component, language: str) -> Component:
    """Show words where family would be chosen: nobody is logged in here (protocol reference, section 8)."""
    if part["type"] != "npFamilyMembers":
        return part
    return {**part, "type": "content", "html": f"<p>{say('no-family', language)}</p>", "input": False}


def _inner(part: Mapping[str, Any], name: str) -> dict[str, Any]:
    inner = part.get(name)
    return dict(inner) if isinstance(inner, Mapping) else {}
