"""Finds every text of the window in the sources and in the model, as pairs of context and text."""

from __future__ import annotations

import ast
import enum
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from exporters import exporters
from models.columns import columns, kind_name, kinds
from views import states

ROOT = Path(__file__).resolve().parents[2]
MODEL, COUNTED, RULES, HELP, DOCUMENTS = "Model", "Counted", "Rules", "Help", "Documents"
EDITS, ERRORS = "Edits", "Errors"
TRANSLATES = ("translate", "QT_TRANSLATE_NOOP")
COUNTS = ("sections", "sheets", "tables", "pictures")  # of a document, in app/previewing
ANYBODY = "QObject"  # the class that all others descend from
Text = tuple[str, str]


def texts() -> set[Text]:
    """All texts that a translator has to translate."""
    found: set[Text] = set()
    for path in sorted((ROOT / "views").glob("*.py")):
        found |= set(in_source(path.read_text("utf-8")))
    own = (in_model(), in_rules(), in_help(), in_ladder(), in_sources(), in_documents(), in_core())
    return found.union(*own)


def in_source(source: str) -> Iterator[Text]:
    """The literals of a module that are handed to tr, translate, word, counted or a short name of one."""
    tree = ast.parse(source)
    doors = _doors(tree)
    for owner, call in _calls(tree):
        name = _name(call.func)
        if name == "tr" and "tr" not in doors:
            yield from _literals(call.args[:1], owner)
        elif doors.get(name) == "" and len(call.args) > 1:
            yield from _literals(call.args[1:2], str(getattr(call.args[0], "value", "")))
        elif name in doors:
            yield from _literals(call.args[:1], doors[name])
        elif name == "counted":
            yield from _plurals(call.args[1:3])
        elif name == "FilterBar":
            yield from _plurals(getattr((call.args + [None] * 3)[2], "elts", []))


def _doors(tree: ast.Module) -> dict[str, str]:
    """Names that stand for translate (""), or for translate within one context."""
    doors = dict.fromkeys(TRANSLATES, "") | {"word": MODEL}
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and len(node.args.args) == 1:
            for call in _calls_of(node, TRANSLATES):
                if node.args.args[0].arg in ast.unparse(call.args[1]):
                    doors[node.name] = str(getattr(call.args[0], "value", ""))
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            value = _name(node.value)
            if value in doors:
                doors[node.targets[0].id] = doors[value]
    return doors


def _calls_of(node: ast.AST, names: Iterable[str]) -> Iterator[ast.Call]:
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and _name(call.func) in names and len(call.args) > 1:
            yield call


def _calls(tree: ast.Module) -> Iterator[tuple[str, ast.Call]]:
    """Every call, with the class it stands in."""
    waiting: list[tuple[str, ast.AST]] = [("", tree)]
    while waiting:
        owner, node = waiting.pop()
        if isinstance(node, ast.ClassDef):
            owner = node.name
        elif isinstance(node, ast.FunctionDef) and not owner:
            owner = _lenders(tree).get(node.name, "")
        if isinstance(node, ast.Call):
            yield _speaker(node, owner), node
        waiting += [(owner, child) for child in ast.iter_child_nodes(node)]


def _lenders(tree: ast.Module) -> dict[str, str]:
    """Functions that are lent a widget's tr, and the class of the widget."""
    found = {}
    for kind in (node for node in tree.body if isinstance(node, ast.ClassDef)):
        for call in (node for node in ast.walk(kind) if isinstance(node, ast.Call)):
            if any(ast.unparse(each) == "self.tr" for each in call.args):
                found[_name(call.func)] = kind.name
    return found


def _speaker(call: ast.Call, owner: str) -> str:
    """The context of a text; Qt asks for it by the object's class and then by those it descends from."""
    speaker = call.func.value if isinstance(call.func, ast.Attribute) else None
    return owner if speaker is None or _name(speaker) == "self" else ANYBODY


def _name(node: ast.AST) -> str:
    return str(getattr(node, "attr", getattr(node, "id", "")))


def _literals(nodes: Iterable[ast.expr], context: str) -> Iterator[Text]:
    """Strings, also where one of several is chosen."""
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield context, node.value
        elif isinstance(node, ast.IfExp):
            yield from _literals([node.body, node.orelse], context)


def _plurals(nodes: Iterable[ast.expr]) -> Iterator[Text]:
    words = [str(each.value) for each in nodes if isinstance(each, ast.Constant)]
    if words:
        yield COUNTED, f"%n {words[1] if len(words) > 1 else words[0] + 's'}"


def in_model() -> Iterator[Text]:
    """Headings, units and explanations of columns, members of enums, states, names of kinds."""
    yield COUNTED, "%n rows"
    for kind in kinds().values():
        yield MODEL, kind_name(kind)
        yield COUNTED, f"%n {kind_name(kind)}s"
        for each in columns(kind):
            yield from ((MODEL, words) for words in (each.heading, each.unit, each.help) if words)
    yield from ((MODEL, str(member.value)) for member in _enums())
    yield from ((MODEL, state.capitalize()) for state in states._LOOKS)


def _enums() -> Iterator[enum.Enum]:
    """Members of every enum of words that the model defines, stored or not."""
    waiting: list[Any] = list(enum.Enum.__subclasses__())
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        if kind.__module__.startswith("models."):
            yield from (member for member in kind if isinstance(member.value, str))


def in_rules() -> Iterator[Text]:
    """The words of the plan check, and the phrases that its rules and others in the models fill in."""
    for rule in _toml("rules.toml").values():
        yield from ((RULES, rule[key]) for key in ("name", "what", "why", "fix"))
        yield from ((MODEL, rule[key]) for key in ("severity", "source"))
    for path in sorted((ROOT / "models").rglob("*.py")):
        for _owner, call in _calls(ast.parse(path.read_text("utf-8"))):
            if _name(call.func) == "phrase":
                yield from _literals(call.args[:1], RULES)


def in_help() -> Iterator[Text]:
    """The short explanations of the pages."""
    for path in sorted((ROOT / "resources" / "help").glob("*.toml")):
        for key, value in tomllib.loads(path.read_text("utf-8")).items():
            if key != "sources":
                yield from ((HELP, text) for text in ([value] if isinstance(value, str) else value))


def in_ladder() -> Iterator[Text]:
    """By what the levels of the adoption ladder are recognised; the next steps are titles of tasks."""
    yield from (("Ladder", level["sign"]) for level in _toml("ladder.toml").values())


def in_sources() -> Iterator[Text]:
    """What the sources of rules and advice are called."""
    yield from ((HELP, str(name)) for name in _toml("words/sources.toml").values())


def in_documents() -> Iterator[Text]:
    """What the documents are, for whom and what they hold; their insides stay English."""
    yield from ((COUNTED, f"%n {each}") for each in COUNTS)
    for each in exporters():
        yield from ((DOCUMENTS, words) for words in (each.title, each.audience, each.holds))


def in_core() -> Iterator[Text]:
    """Labels of edits and sentences about what went wrong, as the window recognises them."""
    said = _toml("words/sentences.toml")
    yield from ((EDITS, words) for words in said["labels"])
    yield from ((ERRORS, words) for words in said["errors"])
    yield from ((COUNTED, f"%n {words}") for words in said["nouns"])


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads((ROOT / "resources" / name).read_text("utf-8"))
