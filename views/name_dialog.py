"""Asks for one name in a small dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QWidget

from views import theme
from views.controls import button
from views.messages import dialog_column

LONGEST = 120  # letters of a name


class NameDialog(QDialog):
    """Title, one sentence, a field for the name, and a button that says what then happens."""

    named = Signal(str)

    def __init__(self, parent: QWidget, title: str, sentence: str, act: str, name: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        column = dialog_column(self, title, sentence)
        self.name = QLineEdit(name)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setMaxLength(LONGEST)
        self.name.selectAll()
        self.name.textChanged.connect(self._check)
        column.addWidget(self.name)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE8)
        row.addStretch()
        self.cancel = button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.act = button(act, primary=True)
        self.act.setDefault(True)
        self.act.clicked.connect(self.accept)
        for each in (self.cancel, self.act):
            row.addWidget(each)
        column.addLayout(row)
        self._check(name)

    def accept(self) -> None:
        name = " ".join(self.name.text().split())
        if name:
            self.named.emit(name)
            super().accept()

    def _check(self, text: str) -> None:
        self.act.setEnabled(bool(text.strip()))


def ask_name(
    parent: QWidget, title: str, sentence: str, act: str, take: Callable[[str], None], name: str = ""
) -> NameDialog:
    """Open the dialog over a window; `take` gets the name, with single spaces."""
    dialog = NameDialog(parent, title, sentence, act, name)
    dialog.named.connect(take)
    dialog.open()
    return dialog
