"""Finds the sentences that the core says in English: labels of edits, and what users are told went wrong.

They stay English in the file, the log and the command line; the window recognises them by these templates and
says them in the user's language. A part that is filled in stands as {0}, {1} and so on.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path

from tests.language.gather import ROOT

TARGET = ROOT / "resources" / "words" / "sentences.toml"
LAYERS = ("app", "models", "exporters", "views")
REFUSALS = ("UserError", "ReadOnly")
# Modules whose ValueErrors are sentences for whoever typed something.
READERS = ("models/parsing.py", "models/clock.py", "models/workdays.py", "models/reading.py")
ENOUGH = 4  # letters of its own that a template needs to be recognised by


def templates() -> dict[str, list[str]]:
    """The templates of labels and of errors, each once and in order."""
    labels: set[str] = set()
    errors: set[str] = set()
    for path in _modules():
        tree = ast.parse(path.read_text("utf-8"))
        labels |= set(_labels(tree))
        errors |= set(_errors(tree, path.relative_to(ROOT).as_posix() in READERS))
    return {"labels": [each for each in _kept(labels) if " " in each], "errors": _kept(errors)}


def nouns() -> list[str]:
    """The plurals of things that the core counts: tasks, activities."""
    found: set[str] = set()
    for path in _modules():
        for call in _calls(ast.parse(path.read_text("utf-8"))):
            if _name(call.func).lstrip("_") == "counted":
                words = [str(each.value) for each in call.args[1:3] if isinstance(each, ast.Constant)]
                found |= {words[1] if len(words) > 1 else f"{each}s" for each in words[:1]}
    return sorted(found)


def written() -> str:
    """All of them as TOML."""
    lines = ["# What the core says in English; `python3 -m tests.language` gathers it from the sources."]
    for key, found in {**templates(), "nouns": nouns()}.items():
        lines += ["", f"{key} = [", *(f"    {json.dumps(each, ensure_ascii=False)}," for each in found), "]"]
    return "\n".join(lines) + "\n"


def _modules() -> list[Path]:
    return [path for layer in LAYERS for path in sorted((ROOT / layer).rglob("*.py"))]


def _labels(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = _name(node.func)
            if name == "edit" and node.args:
                yield from _expanded(node.args[0])
            elif name in ("set_values", "_set") and len(node.args) > 3:
                yield from _expanded(node.args[3])
            for each in node.keywords:
                if each.arg == "label" and name != "Program":
                    yield from _expanded(each.value)
        elif isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "label":
            yield from _expanded(node.value)


def _errors(tree: ast.Module, reads: bool) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            name = _name(node.func)
            if name in REFUSALS or (reads and name == "ValueError"):
                yield from _expanded(node.args[0])
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            target = node.targets[0] if isinstance(node, ast.Assign) else node.target
            if getattr(target, "id", "") == "words" and isinstance(node.value, ast.Constant):
                yield from _expanded(node.value)


def _expanded(node: ast.expr) -> Iterator[str]:
    """A literal or f-string as templates: one for each way that its own choices can fall out."""
    if isinstance(node, ast.IfExp):
        yield from _expanded(node.body)
        yield from _expanded(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield _numbered(node.value)
    elif isinstance(node, ast.JoinedStr):
        for parts in product(*map(_ways, node.values)):
            yield _numbered("".join(parts))


def _ways(node: ast.expr) -> list[str]:
    """What a piece of an f-string may be: its words, one of two, or something to be filled in."""
    if isinstance(node, ast.Constant):
        return [str(node.value)]
    value = getattr(node, "value", None)
    if isinstance(value, ast.IfExp) and all(
        isinstance(each, ast.Constant) for each in (value.body, value.orelse)
    ):
        return [str(each.value) for each in (value.body, value.orelse) if isinstance(each, ast.Constant)]
    return ["{}"]


def _numbered(text: str) -> str:
    pieces = re.split(r"\{\w*\}", text)
    return "".join(f"{piece}{{{n}}}" for n, piece in enumerate(pieces[:-1])) + pieces[-1]


def _kept(found: Iterable[str]) -> list[str]:
    """Templates with words of their own; the longest literal text first, for it says most."""
    own = {each: len(re.sub(r"\{\d+\}|\W", "", each)) for each in found}
    return sorted((each for each in own if own[each] >= ENOUGH), key=lambda each: (-own[each], each))


def _calls(tree: ast.Module) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name(node: ast.AST) -> str:
    return str(getattr(node, "attr", getattr(node, "id", "")))
