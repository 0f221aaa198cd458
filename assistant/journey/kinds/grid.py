"""Questions that are asked once for each row of a group (a child, a car), and whether there is one more."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final

from assistant.journey.form import Part
from assistant.journey.question import Json, Option, Question, Refusal
from assistant.wording import _, joined

SELECTED: Final = "selected"
ADDED: Final = "__addedManually"
"""The mark of a person that somebody added, as the portal's own website writes it (open-forms, formio-renderer)."""
"""Whether a child is meant, in the value of a row (protocol §8)."""

MORE: Final = "more"
DONE: Final = "done"
KEEP: Final = "keep"
CHANGE: Final = "change"
REMOVE: Final = "remove"
SURE: Final = "sure"
"""What one can do with rows. The last three name a row, counted from 0: "remove:1"."""

_OF_A_ROW = re.compile(rf"({CHANGE}|{REMOVE}|{SURE}):([0-9]{{1,4}})")


@dataclass(frozen=True, slots=True, kw_only=True)
class GridQuestion(Question):
    """A group that repeats; its value is a list of rows, each a mapping by the keys of `blueprint`.

    `group` names one row ("Kind"), `add` and `remove` are the form's own words. At most `most` rows (None: no
    limit); `fixed`: nobody adds or removes any. `people`: partners or children, whose rows cannot be changed when
    the portal gave them; `ticked`: of those one ticks which are meant. `known` are the people the portal gave.
    """

    blueprint: tuple[Part, ...] = ()
    group: str = ""
    add: str = ""
    remove: str = ""
    most: int | None = None
    fixed: bool = False
    people: bool = False
    ticked: bool = False
    known: tuple[Mapping[str, Json], ...] = field(default=(), repr=False)

    @property
    def empty(self) -> Json:
        """No rows."""
        return []

    def row_title(self, number: int) -> str:
        """Name a row, the first as number 0."""
        if self.group:
            return _("{group} {n}").format(group=self.group, n=number + 1)
        return _("Nummer {n}").format(n=number + 1)

    def check(self, raw: object, today: date) -> Json | Refusal:
        """Take rows as they would be sent; on the screens each row's own questions are asked."""
        rows: Json = list(raw) if isinstance(raw, list | tuple) else []
        return next(iter(self.judge(rows, today)), rows)

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Find too few rows, too many, and in each row what is wrong with the values that are there."""
        rows = value if isinstance(value, list | tuple) else ()
        slips = list(self._counted(len(rows)))
        for number, row in enumerate(rows):
            inside = row if isinstance(row, Mapping) else {}
            if not self._is_known(inside):
                slips += self._in_row(self.blueprint, inside, str(number), today)
        return tuple(slips)

    def _is_known(self, row: Mapping[str, Json]) -> bool:
        """Tell whether the portal gave this person, whom nobody here can put right."""
        return any(all(row.get(key) == value for key, value in one.items() if key != SELECTED) for one in self.known)

    def _counted(self, count: int) -> Sequence[Refusal]:
        if self.required and count == 0:
            return [self.refuse("no-rows", "required")]
        if self.most is not None and count > self.most:
            return [self.refuse("too-many-rows", "maxLength", most=str(self.most), now=str(count))]
        return ()

    def _in_row(self, parts: Sequence[Part], row: Mapping[str, Json], above: str, today: date) -> list[Refusal]:
        slips: list[Refusal] = []
        for part in parts:
            if part.question is not None and part.has_data and part.key in row:
                found = part.question.judge(row[part.key], today)
                slips += (replace(one, inside=".".join(filter(None, (above, part.key, one.inside)))) for one in found)
            if not part.rows:
                slips += self._in_row(part.children, row, above, today)
        return slips

    def in_words(self, value: Json) -> str:
        """Name each row with what was answered in it."""
        rows = value if isinstance(value, list | tuple) else ()
        said = ((self.row_title(n), row_in_words(self.blueprint, row)) for n, row in enumerate(rows))
        return joined((joined(words, ": ") for words in said), "; ")


def row_in_words(parts: Sequence[Part], row: Json) -> str:
    """Read the answers in a row as one line, secrets left out."""
    return joined(_row_words(parts, row if isinstance(row, Mapping) else {}), ", ")


def _row_words(parts: Sequence[Part], row: Mapping[str, Json]) -> list[str]:
    said: list[str] = []
    for part in parts:
        question = part.question
        if question is not None and part.key in row and not question.sensitive:
            value = row[part.key]
            said.append("" if question.is_empty(value) else question.in_words(value))
        if not part.rows:
            said += _row_words(part.children, row)
    return [words for words in said if words]


@dataclass(frozen=True, slots=True)
class RowLine:
    """One row as it is listed: "Kind 1" and what was answered in it."""

    title: str
    words: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Deed:
    """What somebody does with the rows: MORE, KEEP, or something with row `at`."""

    what: str
    at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsQuestion(Question):
    """The screen after the rows of `grid`: what there is, and whether there is one more.

    Its answer is kept under a key of its own and is True once there are no more. What is handed in is MORE, DONE,
    "change:0", "remove:0" and, when that is asked again (`removing`), "sure:0" or KEEP. `least` is 1 when there
    must be a row.
    """

    grid: str
    base: tuple[Mapping[str, Json], ...] = field(default=(), repr=False)
    rows: tuple[RowLine, ...] = ()
    group: str = ""
    add: str = ""
    remove: str = ""
    least: int = 0
    most: int | None = None
    fixed: bool = False
    people: bool = False
    removing: int | None = None

    @property
    def empty(self) -> Json:
        """Nobody has said yet that there are no more."""
        return None

    @property
    def full(self) -> bool:
        """Whether there may not be one more."""
        return self.most is not None and len(self.rows) >= self.most

    @property
    def open_ended(self) -> bool:
        """Whether rows can still come or go here."""
        return not self.fixed

    @property
    def choices(self) -> tuple[Option, ...]:
        """What can be answered; empty when there is only one way on."""
        if self.removing is not None:
            return (Option(f"{SURE}:{self.removing}", _("Ja, haal weg")), Option(KEEP, _("Nee, laat staan")))
        if self.fixed or self.full or len(self.rows) < self.least:
            return ()
        return (
            Option(MORE, _("Ja"), self.add if self.rows else ""),
            Option(DONE, _("Nee"), _("Dit is alles.") if self.rows else ""),
        )

    @property
    def usual(self) -> str:
        """What Verder does where there is nothing to choose."""
        return MORE if len(self.rows) < self.least and not self.fixed else DONE

    @property
    def asked(self) -> str:
        """The question itself, in words that fit whatever the rows are."""
        if self.removing is not None:
            return _("Wat u hier invulde, is dan ook weg.")
        if self.fixed:
            return _("Dit kunt u hier niet veranderen.") if self.rows else _("Hier staat nog niets.")
        if self.full:
            return _("Meer kunnen er niet bij. Druk op Verder.")
        if not self.rows and self.least:
            return _("Vul er één in. Druk op Verder om te beginnen.")
        if self.people:
            return _("Is er nog iemand?") if self.rows else _("Is er iemand?")
        return _("Wilt u er nog een invullen?") if self.rows else _("Wilt u hier iets invullen?")

    @property
    def listed(self) -> tuple[str, ...]:
        """The rows in words, for who reads and who listens."""
        rows = self.rows if self.removing is None else (self.rows[self.removing],)
        return tuple(joined((row.title, row.words), ": ") for row in rows)

    @property
    def deeds(self) -> tuple[Option, ...]:
        """Everything one can do here with a number, as in a terminal: the choices, then each row's own keys."""
        if self.removing is not None or self.fixed:
            return self.choices
        named = [(n, row.title) for n, row in enumerate(self.rows)]
        return (
            *(self.choices or (Option(self.usual, _("Verder")),)),
            *(Option(f"{CHANGE}:{n}", _("Verander: {label}").format(label=title)) for n, title in named),
            *(Option(f"{REMOVE}:{n}", self.remove_words(title)) for n, title in named),
        )

    def remove_words(self, title: str) -> str:
        """Say what taking a row away is called here."""
        return _("{remove}: {label}").format(remove=self.remove or _("Haal weg"), label=title)

    def about_removing(self, number: int) -> RowsQuestion:
        """Ask whether somebody is sure to take this row away."""
        return replace(
            self, removing=number, label=_("Wilt u dit weghalen: {label}?").format(label=self.rows[number].title)
        )

    def deed(self, raw: object) -> Deed | None:
        """Read what somebody does with the rows; None when it is an answer, or nothing that is possible now."""
        raw = self.usual if raw is None and not self.choices else raw
        if raw == MORE and not self.fixed and not self.full:
            return Deed(MORE)
        if raw == KEEP:
            return Deed(KEEP)
        found = _OF_A_ROW.fullmatch(raw) if isinstance(raw, str) else None
        if found is None or self.fixed or int(found[2]) >= len(self.rows):
            return None
        return Deed(found[1], int(found[2]))

    def check(self, raw: object, today: date) -> Json | Refusal:
        """Take that there are no more; refuse when one is needed, or when nothing was chosen."""
        if raw in (DONE, True) or (raw is None and not self.choices):
            return next(iter(self.judge(True, today)), True)
        if raw == MORE and self.full:
            return self.refuse("too-many-rows", "maxLength", most=str(self.most), now=str(len(self.rows)))
        return self.refuse("no-choice")

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Find too few or too many rows; `value` only says whether there are more."""
        if len(self.rows) < self.least:
            return (self.refuse("no-rows", "required"),)
        if self.most is not None and len(self.rows) > self.most:
            return (self.refuse("too-many-rows", "maxLength", most=str(self.most), now=str(len(self.rows))),)
        return ()

    def in_words(self, value: Json) -> str:
        """Name the rows; each has its own lines elsewhere, unless nobody can change them."""
        return joined(self.listed, "; ") if self.fixed else joined((row.title for row in self.rows), ", ")

    def is_empty(self, value: Json) -> bool:
        """Tell whether there are no rows, or nobody has said yet that these are all."""
        return value is not True or not self.rows
