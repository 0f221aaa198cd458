"""What the README tells to do has to be true."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

from assistant.portals.organisations import catalogue
from tests.shared_data import ROOT

README = (ROOT / "README.md").read_text("utf-8")


def test_the_example_of_a_library_is_a_file_without_mistakes(tmp_path: Path) -> None:
    example = re.search(r"```toml\n(.*?)```", README, re.DOTALL)
    assert example
    (tmp_path / "gemeente-ons-dorp.toml").write_text(textwrap.dedent("   " + example[1].lstrip()), "utf-8")
    offered = catalogue(tmp_path / "nothing-of-ours", tmp_path)
    assert offered.mistakes == ()
    assert [task.title for task in offered.tasks] == ["Verhuizing doorgeven"]


def test_every_place_that_is_named_exists() -> None:
    for place in re.findall(
        r"`((?:assistant|ui|resources|translations|tests|tools|requirements|docs)/[\w./-]*)`", README
    ):
        if place != "translations/fy/LC_MESSAGES/":
            assert (ROOT / place).exists(), place


def test_every_command_of_make_that_is_named_exists() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for target in set(re.findall(r"`make (\w+)`", README)):
        assert f"\n{target}:" in makefile, target
