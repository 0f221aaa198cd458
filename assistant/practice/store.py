"""Holds sessions, submissions, uploads and mails in memory, and nowhere else."""

from __future__ import annotations

import secrets
import string
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from threading import RLock
from uuid import uuid4

from assistant.practice.components import Data

DAY = 86_400
_LOOK = 60
_ALPHABET = string.ascii_lowercase + string.digits
_READABLE = "".join(sorted(set(string.ascii_uppercase + string.digits) - set("0O1IL5S2ZB8")))


@dataclass(eq=False, slots=True)
class Session:
    """One cookie jar: `submissions` and `uploads` are the ones it may see."""

    id: str
    expires: float
    submissions: list[str] = field(default_factory=list)
    uploads: set[str] = field(default_factory=set)


@dataclass(eq=False, slots=True)
class Upload:
    id: str
    submission: str
    name: str
    content: bytes = field(repr=False)


@dataclass(eq=False, slots=True)
class Submission:
    """One form being filled in, or sent. Times are `time.monotonic`; `data` is per step uuid.

    `booked` is the place and moment of an appointment, `contact` who comes, `rows` how it reads.
    """

    id: str
    form: str
    form_url: str
    language: str
    initial_data_reference: str = ""
    data: dict[str, Data] = field(default_factory=dict, repr=False)
    ids: dict[str, str] = field(default_factory=dict)
    completed: set[str] = field(default_factory=set)
    verified: set[tuple[str, str]] = field(default_factory=set, repr=False)
    resume_token: str = ""
    resume_until: float = 0.0
    sent_at: float | None = None
    sent_on: datetime | None = None
    reference: str = ""
    status_token: str = ""
    report_number: int = 0
    report_token: str = ""
    report: bytes = field(default=b"", repr=False)
    failed: bool = False
    booked: tuple[str, str] | tuple[()] = ()
    contact: dict[str, object] = field(default_factory=dict, repr=False)
    rows: list[dict[str, object]] = field(default_factory=list, repr=False)
    pay_token: str = ""
    paid: bool = False


@dataclass(frozen=True, slots=True)
class Mail:
    """A letter the portal would have sent; kept to be read on the practice post page."""

    to: str = field(repr=False)
    subject: str
    text: str = field(repr=False)
    link: str = ""
    code: str = ""


class Store:
    """Everything the portal knows. Hold `lock` while looking or changing."""

    def __init__(self, session_seconds: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.lock = RLock()
        self._ahead = 0.0
        self._clock = clock
        self._next_look = 0.0
        self.session_seconds = session_seconds
        self.sessions: dict[str, Session] = {}
        self.submissions: dict[str, Submission] = {}
        self.uploads: dict[str, Upload] = {}
        self.mails: list[Mail] = []
        self.references: list[str] = []
        self.taken: set[tuple[str, str]] = set()
        self.codes: dict[tuple[str, str, str], str] = {}

    def clock(self) -> float:
        """Give the time in seconds, and what was let pass at once."""
        return self._clock() + self._ahead

    def visit(self, session_id: str) -> Session:
        """Give the session of this cookie, or a new one when it is unknown or over; its time starts again."""
        now = self.clock()
        self._clear(now)
        session = self.sessions.get(session_id)
        if session is None:
            session = Session(token(32), 0.0)
            self.sessions[session.id] = session
        session.expires = now + self.session_seconds
        return session

    def go_on(self, seconds: float) -> None:
        """Let so much time pass at once."""
        self._ahead += seconds

    def begin(self, session: Session, submission: Submission) -> None:
        self.submissions[submission.id] = submission
        session.submissions.append(submission.id)

    def leave(self, session: Session, submission: Submission) -> None:
        """Take a submission out of the session; what nobody can come back to is forgotten."""
        if submission.id in session.submissions:
            session.submissions.remove(submission.id)
        self._forget_if_loose(submission)

    def keep_upload(self, session: Session, upload: Upload) -> None:
        self.uploads[upload.id] = upload
        session.uploads.add(upload.id)

    def _clear(self, now: float) -> None:
        for session in [one for one in self.sessions.values() if one.expires <= now]:
            del self.sessions[session.id]
        if now >= self._next_look:
            self._next_look = now + _LOOK
            for submission in list(self.submissions.values()):
                self._forget_if_loose(submission)

    def _forget_if_loose(self, submission: Submission) -> None:
        held = any(submission.id in session.submissions for session in self.sessions.values())
        resumable = submission.resume_token and self.clock() < submission.resume_until
        kept = submission.sent_at is not None and self.clock() < submission.sent_at + DAY
        if held or resumable or kept:
            return
        self.submissions.pop(submission.id, None)
        for upload in [one for one in self.uploads.values() if one.submission == submission.id]:
            del self.uploads[upload.id]


def token(length: int) -> str:
    """Give a random token of lower-case letters and digits."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(length))


def new_id() -> str:
    return str(uuid4())


def new_reference(taken: list[str]) -> str:
    """Give a reference nobody has yet, without characters that look like each other."""
    while True:
        reference = "OEFEN-" + "".join(secrets.choice(_READABLE) for _ in range(6))
        if reference not in taken:
            return reference


def dated_token() -> str:
    """Give a token as the real server writes them: three characters, a dash and twenty hexadecimal digits."""
    return f"{token(3)}-{secrets.token_hex(10)}"
