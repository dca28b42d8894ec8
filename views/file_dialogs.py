"""Which file? The system's dialogs for opening a program and for a name to keep one under."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from app.opening import SUFFIX
from app.settings import Settings
from views import file_names


def pick(parent: QWidget, title: str, folder: str, accept: Callable[[str], None]) -> None:
    """Ask for a program that is there; `accept` gets its path."""
    dialog = QFileDialog(parent, title, folder, _kinds())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(accept)
    dialog.open()


def ask_target(parent: QWidget, settings: Settings, title: str, name: str) -> Path | None:
    """Ask where a program shall be kept; None when the user thought better of it.

    The user has agreed to replace a file that is there.
    """
    proposal = str(Path(last_folder(settings)) / (file_names.file_name(name) + SUFFIX))
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, proposal, _kinds())
    if not chosen:
        return None
    return Path(chosen if chosen.lower().endswith(SUFFIX) else chosen + SUFFIX)


def last_folder(settings: Settings) -> str:
    """Where the program is that was open last, or where documents are kept."""
    recent = settings.recent()
    if recent:
        return str(Path(recent[0].path).parent)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return documents if Path(documents).is_dir() else str(Path.home())


def _kinds() -> str:
    return QCoreApplication.translate("Files", "Day90 programs (*.day90)")
