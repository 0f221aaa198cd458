"""Turns the sentences of each language into the form the program reads, for wheels, sdists and checkouts."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def compile_translations(root: Path) -> list[Path]:
    """Write a .mo beside every .po under `root`/translations and name them; a broken .po raises PoFileError."""
    written = []
    for source in sorted((root / "translations").rglob("*.po")):
        with source.open("rb") as file:
            catalogue = read_po(file, locale=source.parent.parent.name, abort_invalid=True)
        compiled = io.BytesIO()
        write_mo(compiled, catalogue)
        target = source.with_suffix(".mo")
        if not target.exists() or target.read_bytes() != compiled.getvalue():
            target.write_bytes(compiled.getvalue())
        written.append(target)
    return written


class TranslationsHook(BuildHookInterface[Any]):
    """Hatchling calls this before it packs a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        compile_translations(Path(self.root))
        if version != "editable":
            for name in ("resources", "translations"):
                build_data["force_include"][name] = f"stapwijs_data/{name}"


if __name__ == "__main__":
    sys.exit(0 if compile_translations(Path(__file__).parent) else "no translations found")
