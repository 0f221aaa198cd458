"""The proof on paper: all that was sent stands in it, whatever somebody wrote, and no file is ever lost."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from assistant import wording
from assistant.app import paper
from assistant.journey.view import AdviceView, Place, ReceiptView, Row
from assistant.wording import Told

PLACE = Place("Verhuizing doorgeven", "Gemeente Voorbeeld", "088 000 00 00")
VIEW = ReceiptView(
    heading="Gelukt",
    place=PLACE,
    reference="VB 2026 0417",
    next_steps=("De gemeente kijkt alles na.",),
    rows=(Row("", "Nieuw adres", "Dorpsstraat 12"), Row("", "Naam", "Zoë Çelik-Жук العربية")),
    title_of_task="Verhuizing doorgeven",
    sent="2026-11-22T12:00:00.000000+00:00",
)
PNG = b"\x89PNG\r\n\x1a\n"


def test_the_pdf_is_tagged_and_tells_its_language() -> None:
    pdf = paper.receipt_pdf(VIEW)
    assert pdf.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in pdf
    assert re.search(rb"/Lang ?\(nl", pdf)
    assert b"pdfuaid" in pdf


def test_an_overview_is_not_called_a_proof() -> None:
    view = AdviceView(
        heading="U bent klaar", place=PLACE, next_steps=("U heeft niets nodig.",), title_of_task="Een boom"
    )
    said = paper._words(view)
    assert said["title"] == "Overzicht: Een boom"
    assert said["facts"] == ["Gemeente Voorbeeld"]
    assert paper.file_name(view) == "Overzicht Een boom"
    assert paper.receipt_pdf(view).startswith(b"%PDF-")


def test_a_paper_from_the_right_is_in_its_language_and_keeps_the_official_dutch(tmp_path: Path) -> None:
    label = Told("العنوان الجديد", "Nieuw adres", "ar")
    title = Told("الإبلاغ عن الانتقال", "Verhuizing doorgeven", "ar")
    rows = (Row("", label, "Dorpsstraat 12 (bis)."), Row("", "Wat is uw naam?", "Noor"))
    view = replace(VIEW, title_of_task=title, rows=rows)
    wording.use("ar", tmp_path)
    try:
        said, pdf = paper._words(view), paper.receipt_pdf(view)
    finally:
        wording.use(wording.SOURCE_LANGUAGE, tmp_path)
    assert (said["language"], said["direction"]) == ("ar", "rtl")
    assert (said["heading"], said["heading_dutch"], said["heading_language"]) == (title, "Verhuizing doorgeven", "ar")
    assert said["rows"] == [
        [label, "\u2068Dorpsstraat 12 (bis).\u2069", "Nieuw adres", "ar", "nl"],
        ["\u2068Wat is uw naam?\u2069", "\u2068Noor\u2069", "", "nl", "nl"],
    ]
    assert said["phone"] == "\u2068088 000 00 00\u2069"
    assert re.search(rb"/Lang ?\(ar", pdf)
    assert re.search(rb"/Lang ?\(nl", pdf)
    assert b"pdfuaid" in pdf


def test_a_paper_in_another_alphabet_has_letters_for_it(tmp_path: Path) -> None:
    """PDF/UA forbids a sign without a picture, so what can be made with it has them all."""
    letters = (
        Told("Чому відправлено? Їжак, ґанок, є!", "Waarom?", "uk"),
        Told("Zażółć gęślą jaźń", "x", "pl"),
        Told("Şişğ İÖÜ", "x", "tr"),
    )
    rows = tuple(Row("", one, str(one)) for one in letters)
    wording.use("uk", tmp_path)
    try:
        assert paper._typeset(replace(VIEW, rows=rows), "pdf", accessible=True)[0].startswith(b"%PDF-")
    finally:
        wording.use(wording.SOURCE_LANGUAGE, tmp_path)


def test_every_answer_is_a_row_of_the_table() -> None:
    rows = tuple(Row("", f"Vraag {number}", f"Antwoord {number}") for number in range(40))
    pdf = paper.receipt_pdf(replace(VIEW, rows=rows))
    # Two cells a row; the heading of the table is a row as well.
    assert len(re.findall(rb"/S ?/TD\b", pdf)) == 80
    assert len(re.findall(rb"/S ?/TR\b", pdf)) >= 41


def test_more_answers_make_more_pages() -> None:
    rows = tuple(Row("", f"Vraag {number}", "Ja") for number in range(60))
    pages = paper.receipt_pages(replace(VIEW, rows=rows), ppi=40)
    assert len(pages) > 1
    assert all(page.startswith(PNG) for page in pages)
    assert len(paper.receipt_pages(VIEW, ppi=40)) == 1


def test_practice_says_so_on_paper() -> None:
    practice = replace(VIEW, place=replace(PLACE, practice=True))
    assert paper.receipt_pages(practice, ppi=40) != paper.receipt_pages(VIEW, ppi=40)
    assert paper.file_name(practice).startswith("Oefenen")


@pytest.mark.parametrize("sent", ["", "2026-11-22T12:00:00+00:00"])
@pytest.mark.parametrize("reference", ["", "VB 2026 0417"])
def test_what_is_not_known_is_left_out_or_said(sent: str, reference: str) -> None:
    assert paper.receipt_pdf(replace(VIEW, sent=sent, reference=reference)).startswith(b"%PDF-")


HOSTILE = (
    '#panic("weg") #{1/0} #import "@preview/x:1.0.0" ',
    "*vet _schuin_ $x^2$ `code` ```",
    "= kop\n- een\n+ twee\n/ drie: vier",
    "// weg /* ook weg */ <label> @naar \\u{1F600} \\",
    '"}, "rows": [] // ',
    "]]]] [[[[ }}}} {{{{",
    "w" * 300,
    "\u202eomgekeerd\u202c \u2066echt\u2069",
    "",
    "\t\r\n\n  \n",
)


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_somebody_writes_is_taken_for_markup(text: str) -> None:
    hostile = replace(
        VIEW,
        rows=(Row("", text, text),),
        next_steps=(text,),
        reference=text.replace("\n", " "),
        title_of_task=text or "x",
        place=replace(PLACE, organisation=text, phone=text),
    )
    pdf = paper.receipt_pdf(hostile)
    assert b"/StructTreeRoot" in pdf
    assert b"pdfuaid" in pdf
    assert paper.receipt_pages(hostile, ppi=30)


@pytest.mark.parametrize("text", ["Anna 😀", "half \ud83d", "bel \x07 \x00", "eigen \ue000", "汉字"])
def test_a_sign_without_a_letter_does_not_stop_the_proof(text: str) -> None:
    odd = replace(VIEW, rows=(Row("", "Naam", text),))
    pdf = paper.receipt_pdf(odd)
    assert pdf.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in pdf
    assert paper.receipt_pages(odd, ppi=30)[0].startswith(PNG)


def test_the_portals_own_pdf_is_what_is_kept(tmp_path: Path) -> None:
    file = paper.save_receipt(replace(VIEW, report=b"%PDF-1.7 van de gemeente"), tmp_path)
    assert file.read_bytes() == b"%PDF-1.7 van de gemeente"


def test_without_one_ours_is_kept(tmp_path: Path) -> None:
    file = paper.save_receipt(VIEW, tmp_path / "Documenten")
    assert file == tmp_path / "Documenten" / "Bewijs Verhuizing doorgeven VB 2026 0417.pdf"
    assert file.read_bytes().startswith(b"%PDF-")


def test_nothing_is_ever_overwritten(tmp_path: Path) -> None:
    view = replace(VIEW, report=b"%PDF een")
    first = paper.save_receipt(view, tmp_path)
    second = paper.save_receipt(replace(view, report=b"%PDF twee"), tmp_path)
    third = paper.save_receipt(replace(view, report=b"%PDF drie"), tmp_path)
    assert [first.read_bytes(), second.read_bytes(), third.read_bytes()] == [b"%PDF een", b"%PDF twee", b"%PDF drie"]
    assert [one.stem.removeprefix(first.stem) for one in (second, third)] == [" 2", " 3"]


@pytest.mark.parametrize("title", ["../../etc/passwd", "a/b\\c:d*e?f", "." * 300, "é" * 300, "CON\x00\n"])
def test_a_title_cannot_lead_out_of_the_folder(tmp_path: Path, title: str) -> None:
    file = paper.save_receipt(replace(VIEW, report=b"%PDF", title_of_task=title, reference=title), tmp_path)
    assert file.parent == tmp_path
    assert file.is_file()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "vol").write_text("")
    with pytest.raises(OSError, match="vol"):
        paper.save_receipt(replace(VIEW, report=b"%PDF"), tmp_path / "vol")


def test_typst_is_not_loaded_before_somebody_wants_a_proof() -> None:
    code = "import sys, assistant.app.paper; print('typst' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
