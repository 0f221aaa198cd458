"""A voice whose speaking is done by a worker process, so that nothing it does can hold up or silence the program."""

from __future__ import annotations

import io
import logging
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from time import monotonic
from typing import TypeAlias, assert_never

import msgspec

import assistant
from assistant.speech.messages import Command, Report
from assistant.speech.talk import Deed, Gone, Kill, Late, Message, Send, Spawn, State, Stop, Talk, Tell, hear
from assistant.speech.voice import DEFAULT_RATE, Finished, Listener, Silent, Utterance

log = logging.getLogger(__name__)

WORKER = (sys.executable, "-P", "-m", "assistant.speech.worker")
"""-P: a file in the folder one happens to stand in must not be taken for a module."""
LEAVE = 0.3
"""Seconds a worker gets to end by itself when the program closes."""


class Worker:
    """One worker process. What it says, and at last `Gone`, is told on a thread of its own."""

    def __init__(self, command: Sequence[str], tell: Callable[[Worker, Report | Gone], None]) -> None:
        """Start it. Raises OSError."""
        self._tell = tell
        folder = str(Path(assistant.__file__).parent.parent)
        paths = [folder, *filter(None, [os.environ.get("PYTHONPATH")])]
        self._process = subprocess.Popen(  # noqa: S603 our own module, by the interpreter that runs us
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # sound libraries chatter there
            bufsize=0,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._reader = Thread(target=self._read, name="voice-worker-reader", daemon=True)
        self._reader.start()

    @property
    def pid(self) -> int:
        return self._process.pid

    def send(self, command: Command) -> None:
        """Hand over a command; a worker that is gone has told so, or is about to."""
        assert self._process.stdin
        line = memoryview(msgspec.json.encode(command) + b"\n")
        try:
            while line:
                line = line[self._process.stdin.write(line) or 0 :]
        except (OSError, ValueError):
            log.info("voice worker takes no more commands")

    def kill(self) -> None:
        """End it at once; its reader sees to what is left of it."""
        self._process.kill()

    def close(self) -> None:
        """Let it end by itself, or end it; nothing is left of it then."""
        assert self._process.stdin
        self._process.stdin.close()
        try:
            self._process.wait(LEAVE)
        except subprocess.TimeoutExpired:
            self.kill()
        self._reader.join()

    def _read(self) -> None:
        assert self._process.stdin
        assert self._process.stdout
        decode = msgspec.json.Decoder(Report).decode
        with io.BufferedReader(self._process.stdout) as lines:  # type: ignore[type-var]
            try:
                for line in lines:
                    self._tell(self, decode(line))
            except msgspec.DecodeError:
                log.warning("voice worker says what is not understood")
                self.kill()
        self._process.wait()
        self._process.stdin.close()
        self._tell(self, Gone())


class _Close:
    """Nothing more will be asked."""


_Letter: TypeAlias = tuple[Worker | None, Message | _Close]


class WorkerVoice:
    """A `Voice`. Its thread and its process begin with the first `say`; `say` and `stop` only leave a note."""

    def __init__(self, listener: Listener, *, rate: int = DEFAULT_RATE, command: Sequence[str] = WORKER) -> None:
        self.rate = rate
        self.volume = 100
        self._listener = listener
        self._command = command
        self._inbox: SimpleQueue[_Letter] = SimpleQueue()
        self._numbers = count(1)
        self._lock = Lock()
        self._current = 0
        self._thread: Thread | None = None
        self._closed = False
        self._worker: Worker | None = None

    @property
    def speaking(self) -> bool:
        return self._current > 0

    @property
    def worker_pid(self) -> int | None:
        """The process that speaks, None while there is none; for measuring."""
        worker = self._worker
        return worker.pid if worker else None

    def say(self, utterances: Sequence[Utterance]) -> int:
        with self._lock:
            number = next(self._numbers)
            if self._closed:
                return number
            self._current = number
            self._inbox.put((None, Talk(number, tuple(utterances), self.rate, self.volume)))
            if self._thread is None:
                self._thread = Thread(target=self._run, name="voice", daemon=True)
                self._thread.start()
        return number

    def stop(self) -> None:
        with self._lock:
            self._current = 0
            self._inbox.put((None, Stop()))

    def close(self) -> None:
        with self._lock:
            self._closed = True
            self._current = 0
            self._inbox.put((None, _Close()))
        if self._thread:
            self._thread.join()

    def _run(self) -> None:
        state = State()
        try:
            while True:
                sender, message = self._next(state.deadline)
                if isinstance(message, _Close):
                    return
                if sender is not None and sender is not self._worker:
                    continue  # the last words of one that was ended
                if isinstance(message, Gone):
                    self._worker = None
                state, deeds = hear(state, message, monotonic())
                for deed in deeds:
                    self._do(deed)
        finally:
            if self._worker:
                self._worker.close()
                self._worker = None

    def _next(self, deadline: float | None) -> _Letter:
        try:
            if deadline is None:
                return self._inbox.get()
            return self._inbox.get(timeout=max(deadline - monotonic(), 0))
        except Empty:
            return None, Late()

    def _do(self, deed: Deed) -> None:
        match deed:
            case Spawn():
                self._spawn()
            case Kill():
                if self._worker:
                    log.info("voice worker is ended from outside")
                    self._worker.kill()
                    self._worker = None
            case Send(command):
                if self._worker:
                    self._worker.send(command)
            case Tell(heard):
                with self._lock:
                    if isinstance(heard, Finished | Silent) and heard.talk == self._current:
                        self._current = 0
                self._listener(heard)
            case _:
                assert_never(deed)

    def _spawn(self) -> None:
        try:
            self._worker = Worker(self._command, self._arrived)
        except OSError as error:
            log.warning("voice worker does not start: %s", type(error).__name__)
            self._inbox.put((None, Gone()))

    def _arrived(self, sender: Worker, message: Report | Gone) -> None:
        self._inbox.put((sender, message))
