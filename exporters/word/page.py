"""Writes a Word document from top to bottom; the documents themselves only say what stands where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Literal

from exporters import Report
from exporters.brand import Brand
from exporters.text import safe_link
from exporters.word import cover, fields, gantt, matrix, tables
from exporters.word.chart_figures import Series
from exporters.word.charts import Kind, chart
from exporters.word.drawing import drawing
from exporters.word.fill_in import FillIn
from exporters.word.finish import Properties, finish
from exporters.word.markup import emu, page_break, paragraph, reads_right_to_left, run
from exporters.word.tables import Col, Row

Tone = Literal["good", "info", "warn", "bad", "muted", "accent"]


class Page(FillIn):
    """A Word document while it is written.

    `facts` are the name-value lines of the cover; `now` is the time the properties carry. Raises UserError if
    the brand's template or logo cannot be used.
    """

    def __init__(
        self,
        title: str,
        subtitle: str = "",
        facts: cover.Pairs = (),
        *,
        brand: Brand,
        language: str = "en-GB",
        subject: str = "",
        author: str = "",
        keywords: str = "",
        now: datetime | None = None,
        has_cover: bool = True,
    ) -> None:
        super().__init__(title, brand, language, has_cover=has_cover)
        self.title, self.subtitle, self.facts = title, subtitle, facts
        self._properties = Properties(title, subject or subtitle, author, keywords, now)

    def cover(self, answers: cover.Pairs = (), *, heading: str = "At a glance") -> None:
        """The first page, with a sponsor's questions and their answers."""
        self._add(
            cover.cover(
                self.writing,
                self.title,
                self.subtitle,
                self.facts,
                answers,
                width=self.width,
                heading=heading,
            )
        )

    def contents(self, heading: str = "Contents", *, deepest: int = 2) -> None:
        """The table of contents, of headings down to a level."""
        self._place_contents(heading, deepest)

    def heading(self, text: str, level: int = 1, *, new_page: bool = False) -> None:
        """A heading of level 1 to 3, kept with what follows; one without words is called untitled."""
        name = f"_Toc{self.writing.number()}"
        words = self.writing.shorten(text, 250) or "Untitled"
        self._entries.append(fields.Entry(level, words, name))
        content = fields.bookmarked(run(words), self.writing.number(), name)
        extra = "<w:pageBreakBefore/>" if new_page else ""
        extra += '<w:spacing w:before="0"/>' if new_page or self._turned else ""
        self._add(paragraph(content, self.writing.style(f"heading {level}"), keep_next=True, extra=extra))

    def text(self, text: object, *, bold: bool = False, keep_next: bool = False) -> None:
        """Body text; a blank line begins a new paragraph."""
        for part in str(text).replace("\r\n", "\n").split("\n\n"):
            if part.strip():
                rtl = reads_right_to_left(part)
                self._add(paragraph(run(part.strip(), bold=bold), keep_next=keep_next, rtl=rtl))

    def small(self, text: object, *, keep_next: bool = False) -> None:
        """A quiet remark, such as a legend or a source."""
        self._add(paragraph(run(text), self.writing.style("day90 small"), keep_next=keep_next))

    def remark(self, label: str, text: str, *, keep_next: bool = False) -> None:
        """A quiet line that begins with what it is, such as evidence or a note; an address is a link."""
        if not text.strip():
            return
        words = run(text, style=self.writing.style("hyperlink") if safe_link(text) else "")
        content = run(f"{label}  ", bold=True) + self.writing.link(text, words)
        rtl = reads_right_to_left(text)
        self._add(paragraph(content, self.writing.style("day90 small"), keep_next=keep_next, rtl=rtl))

    def note(self, text: object, tone: Tone = "info", *, title: str = "", keep_next: bool = False) -> None:
        """A remark set off from the text by a bar and a tint; the title says what kind it is."""
        look = self.writing.tone("soft" if tone == "accent" else tone)
        bar = self.writing.brand.fill if tone == "accent" else look.ink
        words = run(f"{title}  ", bold=True, colour=look.ink) if title else ""
        extra = (
            f'<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="{bar}"/></w:pBdr>'
            f'<w:shd w:val="clear" w:color="auto" w:fill="{look.fill}"/>'
        )
        style = self.writing.style("day90 note")
        self._add(paragraph(words + run(text), style, keep_next=keep_next, extra=extra))

    def page_break(self) -> None:
        self._add(page_break())

    def table(
        self,
        columns: Sequence[Col],
        rows: Sequence[Row],
        *,
        caption: str,
        description: str = "",
        dense: bool = False,
        keep_next: bool = False,
    ) -> None:
        """A table across the page under a numbered caption; `description` is for those who cannot see it.

        A `dense` one is set smaller and tighter, for long lists that are looked up rather than read;
        `keep_next` keeps its end on the page of what follows.
        """
        self._caption("Table", caption)
        self._add(
            tables.table(
                self.writing,
                columns,
                rows,
                width=self.width,
                title=caption,
                description=description or caption,
                dense=dense,
                keep_next=keep_next,
            )
        )
        self._after(keep_next=keep_next)

    def matrix(
        self,
        row_heads: Sequence[str],
        column_heads: Sequence[str],
        cells: Sequence[Sequence[object]],
        *,
        caption: str,
        description: str = "",
        corner: str = "",
        tones: Mapping[str, str] = matrix.RACI_TONES,
        legend: str = "",
    ) -> None:
        """A matrix with rotated heads; more columns than fit become further tables, each with its caption.

        `tones` tells the tone of the cells that hold a letter; the first letter found decides. The legend
        stands above, so that it is read first and never alone on a page.
        """
        if legend:
            self.small(legend, keep_next=True)
        parts = matrix.parts(len(column_heads), self.width)
        for number, (first, last) in enumerate(parts, start=1):
            title = caption if len(parts) == 1 else f"{caption} ({number} of {len(parts)})"
            part = [row[first:last] for row in cells]
            named = {"corner": corner, "title": title, "description": description or title}
            self._caption("Table", title)
            heads = column_heads[first:last]
            self._add(
                matrix.matrix(self.writing, row_heads, heads, part, width=self.width, tones=tones, **named)
            )
            self._after()

    def gantt(
        self,
        lanes: Sequence[gantt.Lane],
        *,
        first: int,
        last: int,
        caption: str,
        description: str,
        lines: Sequence[gantt.Line] = (),
        every: int = 10,
    ) -> None:
        """The sprint on a page, over the days from first to last; `description` is its alternative text."""
        shapes, height = gantt.gantt(
            self.writing, lanes, first=first, last=last, lines=lines, every=every, width=self.width
        )
        picture = drawing(self.writing, shapes, width=self.width, height=height, alt=description)
        self._caption("Figure", caption)
        self._add(paragraph(picture))

    def chart(
        self,
        kind: Kind,
        categories: Sequence[str],
        series: Sequence[Series],
        *,
        caption: str,
        description: str,
        height: float = 6.5,
        maximum: float | None = None,
        unit: str = "",
        step: float | None = None,
    ) -> None:
        """An editable chart of Word's own, `height` cm high; `unit` names the axis of values in steps."""
        self._caption("Figure", caption)
        drawn = chart(
            self.writing,
            kind,
            categories,
            series,
            width=self.width,
            height=height,
            maximum=maximum,
            unit=unit,
            alt=description,
            step=step,
        )
        self._add(paragraph(drawn))

    def picture(self, raw: bytes, *, caption: str, description: str, height: float = 9) -> None:
        """A picture fitted into the text width and a height in cm; raises UserError if it is none."""
        self._caption("Figure", caption)
        box = {"wide": emu(self.width), "high": emu(height)}
        self._add(paragraph(self.writing.picture(raw, description, **box)))

    def save(self, path: Path) -> Report:
        """Write the file whole or not at all; tells which styles were missing and which texts were cut.

        Raises UserError if the folder cannot be written.
        """
        content = self._content()
        finish(self.writing, content, self._section(), self._properties, path)
        return Report(tuple(self.writing.template.styles.missing), tuple(self.writing.cut_texts))
