"""Why nothing can be kept on this computer now, as the citizen reads it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assistant.store.trouble import Trouble
from assistant.wording import _


def _no_key() -> str:
    return _("Wij kunnen hier niets op slot doen. Daarom bewaren wij nu niets.")


_WORDS: Mapping[Trouble, Callable[[], str]] = {
    Trouble.SHARED_COMPUTER: lambda: _("Deze computer is van iedereen. Wij bewaren niets."),
    Trouble.NO_KEYRING: _no_key,
    Trouble.KEYRING_LOCKED: lambda: _("De plek voor wachtwoorden op deze computer is op slot. Wij bewaren nu niets."),
    Trouble.KEYRING_SLOW: _no_key,
    Trouble.KEYRING_FAILED: _no_key,
    Trouble.IN_USE: lambda: _("Stapwijs staat al ergens open. Wij bewaren hier nu niets."),
    Trouble.NEWER: lambda: _("Wat hier bewaard is, is van een nieuwere Stapwijs. Wij bewaren nu niets."),
    Trouble.DISK_FULL: lambda: _("De schijf van deze computer is vol. Wij kunnen nu niet bewaren."),
    Trouble.READ_ONLY: lambda: _("Wij mogen op deze computer niets bewaren."),
    Trouble.DAMAGED: lambda: _("Wat hier bewaard was, kunnen wij niet lezen. Wij bewaren nu niets."),
    Trouble.FAILED: lambda: _("Bewaren lukt nu niet op deze computer."),
}


def trouble_words(trouble: Trouble) -> str:
    """Say in one or two sentences why nothing is kept."""
    return _WORDS[trouble]()


def set_aside_words(name: str) -> str:
    """Say under which name an unreadable vault was put aside."""
    return _("Wij konden niet lezen wat u eerder bewaarde. Het staat apart met de naam {name}.").format(name=name)
