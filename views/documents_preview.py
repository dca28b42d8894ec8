"""A document as it will look: its headings, captions and first rows on a sheet of paper."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import dropwhile, zip_longest
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QTextBrowser

from exporters.brand import Brand
from views import theme
from views.controls import Card, Elide, label
from views.language import counted, word

if TYPE_CHECKING:
    from app.previewing import Preview
    from exporters.outline import Block

INK, QUIET, LINE = "#1f2937", "#5b6675", "#d9dee5"
PAPER, LETTER, PADDING = 250, 5.8, 10  # pixels: the width of the text, a letter of a table, a cell's edges


class PreviewPanel(Card):
    """The chosen document as paper; white in both themes, as the document is."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Preview"))
        self.setMinimumWidth(280)
        self.box.setContentsMargins(theme.SPACE16, theme.SPACE16, theme.SPACE16, theme.SPACE16)
        self.heading = Elide(self.tr("Preview"), "section", theme.SEMIBOLD)
        self.counts = Elide("", "small", tone="ink3")
        self.words = label("", tone="ink2", wrap=True)
        self.paper = QTextBrowser()
        self.paper.setAccessibleName(self.tr("What the document will hold"))
        self.paper.setFrameShape(QFrame.Shape.NoFrame)
        self.paper.setOpenLinks(False)
        self.paper.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.paper.setStyleSheet(
            f"QTextBrowser {{ background: #ffffff; color: {INK}; border: 1px solid {LINE};"
            " border-radius: 4px; padding: 0; }"
        )
        self.paper.document().setDocumentMargin(22)
        for widget in (self.heading, self.counts, self.words):
            self.box.addWidget(widget)
        self.box.addWidget(self.paper, 1)
        self.box.addStretch(0)
        self.say(self.tr("Choose a document to see what it will look like."))

    def say(self, sentence: str, title: str = "") -> None:
        """Show a sentence in place of the paper."""
        self.heading.setText(title or self.tr("Preview"))
        self.words.setText(sentence)
        self.words.setAccessibleName(sentence)
        self.words.show()
        self.counts.hide()
        self.paper.hide()

    def wait_for(self, title: str) -> None:
        """Say that a preview is being made; paper that is there stays until the new one comes."""
        self.heading.setText(title)
        self.counts.setText(self.tr("Making a preview…"))
        self.counts.show()
        self.words.setVisible(self.paper.isHidden())
        self.words.setText("")

    def show_preview(self, preview: Preview, brand: Brand) -> None:
        """Show a document in the program's colours."""
        self.heading.setText(word(preview.exporter.title, "Documents"))
        self.counts.setText(
            " · ".join(counted(number, words.removesuffix("s"), words) for words, number in preview.counts)
        )
        self.counts.show()
        self.words.hide()
        self.paper.setHtml(as_html(preview, brand))
        self.paper.show()


def as_html(preview: Preview, brand: Brand) -> str:
    """The pieces of a document as the simple HTML that Qt's text understands."""
    band = (
        f'<table width="100%" cellpadding="7"><tr><td bgcolor="#{brand.fill}">'
        f'<span style="color:#{brand.on_fill}; font-weight:600">{escape(preview.exporter.name)}</span>'
        "</td></tr></table>"
    )
    blocks = list(dropwhile(_is_ornament, preview.blocks))
    if preview.exporter.suffix != ".docx":
        return band + "".join(_block(each, brand) for each in blocks)
    return _cover(blocks, brand)


def _is_ornament(block: Block) -> bool:
    """A picture above the title decorates the cover."""
    return block.kind == "picture"


def _cover(blocks: Sequence[Block], brand: Brand) -> str:
    """A plan: its cover ends where the contents begin, and so does the first page of paper."""
    ends = next((n for n, each in enumerate(blocks) if each.kind in ("contents", "heading")), len(blocks))
    before = next((n for n, each in enumerate(blocks[:ends]) if each.kind == "title"), 0)
    stripe = (
        f'<table width="100%" cellpadding="2"><tr><td bgcolor="#{brand.fill}">'
        '<span style="font-size:2pt">&nbsp;</span></td></tr></table>'
    )
    end = (
        f'<table width="100%" cellspacing="10"><tr><td style="border-bottom: 1px dashed {LINE}">'
        '<span style="font-size:2pt">&nbsp;</span></td></tr></table>'
    )
    kicker = "".join(_line(each.text, f"color:#{brand.ink}; font-size:8pt; font-weight:600", 10)
                     for each in blocks[:before] if each.text)  # fmt: skip
    head = "".join(_block(each, brand) for each in blocks[before:ends])
    return f"{stripe}{kicker}{head}{end}" + "".join(_block(each, brand) for each in blocks[ends:])


def _block(block: Block, brand: Brand) -> str:
    ink = f"color:#{brand.ink}; font-weight:600"
    match block.kind:
        case "table":
            return _table(block, brand)
        case "panel":
            return _panel(block, brand)
        case "title":
            return _line(block.text, f"{ink}; font-size:18pt", 12)
        case "sheet":
            return _line(block.text, f"{ink}; font-size:12pt", 14)
        case "heading":
            return _line(block.text, f"{ink}; font-size:{ {1: 13, 2: 11}.get(block.level, 10) }pt", 12)
        case "picture":
            say = QCoreApplication.translate("PreviewPanel", "Picture")
            return (
                f'<table width="100%" cellpadding="14"><tr><td bgcolor="#{brand.tint}" align="center">'
                f'<span style="color:{QUIET}; font-size:9pt">{escape(say)}</span></td></tr></table>'
            )
        case "subtitle" | "caption" | "contents":
            return _line(block.text, f"color:{QUIET}; font-size:8.5pt", 3)
    return _line(block.text, f"color:{INK}; font-size:9pt", 3)


def _line(words: str, style: str, above: int) -> str:
    return f'<p style="{style}; margin-top:{above}px; margin-bottom:3px">{_text(words)}</p>'


def _text(words: str) -> str:
    return escape(words).replace("\n", "<br>")


def _panel(block: Block, brand: Brand) -> str:
    """Questions with their answers, one below the other: beside each other they would be too narrow."""
    boxes = []
    for words in (cell for row in block.rows for cell in row if cell):
        question, _break, answer = words.partition("\n")
        boxes.append(
            f'<tr><td bgcolor="#{brand.tint}"><span style="color:#{brand.ink}; font-size:9pt; '
            f'font-weight:600">{escape(question)}</span><br>'
            f'<span style="color:{INK}; font-size:8.5pt">{_text(answer)}</span></td></tr>'
        )
    return f'<table width="100%" cellspacing="3" cellpadding="7">{"".join(boxes)}</table>'


def _table(block: Block, brand: Brand) -> str:
    lines, rows = [], _narrow(block.rows)
    widths = _shares(rows)
    for number, row in enumerate(rows):
        is_head = number == 0 and block.headed
        ground = f' bgcolor="#{brand.fill}"' if is_head else ""
        line = f"border-bottom: 1px solid {LINE};" if block.headed else ""
        cells = []
        for place, words in enumerate(row):
            quiet = not block.headed and place == 0
            colour = f"#{brand.on_fill}" if is_head else QUIET if quiet else INK
            cells.append(
                f'<td width="{widths[place]}%" style="{line}"{ground}>'
                f'<span style="color:{colour}; font-size:8pt">{_text(words)}</span></td>'
            )
        lines.append(f"<tr>{''.join(cells)}</tr>")
    more = QCoreApplication.translate("PreviewPanel", "and {0} more rows").format(block.more)
    tail = _line(more, f"color:{QUIET}; font-size:8pt", 3) if block.more else ""
    return (
        '<table width="100%" cellspacing="0" cellpadding="4" style="border-collapse:collapse;'
        f' margin-top:6px">{"".join(lines)}</table>{tail}'
    )


def _needs(rows: Sequence[Sequence[str]]) -> list[float]:
    """How many pixels each column needs so that no word of it is broken."""
    columns = zip_longest(*rows, fillvalue="")
    longest = (max((len(word) for cell in each for word in cell.split()), default=1) for each in columns)
    return [LETTER * letters + PADDING for letters in longest]


def _narrow(rows: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    """As many columns as the paper has room for, at least two."""
    needs = _needs(rows)
    while len(needs) > 2 and sum(needs) > PAPER:
        needs.pop()
    return [row[: len(needs)] for row in rows]


def _shares(rows: Sequence[Sequence[str]]) -> list[int]:
    """The width of each column in percent: room for its words, and what is left for long texts."""
    needs = _needs(rows)
    lengths = [1 + sum(map(len, each)) for each in zip_longest(*rows, fillvalue="")]
    spare = max(0.0, PAPER - sum(needs)) / sum(lengths)
    wide = [need + spare * length for need, length in zip(needs, lengths, strict=True)]
    return [round(100 * each / sum(wide)) for each in wide]
