"""Somebody who fills in one form without a window: types lines, and reads what is printed."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from assistant.app import build
from assistant.app.assistant import Assistant
from assistant.app.parts import Parts
from assistant.journey.task import Task
from assistant.journey.view import Place
from assistant.practice.host import PracticeHost
from assistant.settings import Settings
from assistant.terminal import Terminal

Line = str | Callable[[], str]


class _Typing(io.StringIO):
    """What somebody types: lines, some of which are only known once they are needed."""

    def __init__(self, lines: Sequence[Line]) -> None:
        super().__init__()
        self._lines = iter(lines)

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]  # typeshed has two bases that differ
        line = next(self._lines, None)
        if line is None:
            return ""
        return (line if isinstance(line, str) else line()) + "\n"


class Typist:
    """`practice` is where the portal with the form is."""

    def __init__(self, parts: Parts, task: Task, practice: str) -> None:
        self._parts, self._task, self.practice = parts, task, practice

    def told(self, *lines: Line) -> str:
        """Open the form and type these lines; give everything that was printed."""
        assistant = Assistant(self._parts, Settings(where="bibliotheek", welcomed=True))
        said = io.StringIO()
        terminal = Terminal(assistant, _Typing(("", *lines)), said)
        terminal._settle(assistant.press(f"task:{self._task.id}"))
        terminal.run()
        return said.getvalue()


@contextmanager
def typist(folder: Path, slug: str, forms: Path) -> Iterator[Typist]:
    """Sit down before the form `slug` of the folder `forms`; what the program keeps goes to `folder`."""
    place = Place(task=slug.capitalize(), organisation="Gemeente Voorbeeld", practice=True)
    task = Task(organisation="voorbeeld", slug=slug, title=slug.capitalize(), place=place)
    with PracticeHost(("--only-forms", f"--forms={forms}", "--processing=0")) as practice:
        _settings, parts = build.build(build.folders(folder / "a", folder / "b"), practice=practice)
        parts.tasks = (task,)
        with closing(parts):
            yield Typist(parts, task, practice)


def written(folder: Path, slug: str, components: Sequence[dict[str, Any]]) -> Path:
    """Write a form of one step with these components; gives the folder it is in."""
    forms = folder / "forms"
    forms.mkdir()
    form = {"slug": slug, "name": slug, "steps": [{"slug": "stap", "name": "Stap", "components": components}]}
    (forms / f"{slug}.json").write_text(json.dumps(form), encoding="utf-8")
    return forms
