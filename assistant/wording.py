"""Words for people, in the language of the moment; Dutch is the source, and what is missing is said in Dutch."""

from __future__ import annotations

import gettext as _gettext
import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

DOMAIN: Final = "stapwijs"
PRACTICE: Final = "oefenen"
SOURCE_LANGUAGE: Final = "nl"
LANGUAGES: Final = {
    "nl": "Nederlands",
    "en": "English",
    "tr": "Türkçe",
    "pl": "Polski",
    "ar": "العربية",
    "uk": "Українська",
    "fy": "Frysk",
    "pap": "Papiamentu",
}
"""Every language one can choose, by its code, in its own word."""
PSEUDO, PSEUDO_MIRRORED = "qps", "qpm"
"""Languages nobody speaks and nobody can choose: tests say everything in them (`tools/pseudo.py`)."""
RIGHT_TO_LEFT: Final = frozenset({"ar", PSEUDO_MIRRORED})
SIGNED_OFF: Final = "REVIEWED"
"""The file of a language with a line for each translation that somebody who grew up with it found right."""
_APART, _END = "\u2068", "\u2069"
"""Between these signs a text runs as its own letters ask, whatever stands around it (Unicode UAX #9)."""

_ARABIC: Final = str.maketrans(",;", "\u060c\u061b")
"""The marks between the parts of a list (CLDR)."""


class Told(str):
    """A sentence that was put in another language and still knows the Dutch it was made from.

    To everybody else it is an ordinary text. Fill its named places in with `format`, which fills in the Dutch too;
    a text that is made from it in any other way is a text of which nobody knows the language. `reviewed` tells
    whether somebody who grew up with the language has signed it off.
    """

    __slots__ = ("dutch", "language", "reviewed")

    dutch: str
    language: str
    reviewed: bool

    def __new__(cls, text: str, dutch: str, language: str, *, reviewed: bool = False) -> Told:
        """Say `text`, which is `dutch` in `language`."""
        told = super().__new__(cls, text)
        told.dutch, told.language, told.reviewed = dutch, language, reviewed
        return told

    def __getnewargs_ex__(self) -> tuple[tuple[str, str, str], dict[str, bool]]:
        return (str(self), self.dutch, self.language), {"reviewed": self.reviewed}

    def format(self, *given: object, **named: object) -> Told:
        """Fill in the named places, in the Dutch with the Dutch of what is filled in.

        In a language that reads from the right a name, a number or an address of elsewhere is kept apart: it would
        mix with the words around it otherwise. What was not translated is Dutch as a whole.
        """
        here = self.dutch.format(
            *(dutch(one) if isinstance(one, str) else one for one in given),
            **{name: dutch(one) if isinstance(one, str) else one for name, one in named.items()},
        )
        if self.language == SOURCE_LANGUAGE:
            return Told(here, here, SOURCE_LANGUAGE, reviewed=True)
        there = super().format(
            *(apart(one, self.language) for one in given),
            **{name: apart(one, self.language) for name, one in named.items()},
        )
        return Told(there, here, self.language, reviewed=self.reviewed)


class _Wording:
    """The one language that is being spoken; changed by `use`, read by `_` and `ngettext`."""

    def __init__(self) -> None:
        self.language = SOURCE_LANGUAGE
        self.translations: _gettext.NullTranslations = _gettext.NullTranslations()
        self.practice: _gettext.NullTranslations = _gettext.NullTranslations()
        self.signed: frozenset[str] = frozenset()


_wording = _Wording()


def use(language: str, folder: Path) -> None:
    """Speak `language` from now on, from the compiled catalogues in `folder`; unknown ones are said in Dutch."""
    _wording.language = language
    _wording.translations = (
        _gettext.NullTranslations()
        if language == SOURCE_LANGUAGE
        else _gettext.translation(DOMAIN, folder, [language], fallback=True)
    )
    _wording.practice = (
        _gettext.NullTranslations()
        if language == SOURCE_LANGUAGE
        else _gettext.translation(PRACTICE, folder, [language], fallback=True)
    )
    _wording.signed = frozenset() if language == SOURCE_LANGUAGE else frozenset(signed_off(folder, language))


def language() -> str:
    """Give the language code in use, such as "nl"."""
    return _wording.language


def right_to_left() -> bool:
    """Tell whether the language in use is read from right to left."""
    return _wording.language in RIGHT_TO_LEFT


def signed_off(folder: Path, language: str) -> dict[str, str]:
    """Give the mark of each translation that was signed off, with the day and the name of who did."""
    try:
        lines = (folder / language / SIGNED_OFF).read_text("utf-8").splitlines()
    except OSError:
        return {}
    found = (line.partition(" ") for line in lines if line and not line.startswith("#"))
    return {mark: who for mark, _blank, who in found}


def all_signed_off(folder: Path, language: str) -> bool:
    """Tell whether every translation of a language was signed off as it is now; false where there is none."""
    if not (signed := signed_off(folder, language)):
        return False
    found = _gettext.translation(DOMAIN, folder, [language], fallback=True)
    # There is no other way to see all of a catalogue; a number beside a sentence tells which form it is.
    every: dict[str | tuple[str, int], str] = getattr(found, "_catalog", {})
    names = ((name if isinstance(name, str) else name[0], text) for name, text in every.items())
    return bool(every) and all(mark_of(name, text) in signed for name, text in names if name)


def mark_of(dutch: str, translation: str) -> str:
    """Give the mark of one translation: another as soon as a letter of either is another."""
    return hashlib.blake2b(f"{dutch}\0{translation}".encode(), digest_size=8).hexdigest()


def apart(value: object, language: str) -> object:
    """Keep a text of elsewhere apart from words in `language` that read from the right; other values as they are."""
    if language not in RIGHT_TO_LEFT or not isinstance(value, str) or not value:
        return value
    alone = value.endswith(_END) and value.count(_END) == 1 and value[0] in "\u2066\u2067\u2068"
    if alone or language_of(value) == language:
        return value
    return f"{_APART}{value}{_END}"


def joined(parts: Iterable[str], between: str = " · ") -> str:
    """Put texts that are whole of themselves beside each other, the empty ones left out; what they know is kept."""
    shown = [part for part in parts if part]
    languages = {part.language for part in shown if isinstance(part, Told)}
    if not languages:
        return between.join(shown)
    language = _wording.language if _wording.language in languages else languages.pop()
    mark = between.translate(_ARABIC) if language == "ar" else between
    return Told(
        mark.join(str(apart(part, language)) for part in shown),
        between.join(map(dutch, shown)),
        language,
        reviewed=all(part.reviewed for part in shown if isinstance(part, Told)),
    )


def in_both(text: str, change: Callable[[str], str]) -> str:
    """Change a text as a whole, and its Dutch in the same way, so that it still knows it."""
    if not isinstance(text, Told):
        return change(text)
    return Told(change(str(text)), change(text.dutch), text.language, reviewed=text.reviewed)


def again(text: str) -> str:
    """Say in the language of now what was said before; a sentence whose places were filled in is then Dutch."""
    return _(dutch(text)) if text else text


def dutch(text: str) -> str:
    """Give the Dutch of a sentence: itself, unless it was put in another language."""
    return text.dutch if isinstance(text, Told) else text


def official(text: str) -> str:
    """Give the Dutch to show beside a translation, because it is on the letter; "" where it would say the same."""
    if not isinstance(text, Told) or text.language == SOURCE_LANGUAGE:
        return ""
    return text.dutch if _bare(text) != _bare(text.dutch) else ""


def _bare(text: str) -> str:
    """Give the letters and figures of a text, as they are compared."""
    return "".join(filter(str.isalnum, text)).casefold()


def is_draft(text: str) -> bool:
    """Tell whether this is a translation that nobody who grew up with the language signed off as it is now."""
    return isinstance(text, Told) and text.language != SOURCE_LANGUAGE and not text.reviewed


def language_of(text: str, otherwise: str = SOURCE_LANGUAGE) -> str:
    """Give the language a text is in; `otherwise` is that of texts which are not the program's own."""
    return text.language if isinstance(text, Told) else otherwise


def _(text: str) -> str:
    """Say this Dutch sentence in the language in use; what has no translation stays Dutch."""
    return _told(_wording.translations.gettext(text), text, text)


def practised(text: str) -> str:
    """Say what the organisation to practise with says of itself, which has a catalogue of its own."""
    here = dutch(text)
    return _told(_wording.practice.gettext(here), here, here) if here else here


def ngettext(one: str, many: str, count: int) -> str:
    """Say a sentence that changes with a number; the caller fills in {count}."""
    here = one if count == 1 else many
    return _told(_wording.translations.ngettext(one, many, count), here, one)


def _told(there: str, here: str, name: str) -> str:
    """Mark what is said in another language; gettext gives the very Dutch text back where it knows no other.

    `name` is what the sentence is known by: the Dutch of one, where it changes with a number. What was not
    translated is marked as the Dutch that it is, so that nobody reads it with the voice of another language.
    """
    if there is here:
        return here if _wording.language == SOURCE_LANGUAGE else Told(here, here, SOURCE_LANGUAGE, reviewed=True)
    signed = bool(_wording.signed) and mark_of(name, there) in _wording.signed
    return Told(there, here, _wording.language, reviewed=signed)
