"""Questions for a day and for files: limits included, and what is wrong is named."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assistant.journey.dates import TypedDate
from assistant.journey.kinds.day import DateQuestion
from assistant.journey.kinds.files import FITS, LARGEST, FileQuestion, PickedFile, mime_of
from assistant.journey.question import Json, Refusal
from assistant.journey.sizes import size_in_words
from tests.journey.asking import TODAY, refusal, refused, taken

BORN = DateQuestion(key="geboren", label="Geboortedatum", required=True, latest=TODAY)
MOVING = DateQuestion(key="verhuisdatum", label="Wanneer?", earliest=date(2026, 11, 1), latest=date(2026, 12, 20))
PHOTO = FileQuestion(
    key="foto", label="Foto", types=("image/*",), types_label=".jpg, .png", max_bytes=2048, required=True
)
PAPERS = FileQuestion(key="papieren", label="Papieren", max_files=None)


@pytest.mark.parametrize(
    "typed",
    [
        "1-2-2026",
        "01/02/2026",
        "1 feb 2026",
        "01022026",
        "2026-02-01",
        TypedDate("1", "feb", "26"),
        TypedDate("01", "2", "2026"),
    ],
)
def test_a_day_may_be_written_in_many_ways(typed: object) -> None:
    assert taken(BORN, typed) == "2026-02-01"


def test_the_first_and_the_last_day_are_allowed() -> None:
    assert taken(MOVING, "1-11-2026") == "2026-11-01"
    assert taken(MOVING, "20-12-2026") == "2026-12-20"
    early, late = refusal(MOVING, "31-10-2026"), refusal(MOVING, "21-12-2026")
    assert (early.key, dict(early.facts)) == ("too-early", {"earliest": "1 november 2026"})
    assert (late.key, dict(late.facts)) == ("too-late", {"latest": "20 december 2026"})


def test_a_short_year_of_birth_is_in_the_past() -> None:
    assert taken(BORN, "3-3-30") == "1930-03-03"
    assert taken(BORN, TypedDate("3", "mrt", "25")) == "2025-03-03"


def test_part_of_a_day_is_told_from_no_day() -> None:
    assert refused(BORN, TypedDate("3", "", "1952")) == "part-of-date"
    assert refused(BORN, TypedDate("3 maart")) == "part-of-date"
    assert refused(BORN, TypedDate("31", "2", "1952")) == "no-such-date"
    assert refused(BORN, "12-13-1980") == "no-such-date"
    assert refused(BORN, TypedDate(" ", "", "")) == "empty-date"
    assert taken(MOVING, TypedDate()) == ""


def test_a_day_is_read_back_in_words() -> None:
    assert BORN.in_words("2026-12-01") == "1 december 2026, een dinsdag"
    assert BORN.in_words("") == ""


@pytest.mark.parametrize("other", [12, True, None, ["2026-02-01"]])
def test_the_answer_of_another_kind_of_question_does_not_fit(other: Json) -> None:
    assert not BORN.fits(other, TODAY)


def test_the_forms_own_message_comes_first() -> None:
    asked = DateQuestion(key="d", label="D", latest=TODAY, messages={"maxDate": "Nog niet geboren?"})
    assert refusal(asked, "23-11-2026").text == "Nog niet geboren?"


def picked(name: str, size: int = 100) -> PickedFile:
    return PickedFile("merk-1", name, size, f"/thuis/{name}")


def test_a_picked_file_is_kept_with_its_name_size_and_type() -> None:
    kept = taken(PHOTO, [picked("lamp.JPG")])
    assert kept == [{"file": "merk-1", "name": "lamp.JPG", "size": 100, "type": "image/jpeg"}]
    assert taken(PHOTO, kept) == kept
    assert PHOTO.in_words(kept) == "lamp.JPG"


def test_a_file_of_exactly_the_largest_size_is_taken() -> None:
    taken(PHOTO, [picked("lamp.png", 2048)])
    found = refusal(PHOTO, [picked("lamp.png", 2049)])
    assert (found.key, dict(found.facts)) == ("file-too-large", {"name": "lamp.png", "most": "2 kB"})


@pytest.mark.parametrize("name", ["brief.pdf", "brief", "brief.png.exe", "brief.onzin", ".png"])
def test_a_file_of_another_type_is_told_which_types_are_taken(name: str) -> None:
    found = refusal(PHOTO, [picked(name)])
    assert (found.key, found.facts["types"]) == ("file-type", "een foto (heic, jpg, png)")


def test_an_empty_file_is_told() -> None:
    assert refused(PHOTO, [picked("lamp.png", 0)]) == "file-empty"


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Huur contract.pdf", "Huur contract.pdf"),
        ("brief\udcff.pdf", "brief.pdf"),
        ("\udcff.pdf", "bestand.pdf"),
        ("twee\nregels\t.pdf", "twee regels.pdf"),
        ("a\x00b\x1b.PDF", "ab.PDF"),
    ],
)
def test_a_file_is_called_so_that_its_name_can_travel(name: str, kept: str) -> None:
    assert taken(PAPERS, [PickedFile("f1", name, 10, "/x")]) == [
        {"file": "f1", "name": kept, "size": 10, "type": "application/pdf"}
    ]


def test_a_file_no_computer_can_hold_is_told_beforehand() -> None:
    huge = PickedFile("f1", "film.zip", LARGEST + 1, "/x")
    assert dict(refusal(PAPERS, [huge]).facts) == {"name": "film.zip", "most": "200 MB"}


def test_no_more_files_than_the_form_takes() -> None:
    assert refused(PHOTO, [picked("a.png"), picked("b.png")]) == "too-many-files"
    several = taken(PAPERS, [picked("a.png"), picked("b.pdf")])
    assert PAPERS.in_words(several) == "a.png, b.pdf"


@pytest.mark.parametrize("raw", [None, [], (), ""])
def test_only_a_required_file_must_be_chosen(raw: object) -> None:
    assert refused(PHOTO, raw) == "no-file"
    assert taken(PAPERS, raw) == []


@pytest.mark.parametrize(
    ("types", "label", "words"),
    [
        (("image/png", "application/pdf"), "", "een foto (png) of een PDF"),
        (("application/pdf", "image/*", "text/plain"), ".pdf, jpg", "een foto (heic, jpg, png), een PDF of txt"),
        (("application/pdf",), ".pdf", "een PDF"),
        (("application/pdf",), "een brief of een contract", "een brief of een contract"),
        (("model/obj",), ".obj", ".obj"),
        (("model/obj",), "", "een gewoon bestand"),
        ((), "", "een gewoon bestand"),
    ],
)
def test_types_are_named_in_peoples_words(types: tuple[str, ...], label: str, words: str) -> None:
    assert FileQuestion(key="f", label="F", types=types, types_label=label).types_in_words() == words


def test_a_size_is_read_as_people_read_it() -> None:
    assert [size_in_words(size) for size in (0, 1023, 1024, 2_621_440, 5 * 1024**3)] == [
        "0 bytes",
        "1023 bytes",
        "1 kB",
        "2,5 MB",
        "5 GB",
    ]


def test_a_type_follows_from_the_ending_alone() -> None:
    assert mime_of("Foto.HEIC") == "image/heic"
    assert mime_of("onbekend.zzz") == ""


def test_a_picked_file_does_not_print_its_name() -> None:
    assert "lamp" not in repr(picked("lamp.png"))


def test_a_photo_of_an_iphone_says_what_to_do() -> None:
    photo = FileQuestion(key="f", label="F", types=("image/jpeg", "image/png"))
    for name in ("IMG_1.HEIC", "img.heif"):
        found = photo.check([PickedFile("a", name, 10, "/x")], TODAY)
        assert isinstance(found, Refusal)
        assert found.key == "file-heic"
    only_pdf = FileQuestion(key="f", label="F", types=("application/pdf",))
    other = only_pdf.check([PickedFile("a", "IMG_1.HEIC", 10, "/x")], TODAY)
    assert isinstance(other, Refusal)
    assert other.key == "file-type"
    assert not isinstance(FileQuestion(key="f", label="F").check([PickedFile("a", "x.heic", 10, "/x")], TODAY), Refusal)


def photo(name: str, size: int) -> PickedFile:
    return PickedFile("a", name, size, f"/{name}")


def test_a_photo_that_the_portal_itself_found_too_large_is_made_much_smaller() -> None:
    question = FileQuestion(key="f", label="F")
    large = replace(photo("foto.jpg", 8_000_000), refused=True)
    assert question.can_shrink(large)
    assert question.small_enough(large) == FITS
    assert question.small_enough(replace(large, size=1_000_000)) == 500_000
    assert replace(question, max_bytes=1000).small_enough(large) == 1000
    assert not question.can_shrink(replace(large, name="brief.pdf"))
    assert not isinstance(question.check([large], TODAY), Refusal)


def test_only_a_photo_that_is_too_large_and_taken_here_can_be_made_smaller() -> None:
    question = FileQuestion(key="f", label="F", types=("image/*",), max_bytes=100)
    assert question.can_shrink(photo("foto.jpg", 101))
    assert question.can_shrink(photo("foto.PNG", 101))
    assert not question.can_shrink(photo("foto.jpg", 100))
    assert not question.can_shrink(photo("foto.heic", 101))
    assert not FileQuestion(key="f", label="F", types=("image/png",), max_bytes=100).can_shrink(photo("foto.jpg", 101))
    assert not FileQuestion(key="f", label="F").can_shrink(photo("foto.jpg", 10_000_000))
