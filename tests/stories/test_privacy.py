"""What somebody fills in stays between them and the portal: not in a file, a log, a name, or an error."""

from __future__ import annotations

import json
import logging
import os
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant import settings as choices
from assistant.app import handwriting
from assistant.errors import AnswersRefused, FieldRefusal, FileRefused, whereabouts
from assistant.journey.kinds.bsn import BsnQuestion
from assistant.journey.kinds.cosign import CosignQuestion
from assistant.journey.kinds.email_code import AddressToProve
from assistant.journey.kinds.files import FileQuestion, PickedFile
from assistant.journey.kinds.iban import IbanQuestion
from assistant.journey.kinds.place import WhereQuestion
from assistant.journey.kinds.plate import PlateQuestion
from assistant.journey.kinds.reach import ReachQuestion
from assistant.journey.kinds.signature import SignatureQuestion, Signed
from assistant.journey.kinds.text import Shape, TextQuestion
from assistant.journey.question import Question, Refusal
from assistant.journey.view import PreparedView, QuestionView, ReceiptView, ReviewView
from assistant.settings import Settings
from assistant.store import keeping
from tests.store.people import FixedKey
from tools import citizen, typist
from ui.app import Program, application, options

STREET, MAIL, WORDS = "Geheimlaan", "zwaluw@geheim.example", "mijn buurman Zwaluw"
FILE, PHOTO = "brief-van-dokter-Zwaluw.pdf", "foto-van-dokter-Zwaluw.png"
PHONE, IBAN, PLATE = "0655512399", "NL02ABNA0123456789", "XK-482-P"
SECRETS = (STREET, "dokter-Zwaluw", MAIL, WORDS, "999990019", "Zwaluw", PHONE, IBAN, PLATE)
TODAY = date.today()  # noqa: DTZ011 - the practice portal lives today as well
Opens = Callable[[str], Program]


@pytest.fixture
def open_at(qtbot: QtBot, tmp_path: Path, practice_portal: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opens]:
    """Open Stapwijs on a computer of this kind, with every folder it could write in below `tmp_path`."""
    keys = FixedKey()
    monkeypatch.setattr(keeping, "SystemKeys", lambda: keys)
    temp = tmp_path / "temp"
    temp.mkdir()
    monkeypatch.setenv("TMPDIR", str(temp))
    monkeypatch.setattr(tempfile, "tempdir", None)
    running: list[Program] = []

    def begin(where: str) -> Program:
        config = tmp_path / "config"
        choices.save(config / "settings.json", Settings(where=where, welcomed=True))
        application(["stapwijs"])
        given = ["--config", str(config), "--data", str(tmp_path / "data"), "--practice", practice_portal]
        program = Program(options().parse_args(given))
        running.append(program)
        program.show()
        qtbot.waitUntil(lambda: not getattr(program.bridge.view, "waiting", True))
        return program

    yield begin
    for program in running:
        program.window.close_now()
        program.close()


def answer(question: Question, folder: Path, post: citizen.Post = citizen.no_post) -> object:
    """Answer with something nobody else may read."""
    match question:
        case CosignQuestion() | AddressToProve():
            return MAIL
        case SignatureQuestion():
            return Signed(handwriting.drawn("Z. Zwaluw"), "Z. Zwaluw")
        case ReachQuestion(channels=channels):
            return {channel: MAIL if channel == "email" else PHONE for channel in channels}
        case TextQuestion(shape=Shape.PHONE):
            return PHONE
        case IbanQuestion():
            return IBAN
        case PlateQuestion():
            return PLATE
        case WhereQuestion() | BsnQuestion():
            return citizen.raw(question, folder, TODAY)
        case TextQuestion(shape=Shape.EMAIL):
            return MAIL
        case TextQuestion(shape=Shape.PLAIN, lines=True):
            return f"{WORDS}, bsn 999990019"
        case TextQuestion(shape=Shape.PLAIN, max_length=None | 50 | 100 | 200 | 255) if not question.pattern:
            return STREET
        case FileQuestion():
            name, content = (FILE, citizen.PDF) if question.allows(FILE) else (PHOTO, typist.PHOTO)
            file = folder / name
            file.write_bytes(content)
            return [PickedFile("mark", name, len(content), str(file))]
        case _:
            return citizen.raw(question, folder, TODAY, post)


class Noor:
    """Somebody at the window."""

    def __init__(self, program: Program, qtbot: QtBot, papers: Path, portal: str) -> None:
        self.program, self.qtbot, self.papers, self.portal = program, qtbot, papers, portal
        self.codes: list[str] = []

    def post(self, address: str) -> str:
        """Look in the post for the newest code, and remember it: it is as secret as an answer."""
        call = Request(f"{self.portal}oefenpost", headers={"Accept": "application/json"})  # noqa: S310
        with urlopen(call) as told:  # noqa: S310 - this computer
            self.codes += [one["code"] for one in json.load(told)["results"] if one["to"] == address and one["code"]]
        return self.codes[-1]

    def press(self, key: str) -> None:
        self.program.window.card_pressed.emit(key)
        self.wait()

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.program.bridge.busy, timeout=20_000)

    def fill_in(self, slug: str, *, most: int = 60) -> None:
        """Begin a task and answer until the check page, or so many screens."""
        self.press(f"task:gemeente-voorbeeld/{slug}")
        self.program.window.answered.emit(None)
        self.wait()
        self.fill_on(most=most)

    def fill_on(self, *, most: int = 60) -> None:
        """Answer from here."""
        for _screen in range(most):
            view = self.program.bridge.view
            if not isinstance(view, QuestionView):
                return
            given = {field.question.key: answer(field.question, self.papers, self.post) for field in view.fields}
            self.program.window.answered.emit(given if len(given) > 1 else next(iter(given.values()), None))
            self.wait()
            after = self.program.bridge.view
            assert not getattr(after, "error", ""), (view.heading, getattr(after, "error", ""))

    def send(self) -> ReceiptView:
        assert isinstance(self.program.bridge.view, ReviewView)
        said = " ".join(row.answer for row in self.program.bridge.view.rows)
        assert any(secret in said for secret in SECRETS)
        self.program.window.act_pressed.emit()
        self.wait()
        assert isinstance(self.program.bridge.view, ReceiptView)
        return self.program.bridge.view


NoorAt = Callable[[str], Noor]


def found_in(folder: Path, *codes: str) -> list[str]:
    """Name every file, folder or link below `folder` that holds or is called something secret."""
    found: list[str] = []
    for path in folder.rglob("*"):
        if any(secret in path.name for secret in SECRETS):
            found.append(f"{path} is called so")
        if path.is_file():
            content = path.read_bytes()
            found += [
                f"{path} holds {secret}"
                for secret in (*SECRETS, *codes)
                for coded in (secret.encode(), secret.encode("utf-16-le"))
                if coded in content
            ]
    return found


def command_lines() -> str:
    """Give the command lines of this process and all that it started."""
    mine, lines = {os.getpid()}, []
    for folder in sorted(Path("/proc").glob("[0-9]*"), key=lambda one: int(one.name)):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            if parent in mine or int(folder.name) in mine:
                mine.add(int(folder.name))
                lines.append((folder / "cmdline").read_bytes().decode("utf-8", "replace"))
        except OSError:
            continue
    return "\n".join(lines)


@pytest.fixture
def noor_at(open_at: Opens, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory, practice_portal: str) -> NoorAt:
    """Sit down at a computer of some kind; the papers one brings along are in a folder that is not ours."""
    papers = tmp_path_factory.mktemp("papieren")
    return lambda where: Noor(open_at(where), qtbot, papers, practice_portal)


@pytest.mark.parametrize(
    ("slug", "where"),
    [
        (slug, where)
        for slug in ("verhuizing", "vraag-of-klacht", "melding-openbare-ruimte", "alles-oefenen", "zwemles", "afspraak")
        for where in ("thuis", "bibliotheek")
    ],
)
def test_nothing_somebody_fills_in_is_anywhere_in_the_open(
    noor_at: NoorAt, tmp_path: Path, caplog: pytest.LogCaptureFixture, slug: str, where: str
) -> None:
    caplog.set_level(logging.DEBUG)
    noor = noor_at(where)
    noor.fill_in(slug)
    assert found_in(tmp_path, *noor.codes) == []
    assert not any(secret in command_lines() for secret in SECRETS)
    noor.send()
    noor.press("home")
    assert found_in(tmp_path, *noor.codes) == []
    noor.program.close()
    assert found_in(tmp_path, *noor.codes) == []
    said = "\n".join((caplog.text, *(repr(vars(record)) for record in caplog.records)))
    assert not any(secret in said for secret in (*SECRETS, *noor.codes))
    data = tmp_path / "data"
    if where == "bibliotheek":
        assert not data.exists()
        assert [path for path in (tmp_path / "temp").rglob("*") if path.is_file()] == []
    else:
        assert (data / "bewaard.db").stat().st_size > 0


def test_what_is_prepared_and_copied_for_a_website_is_nowhere_in_the_open(
    noor_at: NoorAt, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    noor = noor_at("bibliotheek")
    shown = list[object]()
    noor.program.bridge.step_ready.connect(shown.append)
    noor.fill_in("kwijtschelding")
    noor.program.window.answered.emit(None)
    noor.fill_on()
    noor.program.window.act_pressed.emit()
    noor.wait()
    view = noor.program.bridge.view
    assert isinstance(view, PreparedView)
    for number, row in enumerate(view.rows):
        if row.copy:
            noor.press(f"site-copy:{number}")
    assert QApplication.clipboard().text()
    noor.program.close()
    said = "\n".join((caplog.text, *(repr(vars(record)) for record in caplog.records)))
    assert not any(secret in said for secret in SECRETS)
    assert found_in(tmp_path) == []
    seen: set[int] = set()
    assert {type(one).__name__ for top in shown for one in held(top, seen) if _tells(one)} == set()


def test_what_was_wiped_is_gone_from_every_file(noor_at: NoorAt, qtbot: QtBot, tmp_path: Path) -> None:
    noor = noor_at("thuis")
    noor.fill_in("vraag-of-klacht")
    noor.send()
    noor.press("home")
    noor.fill_in("melding-openbare-ruimte", most=4)
    noor.program.window.stop_pressed.emit()
    noor.press("save-home")
    qtbot.waitUntil(lambda: not getattr(noor.program.bridge.view, "waiting", True))
    noor.press("wipe:yes")
    assert noor.program.bridge.view is not None
    assert noor.program.bridge.view.heading == "Alles is gewist"
    assert sorted(path.name for path in (tmp_path / "data").iterdir()) == ["bewaard.lock"]
    assert (tmp_path / "data" / "bewaard.lock").read_bytes() == b""
    assert [path.name for path in (tmp_path / "config").iterdir()] == ["settings.json"]


def held(thing: object, seen: set[int]) -> Iterator[object]:
    """Walk a value and all that is in it, as far as it is ours."""
    if id(thing) in seen:
        return
    seen.add(id(thing))
    if is_dataclass(thing) and not isinstance(thing, type):
        yield thing
        for one in fields(thing):
            yield from held(getattr(thing, one.name), seen)
    elif isinstance(thing, list | tuple):
        for one in thing:
            yield from held(one, seen)
    elif isinstance(thing, dict):
        for one in thing.values():
            yield from held(one, seen)


@pytest.mark.parametrize("slug", ["melding-openbare-ruimte", "alles-oefenen", "zwemles", "afspraak"])
def test_no_value_that_holds_an_answer_shows_it(noor_at: NoorAt, slug: str) -> None:
    noor = noor_at("bibliotheek")
    assistant, shown = noor.program.assistant, list[object]()
    noor.program.bridge.step_ready.connect(shown.append)
    noor.fill_in(slug)
    noor.send()
    visit = assistant.visit
    assert visit is not None
    everything = [*shown, visit, visit.draft, visit._state, visit._state.route(), assistant, *assistant._kept.receipts]
    seen: set[int] = set()
    telling = {type(one).__name__ for top in everything for one in held(top, seen) if _tells(one)}
    assert telling == set()
    assert not any(_tells(one) for one in everything)


def _tells(thing: object) -> bool:
    return any(secret in repr(thing) for secret in SECRETS)


def test_an_error_does_not_tell_what_it_is_about() -> None:
    reason = f"{MAIL} is geen e-mailadres"
    refused = FieldRefusal("email", "invalid", reason)
    for error in (AnswersRefused((refused,)), FileRefused(f"{FILE} kan niet")):
        assert not _tells(error)
        assert not _tells(str(error))
        assert not _tells(whereabouts(error))
    assert not any(_tells(one) for one in (refused, Refusal("file-empty", {"name": FILE}, reason)))
