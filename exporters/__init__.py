"""The documents that leave the program; a new one is one file here with one function marked `@exporter`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from models.base import new_id

if TYPE_CHECKING:
    from exporters.brand import Brand
    from models import Program

# Modules that define documents, in the order people see them. Each is imported only when a list is asked for.
MODULES = (
    "exporters.word.rollout_plan",
    "exporters.word.handoff_plan",
    "exporters.word.role_redesign",
    "exporters.excel.sprint_tracker",
    "exporters.excel.milestone_tracker",
    "exporters.excel.raci",
    "exporters.excel.champion_roster",
)


@dataclass(frozen=True)
class Options:
    """For whom and in whose look a document is made.

    `today` is the date that counts as today; `export_id` marks everything that was sent together.
    """

    brand: Brand
    today: date
    profile: str = "change lead"
    export_id: str = field(default_factory=new_id)
    return_by: date | None = None
    protect: bool = False


@dataclass(frozen=True)
class Report:
    """What a reader of the export should know: styles that were missing, texts that had to be cut."""

    missing_styles: tuple[str, ...] = ()
    cut_texts: tuple[str, ...] = ()


Write = Callable[["Program", Path, Options], Report]


@dataclass(frozen=True)
class Exporter:
    """A document: `name` is the file it becomes, `audience` says for whom, `holds` what is in it."""

    name: str
    title: str
    audience: str
    holds: str
    write: Write

    @property
    def suffix(self) -> str:
        return Path(self.name).suffix


_REGISTRY: dict[str, Exporter] = {}


def exporter(name: str, title: str, *, audience: str, holds: str) -> Callable[[Write], Write]:
    """Register a function as the writer of a document."""

    def register(write: Write) -> Write:
        _REGISTRY[name] = Exporter(name, title, audience, holds, write)
        return write

    return register


def exporters() -> list[Exporter]:
    """All documents, in the order people see them."""
    for module in MODULES:
        import_module(module)
    order = {module: number for number, module in enumerate(MODULES)}
    return sorted(_REGISTRY.values(), key=lambda each: order.get(each.write.__module__, len(order)))
