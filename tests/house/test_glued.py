"""No sentence is glued from parts, and none is left that nobody can translate (habit 8)."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from tests.house.glued import faults, looks_like_words
from tests.shared_data import ROOT

OTHER_WORDS: Final = ("assistant/practice/", "assistant/speech/")
"""Code whose words are not those of the program: what a portal says, and what voices make of figures and signs."""
ALLOWED: Final[Mapping[str, frozenset[str]]] = {
    "ui/app.py": frozenset({"Stapwijs"}),
    "ui/fonts.py": frozenset({"Atkinson Hyperlegible Next", "Stapwijs Leesletter", "Noto Sans", "Noto Sans Arabic"}),
    "ui/printing.py": frozenset({"Stapwijs"}),
    "ui/screen_reader.py": frozenset({"Get"}),
    "ui/window.py": frozenset({"Stapwijs", "Esc"}),
    "assistant/__main__.py": frozenset({"tell which form is at this address, and what it needs"}),
    "assistant/wording.py": frozenset(
        {"Nederlands", "English", "Türkçe", "Polski", "Frysk", "Papiamentu", "dutch(text)"}
    ),
    "assistant/app/keyboard.py": frozenset({"Ctrl", "Alt", "Shift"}),
    "assistant/app/settings_pages.py": frozenset(
        {"Nederlands", "Engels", "Turks", "Pools", "Arabisch", "Oekraïens", "Fries", "Papiaments"}
    ),
    "assistant/errors.py": frozenset({"f\"{type(cause).__name__} at {' > '.join(lines) or 'nowhere'}\"", ", after "}),
    "assistant/journey/kinds/place.py": frozenset({"Point", "Polygon"}),
    "assistant/journey/own_words.py": frozenset({"<br>"}),
    "assistant/portals/open_forms/calls.py": frozenset({"application/json, text/plain"}),
    "assistant/portals/organisation_file.py": frozenset({'naam = "Gemeente Voorbeeld"'}),
    "assistant/portals/portal.py": frozenset({"not sent"}),
    "assistant/portals/streaming.py": frozenset({"f'multipart/form-data; boundary={edge}'"}),
    "assistant/portals/transport.py": frozenset({"Stapwijs", "gzip, deflate"}),
    "assistant/terminal.py": frozenset(
        {"f'/verstuur  {view.send}'", "f\"/doe  {_('Open de website')}\"", "f'/doe  {act}'"}
    ),
}
"""Names, what computers read, lines of the log, and in the terminal a command with what it does behind it."""
SHAPES: Final = ("\np, ul, ol {", "<!doctype html>", '<input type="hidden"')
"""How style sheets and pages begin."""


def modules() -> list[str]:
    files = (file for package in ("ui", "assistant") for file in (ROOT / package).rglob("*.py"))
    names = (file.relative_to(ROOT).as_posix() for file in files)
    return sorted(name for name in names if not name.startswith(OTHER_WORDS))


def test_every_word_one_sees_can_be_translated_as_a_whole_sentence() -> None:
    wrong = [
        f"{name}:{fault}"
        for name in modules()
        for fault in faults((ROOT / name).read_text("utf-8"))
        if fault.text not in ALLOWED.get(name, frozenset()) and not fault.text.startswith(SHAPES)
    ]
    assert not wrong, "\n".join(wrong)


def test_what_is_allowed_is_still_there() -> None:
    found = {name: {fault.text for fault in faults((ROOT / name).read_text("utf-8"))} for name in ALLOWED}
    assert {name: texts - found[name] for name, texts in ALLOWED.items() if texts - found[name]} == {}


GLUED = (
    'Words(look, "Er is niets weg.")',
    'Key(look, "Verder")',
    'self.label.setText("Uw nummer")',
    'named(self, "Uw antwoord op: " + question.label)',
    'window.tell("Dat kan hier niet.")',
    'Card("home", "Naar Thuis", icon="huis")',
    'said = "Nog {count} vragen".format(count=3)',
    'said = "Nog %d vragen" % 3',
    'said = f"Stap {n} van {m}"',
    'title = f"Fout: {said}"',
    'said = f"{n} vragen"',
    'said = _("Nog") + " " + str(count) + " " + _("vragen")',
    'said = _("Bel ") + name',
    "said = f\"{_('Bel')} {name}\"",
    'def words(self):\n    begun = _("Er is niets weg.")\n    return f"{begun} {more}"',
    'def words(self):\n    begun = _("Bel {name}.").format(name=name)\n    return begun + more',
    '_("Nog %d vragen") % count',
    '_(f"Nog {count} vragen")',
    '_("Nog {count} vragen".format(count=3))',
    '_("Bel " + name)',
    "_(words)",
    'ngettext("Nog {count} vraag", many, count)',
    '" en ".join(names)',
    'PREFIX = "Let op: "',
    'self.said = {"a": "Er is niets weg."}',
    'return "Ja" if yes else "Nee"',
)
WHOLE = (
    'Words(look, _("Er is niets weg."))',
    'Key(look, _("Verder"), icon="verder", shape="act")',
    'said = ngettext("Nog {count} vraag", "Nog {count} vragen", count).format(count=count)',
    'said = _("Bel {name}.").format(name=_("de gemeente"))',
    'joined((_("Er is niets weg."), _("Bel {name}.").format(name=name)), " ")',
    '" · ".join(labels)',
    'self.card_pressed.emit(f"change:{key}")',
    'raise ValueError("no settings")',
    'log.info("settings not kept: %s", name)',
    'if key == "Up": pass',
    'def __repr__(self):\n    return f"Row({self.key!r} and more)"',
    'def f():\n    """Give what is typed."""',
    'sys.stdout.write("\\n" + _("Tot ziens.") + "\\n")',
    'x: TypeAlias = "Json and Other"',
    'PATTERN = re.compile(r"Van (mij|u)")',
    'words = names["Van mij"]',
)


@pytest.mark.parametrize("code", GLUED)
def test_what_cannot_be_translated_is_found(code: str) -> None:
    assert faults(code) != []


@pytest.mark.parametrize("code", WHOLE)
def test_what_can_be_translated_or_is_never_shown_is_left_alone(code: str) -> None:
    assert faults(code) == []


def test_words_are_told_from_keys_and_names_of_pictures() -> None:
    for words in ("Er is niets weg.", "Verder", "Fout: ", "de dag", "Nog {count} vragen"):
        assert looks_like_words(words), words
    for key in ("verder", "let-op", "change:", "site-copy:0", "#FFFFFF", "text/plain", "", "· ", "A4", "utf-8"):
        assert not looks_like_words(key), key


def test_every_module_that_makes_words_is_read() -> None:
    read = modules()
    assert Path("ui/screens/base.py").as_posix() in read
    assert "assistant/journey/sentences.py" in read
    assert len(read) > 150
