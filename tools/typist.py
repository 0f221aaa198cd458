"""Somebody at the terminal face of a real process: reads its screens through a pipe, and types answers."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from assistant.journey import dates

ROOT = Path(__file__).resolve().parent.parent
PHOTO = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
    "0000000d49444154789c63f8ffff3f0005fe02fedccc59e70000000049454e44ae426082"
)
"""The smallest picture there is: one white dot."""
LINE, MORE, NUMBER, NUMBERS, TICK, FILE, CODE, NAME = (
    "> ",
    "… ",
    "Nummer: ",
    "Nummers, met komma's: ",
    "j of n: ",
    "Waar staat het bestand? ",
    "De code, of opnieuw: ",
    "Typ uw naam: ",
)
BOXES = {
    "Postcode: ": "1234 AB",
    "Huisnummer: ": "12",
    "Huisletter (niet verplicht): ": "",
    "Toevoeging (niet verplicht): ": "",
    "E-mailadres: ": "noor@voorbeeld.nl",
    "Telefoonnummer: ": "",
}
"""The prompts of an answer that has more lines than one, and what is typed there."""
PROMPTS = (LINE, MORE, NUMBER, NUMBERS, TICK, FILE, CODE, NAME, *BOXES)
PATIENCE = 30.0
"""Seconds within which a screen must follow, also on a computer that is busy with other things."""


class Gone(Exception):
    """The process ended before it asked for anything."""


@dataclass(frozen=True, slots=True)
class Screen:
    """What was printed since the last line that was typed, up to the prompt."""

    text: str
    prompt: str

    @property
    def heading(self) -> str:
        """The screen's heading; "" within a group of questions, after its first."""
        return next((line[3:] for line in reversed(self.text.splitlines()) if line.startswith("## ")), "")

    @property
    def chapter(self) -> str:
        """What the question belongs to, such as the row it is in: "Kind 1"."""
        steps = (line for line in reversed(self.text.splitlines()) if re.match(r"(Vraag|Stap) \d", line))
        return next(steps, "").partition(" · ")[2]

    @property
    def rows(self) -> int:
        """How many rows are listed, of which each can be changed."""
        return sum(one.startswith("Verander: ") for one in self.numbered)

    @property
    def name(self) -> str:
        """Tell this screen from all others: two rows ask the same, and rows are listed again when there are more."""
        if not self.heading:
            return ""
        return " > ".join(filter(None, (self.chapter, self.heading, f"{self.rows} rijen" if self.rows else "")))

    @property
    def label(self) -> str:
        """What is asked at this prompt: the label of one of a group, or the heading."""
        return next((line[2:] for line in reversed(self.text.splitlines()) if line.startswith("- ")), self.heading)

    @property
    def error(self) -> str:
        """The last complaint on it."""
        return next((line[2:] for line in reversed(self.text.splitlines()) if line.startswith("! ")), "")

    @property
    def numbered(self) -> tuple[str, ...]:
        """The words behind the numbers 1, 2, 3 and so on."""
        lines = (re.fullmatch(r"\d+\. (.*)", line) for line in self.text.splitlines())
        return tuple(found[1] for found in lines if found)

    def number(self, words: str) -> str | None:
        """Give the number to type for a card that starts with these words."""
        return next((str(index) for index, one in enumerate(self.numbered, 1) if one.startswith(words)), None)


class Typist:
    """One process of the terminal face and the person before it. `life` names it when something is wrong."""

    def __init__(self, arguments: Sequence[str], environment: Mapping[str, str], life: str = "") -> None:
        """Start `python -m assistant` with these arguments, in a process group of its own."""
        self.life = life
        self._process = subprocess.Popen(
            (sys.executable, "-m", "assistant", *arguments),
            cwd=ROOT,
            env={**environment, "PYTHONIOENCODING": "utf-8"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
        )
        self._heard = bytearray()
        self._complaints = bytearray()
        self._changed = threading.Condition()
        self._ended = False
        self._readers = [
            threading.Thread(target=self._read, args=(stream, into), daemon=True)
            for stream, into in ((self._process.stdout, self._heard), (self._process.stderr, self._complaints))
        ]
        for reader in self._readers:
            reader.start()

    def _read(self, stream: object, into: bytearray) -> None:
        descriptor = stream.fileno()  # type: ignore[attr-defined]
        while piece := os.read(descriptor, 65536):
            with self._changed:
                into += piece
                self._changed.notify_all()
        with self._changed:
            self._ended = self._ended or into is self._heard
            self._changed.notify_all()

    def _prompt(self) -> str:
        last = self._heard.decode(errors="replace").rpartition("\n")[2]
        return last if last in PROMPTS else ""

    def screen(self) -> Screen:
        """Wait for the next screen. Raises Gone when the process ended, TimeoutError when nothing comes."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._prompt() or self._ended, PATIENCE):
                raise TimeoutError(f"{self.life}: no prompt after\n{self._heard.decode(errors='replace')[-2000:]}")
            if not (prompt := self._prompt()):
                raise Gone(self._heard.decode(errors="replace") + self.complaints)
            return Screen(self._heard.decode(errors="replace").removesuffix(prompt), prompt)

    def send(self, line: str) -> None:
        """Type a line; what was read before it is forgotten."""
        assert self._process.stdin is not None
        with self._changed:
            self._heard.clear()
        self._process.stdin.write(f"{line}\n".encode())
        self._process.stdin.flush()

    def type(self, line: str) -> Screen:
        """Type a line and wait for what follows."""
        self.send(line)
        return self.screen()

    def kill(self) -> str:
        """Kill the whole process group at once; gives what was printed since the last typed line."""
        os.killpg(self._process.pid, signal.SIGKILL)
        return self._over()

    def leave(self) -> str:
        """Close the input and wait for the end; gives what was printed last."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        return self._over()

    def _over(self) -> str:
        self._process.wait(PATIENCE)
        for reader in self._readers:
            reader.join(PATIENCE)
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            if stream is not None and not stream.closed:
                # what was typed and not read breaks the pipe
                try:
                    stream.close()
                except BrokenPipeError:
                    continue
        return self._heard.decode(errors="replace")

    @property
    def complaints(self) -> str:
        """What came out of standard error."""
        return self._complaints.decode(errors="replace")


@dataclass(frozen=True, slots=True)
class Given:
    """What is typed, and how the check page reads it back."""

    typed: str
    read_back: str


NOTHING = "Niet ingevuld"
NEVER = ("Later", "Praten over trouwen", "De plek staat er niet bij")
"""What is not chosen: days further on, what nobody is free for, another place. Each comes after what is."""
PIECES = {"Klopt dit adres?", "Welke plek bedoelt u?"}
"""Pieces of another question, which the check page reads back as one; with its first answer one goes on."""
EMPTY_ROWS = {"Is er iemand?", "Wilt u hier iets invullen?"}
"""What is asked where there can be rows and are none."""


def no_post(_address: str) -> str:
    """Find no code in the post: there is none."""
    return ""


class Somebody:
    """Answers any question of the practice forms: always the same for one `task`, so that it can be compared."""

    def __init__(self, task: str, folder: Path, today: date, post: Callable[[str], str] = no_post) -> None:
        """Be somebody for this task; files to send are written to `folder`, `post` gives a mailed code."""
        self._task = task
        self._post = post
        self._today = today
        self._file = folder / "foto.png"
        self._file.write_bytes(PHOTO)

    def answer(self, screen: Screen) -> Given:
        """Say what to type at this prompt."""
        label = screen.label
        if "niet veranderen" in screen.text.rpartition("## ")[2] or screen.heading == "Voordat u begint":
            return Given("", NOTHING)
        match screen.prompt:
            case str(box) if box in BOXES:
                return Given(BOXES[box], NOTHING)
            case "De code, of opnieuw: ":
                return Given(self._post("noor@voorbeeld.nl"), "")
            case "Typ uw naam: ":
                return Given("Noor", "Getekend")
            case "Nummer: ":
                return self._choice(screen)
            case "Nummers, met komma's: ":
                first = _bare(screen.numbered[0])
                return Given("1", first)
            case "j of n: ":
                return Given("j", "Ja")
            case "Waar staat het bestand? ":
                return Given(str(self._file), self._file.name)
            case "… ":
                return Given("", "")
            case _:
                return self._line(label)

    def _choice(self, screen: Screen) -> Given:
        """Choose any answer, but never that there is danger: then the form stops."""
        options = [_bare(one) for one in screen.numbered if not one.startswith(NEVER)]
        chance = zlib.crc32(f"{self._task} {screen.label}".encode())
        if screen.rows or options == ["Verder"]:
            enough = screen.rows > chance % 2
            return Given("2" if enough and options[0] != "Verder" else "1", NOTHING)
        if "gevaar" in screen.label:
            chosen = options.index("Nee")
        elif screen.label in PIECES or EMPTY_ROWS & set(screen.text.splitlines()):
            return Given("1", NOTHING)
        else:
            chosen = chance % len(options)
        return Given(str(chosen + 1), options[chosen])

    def _line(self, label: str) -> Given:
        known = label.lower()
        for words, given in self._known().items():
            if words in known:
                return given
        return Given(f"{self._task} {label}"[:90], f"{self._task} {label}"[:90])

    def _known(self) -> dict[str, Given]:
        return {
            "postcode": Given("1234ab", "1234 AB"),
            "huisnummer": Given("12", "12"),
            "toevoeging": Given("", NOTHING),
            "tussenvoegsel": Given("van der", "van der"),
            "geboortedatum": self._day(date(1952, 3, 3), "3-3-52"),
            "bent u geboren": self._day(date(1952, 3, 3), "3-3-52"),
            "wanneer gaat u": self._day(self._today),
            "op welke dag": self._day(self._today + timedelta(days=5)),
            "wanneer zag": self._day(self._today - timedelta(days=1)),
            "wanneer gebeurde": self._day(self._today - timedelta(days=1)),
            "e-mailadres": Given("noor@voorbeeld.nl", "noor@voorbeeld.nl"),
            "kunnen wij u bellen": Given("06 12345678", "06 12345678"),
            "telefoonnummer": Given("06 12345678", NOTHING),
            "hoeveel mensen komen": Given("20", "20"),
            "hoeveel mag het feest": Given("250", "250 euro"),
            "hoeveel": Given("2", "2"),
            "nummer van uw vorige": Given("AB-12", "AB-12"),
            "achternaam": Given(self._task, self._task),
            "kenteken": Given("ab123c", "AB-123-C"),
            "welke auto": Given("ab123c", "AB-123-C"),
            "burgerservicenummer": Given("999990019", "999 990 019"),
            "feest klaar": Given("23.30", "23.30 uur"),
            "klaarzetten: hoe laat": Given("14.30", NOTHING),
            "hoe laat": Given("14.30", "14.30 uur"),
            "hoe bereiken": Given("06 12345678", NOTHING),
            "op welke dag is": self._day(self._today + timedelta(days=30)),
            "klaarzetten: welke dag": replace(self._day(self._today + timedelta(days=29)), read_back=NOTHING),
            "waar precies": Given("Raadhuisplein 1", NOTHING),
            "teken samen": Given("", NOTHING),
            "samen met u": Given("sam@voorbeeld.nl", "sam@voorbeeld.nl"),
            "rekening": Given("NL02 ABNA 0123 4567 89", "NL02 ABNA 0123 4567 89"),
        }

    def _day(self, day: date, typed: str = "") -> Given:
        return Given(typed or dates.short_words(day), dates.in_words(day))


def _bare(option: str) -> str:
    """Take the help in brackets off an option."""
    return re.sub(r" \(.*\)$", "", option)
