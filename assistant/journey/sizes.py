"""How large a file is, as people read it."""

from __future__ import annotations

KILO = 1024
"""So many bytes are a kB, to people and in the limits of a form alike."""


def size_in_words(size: float) -> str:
    """Write a size in bytes as people read it: "3 kB", "2,5 MB"."""
    for unit in ("bytes", "kB", "MB"):
        if size < KILO:
            return f"{size:.1f}".removesuffix(".0").replace(".", ",") + f" {unit}"
        size /= KILO
    return f"{size:.1f}".removesuffix(".0").replace(".", ",") + " GB"
