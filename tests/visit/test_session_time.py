"""The portal forgets a visit after some minutes: it is said in time, and nobody has to type anything twice."""

from __future__ import annotations

import pytest

from assistant.visit import session_time
from assistant.visit.session_time import Lease, Stayed

NAME = "Gemeente Voorbeeld"


@pytest.mark.parametrize(
    ("left", "kind", "words", "again"),
    [
        (None, "", "", None),
        (900.0, "", "", 720.0),
        (181.0, "", "", 1.0),
        (180.0, "soon", "Gemeente Voorbeeld wacht nog 3 minuten. Uw antwoorden zijn bewaard.", 60.0),
        (90.0, "soon", "Gemeente Voorbeeld wacht nog 2 minuten. Uw antwoorden zijn bewaard.", 30.0),
        (1.0, "soon", "Gemeente Voorbeeld wacht nog 1 minuut. Uw antwoorden zijn bewaard.", 1.0),
        (
            0.0,
            "over",
            "De tijd bij Gemeente Voorbeeld is om. Uw antwoorden zijn bewaard. U kunt gewoon verder.",
            None,
        ),
    ],
)
def test_it_is_said_three_minutes_before_the_end(
    left: float | None, kind: str, words: str, again: float | None
) -> None:
    time = session_time.told(left, NAME, kept=True)
    assert (time.kind, time.words, time.again_in) == (kind, words, again)
    assert bool(time.act) is (kind == "soon")


def test_what_is_only_in_memory_is_not_called_kept() -> None:
    assert "bewaard" not in session_time.told(60.0, NAME, kept=False).words
    assert "Uw antwoorden zijn er nog." in session_time.told(60.0, NAME, kept=False).words


def test_before_anybody_began_there_is_no_time() -> None:
    lease = Lease(lambda: pytest.fail("nobody is called to read the time"))
    assert lease.left is None


def test_what_came_of_asking_for_more_is_said() -> None:
    assert (
        session_time.stayed_words(Stayed("d", gone=False), 899.9, NAME) == "Gemeente Voorbeeld wacht weer 15 minuten."
    )
    assert "U kunt gewoon verder." in session_time.stayed_words(Stayed("d", gone=True), 900.0, NAME)
    assert "U kunt gewoon verder." in session_time.stayed_words(Stayed("d", gone=False, heard=False), 5.0, NAME)
