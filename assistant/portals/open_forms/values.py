"""Turns flat answers into the nested data of the wire, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from assistant.journey.form import Part, Reading
from assistant.journey.question import Json
from assistant.portals.open_forms.wire import Nested

_ABSENT = object()


def nest(data: Mapping[str, Json]) -> Nested:
    """Make {"a": {"b": 1}} of {"a.b": 1}; rows of a grid are nested too."""
    nested: Nested = {}
    for key, value in data.items():
        *above, last = key.split(".")
        inside = nested
        for name in above:
            # A form may have the keys `a` and `a.b`: the wire has room for one, and no answer of ours is changed.
            found = inside.get(name)
            inside[name] = dict(found) if isinstance(found, Mapping) else {}
            inside = inside[name]
        inside[last] = value
    return nested


def at(nested: Mapping[str, object], key: str) -> object:
    """Follow a dotted key; `_ABSENT` marks that it is not there, see `has`."""
    here: object = nested
    for name in key.split("."):
        if not isinstance(here, Mapping) or name not in here:
            return _ABSENT
        here = here[name]
    return here


def has(found: object) -> bool:
    """Tell whether `at` found something."""
    return found is not _ABSENT


def flatten(nested: Mapping[str, object], parts: Iterable[Part]) -> dict[str, Json]:
    """Take the values of these parts out of nested data; a part without a value is left out."""
    flat: dict[str, Json] = {}
    for part in keeping(parts):
        found = at(nested, part.key)
        if not has(found):
            continue
        flat[part.key] = rows_of(found, part.children) if part.rows else _json(found)
    return flat


def rows_of(found: object, parts: Sequence[Part]) -> Json:
    """Flatten each row of a grid by its own parts."""
    if not isinstance(found, list):
        return []
    return [flatten(row, parts) if isinstance(row, Mapping) else {} for row in found]


def _json(found: object) -> Json:
    return found  # type: ignore[return-value]  # came out of a JSON decoder


def to_wire(data: Mapping[str, Json], parts: Sequence[Part]) -> Nested:
    """Nest the answers of one page, rows included."""
    grids = {part.key: part for part in keeping(parts) if part.rows}
    return nest({key: _wire_rows(value, grids[key]) if key in grids else value for key, value in data.items()})


def _wire_rows(value: Json, grid: Part) -> Json:
    if not isinstance(value, list | tuple):
        return value
    return [to_wire(row, grid.children) if isinstance(row, Mapping) else row for row in value]


def keeping(parts: Iterable[Part]) -> Iterator[Part]:
    """Walk the parts that keep a value, groups opened, rows of a grid left closed."""
    for part in parts:
        if part.has_data:
            yield part
        if not part.rows:
            yield from keeping(part.children)


def upload_on_wire(*, url: str, name: str, size: int, mime: str, given: str, api: str) -> Nested:
    """Describe an upload as a step's value (protocol §9): `given` is unique, `name` is what the portal calls it."""
    data = {"url": url, "form": "", "name": name, "size": size, "baseUrl": api, "project": ""}
    return {
        "name": given,
        "originalName": name,
        "size": size,
        "storage": "url",
        "type": mime,
        "url": url,
        "data": data,
    }


def kept_files(value: Json) -> Json:
    """Make kept files of uploads the portal already has; their address is their mark."""
    if not isinstance(value, list | tuple):
        return []
    return [_kept(one) for one in value if isinstance(one, Mapping)]


def kept(value: Json, part: Part) -> Json:
    """Make kept files of the uploads in a part's value, those in rows too."""
    if part.reading is Reading.FILES:
        return kept_files(value)
    if not part.rows or not isinstance(value, list | tuple):
        return value
    inside = {one.key: one for one in keeping(part.children)}
    rows = (row for row in value if isinstance(row, Mapping))
    return [{key: kept(one, inside[key]) if key in inside else one for key, one in row.items()} for row in rows]


def _kept(one: Mapping[str, Json]) -> Json:
    if "url" not in one:
        return one
    name = one.get("originalName") or one.get("name") or ""
    return {"file": one["url"], "name": name, "size": one.get("size") or 0, "type": one.get("type") or ""}
