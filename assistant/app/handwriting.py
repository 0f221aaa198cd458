"""Draws a typed name as a signature: the same name always gives the same picture."""

from __future__ import annotations

import logging
import unicodedata
from typing import Final

from assistant import places
from assistant.journey.kinds.signature import LONGEST_NAME, WIDTH, tidy_name

log = logging.getLogger(__name__)

_POINTS: Final = 360
"""How wide the page of the template is; with the pixels of a signature this gives how fine it is drawn."""
_ALPHABETS: Final = ("LATIN", "CYRILLIC", "GREEK", "ARABIC")
"""What the letters that come along can show."""
_MARKS: Final = frozenset("'’-.,/ ")


def drawable(name: str) -> bool:
    """Tell whether there are letters for this name."""
    signs = set(tidy_name(name))
    return bool(signs - _MARKS) and all(_has_letter(sign) for sign in signs - _MARKS)


def _has_letter(sign: str) -> bool:
    if unicodedata.category(sign)[0] == "M":
        return True
    return sign.isalpha() and unicodedata.name(sign, "").startswith(_ALPHABETS)


def drawn(name: str) -> bytes:
    """Draw a name: a PNG of the usual size; b"" for no name, and for one without letters here."""
    name = tidy_name(name)
    if not drawable(name) or len(name) > LONGEST_NAME:
        return b""
    import typst  # noqa: PLC0415 - only for who signs

    resources = places.folder("resources")
    try:
        picture: object = typst.compile(
            resources / "paper" / "signature.typ",
            font_paths=[resources / "fonts"],
            ignore_system_fonts=True,
            format="png",
            ppi=72 * WIDTH / _POINTS,
            sys_inputs={"name": name},
        )
    except typst.TypstError:
        # Its own words may hold the name.
        log.info("a name could not be drawn")
        return b""
    return picture if isinstance(picture, bytes) else b""
