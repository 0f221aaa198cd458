"""Keeps translations/ in step with the code: `gather` new sentences, `check` that none is missing, `compile` them.

A sentence's name is the Dutch sentence itself, so Dutch is always whole; other languages fall back on it.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from hatch_build import compile_translations

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "translations"
TEMPLATE = FOLDER / "stapwijs.pot"
SOURCE_LANGUAGE = "nl"
CODE = ("assistant", "ui")
KEYWORDS = {"_": None, "ngettext": (1, 2)}
PLACE = re.compile(r"\{(\w*)\}")


def sentences(root: Path) -> Catalog:
    """Give every sentence the code under `root` says, with the files that say it."""
    found = Catalog(project="stapwijs", charset="utf-8", fuzzy=False)
    for package in CODE:
        for name, _line, words, comments, context in extract_from_dir(
            root / package, [("**.py", "python")], keywords=KEYWORDS, comment_tags=("Voor vertalers:",)
        ):
            found.add(words, locations=[(f"{package}/{name}", 0)], auto_comments=comments, context=context)
    return found


def as_text(catalogue: Catalog, *, locations: bool) -> str:
    """Write a catalogue the same way every time: sorted by file, without line numbers or the time of day."""
    out = io.BytesIO()
    write_po(out, catalogue, width=110, sort_by_file=True, include_lineno=False, no_location=not locations)
    lines = out.getvalue().decode().splitlines(keepends=True)
    moving = ('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By', '"Last-Translator', '"Language-Team')
    empty = '"Report-Msgid-Bugs-To'
    return "".join(line for line in lines if line.startswith('"') is False or not line.startswith((*moving, empty)))


def languages() -> Iterator[tuple[str, Path]]:
    """Give each language's code and its .po file, Dutch always among them."""
    codes = {SOURCE_LANGUAGE} | {file.parent.parent.name for file in FOLDER.glob("*/LC_MESSAGES/stapwijs.po")}
    for code in sorted(codes):
        yield code, FOLDER / code / "LC_MESSAGES" / "stapwijs.po"


def in_language(code: str, file: Path, template: Catalog) -> Catalog:
    """Give the language's catalogue with the template's sentences; Dutch says what the code says."""
    if file.exists():
        with file.open("rb") as opened:
            catalogue = read_po(opened, locale=code, abort_invalid=True)
    else:
        catalogue = Catalog(locale=code, project="stapwijs", charset="utf-8", fuzzy=False)
    catalogue.update(template, no_fuzzy_matching=True, update_header_comment=False)
    catalogue.obsolete.clear()
    catalogue.header_comment = f"# Stapwijs, {catalogue.locale.get_display_name('en') if catalogue.locale else code}."
    if code == SOURCE_LANGUAGE:
        for message in catalogue:
            if message.id:
                message.string = message.id
    return catalogue


def files() -> dict[Path, str]:
    """Say what every file of translations/ has to hold, given the code."""
    template = sentences(ROOT)
    template.header_comment = "# Every sentence of Stapwijs; made by `make translations`."
    wanted = {TEMPLATE: as_text(template, locations=True)}
    for code, file in languages():
        wanted[file] = as_text(in_language(code, file, template), locations=False)
    return wanted


def gather() -> int:
    """Write the template and every language anew."""
    for file, text in files().items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return 0


def check() -> int:
    """Tell which files are behind the code, and which sentences lost one of their named places."""
    behind = [file for file, text in files().items() if not file.exists() or file.read_text("utf-8") != text]
    for file in behind:
        print(f"{file.relative_to(ROOT)} is behind the code: run `make translations`")
    wrong = [
        f"{file.relative_to(ROOT)}: {said}"
        for code, file in languages()
        if file.exists()
        for message in catalogue_at(code, file)
        for said in faults(message)
    ]
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if behind or wrong else 0


def faults(message: Message) -> list[str]:
    """Tell what is wrong in one translated sentence: a named place it lost or made up, a missing plural."""
    sources = message.id if isinstance(message.id, tuple | list) else (message.id,)
    if not message.id:
        return []
    known = {name for source in sources for name in PLACE.findall(source)}
    said = message.string if isinstance(message.string, tuple | list) else (message.string,)
    wrong = [f"{message.id!r}: {error}" for error in message.check()]
    for words in filter(None, said):
        places = set(PLACE.findall(words))
        # One of several forms may leave the number out: "één vraag".
        if places - known or (known - places and len(said) == 1):
            wrong.append(f"{message.id!r} has the places {sorted(known)}, {words!r} has {sorted(places)}")
    return wrong


def catalogue_at(code: str, file: Path) -> list[Message]:
    """Read one language's sentences."""
    with file.open("rb") as opened:
        return list(read_po(opened, locale=code, abort_invalid=True))


def compile_all() -> int:
    """Write the .mo files the program reads."""
    compile_translations(ROOT)
    return 0


if __name__ == "__main__":
    tasks = {"gather": gather, "check": check, "compile": compile_all}
    if sys.argv[1:] and sys.argv[1] in tasks:
        sys.exit(tasks[sys.argv[1]]())
    sys.exit(f"usage: python -m tools.translations {'|'.join(tasks)}")
