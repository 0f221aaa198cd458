"""A question one answers with files, such as a photo of a letter."""

from __future__ import annotations

import fnmatch
import mimetypes
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from assistant.journey.either import either
from assistant.journey.question import Json, Question, Refusal
from assistant.journey.signs import seen
from assistant.journey.sizes import KILO, size_in_words
from assistant.wording import _, joined

_TYPES = {
    ".csv": "text/csv",
    ".doc": "application/msword",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".heic": "image/heic",
    ".heif": "image/heif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".txt": "text/plain",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}
"""Fixed here, because a computer's own list of types differs from one to the next."""

_ENDINGS = re.compile(r"\.?\w+(, \.?\w+)*")
"""What a form says when nobody wrote words of their own: ".pdf, .png"."""

FITS = 900 * KILO
"""Bytes that a website takes that says nothing of its limit: what stands before one often lets a megabyte through."""
LARGEST = 200 * KILO * KILO
"""Bytes. No portal takes so much, and it is held in memory whole."""


def mime_of(name: str) -> str:
    """Give the type that belongs to a file's ending; "" when it has none we know."""
    ending = Path(name).suffix.lower()
    return _TYPES.get(ending) or mimetypes.types_map.get(ending, "")


def is_photo(name: str) -> bool:
    """Tell whether this is a photo that can be made smaller."""
    return mime_of(name) in {"image/jpeg", "image/png"}


def plain_name(name: str) -> str:
    """Give a file's name as it can travel: one line of signs that can be written, and its ending."""
    ending = Path(name).suffix
    stem = " ".join(seen(name.removesuffix(ending)).split())
    return (stem or "bestand") + " ".join(seen(ending).split())


@dataclass(frozen=True, slots=True)
class PickedFile:
    """A file on this computer that somebody chose; `file` is our own mark for it.

    `content` is there when it is no longer what lies at `path`: a photo that was made smaller, or one that was kept.
    `refused`: the form would take it, but the portal itself found it too large.
    """

    file: str
    name: str
    size: int
    path: str
    content: bytes = b""
    refused: bool = False

    def __repr__(self) -> str:
        return f"PickedFile({self.file!r})"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileQuestion(Question):
    """At most `max_files` files (None: no limit) of at most `max_bytes` each, of `types` (MIME, * allowed).

    The value is a list of {"file", "name", "size", "type"}; the content is kept in the vault under "file".
    """

    max_files: int | None = 1
    max_bytes: int | None = None
    types: tuple[str, ...] = ()
    types_label: str = ""

    @property
    def empty(self) -> Json:
        """No file yet."""
        return []

    def allows(self, name: str) -> bool:
        """Tell whether a file with this name has a type the form takes."""
        mime = mime_of(name)
        return bool(mime) and (not self.types or any(fnmatch.fnmatch(mime, wanted) for wanted in self.types))

    @property
    def most(self) -> int:
        """How many bytes a file may have; where the form sets no limit only the portal's own counts."""
        return LARGEST if self.max_bytes is None else min(self.max_bytes, LARGEST)

    def can_shrink(self, one: PickedFile) -> bool:
        """Tell whether this is a photo that is too large as it is, and that can be made smaller."""
        return (one.refused or one.size > self.most) and is_photo(one.name) and self.allows(one.name)

    def small_enough(self, one: PickedFile) -> int:
        """Give how many bytes a photo may have that is made smaller; the portal's own limit is only guessed at."""
        return min(self.most, one.size // 2, FITS) if one.refused else self.most

    def _is_heic(self, name: str) -> bool:
        """Tell whether this is a photo as an iPhone makes it, where the same photo could be sent as a JPG."""
        return mime_of(name) in {"image/heic", "image/heif"} and self.allows("foto.jpg")

    def check(self, raw: object, today: date) -> Json | Refusal:
        """Take a sequence of PickedFile (new) and kept values (already here), checked before anything is sent."""
        files = raw if isinstance(raw, Sequence) and not isinstance(raw, str) else ()
        if not files:
            return self.refuse("no-file", "required") if self.required else []
        if self.max_files is not None and len(files) > self.max_files:
            return self.refuse("too-many-files", most=str(self.max_files))
        kept: list[Json] = []
        for one in files:
            if isinstance(one, Mapping):
                kept.append(dict(one))
                continue
            if not isinstance(one, PickedFile):
                return self.refuse("no-file", "required")
            if not self.allows(one.name) and self._is_heic(one.name):
                return self.refuse("file-heic", name=one.name)
            if not self.allows(one.name):
                return self.refuse("file-type", name=one.name, types=self.types_in_words())
            if one.size > self.most:
                return self.refuse("file-too-large", name=one.name, most=size_in_words(self.most))
            if one.size == 0:
                return self.refuse("file-empty", name=one.name)
            kept.append({"file": one.file, "name": plain_name(one.name), "size": one.size, "type": mime_of(one.name)})
        return kept

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Count the files; what is in them was looked at when they were chosen."""
        count = len(value) if isinstance(value, list | tuple) else 0
        if count == 0 and self.required:
            return (self.refuse("no-file", "required"),)
        if self.max_files is not None and count > self.max_files:
            return (self.refuse("too-many-files", most=str(self.max_files)),)
        return ()

    def types_in_words(self) -> str:
        """Name the types that are taken: in people's own words where we know them, or as the form does."""
        if self.types_label and not _ENDINGS.fullmatch(self.types_label):
            return self.types_label
        kinds = [end.removeprefix(".") for end in _TYPES if end not in {".jpeg", ".heif"} and self.allows(f"x{end}")]
        photos = [kind for kind in kinds if _TYPES[f".{kind}"].startswith("image/")]
        named = [_("een foto ({kinds})").format(kinds=joined(photos, ", "))] if photos else []
        named += [_("een PDF")] if "pdf" in kinds else []
        named += [kind for kind in kinds if kind not in {*photos, "pdf"}]
        if not self.types or not named:
            return self.types_label or _("een gewoon bestand")
        return either(named)

    def in_words(self, value: Json) -> str:
        """Give the files' names, with commas."""
        if not isinstance(value, list | tuple):
            return ""
        return ", ".join(str(one.get("name", "")) for one in value if isinstance(one, Mapping))
