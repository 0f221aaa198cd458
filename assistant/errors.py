"""What can go wrong outside, sorted by what the citizen can do about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from traceback import walk_tb
from typing import ClassVar, Final

_MOST_CAUSES: Final = 5


class AssistantError(Exception):
    """A broken world, not a slip of the pen: a key for its sentence and the facts that go into it.

    Sentences live in `wording.problem`; an error never holds an answer, so a traceback cannot either.
    """

    key: ClassVar[str] = "problem"

    def __init__(self, *, portal: str = "", instance: str = "", wait: float | None = None) -> None:
        """Keep who it is about (`portal`), the portal's own mark (`instance`), and seconds to `wait`."""
        super().__init__(self.key)
        self.portal = portal
        self.instance = instance
        self.wait = wait


class TryLater(AssistantError):
    """It may work again in a while; nothing has to change."""

    key = "try-later"


class OwnMistake(TryLater):
    """A mistake of this program itself; where it was made is in the log, what it was about is nowhere."""

    key = "own-mistake"


def whereabouts(error: BaseException) -> str:
    """Name what kind of error this is and the lines it came through, never its words: those may hold an answer."""
    kinds: list[str] = []
    cause: BaseException | None = error
    while cause is not None and len(kinds) < _MOST_CAUSES:
        lines = (f"{Path(frame.f_code.co_filename).name}:{line}" for frame, line in walk_tb(cause.__traceback__))
        kinds.append(f"{type(cause).__name__} at {' > '.join(lines) or 'nowhere'}")
        cause = cause.__cause__ or cause.__context__
    return ", after ".join(kinds)


class SignInAgain(AssistantError):
    """The visit to the portal is over; a new one can take the same answers."""

    key = "sign-in-again"


class ChangeAnswers(AssistantError):
    """The portal took the message and wants other answers."""

    key = "change-answers"


class CallTheDesk(AssistantError):
    """Nothing this program or person can do; somebody at the desk can."""

    key = "call-the-desk"


class PortalUnreachable(TryLater):
    key = "portal-unreachable"


class PortalSlow(TryLater):
    key = "portal-slow"


class PortalBusy(TryLater):
    """429; `wait` says after how many seconds the portal wants to be asked again."""

    key = "portal-busy"


class PortalBroken(TryLater):
    """500, wrong JSON, half an answer, or a page where data was promised."""

    key = "portal-broken"


class PortalMaintenance(TryLater):
    key = "portal-maintenance"


class SessionGone(SignInAgain):
    key = "session-gone"


@dataclass(frozen=True, slots=True)
class FieldRefusal:
    """One answer the portal refused: `key` as in the form, `code` and `reason` as the portal gave them."""

    key: str
    code: str
    reason: str = field(repr=False)


class AnswersRefused(ChangeAnswers):
    """400 with the fields it is about; a refusal without a known field has an empty key."""

    key = "answers-refused"

    def __init__(self, refusals: tuple[FieldRefusal, ...], *, portal: str = "", instance: str = "") -> None:
        """Keep the `refusals` in the portal's order."""
        super().__init__(portal=portal, instance=instance)
        self.refusals = refusals


class FileRefused(ChangeAnswers):
    """An upload the portal did not take; `reason` is its own sentence, or empty."""

    key = "file-refused"

    def __init__(self, reason: str = "", *, portal: str = "", instance: str = "") -> None:
        """Keep the portal's own `reason`."""
        super().__init__(portal=portal, instance=instance)
        self.reason = reason


class NothingFree(ChangeAnswers):
    """No place, day or time is free for an appointment with these answers; other answers may find one."""

    key = "nothing-free"


class FileTooLarge(ChangeAnswers):
    key = "file-too-large"


class FormClosed(CallTheDesk):
    """The form was taken away, is full, or cannot be sent this way."""

    key = "form-closed"


class FormFull(FormClosed):
    """The organisation takes no more of these: so many as it wanted have been sent."""

    key = "form-full"


class FormGone(FormClosed):
    """The form is no longer there, or was closed while somebody was busy with it."""

    key = "form-gone"


class LoginNeeded(CallTheDesk):
    """This form can only be filled in after signing in on the website itself."""

    key = "login-needed"


class CertificateWrong(CallTheDesk):
    key = "certificate-wrong"


class ClockWrong(CallTheDesk):
    """The certificate would be right on another day: this computer's clock is off."""

    key = "clock-wrong"


class PaymentUnsafe(CallTheDesk):
    """The portal wants a browser to pay at an address that this program may not send anybody to."""

    key = "payment-unsafe"


class PortalUnknown(CallTheDesk):
    """The address answers, but not as a portal this program can speak to."""

    key = "portal-unknown"
