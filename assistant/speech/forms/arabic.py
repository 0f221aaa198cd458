"""What an Arabic voice must be told to say otherwise than it is written.

espeak-ng's Arabic voice reads Latin letters as English ones and leaves out a percent sign, a minus and a dash. The
names of letters have their vowels written where the voice would lose them.
"""

from __future__ import annotations

from typing import Final

from assistant.speech.forms.tongue import Tongue, by_letter, each, table

_FEW: Final = range(3, 11)
_HUNDRED: Final = 100
_ONE, _MANY = 0, 2
_TOLD: Final = frozenset({"الساعة", "\u2013"})


def plural(number: int) -> int:
    """Choose the form that goes with a number: one and hundreds, three to ten, eleven and more."""
    rest = number % _HUNDRED
    if rest in _FEW:
        return 1
    return _MANY if rest >= _FEW.stop else _ONE


def _time(hour: int, minute: int, before: str) -> str:
    word = "" if before in _TOLD or before.endswith("الساعة") else "الساعة "
    minutes = ("دقيقة", "دقائق", "دقيقة")[plural(minute)]
    return f"{word}{hour} و {minute} {minutes}" if minute else f"{word}{hour}"


TONGUE: Final = Tongue(
    letters=by_letter(
        "A:أَيْ B:بي C:سي D:دي E:إي F:إف G:جي H:إتش I:آي J:جاي K:كيه L:إل M:إم N:إن O:أو P:پي Q:كيو R:آر S:إس T:تي U:يو "
        "V:في W:دبليو X:إكس Y:وَاي Z:زِد"
    ),
    signs=table("""
        .  نقطة
        /  شرطة مائلة
        -  شرطة
        _  شرطة سفلية
        @  آت
        ?  علامة استفهام
        =  يساوي
        &  و
        #  مربع
        +  زائد
        %  بالمِئَة
        :  نقطتان
        ~  تلدة
    """),
    so_on="إلى آخره",
    short=table("""
        إلخ      إلى آخره
        إلخ.     إلى آخره
        الخ      إلى آخره
        الخ.     إلى آخره
        أ.د.     الأستاذ الدكتور
        د.       الدكتور
        ص.       صفحة
        ص.ب.     صندوق بريد
        ص.ب      صندوق بريد
        ت.       هاتف
        هـ.      هاتف
        م.       المهندس
        t/m      حتى
        nr.      رقم
        ca.      حوالي
    """),
    last=frozenset({"إلخ.", "الخ."}),
    names=table("""
        m²     متر مربع
        24/7   24 ساعة في اليوم، 7 أيام في الأسبوع
        DIGID  ديجي دي
        DUO    دو أو
        DigiD  ديجي دي
        IBAN   آيبان
        MijnOverheid  ماين أوفرهايد
        WIA    في آ
        WOZ    وُوز
        km/u   كيلومتر في الساعة
        №      رقم
    """),
    months=each("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
    short_months={},
    weekdays=table("""
        الاثنين   الاثنين
        الإثنين   الاثنين
        الثلاثاء  الثلاثاء
        الأربعاء  الأربعاء
        الخميس    الخميس
        الجمعة    الجمعة
        السبت     السبت
        الأحد     الأحد
    """),
    time=_time,
    hour_after=r" ?(?:uur)(?!\w)",
    hour_before=frozenset({"الساعة"}),
    span="من {one} إلى {other}",
    stretch="من الساعة {one} إلى {other}",
    until="إلى",
    units=table("""
        €      يورو
        cent   سنت|سنتات|سنتًا|سنت
        %      بالمِئَة
        °C     درجة مئوية|درجات مئوية|درجة مئوية
        ° C    درجة مئوية|درجات مئوية|درجة مئوية
        °      درجة|درجات|درجة
        m²     متر مربع|أمتار مربعة|مترًا مربعًا|متر مربع
        m2     متر مربع|أمتار مربعة|مترًا مربعًا|متر مربع
        م²     متر مربع|أمتار مربعة|مترًا مربعًا|متر مربع
        م2     متر مربع|أمتار مربعة|مترًا مربعًا|متر مربع
        m³     متر مكعب|أمتار مكعبة|مترًا مكعبًا|متر مكعب
        km     كيلومتر|كيلومترات|كيلومترًا|كيلومتر
        كم     كيلومتر|كيلومترات|كيلومترًا|كيلومتر
        cm     سنتيمتر|سنتيمترات|سنتيمترًا|سنتيمتر
        سم     سنتيمتر|سنتيمترات|سنتيمترًا|سنتيمتر
        mm     مليمتر|مليمترات|مليمترًا|مليمتر
        مم     مليمتر|مليمترات|مليمترًا|مليمتر
        m      متر|أمتار|مترًا|متر
        kg     كيلوغرام|كيلوغرامات|كيلوغرامًا|كيلوغرام
        كغ     كيلوغرام|كيلوغرامات|كيلوغرامًا|كيلوغرام
        كجم    كيلوغرام|كيلوغرامات|كيلوغرامًا|كيلوغرام
        g      غرام|غرامات|غرامًا|غرام
        غ      غرام|غرامات|غرامًا|غرام
        l      لتر|لترات|لترًا|لتر
        ml     مليلتر|مليلترات|مليلترًا|مليلتر
        kB     كيلوبايت
        KB     كيلوبايت
        MB     ميغابايت
        GB     غيغابايت
        د.     دقيقة|دقائق|دقيقة
    """),
    plural=plural,
    big=table("""
        miljoen  مليون
        miljard  مليار
        مليون   مليون
        مليار   مليار
    """),
    amount="{euros} و {cents}",
    decimal=".",
    thousands=",",
    minus="ناقص",
    plus="زائد",
    both="و",
    either="أو",
    times="مرات",
    by="في",
    compared=table("""
        ≥  على الأقل
        ≤  على الأكثر
        >  أكثر من
        <  أقل من
        ±  حوالي
        ≈  حوالي
        ~  حوالي
    """),
    fractions=table("""
        ½  نصف
        ⅓  ثلث
        ⅔  ثلثان
        ¼  ربع
        ¾  ثلاثة أرباع
    """),
    section="الفقرة",
    call=("اتصل", "بـ", "على", "الرقم", "رقم", "بالرقم"),
    coded=("رمز", "الرمز", "كود", "الكود", "kenmerk", "الرقم", "رقم"),
    counted="سنة|سنوات|شهر|شهرًا|أشهر|أسبوع|أسابيع|يوم|يومًا|أيام|ساعة|ساعات|دقيقة|دقائق|مرة|مرات|شخص|أشخاص|أطفال|يورو",
    pause="، ",
    additions={"hs": "هاوس", "bis": "بيس", "hoog": "طابق", "rd": "آر دي", "zw": "زِد دبليو"},
    floor="الطابق {floor}",
)  # fmt: skip
