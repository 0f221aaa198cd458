"""Answers to take over can lie on paper beside the website; what is secret only when somebody says so."""

from __future__ import annotations

from dataclasses import replace

from assistant.app import paper
from assistant.journey.prepared_paper import prepared_paper
from assistant.journey.view import Place, PreparedView, Ready

PLACE = Place(task="Kwijtschelding", organisation="Gemeente Voorbeeld", phone="088 000 00 00")
VIEW = PreparedView(
    heading="Neem uw antwoorden over",
    place=PLACE,
    address="https://formulieren.voorbeeld.nl/kwijtschelding",
    rows=(
        Ready("Wanneer bent u geboren?", "1 maart 1980", "01-03-1980"),
        Ready("Woont u alleen?", "Nee"),
        Ready("Uw rekening", "NL91 ABNA 0417 1643 00", "NL91ABNA0417164300", secret=True),
    ),
    files=("Uw loonstrook",),
)


def test_an_answer_is_written_in_words_and_as_one_types_it() -> None:
    said = {row.label: row.answer for row in prepared_paper(VIEW).rows}
    assert said["Wanneer bent u geboren?"] == "1 maart 1980\n01-03-1980"
    assert said["Woont u alleen?"] == "Nee"


def test_what_is_nobody_elses_business_is_on_paper_only_when_somebody_says_so() -> None:
    assert prepared_paper(VIEW).rows[2].answer == "Dit staat niet op papier."
    assert prepared_paper(replace(VIEW, with_secrets=True)).rows[2].answer.startswith("NL91 ABNA")
    assert VIEW.secrets == "Niet op papier: Uw rekening"
    assert replace(VIEW, with_secrets=True).secrets == "Ook op papier: Uw rekening"
    assert replace(VIEW, at=0).secrets == replace(VIEW, rows=VIEW.rows[:2]).secrets == ""
    assert not [said for said in replace(VIEW, with_secrets=True).labels if "NL91" in said]


def test_the_paper_says_what_to_do_on_the_website_and_is_no_proof() -> None:
    made = prepared_paper(VIEW)
    assert made.next_steps == (
        "Open de website: https://formulieren.voorbeeld.nl/kwijtschelding",
        "Log alleen in op de website zelf.",
        "Vul daar deze antwoorden in.",
        "Leg dit klaar: Uw loonstrook",
    )
    words = paper._words(made)
    assert (words["title"], words["steps_heading"]) == ("Overzicht: Kwijtschelding", "Zo gaat u verder op de website")
    assert "NL91" not in str(words)
    assert paper.file_name(made) == "Overzicht Kwijtschelding"
    assert paper.receipt_pdf(made).startswith(b"%PDF-")
