"""How a form that is filled in after a login goes: told at the beginning, and taken to its website at the end."""

from __future__ import annotations

from assistant.journey.form import Login
from assistant.journey.view import PreparedView, StepView
from assistant.visit import preparing
from assistant.visit.beside import Beside
from assistant.visit.phase import Phase


class LoginForm(Beside):
    """The screens that only such a form has; nothing of it goes to the portal."""

    @property
    def _asks(self) -> bool:
        """Whether anything of it can be answered here."""
        return bool(self._state.route().asks)

    def _tell_login(self, login: Login) -> StepView:
        """Say once, before the first question, that one logs in on the website at the end."""
        self._phase, self._login_told = Phase.LOGIN, True
        self._ending = preparing.login_view(login, self.place, asks=self._asks)
        return self._ending

    def _prepare(self) -> StepView:
        """Show the answers to take over on the website."""
        self._phase = Phase.PREPARED
        self._ending = preparing.prepared_view(self._state, self._state.route(), self.place)
        return self._ending

    def _after(self, raw: object) -> StepView:
        """Ask how it went on the website, and take the answer to that in."""
        asked = self._phase is Phase.AFTER
        self._phase = Phase.AFTER
        if asked and raw == preparing.DONE:
            self._ending = preparing.done_view(self.place, kept=self._asks)
        elif asked and raw == preparing.FAILED:
            self._ending = preparing.failed_view(self.place, kept=self._asks)
        else:
            self._ending = preparing.after_view(self.place, kept=self._asks)
        return self._ending

    def prepared(self, view: PreparedView) -> StepView:
        """Take in how the answers to take over are looked at."""
        if self._phase is Phase.PREPARED:
            self._ending = view
        return self.show()
