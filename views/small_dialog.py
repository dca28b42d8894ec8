"""What every small dialog begins with: its title, one sentence, and room for its buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QSpacerItem, QVBoxLayout

from views import theme
from views.controls import label

LEAST, WIDER = 440, 560  # pixels of a small dialog, and of one with details


def dialog_column(dialog: QDialog, title: str, text: str, width: int = LEAST) -> QVBoxLayout:
    """The column of a small dialog, begun with its title and one sentence.

    The dialog is at least so many pixels wide, and never narrower than its buttons with their words.
    """
    column = QVBoxLayout(dialog)
    column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetMinimumSize)
    column.addSpacerItem(QSpacerItem(width - 2 * theme.SPACE24, 0))
    column.setContentsMargins(theme.SPACE24, theme.SPACE20, theme.SPACE24, theme.SPACE20)
    column.setSpacing(theme.SPACE12)
    column.addWidget(label(title, "section", theme.SEMIBOLD))
    words = label(text, tone="ink2", wrap=True)
    column.addWidget(words)
    column.addSpacing(theme.SPACE4)
    return column
