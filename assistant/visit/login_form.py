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

    def _tell_login(self) -> StepView:
        """Say once, before the first question, that one logs in on the website at the end."""
        self._login_told = True
        return self._finish(Phase.LOGIN, lambda: preparing.login_view(self._login, self.place, asks=self._asks))

    @property
    def _login(self) -> Login:
        form = self._state.form
        return Login() if form is None or form.login is None else form.login

    def _prepare(self) -> StepView:
        """Show the answers to take over on the website."""
        return self._finish(Phase.PREPARED, self._ready)

    def _ready(self) -> PreparedView:
        return preparing.prepared_view(self._state, self._state.route(), self.place)

    def _after(self, raw: object) -> StepView:
        """Ask how it went on the website, and take the answer to that in."""
        asked, kept, on_disk = self._phase is Phase.AFTER, self._asks, self._safe
        if asked and raw == preparing.DONE:
            return self._finish(Phase.AFTER, lambda: preparing.done_view(self.place, kept=kept, on_disk=on_disk))
        if asked and raw == preparing.FAILED:
            return self._finish(Phase.AFTER, lambda: preparing.failed_view(self.place, kept=kept))
        return self._finish(Phase.AFTER, lambda: preparing.after_view(self.place, kept=kept, on_disk=on_disk))

    def prepared(self, view: PreparedView) -> StepView:
        """Take in how the answers to take over are looked at."""
        if self._phase is Phase.PREPARED:
            self._finish(Phase.PREPARED, lambda: preparing.looked_at(self._ready(), view))
        return self.show()
