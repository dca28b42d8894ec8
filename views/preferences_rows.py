"""The lines of the settings: a caption with its control, and a path that can be opened and copied."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from views import theme
from views.controls import Elide, label, tool
from views.floating import say

CAPTION = 168


def group(title: str) -> tuple[QWidget, QVBoxLayout]:
    """A titled part of the settings and the column its lines go into."""
    result = QWidget()
    result.setAccessibleName(title)
    column = QVBoxLayout(result)
    column.setContentsMargins(0, theme.SPACE8, 0, theme.SPACE12)
    column.setSpacing(theme.SPACE8)
    column.addWidget(label(title, "section", theme.SEMIBOLD))
    return result, column


def line(caption: str, control: QWidget, note: str = "") -> QWidget:
    """A caption at the left, its control, and a quiet remark below it."""
    result = QWidget()
    row = QHBoxLayout(result)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.SPACE12)
    words = label(caption, tone="ink2", wrap=True)
    words.setFixedWidth(CAPTION)
    words.setBuddy(control)
    top = Qt.AlignmentFlag.AlignTop
    words.setContentsMargins(0, 7, 0, 0)
    row.addWidget(words, 0, top)
    column = QVBoxLayout()
    column.setSpacing(theme.SPACE4)
    narrow = control.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Maximum
    column.addWidget(control, 0, Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0))
    if note:
        column.addWidget(label(note, "small", tone="ink3", wrap=True))
    row.addLayout(column, 1)
    return result


class PathLine(QWidget):
    """Where something is kept: the path, a button that shows the folder, a button that copies the path."""

    def __init__(self, name: str, path: Path) -> None:
        super().__init__()
        self._name, self._path = name, path
        words = Elide(str(path), tone="ink")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        words.setAccessibleName(f"{name}: {path}")
        t = QCoreApplication.translate
        self.open_button = tool("folder-open", t("Preferences", "Open the folder of {0}").format(name))
        self.open_button.clicked.connect(self._open)
        self.copy_button = tool("copy", t("Preferences", "Copy the path of {0}").format(name))
        self.copy_button.clicked.connect(self._copy)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE4)
        row.addWidget(words, 1)
        row.addWidget(self.open_button)
        row.addWidget(self.copy_button)

    def folder(self) -> Path:
        """The path itself if it is a folder, else the nearest folder above that exists."""
        found = self._path
        while not found.is_dir() and found != found.parent:
            found = found.parent
        return found

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.folder())))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(str(self._path))
        say(self, QCoreApplication.translate("Preferences", "Copied"))
