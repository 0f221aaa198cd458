"""What everything looks like: colours, letters and measures; the only module that names a colour."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Final, Protocol, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from ui import fonts
from ui.icons import Icons
from ui.measures import FACTORS, FOLDED_FROM, Kind, is_bold, line, pixels, sizes_at

Role: TypeAlias = QPalette.ColorRole


PAPER: Final = "#FFFFFF"
INK: Final = "#000000"
"""What is signed looks as it is sent, in every set of colours."""


@dataclass(frozen=True, slots=True)
class Colours:
    """One set of colours, by what they are for; `flat` when a tint cannot be seen and edges must tell."""

    name: str
    page: str
    surface: str
    bar: str
    ink: str
    muted: str
    edge: str
    line: str
    primary: str
    onprimary: str
    tint: str
    error: str
    errorbg: str
    ok: str
    okbg: str
    word: str
    onword: str
    sentence: str
    practice: str
    onpractice: str
    helper: str
    onhelper: str
    helperbg: str
    focus: str
    flat: bool = False


LICHT: Final = Colours(
    name="licht",
    page="#FBF9F4",
    surface="#FFFFFF",
    bar="#EDF1EF",
    ink="#16212B",
    muted="#3C4954",
    edge="#5E6B75",
    line="#C9CFD2",
    primary="#0A4F59",
    onprimary="#FFFFFF",
    tint="#E2EFEF",
    error="#970C15",
    errorbg="#FDEDEC",
    ok="#14532B",
    okbg="#E4F2E7",
    word="#FFD43B",
    onword="#16212B",
    sentence="#FFF4C2",
    practice="#FFB84D",
    onpractice="#16212B",
    helper="#5E2A66",
    onhelper="#FFFFFF",
    helperbg="#F5ECF7",
    focus="#000000",
)
DONKER: Final = replace(
    LICHT,
    name="donker",
    page="#10171C",
    surface="#1B252C",
    bar="#0A0F13",
    ink="#F6F2E9",
    muted="#C9D2D8",
    edge="#8C9BA6",
    line="#3A4750",
    primary="#86D8DE",
    onprimary="#0A1417",
    tint="#17353A",
    error="#FF9C94",
    errorbg="#3A1A1A",
    ok="#8FDDA5",
    okbg="#15301F",
    sentence="#463B0C",
    helper="#E3B5EC",
    onhelper="#1E0B22",
    helperbg="#33203A",
    focus="#FFFFFF",
)


def _two_colours(name: str, ground: str, ink: str, strong: str, sentence: str) -> Colours:
    """Build a set of two colours; `strong` tells voice, focus, mistakes and helper apart."""
    dark = {"page", "surface", "bar", "onprimary", "tint", "errorbg", "okbg", "onword", "onpractice"}
    dark |= {"onhelper", "helperbg"}
    loud = {"error", "word", "helper", "focus"}
    names = [field.name for field in fields(Colours) if field.name not in {"name", "sentence", "flat"}]
    told = {key: ground if key in dark else strong if key in loud else ink for key in names}
    return Colours(name=name, sentence=sentence, flat=True, **told)


ZWART_GEEL: Final = _two_colours("zwart-geel", "#000000", "#FFE600", "#FFFFFF", "#3A3400")
COLOUR_SETS: Final = {colours.name: colours for colours in (LICHT, DONKER, ZWART_GEEL)}


def contrast(one: str, other: str) -> float:
    """Give the WCAG 2.2 contrast ratio of two colours, 1 to 21."""

    def luminance(colour: str) -> float:
        parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def from_system(palette: QPalette) -> Colours:
    """Build a set from the system's own high-contrast palette; edges and focus are then as strong as text."""

    def named(role: Role) -> str:
        return palette.color(role).name()

    ground, ink = named(Role.Window), named(Role.WindowText)
    chosen = named(Role.Highlight)
    two = _two_colours("systeem", ground, ink, ink, ground)
    if min(contrast(chosen, ground), contrast(named(Role.HighlightedText), chosen)) < 7:
        return two
    return replace(two, primary=chosen, onprimary=named(Role.HighlightedText))


class Wishes(Protocol):
    """What somebody asks of every program on a computer, as Qt tells it."""

    @property
    def contrastPreferenceChanged(self) -> SignalInstance: ...

    def contrastPreference(self) -> Qt.ContrastPreference: ...


class Look(QObject):
    """How the program looks now. Every widget asks it, and lays itself out again when it has `changed`."""

    changed = Signal()

    def __init__(
        self,
        resources: Path,
        *,
        colours: str = LICHT.name,
        factor: float = 1.0,
        letters: str = fonts.USUAL,
        wishes: Wishes | None = None,
    ) -> None:
        """Read letters and pictures from `resources`.

        `colours` is one of COLOUR_SETS, `factor` of FACTORS, `letters` of fonts.CHOICES; `wishes` are those of who
        uses this computer, of the system itself unless they are handed in.
        """
        super().__init__()
        self._letters = letters
        self._folder = resources / "fonts"
        self._families = fonts.load(self._folder, letters)
        self.icons = Icons(resources / "icons")
        self.chosen = colours if colours in COLOUR_SETS else LICHT.name
        self.factor = min(FACTORS, key=lambda known: abs(known - factor))
        # Keeping the objects: Qt frees the temporaries that styleHints() hands out.
        self._hints = QGuiApplication.styleHints()
        self._accessibility: Wishes = wishes or self._hints.accessibility()
        self._accessibility.contrastPreferenceChanged.connect(self._renew)
        self._read()

    def _read(self) -> None:
        self.sizes = sizes_at(self.factor)
        self._fonts: dict[tuple[Kind, bool], QFont] = {}
        wanted = self._accessibility.contrastPreference()
        if wanted == Qt.ContrastPreference.HighContrast:
            QApplication.setPalette(QPalette())
            self.colours = from_system(QGuiApplication.palette())
        else:
            self.colours = COLOUR_SETS[self.chosen]

    def _renew(self) -> None:
        self._read()
        self.wear()
        self.changed.emit()

    def wear(self) -> None:
        """Give the whole program this look."""
        QApplication.setPalette(self.palette())
        QApplication.setFont(self.font("body"))
        # Nothing on the screen moves by itself.
        QApplication.setCursorFlashTime(0)
        for effect in Qt.UIEffect:
            QApplication.setEffectEnabled(effect, False)

    def palette(self) -> QPalette:
        """Give the palette for what Qt paints itself."""
        c, palette = self.colours, QPalette()
        for roles, colour in (
            ((Role.Window,), c.page),
            ((Role.Base, Role.Button), c.surface),
            ((Role.WindowText, Role.Text, Role.ButtonText, Role.BrightText), c.ink),
            ((Role.PlaceholderText,), c.muted),
            ((Role.Mid, Role.Dark, Role.Shadow), c.edge),
            ((Role.Highlight, Role.Link, Role.LinkVisited, Role.Accent), c.primary),
            ((Role.HighlightedText,), c.onprimary),
            ((Role.AlternateBase, Role.ToolTipBase, Role.Midlight), c.tint),
            ((Role.ToolTipText,), c.ink),
            ((Role.Light,), c.surface),
        ):
            for role in roles:
                palette.setColor(role, QColor(colour))
        return palette

    @property
    def folded(self) -> bool:
        """Whether the letters are so large that everything goes in one column."""
        return self.factor >= FOLDED_FROM

    def font(self, kind: Kind, *, bold: bool | None = None) -> QFont:
        """Give the letters for `kind`; `bold` overrules their weight."""
        strong = is_bold(kind) if bold is None else bold
        if (kind, strong) not in self._fonts:
            font = QFont()
            font.setFamilies(list(self._families))
            font.setPixelSize(pixels(kind, self.factor))
            font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
            font.setWeight(QFont.Weight.Bold if strong else QFont.Weight.Normal)
            self._fonts[kind, strong] = font
        return self._fonts[kind, strong]

    def line(self, kind: Kind) -> float:
        """Give the height of one line in pixels."""
        return line(kind, self.factor)

    def icon(
        self, name: str, size: int, colour: str, *, ratio: float = 1.0, mirrored: bool = False, stroke: float = 2
    ) -> QPixmap:
        """Give a picture of `size` logical pixels; `mirrored` is obeyed by those that point somewhere."""
        return self.icons.picture(name, size, colour, ratio=ratio, mirrored=mirrored, stroke=stroke)

    def set_colours(self, name: str) -> None:
        """Use another colour set from now on."""
        if name != self.chosen:
            self.chosen = COLOUR_SETS[name].name
            self._renew()

    def set_factor(self, factor: float) -> None:
        """Use another text size from now on, one of FACTORS."""
        if factor != self.factor:
            self.factor = FACTORS[FACTORS.index(factor)]
            self._renew()

    def set_letters(self, name: str) -> None:
        """Use letters of another shape from now on, one of fonts.CHOICES."""
        if name != self._letters:
            self._letters = name
            self._families = fonts.load(self._folder, name)
            self._renew()

    def set_direction(self, direction: Qt.LayoutDirection) -> None:
        """Read from right to left, or from left to right, from now on."""
        QApplication.setLayoutDirection(direction)
        self.changed.emit()

    def larger(self) -> bool:
        """Take the next larger text size; False when there is none."""
        return self._step(1)

    def smaller(self) -> bool:
        """Take the next smaller text size; False when there is none."""
        return self._step(-1)

    def _step(self, by: int) -> bool:
        at = FACTORS.index(self.factor) + by
        if not 0 <= at < len(FACTORS):
            return False
        self.set_factor(FACTORS[at])
        return True
