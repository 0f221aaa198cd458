"""What a language must know to say things: its letters, signs, short words, months, units and numbers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from assistant.speech.forms.book import Found, Rule

LATIN_BEFORE: Final = r"(?<![A-Za-z\u00c0-\u024f\d_])"
"""No Latin letter stands before; a Ukrainian or Arabic one may, as Arabic writes "and" and "for" to the next word."""

START: Final = r"(?<![\w.,:/-])"
"""Where a number may begin: not in the middle of another one, or of a code."""
END: Final = r"(?![\w/-]|[.,:]\d)"
"""Where one may end; a full stop or a comma may follow."""
_LONG: Final = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongue:
    """One language; what stands here is said as it stands.

    Letters and addresses: `letters` names each capital, `signs` what is in an address, `so_on` the rest of one.
    Words: `short` are shortened words in small letters; those in `last` may end a sentence, so that their point may
    be a full stop as well, and those in `words_too` are words of their own at the end of one. `names` are said
    otherwise than a voice would, `spelled` letter by letter.
    Moments: `months` are named as after the number of a day; `short_months` tells how else they are written, and
    `weekdays` how days are. `day` says the number of a day, `year` its year, which the pattern `after_year` may
    follow. `time` takes hour, minute and the word before ("\u2013" in a stretch). The pattern `hour_after` may
    follow a time, the words `hour_before` stand before one, and the pattern `hour_later` tells that one comes.
    `span` joins two days, `stretch` two times, `until` two numbers.
    Numbers: `units` gives per sign its word, forms parted by "|", the last one for a broken number ("\u20ac", "cent"
    and "%" are among them), and `plural` chooses; `big` are the words for a million. `number` says whole and
    decimals where the voice would go wrong. `counted` is a pattern of what follows a stretch ("5-7 dagen"), `call`
    are the words before a number that is dialled, `coded` those before one that is copied.
    """

    letters: Mapping[str, str]
    signs: Mapping[str, str]
    so_on: str
    short: Mapping[str, str]
    last: frozenset[str] = frozenset()
    words_too: frozenset[str] = frozenset()
    names: Mapping[str, str]
    spelled: str = ""
    months: tuple[str, ...]
    short_months: Mapping[str, int]
    weekdays: Mapping[str, str]
    day: Callable[[int], str] = str
    year: Callable[[str], str] = str
    after_year: str = ""
    time: Callable[[int, int, str], str]
    hour_after: str
    hour_before: frozenset[str] = frozenset()
    hour_later: str = "(?!)"
    span: str
    stretch: str
    until: str
    units: Mapping[str, str]
    plural: Callable[[int], int]
    big: Mapping[str, str]
    amount: str
    percent: str = "{number} {word}"
    decimal: str = ","
    thousands: str = "."
    number: Callable[[str, str], str] | None = None
    minus: str
    plus: str
    both: str
    either: str
    times: str
    by: str
    compared: Mapping[str, str]
    fractions: Mapping[str, str]
    section: str
    call: tuple[str, ...]
    coded: tuple[str, ...]
    counted: str
    pause: str = ", "
    additions: Mapping[str, str] = field(default_factory=dict)
    floor: str = "{floor}"
    extra: tuple[Rule, ...] = field(default=(), repr=False)

    def spell(self, signs: str) -> str:
        """Say letter by letter, and digit by digit."""
        return " ".join(self.letters.get(sign.upper(), sign) for sign in signs if sign.isalnum())

    def breathe(self, parts: Iterable[str]) -> str:
        """Say each part sign by sign, with a breath between them."""
        return self.pause.join(map(self.spell, parts))

    def in_parts(self, signs: str, size: int) -> str:
        """Say sign by sign, with a breath after so many; blanks and points are left out."""
        only = "".join(filter(str.isalnum, signs))
        return self.breathe(only[at : at + size] for at in range(0, len(only), size))

    def say(self, whole: str, decimals: str = "") -> str:
        """Say a number, of its whole figures and its decimals."""
        if self.number:
            return self.number(whole, decimals)
        return f"{whole}{self.decimal}{decimals}" if decimals else whole

    def word(self, unit: str, whole: str, decimals: str = "") -> str:
        """Give the word for a unit as it goes with this number."""
        forms = self.units[unit].split("|")
        # Only the last figures choose the form, but 101 is not 1.
        count = int(whole) if len(whole) < _LONG else int(f"1{whole[-_LONG:]}")
        return forms[-1] if decimals.strip("0") else forms[min(self.plural(count), len(forms) - 1)]


def full_stop(found: Found, *, may_end: bool) -> str:
    """Give the full stop that a point was as well: nothing follows it, or a new sentence does."""
    rest = found.string[found.end() : found.end() + 9].lstrip()
    return "." if may_end and (not rest or rest[0].isupper()) else ""


def each(words: str) -> tuple[str, ...]:
    """Read words with blanks between them."""
    return tuple(words.split())


def table(rows: str) -> dict[str, str]:
    """Read a table: in each row what is written, two spaces or more, and how that is said."""
    return dict(re.split(r" {2,}", row.strip(), maxsplit=1) for row in rows.strip().splitlines())


def by_letter(names: str) -> dict[str, str]:
    """Read "A:aa B:bee" as the names of letters; an underscore stands for a space."""
    return {pair[0]: pair[2:].replace("_", " ") for pair in names.split()}


def counted_months(names: str) -> dict[str, int]:
    """Read the short names of the twelve months, other ways to write one parted by "/"."""
    return {name: at for at, group in enumerate(names.split(), 1) for name in group.split("/")}


def one_of(words: Iterable[str]) -> str:
    """Make a pattern of words as they stand, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


def either_case(words: Iterable[str]) -> str:
    """Make a pattern of words that may begin with a capital; all in capitals they are something else.

    One letter with a capital is somebody's initial.
    """
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(
        re.escape(word)
        if len(word.strip(".")) == 1
        else f"[{re.escape(word[0])}{re.escape(word[0].upper())}]{re.escape(word[1:])}"
        for word in ordered
    )


def joined(template: str, one: str, other: str, found: Found) -> str:
    """Put two ends in a stretch; a "from" that already stands before it is not said twice."""
    said = template.format(one=one, other=other)
    first, _, rest = said.partition(" ")
    return rest if not template.startswith("{") and first.lower() == last_word(found) else said


def behind_a_name(found: Found) -> bool:
    """Tell whether the word before begins with a capital, as the name of a street does."""
    words = found.string[max(0, found.start() - 24) : found.start()].split()
    return bool(words) and words[-1][0].isupper()


def last_word(found: Found) -> str:
    """Give the word before what was found, in small letters; "" when there is none near."""
    words = found.string[max(0, found.start() - 24) : found.start()].split()
    return words[-1].lower() if words else ""
