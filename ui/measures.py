"""How large everything is: letters and measures in logical pixels, at each text size."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Final, Literal, TypeAlias

Kind: TypeAlias = Literal["small", "body", "strong", "part", "question", "name", "phone", "code"]

FACTORS: Final = (1.0, 1.25, 1.5, 1.75, 2.0)
FOLDED_FROM: Final = 1.5
"""From this text size on, things that stand side by side go under each other."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Measures in logical pixels at one text size; heights grow, spacing hardly does."""

    margin: int
    bar_margin: int
    top_bar: int
    top_key: int
    top_icon: int
    key_bar: int
    bar_key: int
    bar_gap: int
    bar_padding: int
    bar_press: int
    key: int
    key_icon: int
    key_gap: int
    act: int
    act_padding: int
    first: int
    after_step: int
    after_heading: int
    before_answer: int
    column: int
    card: int
    card_gap: int
    mark: int
    card_icon: int
    field: int
    box_icon: int
    note_icon: int
    below: int
    band: int
    heading_mark: int


AT_100: Final = Sizes(
    margin=48,
    bar_margin=48,
    top_bar=72,
    top_key=56,
    top_icon=26,
    key_bar=96,
    bar_key=64,
    bar_gap=16,
    bar_padding=20,
    bar_press=24,
    key=56,
    key_icon=29,
    key_gap=12,
    act=72,
    act_padding=32,
    first=24,
    after_step=4,
    after_heading=8,
    before_answer=24,
    column=880,
    card=64,
    card_gap=16,
    mark=36,
    card_icon=40,
    field=64,
    box_icon=48,
    note_icon=29,
    below=56,
    band=48,
    heading_mark=24,
)
AT_200: Final = Sizes(
    margin=40,
    bar_margin=24,
    top_bar=72,
    top_key=60,
    top_icon=50,
    key_bar=98,
    bar_key=80,
    bar_gap=12,
    bar_padding=16,
    bar_press=28,
    key=72,
    key_icon=48,
    key_gap=8,
    act=72,
    act_padding=32,
    first=8,
    after_step=0,
    after_heading=8,
    before_answer=16,
    column=1760,
    card=88,
    card_gap=12,
    mark=56,
    card_icon=64,
    field=96,
    box_icon=72,
    note_icon=48,
    below=56,
    band=80,
    heading_mark=20,
)

RADIUS: Final = 12
PAGE_WIDTH: Final = 1366
"""Bars and content stop here and stand in the middle of a wider window."""
TWO_COLUMNS_FROM: Final = 1100

_PIXELS: Final[dict[Kind, tuple[int, int, float]]] = {
    # px at 100 %, weight, height of a line in em
    "small": (24, 400, 1.5),
    "body": (27, 400, 1.5),
    "strong": (27, 700, 1.3),
    "part": (32, 700, 1.3),
    "question": (40, 700, 1.25),
    "name": (53, 700, 1.3),
    "phone": (60, 700, 1.2),
    "code": (80, 700, 1.0),
}
# TOKENS gives the exact px at 200 % of these: the 100 % numbers are themselves rounded from points.
_EXACT: Final[dict[Kind, float]] = {"body": 26.667, "strong": 26.667, "name": 53.333}


def sizes_at(factor: float) -> Sizes:
    """Give the measures between 100 % (factor 1) and 200 % (factor 2)."""
    part = factor - 1
    measured = {
        field.name: round(getattr(AT_100, field.name) * (1 - part) + getattr(AT_200, field.name) * part)
        for field in fields(Sizes)
    }
    return Sizes(**measured)


def is_bold(kind: Kind) -> bool:
    """Tell whether this kind of text is bold of itself."""
    return _PIXELS[kind][1] == 700


def line(kind: Kind, factor: float) -> float:
    """Give the height of one line in pixels; lines of a large question stand closer."""
    high = 1.1 if kind == "question" and factor >= FOLDED_FROM else _PIXELS[kind][2]
    return pixels(kind, factor) * high


def pixels(kind: Kind, factor: float) -> int:
    """Give the letter size in logical pixels; `code` stops growing at 150 %."""
    factor = min(factor, 1.5) if kind == "code" else factor
    return round(_EXACT.get(kind, _PIXELS[kind][0]) * factor)
