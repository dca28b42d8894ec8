"""The bar above every page: its title, search, undo and redo, and the way to the documents."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QToolButton

from views import icons, theme
from views.controls import Elide, button, tool


class SearchField(QLineEdit):
    """The way into the command palette: what is typed here goes on there."""

    wanted = Signal(str)
    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.textEdited.connect(self._pass_on)
        self.returnPressed.connect(self._enter)

    def _pass_on(self) -> None:
        words = self.text()
        self.clear()
        self.wanted.emit(words)

    def _enter(self) -> None:
        words = self.text()
        self.clear()
        self.entered.emit(words)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.wanted.emit("")


class TopBar(QFrame):
    """Title at the left, tools at the right; the search field opens the command palette."""

    export_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("TopBar")
        self.setFixedHeight(theme.TOP_BAR)
        self.title = Elide("", "title", theme.SEMIBOLD)
        self.title.setAccessibleDescription(self.tr("Page"))
        self.search = self._search()
        self.undo = tool("undo-2", self.tr("Undo"))
        self.redo = tool("redo-2", self.tr("Redo"))
        self.export = button(self.tr("Export"), "file-down", primary=True)
        self.export.setToolTip(self.tr("Word plans and Excel trackers (Ctrl+E)"))
        self.export.clicked.connect(self.export_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.SPACE24, 0, theme.SPACE20, 0)
        row.setSpacing(theme.SPACE8)
        row.addWidget(self.title, 1)
        row.addWidget(self.search)
        row.addSpacing(theme.SPACE8)
        for widget in (self.undo, self.redo):
            row.addWidget(widget)
        row.addSpacing(theme.SPACE8)
        row.addWidget(self.export)

    def _search(self) -> SearchField:
        field = SearchField()
        field.setObjectName("Search")
        field.setPlaceholderText(self.tr("Search or run a command   Ctrl+K"))
        field.setAccessibleName(self.tr("Search or run a command"))
        field.setFixedWidth(290)
        field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        field.addAction(icons.icon("search", "ink3"), QLineEdit.ActionPosition.LeadingPosition)
        for mark in field.findChildren(QToolButton):
            mark.setAccessibleName(self.tr("Search"))
        return field

    def set_steps(self, undo: QAction, redo: QAction) -> None:
        """Let the two arrows follow the actions, whose words name the step."""
        for arrow, action in ((self.undo, undo), (self.redo, redo)):
            arrow.setDefaultAction(action)
            arrow.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            action.changed.connect(self._name_arrows)
        self._name_arrows()

    def _name_arrows(self) -> None:
        for arrow in (self.undo, self.redo):
            arrow.setAccessibleName(arrow.defaultAction().toolTip())
