"""The screens around the tasks in words: the first start, home, lists, about, and stopping."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant import wording
from assistant.journey import steps
from assistant.journey.task import Task, title_now
from assistant.journey.view import Card, CardsView, Place, StepView
from assistant.wording import _

if TYPE_CHECKING:
    from assistant.store.keeping import Store
    from assistant.store.records import Draft, Receipt

ON_HOME = 6
"""More cards than this do not help anybody choose (SCREENS.md)."""
TO_PRACTISE = 4
"""So many tasks to begin with are enough for who is here to practise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(StepView):
    """Home: a line to say it in, the tasks, what was begun, and a few doors.

    `said` is what stands in the search line; with `found` the cards are what fits it. `waiting`: what was
    begun is still being fetched; `quiet` stands in its place as long as there is nothing. `warning` is the line
    against fraud.
    """

    cards: tuple[Card, ...] = ()
    drafts: tuple[Card, ...] = ()
    doors: tuple[Card, ...] = ()
    said: str = ""
    found: bool = False
    waiting: bool = False
    quiet: str = ""
    notes: tuple[str, ...] = ()
    warning: str = ""

    @property
    def labels(self) -> tuple[str, ...]:
        """Every card in reading order, then the warning and the notes."""
        begun = _said(self.drafts) if self.drafts else [self.quiet]
        said = (*_said(self.cards), *begun, *_said(self.doors), self.warning, *self.notes)
        return tuple(words for words in said if words)


def _said(cards: Sequence[Card]) -> list[str]:
    return [words for card in cards for words in (card.title, card.under)]


@dataclass(frozen=True, slots=True)
class Kept:
    """What lies on this computer: tasks begun, receipts, and why they may not be on disk."""

    drafts: tuple[Draft, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    notes: tuple[str, ...] = ()
    known: bool = False
    on_disk: bool = False


@dataclass(frozen=True, slots=True)
class Gone:
    """Everything was wiped; `left` names what would not go."""

    left: tuple[str, ...] = ()


def kept_in(store: Store) -> Kept:
    """Look at everything that is kept, and why it may not be on disk."""
    from assistant.store.words import set_aside_words, trouble_words  # noqa: PLC0415 - only once there is a store

    notes: list[str] = []
    if store.trouble is not None:
        notes.append(trouble_words(store.trouble))
    if store.set_aside:
        notes.append(set_aside_words(store.set_aside))
    return Kept(store.drafts.all(), store.receipts.all(), tuple(notes), known=True, on_disk=store.persistent)


def task_card(task: Task) -> Card:
    """Show a task as a card; the organisation under it, and whether it is practice."""
    under = _("Oefenen") if task.practice else task.place.organisation
    return Card(f"task:{task.id}", title_now(task.title, practice=task.practice), under, task.icon)


def draft_card(draft: Draft) -> Card:
    """Show a task that was begun."""
    where = steps.with_title(title_now(draft.title, practice=draft.practice), draft.place)
    return Card(f"draft:{draft.id}", _("Verder waar u was"), where, "nog-eens", strong=True)


def home(tasks: Sequence[Task], kept: Kept, notes: Sequence[str] = ()) -> HomeView:
    """Show home; real tasks first, practice behind its own door when there are real ones."""
    real = [task for task in tasks if not task.practice]
    offered = real or list(tasks)
    more = Card("all", _("Alles bekijken"), icon="alles") if len(offered) > ON_HOME else None
    most = len(offered) if more is None else ON_HOME - 1 if real else TO_PRACTISE
    cards = [task_card(task) for task in offered[:most]]
    doors = [Card("practice", _("Oefenen"), icon="oefenen")] if real else []
    if more is not None:
        # On a fresh computer all of home is in sight: what there is more to practise is behind a door.
        (cards if real else doors).append(more)
    doors.append(Card("settings", _("Instellingen"), icon="scherm"))
    if kept.receipts:
        # Last, because it comes later than the others and may not move them.
        doors.append(Card("sent", _("Wat u heeft verstuurd"), icon="vink"))
    drafts = tuple(draft_card(draft) for draft in kept.drafts[:1])
    if len(kept.drafts) > 1:
        drafts = (*drafts, Card("drafts", _("Alles wat u bent begonnen"), icon="papier"))
    told = tuple(wording.again(note) for note in kept.notes)
    quiet, *rest = told or (_("U bent nog nergens aan begonnen."),)
    if not kept.known:
        quiet = _("Wij kijken wat u was begonnen.")
    return HomeView(
        heading=_("Wat wilt u regelen?"),
        why=_("Zeg het in uw eigen woorden. Of kies een kaart."),
        help=(_("Typ een woord, zoals verhuizen. Druk dan op Zoek."), _("Of druk op een kaart.")),
        cards=tuple(cards),
        drafts=drafts,
        doors=tuple(doors),
        waiting=not kept.known,
        quiet=quiet,
        notes=(*(told if drafts else rest), *notes),
        warning=_("Belt iemand u hierover? Hang op. Wij bellen u nooit."),
    )


def found(tasks: Sequence[Task], said: str, every: Sequence[Task]) -> HomeView:
    """Show what fits somebody's words; when nothing does, everything there is and whom to ask."""
    if tasks:
        heading, why = _("Dit hebben wij gevonden"), ""
        cards = tuple(task_card(task) for task in tasks[:ON_HOME])
    else:
        heading = _("Wij hebben dit niet gevonden")
        why = _("Zoek met een ander woord. Of kies hieronder. Of vraag iemand om hulp.")
        cards = tuple(task_card(task) for task in every)
    return HomeView(
        heading=heading,
        why=why,
        help=(_("Typ een ander woord en druk op Zoek."),),
        cards=cards,
        said=said,
        found=True,
    )


def task_list(tasks: Sequence[Task], heading: str) -> CardsView:
    """List tasks as cards."""
    place = Place(practice=bool(tasks) and all(task.practice for task in tasks))
    return CardsView(heading=heading, place=place, cards=tuple(replace(task_card(task), under="") for task in tasks))


def _how_long(*, on_disk: bool) -> str:
    """Say how long what is listed stays."""
    return _("Dit blijft bewaard tot u het wist.") if on_disk else _("Dit gaat weg als u Stapwijs afsluit.")


def draft_list(drafts: Sequence[Draft], *, on_disk: bool) -> CardsView:
    """List everything that was begun."""
    cards = tuple(
        replace(
            draft_card(draft),
            title=title_now(draft.title, practice=draft.practice),
            under=steps.again(draft.place),
        )
        for draft in drafts
    )
    return CardsView(
        heading=_("Alles wat u bent begonnen"),
        why=_how_long(on_disk=on_disk),
        cards=cards,
    )


def receipt_list(receipts: Sequence[Receipt], *, on_disk: bool) -> CardsView:
    """List what was sent."""
    return CardsView(
        heading=_("Wat u heeft verstuurd"),
        why=_how_long(on_disk=on_disk),
        cards=tuple(_receipt_card(one) for one in receipts),
    )


def _receipt_card(receipt: Receipt) -> Card:
    title = title_now(receipt.title, practice=receipt.practice)
    return Card(f"receipt:{receipt.id}", title, _standing(receipt), "geld" if receipt.owes else "vink")


def _standing(receipt: Receipt) -> str:
    return _("Kijk of u nog moet betalen") if receipt.owes else receipt.reference or _("Zonder nummer")


def letters() -> CardsView:
    """Ask first of all whether somebody can read this."""
    return CardsView(
        heading=_("Kunt u dit goed lezen?"),
        why=_("Kies de letters die u prettig vindt. U kunt dit later veranderen."),
        cards=(
            Card("fine", _("Ja, dit is goed"), icon="vink"),
            Card("larger", _("Maak de letters groter"), icon="groter"),
            Card("smaller", _("Maak de letters kleiner"), icon="kleiner"),
        ),
    )


def where(*, first: bool) -> CardsView:
    """Ask whose computer this is; on a shared one nothing is kept."""
    return CardsView(
        heading=_("Van wie is deze computer?"),
        why=_("Dan weten wij of wij uw antwoorden mogen bewaren.") if first else "",
        cards=(
            Card("where:thuis", _("Van mij, thuis"), _("Wij bewaren uw antwoorden op deze computer."), "huis"),
            Card(
                "where:bibliotheek",
                _("Van de bibliotheek"),
                _("Wij bewaren niets. Andere mensen gebruiken deze computer ook."),
                "bibliotheek",
            ),
        ),
    )


def about(version: str, folder: str, *, on_disk: bool) -> CardsView:
    """Tell what this is, whose parts it uses, and what is kept where."""
    kept = (
        _("Uw antwoorden staan versleuteld op deze computer. Versleuteld: niemand anders kan ze lezen.")
        if on_disk
        else _("Op deze computer bewaren wij nu niets.")
    )
    lines = [kept]
    if on_disk:
        lines.append(_("Ze staan in deze map: {folder}").format(folder=folder))
    return CardsView(
        heading=_("Over dit programma"),
        why=_("Stapwijs {version}").format(version=version),
        lines=(
            *lines,
            _("Uw antwoorden gaan alleen naar de organisatie waar u iets regelt."),
            _("Iedereen mag dit programma gebruiken en nakijken. De licentie is EUPL-1.2."),
            _("Een licentie zegt wat u met een programma mag doen."),
            _("Het gebruikt onder meer Qt en PySide6 (LGPL-3.0), SQLCipher (BSD) en typst (Apache-2.0)."),
            _("De stem is espeak-ng (GPL-3.0). De letter is Atkinson Hyperlegible Next (OFL)."),
        ),
        cards=(
            Card("licences", _("Alle licenties"), icon="papier"),
            Card("wipe", _("Alles wissen"), _("Alles wat hier bewaard is."), "wis"),
        ),
    )


def licences(texts: Sequence[tuple[str, str]]) -> CardsView:
    """List the licence texts that come along, each behind its own card."""
    return CardsView(
        heading=_("Alle licenties"),
        why=_("Deze teksten zijn voor een groot deel Engels."),
        cards=tuple(Card(f"licence:{name}", title, icon="papier") for name, title in texts),
    )


def licence(title: str, text: str) -> CardsView:
    """Show one licence, paragraph by paragraph."""
    paragraphs = (" ".join(part.split()) for part in text.split("\n\n"))
    return CardsView(heading=title, lines=tuple(part for part in paragraphs if part))


def wipe_sure() -> CardsView:
    """Ask once before everything goes."""
    return CardsView(
        heading=_("Wilt u alles wissen?"),
        why=_("Uw antwoorden en uw bewijzen gaan weg. U krijgt ze niet terug."),
        cards=(
            Card("wipe:no", _("Nee, bewaar alles"), icon="bewaar"),
            Card("wipe:yes", _("Ja, wis alles"), icon="wis"),
        ),
    )


def wiped(left: Sequence[str]) -> CardsView:
    """Say that everything is gone, or what would not go."""
    if left:
        return CardsView(
            heading=_("Niet alles is weg"),
            why=_("Vraag iemand om deze bestanden weg te halen:"),
            lines=tuple(map(wording.again, left)),
            cards=(Card("home", _("Naar Thuis"), icon="huis"),),
        )
    return CardsView(
        heading=_("Alles is gewist"),
        why=_("Er staat niets meer van u in Stapwijs op deze computer."),
        cards=(Card("home", _("Naar Thuis"), icon="huis"),),
    )


SAVE_HOME, SAVE_QUIT, WIPE, GO_ON, QUIT = "save-home", "save-quit", "wipe-task", "go-on", "quit"
WIPE_QUIT = "wipe-quit"


def stop(place: Place, *, begun: bool, on_disk: bool) -> CardsView:
    """Ask once, in the citizen's words, what should happen with what was filled in."""
    cards: tuple[Card, ...]
    if not begun:
        cards = (Card(GO_ON, _("Toch doorgaan"), icon="verder"), Card(QUIT, _("Afsluiten"), icon="kruis"))
        if place.task:
            cards = (cards[0], Card(SAVE_HOME, _("Naar Thuis"), icon="huis"), cards[1])
        return CardsView(heading=_("Wilt u stoppen?"), place=place, cards=cards, notes=(_fraud(),))
    if on_disk:
        cards = (
            Card(SAVE_HOME, _("Bewaren en naar Thuis"), icon="bewaar"),
            Card(SAVE_QUIT, _("Bewaren en afsluiten"), icon="kruis"),
            Card(WIPE, _("Alles wissen"), _("Van deze aanvraag"), "wis"),
            Card(GO_ON, _("Toch doorgaan"), icon="verder"),
        )
        why = _("Uw antwoorden blijven bewaard tot u ze wist.")
    else:
        cards = (
            Card(GO_ON, _("Toch doorgaan"), icon="verder"),
            Card(WIPE, _("Alles wissen en naar Thuis"), icon="wis"),
            Card(WIPE_QUIT, _("Alles wissen en afsluiten"), icon="kruis"),
        )
        why = _("Op deze computer kunnen wij uw antwoorden niet bewaren.")
    return CardsView(heading=_("Wilt u stoppen?"), why=why, place=place, cards=cards, notes=(_fraud(),))


def _fraud() -> str:
    return _("Zegt iemand aan de telefoon wat u moet doen? Hang op.")
