"""What a Turkish voice must be told to say otherwise than it is written."""

# ruff: noqa: RUF001 - Turkish letters, which look like ours

from __future__ import annotations

from typing import Final

from assistant.speech.forms.book import Rule
from assistant.speech.forms.tongue import Tongue, by_letter, counted_months, each, table

_ONES: Final = each("sıfırıncı birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu")
_TENS: Final = each("on yirmi otuz kırk elli altmış yetmiş seksen doksan")
_TENTHS: Final = each("onuncu yirminci otuzuncu kırkıncı ellinci altmışıncı yetmişinci sekseninci doksanıncı")
_TEN: Final = 10


def ordinal(number: int) -> str:
    """Say which one in a row it is, up to 99: "yirmi birinci"."""
    tens, ones = divmod(number, _TEN)
    if not ones and tens:
        return _TENTHS[tens - 1]
    return f"{_TENS[tens - 1]} {_ONES[ones]}" if tens else _ONES[ones]


def _time(hour: int, minute: int, before: str) -> str:
    told = before in {"saat", "saati", "saatleri", "\u2013"}
    if not minute:
        return f"{hour}" if told else f"saat {hour}"
    return f"{hour} sıfır {minute}" if minute < _TEN else f"{hour} {minute}"


TONGUE: Final = Tongue(
    letters=by_letter(
        "A:a B:be C:ce Ç:çe D:de E:e F:fe G:ge Ğ:yumuşak_ge H:he I:ı İ:i J:je K:ke L:le M:me N:ne O:o Ö:ö P:pe Q:kü "
        "R:re S:se Ş:şe T:te U:u Ü:ü V:ve W:çift_ve X:iks Y:ye Z:ze"
    )
    # In the names of others a capital I is an i.
    | {"I": "i"},
    signs=table("""
        .  nokta
        /  eğik çizgi
        -  tire
        _  alt çizgi
        @  et işareti
        ?  soru işareti
        =  eşittir
        &  ve
        #  diyez
        +  artı
        %  yüzde
        :  iki nokta
        ~  tilde
    """),
    so_on="ve devamı",
    short=table("""
        apt.     apartmanı
        av.      avukat
        bkz.     bakınız
        bl.      bölüm
        bul.     bulvarı
        ca.      yaklaşık
        cad.     caddesi
        dk.      dakika
        doç.     doçent
        dr.      doktor
        vd.      ve diğerleri
        vb.      ve benzeri
        vs.      ve saire
        mah.     mahallesi
        maks.    en çok
        md.      madde
        min.     en az
        no.      numara
        nr.      numara
        örn.     örneğin
        prof.    profesör
        sk.      sokağı
        sn.      sayın
        sok.     sokağı
        t/m      dahil olmak üzere
        tel.     telefon
        yy.      yüzyıl
    """),
    last=frozenset({"vd.", "vb.", "vs."}),
    words_too=frozenset({"min.", "no.", "md.", "av."}),
    names=table("""
        m²     metrekare
        24/7   günde 24 saat, haftada 7 gün
        DIGID  digi de
        DUO    duo
        DigiD  digi de
        T.C.   te ce
        WIA    via
        WOZ    voz
    """),
    spelled="AB ABD TC KDV TV",
    months=each("Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"),
    short_months=counted_months("Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara"),
    weekdays=table("""
        Pzt  Pazartesi
        Sal  Salı
        Çar  Çarşamba
        Per  Perşembe
        Cum  Cuma
        Cmt  Cumartesi
        Paz  Pazar
    """),
    time=_time,
    hour_after=r" ?(?:uur|saat)(?!\w)",
    hour_before=frozenset({"saat", "saati", "saatleri"}),
    span="{one} ila {other}",
    stretch="saat {one} ile {other} arası",
    until="ila",
    units=table("""
        €      avro
        cent   sent
        %      yüzde
        °C     derece
        ° C    derece
        °      derece
        m²     metrekare
        m2     metrekare
        m³     metreküp
        km²    kilometrekare
        km/sa  kilometre saatte
        km     kilometre
        cm     santimetre
        mm     milimetre
        m      metre
        kg     kilo
        gr     gram
        g      gram
        l      litre
        lt     litre
        ml     mililitre
        kWh    kilovat saat
        kB     kilobayt
        KB     kilobayt
        MB     megabayt
        GB     gigabayt
        dk     dakika
        dk.    dakika
        sn     saniye
        sn.    saniye
        sa     saat
        sa.    saat
    """),
    plural=lambda _number: 0,
    big=table("""
        miljoen  milyon
        miljard  milyar
        mn   milyon
        mr   milyar
    """),
    amount="{euros} {cents}",
    percent="{word} {number}",
    minus="eksi",
    plus="artı",
    both="ve",
    either="veya",
    times="kere",
    by="çarpı",
    compared=table("""
        ≥  en az
        ≤  en çok
        >  büyüktür
        <  küçüktür
        ±  yaklaşık
        ≈  yaklaşık
        ~  yaklaşık
    """),
    fractions=table("""
        ½  yarım
        ⅓  üçte bir
        ⅔  üçte iki
        ¼  çeyrek
        ¾  dörtte üç
    """),
    section="paragraf",
    call=("hemen", "Hemen", "numara"),
    coded=("kod", "Kod", "kodu", "kenmerk", "referans", "numarası"),
    counted="yıl|yaş|ay|hafta|gün|iş|saat|dakika|kez|kere|kişi|çocuk|avro|euro",
    additions={"hs": "huis"},
    floor="kat {floor}",
    extra=(
        Rule(r"(?<![\w.,/-])112(?=['\u2019]y[ei] | numara)", lambda _found: "1 1 2"),
        Rule(r"(?<!\w)No: ?(?=\d)", lambda _found: "numara "),
        Rule(r"(?<=Adım \d) / |(?<=Adım \d\d) / ", lambda _found: ", toplam "),
        Rule(
            r"(?<![\w.,/-])(?P<number>[1-9]\d?)(?:\.(?= [a-zçğıöşü])|['\u2019](?:[ıiuü]nc[ıiuü]|nc[ıiuü])(?!\w))",
            lambda found: ordinal(int(found["number"])),
        ),
    ),
)  # fmt: skip
