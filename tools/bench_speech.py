"""The voice, measured by ear at a silent loudspeaker: `make bench-speech`.

It needs PulseAudio and the program espeak-ng, and starts a sound server of its own. It measures and never fails: a
number over its target is marked, no more. With `--bundled` it measures the espeak-ng that comes from the wheel.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
from bisect import bisect_left
from collections.abc import Sequence

from tools.measure.loudspeaker import LOUD, Ear, can_listen, loudspeaker
from tools.measure.reading_window import Read, Told, read_screens
from tools.measure.sampled import sampled
from tools.measure.speaking import Bench

ROUNDS = 7
STOPS = 11
AGAIN = 3


def line(name: str, value: float, unit: str, limit: float | None = None, more: str = "") -> None:
    """Print one measured value, with its target."""
    target = "" if limit is None else f"target <= {limit:g} {unit:5} {'ok' if value <= limit else 'OVER'}"
    sys.stdout.write(f"{name:64} {value:8.2f} {unit:3} {target:24} {more}\n")
    sys.stdout.flush()


def busy() -> None:
    """Print how busy the computer is: on a busy one all times are longer."""
    sys.stdout.write(f"load average {' '.join(f'{load:.2f}' for load in os.getloadavg())}\n")


def share(values: Sequence[float], part: float) -> float:
    """Give the value that this part of the values does not exceed."""
    return sorted(values)[min(int(part * len(values)), len(values) - 1)]


def starts_and_stops(bench: Bench) -> None:
    """Measure how soon there is sound, and silence."""
    ours, cold, bare = bench.starts(ROUNDS)
    own, other = statistics.median(ours), statistics.median(bare)
    times = f"{own:.1f} ms, espeak-ng {other:.1f} ms"
    line("speak to first sound, beside the espeak-ng program (median)", own / other, "x", 1.5, times)
    line("the first press of all, its worker started (median)", statistics.median(cold), "ms", 300)
    line("stop to silence (median)", statistics.median(bench.stops(STOPS)), "ms", 60)


def breakdowns(bench: Bench) -> None:
    """Measure what happens when something breaks: the worst of a few times each."""
    killed = [bench.killed() for _ in range(AGAIN)]
    line("worker killed as it speaks: goes on at the same word", max(one[0] for one in killed), "ms", 300)
    line("worker killed in silence: the next press is heard", max(one[1] for one in killed), "ms", 300)
    hung = [bench.hung() for _ in range(AGAIN)]
    line("worker hangs: a stop is told, silent, a new worker there", max(one[0] for one in hung), "ms", 300)
    line("worker hangs: the next press is heard", max(one[1] for one in hung), "ms", 300)
    line("worker hangs and nobody presses: goes on at the same word", max(one[2] for one in hung), "ms", 6000)
    told, stopped, back = bench.deaf()
    line("sound system never answers: said in text", told, "ms", 2000)
    line("sound system never answers: a stop, a new worker there", stopped, "ms", 300)
    line("sound system answers again: the next press is heard", back, "ms", 300)
    told, back = bench.no_card()
    line("no sound card: said in text", told, "ms", 2000)
    line("sound card is back: the next press is heard", back, "ms", 300)


def reading(ear: Ear, options: Sequence[str]) -> None:
    """Measure a window that reads: how far the light is from the sound, and how far apart its ticks are."""
    told = read_screens({**os.environ, **ear.environment}, bundled="--bundled" in options)
    errors: list[float] = []
    pauses: list[float] = []
    for read in told.screens:
        _listen(ear, told, read, errors, pauses, bundled="--bundled" in options)
    far = [abs(error) for error in errors]
    middle = f"{len(errors)} words, middle {statistics.median(errors):+.0f} ms, worst {max(far):.0f} ms"
    line("word lit beside its sound (p95)", share(far, 0.95), "ms", 80, middle)
    line("pause between two sentences beside espeak-ng's own (median)", statistics.median(pauses), "x", 1.25)
    line("window's timer while it reads (p99)", share(told.gaps, 0.99), "ms", 20, f"worst {max(told.gaps):.0f} ms")
    line("memory (PSS) of the worker", told.memory / 1024, "MB", 30)


def _listen(ear: Ear, told: Told, read: Read, errors: list[float], pauses: list[float], *, bundled: bool) -> None:
    """Find each utterance of a screen in what was heard, and add how late each word was lit, in milliseconds."""
    begin = ear.sample(read.pressed)
    heard = ear.heard(begin)
    loud = [at for at, sample in enumerate(heard) if abs(sample) > LOUD]
    expected = sampled(read.utterances, told.rate, bundled=bundled)
    at, before = loud[0], None
    for number, one in enumerate(expected):
        if before is not None:
            ended = at + before.last - before.first
            pause = before.length - before.last
            following = loud[bisect_left(loud, ended + pause // 2)]
            last = loud[bisect_left(loud, ended + pause // 2) - 1]
            pauses.append((following - last) / (pause + one.first))
            at = following
        errors += [
            (moment - ear.moment(begin + at + one.words[start] - one.first)) * 1000
            for utterance, start, moment in read.lit
            if utterance == number and start in one.words
        ]
        before = one


def main(options: Sequence[str]) -> int:
    """Run every measurement."""
    if not can_listen() or not shutil.which("espeak-ng"):
        sys.stdout.write("not measured: this needs pulseaudio, pulseaudio-utils and espeak-ng\n")
        return 0
    busy()
    with loudspeaker() as ear:
        bench = Bench(ear, tuple(options))
        starts_and_stops(bench)
        reading(ear, options)
        breakdowns(bench)
    busy()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
