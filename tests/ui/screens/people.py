"""What the tests of the pages show: the papers of mevrouw De Wit, who moves house."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
from PySide6.QtWidgets import QWidget

from assistant import errors
from assistant.app import pages, settings_pages
from assistant.app.pages import Kept
from assistant.journey.task import Task, needs_view, who_view
from assistant.journey.view import AdviceView, Card, PayView, Place, ReceiptView, ReviewView, Row, StepView
from assistant.settings import Settings
from assistant.store.records import Draft, Receipt
from assistant.visit import endings, receipts
from ui.reading_order import reading_order
from ui.screens.base import Screen, find_screens, screen_for
from ui.window import Window

PLACE = Place("Verhuizing doorgeven", "Gemeente Voorbeeld", "088 000 00 00", "Dorpsplein 1", practice=True)
TITLES = ("Verhuizing doorgeven", "Uittreksel aanvragen", "Iets melden op straat", "Een vraag stellen")
TASKS = tuple(
    Task(organisation="gemeente", slug=str(at), title=title, place=PLACE, needs=("Uw nieuwe adres", "Uw huurcontract"))
    for at, title in enumerate(TITLES)
)
DRAFT = Draft(
    id="d1",
    organisation="gemeente",
    slug="0",
    title="Verhuizing doorgeven",
    practice=True,
    created="",
    changed="",
    place="Stap 3 van 8",
)
ANSWERS = (
    ("Dag van verhuizen", "1 december 2026, een dinsdag"),
    ("Nieuw adres", "Dorpsstraat 12, 1234 AB Voorbeeld"),
    ("Hoe gaat u daar wonen?", "Ik huur het huis"),
    ("Wie verhuist mee?", "Niemand"),
    ("Telefoon", "088 000 00 00"),
    ("Naam", "A. de Wit"),
    ("Naam", "B. de Wit"),
)
RECEIPT = Receipt(
    id="r1",
    draft_id="d1",
    organisation="gemeente",
    title="Verhuizing doorgeven",
    practice=True,
    sent="2026-11-22T10:00:00.000000+00:00",
    reference="VB 2026 0417",
    rows=ANSWERS,
)

TO_PAY = msgspec.structs.replace(RECEIPT, payment="https://x.example/payment/1/start", price="12.50", costs=True)


def review() -> ReviewView:
    """Show seven answers, the last of which cannot be changed."""
    rows = [Row(f"vraag{at}", label, answer) for at, (label, answer) in enumerate(ANSWERS)]
    return ReviewView(
        heading="Controleer en verstuur",
        why="Lees alles nog een keer. Klopt het?",
        place=PLACE,
        rows=(*rows, Row("", "Gemeente", "Voorbeeld")),
        send="Verstuur naar Gemeente Voorbeeld",
    )


def receipt() -> ReceiptView:
    """Show that the practice form was sent."""
    return receipts.receipt_view(RECEIPT, PLACE)


def every_page() -> dict[str, StepView]:
    """Give a view for each page there is."""
    long = "Een heel lang antwoord " * 40 + "w" * 200
    return {
        "home": pages.home(TASKS, Kept(drafts=(DRAFT, DRAFT), receipts=(RECEIPT,), notes=("Let op.",), known=True)),
        "home while waiting": pages.home(TASKS, Kept()),
        "found": pages.found(TASKS[:2], "verhuizen", TASKS),
        "not found": pages.found((), "kaas", TASKS),
        "needs": needs_view(TASKS[0]),
        "who": who_view(TASKS[0]),
        "settings": settings_pages.settings_page(Settings()),
        "about": pages.about("1", "/home/wit/stapwijs", on_disk=True),
        "licence": pages.licence("GPL", "\n\n".join(["Some words of a licence " * 30] * 60)),
        "stop": pages.stop(PLACE, begun=True, on_disk=True),
        "letters": pages.letters(),
        "doubt": endings.doubt_view(PLACE),
        "review": review(),
        "review of long answers": ReviewView(
            heading="w" * 200, place=PLACE, rows=(Row("a", long, long), Row("b", "Naam", long)), send=long[:200]
        ),
        "receipt": receipt(),
        "receipt to pay": receipts.receipt_view(TO_PAY, PLACE),
        "advice": AdviceView(heading="U bent klaar", place=PLACE, next_steps=(long,), rows=(Row("", "Naam", long),)),
        "where one pays": PayView(
            heading="Betalen op een website",
            place=PLACE,
            lines=("U gaat naar deze website:", "Gemeente Voorbeeld stuurt u naar deze website."),
            host="payment.pay1." + "w" * 40 + ".secured-by-ingenico.com",
            cards=(Card("pay-open", "Open de website", icon="open", strong=True), Card("pay-later", "Later betalen")),
        ),
        "an address to type": PayView(
            heading="Betaal nu op de website",
            place=PLACE,
            lines=("De website gaat niet open. Typ dit adres zelf over:",),
            address="https://payment.example/" + "w" * 120,
            cards=(Card("pay-look", "Kijk of ik heb betaald", icon="vink"),),
            waiting=True,
        ),
        "problem": endings.problem_view(errors.PortalSlow(), PLACE),
        "call the desk": endings.problem_view(errors.LoginNeeded(instance="urn:1234"), PLACE),
    }


def shown(window: Window, view: StepView) -> Screen:
    """Show `view` in the window."""
    find_screens()
    screen = screen_for(view)(view, window.look)
    window.show_screen(screen)
    return screen


def heard(screen: Screen) -> list[str]:
    """List the spoken name of everything that the keyboard reaches, in reading order."""
    strip = reading_order(screen.strip) if screen.strip else ()
    return [thing.accessibleName() for thing in (*reading_order(screen), *strip)]


def tab_to(name: str, tab: Callable[[], QWidget], most: int = 60) -> QWidget:
    """Press Tab until what is called `name` has the focus."""
    for _press in range(most):
        now = tab()
        if now.accessibleName() == name:
            return now
    raise AssertionError(f"Tab never reached {name}")
