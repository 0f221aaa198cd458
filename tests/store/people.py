"""Invented people and what they have half finished."""

from __future__ import annotations

from assistant.journey.question import RichText
from assistant.portals.portal import Cookie, Ticket
from assistant.store.records import Draft, Parcel, Receipt

KEY = bytes(range(32))
SECRET = "Nassaukade 999, Voorbeeldstad"
SESSION = "sessie-van-mevrouw-el-amrani"


class FixedKey:
    """Keys for tests that are not about keyrings."""

    def __init__(self, key: bytes = KEY) -> None:
        """Hand out this `key` until it is forgotten."""
        self.current: bytes | None = key

    def key(self) -> bytes:
        self.current = self.current or KEY[::-1]
        return self.current

    def forget(self) -> None:
        self.current = None


def draft(draft_id: str = "concept-1", **changes: object) -> Draft:
    """Mevrouw El Amrani is moving house."""
    facts: dict[str, object] = {
        "id": draft_id,
        "organisation": "voorbeeld",
        "slug": "verhuizing",
        "title": "Verhuizing doorgeven",
        "practice": True,
        "created": "2026-11-22T10:00:00.000000+00:00",
        "changed": "2026-11-22T10:05:00.000000+00:00",
        "who": "mijzelf",
        "place": "stap 3 van 8",
        "answers": {"adres": SECRET, "gezin.aantal": 3, "akkoord": False, "bsn": "999990019"},
        "prints": {"adres": "0123456789abcdef"},
    }
    return Draft(**(facts | changes))  # type: ignore[arg-type]


def parcel(draft_id: str = "concept-1", status_url: str = "") -> Parcel:
    return Parcel(
        draft_id=draft_id,
        ticket=Ticket(
            "http://127.0.0.1:8000/api/v2/submissions/1",
            (Cookie("openforms_sessionid", SESSION, "127.0.0.1"),),
            "2026-11-22T10:35:00.000000+00:00",
        ),
        started="2026-11-22T10:20:00.000000+00:00",
        form_url="http://127.0.0.1:8000/api/v2/forms/verhuizing",
        website="http://127.0.0.1:8000/verhuizing",
        accepted={"privacy": True},
        status_url=status_url,
    )


def receipt(receipt_id: str = "bewijs-1", draft_id: str = "concept-1", sent: str = "2026-11-22T10:21:00") -> Receipt:
    return Receipt(
        id=receipt_id,
        draft_id=draft_id,
        organisation="Gemeente Voorbeeld",
        title="Verhuizing doorgeven",
        practice=True,
        sent=sent,
        reference="OF-VB42",
        words=RichText("<p>Bedankt</p>", "Bedankt"),
        rows=(("Wat is uw nieuwe adres?", SECRET),),
        report=b"%PDF-1.7 " + bytes(range(256)),
    )
