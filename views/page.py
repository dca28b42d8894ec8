"""The frame every page shares: toolbar, content, an inspector at the right, and words for an empty page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from views import theme
from views.controls import Icon, button, label

if TYPE_CHECKING:
    from app.document import Document

INSPECTOR = 320


class EmptyState(QWidget):
    """What a page without entries says: an icon, one sentence, and how to begin."""

    add_requested = Signal()
    sample_requested = Signal()
    paste_requested = Signal()

    def __init__(
        self,
        icon: str,
        title: str,
        sentence: str,
        add: str = "",
        sample: str = "",
    ) -> None:
        super().__init__()
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        column = QVBoxLayout(self)
        column.setSpacing(theme.SPACE8)
        column.addStretch(2)
        column.addWidget(Icon(icon, "accent", 36), 0, Qt.AlignmentFlag.AlignHCenter)
        for words in (label(title, "title", theme.SEMIBOLD), label(sentence, tone="ink2", wrap=True)):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(words)
        column.addSpacing(theme.SPACE8)
        column.addLayout(self._buttons(add, sample))
        column.addStretch(3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What was copied in a spreadsheet may be pasted before there is a table."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_requested.emit()
        else:
            super().keyPressEvent(event)

    def _buttons(self, add: str, sample: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch()
        self.add = button(add or self.tr("Add the first"), "plus", primary=True)
        self.add.clicked.connect(self.add_requested)
        self.sample = button(sample or self.tr("Copy from the sample"))
        self.sample.clicked.connect(self.sample_requested)
        row.addWidget(self.add)
        row.addWidget(self.sample)
        row.addStretch()
        return row


class Page(QWidget):
    """A page shows one subject of the program.

    Subclasses set `key`, fill `toolbar` and `content`, and may give an inspector. They listen to
    `document.changed` themselves and refresh only the rows that changed.
    """

    key = ""
    tools_when_empty = False  # whether the toolbar stays beside the words of welcome
    # Ask the window to show a page, with the key of a record there or an empty string.
    place_requested = Signal(str, str)
    # Tell the user something: the sentence and a tone (ok, info, warn, bad).
    told = Signal(str, str)

    def __init__(self, document: Document | None = None) -> None:
        super().__init__()
        self.document = document
        margin = theme.PAGE_MARGIN
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(margin, theme.SPACE16, margin, margin)
        outer.setSpacing(theme.SPACE12)
        outer.addWidget(self._make_toolbar())
        outer.addWidget(self._make_splitter(), 1)

    @classmethod
    def making(cls, document: Document) -> Iterator[Page | None]:
        """Build the page in turns of the event loop; the last thing that comes is the page."""
        yield cls(document)

    def _make_toolbar(self) -> QWidget:
        self._bar = QWidget()
        self.toolbar = QHBoxLayout(self._bar)
        self.toolbar.setContentsMargins(0, 0, 0, 0)
        self.toolbar.setSpacing(theme.SPACE8)
        self._pushed = False
        self._bar.hide()
        return self._bar

    def _make_splitter(self) -> QSplitter:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(theme.GAP)
        self.splitter.setChildrenCollapsible(False)
        left, main = QWidget(), QWidget()
        self._faces = QStackedLayout(left)
        self._empty: EmptyState | None = None
        self._inspector: QWidget | None = None
        self.content = QVBoxLayout(main)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(theme.GAP)
        self._faces.addWidget(main)
        self.splitter.addWidget(left)
        return self.splitter

    def add_tool(self, widget: QWidget, right: bool = False) -> None:
        """Put a control on the toolbar, at the left or, after a gap, at the right."""
        if right and not self._pushed:
            self.toolbar.addStretch(1)
            self._pushed = True
        self.toolbar.addWidget(widget)
        self._bar.show()

    def set_inspector(self, widget: QWidget, width: int = INSPECTOR) -> None:
        """Show a panel for the selected thing at the right; its width can be dragged."""
        self._inspector = widget
        self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.setSizes([10_000, width])

    def set_empty(self, empty: EmptyState | None) -> None:
        """Show a word of welcome in place of the content, or the content again with None."""
        if self._empty is not None and self._empty is not empty:
            self._faces.removeWidget(self._empty)
            self._empty.deleteLater()
        self._empty = empty
        if empty is not None:
            self._faces.addWidget(empty)
        self._faces.setCurrentIndex(0 if empty is None else 1)
        if not self.tools_when_empty:
            self._bar.setVisible(empty is None and self.toolbar.count() > 0)
        if self._inspector is not None:
            self._inspector.setVisible(empty is None)

    def make_scroll(self) -> QVBoxLayout:
        """A content column that scrolls downwards but never sideways; add cards to it."""
        area, inner = scroll()
        column = QVBoxLayout(inner)
        # The margin scrolls along, so that nothing is cut above an empty strip.
        column.setContentsMargins(0, 0, 0, theme.PAGE_MARGIN)
        column.setSpacing(theme.GAP)
        self._outer.setContentsMargins(theme.PAGE_MARGIN, theme.SPACE16, theme.PAGE_MARGIN, 0)
        self.content.addWidget(area, 1)
        return column

    def on_paper(self) -> dict[str, Any]:
        """What is printed while this page is in front, as fields of `printing_choice.Wanted`."""
        return {}

    def reveal(self, record_id: str) -> None:
        """Select a record and scroll to it; pages with records override this."""

    def prepare(self) -> None:
        """Called before the first shown() when there is time to fill the page a turn earlier."""

    def shown(self) -> None:
        """Called each time the page comes to the front."""

    def state(self) -> dict[str, Any]:
        """What the user arranged here besides splitters and selected rows, as plain values for JSON."""
        return {}

    def restore(self, state: dict[str, Any]) -> None:
        """Take up what state() gave in an earlier session; called once, after the first shown()."""


def scroll() -> tuple[QScrollArea, QWidget]:
    """A scroll area for a column and the widget inside it, as wide as the room and no wider."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inner = QWidget()
    inner.setProperty("clear", True)
    area.setWidget(inner)
    area.viewport().setAutoFillBackground(False)
    return area, inner


def enter(page: QWidget, before: QWidget | None) -> None:
    """Bring the keyboard to a page: where it was there `before`, else to what the page is about.

    That is its `view`, or else its first table or list; on a page without one, its first control.
    """
    main = getattr(page, "view", None)
    ways = [before, main, *page.findChildren(QAbstractItemView), *page.findChildren(QWidget)]
    for each in ways:
        if isinstance(each, QWidget) and each.isVisibleTo(page) and each.isEnabled() and _takes_keys(each):
            each.setFocus(Qt.FocusReason.OtherFocusReason)
            return


def _takes_keys(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
