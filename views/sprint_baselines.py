"""Baselines of the sprint: take one under a name, choose which to measure against, rename and delete them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMenu, QPushButton, QWidget

from app.commands import records, sprint
from models.errors import UserError
from models.planning import current_baseline
from models.tasks import Baseline
from views import icons, theme
from views.controls import button
from views.messages import dialog_column
from views.name_dialog import NameDialog, ask_name
from views.record_columns import ColumnSpec
from views.record_table import RecordTable
from views.record_view import RecordView

if TYPE_CHECKING:
    from app.document import Document


class BaselineMenu(QMenu):
    """What can be done with baselines; filled anew each time it opens."""

    refused = Signal(str)
    told = Signal(str)

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._parent = document, parent
        self.setAccessibleName(self.tr("Baseline"))
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Show the baselines of now."""
        self.clear()
        take = self.addAction(icons.icon("flag"), self.tr("Take a baseline…"))
        take.triggered.connect(self.ask_name)
        baselines = self._document.program.baselines
        if not baselines:
            return
        self.addSection(self.tr("Measure slip against"))
        group, current = QActionGroup(self), current_baseline(self._document.program)
        for each in baselines:
            day = self.tr("day {0}").format(each.taken_day)
            action = self.addAction(f"{each.title}\t{day}".replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(each is current)
            action.setData(each.id)
            group.addAction(action)
        group.triggered.connect(self._measure)
        self.addSeparator()
        self.addAction(icons.icon("pencil"), self.tr("Rename or delete…")).triggered.connect(self.show_list)

    def ask_name(self) -> NameDialog:
        """Ask what the baseline is to be called, and take it."""
        title, act = self.tr("Take a baseline"), self.tr("Take baseline")
        sentence = self.tr(
            "Start and duration of every task are kept as they are now. Later you see what has slipped."
        )
        proposed = self.tr("Plan on day {0}").format(self._document.program.today)
        return ask_name(self._parent, title, sentence, act, self.take, proposed)

    def take(self, title: str) -> None:
        """Take a baseline of this name."""
        try:
            sprint.take_baseline(self._document, title)
        except UserError as problem:
            self.refused.emit(str(problem))
            return
        self.told.emit(
            self.tr("The plan of today is kept as '{0}'; slip is measured against it.").format(title)
        )

    def show_list(self) -> BaselineList:
        """Show all baselines to be renamed or deleted."""
        dialog = BaselineList(self._document, self._parent)
        dialog.view.refused.connect(self.refused)
        dialog.open()
        return dialog

    def _measure(self, action: QAction) -> None:
        try:
            sprint.measure_against(self._document, str(action.data()))
        except UserError as problem:
            self.refused.emit(str(problem))


class BaselineList(QDialog):
    """All baselines in a small table: rename in place, delete with the button; undo brings them back."""

    def __init__(self, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        title = self.tr("Baselines")
        self.setWindowTitle(title)
        self.resize(560, 360)
        column = dialog_column(
            self, title, self.tr("Type a new name into a row, or delete what is not needed.")
        )
        columns: list[str | ColumnSpec] = [
            ColumnSpec("title", stretch=True),
            ColumnSpec("taken_day", editable=False),
            "note",
        ]
        self.table = RecordTable(document, Baseline, columns, lambda program: program.baselines, parent=self)
        self.view = RecordView(self.table, title, self)
        self.view.selected.connect(self._show_selected)
        column.addWidget(self.view, 1)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE8)
        self.delete: QPushButton = button(self.tr("Delete"), "trash-2")
        self.delete.setEnabled(False)
        self.delete.clicked.connect(self._delete)
        close = button(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(self.delete)
        row.addStretch()
        row.addWidget(close)
        return row

    def _show_selected(self, ids: list[str]) -> None:
        self.delete.setEnabled(bool(ids))

    def _delete(self) -> None:
        try:
            records.delete(self._document, Baseline, self.view.selected_ids())
        except UserError as problem:
            self.view.refused.emit(str(problem))
