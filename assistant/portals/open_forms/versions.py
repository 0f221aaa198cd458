"""Recognises which Open Forms answers, as far as a client must know."""

from __future__ import annotations

import re

from assistant.portals.open_forms.wire import FormReply

KNOWN = ("3.4", "3.5", "4.0")
"""The versions whose wire was measured; a newer one is tried all the same."""


def minor(version: str) -> str:
    """Give major and minor of a version such as "4.0.0-beta.0"; "" when it is none."""
    found = re.match(r"(\d+)\.(\d+)", version)
    return f"{found[1]}.{found[2]}" if found else ""


def known(version: str) -> bool:
    """Tell whether this version was measured."""
    return minor(version) in KNOWN


def from_form(form: FormReply) -> str:
    """Tell the version by the form's shape: only 4.0 says `type`. "" when the server has to be asked."""
    return "4.0" if form.type is not None else ""
