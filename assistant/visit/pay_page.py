"""A page on this computer that takes a browser along to where is paid, for who wants a form to be posted there."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from html import escape
from pathlib import Path

from assistant.journey.form import ToPay
from assistant.wording import _

_HTML = """<!doctype html><html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>{title}</title>
<body onload="document.forms[0].submit()" style="font: 22px/1.5 sans-serif; max-width: 34em; margin: 2em auto">
<form method="post" action="{url}">{fields}<h1>{title}</h1>
<button style="font: inherit; padding: .6em 1.2em">{word}</button></form></body></html>"""
_FIELD = '<input type="hidden" name="{name}" value="{value}">'


class PayPage:
    """At most one page at a time, readable by this person only; gone when it is no longer needed."""

    def __init__(self) -> None:
        """Make nothing yet."""
        self._folder: Path | None = None

    def write(self, to_pay: ToPay) -> str:
        """Write the page and give its address; raises OSError when that cannot be done."""
        self.remove()
        self._folder = Path(tempfile.mkdtemp(prefix="stapwijs-"))
        atexit.register(self.remove)
        fields = "".join(_FIELD.format(name=escape(name), value=escape(value)) for name, value in to_pay.fields.items())
        content = _HTML.format(
            title=escape(_("Betalen")), url=escape(to_pay.url), fields=fields, word=escape(_("Verder"))
        )
        file = self._folder / "betalen.html"
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as out:
            out.write(content)
        return file.as_uri()

    def remove(self) -> None:
        """Take the page away; harmless when there is none."""
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None
            atexit.unregister(self.remove)
