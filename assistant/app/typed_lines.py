"""Lines that are typed in a terminal: what to ask for, and what they mean as an answer."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from assistant.app import handwriting
from assistant.journey.kinds.choice import ChoicesQuestion
from assistant.journey.kinds.email_code import SEND_AGAIN, CodeQuestion
from assistant.journey.kinds.files import FileQuestion, PickedFile
from assistant.journey.kinds.grid import RowsQuestion
from assistant.journey.kinds.signature import SignatureQuestion, Signed
from assistant.journey.kinds.tick import TickQuestion
from assistant.journey.question import Option, Question
from assistant.journey.view import Field
from assistant.wording import _


def prompt(question: Question) -> str:
    """Say in front of the line what is to be typed on it."""
    match question:
        case ChoicesQuestion():
            return _("Nummers, met komma's:")
        case TickQuestion():
            return _("j of n:")
        case FileQuestion():
            return _("Waar staat het bestand?")
        case CodeQuestion():
            return _("De code, of opnieuw:")
        case SignatureQuestion():
            return _("Typ uw naam:")
        case _ if options(question):
            return _("Nummer:")
        case _:
            return ">"


def handed_over(question: Question, line: str, field: Field) -> object:
    """Turn a typed line into what a screen would hand over."""
    match question:
        case ChoicesQuestion():
            picked = [part.strip() for part in line.split(",")]
            return [_option(question, part) for part in picked if part]
        case CodeQuestion() if line.strip().casefold() == _("opnieuw"):
            return SEND_AGAIN
        case TickQuestion():
            return line.strip().casefold() in {"j", "ja", "1"}
        case FileQuestion() if line.strip().casefold() == _("weg"):
            return []
        case FileQuestion():
            return [*_there(question, field), *_files(line)]
        case SignatureQuestion():
            return Signed(handwriting.drawn(line), line)
        case _ if options(question):
            return _option(question, line.strip())
        case _:
            return line


def advice(question: Question, field: Field) -> tuple[str, ...]:
    """Say what can be done about files that are there already, or about a photo that is too large."""
    if not isinstance(question, FileQuestion):
        return ()
    lines = [] if question.is_empty(field.value) else [_("Typ weg. Dan kiest u opnieuw.")]
    if any(question.can_shrink(one) for one in _picked(field)):
        lines.append(_("Maak de foto kleiner: stuur hem naar uzelf per e-mail, en kies voor klein."))
        lines.append(_("Of open Stapwijs met het venster. Daar maken wij de foto kleiner."))
    return tuple(lines)


def _picked(field: Field) -> tuple[PickedFile, ...]:
    typed = field.typed if isinstance(field.typed, list | tuple) else ()
    return tuple(one for one in typed if isinstance(one, PickedFile))


def _there(question: FileQuestion, field: Field) -> list[Mapping[str, object]]:
    """List the files that stay beside a new one: none where there can be only one, and none that was too large."""
    before = field.value if isinstance(field.value, list | tuple) and question.max_files != 1 else ()
    refused = {one.file for one in _picked(field) if one.refused}
    return [one for one in before if isinstance(one, Mapping) and one.get("file") not in refused]


def _option(question: Question, number: str) -> str:
    """Take the number of a choice, or its own words."""
    at, found = numbered(number), options(question)
    if at is not None and at < len(found):
        return found[at].value
    said = number.strip().casefold()
    return next((option.value for option in found if option.label.casefold() == said), number)


def options(question: Question) -> tuple[Option, ...]:
    """Give what can be done with a number: the choices, and of rows what can be done with each."""
    return question.deeds if isinstance(question, RowsQuestion) else question.choices


def numbered(line: str) -> int | None:
    """Give which one a typed number means, the first as 0; None when it is no number."""
    return int(line) - 1 if re.fullmatch(r"\s*0{0,3}[1-9][0-9]{0,3}\s*", line) else None


def _files(line: str) -> list[PickedFile]:
    path, size = Path(line.strip()), -1
    with suppress(OSError, ValueError, RuntimeError):
        path = path.expanduser()
        size = path.stat().st_size
    return [PickedFile(uuid.uuid4().hex, path.name, size, str(path))]


def kept(field: Field) -> object:
    """Hand over again what there was."""
    question, value = field.question, field.value
    if isinstance(question, ChoicesQuestion):
        return question.chosen(value)
    return value
