"""Where the editor of a cell stands: over its cell, and as far beyond it as its words need."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea, QWidget

from views.day_editor import DayEditor
from views.editors import ARROW, ChoiceEditor, LongEditor
from views.language import date_words
from views.typed_editor import ICON, SIDE

if TYPE_CHECKING:
    from views.record_view import RecordView

LONG, LONG_IN_PANEL = 320, 480  # pixels that a long text gets where the table is as wide
EDGE = 4  # pixels kept free around a long text
MONTHS = range(1, 13)


def home(view: RecordView) -> QWidget:
    """What a long text is opened on: a small table in a panel is lower than the text, the panel is not."""
    area = _panel(view)
    return (area.widget() if area is not None else None) or view.viewport()


def place(editor: QWidget, view: RecordView, cell: QRect) -> None:
    """Put an editor over its cell, which is given as the view shows it."""
    rect, room = cell.adjusted(0, 0, 0, -1), view.viewport().rect()
    if isinstance(editor, LongEditor):
        least = LONG if home(view) is view.viewport() else LONG_IN_PANEL
        rect.setWidth(max(rect.width(), min(least, room.width())))
        rect.setHeight(editor.height_for(rect.width()))
    elif (needed := _needed(editor)) > rect.width():
        rect.setWidth(max(rect.width(), min(needed, room.width())))
    if rect.width() > cell.width():
        rect.moveLeft(max(room.left(), min(rect.left(), room.right() + 1 - rect.width())))
    if isinstance(editor, LongEditor):
        rect.moveTopLeft(view.viewport().mapTo(home(view), rect.topLeft()))
    editor.setGeometry(rect)
    settle(editor, view)


def settle(editor: QWidget, view: RecordView) -> None:
    """Keep a long text in sight, which becomes higher while it is typed."""
    if not isinstance(editor, LongEditor) or not view.currentIndex().isValid():
        return
    room = home(view)
    top = view.viewport().mapTo(room, QPoint(0, view.visualRect(view.currentIndex()).top())).y()
    lowest = room.height() - EDGE - editor.height()
    editor.move(editor.x(), max(0, min(top, lowest)))
    area = _panel(view)
    if area is not None:  # not by ensureWidgetVisible, which looks after the line with the cursor only
        for edge in (editor.geometry().bottom(), editor.y()):
            area.ensureVisible(editor.x(), edge, 0, EDGE)


def _panel(view: RecordView) -> QScrollArea | None:
    """The panel around a small table that scrolls together with it."""
    above = view.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def _needed(editor: QWidget) -> int:
    """The width in pixels that a date or the longest choice needs; of what is typed freely nobody knows."""
    width = editor.fontMetrics().horizontalAdvance
    if isinstance(editor, DayEditor):
        return max(width(date_words(date(2028, month, 28))) for month in MONTHS) + 2 * SIDE + ICON
    if isinstance(editor, ChoiceEditor):
        return max((width(editor.itemText(n)) for n in range(editor.count())), default=0) + ARROW
    return 0
