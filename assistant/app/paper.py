"""Makes the proof of what was sent: a tagged PDF to keep and pictures of its pages to print."""

from __future__ import annotations

import json
import logging
import os
import re
import unicodedata
from datetime import datetime
from pathlib import Path
from typing import Final, Literal

from assistant import places, wording
from assistant.journey import dates
from assistant.journey.view import AdviceView, ReceiptView, Row
from assistant.wording import _

log = logging.getLogger(__name__)

PRINT_PPI: Final = 200
_NAME_LETTERS: Final = 80
_TRIES: Final = 1000


def receipt_pdf(view: ReceiptView) -> bytes:
    """Make the PDF: A4, 16 pt, tagged, with its language; PDF/UA-1 unless it holds a sign no letter here shows.

    Raises OSError when it cannot be made.
    """
    import typst  # noqa: PLC0415 - only for who prints or keeps a proof

    try:
        return _typeset(view, "pdf", accessible=True)[0]
    except typst.TypstError:
        # The standard forbids a sign without a picture, such as a smiling face; the answer matters more.
        log.info("receipt holds a sign without a letter: not PDF/UA")
        return _made(view, "pdf")[0]


def receipt_pages(view: ReceiptView, ppi: float = PRINT_PPI) -> tuple[bytes, ...]:
    """Make a PNG picture of each page, `ppi` pixels to the inch; OSError when it cannot be made."""
    return _made(view, "png", ppi=ppi)


def _made(view: ReceiptView, kind: Literal["pdf", "png"], *, ppi: float | None = None) -> tuple[bytes, ...]:
    import typst  # noqa: PLC0415 - only for who prints or keeps a proof

    try:
        return _typeset(view, kind, ppi=ppi)
    except typst.TypstError as error:
        # Its own words may hold an answer.
        raise OSError("the proof could not be made") from error


def _typeset(
    view: ReceiptView, kind: Literal["pdf", "png"], *, ppi: float | None = None, accessible: bool = False
) -> tuple[bytes, ...]:
    import typst  # noqa: PLC0415 - only for who prints or keeps a proof

    resources = places.folder("resources")
    made: object = typst.compile(
        resources / "paper" / "receipt.typ",
        font_paths=[resources / "fonts"],
        ignore_system_fonts=True,
        format=kind,
        ppi=ppi,
        sys_inputs={"data": json.dumps(_words(view))},
        pdf_standards=["ua-1"] if accessible else [],
    )
    # One page comes as bytes, several as a list.
    pages = made if isinstance(made, list) else [made]
    return tuple(page for page in pages if isinstance(page, bytes))


def _words(view: ReceiptView) -> dict[str, object]:
    """Give everything the paper says, as data for its template."""
    place = view.place
    practice = place.practice
    title = view.title_of_task or place.task
    facts = [_own_way(place.organisation)]
    advice = isinstance(view, AdviceView)
    if view.sent:
        facts.append(_("Verstuurd op {date}").format(date=_day(view.sent)))
    if not view.reference and not advice:
        facts.append(_("Het nummer kennen wij niet."))
    said: dict[str, object] = {
        "title": _title(practice=practice, advice=advice).format(title=title),
        "language": wording.language(),
        "direction": "rtl" if wording.right_to_left() else "ltr",
        "practice": _("Dit was oefenen. Er is niets verstuurd.") if practice else "",
        "heading": _own_way(title),
        "heading_language": wording.language_of(title),
        "heading_dutch": wording.official(title),
        "facts": facts,
        "number_label": _("Uw nummer"),
        "number": _own_way(view.reference),
        "rows_heading": _("Dit heeft u ingevuld"),
        "question": _("Vraag"),
        "answer": _("Uw antwoord"),
        "rows": [_row(row, view.language) for row in view.rows],
        "steps_heading": view.after,
        "steps": [_own_way(step) for step in view.next_steps],
        "call_heading": _("Heeft u een vraag?"),
        "call": _("Bel {name}.").format(name=place.organisation) if place.phone else "",
        "phone": _own_way(place.phone),
        "page": _("Bladzijde {n} van {m}"),
    }
    return {key: _clean(value) for key, value in said.items()}


def _row(row: Row, otherwise: str) -> list[str]:
    """Give what was asked and what was answered, the language of both, and the official Dutch of what was asked."""
    languages = (wording.language_of(row.label, otherwise), wording.language_of(row.answer, otherwise))
    return [_own_way(row.label), _own_way(row.answer), wording.official(row.label), *languages]


def _own_way(text: str) -> str:
    """Keep each line of a text that is not in the language of the paper apart, where that reads from the right."""
    language = wording.language()
    if wording.language_of(text) == language:
        return str(text)
    return "\n".join(str(wording.apart(line, language)) for line in text.split("\n"))


def _title(*, practice: bool, advice: bool) -> str:
    if practice:
        return _("Oefenen: {title}")
    return _("Overzicht: {title}") if advice else _("Bewijs: {title}")


def _day(moment: str) -> str:
    return dates.short_words(datetime.fromisoformat(moment).astimezone().date())


def _clean(value: object) -> object:
    """Leave out what no letter can show: control signs, halves of signs, and places for private use."""
    if isinstance(value, list):
        return [_clean(one) for one in value]
    if not isinstance(value, str):
        return value
    text = value.replace("\r\n", "\n").replace("\t", " ")
    return "".join(sign for sign in text if sign == "\n" or unicodedata.category(sign) not in {"Cc", "Cs", "Co", "Cn"})


def file_name(view: ReceiptView) -> str:
    """Name the file after the task and its number, in letters every disk takes."""
    usual = _("Overzicht") if isinstance(view, AdviceView) else _("Bewijs")
    what = _("Oefenen") if view.place.practice else usual
    words = " ".join((what, view.title_of_task or view.place.task, view.reference))
    plain = re.sub(r"[^\w \-]+", " ", words)
    return " ".join(plain.split())[:_NAME_LETTERS].strip()


def save_receipt(view: ReceiptView, folder: Path) -> Path:
    """Write the portal's own PDF, or else ours, in `folder`, and give the file; nothing is ever overwritten.

    The folder is made when it is not there. Raises OSError when it cannot be written.
    """
    content = view.report or receipt_pdf(view)
    folder.mkdir(parents=True, exist_ok=True)
    name = file_name(view)
    for number in range(1, _TRIES):
        file = folder / (f"{name}.pdf" if number == 1 else f"{name} {number}.pdf")
        try:
            _write_new(file, content)
        except FileExistsError:
            continue
        return file
    raise FileExistsError(folder / f"{name}.pdf")


def _write_new(file: Path, content: bytes) -> None:
    with file.open("xb") as out:
        try:
            out.write(content)
            out.flush()
            # A stick is pulled out as soon as the screen says it is done.
            os.fsync(out.fileno())
        except OSError:
            file.unlink(missing_ok=True)
            raise
