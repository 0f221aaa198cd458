"""A question this program cannot ask yet: it says where it can be answered, and keeps everything else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from assistant.journey.question import Json, Question, Refusal


def host_of(address: str) -> str:
    """Give the host of a web address, with its port when it has one; "" when it is no address of a website."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not host:
        return ""
    return f"{host}:{port}" if port else host


@dataclass(frozen=True, slots=True, kw_only=True)
class WebsiteOnly(Question):
    """A question of the unknown type `kind`, answered at `address`; `keeps` is the value it has meanwhile."""

    kind: str
    address: str
    keeps: Json = None

    @property
    def empty(self) -> Json:
        """What the portal itself takes for nothing filled in."""
        return self.keeps

    def check(self, raw: object, today: date) -> Json | Refusal:
        """Let somebody pass when the question may stay open; otherwise say that only the website can do this."""
        return self.refuse("website-only") if self.required else self.keeps

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Refuse only what had to be filled in and is not; whatever else is there, the portal knows."""
        return (self.refuse("website-only"),) if self.required and self.is_empty(value) else ()

    def in_words(self, value: Json) -> str:
        """Say nothing: there is no answer of ours."""
        return ""
