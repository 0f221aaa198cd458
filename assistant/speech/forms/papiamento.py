"""What a Papiamento voice must be told to say otherwise than it is written: what all languages share."""

from __future__ import annotations

from typing import Final

from assistant.speech.forms.tongue import Tongue, by_letter, counted_months, each, table


def _time(hour: int, minute: int, _before: str) -> str:
    return f"{hour} or {minute}" if minute else f"{hour} or"


TONGUE: Final = Tongue(
    letters=by_letter(
        "A:a B:be C:se D:de E:e F:ef G:ge H:ha I:i J:yei K:ka L:el M:em N:en O:o P:pe Q:ku R:er S:es T:te U:u V:ve "
        "W:dòbel_ve X:eks Y:igrek Z:zet"
    ),
    signs=table("""
        .  punto
        /  slash
        -  streep
        _  streep abou
        @  at
        ?  signo di pregunta
        =  ta
        &  i
        #  hèk
        +  plùs
        %  porshento
        :  dos punto
        ~  tilde
    """),
    so_on="etsétera",
    short=table("""
        etc.  etsétera
        nr.   number
        p.e.  por ehèmpel
        sr.   señor
        sra.  señora
        t/m   te ku
        tel.  telefòn
    """),
    last=frozenset({"etc."}),
    names=table("""
        DigiD  digi de
        DUO    duo
        WOZ    woz
    """),
    months=each("yanüari febrüari mart aprel mei yüni yüli ougùstùs sèptèmber òktober novèmber desèmber"),
    short_months=counted_months("yan feb mar apr may yün yül oug sèp òkt nov des"),
    weekdays=table("""
        djaluna    djaluna
        djamars    djamars
        djarason   djarason
        djaweps    djaweps
        djabièrnè  djabièrnè
        djasabra   djasabra
        djadumingu  djadumingu
    """),
    time=_time,
    hour_after=r" ?(?:or|uur)(?!\w)",
    span="{one} te ku {other}",
    stretch="{one} te {other}",
    until="te",
    units=table("""
        €     euro
        cent  sèn
        %     porshento
        °C    grado
        m²    meter kuadrá
        m2    meter kuadrá
        km    kilometer
        cm    sentimeter
        m     meter
        kg    kilo
        kB    kilobyte
        MB    megabyte
        GB    gigabyte
    """),
    plural=lambda _number: 0,
    big=table("""
        mln.  mion
        miljoen  mion
        miljard  mil mion
    """),
    amount="{euros} i {cents}",
    decimal=".",
    thousands=",",
    minus="ménos",
    plus="plùs",
    both="i",
    either="òf",
    times="biaha",
    by="pa",
    compared=table("""
        ≥  por lo ménos
        ≤  máksimo
        >  mas ku
        <  ménos ku
        ±  mas o ménos
    """),
    fractions=table("""
        ½  mitar
        ¼  un kuart
        ¾  tres kuart
    """),
    section="artíkulo",
    call=("yama", "Yama", "number"),
    coded=("kódigo", "kode", "kenmerk"),
    counted="aña|luna|siman|dia|ora|minüt|biaha|persona|euro",
    additions={"hs": "huis"},
    floor="{floor}",
)  # fmt: skip
