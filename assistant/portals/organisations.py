"""Who offers which forms: one file for each organisation, ours and those a library adds."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.journey.task import Task
from assistant.journey.view import Place
from assistant.portals.organisation_file import Mistake, OrganisationFile, read

log = logging.getLogger(__name__)

FOLDER = "organisations"
"""The name of the folder with organisation files, in `resources/` and in the configuration folder."""


@dataclass(frozen=True, slots=True)
class Organisation:
    """One organisation. `id` is its file's name; `family` is gemeente, provincie, waterschap, rijk or uitvoering."""

    id: str
    family: str
    place: Place
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything on offer, and what is wrong in files that are left out for it."""

    organisations: tuple[Organisation, ...] = ()
    mistakes: tuple[Mistake, ...] = ()

    @property
    def tasks(self) -> tuple[Task, ...]:
        """Every task of every organisation, real ones first."""
        every = [task for organisation in self.organisations for task in organisation.tasks]
        return tuple(sorted(every, key=lambda task: task.practice))


def catalogue(ours: Path, added: Path) -> Catalogue:
    """Read `ours`, the files that come along, and `added`, the library's own (which may not exist).

    A file with a mistake is left out with a message and hides no other. An added file takes the place of one
    of ours with the same name; only ours may be for practice.
    """
    mistakes: list[Mistake] = []
    found: dict[str, Organisation] = {}
    for folder, practice in ((ours, True), (added, False)):
        for file in sorted(folder.glob("*.[tT][oO][mM][lL]")):
            if not practice and file.stem in found and found[file.stem].place.practice:
                mistakes.append(Mistake.name_taken(file))
                continue
            said, wrong = read(file, practice=practice)
            mistakes.extend(wrong)
            if said is not None:
                found[file.stem] = _organisation(file.stem, said)
    for mistake in mistakes:
        log.info("organisation file left out: %s, line %d", mistake.file.name, mistake.line)
    return Catalogue(tuple(found.values()), tuple(mistakes))


def _organisation(name: str, said: OrganisationFile) -> Organisation:
    return Organisation(id=name, family=said.family, place=_place(said), tasks=tuple(_tasks(name, said)))


def _place(said: OrganisationFile, task: str = "") -> Place:
    return Place(
        task=task,
        organisation=said.name,
        phone=said.phone,
        desk=said.desk,
        website=said.website,
        practice=said.practice,
    )


def _tasks(name: str, said: OrganisationFile) -> Iterator[Task]:
    for portal in said.portals:
        for form in portal.forms:
            yield Task(
                organisation=name,
                slug=form.slug,
                title=form.title,
                place=_place(said, form.title),
                base_url=portal.address,
                words=form.words,
                needs=form.needs,
                duration=form.duration,
                icon=form.icon,
            )


def messages(mistakes: Iterable[Mistake]) -> str:
    """Put all mistakes under each other, to print."""
    return "\n".join(str(mistake) for mistake in mistakes)
