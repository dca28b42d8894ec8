"""Every table of records in the pages of the program, each brought to the front of its page."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from app.document import Document
from tests.views.page_fixtures import shown
from views.pages import place
from views.record_view import RecordView

# Key of the page, table of the database, and which of the page's tables of that kind.
TABLES = (
    ("program", "day_off", 0),
    ("sprint", "task", 0),
    ("milestones", "milestone", 0),
    ("milestones", "decision_point", 0),
    ("milestones", "phase", 0),
    ("milestones", "checklist_item", 0),
    ("people", "person", 0),
    ("populations", "population", 0),
    ("roles", "role", 0),
    ("roles", "role_task", 0),
    ("roles", "skill", 0),
    ("roles", "metric", 0),
    ("roles", "conversation", 0),
    ("roles", "training", 0),
    ("champions", "champion", 0),
    ("champions", "peer_session", 1),
    ("champions", "escalation", 1),
    ("ownership", "transfer", 0),
    ("stages", "stage", 0),
    ("stages", "criterion", 0),
)
WITH_HEADINGS = tuple(each for each in TABLES if each[1] not in ("role", "checklist_item", "criterion"))


def name(each: tuple[str, str, int]) -> str:
    """How pytest calls a table: champions-escalation."""
    return f"{each[0]}-{each[1]}"


def view_of(qtbot: QtBot, document: Document, each: tuple[str, str, int]) -> RecordView:
    """The table in its page, in front and with the focus."""
    key, kind, number = each
    page: Any = place(key).load()(document)
    shown(qtbot, page, 1900, 1000)
    page.activateWindow()
    found = [view for view in page.findChildren(RecordView) if view.table.kind.__tablename__ == kind]
    view = found[number]
    qtbot.page = page  # type: ignore[attr-defined]  # nothing else keeps the page
    bring(view)
    QApplication.processEvents()
    view.setFocus()
    return view


def bring(widget: QWidget) -> None:
    """Turn every stack above a widget so that it is seen."""
    child, above = widget, widget.parentWidget()
    while above is not None:
        if isinstance(above, QStackedWidget):
            above.setCurrentWidget(child)
        child, above = above, above.parentWidget()


def records_in(view: RecordView) -> list[int]:
    """The rows that are records, not headings of groups."""
    return [row for row in range(view.table.rowCount()) if view.table.group_at(row) is None]


def typed_columns(view: RecordView) -> list[int]:
    """The columns on screen that an editor opens for, from left to right."""
    columns = view.table.columns
    shown_ones = view.fit.order()
    return [n for n in shown_ones if columns[n].editable and columns[n].look != "check"]


def at(view: RecordView, row: int, column: int) -> None:
    """Put the cursor into a cell."""
    choose = QItemSelectionModel.SelectionFlag.ClearAndSelect
    view.selectionModel().setCurrentIndex(view.table.index(row, column), choose)


def choose(view: RecordView, rows: list[int], columns: list[int]) -> None:
    """Select a block, with the cursor in its first cell."""
    at(view, rows[0], columns[0])
    for row in rows:
        for column in columns:
            flag = QItemSelectionModel.SelectionFlag.Select
            view.selectionModel().select(view.table.index(row, column), flag)


def editor(view: RecordView) -> QWidget | None:
    """The editor that is open in a cell."""
    boxes = view.viewport().findChildren(QWidget)
    return next((each for each in boxes if each.isVisible() and each.property("filled")), None)


def texts(view: RecordView) -> list[list[str]]:
    """What every record says, cell by cell."""
    columns = view.table.columns
    return [[column.cell(each).text for column in columns] for each in view.table.all_ids()]
