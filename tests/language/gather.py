"""Finds every text of the window in the sources and in the model, as pairs of context and text."""

from __future__ import annotations

import ast
import enum
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from models.columns import columns, kind_name, kinds

ROOT = Path(__file__).resolve().parents[2]
MODEL, COUNTED = "Model", "Counted"
HELP_KEYS = ("title",)
Text = tuple[str, str]


def texts() -> set[Text]:
    """All texts that a translator has to translate."""
    found: set[Text] = set()
    for path in sorted((ROOT / "views").glob("*.py")):
        found |= set(in_source(path.read_text("utf-8")))
    return found | set(in_model()) | set(in_rules()) | set(in_help())


def in_source(source: str) -> Iterator[Text]:
    """The literals of a module that are handed to tr, translate, word, counted, or a function that does so."""
    tree = ast.parse(source)
    doors = _doors(tree)
    for owner, call in _calls(tree):
        name = _name(call.func)
        if name == "tr" and isinstance(call.func, ast.Attribute):
            context = owner if _name(call.func.value) == "self" else None
            yield from _literals(call.args[:1], context or "")
        elif name == "translate" or (name in doors and doors[name] == ""):
            yield from _translated(call)
        elif name in doors:
            yield from _literals(call.args[:1], doors[name])
        elif name == "word":
            yield from _literals(call.args[:1], MODEL)
        elif name == "counted":
            yield from _plural(call)


def _doors(tree: ast.Module) -> dict[str, str]:
    """Names that stand for translate (""), or for translate within one context."""
    doors = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and len(node.args.args) == 1:
            for call in (each for each in ast.walk(node) if isinstance(each, ast.Call)):
                own = node.args.args[0].arg
                if _name(call.func) == "translate" and any(_name(each) == own for each in call.args[1:2]):
                    doors[node.name] = str(getattr(call.args[0], "value", ""))
                elif _name(call.func) == "translate" and own in ast.unparse(call.args[1]):
                    doors[node.name] = str(getattr(call.args[0], "value", ""))
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            value = _name(node.value)
            if value == "translate" or value in doors:
                doors[node.targets[0].id] = doors.get(value, "")
    return doors


def _calls(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    """Every call, with the class it stands in."""
    waiting: list[tuple[str, ast.AST]] = [("", tree)]
    while waiting:
        owner, node = waiting.pop()
        if isinstance(node, ast.ClassDef):
            owner = node.name
        if isinstance(node, ast.Call):
            yield owner, node
        waiting += [(owner, child) for child in ast.iter_child_nodes(node)]


def _name(node: ast.AST) -> str:
    return getattr(node, "attr", getattr(node, "id", ""))


def _literals(nodes: list[ast.expr], context: str) -> Iterator[Text]:
    """Strings, also where one of several is chosen."""
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield context, node.value
        elif isinstance(node, ast.IfExp):
            yield from _literals([node.body, node.orelse], context)


def _translated(call: ast.Call) -> Iterator[Text]:
    if len(call.args) > 1 and isinstance(call.args[0], ast.Constant):
        yield from _literals(call.args[1:2], str(call.args[0].value))


def _plural(call: ast.Call) -> Iterator[Text]:
    words = [each.value for each in call.args[1:3] if isinstance(each, ast.Constant)]
    if words:
        yield COUNTED, f"%n {words[1] if len(words) > 1 else words[0] + 's'}"


def in_model() -> Iterator[Text]:
    """Headings, units and explanations of columns, members of enums, names of kinds."""
    for kind in kinds().values():
        yield MODEL, kind_name(kind)
        yield COUNTED, f"%n {kind_name(kind)}s"
        for each in columns(kind):
            yield from ((MODEL, words) for words in (each.heading, each.unit, each.help) if words)
            yield from ((MODEL, str(choice.value)) for choice in each.choices)
    for member in _enums():
        yield MODEL, str(member.value)
    yield from ((MODEL, word) for word in ("Yes", "No"))


def _enums() -> Iterator[enum.Enum]:
    """Members of every enum of words that the model defines, stored or not."""
    waiting: list[Any] = list(enum.Enum.__subclasses__())
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if kind.__module__.startswith("models."):
            yield from (member for member in kind if isinstance(member.value, str))


def in_rules() -> Iterator[Text]:
    """The words of the plan check."""
    for rule in _toml("rules.toml").values():
        yield from (("Rules", rule[key]) for key in ("name", "what", "why", "fix") if rule.get(key))
        yield from ((MODEL, rule[key]) for key in ("severity", "source") if rule.get(key))


def in_help() -> Iterator[Text]:
    """The short explanations of the pages."""
    for path in sorted((ROOT / "resources" / "help").glob("*.toml")):
        yield from (("Help", text) for text in _strings(tomllib.loads(path.read_text("utf-8"))))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _strings(part)


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((ROOT / "resources" / name).read_text("utf-8"))
