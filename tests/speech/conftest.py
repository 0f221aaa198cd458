"""A real voice with a real worker, whose sound goes to a file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.speech.process import WORKER, WorkerVoice
from tests.speech.ear import Ear


@pytest.fixture
def ear() -> Ear:
    return Ear()


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    return tmp_path / "heard.raw"


@pytest.fixture
def open_voice(ear: Ear) -> Iterator[Callable[..., WorkerVoice]]:
    """Open voices with these arguments for their worker, or with a whole other `command`."""
    opened: list[WorkerVoice] = []

    def open_one(*arguments: str, command: tuple[str, ...] = WORKER) -> WorkerVoice:
        opened.append(WorkerVoice(ear, command=(*command, *arguments)))
        return opened[-1]

    yield open_one
    for voice in opened:
        voice.close()


@pytest.fixture
def voice(open_voice: Callable[..., WorkerVoice], recording: Path) -> WorkerVoice:
    return open_voice("--record", str(recording))
