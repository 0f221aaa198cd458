"""A question one answers with the number of a bank account (IBAN), of any country."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from assistant.journey.kinds.text import TextQuestion
from assistant.journey.question import Json, Refusal

_SIZES = """
AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24
FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32
LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24
RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30
"""
SIZES = {one[:2]: int(one[2:]) for one in _SIZES.split()}
"""How many signs an IBAN of a country has (SWIFT's IBAN registry)."""

_SHAPE = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")
_LOOKALIKES = str.maketrans("OIQ", "010")
_BANK = slice(4, 8)


def proves_itself(iban: str) -> bool:
    """Check the two figures after the country: the whole, turned around and read as a number, is 1 modulo 97."""
    turned = iban[4:] + iban[:4]
    return int("".join(str(int(sign, 36)) for sign in turned)) % 97 == 1


def _mended(iban: str) -> str:
    """Read letters that look like a figure as one; a Dutch bank is four letters, so there it is the other way round."""
    figures = iban[:2] + iban[2:].translate(_LOOKALIKES)
    if not iban.startswith("NL"):
        return figures
    return iban[:2] + iban[2:4].translate(_LOOKALIKES) + iban[_BANK].replace("0", "O") + iban[8:].translate(_LOOKALIKES)


@dataclass(frozen=True, slots=True, kw_only=True)
class IbanQuestion(TextQuestion):
    """An IBAN; kept in capitals without blanks."""

    def shaped(self, text: str) -> str | Refusal:
        """Take blanks, dots and dashes out, and the word IBAN in front; say which slip it looks like."""
        iban = re.sub(r"[\s.\-\u2013]", "", text).upper()
        iban = re.sub(r"^IBAN:?", "", iban)
        if _SHAPE.fullmatch(iban) and proves_itself(iban) and len(iban) == SIZES.get(iban[:2], len(iban)):
            return iban
        size = SIZES.get(iban[:2])
        if not re.fullmatch(r"[A-Z]{2}[A-Z0-9]{4,}", iban):
            return self.refuse("iban", "pattern")
        if size is not None and len(iban) != size:
            return self.refuse("iban-length", "pattern", most=str(size), now=str(len(iban)))
        mended = _mended(iban)
        if mended != iban and _SHAPE.fullmatch(mended) and proves_itself(mended):
            return self.refuse("iban-lookalike", "pattern")
        return self.refuse("iban-sum" if _SHAPE.fullmatch(iban) else "iban", "pattern")

    def judge(self, value: Json, today: date) -> tuple[Refusal, ...]:
        """Judge the number itself; the portal takes blanks and small letters."""
        if isinstance(value, str) and value.strip():
            shaped = self.shaped(value)
            return (shaped,) if isinstance(shaped, Refusal) else ()
        return TextQuestion.judge(self, value, today)

    def read_back(self, value: Json) -> str:
        """Give the number in fours, as it stands on a bank card."""
        return self.in_words(value)

    def in_words(self, value: Json) -> str:
        """Give the number in fours."""
        return " ".join(re.findall(r".{1,4}", value)) if isinstance(value, str) else ""
