"""The bar above the sprint table: filter, group, zoom, what the timeline draws, and how much there is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from views import icons, theme
from views.controls import button, tool
from views.filter_bar import COMFORT, SHORT, FilterBar, StayingMenu
from views.menu_button import ALONE, Choice, set_alone, wide_with
from views.saved_filters import ICON_WIDTH
from views.sprint_groups import GROUPS
from views.sprint_view import SprintView
from views.sprint_where import add_in_view
from views.timeline_axis import MODES


class SprintBar(FilterBar):
    """A filter bar with the sprint page's own buttons.

    Where they have no room side by side, what is used least goes into the menu "More"; where that is not
    enough (long languages in a small window), grouping and adding show their icons alone.
    """

    group_chosen = Signal(str)
    zoom_chosen = Signal(str)
    details_wanted = Signal(bool)
    add_wanted = Signal()  # a task on the board

    def __init__(self, view: SprintView, baselines: QMenu, parent: QWidget | None = None) -> None:
        self._view, self._sprint = view, view.table
        self.late, self._on_board, self._ready = 0, False, False
        super().__init__(view.table, ("owner_id", "status"), ("task", "tasks"), parent)
        self.words.setMaximumWidth(170)
        self.group = Choice(self, "rows-3", self.tr("Group by"), _group_words(self.tr))
        self.zoom = Choice(self, "calendar-range", self.tr("Zoom"), _zoom_words(self.tr))
        self.group.chosen.connect(self.group_chosen)
        self.zoom.chosen.connect(self.zoom_chosen)
        for place, choice in enumerate((self.group, self.zoom), 1 + len(self.menus)):
            self._row.insertWidget(place, choice)
            choice.told.connect(self._fit)
        self._make_tools(baselines)
        for menu in self.menus:
            menu.setToolTip(menu.accessibleName())
            menu.setIconSize(QSize(20, 16))
        self._ready = True

    def _make_tools(self, baselines: QMenu) -> None:
        self.baseline = button(self.tr("Baseline"), "flag")
        self.baseline.setMenu(baselines)
        self.shown = _with_menu(tool("sliders-horizontal", self.tr("What is shown")), self._make_shown())
        self.more = _with_menu(tool("ellipsis", self.tr("More")), self._make_more())
        self.details = tool("panel-right", self.tr("Details of the selected task (Ctrl+I)"))
        self.details.setCheckable(True)
        self.details.setShortcut("Ctrl+I")
        self.details.toggled.connect(self.details_wanted)
        self.add = button(self.tr("Add task"), "plus")
        self._add_words = self.add.text()
        self.add.setToolTip(self.tr("Add a task below the current one (Ctrl+N)"))
        self.add.clicked.connect(self._add)
        for widget in (self.shown, self.more, self.details, self.baseline, self.add):
            self.add_widget(widget)

    def set_late(self, late: int) -> None:
        """How many tasks are late."""
        self.late = late
        self._tell()

    def follow_face(self, board: bool) -> None:
        """Only what means something on the board may be pressed while it is in front."""
        self._on_board = board
        for each in (self.group, self.zoom, self.baseline, self.shown, self.more):
            each.setEnabled(not board)
        table, cards = (
            self.tr("Add a task below the current one (Ctrl+N)"),
            self.tr("Add a task to the column of the current card (Ctrl+N)"),
        )
        self.add.setToolTip(cards if board else table)

    def _add(self) -> None:
        if self._on_board:
            self.add_wanted.emit()
        elif self._view.selected_ids():
            self._view.add_row()
        else:
            add_in_view(self._view)

    # Room

    def minimumSizeHint(self) -> QSize:
        """As in the smallest window: a bar that shows all may become that narrow at once."""
        menus = len(self.menus) + len(self.further) + 1
        width = SHORT + menus * ICON_WIDTH + 2 * ALONE
        others = self._others_than(*self._rare(), self.more, self.group, self.add)
        width += self.more.sizeHint().width() + sum(each.sizeHint().width() for each in others)
        return QSize(width + (menus + len(others) + 3) * theme.SPACE8, super().minimumSizeHint().height())

    def _fit(self) -> None:
        """First choose which buttons stand here, and whether they say what they do, then the rest."""
        if self._ready:
            self._choose_buttons()
        super()._fit()

    def _choose_buttons(self) -> None:
        always = self._others_than(*self._rare(), self.more, self.group, self.add)
        room = self.width() - SHORT - ICON_WIDTH - sum(each.sizeHint().width() for each in always)
        room -= sum(menu.wide() for menu in (*self.menus, *self.further.values()))
        room -= (len(always) + len(self.menus) + len(self.further) + 3) * theme.SPACE8
        room -= self.group.wide() + wide_with(self.add, self._add_words)
        all_here = sum(self._wide_rare(each) + theme.SPACE8 for each in self._rare())
        crowded = room - (COMFORT - SHORT) < all_here
        alone = crowded and room < self.more.sizeHint().width() + theme.SPACE8
        for each in self._rare():
            each.setVisible(not crowded)
        self.more.setVisible(crowded)
        self.group.set_narrow(alone)
        self.add.setText("" if alone else self._add_words)
        for button_ in (self.group, self.add):
            set_alone(button_, alone)

    def _rare(self) -> tuple[QWidget, ...]:
        """What leaves first: all of it is in the menu "More" too."""
        return self.zoom, self.shown, self.baseline

    def _wide_rare(self, each: QWidget) -> int:
        return each.wide() if isinstance(each, Choice) else each.sizeHint().width()

    def _others_than(self, *gone: QWidget) -> list[QWidget]:
        return [each for each in self._others() if each not in gone]

    def _tell(self) -> None:
        """How many tasks are shown, and how many are late."""
        super()._tell()
        if self.late:
            late = self.tr("{0} late").format(self.late)
            self._counts = [f"{self._counts[0]} · {late}", *self._counts]
            self.count.setText(self._counts[0])
            self._fit()

    def _make_more(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("More"))
        for each, words, icon in (
            (self.zoom.menu(), self.tr("Zoom"), "calendar-range"),
            (self.baseline.menu(), self.tr("Baseline"), "flag"),
            (self.shown.menu(), self.tr("What is shown"), "sliders-horizontal"),
        ):
            each.setTitle(words)
            each.setIcon(icons.icon(icon))
            menu.addMenu(each)
        return menu

    def _make_shown(self) -> QMenu:
        menu = StayingMenu(self)
        menu.setAccessibleName(self.tr("What is shown"))
        self._ticks = [
            self._tick(menu, self.tr("Critical path")),
            self._tick(menu, self.tr("Arrows between tasks")),
            self._tick(menu, self.tr("Baseline and slip")),
        ]
        self._columns = QMenu(self.tr("Columns"), menu)
        menu.addMenu(self._columns)
        self._columns.setAccessibleName(self._columns.title())
        self._columns.aboutToShow.connect(self._fill_columns)
        return menu

    def _tick(self, menu: QMenu, words: str) -> QAction:
        action = QAction(words, menu)  # made here: what Qt makes for a menu may be lost to Python later
        menu.addAction(action)
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


def _with_menu(result: QToolButton, menu: QMenu) -> QToolButton:
    result.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    result.setMenu(menu)
    return result
