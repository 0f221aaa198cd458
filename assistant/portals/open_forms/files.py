"""Remembers which files of the answers this submission already has, and how the wire names them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from assistant.journey.form import Part, Reading
from assistant.journey.question import Json
from assistant.portals.open_forms.values import keeping, upload_on_wire
from assistant.portals.open_forms.wire import Nested, UploadReply


class Uploads:
    """The uploads of one submission, by our own mark for a file."""

    def __init__(self, api: str) -> None:
        """Start with none; `api` is the root of the portal's API, which every upload names."""
        self._api = api
        self._known: dict[str, Nested] = {}

    def __contains__(self, file: str) -> bool:
        return file in self._known

    def forget(self) -> None:
        """Start with none: uploads belong to one submission."""
        self._known.clear()

    def add(self, file: str, mime: str, reply: UploadReply) -> None:
        """Note a file that was just handed over."""
        ending = PurePosixPath(reply.name).suffix
        stem = reply.name.removesuffix(ending)
        given = f"{stem}-{re.sub(r'[^A-Za-z0-9-]', '', file)}{ending}"
        self._known[file] = upload_on_wire(
            url=reply.url, name=reply.name, size=reply.size, mime=mime, given=given, api=self._api
        )

    def take_out(self, file: str) -> str:
        """Forget one file, and give its address at the portal; "" when the portal never had it."""
        known = self._known.pop(file, None)
        return str(known.get("url") or "") if known is not None else ""

    def note(self, nested: Mapping[str, object]) -> None:
        """Note uploads the portal already kept, wherever they stand in a step's values; their url is their mark."""
        for value in nested.values():
            if isinstance(value, Mapping):
                self.note(value)
            for one in value if isinstance(value, list) else ():
                if not isinstance(one, Mapping):
                    continue
                if one.get("storage") == "url" and isinstance(one.get("url"), str):
                    self._known[one["url"]] = dict(one)
                else:
                    self.note(one)

    def missing(self, data: Mapping[str, Json], parts: Iterable[Part]) -> tuple[str, ...]:
        """Name the files in these answers that the portal has not got yet."""
        return tuple(mark for mark in _every_mark(data, parts) if mark not in self._known)

    def on_wire(self, data: Mapping[str, Json], parts: Iterable[Part]) -> dict[str, Json]:
        """Put uploads in the place of files; a file that was not handed over is left out."""
        wired = dict(data)
        for part in keeping(parts):
            value = wired.get(part.key)
            if part.reading is Reading.FILES and part.key in wired:
                wired[part.key] = [self._known[mark] for mark in _marks(value) if mark in self._known]
            elif part.rows and isinstance(value, list | tuple):
                wired[part.key] = [
                    self.on_wire(row, part.children) if isinstance(row, Mapping) else row for row in value
                ]
        return wired


def _every_mark(data: Mapping[str, Json], parts: Iterable[Part]) -> Iterator[str]:
    for part in keeping(parts):
        value = data.get(part.key)
        if part.reading is Reading.FILES:
            yield from _marks(value)
        for row in value if part.rows and isinstance(value, list | tuple) else ():
            if isinstance(row, Mapping):
                yield from _every_mark(row, part.children)


def _marks(value: Json) -> Iterable[str]:
    if not isinstance(value, list | tuple):
        return ()
    return (str(one["file"]) for one in value if isinstance(one, Mapping) and "file" in one)
