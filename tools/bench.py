"""Times and memory of Stapwijs, each as a ratio to something bare that is measured in the same run: `make bench`.

It measures and never fails: a number over its target is marked, no more. Targets are those of the issue.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from tools.measure import answering, changing, keeping, long_form, thousand

STARTS = 15
COLD_STARTS = 6
TREES = (".venv", "assistant", "ui", "resources", "translations")


def say(
    name: str, ours: float, bare: float, unit: str = "ms", *, most: float | None = None, limit: float | None = None
) -> None:
    """Print one line: ours, the bare thing, and the ratio, with the target behind it."""
    ratio = ours / bare if bare else float("nan")
    target = ""
    if most is not None:
        target = f"target <= {most}x  {'ok' if ratio <= most else 'OVER'}"
    if limit is not None:
        target = f"target <= {limit:g} {unit}  {'ok' if ours <= limit else 'OVER'}"
    sys.stdout.write(f"{name:52} {ours:9.2f} {unit}  bare {bare:9.2f} {unit}  {ratio:6.2f}x  {target}\n")
    sys.stdout.flush()


def start(module: str, arguments: Sequence[str] = (), *, seconds: float = 0) -> dict[str, float | list[str]]:
    """Start a program, wait until it has told what it has to tell, and give it with `ms` from start to paint."""
    environment = {**os.environ, "STAY": str(seconds)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env=environment,
        timeout=60,
    )
    told: dict[str, float | list[str]] = json.loads(done.stdout.splitlines()[-1])
    told["ms"] = (float(str(told["painted"])) - began) / 1e6
    return told


def starts(arguments: Sequence[str]) -> None:
    """Measure from start to the painted home screen, warm and cold, beside the bare window."""
    for module, more in (("tools.measure.floor", ()), ("tools.measure.home", arguments)):
        start(module, more)
    warm = _pairs(arguments, STARTS, cold=False)
    say("start to painted home, warm (median)", statistics.median(warm[0]), statistics.median(warm[1]), most=1.6)
    if shutil.which("vmtouch"):
        cold = _pairs(arguments, COLD_STARTS, cold=True)
        say("start to painted home, cold (median)", statistics.median(cold[0]), statistics.median(cold[1]), most=1.6)
    else:
        sys.stdout.write("cold start not measured: vmtouch is not installed\n")


def _pairs(arguments: Sequence[str], count: int, *, cold: bool) -> tuple[list[float], list[float]]:
    """Start ours and the bare window in turn, so that both meet the same moments of the machine."""
    ours: list[float] = []
    bare: list[float] = []
    for _round in range(count):
        for times, module, more in ((ours, "tools.measure.home", arguments), (bare, "tools.measure.floor", ())):
            if cold:
                _evict()
            times.append(float(str(start(module, more)["ms"])))
    return ours, bare


def _evict() -> None:
    python = str(Path(sys.base_prefix) / "lib")
    subprocess.run(["vmtouch", "-q", "-e", *TREES, python], check=False, stdout=subprocess.DEVNULL)


def memory(arguments: Sequence[str]) -> None:
    """Measure the memory at home after five seconds, of the window and of all its processes."""
    ours = start("tools.measure.home", arguments, seconds=5)
    bare = start("tools.measure.floor", seconds=5)
    floor = float(str(bare["pss"])) / 1024
    say("memory (PSS) of the window at home", float(str(ours["pss"])) / 1024, floor, "MB", most=1.7)
    say("memory (PSS) of all processes at home", float(str(ours["all"])) / 1024, floor, "MB", most=2.6)
    heavy = ours["heavy"]
    sys.stdout.write(f"heavy modules imported at home: {', '.join(map(str, _listed(heavy))) or 'none'}\n")


def _listed(value: object) -> Iterable[object]:
    return value if isinstance(value, list) else ()


def p95(times: Sequence[float]) -> float:
    """Give the 95th percentile."""
    return statistics.quantiles(times, n=20)[-1]


def live() -> None:
    """Measure on every screen how soon another look or language stands there, in pixels that are painted."""
    changes = changing.everywhere()
    for name, what in (
        ("another size of letters", "size"),
        ("other colours", "colours"),
        ("another letter", "letters"),
        ("another language", "language"),
    ):
        times: list[float] = getattr(changes, what)
        say(f"{name}, any screen, p95 (beside a bare repaint)", p95(times), p95(changes.bare), limit=150)
        slowest, screen = changes.slowest[what]
        sys.stdout.write(f"{'':6}the slowest of {len(times)} took {slowest:.0f} ms: {screen}\n")


def main() -> int:
    """Run every measurement."""
    with tempfile.TemporaryDirectory() as folder:
        config, data = Path(folder) / "config", Path(folder) / "data"
        config.mkdir()
        (config / "settings.json").write_text(json.dumps({"where": "thuis", "welcomed": True}))
        arguments = ["--config", str(config), "--data", str(data)]
        starts(arguments)
        memory(arguments)
    ours, bare = answering.next_questions()
    say("next question at 200 %, p95 (beside a bare repaint)", p95(ours), p95(bare), "ms", limit=50)
    live()
    with tempfile.TemporaryDirectory() as folder:
        ours, bare = keeping.commits(Path(folder))
    say("keep an answer durably, p95 (beside a bare commit)", p95(ours), p95(bare), "ms", limit=10)
    big = thousand.times()
    say("open a form of 1,000 components, p95 (beside its JSON)", p95(big.opening), p95(big.bare_opening), limit=300)
    say("its next question, p95 (beside its JSON)", p95(big.following), p95(big.bare_following), limit=50)
    few, many = long_form.steps(250, 1000)
    say("a step of a 1,000-question form beside one of 250", many, few, "ms", most=4.0)
    few, many = long_form.rows(25, 100)
    say("a form with 100 rows of ten beside one with 25", many, few, "ms", most=4.4)
    return 0


if __name__ == "__main__":
    sys.exit(main())
