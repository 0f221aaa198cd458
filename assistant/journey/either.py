"""Names to choose from, read as one line."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.wording import _, joined


def either(names: Sequence[str]) -> str:
    """Read names with commas and "of" before the last: "een foto, een PDF of odt"."""
    if len(names) < 2:  # noqa: PLR2004 - one name needs no "of"
        return names[0] if names else ""
    return _("{names} of {last}").format(names=joined(names[:-1], ", "), last=names[-1])
