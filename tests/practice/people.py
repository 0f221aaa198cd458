"""Invented people and what they answer on the four practice forms, per step."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from assistant.practice.portal import now_here

NAME = {"naam": {"voornamen": "Noor", "tussenvoegsel": "de", "achternaam": "Wit"}}
HERE = {"postcode": "1234 AB", "huisnummer": "12", "toevoeging": ""}
THERE = {"postcode": "4321 BA", "huisnummer": "7", "toevoeging": "A"}
ABOUT = {**NAME, "geboortedatum": "1952-03-03", "email": "noor@example.nl", "telefoon": "0612345678"}


def in_days(days: int) -> str:
    return (now_here().date() + timedelta(days)).isoformat()


def moving(upload: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Noor moves in with her sister, and takes her children along."""
    going = {"partner": False, "kinderen": True, "ouders": False, "anderen": False}
    return {
        "verhuizing": {
            "verhuisdatum": in_days(7),
            "nieuwAdres": HERE,
            "oudAdres": THERE,
            "meeverhuizers": "ja",
        },
        "meeverhuizers": {
            "wieGaanMee": going,
            "aantalMee": 2,
            "namenMee": "Sam de Wit, 3 maart 2015\nLotte de Wit, 1 mei 2017",
            "toestemmingMee": True,
        },
        "woning": {
            "woning": "inwonen",
            "hoofdbewoner": {"voornaam": "Anna", "achternaam": "de Wit"},
            "hoofdbewonerAkkoord": "ja",
            "toestemmingsbrief": [upload],
        },
        "gegevens": ABOUT,
    }


EXTRACT: dict[str, dict[str, Any]] = {
    "uittreksel": {"soort": "adres", "doel": "anders", "doelAnders": "Voor mijn koor", "taal": "nl", "aantal": 1},
    "bezorging": {"bezorging": "post", "adresKeuze": "ander", "postadres": HERE},
    "gegevens": ABOUT,
}


def report(upload: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Noor saw a lamp that does not work."""
    seen = {"ochtend": False, "middag": False, "avond": True, "nacht": False}
    return {
        "melding": {"categorie": "verlichting", "gevaar": "nee", "omschrijving": "De lamp doet het niet."},
        "plek": {"plekKeuze": "adres", "plekAdres": HERE, "datumGezien": in_days(0), "dagdeel": seen},
        "foto": {"foto": [upload], "bericht": "email", "email": "noor@example.nl"},
    }


COMPLAINT: dict[str, dict[str, Any]] = {
    "bericht": {"soort": "klacht"},
    "klacht": {"klachtOver": "wachten", "klachtDatum": in_days(-3), "watGebeurde": "Ik wachtte twee uur."},
    "contact": {
        "naam": {"voornamen": "Noor", "achternaam": "de Wit"},
        "antwoord": "telefoon",
        "telefoon": "0612345678",
        "belmoment": {"ochtend": True, "middag": False},
    },
}
