"""Reads one organisation file and says, with the line, what is wrong in it and what to write instead."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import TypeAlias

from assistant import places
from assistant.portals.border import allowed
from assistant.wording import _

FAMILIES = ("gemeente", "provincie", "waterschap", "rijk", "uitvoering")
KINDS = ("open-forms",)
_TOP = ("naam", "soort", "telefoon", "balie", "website", "oefenen", "portaal")
_PORTAL = ("soort", "adres", "formulier")
_FORM = ("slug", "titel", "woorden", "nodig", "icoon", "duur")

Table: TypeAlias = Mapping[str, object]
Place: TypeAlias = tuple[str | int, ...]
"""Where something stands: ("portaal", 0, "formulier", 1, "slug")."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong in a file, and what to write instead; `line` counts from 1, 0 is the whole file."""

    file: Path
    line: int
    text: str

    def __str__(self) -> str:
        if not self.line:
            return _("{file}: {message}").format(file=self.file.name, message=self.text)
        return _("{file}, regel {line}: {message}").format(file=self.file.name, line=self.line, message=self.text)

    @classmethod
    def name_taken(cls, file: Path) -> Mistake:
        """Say that a file has the name of the practice organisation."""
        return cls(file, 0, _("deze naam is van de oefengemeente. Geef dit bestand een andere naam."))


@dataclass(frozen=True, slots=True)
class FormEntry:
    slug: str
    title: str
    words: tuple[str, ...]
    needs: tuple[str, ...]
    icon: str
    duration: str


@dataclass(frozen=True, slots=True)
class PortalEntry:
    kind: str
    address: str
    forms: tuple[FormEntry, ...]


@dataclass(frozen=True, slots=True)
class OrganisationFile:
    """What a file without mistakes says."""

    name: str
    family: str
    phone: str
    desk: str
    website: str
    practice: bool
    portals: tuple[PortalEntry, ...]


def read(file: Path, *, practice: bool) -> tuple[OrganisationFile | None, tuple[Mistake, ...]]:
    """Read a file; None with the mistakes in line order when there are any. `practice`: it may be for practice."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return None, (Mistake(file, 0, _("ik kan dit niet lezen. Bewaar het bestand als tekst, in UTF-8.")),)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return None, (Mistake(file, line_of(error, text), _syntax()),)
    except RecursionError:
        return None, (Mistake(file, 0, _syntax()),)
    reader = _Reader(file, lines(text), practice=practice)
    found = reader.organisation(table)
    mistakes = tuple(sorted(reader.mistakes, key=lambda one: one.line))
    return (None if mistakes else found), mistakes


def line_of(error: tomllib.TOMLDecodeError, text: str) -> int:
    """Give the line on which a text stops being TOML, counted from 1."""
    said = re.search(r"at line (\d+)", str(error))
    return int(said[1]) if said else len(text.splitlines())


def _syntax() -> str:
    return _("dit kan ik niet lezen. Schrijf het zo: {example}").format(example='naam = "Gemeente Voorbeeld"')


def lines(text: str) -> dict[Place, int]:
    """Find the line of every table and key, for tomllib does not say."""
    found: dict[Place, int] = {(): 1}
    counts: dict[Place, int] = {}
    here: Place = ()
    for number, line in enumerate(text.splitlines(), 1):
        if head := re.match(r"\s*\[\[?\s*([\w.-]+)\s*\]", line):
            here = ()
            names = head[1].split(".")
            for name in names[:-1]:
                here += (name,)
                if here in counts:
                    here += (counts[here],)
            here += (names[-1],)
            if line.lstrip().startswith("[["):
                counts[here] = counts.get(here, -1) + 1
                found.setdefault(here, number)
                here += (counts[here],)
            found.setdefault(here, number)
        elif key := re.match(r"\s*[\"']?([\w-]+)[\"']?\s*=", line):
            found.setdefault((*here, key[1]), number)
    return found


@cache
def _icons() -> tuple[str, ...]:
    return tuple(sorted(one.stem for one in (places.folder("resources") / "icons").glob("*.svg")))


class _Reader:
    """Takes a table apart and gathers every mistake, so that somebody can mend them all at once."""

    def __init__(self, file: Path, where: Mapping[Place, int], *, practice: bool) -> None:
        self.file = file
        self.where = where
        self.may_practise = practice
        self.mistakes: list[Mistake] = []
        self.meant: set[Place] = set()
        self.slugs: set[str] = set()

    def organisation(self, table: Table) -> OrganisationFile:
        self.only(table, (), _TOP)
        practice = self.practice(table)
        return OrganisationFile(
            name=self.text(table, (), "naam", needed=_('Schrijf bijvoorbeeld: naam = "Gemeente Voorbeeld"')),
            family=self.choice(table, (), "soort", FAMILIES),
            phone=self.text(table, (), "telefoon", needed=_('Schrijf bijvoorbeeld: telefoon = "14 020"')),
            desk=self.text(table, (), "balie"),
            website=self.web(table, (), "website"),
            practice=practice,
            portals=tuple(
                self.portal(one, place, practice=practice) for one, place in self.tables(table, (), "portaal")
            ),
        )

    def practice(self, table: Table) -> bool:
        said = table.get("oefenen", False)
        if not isinstance(said, bool):
            self.wrong(("oefenen",), _("schrijf hier true of false, zonder aanhalingstekens."))
        elif said and not self.may_practise:
            self.wrong(("oefenen",), _("alleen de oefengemeente is om te oefenen. Haal deze regel weg."))
        return said is True and self.may_practise

    def portal(self, table: Table, place: Place, *, practice: bool) -> PortalEntry:
        self.only(table, place, _PORTAL)
        address = self.text(table, place, "adres")
        if practice and address:
            self.wrong((*place, "adres"), _("een oefenportaal heeft geen adres. Haal deze regel weg."))
        elif not practice and not allowed(address, practice=False):
            self.wrong(
                (*place, "adres"),
                _("schrijf hier het adres, zoals {example}").format(example='"https://formulieren.uwgemeente.nl"'),
            )
        return PortalEntry(
            kind=self.choice(table, place, "soort", KINDS),
            address=address,
            forms=tuple(self.form(one, inside) for one, inside in self.tables(table, place, "formulier")),
        )

    def form(self, table: Table, place: Place) -> FormEntry:
        self.only(table, place, _FORM)
        slug = self.text(table, place, "slug", needed=_("Schrijf hier het laatste stuk van het webadres."))
        if slug and not re.fullmatch(r"[\w-]+", slug):
            self.wrong((*place, "slug"), _("schrijf alleen het laatste stuk van het webadres, zonder schuine streep."))
        elif slug and slug in self.slugs:
            self.wrong((*place, "slug"), _("dit formulier staat hier al. Haal één van de twee weg."))
        self.slugs.add(slug)
        return FormEntry(
            slug=slug,
            title=self.text(table, place, "titel", needed=_('Schrijf bijvoorbeeld: titel = "Verhuizing doorgeven"')),
            words=self.texts(table, place, "woorden"),
            needs=self.texts(table, place, "nodig"),
            icon=self.icon(table, place),
            duration=self.text(table, place, "duur"),
        )

    def icon(self, table: Table, place: Place) -> str:
        said = self.text(table, place, "icoon")
        known = _icons()
        if said and said not in known:
            self.wrong((*place, "icoon"), self.instead(said, known))
        return said or "papier"

    def text(self, table: Table, place: Place, key: str, *, needed: str = "") -> str:
        """Take a text; `needed` says what to write when it is missing, "" when it may be left out."""
        said = table.get(key, "")
        if not isinstance(said, str):
            self.wrong((*place, key), _('zet hier tekst tussen aanhalingstekens, zoals {key} = "..."').format(key=key))
            return ""
        if needed and not said.strip() and (*place, key) not in self.meant:
            missing = _("hier hoort “{key}” bij. {example}").format(key=key, example=needed)
            self.wrong((*place, key) if key in table else place, missing)
        return said.strip()

    def texts(self, table: Table, place: Place, key: str) -> tuple[str, ...]:
        said = table.get(key, [])
        if isinstance(said, list) and all(isinstance(one, str) for one in said):
            return tuple(one.strip() for one in said if one.strip())
        self.wrong((*place, key), _('zet hier een rij, zoals {key} = ["een", "twee"]').format(key=key))
        return ()

    def web(self, table: Table, place: Place, key: str) -> str:
        said = self.text(table, place, key)
        if said and not said.startswith("https://"):
            self.wrong((*place, key), _("begin het adres met https://"))
        return said

    def choice(self, table: Table, place: Place, key: str, known: tuple[str, ...]) -> str:
        said = self.text(table, place, key, needed=_("Kies uit: {choices}").format(choices=", ".join(known)))
        if said and said not in known:
            self.wrong((*place, key), self.instead(said, known))
        return said

    def tables(self, table: Table, place: Place, key: str) -> tuple[tuple[Table, Place], ...]:
        said = table.get(key, [])
        if isinstance(said, list) and all(isinstance(one, Mapping) for one in said):
            return tuple((one, (*place, key, number)) for number, one in enumerate(said))
        head = ".".join(str(name) for name in (*place, key) if isinstance(name, str))
        self.wrong((*place, key), _("begin dit deel met [[{head}]], met dubbele haken.").format(head=head))
        return ()

    def only(self, table: Table, place: Place, known: tuple[str, ...]) -> None:
        for key in table:
            if key not in known:
                self.wrong((*place, key), self.instead(key, known))
                # a misspelt key is not missing as well
                self.meant |= {(*place, close) for close in get_close_matches(key.lower(), known, n=1)}

    def instead(self, said: str, known: Sequence[str]) -> str:
        """Name the word that was probably meant, or all there are."""
        if close := get_close_matches(said.lower(), known, n=1):
            return _("ik ken “{word}” niet. Bedoelt u “{close}”?").format(word=said, close=close[0])
        return _("ik ken “{word}” niet. Kies uit: {choices}").format(word=said, choices=", ".join(known))

    def wrong(self, place: Place, text: str) -> None:
        """Note a mistake at the nearest line that is known."""
        while place not in self.where:
            place = place[:-1]
        self.mistakes.append(Mistake(self.file, self.where[place], text))
