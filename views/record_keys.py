"""The keys of a table of records, and what each is called in its menu."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence


class RowCommand(NamedTuple):
    """Something to do with rows: a method of the view, its words, icon and keys.

    `adds` needs a table that takes new rows, `needs_rows` a selection; a line follows when it `closes`.
    """

    name: str
    words: str
    icon: str
    keys: tuple[str, ...]
    adds: bool = False
    needs_rows: bool = True
    closes: bool = False


def _words(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("RecordView", text))


COMMANDS = (
    RowCommand("add_row", _words("Add below"), "plus", ("Ctrl+N", "Ins"), adds=True, needs_rows=False),
    RowCommand("duplicate_rows", _words("Duplicate"), "copy-plus", ("Ctrl+D",), adds=True, closes=True),
    RowCommand("copy", _words("Copy"), "copy", ("Ctrl+C", "Ctrl+Ins")),
    RowCommand("paste", _words("Paste"), "clipboard-paste", ("Ctrl+V", "Shift+Ins"), needs_rows=False),
    RowCommand("fill_down", _words("Fill down"), "arrow-down-to-line", ("Ctrl+Shift+D",), closes=True),
    RowCommand("move_rows_up", _words("Move up"), "arrow-up", ("Alt+Up",)),
    RowCommand("move_rows_down", _words("Move down"), "arrow-down", ("Alt+Down",), closes=True),
    RowCommand("show_column_menu", _words("Columns and filters"), "columns-3", ("Ctrl+Shift+L",),
               needs_rows=False, closes=True),
    RowCommand("delete_rows", _words("Delete"), "trash-2", ("Del", "Backspace"), adds=True),
)  # fmt: skip
_BY_KEY = {QKeySequence(keys).toString(): command for command in COMMANDS for keys in command.keys}


def command_of(event: QKeyEvent) -> RowCommand | None:
    """The command that a key press means, if any."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    combination = QKeyCombination(held, Qt.Key(event.key()))
    return _BY_KEY.get(QKeySequence(combination).toString())


def is_typing(event: QKeyEvent) -> bool:
    """Whether a key press writes a letter."""
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    return not held and bool(event.text()) and event.text().isprintable()
