"""A form's pattern is judged as Python would judge it, but never for longer than somebody can wait."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.journey.pattern import fits

FREEZING = [
    "(a+)+$",
    "(a|a)*b",
    "(a|aa)+$",
    "(.*)*x",
    "(.*a){20}x",
    "([a-zA-Z]+)*!",
    "^(([a-z])+.)+[A-Z]([a-z])+$",
    r"a*a*a*a*a*a*a*a*x",
    "(?=(a+)+$)b",
    "(?:a?){5000}b",
    "((((a*)*)*)*)*b",
    "(x+x+)+y",
]


@pytest.mark.parametrize("pattern", FREEZING)
def test_a_pattern_that_would_try_for_hours_is_judged_at_once(pattern: str) -> None:
    began = time.thread_time()
    for text in ("a" * 40, "a" * 2000 + "!", "x" * 2000):
        fits(pattern, text)
    assert time.thread_time() - began < 1


def test_the_verdict_on_such_a_pattern_is_still_right() -> None:
    assert not fits("(a|a)*b", "a" * 2000)
    assert fits("(a|a)*b", "a" * 2000 + "b")
    assert not fits("(a+)+!", "a" * 500)


@pytest.mark.parametrize(
    ("pattern", "good", "wrong"),
    [
        ("^[1-9][0-9]{3} ?(?!sa|sd|ss|SA|SD|SS)[a-zA-Z]{2}$", ["1234 AB", "1234AB"], ["1234 SA", "0123 AB", "1234AB "]),
        (r"^\d{1,5}[a-z]?$", ["1", "12345a"], ["123456", "", "\u0661"]),
        (r"(0[1-9]|1[0-2])\/\d{4}", ["01/2026", "12/1999"], ["13/2026", "1/2026"]),
        (r"[A-Z]{1,3}-?\d{2,}", ["AB-12", "A12345"], ["AB-1", "ABCD-12"]),
        (r"(?<letter>a)b{2}?c*?", ["abb", "abbcc"], ["ab", "b"]),
        (r".*(?<!x)$", ["abc", ""], ["abx"]),
        (r"(?<=a)b|ab", ["ab"], ["b"]),
        (r"\bd\Be\b !?", ["de ", "de !"], ["dex", "de"]),
        (r"[^\d\s]+", ["Noor"], ["Noor 2"]),
        (r"a{2}", ["aa"], ["a", "aaa", "a{2}"]),
        ("a{x", ["a{x"], ["a"]),
        (r"[-\w.]+@[[(&&|~~]", ["n.v@["], ["n.v@"]),
        (r"[+--]", ["+", ",", "-"], ["."]),
        (r"\u00e9\x41[é]", ["éAé"], ["e"]),
        ("|a", ["", "a"], ["b"]),
        ("[\\]x]+", ["]x]"], ["y"]),
    ],
)
def test_patterns_forms_use_are_understood(pattern: str, good: list[str], wrong: list[str]) -> None:
    assert [text for text in good if not fits(pattern, text)] == []
    assert [text for text in wrong if fits(pattern, text)] == []


@pytest.mark.parametrize(
    "pattern", ["(", ")", "a**", "[", "[]a", "[z-a]", r"\p{L}+", r"(a)\1", r"(?<x>a)\k<x>", "\\", "+", "(" * 4000]
)
def test_a_pattern_that_cannot_be_read_is_left_to_the_portal(pattern: str) -> None:
    assert fits(pattern, "Noor")


def test_a_text_too_long_to_look_at_is_left_to_the_portal() -> None:
    assert fits("b*", "a" * 100_000)


_ATOMS = st.sampled_from(["a", "b", ".", "[ab]", "[^a]", r"\d", r"\w", r"\b", "^", "$", "1", "-"])
_TIMES = st.sampled_from(["", "", "*", "+", "?", "{2}", "{1,2}", "{0,}", "*?"])


def _quantified(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    groups = st.sampled_from(["(?:{})", "({})", "(?={})", "(?!{})"])
    return st.one_of(
        st.builds(
            lambda group, one, times: group.format(one) + (times if "?=" not in group and "?!" not in group else ""),
            groups,
            inner,
            _TIMES,
        ),
        st.builds(lambda one, other: one + other, inner, inner),
        st.builds(lambda one, other: f"(?:{one}|{other})", inner, inner),
    )


_PATTERNS = st.recursive(
    st.builds(lambda atom, times: atom + ("" if atom in {r"\b", "^", "$"} else times), _ATOMS, _TIMES),
    _quantified,
    max_leaves=6,
)


@given(_PATTERNS, st.text("ab1- ", max_size=8))
def test_the_verdict_is_the_one_python_would_come_to(pattern: str, text: str) -> None:
    assert fits(pattern, text) == bool(re.compile(pattern, re.ASCII).fullmatch(text))
