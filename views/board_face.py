"""Table or board: the two faces of the sprint, with one switch, one filter and one selection."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from views.controls import tool
from views.sprint_view import SprintView

if TYPE_CHECKING:
    from app.document import Document
    from models.rules import Finding
    from views.board import Board


class SprintFaces(QStackedWidget):
    """Shows the table (in `card`) or the board, made when first wanted; `switch` is for a toolbar."""

    board_shown = Signal(bool)
    selected = Signal(list)
    opened = Signal(str)
    refused = Signal(str)

    def __init__(self, document: Document, view: SprintView, card: QWidget) -> None:
        super().__init__()
        self._document, self._view, self._card = document, view, card
        self._board: Board | None = None
        self._findings: Mapping[str, Sequence[Finding]] = {}
        self.addWidget(card)
        self.switch = tool("square-kanban", self.tr("Board by status (Ctrl+B)"))
        self.switch.setCheckable(True)
        self.switch.setShortcut("Ctrl+B")
        self.switch.toggled.connect(self.show_board)
        view.table.shown_changed.connect(self._follow_filter)

    @property
    def on_board(self) -> bool:
        """Whether the board is in front."""
        return self._board is not None and self.currentWidget() is self._board

    @property
    def board(self) -> Board:
        """The board, made when first asked for."""
        if self._board is None:
            from views.board import Board  # most days end without it

            self._board = Board(self._document, self._view.table.edits.add)
            self._board.selected.connect(self.selected)
            self._board.opened.connect(self.opened)
            self._board.refused.connect(self.refused)
            self._board.set_findings(self._findings)
            self.addWidget(self._board)
            self._yield_room()
        return self._board

    def show_board(self, on: bool) -> None:
        """Put the board or the table in front, with the same tasks chosen."""
        if on == self.on_board:
            return
        self.switch.setChecked(on)
        if on:
            ids = self._view.selected_ids()
            self.setCurrentWidget(self.board)
            self._follow_filter()
            self.board.select(ids)
            if not ids:
                self.board.columns[0].list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            ids = self.board.selected_ids()
            self.setCurrentIndex(0)
            self._view.select(ids)
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._yield_room()
        self.board_shown.emit(on)

    def add_card(self) -> str:
        """Add a task to the column of the board that has the cursor, and begin to type its title; its id."""
        return self.board.add()

    def set_findings(self, findings: Mapping[str, Sequence[Finding]]) -> None:
        """What the plan check says, by task id."""
        self._findings = findings
        if self._board is not None:
            self._board.set_findings(findings)

    def shown_ids(self) -> list[str] | None:
        """The tasks that pass the filter, in folded groups too; None while there is no filter."""
        table = self._view.table
        if not table.order.filtering:
            return None
        return table.order.passing(table.all_ids())

    def _yield_room(self) -> None:
        """The face behind has no say in how narrow the window may be."""
        for each in (self._card, self.board):
            way = QSizePolicy.Policy.Preferred if each is self.currentWidget() else QSizePolicy.Policy.Ignored
            each.setSizePolicy(way, way)

    def _follow_filter(self) -> None:
        if self.on_board:
            self.board.set_shown(self.shown_ids())
