"""Takes a picture of every screen, at 100 and 200 %, into build/screens/nl/ and ar/: run it as `make screens`.

Options: `--language nl` or others, `--colours licht`, `--letters opendyslexic`, `--size 1366x768`, and before them
names of screens to take only those.
The practice portal is the real one; the real organisation and the person are invented.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from assistant import errors, places, wording
from assistant.app import build, pages
from assistant.app.assistant import Assistant
from assistant.app.talk import Say
from assistant.journey import task as tasks
from assistant.journey.dates import TypedDate
from assistant.journey.kinds.day import DateQuestion
from assistant.journey.kinds.website import WebsiteOnly
from assistant.journey.view import Field, NeedsView, Place, QuestionView, ReceiptView, ReviewView, StepView
from assistant.practice.host import PracticeHost
from assistant.settings import COLOURS, LETTERS
from assistant.store.records import Receipt
from assistant.visit import endings, receipts, session_time
from assistant.visit.session_time import NOTHING
from tools import citizen, each_kind, pseudo
from ui.app import application
from ui.look import Look
from ui.screens.base import find_screens, screen_for
from ui.window import Window

OUT = Path("build/screens")
README_PICTURE = Path("docs/home.png")
SETTLE = 12
"""So many turns of the event loop let nested parts settle on their heights."""
TODAY = date(2026, 11, 24)
MANY = 60
"""More screens than any form here has."""
TIME = "a5-tijd"
"""The screen that is taken with the strip that says how long the portal waits."""
REAL = Place(
    task="Verhuizing doorgeven", organisation="Gemeente Dijkdorp", phone="088 - 111 11 11", desk="Kerkplein 1, Dijkdorp"
)


def views(folder: Path) -> Iterator[tuple[str, StepView]]:
    """Walk through the program as somebody would, and name each screen on the way, in the language in use."""
    host = PracticeHost(("--processing=0",))
    try:
        yield from _walked(folder, host)
    finally:
        host.stop()  # also when whoever looks has seen enough


def _walked(folder: Path, host: PracticeHost) -> Iterator[tuple[str, StepView]]:
    language = wording.language()
    settings, parts = build.build(build.folders(folder / "config", folder / "data"), practice=host.start())
    settings = replace(settings, where="bibliotheek", welcomed=True)
    if language in wording.LANGUAGES:
        settings = replace(settings, language=language)
    speak(language)
    assistant = Assistant(parts, settings, today=lambda: TODAY)
    yield "01-eerste-start", pages.letters()
    yield "02-eerste-start-waar", pages.where(first=True)
    yield "03-thuis-wacht", assistant.show()
    yield "04-thuis", citizen.settle(assistant, assistant.refresh())
    yield "05-gevonden", citizen.settle(assistant, assistant.find("ferhuizen"))
    yield "06-niet-gevonden", citizen.settle(assistant, assistant.find("zwembad"))
    yield from _task(assistant, folder)
    yield from _form_types(assistant, folder)
    yield from _login(assistant, folder)
    for name, view in each_kind.views(assistant, folder, TODAY, each_kind.post_of(host.start)):
        yield f"a0-{name}", view
    for name, view in each_kind.apart(REAL):
        yield f"a1-{name}", view
    yield from _rows_and_rules(assistant, folder)
    yield from _that_stop(assistant, folder)
    yield from _around(assistant, folder)
    real = tasks.Task(organisation="dijkdorp", slug="verhuizing", title="Verhuizing doorgeven", place=REAL)
    yield "50-voor-wie", tasks.who_view(real)
    yield "51-gemachtigd", tasks.mandate_view(real)
    yield "60-probleem", endings.problem_view(errors.PortalUnreachable(), REAL)
    yield "61-probleem-bellen", endings.problem_view(errors.CertificateWrong(instance="urn:uuid:1234"), REAL)
    yield "62-probleem-klok", endings.problem_view(errors.ClockWrong(), REAL)
    yield "65-vol", endings.problem_view(errors.FormFull(), REAL)
    yield "66-gesloten", endings.problem_view(errors.FormGone(), REAL)
    yield "67-onderhoud", endings.problem_view(errors.PortalMaintenance(), REAL)
    yield "68-niets-vrij", endings.problem_view(errors.NothingFree(), REAL)
    yield "69-nog-tekenen", receipts.receipt_view(_cosigned(), REAL)
    yield "63-weten-niet", endings.doubt_view(REAL)
    website = WebsiteOnly(
        key="kaart", label="Waar is het?", kind="map", address="https://formulieren.dijkdorp.nl/melding", required=True
    )
    yield "64-alleen-website", QuestionView(heading="Waar is het?", place=REAL, fields=(Field(website, None),))
    day = DateQuestion(key="dag", label="Wanneer gaat u verhuizen?", required=True)
    yield TIME, QuestionView(heading=day.label, step="Stap 3 van 8", place=REAL, fields=(Field(day, ""),))
    parts.close()


def _task(assistant: Assistant, folder: Path) -> Iterator[tuple[str, StepView]]:
    """Take one screen of each kind of question, a mistake, the check page and the receipt."""
    for number, name in enumerate(("verhuizing", "melding-openbare-ruimte", "vraag-of-klacht")):
        view = citizen.settle(assistant, assistant.press(f"task:gemeente-voorbeeld/{name}"))
        for at, step in enumerate(citizen.to_review(assistant, view, folder, TODAY)):
            yield f"{10 + number * 10}-{name}-{at:02}", step
        if not number:
            yield "40-stoppen", assistant.stop()
            citizen.settle(assistant, assistant.press(pages.GO_ON))
            yield from _mistake(assistant)
        yield f"45-gelukt-{name}", citizen.settle(assistant, assistant.act())
        yield "04-thuis-verstuurd", citizen.settle(assistant, assistant.press("home"))


def _cosigned() -> Receipt:
    return Receipt(
        id="a",
        draft_id="a",
        organisation="dijkdorp",
        title="Verhuizing doorgeven",
        practice=False,
        sent="2026-11-24T10:00:00+01:00",
        reference="OF-AB12CD",
        cosigner="sam@voorbeeld.example",
    )


def _form_types(assistant: Assistant, folder: Path) -> Iterator[tuple[str, StepView]]:
    """Take an appointment, paying, one step, and a form that only tells."""
    for number, name in enumerate(("afspraak", "parkeervergunning", "mening", "vergunning-nodig", "hondenbelasting")):
        view = citizen.settle(assistant, assistant.press(f"task:gemeente-voorbeeld/{name}"))
        for at, step in enumerate(citizen.to_review(assistant, view, folder, TODAY)):
            yield f"8{number}-{name}-{at:02}", step
        view = assistant.show()
        if isinstance(view, ReviewView):
            view = citizen.settle(assistant, assistant.act())
            yield f"8{number}-{name}-klaar", view
        if isinstance(view, ReceiptView) and view.cards:
            yield f"8{number}-{name}-betalen", citizen.settle(assistant, assistant.press(view.cards[0].key))
            for deed in ("pay-open", "pay-look", "pay-later"):
                yield f"8{number}-{name}-{deed}", citizen.settle(assistant, assistant.press(deed))
        citizen.settle(assistant, assistant.press("home"))


def _login(assistant: Assistant, folder: Path) -> Iterator[tuple[str, StepView]]:
    """Take a form for after a login, which is prepared, and the ways it can end."""
    view = citizen.settle(assistant, assistant.press("task:gemeente-voorbeeld/kwijtschelding"))
    for at, step in enumerate(citizen.to_review(assistant, view, folder, TODAY)):
        yield f"90-kwijtschelding-{at:02}", step
    yield "91-overnemen", citizen.settle(assistant, assistant.act())
    for deed in ("site-open", "site-copy:0", "site-one:0"):
        yield f"91-overnemen-{deed.partition(':')[0]}", citizen.settle(assistant, assistant.press(deed))
    yield "92-gelukt-op-de-website", citizen.settle(assistant, assistant.next())
    yield "92-ja", citizen.settle(assistant, assistant.press("gelukt"))
    citizen.settle(assistant, assistant.press("home"))


def _rows_and_rules(assistant: Assistant, folder: Path) -> Iterator[tuple[str, StepView]]:
    """Take a form whose steps come and go, and one with rows in rows."""
    for number, name in enumerate(("groen-dak", "zwemles")):
        view = citizen.settle(assistant, assistant.press(f"task:gemeente-voorbeeld/{name}"))
        for at, step in enumerate(citizen.to_review(assistant, view, folder, TODAY)):
            yield f"a{2 + number}-{name}-{at:02}", step
        citizen.settle(assistant, assistant.press("home"))


def _that_stop(assistant: Assistant, folder: Path) -> Iterator[tuple[str, StepView]]:
    """Take the forms with which one learns what can go wrong, and an answer with which one cannot go on."""
    for name in ("even-dicht", "vol", "weg", "te-druk", "mislukt"):
        view = citizen.settle(assistant, assistant.press(f"task:gemeente-voorbeeld/{name}"))
        for _step in range(MANY):
            if not isinstance(view, NeedsView | QuestionView):
                break
            given = citizen.answer(view, folder, TODAY) if isinstance(view, QuestionView) else None
            view = citizen.settle(assistant, assistant.next(given))
        if isinstance(view, ReviewView):
            view = citizen.settle(assistant, assistant.act())
        yield f"a4-{name}", view
        citizen.settle(assistant, assistant.press("home"))
    citizen.settle(assistant, assistant.press("task:gemeente-voorbeeld/groen-dak"))
    view = citizen.settle(assistant, assistant.next())
    if isinstance(view, QuestionView):
        last = view.fields[0].question.choices[-1].value
        yield "a4-kan-niet-verder", citizen.settle(assistant, assistant.next(last))
    citizen.settle(assistant, assistant.press("home"))


def _mistake(assistant: Assistant) -> Iterator[tuple[str, StepView]]:
    visit = assistant.visit
    assert visit is not None
    key = next(iter(visit.draft.answers))
    citizen.settle(assistant, assistant.press(f"change:{key}"))
    answer = assistant.next(TypedDate("31", "2", "2026"))
    yield "41-fout", assistant.show() if isinstance(answer, Say) else citizen.settle(assistant, answer)
    citizen.settle(assistant, assistant.back())


def _around(assistant: Assistant, folder: Path) -> Iterator[tuple[str, StepView]]:
    del folder
    chosen = ("languages", "look", "letters", "voice", "pace", "read_aloud", "own_voice")
    for number, key in enumerate(("settings", "colours", "screen", "about", "licences", "wipe", "sent", *chosen)):
        yield f"7{min(number, 7)}-{key}", citizen.settle(assistant, assistant.press(key))
        citizen.settle(assistant, assistant.back())


class Camera:
    """One window that is dressed again for each picture."""

    def __init__(self, app: QApplication, colours: str, size: tuple[int, int], *, letters: str = LETTERS[0]) -> None:
        """Open the window in this size."""
        self._app = app
        self.look = Look(places.folder("resources"), colours=colours, letters=letters)
        self.look.wear()
        find_screens()
        self.window = Window(self.look)
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()

    def take(self, name: str, view: StepView, percent: int, file: Path) -> None:
        """Show a screen at this size of letters and keep its picture."""
        self.show(name, view, percent)
        file.parent.mkdir(parents=True, exist_ok=True)
        self.window.grab().save(str(file))

    def show(self, name: str, view: StepView, percent: int) -> None:
        """Show a screen at this size of letters, settled and painted."""
        self.look.set_factor(percent / 100)
        self.window.show_screen(screen_for(view)(view, self.look))
        time = session_time.told(100, REAL.organisation, kept=True) if name == TIME else NOTHING
        self.window.tell_time(time.words, act=bool(time.act))
        for _round in range(SETTLE):
            self._app.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def speak(language: str) -> None:
    """Say and show everything in `language`, which may be one of those nobody speaks, the way it is read."""
    if language in pseudo.PLURALS_OF:
        with tempfile.TemporaryDirectory() as made:
            wording.use(language, pseudo.write(Path(made)))
    else:
        wording.use(language, places.folder("translations"))
    ways = Qt.LayoutDirection
    QApplication.setLayoutDirection(ways.RightToLeft if wording.right_to_left() else ways.LeftToRight)


def main(arguments: list[str] | None = None) -> int:
    """Take the pictures; gives 0 when all were taken."""
    options = _options().parse_args(arguments)
    app = application(["screens"])
    for language in options.language:
        count = _take(app, language, options)
        sys.stdout.write(f"{count} pictures in {OUT / language}\n")
    return 0


def _take(app: QApplication, language: str, options: argparse.Namespace) -> int:
    """Walk through the program in one language with a camera; gives how many pictures were taken."""
    width, height = (int(part) for part in options.size.split("x"))
    speak(language)
    if not options.only:
        shutil.rmtree(OUT / language, ignore_errors=True)
    camera = Camera(app, options.colours, (width, height), letters=options.letters)
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, view in views(Path(folder)):
            if options.only and not any(part in name for part in options.only):
                continue
            for percent in options.percent:
                camera.take(name, view, percent, OUT / language / f"{name}-{percent}.png")
                count += 1
            if name == "04-thuis" and language == "nl" and isinstance(view, pages.HomeView):
                camera.take(name, replace(view, notes=()), 100, README_PICTURE)
    camera.window.close_now()
    camera.window.deleteLater()
    return count


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make screens", description=__doc__)
    parser.add_argument("only", nargs="*", help="parts of names; without any, every screen")
    parser.add_argument("--language", nargs="+", default=["nl"], help="codes; qps and qpm are languages nobody speaks")
    parser.add_argument("--letters", default=LETTERS[0], choices=LETTERS)
    parser.add_argument("--colours", default=COLOURS[0], choices=COLOURS)
    parser.add_argument("--size", default="1366x768")
    parser.add_argument("--percent", type=int, nargs="+", default=[100, 200])
    return parser


if __name__ == "__main__":
    sys.exit(main())
