"""What a Dutch voice must be told to say otherwise than it is written: addresses, shortened words, numbers.

espeak-ng says "1234 AB" as a thousand and something, "06-12345678" as millions and "UWV" as one word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

SHORT = {
    "a.u.b.": "alstublieft",
    "art.": "artikel",
    "bijv.": "bijvoorbeeld",
    "blz.": "bladzijde",
    "bv.": "bijvoorbeeld",
    "ca.": "ongeveer",
    "d.w.z.": "dat wil zeggen",
    "dhr.": "de heer",
    "e.d.": "en dergelijke",
    "en/of": "en of",
    "enz.": "enzovoort",
    "etc.": "enzovoort",
    "evt.": "eventueel",
    "excl.": "exclusief",
    "huisnr.": "huisnummer",
    "i.p.v.": "in plaats van",
    "i.v.m.": "in verband met",
    "incl.": "inclusief",
    "km/u": "kilometer per uur",
    "m.b.t.": "over",
    "m.u.v.": "behalve",
    "max.": "maximaal",
    "mevr.": "mevrouw",
    "min.": "minimaal",
    "mnd": "maanden",
    "n.v.t.": "niet van toepassing",
    "nr.": "nummer",
    "o.a.": "onder andere",
    "t.o.v.": "tegenover",
    "t/m": "tot en met",
    "tel.": "telefoon",
    "toev.": "toevoeging",
}
_LAST = {"a.u.b.", "e.d.", "enz.", "etc.", "n.v.t."}
"""Those that can end a sentence, so that their point may be a full stop as well."""

_NAMES = (
    "A:aa B:bee C:see D:dee E:ee F:ef G:gee H:haa I:ie J:jee K:kaa L:el M:em N:en O:oo P:pee Q:kuu R:er S:es T:tee "
    "U:uu V:vee W:wee X:iks Y:ij Z:zet"
)
LETTERS: Mapping[str, str] = dict(name.split(":") for name in _NAMES.split())
SPELLED = ("AIO", "ANW", "AOW", "APK", "AVG", "CAK", "CJIB", "COA", "IND", "IOAW", "UWV", "VOG", "WAO", "WMO")
"""What espeak-ng takes for a word and people spell; what has no vowel it spells by itself."""

SIGNS = {
    ".": "punt",
    "/": "slash",
    "-": "streepje",
    "_": "liggend streepje",
    "@": "apenstaartje",
    "?": "vraagteken",
    "=": "is",
    "&": "en",
    "#": "hekje",
    "+": "plus",
    "%": "procent",
    ":": "dubbele punt",
    "~": "tilde",
}
LONGEST_PATH = 40
"""Nobody can follow more of a web address than this by ear; the rest is on the screen."""


def spelled(letters: str) -> str:
    """Say letter by letter, and digit by digit."""
    return " ".join(LETTERS.get(letter.upper(), letter) for letter in letters if letter.isalnum())


def in_threes(digits: str) -> str:
    """Say a long number digit by digit, with a breath after every third."""
    return _in_parts(digits, 3)


def _web(match: re.Match[str]) -> str:
    host, slash, path = match["host"], match["slash"] or "", match["path"] or ""
    if len(path) > LONGEST_PATH:
        return f"{_signs(host)} slash enzovoort"
    return _signs(host + slash + path if path else host)


def _signs(address: str) -> str:
    words = "".join(f" {SIGNS[sign]} " if sign in SIGNS else sign for sign in address)
    return " ".join(words.split())


def _short(match: re.Match[str]) -> str:
    written = match[0].lower()
    if written == "min." and match.string[: match.start()].rstrip()[-1:].isdigit():
        return "minuten"
    rest = match.string[match.end() :].lstrip()
    ends = written in _LAST and (not rest or rest[0].isupper())
    return SHORT[written] + ("." if ends else "")


def _phone(match: re.Match[str]) -> str:
    """Say the area or 06, a breath, then the rest: as it is written, so is it heard."""
    parts = re.findall(r"\d+", match[0])
    if len(parts) == 1 and parts[0].startswith("06"):
        parts = ["06", parts[0][2:]]
    return ", ".join(spelled(part) for part in parts)


def _in_parts(signs: str, size: int) -> str:
    """Say sign by sign, with a breath after so many, blanks left out."""
    bare = signs.replace(" ", "")
    return ", ".join(spelled(bare[at : at + size]) for at in range(0, len(bare), size))


def _time(match: re.Match[str]) -> str:
    hour, minute = int(match["hour"]), int(match["minute"])
    return f"{hour} uur {minute}" if minute else f"{hour} uur"


_RULES: tuple[tuple[str, str, Callable[[re.Match[str]], str]], ...] = (
    ("mail", r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+", lambda match: _signs(match[0])),
    (
        "web",
        r"(?:https?://|(?=www\.)|(?<![\w.@-])(?=[a-z0-9-]+(?:\.[a-z0-9-]+){0,9}\.(?:nl|eu|com|org|net)\b))"
        r"(?P<host>[\w-]+(?:\.[\w-]+)*(?::\d+)?)(?:(?P<slash>/)(?P<path>[^\s<>\"()]*[^\s<>\"().,;:!?])?)?",
        _web,
    ),
    ("short", r"(?<![\w.])(?i:" + "|".join(map(re.escape, sorted(SHORT, key=len, reverse=True))) + r")(?!\w)", _short),
    ("spelled", r"\b(?:" + "|".join(SPELLED) + r")\b", lambda match: spelled(match[0])),
    ("iban", r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b", lambda match: _in_parts(match[0], 4)),
    (
        "plate",
        r"(?<![\w-])(?=[A-Z\d-]{0,9}\d)(?=[\d-]{0,9}[A-Z])[A-Z\d]{1,3}-[A-Z\d]{1,3}-[A-Z\d]{1,3}(?![\w-])",
        lambda match: ", ".join(map(spelled, match[0].split("-"))),
    ),
    ("time", r"\b(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d) uur\b", _time),
    ("postcode", r"\b[1-9]\d{3} ?[A-Z]{2}\b", lambda match: f"{spelled(match[0][:4])}, {spelled(match[0][4:])}"),
    ("desk", r"\b14 0\d{2,4}\b", lambda match: f"14, {spelled(match[0][2:])}"),
    ("phone", r"(?<![\w+])0\d{1,3}[ -]\d{2,4}(?:[ -]?\d{2,4}){1,3}(?![\w-])|\b06\d{8}\b", _phone),
    ("digits", r"(?<![\w,.-])\d{7,}(?![,.]?\w)", lambda match: in_threes(match[0])),
    ("both", r"(?<=[a-z])/(?=[a-z])", lambda _: " of "),
)  # fmt: skip

PATTERN = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern, _ in _RULES))
SAID: Mapping[str, Callable[[re.Match[str]], str]] = {name: say for name, _, say in _RULES}
