"""Reads every text of a window that a user can see or hear: labels, tips, names, menus, cells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QTabBar,
    QTextBrowser,
    QWidget,
)

ROLES = {
    "cell": Qt.ItemDataRole.DisplayRole,
    "tip of cell": Qt.ItemDataRole.ToolTipRole,
    "spoken cell": Qt.ItemDataRole.AccessibleTextRole,
}
ROOT = QModelIndex()
ROWS, COLUMNS = 40, 30  # of a table that are read
Found = tuple[str, str]


def words_of(root: QWidget) -> Iterator[Found]:
    """Where a text stands, and the text; of what is hidden too, for it will be shown one day."""
    for widget in [root, *root.findChildren(QWidget)]:
        if _shows_a_document(widget):
            continue
        where = f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        for kind, text in _of_widget(widget):
            if text.strip():
                yield f"{where}, {kind}", text
    for action in root.findChildren(QAction):
        yield "action", action.text()
        yield "tip of action", action.toolTip()


def _shows_a_document(widget: QWidget) -> bool:
    """Whether it shows the insides of a document, which are English whatever the window speaks."""
    return "PreviewPanel" in (type(each).__name__ for each in (widget, widget.parentWidget()))


def _of_widget(widget: QWidget) -> Iterator[Found]:
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    yield "tip", widget.toolTip()
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    if isinstance(widget, QLineEdit):
        yield "placeholder", widget.placeholderText()
    if isinstance(widget, QMenu):
        yield "menu", widget.title()
    if isinstance(widget, QComboBox):
        yield from (("item", widget.itemText(number)) for number in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (("tab", widget.tabText(number)) for number in range(widget.count()))
    if isinstance(widget, QTextBrowser):
        yield "text", widget.toPlainText()
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from _of_table(widget)


def _of_table(view: QAbstractItemView) -> Iterator[Found]:
    model = view.model()
    if model is None:
        return
    wide = 1 if isinstance(view, QListView) else model.columnCount(ROOT)
    columns, rows = min(wide, COLUMNS), min(model.rowCount(ROOT), ROWS)
    for ways, count in ((Qt.Orientation.Horizontal, columns), (Qt.Orientation.Vertical, rows)):
        for number in range(count):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield "heading", _text(model.headerData(number, ways, role))
    for row in range(rows):
        for column in range(columns):
            yield from _of_cell(model.index(row, column))


def _of_cell(index: QModelIndex) -> Iterator[Found]:
    for name, role in ROLES.items():
        yield name, _text(index.data(role))


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
