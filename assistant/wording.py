"""Words for people, in the language of the moment; Dutch is the source, and what is missing is said in Dutch."""

from __future__ import annotations

import gettext as _gettext
from pathlib import Path

DOMAIN = "stapwijs"
SOURCE_LANGUAGE = "nl"


class _Wording:
    """The one language that is being spoken; changed by `use`, read by `_` and `ngettext`."""

    def __init__(self) -> None:
        self.language = SOURCE_LANGUAGE
        self.translations = _gettext.NullTranslations()


_wording = _Wording()


def use(language: str, folder: Path) -> None:
    """Speak `language` from now on, from the compiled catalogues in `folder`; unknown ones are said in Dutch."""
    _wording.language = language
    _wording.translations = _gettext.translation(DOMAIN, folder, [language, SOURCE_LANGUAGE], fallback=True)


def language() -> str:
    """Give the language code in use, such as "nl"."""
    return _wording.language


def _(text: str) -> str:
    """Say this Dutch sentence in the language in use."""
    return _wording.translations.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """Say a sentence that changes with a number; the caller fills in {count}."""
    return _wording.translations.ngettext(one, many, count)
