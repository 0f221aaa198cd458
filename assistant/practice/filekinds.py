"""Tells by its first bytes whether a file is what the end of its name says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import fnmatch

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",)
_STARTS: dict[str, tuple[bytes, ...]] = {
    "pdf": (b"%PDF-",),
    "png": (b"\x89PNG\r\n\x1a\n",),
    "jpg": (b"\xff\xd8\xff",),
    "jpeg": (b"\xff\xd8\xff",),
    "gif": (b"GIF87a", b"GIF89a"),
    "bmp": (b"BM",),
    "tif": (b"II*\x00", b"MM\x00*"),
    "tiff": (b"II*\x00", b"MM\x00*"),
    "rtf": (b"{\\rtf",),
    **dict.fromkeys(("docx", "xlsx", "pptx", "odt", "ods", "odp", "zip"), _ZIP),
    **dict.fromkeys(("doc", "xls", "ppt", "msg"), _OLE),
}
_BRANDS: dict[str, tuple[bytes, ...]] = {
    "heic": (b"heic", b"heix", b"mif1", b"hevc"),
    "heif": (b"heic", b"heix", b"mif1", b"hevc"),
    "mp4": (b"isom", b"mp41", b"mp42", b"avc1"),
}
USUAL_TYPES = ("application/pdf", "image/jpeg", "image/png")
"""What a form takes that leaves it to the municipality."""
_TEXTS = frozenset({"txt", "csv"})


def known_kind(kind: str) -> bool:
    """Tell whether this ending (without its dot, in lower case) is one we can check."""
    return kind in _STARTS or kind in _BRANDS or kind in _TEXTS or kind == "webp"


def is_what_it_says(kind: str, content: bytes) -> bool:
    """Tell whether the content can be of this kind."""
    if kind in _TEXTS:
        return b"\x00" not in content
    if kind == "webp":
        return content[:4] == b"RIFF" and content[8:12] == b"WEBP"
    if kind in _BRANDS:
        return content[4:8] == b"ftyp" and content[8:12] in _BRANDS[kind]
    return content.startswith(_STARTS[kind])


def bytes_of(size: str) -> int | None:
    """Read a size such as "10MB" or "500 KB"; None when it is none."""
    found = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*([kmg]?)b?\s*", size, re.IGNORECASE)
    if not found:
        return None
    return int(float(found[1]) * {"": 1, "k": 1024, "m": 1024**2, "g": 1024**3}[found[2].lower()])


def fits_type(kind: str, wanted: Iterable[str]) -> bool:
    """Tell whether a MIME type is among those wanted, where * stands for anything: "*", "image/*"."""
    return any(one == "*" or fnmatch(kind, one) for pattern in wanted for one in pattern.split(","))
