"""Checks a signature: a picture in the answer itself."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator

from assistant.practice.checks.check import Scope, checks
from assistant.practice.checks.texts import text
from assistant.practice.components import Component
from assistant.practice.filekinds import is_what_it_says
from assistant.practice.problems import Slip

_START = "data:image/png;base64,"


@checks("signature")
def signature(component: Component, value: object, scope: Scope) -> Iterator[Slip]:
    """Check that it is a PNG."""
    slips = list(text(component, value, scope))
    yield from slips
    if not slips and isinstance(value, str) and value.strip() and not _is_picture(value):
        yield Slip("", "invalid", "picture")


def _is_picture(value: str) -> bool:
    if not value.startswith(_START):
        return False
    try:
        content = base64.b64decode(value.removeprefix(_START), validate=True)
    except binascii.Error:
        return False
    return is_what_it_says("png", content)
