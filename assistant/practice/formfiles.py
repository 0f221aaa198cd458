"""Reads the practice forms: one JSON file for each form, ours or captured from another server."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

import msgspec

from assistant.practice.captured import Capture, from_capture
from assistant.practice.components import walk
from assistant.practice.forms import Action, Form, FormFileWrong, Rule

_decoder = msgspec.json.Decoder(Form)


def read_folder(folder: Path) -> Iterator[Form]:
    """Read every form in a folder. Raises FormFileWrong with the name of the file."""
    for path in sorted(folder.glob("*.json")):
        yield read(path.read_bytes(), path.name)


def read(content: bytes, name: str) -> Form:
    """Read one form. Raises FormFileWrong when it is no form, or asks two things under one key."""
    try:
        captured = b'"formSteps"' in content
        form = from_capture(msgspec.json.decode(content, type=Capture)) if captured else _decoder.decode(content)
    except (msgspec.MsgspecError, KeyError) as error:
        raise FormFileWrong(f"{name}: {error}") from error
    if not captured:
        _look_over(form, name)
    return with_uuids(form)


def with_uuids(form: Form) -> Form:
    """Fill in the uuids that are left out: they follow from the slugs."""
    uuid = form.uuid or _uuid(form.slug)
    steps = tuple(msgspec.structs.replace(step, uuid=step.uuid or _uuid(form.slug, step.slug)) for step in form.steps)
    return msgspec.structs.replace(form, uuid=uuid, steps=steps)


def _uuid(*names: str) -> str:
    return str(uuid5(NAMESPACE_URL, "/".join(("stapwijs-practice", *names))))


def _look_over(form: Form, name: str) -> None:
    keys = [component["key"] for step in form.steps for component in walk(step.components)]
    twice = sorted(key for key, times in Counter(keys).items() if times > 1)
    if twice:
        raise FormFileWrong(f"{name}: these keys are used twice: {', '.join(twice)}")
    slugs = {step.slug for step in form.steps}
    for action in _actions(form.rules):
        wrong = ({action.of} - set(keys) - {""}) | ({action.step, action.disable_next} - slugs - {""})
        if wrong:
            raise FormFileWrong(f"{name}: a rule names something the form does not have: {action}")


def _actions(rules: Iterable[Rule]) -> Iterator[Action]:
    for rule in rules:
        yield from rule.then
