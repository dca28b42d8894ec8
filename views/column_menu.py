"""What can be done with a column of any table: sort, filter, hide, choose, move, fit, and start over."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from views import icons
from views.floating import say
from views.staying_menu import StayingMenu, ValueMenu

if TYPE_CHECKING:
    from views.record_grid import RecordGrid


def column_menu(grid: RecordGrid, number: int) -> QMenu:
    """The menu of one column, by its number in the table."""
    column = grid.table.columns[number]
    menu = QMenu(grid)
    menu.setAccessibleName(_tr("Column {0}").format(column.heading))
    if column.spec.paint is None or not column.spec.stretch or column.editable:
        _add_sorting(grid, menu, number)
        menu.addMenu(_values(grid, menu, number))
        _add_grouping(grid, menu, number)
        menu.addSeparator()
    hide = _add(menu, "eye-off", _tr("Hide “{0}”").format(column.heading), partial(_hide, grid, number))
    hide.setEnabled(grid.fit.can_hide(number))
    menu.addMenu(chooser(grid, menu))
    menu.addSeparator()
    for words, icon, by in ((_tr("Move left"), "arrow-left", -1), (_tr("Move right"), "arrow-right", 1)):
        _add(menu, icon, words, partial(_move, grid, number, by))
    _add(menu, "fold-horizontal", _tr("Fit to what it holds"), partial(_fit, grid, number))
    _add(menu, "rotate-ccw", _tr("Reset columns"), partial(_reset, grid))
    return menu


def chooser(grid: RecordGrid, parent: QMenu) -> QMenu:
    """All columns with a tick each; the one that names a row is always there."""
    menu = StayingMenu(parent)
    menu.setTitle(_tr("Columns"))
    menu.setIcon(icons.icon("columns-3"))
    for number in sorted(range(len(grid.table.columns)), key=grid.horizontalHeader().visualIndex):
        column = grid.table.columns[number]
        words = column.spec.help or column.heading
        action = menu.addAction((column.heading.strip() or words).replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(not grid.isColumnHidden(number))
        action.setEnabled(grid.fit.can_hide(number))
        action.setData(column.spec.name)
        action.triggered.connect(_switch(grid, number))
    return menu


def pop_menu(grid: RecordGrid, number: int, place: QPoint | None = None) -> QMenu:
    """Open the menu of a column, below its heading unless a place on the screen is given."""
    menu = column_menu(grid, number)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    header = grid.horizontalHeader()
    if place is None:
        left = max(0, header.sectionViewportPosition(number))
        place = header.viewport().mapToGlobal(QPoint(left, header.height()))
    menu.popup(place)
    return menu


def _add_sorting(grid: RecordGrid, menu: QMenu, number: int) -> None:
    order = grid.table.order
    ways = (
        (_tr("Sort upwards"), "arrow-up-narrow-wide", number, False),
        (_tr("Sort downwards"), "arrow-down-wide-narrow", number, True),
        (_tr("The program's own order"), "list-ordered", -1, False),
    )
    for words, icon, column, down in ways:
        action = _add(menu, icon, words, partial(grid.sort_by, column, down))
        holds = (order.sorted_by if order.sorted_by is not None else -1) == column
        action.setEnabled(not holds or (column >= 0 and order.descending != down))


def _add_grouping(grid: RecordGrid, menu: QMenu, number: int) -> None:
    table = grid.table
    if not table.can_group:
        return
    if number not in (table.grouped_by, table.mark_column):
        words = _tr("Group by {0}").format(table.columns[number].heading)
        _add(menu, "rows-3", words, partial(_group, grid, number))
    if table.grouped_by >= 0:
        _add(menu, "list", _tr("Group no longer"), partial(_group, grid, -1))


def _group(grid: RecordGrid, number: int) -> None:
    grid.table.group_by_column(number)
    if number >= 0:
        words = _tr("Grouped by {0}").format(grid.table.columns[number].heading)
        say(grid, f"{words}: {len(grid.table.order.groups)}")


def _values(grid: RecordGrid, menu: QMenu, number: int) -> QMenu:
    values = ValueMenu(grid.table, number, menu)
    values.setTitle(_tr("Filter by {0}").format(grid.table.columns[number].heading))
    values.setIcon(icons.icon("list-filter"))
    return values


def _add(menu: QMenu, icon: str, words: str, act: Callable[[], object]) -> QAction:
    action = menu.addAction(icons.icon(icon), words.replace("&", "&&"))
    action.triggered.connect(lambda: act())
    return action


def _switch(grid: RecordGrid, number: int) -> Callable[[bool], None]:
    def switch(shown: bool) -> None:
        _show(grid, number, shown)

    return switch


def _hide(grid: RecordGrid, number: int) -> None:
    _show(grid, number, False)


def _show(grid: RecordGrid, number: int, shown: bool) -> None:
    column = grid.table.columns[number]
    if grid.currentIndex().column() == number and not shown:
        grid.go_to_column(grid.table.mark_column)
    grid.fit.set_hidden(column.spec.name, not shown)
    words = _tr("{0} is shown") if shown else _tr("{0} is hidden")
    say(grid, words.format(column.heading))


def _move(grid: RecordGrid, number: int, by: int) -> None:
    if grid.fit.move(number, by):
        column, order = grid.table.columns[number], grid.fit.order()
        words = _tr("{0} is column {1} of {2}")
        say(grid, words.format(column.heading, order.index(number) + 1, len(order)))


def _fit(grid: RecordGrid, number: int) -> None:
    grid.resizeColumnToContents(number)


def _reset(grid: RecordGrid) -> None:
    grid.fit.reset()
    say(grid, _tr("The columns are as in the program"))


def _tr(words: str) -> str:
    return QCoreApplication.translate("ColumnMenu", words)
