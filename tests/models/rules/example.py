"""An example of a rule: one program that breaks it, and the same program with only that mended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from models import Program

Build = Callable[[bool], Program]


@dataclass(frozen=True)
class Example:
    """`build(True)` breaks the rule and says `sentence` once; `build(False)` keeps it."""

    code: str
    sentence: str
    build: Build


def collector() -> tuple[list[Example], Callable[[str, str], Callable[[Build], Build]]]:
    """A list of examples, and the decorator that adds to it."""
    found: list[Example] = []

    def example(code: str, sentence: str) -> Callable[[Build], Build]:
        def keep(build: Build) -> Build:
            found.append(Example(code, sentence, build))
            return build

        return keep

    return found, example
