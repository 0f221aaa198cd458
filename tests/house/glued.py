"""Finds words that nobody can translate: literals that are not through `_`, and sentences glued from parts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

TRANSLATES: Final = {"_", "ngettext"}
NOT_SHOWN: Final = {
    "compile",  # a pattern
    "fullmatch",
    "match",
    "search",
    "findall",
    "sub",
    "split",
    "debug",
    "info",
    "warning",
    "error",
    "exception",
    "getLogger",
    "add_argument",
    "add_mutually_exclusive_group",
    "ArgumentParser",
    "execute",
    "executemany",
    "executescript",
    "strptime",
    "strftime",
    "basicConfig",
    "TypeVar",
    "cast",
    "Literal",
    "namedtuple",
    "maketrans",
    "setObjectName",
    "getattr",
    "encode",
}
"""Calls whose words are for who works on the program, or for a computer."""
_TWO_WORDS = re.compile(r"[^\W\d_]{2,}[,.:;?!)]* +[^\W\d_]{2,}")
_ONE_WORD = re.compile(r"\s*[A-ZÀ-Þ][a-zà-ÿ]+(?:[ .,:;?!…]|\s*$)")
_BETWEEN = re.compile(r" [^\W\d_]{2,}|[^\W\d_]{2,}[,.:;?!…]* ")
"""A word with a blank beside it, which tells words apart from keys where a text has places to fill in."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that cannot be translated, at a line; `why` says what to do instead."""

    line: int
    text: str
    why: str

    def __str__(self) -> str:
        return f"{self.line}: {self.text!r}: {self.why}"


def looks_like_words(text: str) -> bool:
    """Tell a sentence, a few words or one word with a capital from a key, a name of an icon, or a pattern."""
    return bool(_TWO_WORDS.search(text) or _ONE_WORD.fullmatch(text) or _ONE_WORD.match(text))


def faults(code: str) -> list[Fault]:
    """Give everything in a module that cannot be translated."""
    found = _Finder()
    found.visit(ast.parse(code))
    return sorted(found.faults, key=lambda fault: fault.line)


def _named(call: ast.expr) -> str:
    """Give the last name of what is called."""
    if isinstance(call, ast.Attribute):
        return call.attr
    return call.id if isinstance(call, ast.Name) else ""


def _translated(node: ast.AST) -> bool:
    """Tell whether a value comes from `_`, with or without its places filled in."""
    if not isinstance(node, ast.Call):
        return False
    if _named(node.func) in TRANSLATES and isinstance(node.func, ast.Name):
        return True
    return isinstance(node.func, ast.Attribute) and node.func.attr == "format" and _translated(node.func.value)


def _added(node: ast.expr) -> Iterator[ast.expr]:
    """Give everything that is put behind each other with +."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        yield from _added(node.left)
        yield from _added(node.right)
    else:
        yield node


def _signs(node: ast.expr) -> bool:
    """Tell whether this is a text without a letter, such as the end of a line."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and not any(map(str.isalpha, node.value))


@dataclass
class _Finder(ast.NodeVisitor):
    """Walks a module, and does not look where no words are shown."""

    faults: list[Fault] = field(default_factory=list)
    told: set[str] = field(default_factory=set)
    """Names in the function of the moment that hold what came from `_`."""

    def _tell(self, node: ast.expr, text: str, why: str) -> None:
        self.faults.append(Fault(node.lineno, text, why))

    # what is not looked into

    def visit_Expr(self, node: ast.Expr) -> None:
        if not isinstance(node.value, ast.Constant):  # a docstring, or words under a name
            self.generic_visit(node)

    def visit_Raise(self, node: ast.Raise) -> None:
        """Leave out what is raised: problems carry a key and facts, their text is for the log."""
        if node.cause:
            self.visit(node.cause)

    def visit_Assert(self, node: ast.Assert) -> None:
        self.visit(node.test)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        alias = isinstance(node.annotation, ast.Name) and node.annotation.id == "TypeAlias"
        if node.value and not alias:
            self.visit(node.value)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        if node.name == "__repr__":
            return
        for default in (*node.args.defaults, *filter(None, node.args.kw_defaults)):
            self.visit(default)
        before, self.told = (
            self.told,
            {
                target.id
                for one in ast.walk(node)
                if isinstance(one, ast.Assign) and _translated(one.value)
                for target in one.targets
                if isinstance(target, ast.Name)
            },
        )
        for line in node.body:
            self.visit(line)
        self.told = before

    def visit_Compare(self, node: ast.Compare) -> None:
        for side in (node.left, *node.comparators):
            if not isinstance(side, ast.Constant | ast.Set | ast.Tuple | ast.List):
                self.visit(side)

    def visit_Subscript(self, node: ast.Subscript) -> None:
        self.visit(node.value)
        if not isinstance(node.slice, ast.Constant | ast.JoinedStr):
            self.visit(node.slice)

    def visit_Dict(self, node: ast.Dict) -> None:
        for value in node.values:
            self.visit(value)

    def visit_match_case(self, node: ast.match_case) -> None:
        for line in node.body:
            self.visit(line)

    # what is looked at

    def visit_Call(self, node: ast.Call) -> None:
        name = _named(node.func)
        if name in TRANSLATES and isinstance(node.func, ast.Name):
            self._translating(node)
        elif name == "join" and isinstance(node.func, ast.Attribute):
            self._joining(node, node.func.value)
        elif name not in NOT_SHOWN:
            self.generic_visit(node)

    def _tells(self, node: ast.AST) -> bool:
        """Tell whether a value comes from `_`, here or a few lines higher."""
        return _translated(node) or (isinstance(node, ast.Name) and node.id in self.told)

    def _translating(self, node: ast.Call) -> None:
        """Look at what goes through `_`: whole sentences, as they stand in the code."""
        texts = node.args[:2] if _named(node.func) == "ngettext" else node.args[:1]
        for text in texts:
            if not (isinstance(text, ast.Constant) and isinstance(text.value, str)):
                self._tell(text, ast.unparse(text), "only a sentence as it stands can be gathered: fill in afterwards")
        for other in node.args[len(texts) :]:
            self.visit(other)

    def _joining(self, node: ast.Call, between: ast.expr) -> None:
        """Look at a list: whole parts may stand beside each other, but no words may stand between them."""
        if isinstance(between, ast.Constant) and isinstance(between.value, str):
            if re.search(r"[^\W\d_]", between.value):
                self._tell(between, between.value, "words between the parts of a list: use a sentence with places")
        else:
            self.visit(between)
        for part in node.args:
            self.visit(part)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        if isinstance(node.op, ast.Add):
            parts = [part for part in _added(node) if not _signs(part)]
            if len(parts) > 1 and any(self._tells(part) for part in parts):
                self._tell(node, ast.unparse(node), "glued with +: use a sentence with places, or wording.joined")
                return
        if isinstance(node.op, ast.Mod) and self._tells(node.left):
            self._tell(node, ast.unparse(node), "filled in with %: use format and named places")
            return
        self.generic_visit(node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> None:
        values = [part.value for part in node.values if isinstance(part, ast.FormattedValue)]
        if any(self._tells(one) for value in values for one in ast.walk(value)):
            self._tell(node, ast.unparse(node), "glued in an f-string: use a sentence with places, or wording.joined")
            return
        for part in node.values:
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                if looks_like_words(part.value) or _BETWEEN.search(part.value):
                    self._tell(node, ast.unparse(node), "words in an f-string: use _ and named places")
                    return
            elif isinstance(part, ast.FormattedValue):
                self.visit(part.value)

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str) and looks_like_words(node.value):
            self._tell(node, node.value, "words that are not through _")
