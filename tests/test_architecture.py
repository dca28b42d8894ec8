"""The architecture as tests: who may import whom, in which shape, read from the source without running it.

Each rule is a function that takes one module and yields `(line, what to do)`, with a breaking example below.
"""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# The whole architecture is this table: layer -> what it may import besides itself and the standard library.
MAY_IMPORT = {
    "resources": set(),
    "models": {"resources", "sqlalchemy", "alembic", "holidays", "rapidfuzz"},
    "exporters": {"resources", "models", "docx", "lxml", "openpyxl", "icalendar"},
    "app": {"resources", "models", "exporters", "sqlalchemy", "rapidfuzz", "PySide6"},
    "views": {
        "resources",
        "models",
        "exporters",
        "app",
        "sqlalchemy",
        "rapidfuzz",
        "lucide",
        "PySide6",
        "shiboken6",
    },
}
LAYERS = tuple(MAY_IMPORT)
WINDOW_STARTERS = {"app/main.py", "app/__main__.py"}
SETUP = {"app/__main__.py", "app/bootstrap.py", "app/environment.py", "app/libraries.py"}
PRINTS = {"app/cli.py", "app/cli_output.py"}
SLOW = {"sqlalchemy", "alembic", "openpyxl", "docx", "lxml", "holidays", "rapidfuzz", "icalendar"}
WRITES = r"\bsession\.(add|add_all|delete|merge|flush|commit)$"
LONGEST_FILE, LONGEST_FUNCTION = 300, 30
TOP_LEVEL = {
    *LAYERS,
    "tests",
    ".ci",
    ".github",
    ".editorconfig",
    ".gitignore",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "README.md",
    "pyproject.toml",
}
Found = Iterator[tuple[int, str]]


@dataclass(frozen=True)
class Import:
    """One imported module: its full name, where, and whether it is loaded together with its importer."""

    name: str
    line: int
    in_function: bool
    for_types: bool

    @property
    def package(self) -> str:
        return self.name.split(".")[0]


@dataclass(frozen=True)
class Module:
    """One source file, named by its path from the root."""

    path: str
    source: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.source, self.path)

    @cached_property
    def imports(self) -> list[Import]:
        return list(imports_below(self.tree, self.name, self.path.endswith("__init__.py")))

    @property
    def layer(self) -> str:
        return self.path.split("/")[0]

    @property
    def name(self) -> str:
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def imports_below(
    node: ast.AST, name: str, is_package: bool, in_function: bool = False, for_types: bool = False
) -> Iterator[Import]:
    """Every import in the tree; `from a import b` counts as `a.b`, which is `a` if `b` is no module."""
    for child in ast.iter_child_nodes(node):
        for imported in imported_names(child, name, is_package):
            yield Import(imported, child.lineno, in_function, for_types)
        inside = in_function or isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        if isinstance(child, ast.If) and ast.unparse(child.test).endswith("TYPE_CHECKING"):
            yield from imports_below(ast.Module(child.body, []), name, is_package, inside, True)
            yield from imports_below(ast.Module(child.orelse, []), name, is_package, inside, for_types)
        else:
            yield from imports_below(child, name, is_package, inside, for_types)


def imported_names(node: ast.AST, name: str, is_package: bool) -> list[str]:
    """The full names that one node imports: a statement, or import_module with a plain text."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        parents = name.split(".")[: len(name.split(".")) - node.level + is_package] if node.level else []
        start = ".".join([*parents, *([node.module] if node.module else [])])
        return [f"{start}.{alias.name}" for alias in node.names]
    if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module") and node.args:
        text = node.args[0]
        return [text.value] if isinstance(text, ast.Constant) and isinstance(text.value, str) else []
    return []


def modules_of(layer: str) -> list[Module]:
    """The modules of a layer as they are now."""
    found = sorted((ROOT / layer).rglob("*.py"))
    return [Module(path.relative_to(ROOT).as_posix(), path.read_text("utf-8")) for path in found]


MODULES = {module.name: module for layer in LAYERS for module in modules_of(layer)}


def import_outside_its_layer(module: Module) -> Found:
    allowed = MAY_IMPORT[module.layer] | {module.layer} | sys.stdlib_module_names
    for each in module.imports:
        if each.package == "views" and module.path in WINDOW_STARTERS:
            if not each.in_function and not each.for_types:
                yield each.line, f"import {each.name} inside the function that opens the window"
        elif each.package not in allowed:
            may = ", ".join(sorted(MAY_IMPORT[module.layer])) or "the standard library only"
            yield (
                each.line,
                f"{module.layer} may not import {each.package} (it may: {may}); move what needs it",
            )


def setup_with_a_dependency(module: Module) -> Found:
    if module.path not in SETUP - {"app/__main__.py"}:
        return
    for each in module.imports:
        ours = "/".join(each.name.split(".")[:2]) + ".py"
        if each.package not in sys.stdlib_module_names and ours not in SETUP:
            yield each.line, f"set-up runs before {each.package} can be there; use the standard library"


def write_outside_the_commands(module: Module) -> Found:
    if module.layer not in {"views", "exporters"}:
        return
    for each in module.imports:
        if re.fullmatch(r"sqlalchemy(\.\w+)*\.(insert|update|delete)", each.name):
            yield each.line, "the program is changed by a function in app/commands; call that"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and re.search(WRITES, ast.unparse(node.func)):
            yield node.lineno, "the program is changed by a function in app/commands; call that"


def file_too_long(module: Module) -> Found:
    lines = len(module.source.splitlines())
    if lines > LONGEST_FILE:
        yield lines, f"{lines} lines (at most {LONGEST_FILE}): two ideas live here; give each a file"


def function_too_long(module: Module) -> Found:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield node.lineno, f"{node.name} has {lines} lines (at most {LONGEST_FUNCTION}); split it"


def module_without_docstring(module: Module) -> Found:
    if module.tree.body and not ast.get_docstring(module.tree):
        yield 1, "begin with one sentence that says what this module is for"


def swallowed_exception(module: Module) -> Found:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ExceptHandler):
            kind = ast.unparse(node.type) if node.type else "Exception"
            nothing = all(isinstance(step, ast.Pass) or is_ellipsis(step) for step in node.body)
            if nothing and re.search(r"\b(Base)?Exception\b", kind):
                yield node.lineno, "name the exception you expect; everything else must reach the one hook"
        elif isinstance(node, ast.Call) and re.fullmatch(
            r"(contextlib\.)?suppress\(.*\b(Base)?Exception\b.*\)", ast.unparse(node)
        ):
            yield node.lineno, "suppress the exception you expect by name, not all of them"


def is_ellipsis(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and node.value.value is ...


def print_outside_the_command_line(module: Module) -> Found:
    for node in ast.walk(module.tree):
        called = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print"
        if called and module.path not in PRINTS and "file" not in {word.arg for word in node.keywords}:
            yield (
                node.lineno,
                f"results are printed by {', '.join(sorted(PRINTS))}; return the text, or log it",
            )


def unfinished_note(module: Module) -> Found:
    for number, line in enumerate(module.source.splitlines(), 1):
        if re.search(r"\b(TODO|FIXME|XXX)\b", line):
            yield number, "finish it, or take the note out of the program"


def name_that_says_nothing(module: Module) -> Found:
    if re.search(r"(^|_)(utils?|helpers?|managers?|misc|common)$", Path(module.path).stem):
        yield 1, "name the module by its subject, in the field's own terms"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ClassDef) and re.search(r"(Manager|Helper|Utils?)$", node.name):
            yield node.lineno, f"name {node.name} by what it is, in the field's own terms"


RULES: tuple[Callable[[Module], Found], ...] = (
    import_outside_its_layer,
    setup_with_a_dependency,
    write_outside_the_commands,
    file_too_long,
    function_too_long,
    module_without_docstring,
    swallowed_exception,
    print_outside_the_command_line,
    unfinished_note,
    name_that_says_nothing,
)


@pytest.mark.parametrize("layer", LAYERS)
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_layer_keeps(rule: Callable[[Module], Found], layer: str) -> None:
    found = [f"{m.path}:{line}: {what}" for m in modules_of(layer) for line, what in rule(m)]
    assert not found, f"{rule.__name__}\n" + "\n".join(found)


@pytest.mark.parametrize("layer", LAYERS)
def test_layer_does_not_import_itself_in_a_circle(layer: str) -> None:
    assert not (circle := first_circle({n: m for n, m in MODULES.items() if m.layer == layer})), (
        f"{circle}\nmove what both need into a third module, or import inside the one function that needs it"
    )


def first_circle(modules: dict[str, Module]) -> str:
    """The first circle among imports that run when a module is loaded; empty if there is none."""
    graph = {name: set(loaded_by(module, modules)) for name, module in modules.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        ring = list(reversed(error.args[1]))
        steps = pairwise(ring)
        return "\n".join(
            f"{modules[a].path}:{loaded_by(modules[a], modules)[b]}: imports {b}" for a, b in steps
        )
    return ""


def loaded_by(module: Module, modules: dict[str, Module]) -> dict[str, int]:
    """The modules that loading this one loads by name, with the line of the import."""
    found: dict[str, int] = {}
    for each in module.imports:
        target = each.name if each.name in modules else each.name.rpartition(".")[0]
        if target in modules and not each.in_function and not each.for_types:
            found.setdefault(target, each.line)
    return found


def test_the_way_in_loads_nothing_slow() -> None:
    waiting, seen, slow = ["app.main"], set(), []
    while waiting:
        module = MODULES[waiting.pop()]
        seen.add(module.name)
        direct = [each for each in module.imports if not each.in_function and not each.for_types]
        slow += [f"{module.path}:{each.line}: {each.package}" for each in direct if each.package in SLOW]
        waiting += [name for name in loaded_by(module, MODULES) if name not in seen]
    assert not slow, (
        "import these inside the function that needs them; the start pays for them\n" + "\n".join(slow)
    )


def test_the_top_level_is_the_fixed_list() -> None:
    stray = sorted(top_level() - TOP_LEVEL)
    assert not stray, f"{', '.join(stray)}: find it a room in one of {', '.join(LAYERS)}, tests"


def top_level() -> set[str]:
    """The first names of everything in the repository; without git, of what .gitignore lets through."""
    git = shutil.which("git")
    if git and (ROOT / ".git").exists():
        listed = subprocess.run([git, "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
        if listed.returncode == 0:
            return {name.split("/")[0] for name in listed.stdout.decode().split("\0") if name}
    ignored = [line.strip("/") for line in (ROOT / ".gitignore").read_text("utf-8").splitlines()]
    names = {path.name for path in ROOT.iterdir()} - {".git"}
    return {name for name in names if not any(fnmatch(name, pattern) for pattern in ignored)}


@pytest.mark.parametrize(
    "path", ["app/__init__.py", "app/__main__.py", "tests/__init__.py", "tests/__main__.py"]
)
def test_an_old_python_can_read_the_way_in(path: str) -> None:
    source = (ROOT / path).read_text("utf-8")
    ast.parse(source, feature_version=(3, 6))
    assert "from __future__" not in source, f"{path}: Python 3.6 stops at this import with a syntax error"


@pytest.mark.parametrize(
    ("rule", "path", "source"),
    [
        (import_outside_its_layer, "models/a.py", "import PySide6.QtCore"),
        (import_outside_its_layer, "models/a.py", "def f():\n    from app.document import Document"),
        (import_outside_its_layer, "models/a.py", "if TYPE_CHECKING:\n    import views.window"),
        (
            import_outside_its_layer,
            "models/a.py",
            "from importlib import import_module as i\ni\nimport numpy",
        ),
        (
            import_outside_its_layer,
            "models/a.py",
            "import importlib\nimportlib.import_module('views.window')",
        ),
        (import_outside_its_layer, "views/a.py", "from lxml import etree"),
        (import_outside_its_layer, "app/main.py", "from views.window import Window"),
        (import_outside_its_layer, "app/document.py", "def f():\n    from views.window import Window"),
        (setup_with_a_dependency, "app/bootstrap.py", "def f():\n    import sqlalchemy"),
        (setup_with_a_dependency, "app/bootstrap.py", "from app.errors import UserError"),
        (write_outside_the_commands, "views/a.py", "from sqlalchemy import delete"),
        (write_outside_the_commands, "views/a.py", "self.document.session.add(person)"),
        (file_too_long, "models/a.py", "a = 1\n" * 301),
        (function_too_long, "models/a.py", "def f():\n" + "    a = 1\n" * 30),
        (module_without_docstring, "models/a.py", "a = 1"),
        (swallowed_exception, "models/a.py", "try:\n    f()\nexcept Exception:\n    pass"),
        (swallowed_exception, "models/a.py", "try:\n    f()\nexcept (OSError, Exception):\n    ..."),
        (swallowed_exception, "models/a.py", "with suppress(Exception):\n    f()"),
        (print_outside_the_command_line, "models/a.py", "print(1)"),
        (unfinished_note, "models/a.py", "# TODO"),
        (name_that_says_nothing, "models/utils.py", ""),
        (name_that_says_nothing, "models/a.py", "class PageManager: ..."),
    ],
)
def test_rule_notices(rule: Callable[[Module], Found], path: str, source: str) -> None:
    assert list(rule(Module(path, source)))


@pytest.mark.parametrize(
    ("rule", "path", "source"),
    [
        (import_outside_its_layer, "app/main.py", "def f():\n    from views.window import Window"),
        (import_outside_its_layer, "exporters/a.py", "import json\nfrom lxml import etree\nfrom .b import c"),
        (setup_with_a_dependency, "app/bootstrap.py", "import os\nfrom app.environment import say"),
        (write_outside_the_commands, "views/a.py", "from sqlalchemy.orm import object_session"),
        (write_outside_the_commands, "app/commands/a.py", "session.add(person)"),
        (file_too_long, "models/a.py", "a = 1\n" * 300),
        (function_too_long, "models/a.py", "def f():\n" + "    a = 1\n" * 29),
        (module_without_docstring, "models/a.py", ""),
        (swallowed_exception, "models/a.py", "try:\n    f()\nexcept OSError:\n    pass"),
        (import_outside_its_layer, "app/main.py", "if TYPE_CHECKING:\n    from views.window import Window"),
        (print_outside_the_command_line, "app/cli.py", "print(1)"),
        (print_outside_the_command_line, "app/main.py", "print(1, file=sys.stderr)"),
    ],
)
def test_rule_leaves_alone(rule: Callable[[Module], Found], path: str, source: str) -> None:
    assert not list(rule(Module(path, source)))


@pytest.mark.parametrize(
    ("second", "circular"),
    [
        ("from models.a import x", True),
        ("from models import a", True),
        ("from . import a", True),
        ("try:\n    import models.a\nexcept ImportError:\n    raise", True),
        ("def f():\n    from models.a import x", False),
        ("if TYPE_CHECKING:\n    from models.a import x", False),
        ("from models.c import x", False),
    ],
)
def test_a_circle_is_noticed(second: str, circular: bool) -> None:
    first = Module("models/a.py", "from models.b import y")
    found = first_circle({"models.a": first, "models.b": Module("models/b.py", second)})
    assert bool(found) is circular
    assert not circular or "models/a.py:1: imports models.b" in found
