"""What has been written of a document so far, and on which pages: portrait or landscape."""

from __future__ import annotations

from dataclasses import dataclass

from exporters.brand import Brand
from exporters.word import fields
from exporters.word.markup import paragraph, run
from exporters.word.sections import set_up
from exporters.word.template import open_template
from exporters.word.writing import Writing


@dataclass(frozen=True)
class _Place:
    """Where the contents go, once all headings are known."""

    heading: str
    deepest: int


class Flow:
    """The pieces of a document in their order, its headings, and the section being written."""

    def __init__(self, title: str, brand: Brand, language: str, *, has_cover: bool) -> None:
        self.writing = Writing(open_template(brand), brand, language)
        self._sections = set_up(self.writing, title, cover=has_cover)
        self._landscape = self._sections.landscape_first
        self._opening: str | None = self._sections.opening
        self._pieces: list[str | _Place] = []
        self._turned = False
        self._entries: list[fields.Entry] = []

    @property
    def width(self) -> float:
        """Width of the text in cm on the pages being written."""
        return self._sections.width[self._landscape]

    def landscape(self) -> None:
        """Go on with landscape pages."""
        self._turn(landscape=True)

    def portrait(self) -> None:
        """Go on with portrait pages."""
        self._turn(landscape=False)

    def _add(self, piece: str) -> None:
        self._pieces.append(piece)
        self._turned = False

    def _after(self, *, keep_next: bool = False) -> None:
        """Air after a table, and a paragraph that keeps it apart from the next."""
        air = '<w:spacing w:before="0" w:after="120"/>'
        self._add(paragraph("", self.writing.style("day90 end"), keep_next=keep_next, extra=air))

    def _place_contents(self, heading: str, deepest: int) -> None:
        self._pieces.append(_Place(heading, deepest))

    def _caption(self, label: str, text: str) -> None:
        words = self.writing.shorten(text, 250)
        self._add(
            fields.caption(label, self.writing.caption_number(label), words, self.writing.style("caption"))
        )

    def _contents(self, place: _Place) -> str:
        entries = [entry for entry in self._entries if entry.level <= place.deepest]
        styles = {level: self.writing.style(f"toc {level}") for level in {entry.level for entry in entries}}
        heading = paragraph(run(place.heading), self.writing.style("toc heading"))
        return heading + fields.contents(entries, styles)

    def _turn(self, *, landscape: bool) -> None:
        if landscape == self._landscape:
            return
        self._add(paragraph("", self.writing.style("day90 end"), extra=self._section()))
        self._landscape = landscape
        self._turned = True

    def _section(self) -> str:
        """The set-up of the section that ends here."""
        current = self._opening or (self._sections.landscape if self._landscape else self._sections.portrait)
        self._opening = None
        return current

    def _content(self) -> str:
        """Everything as markup; inside a client's own text it ends on the pages it began with."""
        if self.writing.template.keeps_body:
            self._turn(landscape=self._sections.landscape_first)
        return "".join(piece if isinstance(piece, str) else self._contents(piece) for piece in self._pieces)
