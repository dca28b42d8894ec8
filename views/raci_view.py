"""The ownership matrix on screen: R, A, C and I are typed, arrows move, blocks are copied and pasted."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QTableView, QWidget

from models.ownership import Letter
from models.words import counted
from views import icons, theme
from views.raci_grid import Place, letter_words, read_letter
from views.raci_header import ActivityHeader, PartyHeader, widths
from views.raci_model import Index, RaciModel
from views.raci_paint import RaciDelegate
from views.record_header import name_edges
from views.table_text import block_of, text_of

Key, Held = Qt.Key, Qt.KeyboardModifier
CYCLE: tuple[Letter | None, ...] = (None, Letter.R, Letter.A, Letter.AR, Letter.C, Letter.I)
CLEARS = (Key.Key_Delete, Key.Key_Backspace)
ENTERS = (Key.Key_Return, Key.Key_Enter)
Select = QItemSelectionModel.SelectionFlag


class RaciView(QTableView):
    """Shows a RaciModel and edits it."""

    refused = Signal(str)
    party_chosen = Signal(str)
    activity_chosen = Signal(str)
    header_menu = Signal(bool, int, QPoint)  # across (a party), the section or -1, where

    def __init__(self, model: RaciModel, name: str) -> None:
        super().__init__()
        self.raci = model
        self.setAccessibleName(name)
        self.setHorizontalHeader(PartyHeader(self))
        self.setVerticalHeader(ActivityHeader(self))
        self.setModel(model)
        self.setItemDelegate(RaciDelegate(self))
        self._set_up_looks()
        model.refused.connect(self.refused)
        model.grid_changed.connect(self._fit)
        theme.signals.changed.connect(self.viewport().update)
        self.doubleClicked.connect(self._open_menu)
        for header, across in ((self.horizontalHeader(), True), (self.verticalHeader(), False)):
            header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            header.customContextMenuRequested.connect(partial(self._ask_header_menu, across))
        self.horizontalHeader().sectionClicked.connect(self._choose_party)
        self.verticalHeader().sectionClicked.connect(self._choose_activity)

    def _set_up_looks(self) -> None:
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        name_edges(self)
        self.setCornerWidget(QWidget())
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    # What is selected

    def places(self) -> list[Place]:
        """Activity and party of every selected cell, else of the current one."""
        indexes = self.selectedIndexes() or [self.currentIndex()]
        return [self.raci.place(each) for each in indexes if each.isValid()]

    def go(self, activity_id: str, party_id: str = "") -> bool:
        """Put the cursor on a cell; on the activity's present column when no party is named."""
        row = self.raci.row_of(activity_id)
        column = self.raci.column_of(party_id) if party_id else max(0, self.currentIndex().column())
        if row < 0 or column < 0:
            return False
        self.setCurrentIndex(self.raci.index(row, column))
        return True

    # Keyboard

    def event(self, event: QEvent) -> bool:
        """Keys that mean something here are the table's own while it has the focus."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._is_ours(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def _is_ours(self, event: QKeyEvent) -> bool:
        standard = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Paste)
        if any(event.matches(each) for each in standard):
            return True
        plain = not event.modifiers() & ~(Held.ShiftModifier | Held.KeypadModifier)
        return plain and (event.key() in (*CLEARS, *ENTERS, Key.Key_Space) or bool(_letter(event)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif self._is_ours(event):
            self._act(event)
        elif event.text().isprintable() and event.text() and not event.modifiers() & Held.ControlModifier:
            event.accept()  # other letters must not jump about
        else:
            super().keyPressEvent(event)

    def _act(self, event: QKeyEvent) -> None:
        if _letter(event):
            self.raci.type(self.places(), _letter(event))
        elif event.key() in CLEARS:
            self.clear()
        elif event.key() == Key.Key_Space:
            self.cycle()
        else:
            self._move(-1 if event.modifiers() & Held.ShiftModifier else 1)

    def _move(self, by: int) -> None:
        index = self.currentIndex()
        if 0 <= index.row() + by < self.raci.rowCount():
            self.setCurrentIndex(index.siblingAtRow(index.row() + by))

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab walks the row and then the next one, and leaves after the last cell."""
        held = QApplication.keyboardModifiers() & Held.ControlModifier
        if self.hasFocus() and not held and self.currentIndex().isValid():
            count = self.raci.columnCount()
            at = self.currentIndex().row() * count + self.currentIndex().column() + (1 if forward else -1)
            if 0 <= at < count * self.raci.rowCount():
                self.setCurrentIndex(self.raci.index(at // count, at % count))
                return True
        return QWidget.focusNextPrevChild(self, forward)

    def put(self, letter: Letter | None) -> None:
        """Put a letter into the selected cells, or clear them."""
        places = self.places()
        cells = counted(len(places), "cell")
        label = f"Put {letter.value} into {cells}" if letter else f"Clear {cells}"
        self.raci.put(dict.fromkeys(places, letter), label)

    def clear(self) -> None:
        """Take the letters out of the selected cells."""
        self.put(None)

    def cycle(self) -> None:
        """The next letter after the current cell's, in every selected cell."""
        chips = self.raci.cell(self.currentIndex()).chips if self.currentIndex().isValid() else ()
        now = chips[0].letter if chips else None
        self.put(CYCLE[(CYCLE.index(now) + 1) % len(CYCLE)])

    # Clipboard

    def copy(self) -> None:
        """Put the selected block on the clipboard as text that a spreadsheet takes."""
        rows, columns = self._block()
        if rows:
            lines = [[self.raci.index(row, column).data() for column in columns] for row in rows]
            QApplication.clipboard().setText(text_of(lines))

    def _block(self) -> tuple[list[int], list[int]]:
        indexes = self.selectedIndexes() or [self.currentIndex()]
        found = [each for each in indexes if each.isValid()]
        return sorted({each.row() for each in found}), sorted({each.column() for each in found})

    def paste(self) -> None:
        """Write a block of letters from the current cell on, all or nothing, as one step."""
        block = block_of(QApplication.clipboard().text())
        if not self.currentIndex().isValid() or not block:
            return
        try:
            letters = self._pasted(block)
        except ValueError as problem:
            self.refused.emit(str(problem))
            return
        label = f"Paste {counted(len(letters), 'letter')}"
        self.raci.put(letters, label)

    def _pasted(self, block: Sequence[Sequence[str]]) -> dict[Place, Letter | None]:
        """What goes where. Raises ValueError, a sentence, for what is no letter or does not fit."""
        rows, columns = self._block()
        if len(block) == 1 and len(block[0]) == 1:
            block = [[block[0][0]] * len(columns)] * len(rows)
        top, left = rows[0], columns[0]
        if top + len(block) > self.raci.rowCount() or left + len(block[0]) > self.raci.columnCount():
            words = self.tr(
                "Nothing was pasted: {0} by {1} letters do not fit here; begin further up or left."
            )
            raise ValueError(words.format(len(block), len(block[0])))
        return {
            self.raci.place(self.raci.index(top + y, left + x)): self._read(text, y)
            for y, line in enumerate(block)
            for x, text in enumerate(line)
        }

    def _read(self, text: str, line: int) -> Letter | None:
        try:
            return read_letter(text)
        except ValueError as problem:
            words = self.tr("Nothing was pasted, line {0}: {1}").format(line + 1, problem)
            raise ValueError(words) from None

    # Mouse and menus

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self._pop(place)

    def letter_menu(self) -> QMenu:
        """The letters to pick for the selected cells."""
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Letter"))
        for letter in (Letter.R, Letter.A, Letter.AR, Letter.C, Letter.I):
            action = QAction(f"{letter.value}   {letter_words(letter)}", menu)
            action.triggered.connect(partial(self.put, letter))
            menu.addAction(action)
        menu.addSeparator()
        for words, icon, act in (
            (self.tr("Clear"), "eraser", self.clear), (self.tr("Copy"), "copy", self.copy),
            (self.tr("Paste"), "clipboard-paste", self.paste),
        ):  # fmt: skip
            action = QAction(icons.icon(icon), words, menu)
            action.triggered.connect(act)
            menu.addAction(action)
        return menu

    def _open_menu(self, index: Index) -> None:
        self._pop(self.viewport().mapToGlobal(self.visualRect(index).center()))

    def _pop(self, place: QPoint) -> None:
        if not self.currentIndex().isValid():
            return
        if self.raci.mode is None:
            self.raci.type([], "R")  # tells that a day cannot be typed into
            return
        menu = self.letter_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _ask_header_menu(self, across: bool, place: QPoint) -> None:
        header = self.horizontalHeader() if across else self.verticalHeader()
        self.header_menu.emit(across, header.logicalIndexAt(place), header.viewport().mapToGlobal(place))

    def _choose_party(self, section: int) -> None:
        self.party_chosen.emit(self.raci.grid.columns[section].id)

    def _choose_activity(self, section: int) -> None:
        self.activity_chosen.emit(self.raci.grid.rows[section].id)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        header = self.verticalHeader()
        if isinstance(header, ActivityHeader):
            header.set_narrow(self.width() < 900)
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Parties share the width; below their least width the matrix scrolls sideways."""
        # On a day a line more says whose letters count.
        self.verticalHeader().setDefaultSectionSize(theme.ROW_RACI + (16 if self.raci.mode is None else 0))
        names = [column.name for column in self.raci.grid.columns]
        for number, width in enumerate(widths(names, self.viewport().width())):
            self.setColumnWidth(number, width)


def _letter(event: QKeyEvent) -> str:
    """The letter of the matrix that a key types, or an empty text."""
    typed = event.text().upper()
    return typed if len(typed) == 1 and typed in "RACI" else ""
