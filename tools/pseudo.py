"""Makes up a language nobody speaks, to see what does not fit and what nobody translated.

Every sentence of it is some 40 % longer, has marks on its letters, and stands between brackets: what shows no bracket
was never translated, and what shows one of two was cut. `qps` reads from the left, with the plural forms of Polish;
`qpm` reads from the right, with those of Arabic. Nothing of it comes along with the program: it is made when it is
asked for, as `python -m tools.pseudo FOLDER` or by a test.
"""

from __future__ import annotations

import io
import re
import sys
from math import ceil
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from assistant.wording import PSEUDO, PSEUDO_MIRRORED
from tools import translations

LONGER: Final = 0.4
OPENS, CLOSES = "[", "]"
FROM_THE_RIGHT: Final = "\u200f"
"""Makes a paragraph of Latin letters one that reads from the right."""
PLURALS_OF: Final = {PSEUDO: "pl", PSEUDO_MIRRORED: "ar"}
"""The languages made up here, with the one whose plural forms they have."""
_MARKED: Final = str.maketrans("acdegilnosuyzACEGILNOSUYZ", "åçðéğïłñöšüýžÅÇÉĞÎŁÑÖŠÜÝŽ")
_MORE: Final = ("één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
_KEPT: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{\w*\}|<[^<>]*>|&\w+;")
"""Places to fill in, and the signs of words with a shape: these stay as they are."""
_SHAPE: Final = re.compile(r"(?P<before>(?:\s|<[^<>]*>)*)(?P<words>.*?)(?P<after>(?:\s|<[^<>]*>)*)", re.DOTALL)


def say(text: str, language: str = PSEUDO) -> str:
    """Say a Dutch text in the language made up here; its places, shape and outer blanks are kept."""
    found = _SHAPE.fullmatch(text)
    if found is None or not found["words"]:
        return text
    words = found["words"]
    said = "".join(
        kept + plain.translate(_MARKED)
        for plain, kept in zip(_KEPT.split(words), ["", *_KEPT.findall(words)], strict=True)
    )
    turn = FROM_THE_RIGHT if language == PSEUDO_MIRRORED else ""
    return f"{found['before']}{turn}{OPENS}{said}{_more(len(words))}{CLOSES}{turn}{found['after']}"


def _more(letters: int) -> str:
    """Give so many letters more that a text of `letters` is longer by its share, in words that may wrap."""
    wanted, more, number = ceil(letters * LONGER), "", 0
    while len(more) < wanted:
        more += f" {_MORE[number % len(_MORE)]}"
        number += 1
    return more[:wanted].rstrip().translate(_MARKED)


def catalogue(template: Catalog, language: str) -> Catalog:
    """Say every sentence of `template` in `language`, in as many plural forms as that has."""
    made = Catalog(locale=PLURALS_OF[language], charset="utf-8", fuzzy=False)
    for message in template:
        if not message.id:
            continue
        one, *more = message.id if isinstance(message.id, tuple | list) else (message.id,)
        plural = tuple(say(more[0], language) for _form in range(made.num_plurals)) if more else say(one, language)
        made.add(message.id, plural, context=message.context)
    return made


def write(folder: Path) -> Path:
    """Write both languages, compiled, as `assistant.wording.use` reads them; gives `folder` back."""
    for domain, gathered in translations.DOMAINS.items():
        template = gathered(translations.ROOT)
        for language in PLURALS_OF:
            out = io.BytesIO()
            write_mo(out, catalogue(template, language))
            file = folder / language / "LC_MESSAGES" / f"{domain}.mo"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(out.getvalue())
    return folder


if __name__ == "__main__":
    sys.exit(0 if len(sys.argv) == 2 and write(Path(sys.argv[1])) else "usage: python -m tools.pseudo FOLDER")
