"""The pages on which somebody says how it should look, sound and speak, in words; each choice acts at once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Final, TypeVar

from assistant.app import languages
from assistant.journey.view import Card, CardsView
from assistant.settings import COLOURS, LETTERS, OWN_VOICES, PACES, READ_ALOUD, SIZES, VOLUMES, Settings
from assistant.wording import LANGUAGES, SOURCE_LANGUAGE, Told, _, joined

Value = TypeVar("Value")
_IN_DUTCH: Final[Mapping[str, str]] = {
    "nl": "Nederlands",
    "en": "Engels",
    "tr": "Turks",
    "pl": "Pools",
    "ar": "Arabisch",
    "uk": "Oekraïens",
    "fy": "Fries",
    "pap": "Papiaments",
}
"""What a Dutch neighbour who helps calls a language."""
_IN_PART: Final = frozenset({"fy", "pap"})
"""Languages in which home, keys and mistakes are said, and the rest in Dutch."""


def in_its_own_word(language: str) -> str:
    """Name a language as its speakers do: that is never translated, and so it has no Dutch of its own."""
    name = LANGUAGES[language]
    return name if language == SOURCE_LANGUAGE else Told(name, name, language, reviewed=True)


def settings_page(settings: Settings) -> CardsView:
    """List what can be changed, with how it is now."""
    at = _("Van de bibliotheek") if settings.where == "bibliotheek" else _("Van mij, thuis")
    return CardsView(
        heading=_("Instellingen"),
        cards=(
            _language_card(settings),
            Card("look", _("Letters en kleuren"), _size_now(settings), "groter"),
            Card("voice", _("Voorlezen"), _paces()[settings.pace], "luister"),
            Card("where", _("Van wie is deze computer?"), at, "huis"),
            Card("about", _("Over dit programma"), icon="uitleg"),
        ),
    )


def screen_page(settings: Settings) -> CardsView:
    """Show language, letters and colours together, from the key in the top bar when it is folded."""
    return CardsView(heading=_("Taal en scherm"), cards=(_language_card(settings), *_look_cards(settings)))


def look_page(settings: Settings) -> CardsView:
    """Show how letters and colours can be changed."""
    return CardsView(heading=_("Letters en kleuren"), cards=_look_cards(settings))


def _language_card(settings: Settings) -> Card:
    return Card("languages", _("Taal"), in_its_own_word(languages.chosen(settings)), "taal")


def _look_cards(settings: Settings) -> tuple[Card, ...]:
    now = _size_now(settings)
    return (
        Card("larger", _("Letters groter"), now, "groter"),
        Card("smaller", _("Letters kleiner"), now, "kleiner"),
        Card("letters", _("Een andere letter"), letter_names()[settings.letters], "papier"),
        Card("colours", _("Andere kleuren"), colour_names()[settings.colours], "kleuren"),
    )


def _size_now(settings: Settings) -> str:
    return _("Nu {size} procent").format(size=settings.size)


# each choice on a page of its own


def languages_page(settings: Settings, drafts: Collection[str] = ()) -> CardsView:
    """Choose a language by its own word; who helps finds the Dutch one under it, and which ones are `drafts`."""
    now = languages.chosen(settings)
    cards = (
        Card(
            f"language:{code}",
            in_its_own_word(code),
            _under_language(code, now, draft=code in drafts),
            "vink" if code == now else "taal",
        )
        for code in LANGUAGES
    )
    told = _("Concept: niemand heeft die vertaling nog nagekeken.") if drafts else ""
    return CardsView(
        heading=_("Welke taal leest u het best?"),
        why=joined((_("De taal verandert meteen."), told), " "),
        cards=tuple(cards),
    )


def _under_language(code: str, now: str, *, draft: bool) -> str:
    name = _IN_DUTCH[code]
    if code == SOURCE_LANGUAGE:
        return _("Nu gekozen") if code == now else ""
    if code in _IN_PART:
        name = _("{language}, een deel").format(language=name)
    if draft:
        name = _("{language}, concept").format(language=name)
    return _("{name}. Nu gekozen.").format(name=name) if code == now else name


def letters_page(settings: Settings) -> CardsView:
    """Choose the shape of the letters."""
    return CardsView(
        heading=_("Welke letter leest u het best?"),
        why=_("De letters veranderen meteen."),
        cards=_choices("letters", LETTERS, letter_names(), settings.letters, "papier"),
    )


def letter_names() -> dict[str, str]:
    """Name the letters there are."""
    return dict(zip(LETTERS, (_("Gewone letter"), _("Letter voor wie dyslexie heeft")), strict=True))


def colours_page(settings: Settings) -> CardsView:
    """Choose a colour set."""
    icons = dict(zip(COLOURS, ("zon", "maan", "oog"), strict=True))
    return CardsView(
        heading=_("Welke kleuren leest u het best?"),
        why=_("De kleuren veranderen meteen."),
        cards=_choices("colours", COLOURS, colour_names(), settings.colours, icons.__getitem__),
    )


def colour_names() -> dict[str, str]:
    """Name the colour sets."""
    return dict(zip(COLOURS, (_("Licht"), _("Donker"), _("Zwart met geel")), strict=True))


def voice_page(settings: Settings) -> CardsView:
    """Show how reading aloud can be changed."""
    loud = _("Nu {volume} procent").format(volume=settings.volume)
    return CardsView(
        heading=_("Voorlezen"),
        cards=(
            Card("pace", _("Hoe snel?"), _paces()[settings.pace], "tijd"),
            Card("read_aloud", _("Wat lezen wij voor?"), _read_aloud()[settings.read_aloud], "luister"),
            Card("volume:louder", _("Harder"), loud, "plus"),
            Card("volume:softer", _("Zachter"), loud, "min"),
            Card("own_voice", _("Naast een schermlezer"), _own_voices()[settings.own_voice], "oog"),
        ),
    )


def pace_page(settings: Settings) -> CardsView:
    """Choose how fast the voice speaks."""
    icons = dict(zip(PACES, ("langzamer", "luister", "sneller"), strict=True))
    return CardsView(
        heading=_("Hoe snel lezen wij voor?"),
        cards=_choices("pace", PACES, _paces(), settings.pace, icons.__getitem__),
    )


def read_aloud_page(settings: Settings) -> CardsView:
    """Choose what the voice reads."""
    return CardsView(
        heading=_("Wat lezen wij voor?"),
        why=_("U drukt zelf op Luister."),
        cards=_choices("read_aloud", READ_ALOUD, _read_aloud(), settings.read_aloud, "luister"),
    )


def own_voice_page(settings: Settings) -> CardsView:
    """Choose whether our voice speaks while a screen reader does."""
    names = _own_voices()
    return CardsView(
        heading=_("Leest een schermlezer u al voor?"),
        why=_("Twee stemmen door elkaar zijn moeilijk te verstaan."),
        cards=_choices("own_voice", OWN_VOICES[1:], names, settings.own_voice, "luister"),
    )


def _paces() -> dict[int, str]:
    return dict(zip(PACES, (_("Langzaam"), _("Gewoon"), _("Snel")), strict=True))


def _read_aloud() -> dict[str, str]:
    return dict(zip(READ_ALOUD, (_("Alles"), _("Alleen de vraag")), strict=True))


def _own_voices() -> dict[str, str]:
    said = ("", _("Onze stem leest ook voor"), _("Alleen de schermlezer leest voor"))
    return dict(zip(OWN_VOICES, said, strict=True))


def _choices(
    name: str, values: Sequence[Value], words: Mapping[Value, str], now: Value, icon: str | Callable[[Value], str]
) -> tuple[Card, ...]:
    """Give a card for each value; the one that is chosen says so, in words."""
    return tuple(
        Card(
            f"{name}:{value}",
            words[value],
            _("Nu gekozen") if value == now else "",
            icon if isinstance(icon, str) else icon(value),
        )
        for value in values
    )


# what is said when it cannot go further


def size_words(settings: Settings) -> str:
    """Say how large the letters are now, for who hears it."""
    if settings.size == SIZES[-1]:
        return _("De letters zijn nu het grootst.")
    if settings.size == SIZES[0]:
        return _("De letters zijn nu gewoon.")
    return _("De letters zijn nu {size} procent.").format(size=settings.size)


def volume_words(settings: Settings) -> str:
    """Say that the voice can be no louder, or no softer."""
    return _("De stem is nu het hardst.") if settings.volume == VOLUMES[-1] else _("De stem is nu het zachtst.")
