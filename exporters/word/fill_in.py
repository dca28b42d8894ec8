"""The places of a document that its reader fills in: boxes, lists, dates, names, room to sign."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from exporters.word import controls
from exporters.word.checklist import Check, Sign, check_line, signature_table
from exporters.word.flow import Flow
from exporters.word.markup import paragraph, run
from exporters.word.tables import Cell


class FillIn(Flow):
    """A document with places to fill in."""

    def checklist(self, items: Sequence[Check], *, keep_next: bool = False) -> None:
        """Boxes the reader can tick, with who did it when, and the evidence; `keep_next` is for the last."""
        last = len(items) - 1
        for index, item in enumerate(items):
            kept = keep_next if index == last else index in (0, last - 1)
            self._add(check_line(self.writing, item, keep_next=kept))

    def fill_in(self, label: str, cell: Cell, *more: tuple[str, Cell]) -> None:
        """A line 'Decision: …' with places to fill in, made by `choice`, `date`, `blank` or `tick`."""
        places = (
            run(f"{name}  ", bold=True) + run(each.text) + each.control
            for name, each in ((label, cell), *more)
        )
        self._add(paragraph(run("      ").join(places)))

    def choice(self, name: str, options: Sequence[str], chosen: str = "") -> Cell:
        """A drop-down list, for a table cell or `fill_in`; `name` is what a screen reader says."""
        return Cell(control=controls.choice(self.writing.number(), name, options, chosen, self._placeholder))

    def date(self, name: str, chosen: date | None = None) -> Cell:
        """A date to pick, for a table cell or `fill_in`."""
        language = self.writing.language
        return Cell(control=controls.day(self.writing.number(), name, chosen, self._placeholder, language))

    def blank(self, name: str, chosen: str = "", *, prompt: str = "Write here") -> Cell:
        """A text to fill in, for a table cell or `fill_in`."""
        return Cell(control=controls.text_box(self.writing.number(), name, chosen, self._placeholder, prompt))

    def tick(self, name: str, *, done: bool = False) -> Cell:
        """A box to tick, for a table cell or `fill_in`."""
        return Cell(control=controls.check_box(self.writing.number(), name, done=done))

    @property
    def _placeholder(self) -> str:
        return self.writing.style("placeholder text")

    def signature_block(self, signs: Sequence[Sign], *, caption: str = "Signatures") -> None:
        """Room to sign and date for each role, kept on one page."""
        self._caption("Table", caption)
        self._add(signature_table(self.writing, signs, width=self.width, title=caption))
        self._after()
