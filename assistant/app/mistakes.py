"""Makes of whatever went wrong something a screen can say, and a line in the log that says nothing of a person."""

from __future__ import annotations

import logging

from assistant.errors import AssistantError, OwnMistake, whereabouts
from assistant.wording import _

log = logging.getLogger(__name__)


def told(error: BaseException) -> AssistantError:
    """Write down what happened; a mistake of this program itself becomes a problem like the others."""
    if isinstance(error, AssistantError):
        log.info("problem: %s", error.key)
        return error
    log.error("mistake: %s", whereabouts(error))
    return OwnMistake()


def unreachable(problem: AssistantError) -> str:
    """Say at home that what is kept cannot be reached, and why if that is known."""
    from assistant.store.trouble import CannotKeep  # noqa: PLC0415 - home is shown before anything is kept
    from assistant.store.words import trouble_words  # noqa: PLC0415 - as above

    if isinstance(problem, CannotKeep):
        return trouble_words(problem.trouble)
    return _("Wij kunnen nu niet bij wat u bewaart.")
