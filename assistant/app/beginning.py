"""Begins a task, or finds the task of one that was begun before; loaded with the first task."""

from __future__ import annotations

import os
from collections.abc import Sequence

from assistant.journey.task import Task
from assistant.store.records import Draft, moment


def new_draft(task: Task) -> Draft:
    """Begin with no answers at all."""
    now = moment()
    return Draft(
        id=os.urandom(16).hex(),
        organisation=task.organisation,
        slug=task.slug,
        title=task.title,
        practice=task.practice,
        created=now,
        changed=now,
    )


def task_of(draft: Draft, tasks: Sequence[Task]) -> Task | None:
    """Find the task; None when its organisation is gone, or is no longer the same of practice and real."""
    found = next((one for one in tasks if (one.organisation, one.slug) == (draft.organisation, draft.slug)), None)
    return found if found is not None and found.practice is draft.practice else None
