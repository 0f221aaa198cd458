"""Every sentence of the program in another language, whatever the translators have done by now."""

from __future__ import annotations

import shutil
from pathlib import Path

from assistant.wording import LANGUAGES, PSEUDO, PSEUDO_MIRRORED, RIGHT_TO_LEFT, SOURCE_LANGUAGE
from tools import pseudo


def said_otherwise(folder: Path) -> Path:
    """Write compiled words for every language there is, made up, and give `folder` back."""
    pseudo.write(folder)
    for language in LANGUAGES.keys() - {SOURCE_LANGUAGE}:
        made_up = PSEUDO_MIRRORED if language in RIGHT_TO_LEFT else PSEUDO
        shutil.copytree(folder / made_up, folder / language)
    return folder
