"""What a document will hold, read back from the very file that an export would write."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from app.exporting import export, options_for
from exporters.outline import Block, outline

if TYPE_CHECKING:
    from exporters import Exporter
    from models.program import Program

BLOCKS = 160


@dataclass(frozen=True)
class Preview:
    """A document as it would be written now: its pieces, and its counts as (what, how many)."""

    exporter: Exporter
    blocks: tuple[Block, ...]
    counts: tuple[tuple[str, int], ...] = field(default=())


def preview(program: Program, exporter: Exporter) -> Preview:
    """Write a document to a place of its own and read it back. Raises UserError as an export does."""
    with tempfile.TemporaryDirectory(prefix="day90-") as folder:
        written = next(export(program, Path(folder), [exporter], options_for(program)))
        blocks = tuple(outline(written.path))
    counts = {"heading": "sections", "sheet": "sheets", "table": "tables", "picture": "pictures"}
    found = tuple((words, sum(each.kind == kind for each in blocks)) for kind, words in counts.items())
    return Preview(exporter, blocks[:BLOCKS], tuple(pair for pair in found if pair[1]))
