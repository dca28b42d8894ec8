"""The bar above every page: its title, search, undo and redo, and the way to the documents."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLineEdit, QSizePolicy

from views import icons, theme
from views.controls import Elide, button, tool


class TopBar(QFrame):
    """Title at the left, tools at the right; the search field names pages and commands."""

    picked = Signal(str)
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

    def _search(self) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("Search")
        field.setPlaceholderText(self.tr("Search or run a command   Ctrl+K"))
        field.setAccessibleName(self.tr("Search or run a command"))
        field.setFixedWidth(290)
        field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        field.addAction(icons.icon("search", "ink3"), QLineEdit.ActionPosition.LeadingPosition)
        field.returnPressed.connect(self._entered)
        return field

    def set_choices(self, names: list[str]) -> None:
        """Offer these page and command names while the user types."""
        completer = QCompleter(QStringListModel(names, self), self.search)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(10)
        if popup := completer.popup():
            popup.setAccessibleName(self.tr("Matches"))
        completer.activated.connect(self._pick)
        self.search.setCompleter(completer)

    def _entered(self) -> None:
        """Enter without choosing runs the first match."""
        completer = self.search.completer()
        if completer is None or not self.search.text().strip():
            return
        completer.setCompletionPrefix(self.search.text().strip())
        if completer.completionCount():
            completer.setCurrentRow(0)
            self._pick(completer.currentCompletion())

    def _pick(self, name: str) -> None:
        self.search.clear()
        self.search.clearFocus()
        self.picked.emit(name)

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
