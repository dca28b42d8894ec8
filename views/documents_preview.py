"""A document as it will look: its headings, captions and first rows on a sheet of paper."""

from __future__ import annotations

from html import escape
from itertools import dropwhile
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
    if preview.exporter.suffix == ".docx":
        band = ""  # a plan has a cover of its own
    blocks = dropwhile(_is_ornament, preview.blocks)
    return band + "".join(_block(each, brand) for each in blocks)


def _is_ornament(block: Block) -> bool:
    """A picture above the title decorates the cover."""
    return block.kind == "picture"


def _block(block: Block, brand: Brand) -> str:
    words = escape(block.text).replace("\n", "<br>")
    ink = f"#{brand.ink}"
    if block.kind == "table":
        return _table(block, brand)
    if block.kind in ("title", "sheet"):
        size = 15 if block.kind == "title" else 12
        return f'<p style="color:{ink}; font-size:{size}pt; font-weight:600; margin-top:14px">{words}</p>'
    if block.kind == "heading":
        size = {1: 13, 2: 11}.get(block.level, 10)
        return f'<p style="color:{ink}; font-size:{size}pt; font-weight:600; margin-top:12px">{words}</p>'
    if block.kind == "picture":
        say = QCoreApplication.translate("PreviewPanel", "Picture")
        return (
            f'<table width="100%" cellpadding="14"><tr><td bgcolor="#{brand.tint}" align="center">'
            f'<span style="color:{QUIET}; font-size:9pt">{escape(say)}</span></td></tr></table>'
        )
    quiet = block.kind in ("subtitle", "caption", "contents")
    look = f"color:{QUIET}; font-size:8.5pt" if quiet else f"color:{INK}; font-size:9pt"
    return f'<p style="{look}; margin-top:3px; margin-bottom:3px">{words}</p>'


def _table(block: Block, brand: Brand) -> str:
    lines = []
    for number, row in enumerate(block.rows):
        is_head = number == 0 and block.headed
        ground = f' bgcolor="#{brand.fill}"' if is_head else ""
        colour = f"#{brand.on_fill}" if is_head else INK
        style = f'style="color:{colour}; font-size:8pt"'
        cells = "".join(f"<td{ground}><span {style}>{escape(cell)}</span></td>" for cell in row)
        lines.append(f"<tr>{cells}</tr>")
    more = QCoreApplication.translate("PreviewPanel", "and {0} more rows").format(block.more)
    tail = f'<p style="color:{QUIET}; font-size:8pt">{escape(more)}</p>' if block.more else ""
    return (
        f'<table width="100%" border="1" cellspacing="0" cellpadding="4" style="border-collapse:collapse;'
        f' border-color:{LINE}; margin-top:6px">{"".join(lines)}</table>{tail}'
    )
