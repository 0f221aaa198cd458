"""An upload piece by piece: what is sent is counted as it leaves, and a large file is never copied whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from urllib3.fields import RequestField
from urllib3.filepost import choose_boundary

from assistant.portals.exchange import Upload

STEPS: Final = 20
"""How often is told how far it is, at most: more would only flicker."""


class Body:
    """A form with one file in it, multipart/form-data, to be read once; `told` hears (sent, all), bytes of the file.

    It has a length and no place to go back to: what has `tell` is measured by requests from where it stands.
    """

    def __init__(self, form: Mapping[str, str], upload: Upload, told: Callable[[int, int], object] | None) -> None:
        """Lay out what goes before and after the file; nothing is read yet."""
        edge = choose_boundary()
        self.content_type = f"multipart/form-data; boundary={edge}"
        head = [_part(edge, RequestField.from_tuples(name, value), value.encode()) for name, value in form.items()]
        file = RequestField.from_tuples("file", (upload.name, "", upload.mime))
        head.append(f"--{edge}\r\n{file.render_headers()}".encode())
        self._before = b"".join(head)
        self._content = memoryview(upload.content)
        self._pieces = (memoryview(self._before), self._content, memoryview(f"\r\n--{edge}--\r\n".encode()))
        self._length = sum(len(piece) for piece in self._pieces)
        self._at = 0
        self._told = told
        self._step = -1

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[bytes]:
        """Give it in pieces; what can be asked for one after the other is sent so."""
        while piece := self.read(64 * 1024):
            yield piece

    def read(self, size: int = -1) -> bytes:
        """Give the next bytes, at most `size`; b"" at the end. What is asked for more was sent."""
        self._tell()
        size = self._length if size is None or size < 0 else size
        given: list[bytes] = []
        start = 0
        for piece in self._pieces:
            inside = self._at - start
            if size and 0 <= inside < len(piece):
                taken = bytes(piece[inside : inside + size])
                given.append(taken)
                self._at += len(taken)
                size -= len(taken)
            start += len(piece)
        return b"".join(given)

    def _tell(self) -> None:
        """Say how much of the file has left, when that is a step further."""
        whole = len(self._content)
        sent = min(max(0, self._at - len(self._before)), whole)
        step = sent * STEPS // whole if whole else STEPS
        if self._told is not None and step != self._step:
            self._step = step
            self._told(sent, whole)


def _part(edge: str, field: RequestField, content: bytes) -> bytes:
    field.make_multipart()
    return b"".join((f"--{edge}\r\n{field.render_headers()}".encode(), content, b"\r\n"))
