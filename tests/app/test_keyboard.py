"""The library's own keys: what it may choose is taken, and what is somebody else's is refused, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.app import build, keyboard
from assistant.app.keyboard import FILE, Keyboard

USUAL = Keyboard()


def read(folder: Path, *lines: str) -> tuple[Keyboard, list[str]]:
    """Give the keys, and what is wrong, of a file with these lines."""
    (folder / FILE).write_text("\n".join(lines), "utf-8")
    keys, mistakes = keyboard.read(folder)
    return keys, [str(one) for one in mistakes]


def test_without_a_file_the_keys_are_as_they_come_along(tmp_path: Path) -> None:
    assert keyboard.read(tmp_path) == (USUAL, ())
    assert Keyboard(back="F5", listen="F2", help="F1", stop="F4", next="F8") == USUAL


def test_a_library_chooses_another_key_for_one_of_them(tmp_path: Path) -> None:
    assert read(tmp_path, 'luister = "F9"') == (Keyboard(listen="F9"), [])
    assert read(tmp_path, 'verder = "ctrl + shift + j"', 'terug="f7"') == (
        Keyboard(next="Ctrl+Shift+J", back="F7"),
        [],
    )


def test_two_may_change_places(tmp_path: Path) -> None:
    assert read(tmp_path, 'luister = "F1"', 'hulp = "F2"') == (Keyboard(listen="F1", help="F2"), [])


@pytest.mark.parametrize(
    ("press", "told"),
    [
        ("Insert+L", "“Insert+L” is van de schermlezer. Kies een andere toets."),
        ("CapsLock+F2", "“CapsLock+F2” is van de schermlezer. Kies een andere toets."),
        ("Num+5", "“Num+5” is van de schermlezer. Kies een andere toets."),
        ("NVDA+L", "“NVDA+L” is van de schermlezer. Kies een andere toets."),
        ("Ctrl+Alt+L", "“Ctrl+Alt+L” is van de schermlezer. Kies een andere toets."),
        ("Alt+F4", "“Alt+F4” is van de computer zelf. Kies een andere toets."),
        ("F10", "“F10” is van de computer zelf. Kies een andere toets."),
        ("Win+L", "“Win+L” is van de computer zelf. Kies een andere toets."),
        ("Tab", "“Tab” doet al iets anders. Kies een andere toets."),
        ("Spatie", "“Spatie” doet al iets anders. Kies een andere toets."),
        ("Enter", "“Enter” doet al iets anders. Kies een andere toets."),
        ("Esc", "“Esc” doet al iets anders. Kies een andere toets."),
        ("Alt+Left", "“Alt+Left” doet al iets anders. Kies een andere toets."),
        ("Ctrl+C", "“Ctrl+C” doet al iets anders. Kies een andere toets."),
        ("Ctrl+Shift+Z", "“Ctrl+Shift+Z” doet al iets anders. Kies een andere toets."),
        ("Ctrl++", "“Ctrl++” doet al iets anders. Kies een andere toets."),
        ("Alt+V", "“Alt+V” doet al iets anders. Kies een andere toets."),
        ("F3", "“F3” doet al iets anders. Kies een andere toets."),
        ("v", "“V” is om te typen. Kies bijvoorbeeld F7."),
        ("F2, F3", "ik ken de toets “F2, F3” niet. Schrijf bijvoorbeeld F7."),
        ("", "ik ken de toets “” niet. Schrijf bijvoorbeeld F7."),
    ],
)
def test_what_is_somebody_elses_is_refused_in_words(tmp_path: Path, press: str, told: str) -> None:
    keys, mistakes = read(tmp_path, "# van de balie", f'verder = "{press}"', 'hulp = "F9"')
    assert mistakes == [f"toetsen.toml, regel 2: {told}"]
    assert keys == Keyboard(help="F9"), "the rest is done"


def test_two_keys_of_one_press_are_refused_as_they_stand(tmp_path: Path) -> None:
    keys, mistakes = read(tmp_path, 'terug = "F9"', 'verder = "F9"')
    assert keys == Keyboard(back="F9")
    assert mistakes == ["toetsen.toml, regel 2: “F9” staat ook bij “terug”. Kies een andere toets."]
    keys, mistakes = read(tmp_path, 'verder = "F1"')
    assert keys == USUAL
    assert mistakes == ["toetsen.toml, regel 1: “F1” staat ook bij “hulp”. Kies een andere toets."]


def test_what_is_refused_may_take_others_with_it(tmp_path: Path) -> None:
    """Verder keeps F8 when its own wish is refused, so Terug cannot have that."""
    keys, mistakes = read(tmp_path, 'terug = "F8"', 'verder = "Alt+F4"')
    assert keys == USUAL
    assert len(mistakes) == 2


def test_a_name_nobody_knows_is_told_with_the_one_that_is_meant(tmp_path: Path) -> None:
    assert read(tmp_path, 'verdder = "F9"')[1] == ["toetsen.toml, regel 1: ik ken “verdder” niet. Bedoelt u “verder”?"]
    assert "Kies uit: terug, luister, hulp, stoppen, verder" in read(tmp_path, 'x = "F9"')[1][0]


@pytest.mark.parametrize("written", ["verder = F9", 'verder = ["F9"]', "verder = 9", "[verder]"])
def test_a_line_that_cannot_be_read_is_told_with_how_to_write_it(tmp_path: Path, written: str) -> None:
    keys, mistakes = read(tmp_path, written)
    assert keys == USUAL
    assert mistakes == ['toetsen.toml, regel 1: dit kan ik niet lezen. Schrijf het zo: verder = "F8"']


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"\xff\xfe\x00v")
    keys, mistakes = keyboard.read(tmp_path)
    assert (keys, len(mistakes)) == (USUAL, 1)


def test_a_mistake_is_told_at_home_and_the_program_starts(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('verder = "Esc"\nterug = "F9"', "utf-8")
    _settings, parts = build.build(build.folders(tmp_path, tmp_path / "data"))
    assert parts.keyboard == Keyboard(back="F9")
    assert parts.notes == ("toetsen.toml, regel 1: “Esc” doet al iets anders. Kies een andere toets.",)
    parts.close()
