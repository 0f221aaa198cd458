"""Checks files: that each was uploaded here, is what the answer says of it, and not more of them than there may be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from assistant.practice.checks.check import Scope, checks, required
from assistant.practice.components import Component
from assistant.practice.filekinds import USUAL_TYPES, bytes_of, fits_type
from assistant.practice.problems import Slip


@checks("file", whole=True)
def files(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    """Check the list, and each file in it."""
    if not isinstance(value, list):
        yield Slip("", "null" if value is None else "not_a_list", "list")
        return
    if not value and scope.sending and required(component):
        yield Slip("", "min_length", "min_length", {"limit": 1})
    most = component.get("maxNumberOfFiles") or (None if component.get("multiple") else 1)
    if isinstance(most, int) and len(value) > most:
        yield Slip("", "max_length", "max_files", {"limit": most})
    for index, one in enumerate(value):
        yield from (slip.under(str(index)) for slip in _upload(component, one, scope))


def _upload(component: Component, one: object, scope: Scope) -> Iterator[Slip]:
    if not isinstance(one, Mapping):
        yield Slip("", "invalid", "object")
        return
    inner = one.get("data") if isinstance(one.get("data"), Mapping) else {}
    upload = scope.uploads.get(str(one.get("url", "")).rsplit("/", 1)[-1])
    if upload is None:
        yield Slip("url", "invalid", "upload-unknown")
        return
    assert isinstance(inner, Mapping)
    facts: dict[str, tuple[object, object]] = {
        "size": (one.get("size"), len(upload.content)),
        "originalName": (one.get("originalName"), upload.name),
        "data.url": (inner.get("url"), one.get("url")),
        "data.size": (inner.get("size"), len(upload.content)),
        "data.name": (inner.get("name"), upload.name),
    }
    yield from (Slip(name, "invalid", "upload-differs") for name, (said, true) in facts.items() if said != true)
    largest = bytes_of(str(component.get("fileMaxSize") or ""))
    if largest is not None and len(upload.content) > largest:
        yield Slip("size", "max_size", "max_size", {"limit": component["fileMaxSize"]})
    own = (component.get("file") or {}).get("type") or component.get("filePattern") or ()
    types = USUAL_TYPES if component.get("useConfigFiletypes") else own
    wanted = [types] if isinstance(types, str) else [str(kind) for kind in types]
    if wanted and not fits_type(str(one.get("type", "")), wanted):
        yield Slip("type", "invalid", "file-type")
