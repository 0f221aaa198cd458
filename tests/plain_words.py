"""Looks at Dutch sentences the way a careful editor does: short, and in words everybody knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

LONGEST = 15
MEAN = 10
PARAGRAPH = 50
HARD = re.compile(
    r"\b(dient|dienen|indien|conform|middels|ongeldig\w*|geldig\w*|please|sorry|ingevolge|derhalve|helaas|je|jij|jouw"
    r"|alsmede|tevens|teneinde|reeds|thans|echter|desgewenst|gelieve|verzocht|verzoeken|betreffende|inzake|omtrent"
    r"|met betrekking tot|ten behoeve van|hoogstens|minstens|maximaal|minimaal|uiterlijk|desbetreffende|onjuist)\b",
    re.IGNORECASE,
)
"""Words of an office, and those that put the blame on who reads them."""
SAME: Mapping[str, str] = {
    r"klik\w*|tik op|toets in": "druk",
    r"selecteer\w*|vink aan": "kies",
    r"opslaan|opgeslagen|sla\b.*\bop": "bewaar",
    r"verwijder\w*": "wis, of haal weg",
    r"verzend\w*|verzonden|indienen|ingediend": "verstuur",
    r"voer\b.*\bin|invoeren": "vul in",
    r"wijzig\w*|aanpassen": "verander",
    r"hebt": "heeft",
    r"annuleer\w*": "stop",
    r"startscherm|beginscherm|homepagina": "Thuis",
    r"hulplijn|helpdesk": "bel, met de naam erbij",
    r"browser": "website",
}
"""One thing has one word in the whole program: what stands before the colon is called what stands after it."""
EXPLAINED: Mapping[str, str] = {
    r"gemachtigd|machtiging": "iemand heeft op papier of bij DigiD gezegd dat u dit mag",
    r"versleuteld": "niemand anders kan",
    r"licentie": "wat u met een programma mag doen",
    r"(?-i:PDF)": "een bestand om te lezen of af te drukken",
    r"uittreksel": "een papier van de gemeente",
    r"BRP": "Basisregistratie Personen",
    r"hoofdbewoner": "woont al op het adres",
    r"toevoeging": "achter het nummer",
    r"burgerlijke staat": "getrouwd",
    r"bezwaar": "niet eens met een besluit",
    r"besluit": "een brief waarin staat wat de gemeente doet",
    r"inwonen|woon in": "U trekt in bij iemand",
    r"privacyverklaring": "Daarin staat wat Gemeente Voorbeeld met mijn antwoorden doet",
}
"""Words of an official letter, which stay, and a piece of the sentence that explains each of them."""


def sentences(text: str) -> Iterator[str]:
    """Split a text at its full stops, question marks and line ends; addresses and numbers stay whole."""
    for line in text.splitlines():
        yield from (part for part in re.split(r"(?<=[.!?])\s+(?=[A-Z0-9{“])", line.strip()) if part)


def length(sentence: str) -> int:
    """Count the words of a sentence; signs alone are none."""
    return sum(any(map(str.isalnum, word)) for word in sentence.split())


def complaints(text: str) -> list[str]:
    """Say what is wrong with the words of a text; an empty list when nothing is."""
    found = [f"too long: {one}" for one in sentences(text) if length(one) > LONGEST]
    found += [f"hard word {word[0]!r}: {text}" for word in HARD.finditer(text)]
    for other, word in SAME.items():
        found += [f"say {word!r} for {match[0]!r}: {text}" for match in re.finditer(rf"(?i)\b(?:{other})\b", text)]
    return found


def unexplained(texts: Iterable[str], among: Iterable[str]) -> list[str]:
    """Name the words of an official letter that one of `texts` uses and none of `among` explains."""
    used, told = " \n ".join(texts), " \n ".join(among).casefold()
    return [
        word
        for word, explanation in EXPLAINED.items()
        if re.search(rf"(?i)\b(?:{word})", used) and explanation.casefold() not in told
    ]
