"""What goes on beside the screens of a task: the portal's time, and its rules asked ahead."""

from __future__ import annotations

from collections.abc import Callable

from assistant.visit import session_time
from assistant.visit.ahead import Thinking, Thought, asks_ahead, thinking
from assistant.visit.phase import Phase
from assistant.visit.session_time import SessionTime, Stayed
from assistant.visit.standing import Standing


class Beside(Standing):
    """Answers from what is known, and hands out errands that run beside those somebody waits for."""

    # ahead of Verder

    @property
    def thinks(self) -> bool:
        """Whether the portal's logic may be asked of what is being typed on this screen."""
        looking = self._looking if self._phase is Phase.ASKING else None
        return looking is not None and asks_ahead(self._state, looking[1])

    def thinking(self, raw: object) -> Thinking | None:
        """Ask ahead what the portal's logic makes of an answer as it stands, beside every errand."""
        if not self.thinks or self._looking is None:
            return None
        way, ask = self._looking
        return thinking(self._state, way, ask, raw, today=self._today(), connect=self._portal)

    def thought(self, news: object) -> None:
        """Keep what the portal said for when Verder is pressed; only the last answer counts."""
        if isinstance(news, Thought) and news.said:
            self._thought = news

    # time

    @property
    def time(self) -> SessionTime:
        """How long the portal still waits for somebody, as far as that has to be said."""
        waiting = self._state.begun and self._phase in {Phase.ASKING, Phase.REVIEW}
        left = self._portal.left if waiting else None
        return session_time.told(left, self.place.organisation, kept=self._safe)

    def stay(self) -> Callable[[], Stayed]:
        """Press "Ik ben er nog", as an errand beside every other; it never raises AssistantError."""
        return self._portal.stay(self.draft.id)

    def stayed(self, news: object) -> str:
        """Take in what came of that, and say it; "" when it was about another task."""
        if not isinstance(news, Stayed) or news.draft != self.draft.id:
            return ""
        self._portal.over = news.gone
        return session_time.stayed_words(news, self._portal.left, self.place.organisation)
