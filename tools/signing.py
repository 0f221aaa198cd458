"""Writes down which translations somebody who grew up with the language found right; the others stay drafts.

`python -m tools.translations sign pl --name "Ala Przykład" --all`, or the Dutch sentences instead of `--all`. A line
of `translations/<lang>/REVIEWED` is the mark of one translation, the day, and the name. A translation that changes
afterwards has another mark, so it is a draft again; marks of what is gone are taken out at the next signing.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from babel.messages.catalog import Message

from assistant import wording
from assistant.wording import LANGUAGES, SIGNED_OFF, SOURCE_LANGUAGE, mark_of

HEADER: Final = (
    "# Translations that somebody who grew up with the language found right: mark, day, name.",
    "# Made by `python -m tools.translations sign`; a translation that changed is a draft again.",
)


def marks(message: Message) -> Iterator[str]:
    """Give the mark of each form of one translation; a form that is missing has none."""
    name = message.id if isinstance(message.id, str) else message.id[0]
    said = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return (mark_of(name, words) for words in said if name and words)


def signed(folder: Path, language: str, messages: Iterable[Message]) -> tuple[int, int]:
    """Count how many sentences of a language are translated, and how many of those were signed off."""
    known = wording.signed_off(folder, language)
    whole = [set(found) for message in messages if (found := tuple(marks(message)))]
    return len(whole), sum(one <= known.keys() for one in whole)


def sign(folder: Path, language: str, name: str, messages: Iterable[Message], only: Iterable[str] = ()) -> list[str]:
    """Sign off these translations, or `only` those of some Dutch sentences; gives what there is no translation of.

    What was signed before keeps its day and its name.
    """
    every = {_name(message): tuple(marks(message)) for message in messages if message.id}
    wanted = list(only) or [dutch for dutch, found in every.items() if found]
    before = wording.signed_off(folder, language)
    day = datetime.now(UTC).astimezone().date().isoformat()
    now = {mark: before.get(mark, f"{day} {name}") for dutch in wanted for mark in every.get(dutch, ())}
    there = {mark for found in every.values() for mark in found}
    lines = {mark: who for mark, who in {**before, **now}.items() if mark in there}
    text = "\n".join((*HEADER, *(f"{mark} {who}" for mark, who in sorted(lines.items()))))
    (folder / language / SIGNED_OFF).write_text(text + "\n", "utf-8")
    return [dutch for dutch in wanted if not every.get(dutch)]


def _name(message: Message) -> str:
    return str(message.id if isinstance(message.id, str) else message.id[0])


def read(arguments: Sequence[str]) -> argparse.Namespace:
    """Read `language`, `name` and the `sentence`s (none means all) from a command line; leaves when it is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tools.translations sign", description=__doc__)
    parser.add_argument("language", choices=[code for code in LANGUAGES if code != SOURCE_LANGUAGE])
    parser.add_argument("--name", required=True, help="of the person who read the translations")
    parser.add_argument("--all", action="store_true", help="every sentence that is translated")
    parser.add_argument("sentence", nargs="*", help="the Dutch of a sentence")
    given = parser.parse_intermixed_args(arguments)
    if given.all is bool(given.sentence):
        parser.error("give --all, or the Dutch of the sentences")
    return given
