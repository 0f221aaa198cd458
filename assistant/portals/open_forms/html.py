"""Cleans HTML from outside to a small set of tags, and makes plain lines of it; nothing remote is ever loaded."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from html.parser import HTMLParser

from assistant.journey.question import RichText
from assistant.journey.signs import seen
from assistant.wording import Told, in_both

TAGS = frozenset(
    "a b blockquote br em h1 h2 h3 h4 h5 h6 i li ol p strong table tbody td th thead tr u ul".split()  # noqa: SIM905
)
SCHEMES = frozenset({"https", "http", "mailto", "tel"})
LONGEST = 50_000
"""Signs of one piece of text that are read: more than anybody reads on a screen, and work that is done in time."""
DEEPEST, MOST_TAGS = 16, 1000
"""Tags inside each other, and all together; twenty tables in each other keep a window busy for minutes."""
LONGEST_SENTENCE = 500
"""Signs of a reason, a label or a name."""
_LINES = frozenset({"blockquote", "br", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "table", "tr", "ul"})
_MARKUP = re.compile(r"<[a-zA-Z/!]|&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")
_RAISED = re.compile(r"<(sup|sub)>\s*([0-9])\s*</\1>", re.IGNORECASE)
_FIGURES = {"sup": "⁰¹²³⁴⁵⁶⁷⁸⁹", "sub": "₀₁₂₃₄₅₆₇₈₉"}
_BLOCKS = re.compile(r"</?(?:div|section|article|header|footer|figure|dl|dt|dd|hr)\b[^<>]*>", re.IGNORECASE)


def rich(html: str) -> RichText:
    """Clean HTML; plain words stay as they are, and words of ours keep their Dutch."""
    if isinstance(html, Told):
        return RichText(in_both(html, lambda one: _rich(one).html), in_both(html, lambda one: _rich(one).text))
    return _rich(html)


@lru_cache(maxsize=8192)
def _rich(html: str) -> RichText:
    html = seen(html[:LONGEST])
    if not html.strip():
        return RichText()
    if not _MARKUP.search(html):
        return _one_paragraph("\n".join(" ".join(line.split()) for line in html.strip().splitlines()))
    import nh3  # noqa: PLC0415 - 2 MB that the home screen does without

    clean = nh3.clean(
        _BLOCKS.sub("<br>", _RAISED.sub(_raised, html)),
        tags=set(TAGS),
        attributes={"a": {"href"}},
        url_schemes=set(SCHEMES),
        link_rel=None,
    )
    # Once more: &#27; was only words until now.
    clean = seen(clean).strip()
    lines = _read(clean)
    text = "\n".join(lines.lines)
    # Where a window would need seconds to lay it out, the words alone are shown.
    return _one_paragraph(text) if lines.deepest > DEEPEST or lines.tags > MOST_TAGS else RichText(clean, text)


def _raised(found: re.Match[str]) -> str:
    """Write a raised or lowered figure as one sign, for m<sup>2</sup> is a unit and m2 is none."""
    return _FIGURES[found[1].lower()][int(found[2])]


def _one_paragraph(text: str) -> RichText:
    return RichText(f"<p>{escape(text, quote=False).replace(chr(10), '<br>')}</p>", text)


def text_of(words: str) -> str:
    """Give the plain words of a label, which may hold HTML; always one line."""
    return in_both(words, lambda one: " ".join(_rich(one).text.split()))


def sentence_of(words: str) -> str:
    """Give the plain words of something that is said in passing, such as a reason; what nobody reads is cut off."""
    said = text_of(words)
    return said if len(said) <= LONGEST_SENTENCE else f"{said[:LONGEST_SENTENCE].rstrip()} …"


class _Lines(HTMLParser):
    """Gathers the words of cleaned HTML, a line for every block and a dash for every list item."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._line: list[str] = []
        self._lists: list[int | None] = []
        self.tags = self._depth = self.deepest = 0
        self._mark = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags += 1
        if tag != "br":
            self._depth += 1
            self.deepest = max(self.deepest, self._depth)
        if tag in _LINES:
            self._new_line()
        match tag:
            case "ul":
                self._lists.append(None)
            case "ol":
                self._lists.append(0)
            case "li":
                number = self._lists[-1] if self._lists else None
                if number is not None:
                    self._lists[-1] = number + 1
                self._mark = "- " if number is None else f"{number + 1}. "
            case "td" | "th":
                self._line.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self._depth -= 1
        if tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        if tag in _LINES:
            self._new_line()

    def handle_data(self, data: str) -> None:
        self._line.append(data)

    def close(self) -> None:
        super().close()
        self._new_line()

    def _new_line(self) -> None:
        line = " ".join("".join(self._line).split())
        if line:
            self.lines.append(self._mark + line)
            self._mark = ""
        self._line.clear()


def _read(html: str) -> _Lines:
    """Take cleaned HTML apart."""
    reader = _Lines()
    reader.feed(html)
    reader.close()
    return reader
