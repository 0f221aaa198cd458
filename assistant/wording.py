"""Words for people, in the language of the moment; Dutch is the source, and what is missing is said in Dutch."""

from __future__ import annotations

import gettext as _gettext
from pathlib import Path
from typing import Final

DOMAIN: Final = "stapwijs"
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
RIGHT_TO_LEFT: Final = frozenset({"ar"})


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
        """Fill in the named places, in the Dutch with the Dutch of what is filled in."""
        there = super().format(*given, **named)
        here = self.dutch.format(
            *(dutch(one) if isinstance(one, str) else one for one in given),
            **{name: dutch(one) if isinstance(one, str) else one for name, one in named.items()},
        )
        return Told(there, here, self.language, reviewed=self.reviewed)


class _Wording:
    """The one language that is being spoken; changed by `use`, read by `_` and `ngettext`."""

    def __init__(self) -> None:
        self.language = SOURCE_LANGUAGE
        self.translations: _gettext.NullTranslations = _gettext.NullTranslations()


_wording = _Wording()


def use(language: str, folder: Path) -> None:
    """Speak `language` from now on, from the compiled catalogues in `folder`; unknown ones are said in Dutch."""
    _wording.language = language
    _wording.translations = (
        _gettext.NullTranslations()
        if language == SOURCE_LANGUAGE
        else _gettext.translation(DOMAIN, folder, [language], fallback=True)
    )


def language() -> str:
    """Give the language code in use, such as "nl"."""
    return _wording.language


def right_to_left() -> bool:
    """Tell whether the language in use is read from right to left."""
    return _wording.language in RIGHT_TO_LEFT


def dutch(text: str) -> str:
    """Give the Dutch of a sentence: itself, unless it was put in another language."""
    return text.dutch if isinstance(text, Told) else text


def language_of(text: str, otherwise: str = SOURCE_LANGUAGE) -> str:
    """Give the language a text is in; `otherwise` is that of texts which are not the program's own."""
    return text.language if isinstance(text, Told) else otherwise


def _(text: str) -> str:
    """Say this Dutch sentence in the language in use; what has no translation stays Dutch."""
    return _told(_wording.translations.gettext(text), text)


def ngettext(one: str, many: str, count: int) -> str:
    """Say a sentence that changes with a number; the caller fills in {count}."""
    here = one if count == 1 else many
    return _told(_wording.translations.ngettext(one, many, count), here)


def _told(there: str, here: str) -> str:
    """Mark what is said in another language; gettext gives the very Dutch text back where it knows no other."""
    if there is here:
        return here
    return Told(there, here, _wording.language)
