"""The screens around the tasks: which are open, what each key on them does, and the settings that change there."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from assistant import wording
from assistant.app import languages, pages, settings_pages
from assistant.app.pages import HomeView, Kept
from assistant.app.parts import Parts, version
from assistant.app.talk import Errand
from assistant.guides import finder
from assistant.journey.task import place_now
from assistant.journey.view import Place, ReceiptView, StepView
from assistant.settings import COLOURS, LETTERS, OWN_VOICES, PACES, READ_ALOUD, Settings
from assistant.wording import LANGUAGES, _

Page = Callable[[], StepView]
_CHOICES: Mapping[str, tuple[str | int, ...]] = {
    "language": tuple(LANGUAGES),
    "letters": LETTERS,
    "colours": COLOURS,
    "pace": PACES,
    "read_aloud": READ_ALOUD,
    "own_voice": OWN_VOICES[1:],
}
"""What can be chosen of each setting that is a choice among cards."""


@dataclass(frozen=True, slots=True)
class Named:
    """A page that has a name, so that it is never open twice on top of itself."""

    name: str
    make: Page = field(compare=False)

    def __call__(self) -> StepView:
        """Show it."""
        return self.make()


class Around:
    """What is open around the task or home, the newest last; what is kept; and how somebody wants it to look.

    `settings_changed` hears of new settings, to look and sound like them; `keep_settings` of those to write down. On
    a shared computer what somebody changes is for their visit only: the library's own settings are what was chosen
    when somebody said whose computer it is, and they come back once a visit is wiped or over.
    """

    def __init__(
        self,
        parts: Parts,
        settings: Settings,
        settings_changed: Callable[[Settings], None],
        keep_settings: Callable[[Settings], None],
    ) -> None:
        """Begin with the first screen of all, for somebody who was never here."""
        self.settings = self._lasting = settings
        self.kept = Kept()
        self.trail: list[Page] = [] if settings.welcomed else [pages.letters]
        self._parts = parts
        self._settings_changed = settings_changed
        self._keep_settings = keep_settings
        self._stop_page: Page | None = None

    @property
    def top(self) -> StepView | None:
        """The screen that lies over the task or home."""
        return self.trail[-1]() if self.trail else None

    @property
    def asks_to_stop(self) -> bool:
        """Whether the screen of this moment asks if somebody wants to stop."""
        return bool(self.trail) and self.trail[-1] is self._stop_page

    def home(self) -> HomeView:
        """Show home."""
        return pages.home(self._parts.tasks, self.kept, self._parts.notes)

    def go(self, page: Page) -> StepView:
        """Open a page over what there is; one that lies on top already is only shown."""
        if not self.shows(page):
            self.trail.append(page)
        return page()

    def over(self, page: Page) -> StepView | None:
        """Open a page that may be open already; None when something lies over it, which stays."""
        if page not in self.trail:
            self.trail.append(page)
        return page() if self.trail[-1] == page else None

    def shows(self, page: Page) -> bool:
        """Tell whether this page lies on top."""
        return bool(self.trail) and self.trail[-1] == page

    def stop(self, place: Place, *, begun: bool) -> None:
        """Ask once whether somebody wants to stop."""
        if self._stop_page is None or self._stop_page not in self.trail:
            self._stop_page = lambda: pages.stop(place_now(place), begun=begun, on_disk=self.kept.on_disk)
            self.trail.append(self._stop_page)

    def find(self, said: str) -> StepView:
        """Show what fits somebody's own words, in place of what was found before."""
        every = self._parts.tasks
        fits = tuple(one.task for one in finder.find(every, said))
        if self.trail and isinstance(self.trail[-1](), HomeView):
            self.trail.pop()
        return self.go(lambda: pages.found(fits, said, every))

    def page(self, name: str, rest: str) -> Page | None:
        """Find the page behind a card."""
        every, parts = self._parts.tasks, self._parts
        simple: dict[str, Page] = {
            "all": lambda: pages.task_list([one for one in every if not one.practice] or every, _("Alles bekijken")),
            "practice": lambda: pages.task_list([one for one in every if one.practice], _("Oefenen")),
            "drafts": lambda: pages.draft_list(self.kept.drafts, on_disk=self.kept.on_disk),
            "sent": lambda: pages.receipt_list(self.kept.receipts, on_disk=self.kept.on_disk),
            "settings": lambda: settings_pages.settings_page(self.settings),
            "screen": lambda: settings_pages.screen_page(self.settings),
            "look": lambda: settings_pages.look_page(self.settings),
            "languages": lambda: settings_pages.languages_page(
                self.settings, languages.drafts(self._parts.translations)
            ),
            "letters": lambda: settings_pages.letters_page(self.settings),
            "colours": lambda: settings_pages.colours_page(self.settings),
            "voice": lambda: settings_pages.voice_page(self.settings),
            "pace": lambda: settings_pages.pace_page(self.settings),
            "read_aloud": lambda: settings_pages.read_aloud_page(self.settings),
            "own_voice": lambda: settings_pages.own_voice_page(self.settings),
            "fine": lambda: pages.where(first=True),
            "where": lambda: pages.where(first=False),
            "about": lambda: pages.about(version(), str(parts.data), on_disk=self.kept.on_disk),
            "licences": lambda: pages.licences(parts.licences()),
            "licence": lambda: pages.licence(*parts.licence(rest)),
            "wipe": pages.wipe_sure,
        }
        found = self._receipt(rest) if name == "receipt" else simple.get(name)
        return None if found is None else Named(f"{name}:{rest}", found)

    def _receipt(self, name: str) -> Page | None:
        found = next((one for one in self.kept.receipts if one.id == name), None)
        if found is None:
            return None
        place = next((task.place for task in self._parts.tasks if task.organisation == found.organisation), Place())
        from assistant.visit import receipts  # noqa: PLC0415 - home is shown before tasks are loaded

        return lambda: self.on_this_computer(receipts.receipt_view(found, place_now(place)))

    def on_this_computer(self, view: StepView) -> StepView:
        """Let a receipt know that a shared computer keeps nothing."""
        return replace(view, shared=self.shared) if isinstance(view, ReceiptView) else view

    # settings

    @property
    def shared(self) -> bool:
        """Whether others use this computer too."""
        return self.settings.where == "bibliotheek"

    def set(self, name: str, value: str) -> None:
        """Change one setting; a value that does not exist changes nothing."""
        steps: dict[tuple[str, str], Callable[[], Settings]] = {
            ("larger", ""): self.settings.larger,
            ("smaller", ""): self.settings.smaller,
            ("volume", "louder"): self.settings.louder,
            ("volume", "softer"): self.settings.softer,
        }
        if (step := steps.get((name, value))) is not None:
            self.change(step())
            return
        found = next((one for one in _CHOICES.get(name, ()) if str(one) == value), None)
        if found is not None:
            changed: dict[str, Any] = {name: found}
            self.change(replace(self.settings, **changed))

    def set_where(self, answer: str) -> Errand:
        """Take in whose computer it is, which decides whether anything is kept; the first start ends with it.

        What is chosen by then is how this computer is from now on.
        """
        self._take(replace(self.settings, where=answer, welcomed=True))
        self._last()
        self.trail.clear()
        self.kept = Kept()
        parts, shared = self._parts, self.shared
        return lambda: pages.kept_in(parts.reopen(shared=shared))

    def change(self, settings: Settings) -> None:
        """Take new settings in, and tell of them; on a shared computer they are nobody else's."""
        if settings != self.settings:
            self._take(settings)
            if not (self.shared and settings.welcomed):
                self._last()

    def visit_over(self) -> None:
        """Let the next person find a shared computer as the library wants it."""
        if self.settings != self._lasting:
            self._take(self._lasting)

    def _take(self, settings: Settings) -> None:
        before, self.settings = languages.chosen(self.settings), settings
        if (spoken := languages.chosen(settings)) != before:
            wording.use(spoken, self._parts.translations)
        self._settings_changed(settings)

    def _last(self) -> None:
        self._lasting = self.settings
        self._keep_settings(self.settings)

    # what is kept

    def opening(self) -> Errand:
        """Look at what is kept, as an errand."""
        parts, shared = self._parts, self.shared

        def errand() -> Kept:
            kept = pages.kept_in(parts.open(shared=shared))
            # Loaded here, in the worker, so that no press has to wait for it.
            importlib.import_module("assistant.visit.visit")
            return kept

        return errand

    def wiping(self) -> Errand:
        """Remove everything that is kept, as an errand."""
        self.trail.clear()
        self.visit_over()
        return self._parts.wipe
