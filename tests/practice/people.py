"""Invented people and what they answer on the four practice forms, per step."""

from __future__ import annotations

import base64
from datetime import timedelta
from typing import Any

from assistant.practice.portal import now_here
from tests.practice.citizen import PNG

PICTURE = f"data:image/png;base64,{base64.b64encode(PNG).decode()}"
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

MAIL = "noor.feest@example.nl"


def party(upload: dict[str, Any], street: dict[str, str]) -> dict[str, dict[str, Any]]:
    """Noor gives a party for her street: an answer to every type of question there is."""
    place = {"postcode": "1234 AB", "houseNumber": "12", "houseLetter": "", "houseNumberAddition": "", **street}
    doing = {"eten": True, "spelen": True, "muziek_maken": False, "praten": False}
    return {
        "u": {
            "naam": {"voornaam": "Noor", "achternaam": "de Wit"},
            "wijk": "Voorbeeld-Noord",
            "email": MAIL,
            "telefoon": "0612345678",
            "bsn": "999990019",
            "bereikbaar": [
                {"type": "email", "address": MAIL, "preferenceUpdate": "useOnlyOnce"},
                {"type": "phoneNumber", "address": "0612345678", "preferenceUpdate": "useOnlyOnce"},
            ],
        },
        "feest": {
            "soort": "straat",
            "plan": "Wij eten samen aan lange tafels.",
            "onderdelen": doing,
            "kok": "Anna",
            "landen": ["belgie", "suriname"],
            "vervoer": "lopend",
            "gasten": 40,
            "kosten": 120.5,
            "muziek": True,
            "dag": in_days(30),
            "opbouwen": f"{in_days(30)}T09:30",
            "begin": "16:00",
            "einde": "00:30",
        },
        "plek": {
            "adres": {**place, "autoPopulated": True},
            "kaart": {"type": "Point", "coordinates": [5.2101, 52.3501]},
            "buren": {"postcode": "1234 AC", "nummer": "3", "straat": "Raadhuisplein"},
            "kenteken": "AB-123-C",
        },
        "mensen": {
            "partner": [
                {
                    "bsn": "999990019",
                    "initials": "A.",
                    "affixes": "de",
                    "lastName": "Wit",
                    "dateOfBirth": "1980-01-31",
                }
            ],
            "kinderen": [{"bsn": "999990019", "firstNames": "Sam", "dateOfBirth": "2018-03-03", "selected": None}],
            "helpers": [{"naam": "Lotte", "taak": "anders", "anders": "Muziek"}, {"naam": "Bram", "taak": "koken"}],
        },
        "papieren": {
            "plattegrond": [upload],
            "foto": [],
            "rekening": "NL02ABNA0123456789",
            "handtekening": PICTURE,
            "medeorganisator": "anna@example.nl",
        },
    }


PERMIT = {"auto": {"kenteken": "AB-123-C"}, "u": {"naam": "Noor", "email": "noor@voorbeeld.example"}}
