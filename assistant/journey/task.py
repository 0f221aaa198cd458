"""A task on offer: what it is called, whose it is, what one needs for it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.journey.contact import contact_lines
from assistant.journey.view import Card, CardsView, NeedsView, Place
from assistant.wording import _, joined, practised


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One form of one organisation. `id` is "organisation/slug"; `words` are people's own words for it.

    `base_url` is the portal's address, empty for the practice portal, whose address is known once it runs.
    """

    organisation: str
    slug: str
    title: str
    place: Place
    base_url: str = ""
    words: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    duration: str = ""
    icon: str = "papier"

    @property
    def id(self) -> str:
        """Name this task among all others."""
        return f"{self.organisation}/{self.slug}"

    @property
    def practice(self) -> bool:
        """Whether this is only for practising: nothing of it reaches a real portal."""
        return self.place.practice


def said_now(task: Task) -> Task:
    """Give a task in the language of now; what a real organisation says of its tasks is in Dutch."""
    if not task.practice:
        return task
    return replace(
        task,
        title=practised(task.title),
        needs=tuple(map(practised, task.needs)),
        duration=practised(task.duration),
        place=place_now(task.place),
    )


def place_now(place: Place) -> Place:
    """Give where one is in the language of now."""
    return replace(place, task=practised(place.task), desk=practised(place.desk)) if place.practice else place


def title_now(title: str, *, practice: bool) -> str:
    """Give what a task is called in the language of now, where only its Dutch title was kept."""
    return practised(title) if practice else title


def needs_view(task: Task) -> CardsView:
    """Say what to have ready before one begins, and that one can stop at any moment."""
    task = said_now(task)
    missing = _("Mist u iets? U kunt toch verder.") if task.needs else ""
    return NeedsView(
        heading=_("Leg dit eerst klaar") if task.needs else _("U hoeft niets klaar te leggen"),
        why=joined((task.duration, missing), " "),
        place=task.place,
        help=(_("Druk op Verder als u wilt beginnen."), *contact_lines(task.place)),
        lines=task.needs,
        notes=(_("U kunt altijd stoppen."), _("Wij versturen niets zonder u.")),
    )


SELF, BESIDE, MANDATE = "mezelf", "naast-mij", "gemachtigd"
"""For whom somebody does a task (H7)."""


def who_view(task: Task) -> CardsView:
    """Ask for whom this is; a volunteer and somebody with a mandate hear what belongs to it."""
    task = said_now(task)
    return CardsView(
        heading=_("Voor wie doet u dit?"),
        place=task.place,
        help=(
            _("Helpt u iemand? Laat die persoon zelf typen en kiezen."),
            _("Gebruik nooit de DigiD van iemand anders."),
            *contact_lines(task.place),
        ),
        cards=(
            Card(SELF, _("Voor mezelf"), icon="persoon"),
            Card(BESIDE, _("Ik help iemand die naast mij zit"), _("U wijst aan. De ander typt."), icon="mensen"),
            Card(MANDATE, _("Ik ben gemachtigd"), _("U mag dit voor een ander doen."), icon="papier"),
        ),
    )


def mandate_view(task: Task) -> CardsView:
    """Tell somebody with a mandate to use their own name, and where a mandate is arranged."""
    task = said_now(task)
    return CardsView(
        heading=_("U bent gemachtigd"),
        why=_("Gemachtigd: iemand heeft op papier of bij DigiD gezegd dat u dit mag."),
        place=task.place,
        help=contact_lines(task.place),
        lines=(
            _("Gebruik altijd uw eigen DigiD, nooit die van een ander."),
            _("Nog geen machtiging? Die regelt u bij DigiD Machtigen: machtigen.digid.nl"),
            _("Vul de gegevens in van de persoon voor wie u dit doet."),
        ),
    )
