"""A Dutch postcode as people write it, and as it is kept."""

from __future__ import annotations

import re

_POSTCODE = re.compile(r"([1-9][0-9]{3})[\s.\-]*([A-Za-z]{2})")
_NEVER_GIVEN = ("SA", "SD", "SS")
"""Letters PostNL does not use (protocol §8)."""


def read_postcode(text: str) -> str:
    """Read 1234ab, 1234 AB or 1234-AB as "1234 AB"; "" when it is no postcode."""
    found = _POSTCODE.fullmatch(text.strip())
    if found is None or found[2].upper() in _NEVER_GIVEN:
        return ""
    return f"{found[1]} {found[2].upper()}"
