"""What the program ships with and never computes: built-in plans, rule words, themes, templates, samples."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

ROOT = files(__name__)


def path(name: str) -> Traversable:
    """A shipped file by its path below resources: "library/blank.toml"."""
    return ROOT.joinpath(name)


@cache
def toml(name: str) -> dict[str, Any]:
    """A shipped data file, read once; callers must not change it."""
    return tomllib.loads(path(name).read_text("utf-8"))


def names(folder: str, suffix: str) -> list[str]:
    """The stems of the files with a suffix in a folder, sorted: plans in "library" with ".toml"."""
    found = [each.name for each in path(folder).iterdir() if each.name.endswith(suffix)]
    return sorted(name.removesuffix(suffix) for name in found)
