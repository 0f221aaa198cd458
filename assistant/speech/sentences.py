"""Cuts a text into the sentences a person would say one after another, whatever language it is in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

Span: TypeAlias = tuple[int, int]
"""Where something begins in a text, and how many characters it has."""

_END: Final = re.compile(
    r"(?P<mark>[.!?\u2026;\u061f\u061b\u06d4\u037e\u3002\uff01\uff1f]+)"
    r"[\"'\u2019\u201d\u00bb)\]\u2069]*"
    r"(?=\s|$)"
)
"""A mark that may end a sentence, with what closes after it; inside an address or a number no space follows."""

_BEFORE: Final = re.compile(r"[\w.@/-]*$")
"""The word a mark stands behind, with the points that are in it."""

_GO_ON: Final[Mapping[str, str]] = {
    "nl": "aanh art bijv blz bv ca dhr dr drs dwz evt fam ged incl excl ing int ir jhr jkvr jl mej mevr "
    "max mr mw nl nr nrs o.a o.m o.v.v p pag pf prof resp s.v.p sr st str tel t.a.v t.b.v t.g.v t.n.v "
    "t.o.v i.c.m i.h.a i.o i.p.v i.v.m a.u.b a.h.v d.m.v d.w.z m.a.w m.b.t m.b.v m.i.v n.a.v n.v.t o.b.v "
    "v.a vgl zgn zg",
    "en": "approx dept dr e.g fig i.e mr mrs ms p.o pp prof ref rev sr st tel viz vs",
    "tr": "alb apt av bkz blv bul cad doç dr krş mah mh örn prof sk sok sn tel vb yrd",
    "pl": "al bp dr gen godz hab im inż kard ks lek lic m.in mgr mjr np nr os p pl por prof r red rtm s św tel "
    "tzn tzw ul ust wg woj zob",
    "uk": "акад бул буд в вул грн д див доц ім інж кв напр обл пл пор пров проф просп св смт ст стор т тел т.зв",
    "ar": "أ د م ص ب.س هـ ت ج",
    "fy": "bgl dr drs fam hr ing ir mefr mr nr nû tel",
    "pap": "dr drs ing nr sr sra tel",
}
"""Short words after which the same sentence goes on, whatever comes next; so are all initials."""

_MAY_END: Final[Mapping[str, str]] = {
    "nl": "e.d e.v e.a enz etc jr min mnd m.i p.d p.j p.m p.p p.u p.w uur wk",
    "en": "a.m etc inc jr ltd p.a p.m",
    "tr": "vd vs vb",
    "pl": "gr itd itp pln r w zł",
    "uk": "грн ін км тис",
    "ar": "إلخ الخ",
    "fy": "ensfh ens",
    "pap": "etc",
}
"""Short words that end a sentence only where the next word begins one."""

_WORDS: Final = {code: frozenset(words.split()) for code, words in _GO_ON.items()}
_LAST_WORDS: Final = {code: frozenset(words.split()) for code, words in _MAY_END.items()}
_NUMBER: Final = frozenset({"no", "nr", "num"})
"""What stands before a number: in some languages it is a whole answer too."""
_NONE: Final[frozenset[str]] = frozenset()


def sentences(text: str, language: str) -> Iterator[Span]:
    """Give where each sentence of `text` stands; together they hold every word of it, in its order.

    A line of its own is never joined with the next; what has neither letter nor figure is nothing to say.
    """
    start = 0
    for line in text.splitlines(keepends=True):
        for begin, end in _cut(line, language):
            piece = line[begin:end]
            said = piece.strip()
            if any(map(str.isalnum, said)):
                yield start + begin + piece.index(said), len(said)
        start += len(line)


def _cut(line: str, language: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for found in _END.finditer(line):
        if _ends(line, begin, found, language):
            yield begin, found.end()
            begin = found.end()
    yield begin, len(line)


def _ends(line: str, begin: int, mark: re.Match[str], language: str) -> bool:
    """Tell whether a sentence that began at `begin` is over at this mark."""
    following = next((sign for sign in line[mark.end() :] if sign.isalnum()), "")
    if not following or following.islower():
        # Nothing, or a word that begins no sentence: the voice pauses at the mark by itself.
        return not following
    if mark["mark"] != ".":
        return True
    before = _BEFORE.search(line, begin, mark.start())
    word = (before[0] if before else "").lstrip("(").lower()
    if word.isdecimal():
        # "1. Vul het formulier in": a number before its sentence; "Kom op dag 3." is the end of one.
        return bool(line[begin : mark.start() - len(word)].strip())
    if word in _LAST_WORDS.get(language, _NONE):
        return not following.isdecimal()
    if following.isdecimal() and word in _NUMBER:
        return False
    counted = line[begin : mark.start() - len(word)].rstrip()[-1:].isdecimal()
    return not (word in _WORDS.get(language, _NONE) or (_initial(word) and not counted))


def _initial(word: str) -> bool:
    """Tell whether this is "J" or "J.P", as before somebody's name."""
    return all(len(part) == 1 and part.isalpha() for part in word.split("."))
