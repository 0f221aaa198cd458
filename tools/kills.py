"""Kills the program at random moments, again and again, and looks whether anything was lost or sent twice.

`python -m tools.kills --rounds 200 --seed 7`: each round ends with kill -9 of the whole process group of the
terminal face. The practice portal and a real keyring stay alive. After a death the first open question must show,
with every answer that was acknowledged; and a task that is done must be at the portal exactly once.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

from assistant.practice.host import PracticeHost
from tests.private_keyring import private_keyring
from tools.line import line_to
from tools.lives import CHECK, RESUME, Person, Score, Wrong, is_receipt
from tools.typist import Gone, Typist

ROUNDS = 200
WINDOW = 0.15
"""The part of the deaths that must lie between sending a form and its receipt."""
PROCESSING = 0.4
"""Seconds the portal needs for a form, so that there is time to die while it is being sent."""
LIMITS = tuple(f"--limit-{name}=1000000/min" for name in ("complete", "suspend", "calls", "polling"))


def kills(rounds: int, seed: int, folder: Path) -> Score:
    """Live and die so often, then finish what was begun. Raises Wrong at the first thing that is not right."""
    dice = random.Random(seed)  # noqa: S311 - a seed must give the same plan again
    plan = [sending] * (rounds * 2 // 5) + [starting] * (rounds // 10) + [returning] * (rounds // 10)
    plan += [answering] * (rounds - len(plan))
    dice.shuffle(plan)
    with (
        tempfile.TemporaryDirectory(prefix="sw-") as runtime,
        private_keyring(Path(runtime)) as environment,
        PracticeHost([f"--processing={PROCESSING}", *LIMITS]) as portal,
        line_to(portal) as line,
    ):
        person = Person(line, portal, environment, folder, dice)
        for life in plan:
            line.before, line.after = dice.choice((0.0, 0.0, 0.05, 0.4)), dice.choice((0.0, 0.0, 0.1))
            typist = person.born()
            try:
                life(person, typist)
            finally:
                said = typist.kill()
            person.died(said, typist.complaints)
        _last_life(person)
    return person.score


def starting(person: Person, _typist: Typist) -> None:
    """Die while the program starts."""
    person.wait(0.6)


def returning(person: Person, typist: Typist) -> None:
    """Die while a draft is taken up, or at home."""
    if number := person.at_home(typist).number(RESUME):
        typist.send(number)
        person.wait(0.3)


def answering(person: Person, typist: Typist) -> None:
    """Answer a few questions, and die while looking at one, or while its answer is being kept."""
    screen = person.arrive(typist)
    for _answer in range(person.dice.randrange(8)):
        if is_receipt(screen.heading):
            person.finish()
            person.move()
            typist.type("/verder")
            return
        if screen.heading == CHECK:
            person.check(screen)
            return
        screen = person.answer(typist, screen)
    if screen.heading != CHECK and not is_receipt(screen.heading) and person.dice.random() < 0.8:
        person.answer_partly(typist, screen)
        person.wait(0.03)


def sending(person: Person, typist: Typist) -> None:
    """Answer everything, and die between sending the form and its receipt; one in five on the way to sending it."""
    screen = person.arrive(typist)
    while screen.heading != CHECK:
        if is_receipt(screen.heading):
            person.finish()
            screen = person.begin(typist, typist.type("/verder"))
        else:
            screen = person.answer(typist, screen)
    person.check(screen)
    person.task.sending = True
    typist.send("/verstuur")
    if person.dice.random() < 0.2:
        person.wait(0.03)
        return
    if not person.line.sending.wait(30):
        raise Wrong(f"{person}: the form was never sent")
    person.wait(person.line.before + person.line.after + 2 * PROCESSING)


def _last_life(person: Person) -> None:
    """Finish the task that was begun; everything together arrived as often as it was sent."""
    typist = person.born()
    try:
        screen = person.arrive(typist)
        while not is_receipt(screen.heading):
            if screen.heading == CHECK:
                person.check(screen)
                screen = typist.type("/verstuur")
            else:
                screen = person.answer(typist, screen)
        person.finish()
    finally:
        typist.leave()
    if person.arrived() != person.score.sent:
        raise Wrong(f"{person.score.sent} tasks were done, and {person.arrived()} arrived")


def main(arguments: list[str] | None = None) -> int:
    """Run so many rounds and say in one line what came of it; 1 when something was wrong."""
    parser = argparse.ArgumentParser(prog="python -m tools.kills", description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    wanted = parser.parse_args(arguments)
    print(f"seed {wanted.seed}", flush=True)
    began = time.monotonic()
    try:
        with tempfile.TemporaryDirectory(prefix="sw-kills-") as folder:
            score = kills(wanted.rounds, wanted.seed, Path(folder))
    except (Wrong, Gone, TimeoutError) as wrong:
        print(f"1 failure, seed {wanted.seed}: {wrong}")
        return 1
    enough = score.in_window >= WINDOW * wanted.rounds
    print(
        f"{score.kills} kills, {score.in_window} of them between sending a form and its receipt;"
        f" {score.resumed} times taken up again, {score.sent} tasks sent, each exactly once;"
        f" {0 if enough else 1} failures, seed {wanted.seed}, {time.monotonic() - began:.0f} s"
    )
    return 0 if enough else 1


if __name__ == "__main__":
    sys.exit(main())
