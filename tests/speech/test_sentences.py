"""A text is cut where a person would take breath, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.speech.sentences import sentences


def cut(text: str, language: str = "nl") -> list[str]:
    return [text[start : start + length] for start, length in sentences(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "pieces"),
    [
        ("Dit duurt ca. 3 minuten. Daarna bent u klaar.", "nl", ["Dit duurt ca. 3 minuten.", "Daarna bent u klaar."]),
        ("Bel tel. 14 0123. Vraag naar dhr. De Vries.", "nl", ["Bel tel. 14 0123.", "Vraag naar dhr. De Vries."]),
        ("Neem mee: pas, foto enz. Kom daarna.", "nl", ["Neem mee: pas, foto enz.", "Kom daarna."]),
        ("Het duurt 5 min. Daarna bent u klaar.", "nl", ["Het duurt 5 min.", "Daarna bent u klaar."]),
        ("Mevrouw A.B. de Groot woont hier.", "nl", ["Mevrouw A.B. de Groot woont hier."]),
        ("J. Jansen. Sam Bos.", "nl", ["J. Jansen.", "Sam Bos."]),
        ("1. Vul in. 2. Verstuur.", "nl", ["1. Vul in.", "2. Verstuur."]),
        ("Kom op dag 3. Neem uw pas mee.", "nl", ["Kom op dag 3.", "Neem uw pas mee."]),
        ("U betaalt € 1.234,50 om 8.30 uur.", "nl", ["U betaalt € 1.234,50 om 8.30 uur."]),
        ("Kijk op www.x.nl/a?b=1. Klaar!", "nl", ["Kijk op www.x.nl/a?b=1.", "Klaar!"]),
        ("Mail naar j.bos@x.nl. Of bel.", "nl", ["Mail naar j.bos@x.nl.", "Of bel."]),
        ("“Klopt dit?” vroeg zij. “Ja.” Dat was het.", "nl", ["“Klopt dit?” vroeg zij.", "“Ja.”", "Dat was het."]),
        ("Een ogenblik … Wij zoeken.", "nl", ["Een ogenblik …", "Wij zoeken."]),
        ("Wacht … en ga dan verder.", "nl", ["Wacht … en ga dan verder."]),
        ("(Dit hoeft niet.) Ga verder.", "nl", ["(Dit hoeft niet.)", "Ga verder."]),
        ("Let op\nU heeft 5 dagen", "nl", ["Let op", "U heeft 5 dagen"]),
        ("· \n✓\nKlaar", "nl", ["Klaar"]),
        ("See Dr. Smith, e.g. on Monday. Is that all? No. Go on.", "en", None),
        ("هل لديك رقم؟ نعم. اضغط على التالي؛ ثم أرسل", "ar", ["هل لديك رقم؟", "نعم.", "اضغط على التالي؛", "ثم أرسل"]),
        ("Вул. Франка, буд. 5. Далі", "uk", ["Вул. Франка, буд. 5.", "Далі"]),
        ("Mieszka przy ul. Długiej 5 od 2026 r. Pisze do nas.", "pl", None),
        ("Saat 5'te gelin. Örn. Pazartesi.", "tr", ["Saat 5'te gelin.", "Örn. Pazartesi."]),
        ("", "nl", []),
    ],
)
def test_a_text_is_cut_into_its_sentences(text: str, language: str, pieces: list[str] | None) -> None:
    whole = {
        "en": ["See Dr. Smith, e.g. on Monday.", "Is that all?", "No.", "Go on."],
        "pl": ["Mieszka przy ul. Długiej 5 od 2026 r.", "Pisze do nas."],
    }
    assert cut(text, language) == (whole[language] if pieces is None else pieces)


@given(st.text(), st.sampled_from(["nl", "en", "tr", "pl", "ar", "uk", "fy", "pap", "xx"]))
def test_no_letter_is_lost_or_said_twice(text: str, language: str) -> None:
    found = list(sentences(text, language))
    ends = [start + length for start, length in found]
    assert all(before <= start for before, (start, _length) in zip(ends, found[1:], strict=False))
    inside = "".join(text[start : start + length] for start, length in found)
    assert list(filter(str.isalnum, inside)) == list(filter(str.isalnum, text))
