"""Looks at a language's catalogues as a proof-reader would: what is missing, forgotten, cut or said in Dutch."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from tests.shared_data import ROOT
from tools import translations

FIRST: Final[Mapping[str, tuple[str, ...]]] = {
    "assistant/app/pages.py": ("home", "found", "task_card", "draft_card", "stop", "_fraud"),
    "assistant/app/mistakes.py": (),
    "assistant/journey/sentences.py": (),
    "assistant/journey/view.py": ("title",),
    "assistant/visit/endings.py": (),
    "ui/screens/home.py": (),
    "ui/screens/problem.py": (),
    "ui/shortcuts.py": (),
    "ui/widgets/in_dutch.py": (),
    "ui/widgets/key_bar.py": (),
    "ui/widgets/more.py": (),
    "ui/widgets/top_bar.py": (),
}
"""What says home, the keys, what goes wrong and stopping: these files, or these functions of them."""
_PLACES: Final = re.compile(r"\{\w*\}|<[^<>]*>|\{\{.*?\}\}|\{%.*?%\}")
_MARKS: Final = {".": ".", "!": "!", "?": "?", ":": ":", "…": "…", "\u061f": "?"}
"""What may end a text; Arabic has a question mark of its own."""
_CLOSING: Final = "\"'”’»)\u2069"


def of(domain: str, code: str) -> list[Message]:
    """Give a language's sentences."""
    return [message for message in translations.catalogue_at(code, translations.file_of(domain, code)) if message.id]


def dutch(message: Message) -> tuple[str, ...]:
    """Give the Dutch of a sentence, in its one or two forms."""
    return (message.id,) if isinstance(message.id, str) else tuple(map(str, message.id))


def forms(message: Message) -> tuple[str, ...]:
    """Give the translations of a sentence, one for each form; those that are missing are left out."""
    said = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return tuple(str(words) for words in said if words)


def first_sentences() -> frozenset[str]:
    """Give the Dutch of what every language has to say, however small it is here."""
    return frozenset(said for file, inside in FIRST.items() for said in said_in(ROOT / file, inside))


def said_in(file: Path, functions: tuple[str, ...] = ()) -> Iterator[str]:
    """Give the sentences of a module, or of some of its functions; a changing one by its singular."""
    tree = ast.parse(file.read_text("utf-8"))
    found = [one for one in ast.walk(tree) if isinstance(one, ast.FunctionDef) and one.name in functions]
    assert len(found) == len(functions), f"{file} has not all of {functions}"
    places: list[ast.AST] = [*found] or [tree]
    for place in places:
        for call in ast.walk(place):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in {"_", "ngettext"}:
                yield ast.literal_eval(call.args[0])


def share(domain: str, code: str, wanted: frozenset[str] | None = None) -> tuple[float, list[str]]:
    """Give which part of a catalogue is translated, and what is not; of the `wanted` sentences alone, if given."""
    names = {dutch(message)[0] for message in of(domain, code)} if wanted is None else wanted
    missing = sorted(set(translations.untranslated(domain, code)) & names)
    return (1 - len(missing) / len(names)) if names and of(domain, code) else 0.0, missing


def counts_forms_rightly(domain: str, code: str) -> list[str]:
    """Tell which sentences have another number of forms than CLDR gives the language."""
    with translations.file_of(domain, code).open("rb") as opened:
        catalogue = read_po(opened, locale=code)
    wrong = [] if f"nplurals={catalogue.num_plurals};" in catalogue.plural_forms else [catalogue.plural_forms]
    for message in catalogue:
        said = message.string if isinstance(message.string, tuple | list) else ()
        if isinstance(message.id, tuple | list) and any(said) and len(said) != catalogue.num_plurals:
            wrong.append(str(message.id[0]))
    return wrong


def left_in_dutch(domain: str, code: str, allowed: frozenset[str]) -> list[str]:
    """Give the sentences whose translation is the Dutch itself, where that is no name and has letters at all."""
    return [
        words
        for message in of(domain, code)
        for words in forms(message)
        if words in dutch(message) and words not in allowed and re.search(r"[^\W\d_]", _PLACES.sub("", words))
    ]


def ends_otherwise(domain: str, code: str) -> list[str]:
    """Give the translations that begin, end or break otherwise than their Dutch."""
    wrong = []
    for message in of(domain, code):
        here = dutch(message)
        for words in forms(message):
            blank = words != words.strip() and here[0] == here[0].strip()
            lines = words.count("\n") != here[0].count("\n")
            if blank or lines or _end(words) not in {_end(one) for one in here}:
                wrong.append(f"{here[0]!r}: {words!r}")
    return wrong


def _end(text: str) -> str:
    return _MARKS.get(text.rstrip(_CLOSING)[-1:], "")
