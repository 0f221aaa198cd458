"""Keeps translations/ in step with the code: `gather` new sentences, `check` that none is missing, `compile` them.

There are two catalogues for each language: `stapwijs` is what the program says, `oefenen` what the practice portal
and its organisation say. A sentence's name is the Dutch sentence itself, so Dutch is always whole; other languages
fall back on it. `status` tells how far each language is, `sign` writes down who found which translations right.
"""

from __future__ import annotations

import io
import json
import re
import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from assistant.practice.texts import TEXTS
from assistant.practice.translated import reworded
from assistant.wording import LANGUAGES
from hatch_build import compile_translations
from tools import signing

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "translations"
SOURCE_LANGUAGE = "nl"
PROGRAM, PRACTICE = "stapwijs", "oefenen"
CODE = ("assistant", "ui")
KEYWORDS = {"_": None, "ngettext": (1, 2)}
PLACE = re.compile(r"\{(\w*)\}")
MARKUP = re.compile(r"<[^>]*>|\{\{.*?\}\}|\{%.*?%\}")
"""What stands in rich words and has no language: tags, and what a form fills in itself."""


def sentences(root: Path) -> Catalog:
    """Give every sentence the code under `root` says, with the files that say it."""
    found = Catalog(project=PROGRAM, charset="utf-8", fuzzy=False)
    for package in CODE:
        for name, _line, words, comments, context in extract_from_dir(
            root / package, [("**.py", "python")], keywords=KEYWORDS, comment_tags=("Voor vertalers:",)
        ):
            found.add(words, locations=[(f"{package}/{name}", 0)], auto_comments=comments, context=context)
    return found


def practice_sentences(root: Path) -> Catalog:
    """Give every sentence of the practice forms, of the organisation one practises with, and of its portal."""
    found = Catalog(project=PRACTICE, charset="utf-8", fuzzy=False)
    for file, said in practice_texts(root):
        found.add(said, locations=[(file, 0)])
    return found


def practice_texts(root: Path) -> Iterator[tuple[str, str]]:
    """Give each text with the file it is in, in the order in which it is read there."""
    for file in sorted((root / "resources" / "organisations").glob("*.toml")):
        for said in _of_organisation(tomllib.loads(file.read_text("utf-8"))):
            yield file.relative_to(root).as_posix(), said
    for file in sorted((root / "resources" / "practice").glob("*.json")):
        for said in texts_of(json.loads(file.read_text("utf-8"))):
            yield file.relative_to(root).as_posix(), said
    for said in TEXTS.values():
        yield "assistant/practice/texts.py", said


def texts_of(form: Mapping[str, object]) -> list[str]:
    """Give every text of a practice form, in order, as the portal will look for it."""
    said: list[str] = []

    def note(words: str) -> str:
        said.append(words)
        return words

    reworded(form, note)
    return said


def _of_organisation(table: Mapping[str, object]) -> Iterator[str]:
    """Give what somebody reads of an organisation to practise with; those that exist speak for themselves."""
    if table.get("oefenen") is not True:
        return
    portals = table.get("portaal")
    forms = [form for portal in (portals if isinstance(portals, list) else []) for form in portal["formulier"]]
    said = [str(table.get("balie", ""))]
    said += [text for form in forms for text in (form["titel"], form.get("duur", ""), *form.get("nodig", ()))]
    yield from filter(None, said)


DOMAINS: dict[str, Callable[[Path], Catalog]] = {PROGRAM: sentences, PRACTICE: practice_sentences}
"""The catalogues, each with what gathers its sentences."""


def as_text(catalogue: Catalog, *, locations: bool) -> str:
    """Write a catalogue the same way every time: sorted by file, without line numbers or the time of day."""
    out = io.BytesIO()
    write_po(out, catalogue, width=110, sort_by_file=True, include_lineno=False, no_location=not locations)
    lines = out.getvalue().decode().splitlines(keepends=True)
    moving = ('"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By', '"Last-Translator', '"Language-Team')
    empty = '"Report-Msgid-Bugs-To'
    return "".join(line for line in lines if line.startswith('"') is False or not line.startswith((*moving, empty)))


def template_of(domain: str) -> Path:
    """Give the file with every sentence of a catalogue."""
    return FOLDER / f"{domain}.pot"


def file_of(domain: str, code: str) -> Path:
    """Give the file of a catalogue in one language."""
    return FOLDER / code / "LC_MESSAGES" / f"{domain}.po"


def in_language(code: str, file: Path, template: Catalog) -> Catalog:
    """Give the language's catalogue with the template's sentences; Dutch says what the code says."""
    if file.exists():
        with file.open("rb") as opened:
            catalogue = read_po(opened, locale=code, abort_invalid=True)
    else:
        catalogue = Catalog(locale=code, project=template.project, charset="utf-8", fuzzy=False)
    # A catalogue takes over the very messages of the template, and is filled in.
    catalogue.update(deepcopy(template), no_fuzzy_matching=True, update_header_comment=False)
    catalogue.obsolete.clear()
    for message in catalogue:
        # A sentence that got a plural, or lost one, is translated anew: half of it is never shown as if it were whole.
        if "fuzzy" in message.flags:
            message.flags.discard("fuzzy")
            message.string = ("",) * catalogue.num_plurals if message.pluralizable else ""
    named = catalogue.locale.get_display_name("en") if catalogue.locale else code
    of = "" if template.project == PROGRAM else ", the forms to practise with"
    catalogue.header_comment = f"# Stapwijs, {named}{of}."
    if code == SOURCE_LANGUAGE:
        for message in catalogue:
            if message.id:
                message.string = message.id
    return catalogue


def files() -> dict[Path, str]:
    """Say what every file of translations/ has to hold, given the code."""
    wanted: dict[Path, str] = {}
    for domain, gathered in DOMAINS.items():
        template = gathered(ROOT)
        template.header_comment = "# Every sentence of Stapwijs; made by `make translations`."
        wanted[template_of(domain)] = as_text(template, locations=True)
        for code in LANGUAGES:
            file = file_of(domain, code)
            wanted[file] = as_text(in_language(code, file, template), locations=False)
    return wanted


def gather() -> int:
    """Write the templates and every language anew."""
    for file, text in files().items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return 0


def check() -> int:
    """Tell which files are behind the code, and which sentences lost one of their named places.

    How much of a language is translated is no matter here: see `status`.
    """
    behind = [file for file, text in files().items() if not file.exists() or file.read_text("utf-8") != text]
    for file in behind:
        print(f"{file.relative_to(ROOT)} is behind the code: run `make translations`")
    wrong = [
        f"{file_of(domain, code).relative_to(ROOT)}: {said}"
        for domain in DOMAINS
        for code in LANGUAGES
        for message in catalogue_at(code, file_of(domain, code))
        for said in faults(message)
    ]
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if behind or wrong else 0


def faults(message: Message) -> list[str]:
    """Tell what is wrong in one translated sentence: a named place or tag it lost or made up, a missing plural."""
    sources = message.id if isinstance(message.id, tuple | list) else (message.id,)
    if not message.id:
        return []
    known = {name for source in sources for name in PLACE.findall(source)}
    tags = sorted(MARKUP.findall(sources[0]))
    said = message.string if isinstance(message.string, tuple | list) else (message.string,)
    wrong = [f"{message.id!r}: {error}" for error in message.check()]
    for words in filter(None, said):
        places = set(PLACE.findall(words))
        # One of several forms may leave the number out: "één vraag".
        if places - known or (known - places and len(said) == 1):
            wrong.append(f"{message.id!r} has the places {sorted(known)}, {words!r} has {sorted(places)}")
        if sorted(MARKUP.findall(words)) != tags:
            wrong.append(f"{message.id!r} has other tags than {words!r}")
    return wrong


def catalogue_at(code: str, file: Path) -> list[Message]:
    """Read one language's sentences; none where there is no file yet."""
    if not file.exists():
        return []
    with file.open("rb") as opened:
        return list(read_po(opened, locale=code, abort_invalid=True))


def untranslated(domain: str, code: str) -> list[str]:
    """Give the sentences of a catalogue that the language lacks, or of which it lacks a form; `check` knows why."""
    missing = []
    for message in catalogue_at(code, file_of(domain, code)):
        said = message.string if isinstance(message.string, tuple | list) else (message.string,)
        if message.id and not all(said):
            missing.append(message.id if isinstance(message.id, str) else message.id[0])
    return missing


def completeness(domain: str, code: str) -> float:
    """Give which part of a catalogue the language has, from 0 to 1."""
    whole = sum(bool(message.id) for message in catalogue_at(code, file_of(domain, code)))
    return 1 - len(untranslated(domain, code)) / whole if whole else 0.0


def status() -> int:
    """Print how far each language is, and what is wrong in it."""
    for code, name in LANGUAGES.items():
        for domain in DOMAINS:
            every = [message for message in catalogue_at(code, file_of(domain, code)) if message.id]
            missing = len(untranslated(domain, code))
            wrong = sum(bool(faults(message)) for message in every)
            done = 100 * completeness(domain, code)
            print(f"{code:4} {name:12} {domain:9} {len(every) - missing:4} of {len(every):4}  {done:5.1f} %", end="")
            print(f"  {wrong} wrong" if wrong else "")
    return 0


def compile_all() -> int:
    """Write the .mo files the program reads."""
    compile_translations(ROOT)
    return 0


def sign(arguments: Sequence[str]) -> int:
    """Write down which translations somebody found right; tell which sentences are not translated."""
    given = signing.read(arguments)
    every = [one for domain in DOMAINS for one in catalogue_at(given.language, file_of(domain, given.language))]
    missing = signing.sign(FOLDER, given.language, given.name, every, given.sentence)
    whole, done = signing.signed(FOLDER, given.language, every)
    print(*(f"not translated: {sentence}" for sentence in missing), f"{done} of {whole} signed off", sep="\n")
    return 1 if missing else 0


if __name__ == "__main__":
    tasks = {"gather": gather, "check": check, "compile": compile_all, "status": status}
    if sys.argv[1:] and sys.argv[1] in tasks:
        sys.exit(tasks[sys.argv[1]]())
    if sys.argv[1:2] == ["sign"]:
        sys.exit(sign(sys.argv[2:]))
    sys.exit(f"usage: python -m tools.translations {'|'.join(tasks)}|sign")
