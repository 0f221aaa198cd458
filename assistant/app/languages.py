"""Which language is spoken: the one somebody chose, or else the one this computer speaks, or else Dutch."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from assistant.settings import Settings
from assistant.wording import LANGUAGES, SOURCE_LANGUAGE, all_signed_off

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""What says it, the strongest first; LANGUAGE before them is a list, which counts only beside a language (gettext)."""


def chosen(settings: Settings) -> str:
    """Give the language to speak with these settings."""
    return settings.language or of_system()


def of_system(variables: Mapping[str, str] | None = None) -> str:
    """Give the language of this computer when Stapwijs speaks it; Dutch when it does not.

    `variables` are those of the environment.
    """
    return next((code for code in _named(os.environ if variables is None else variables) if code), SOURCE_LANGUAGE)


def drafts(translations: Path) -> frozenset[str]:
    """Give the languages of which somebody who grew up with them has not found every sentence right."""
    every = (code for code in LANGUAGES if code != SOURCE_LANGUAGE)
    return frozenset(code for code in every if not all_signed_off(translations, code))


def _named(variables: Mapping[str, str]) -> Iterator[str]:
    """Give the languages that are named here, the one that is wanted most first; "" for one nobody knows here."""
    said = next((value for name in _VARIABLES if (value := variables.get(name, ""))), "")
    if said and said.partition(".")[0] not in {"C", "POSIX"}:
        yield from map(_code, variables.get("LANGUAGE", "").split(":"))
    yield _code(said)
    if sys.platform == "win32":
        yield _code(_of_windows())


def _code(name: str) -> str:
    """Read "nl_NL.UTF-8" or "pl-PL" as "nl" or "pl"; "" when it is no language of ours."""
    code = name.replace("-", "_").partition("_")[0].partition(".")[0].partition("@")[0].casefold()
    return code if code in LANGUAGES else ""


def _of_windows() -> str:
    if sys.platform != "win32":
        return ""
    import ctypes  # noqa: PLC0415 - there is no such library elsewhere

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
