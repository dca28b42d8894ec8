"""The bar above the sprint table: filter, group, zoom, what the timeline draws, and how much there is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAction, QActionGroup, QIcon
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from views import icons
from views.controls import button, tool
from views.filter_bar import FilterBar, StayingMenu
from views.sprint_groups import GROUPS
from views.sprint_view import SprintView
from views.timeline_axis import MODES

COMPACT = 1010  # pixels under which buttons show their icon alone
ICON_WIDTH = 52  # pixels that such a button takes
TIGHT = 760  # pixels under which the count leaves


class SprintBar(FilterBar):
    """A filter bar with the sprint page's own buttons."""

    group_chosen = Signal(str)
    zoom_chosen = Signal(str)
    details_wanted = Signal(bool)

    def __init__(self, view: SprintView, baselines: QMenu, parent: QWidget | None = None) -> None:
        self._view, self._sprint = view, view.table
        self.late = 0
        self._compact: list[tuple[QPushButton, str]] = []
        super().__init__(view.table, ("owner_id", "status"), ("task", "tasks"), parent)
        self.words.setMaximumWidth(170)
        self.group = Choice(self, "rows-3", self.tr("Group by"), _group_words(self.tr))
        self.zoom = Choice(self, "calendar-range", self.tr("Zoom"), _zoom_words(self.tr))
        self.group.chosen.connect(self.group_chosen)
        self.zoom.chosen.connect(self.zoom_chosen)
        for place, choice in enumerate((self.group, self.zoom), 1 + len(self.menus)):
            self._row.insertWidget(place, choice)
        self.baseline = button(self.tr("Baseline"), "flag")
        self.baseline.setMenu(baselines)
        self.shown = tool("sliders-horizontal", self.tr("What is shown"))
        self.shown.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.shown.setMenu(self._make_shown())
        self.details = tool("panel-right", self.tr("Details of the selected task (Ctrl+I)"))
        self.details.setCheckable(True)
        self.details.setShortcut("Ctrl+I")
        self.details.toggled.connect(self.details_wanted)
        self.add = button(self.tr("Add task"), "plus")
        self.add.setToolTip(self.tr("Add a task below the current one (Ctrl+N)"))
        self.add.clicked.connect(view.add_row)
        for widget in (self.shown, self.details, self.baseline, self.add):
            self.add_widget(widget)
        self._compact = [(self.baseline, self.baseline.text()), (self.add, self.add.text())]
        self._watch_filters()

    def set_late(self, late: int) -> None:
        """How many tasks are late."""
        self.late = late
        self._tell()

    def resizeEvent(self, event: QEvent) -> None:
        narrow = self.width() < COMPACT
        for each, words in self._compact:
            each.setText("" if narrow else words)
            each.setToolTip(words if narrow else each.toolTip())
            _set_width(each, narrow)
        for choice in (self.group, self.zoom):
            choice.set_narrow(narrow)
            _set_width(choice, narrow)
        self.count.setVisible(self.width() >= TIGHT)

    def _tell(self) -> None:
        """How many tasks are shown, and how many are late."""
        super()._tell()
        words = [self.count.text()]
        words += [self.tr("{0} late").format(self.late)] if self.late else []
        self.count.setText(" · ".join(words))

    def _watch_filters(self) -> None:
        for menu in self.menus:
            menu.setToolTip(menu.accessibleName())
            menu.setIconSize(QSize(20, 16))

    def _make_shown(self) -> QMenu:
        menu = StayingMenu(self)
        menu.setAccessibleName(self.tr("What is shown"))
        self._ticks = [
            self._tick(menu, self.tr("Critical path")),
            self._tick(menu, self.tr("Arrows between tasks")),
            self._tick(menu, self.tr("Baseline and slip")),
        ]
        self._columns = menu.addMenu(self.tr("Columns"))
        self._columns.setAccessibleName(self._columns.title())
        self._columns.aboutToShow.connect(self._fill_columns)
        return menu

    def _tick(self, menu: QMenu, words: str) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(True)
        action.toggled.connect(self._take_ticks)
        return action

    def options(self) -> tuple[bool, bool, bool]:
        """Whether critical path, arrows and baseline are drawn."""
        critical, links, baseline = (each.isChecked() for each in self._ticks)
        return critical, links, baseline

    def set_options(self, options: tuple[bool, ...]) -> None:
        """Choose what is drawn."""
        for action, wanted in zip(self._ticks, options, strict=False):
            action.setChecked(wanted)

    def _take_ticks(self) -> None:
        self._view.timeline.set_options(*self.options())

    def _fill_columns(self) -> None:
        self._columns.clear()
        for number, column in enumerate(self._sprint.columns):
            if number in (self._sprint.mark_column, self._sprint.timeline):
                continue
            action = self._columns.addAction(column.heading)
            action.setCheckable(True)
            action.setChecked(not self._view.isColumnHidden(number))
            action.triggered.connect(self._column_switch(column.spec.name))

    def _column_switch(self, name: str) -> Callable[[bool], None]:
        def switch(shown: bool) -> None:
            self._view.fit.set_hidden(name, not shown)

        return switch


class Choice(QPushButton):
    """A button that says which of a few ways is chosen, with a menu of them."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, icon: str, name: str, words: dict[str, str]) -> None:
        super().__init__(parent)
        self._name, self._words, self._icon = name, words, icon
        self._narrow = False
        self.key = next(iter(words))
        self.setIcon(icons.icon(icon))
        self.setIconSize(QSize(20, 16))
        menu, group = QMenu(self), QActionGroup(self)
        menu.setAccessibleName(name)
        for key, each in words.items():
            action = menu.addAction(QIcon(), each)
            action.setCheckable(True)
            action.setData(key)
            group.addAction(action)
        group.triggered.connect(self._take)
        self._group = group
        self.setMenu(menu)
        self.show_key(self.key)

    def show_key(self, key: str) -> None:
        """Show what is chosen; a key that is none of the choices shows the name alone."""
        self.key = key
        for action in self._group.actions():
            action.setChecked(action.data() == key)
        self._tell()

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone, or the words too."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._tell()

    def _take(self, action: QAction) -> None:
        self.show_key(str(action.data()))
        self.chosen.emit(self.key)

    def _tell(self) -> None:
        words = self._words.get(self.key, self._name)
        self.setText("" if self._narrow else words)
        self.setAccessibleName(f"{self._name}: {words}")
        self.setToolTip(f"{self._name}: {words}")


def _set_width(each: QPushButton, narrow: bool) -> None:
    """Buttons with an icon alone are all as wide."""
    if narrow:
        each.setFixedWidth(ICON_WIDTH)
    else:
        each.setMinimumWidth(0)
        each.setMaximumWidth(16_777_215)


def _group_words(tr: Callable[[str], str]) -> dict[str, str]:
    words = (
        tr("By phase"),
        tr("By milestone"),
        tr("By track"),
        tr("By owner"),
        tr("Not grouped"),
    )
    return dict(zip(GROUPS, words, strict=True))


def _zoom_words(tr: Callable[[str], str]) -> dict[str, str]:
    return dict(
        zip(MODES, (tr("Sprint"), tr("Whole plan"), tr("Days"), tr("Weeks"), tr("Months")), strict=True)
    )
