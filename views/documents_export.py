"""Where documents go and what became of them: folder, return-by date, progress, and the files to open."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from views import theme
from views.controls import Card, Elide, Icon, button, label
from views.date_field import DateField

if TYPE_CHECKING:
    from app.exporting import Written

ANSWER_DAYS = 7


class TargetCard(Card):
    """The folder to export to, for whom, and by when trackers should come back."""

    folder_chosen = Signal(str)

    def __init__(self, today: date) -> None:
        title = self.tr("Export")
        super().__init__(title, " ")
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACE12)
        grid.setVerticalSpacing(theme.SPACE8)
        grid.setColumnStretch(1, 1)
        self.box.addLayout(grid)
        self.profile = label(self.tr("Change lead"))
        self.profile.setToolTip(self.tr("The profile decides what a document shows; there is one so far."))
        self.folder = Elide("", tone="ink2")
        self.pick = button(self.tr("Choose…"), "folder-open")
        self.pick.setAccessibleName(self.tr("Choose the folder to export to"))
        self.pick.clicked.connect(self._ask)
        rows: list[tuple[str, list[QWidget]]] = [
            (self.tr("Made for"), [self.profile]),
            (self.tr("Folder"), [self.folder, self.pick]),
            (self.tr("Trackers"), self._return_fields(today)),
        ]
        for number, (name, widgets) in enumerate(rows):
            grid.addWidget(label(name, "small", theme.MEDIUM, "ink2"), number, 0)
            line = QHBoxLayout()
            line.setSpacing(theme.SPACE12)
            for place, widget in enumerate(widgets):
                line.addWidget(widget, 1 if widget in (self.folder, self.profile) and place == 0 else 0)
            if name == rows[-1][0]:
                line.addStretch(1)
            grid.addLayout(line, number, 1)

    def _return_fields(self, today: date) -> list[QWidget]:
        self.returned = QCheckBox(self.tr("Back by"))
        self.returned.setAccessibleName(self.tr("Ask for trackers to be returned by a date"))
        self.returned.setChecked(True)
        day = QDate(today.year, today.month, today.day).addDays(ANSWER_DAYS)
        self.day = DateField(day, "d MMM yyyy")
        self.day.setAccessibleName(self.tr("Return-by date"))
        self.returned.toggled.connect(self.day.setEnabled)
        return [self.returned, self.day]

    @property
    def return_by(self) -> date | None:
        """The date by which trackers should be returned; None when nobody asks for it."""
        day = self.day.date()
        return date(day.year(), day.month(), day.day()) if self.returned.isChecked() else None

    def show_folder(self, folder: Path) -> None:
        """Say where files will go."""
        self.folder.setText(str(folder))

    def _ask(self) -> None:
        path = QFileDialog.getExistingDirectory(
            self, self.tr("Choose the folder to export to"), self.folder.text()
        )
        if path:
            self.folder_chosen.emit(path)


class ProgressCard(Card):
    """How far an export is, with a way to end it."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Progress of the export"))
        self.words = Elide("", "body", theme.MEDIUM)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Documents written"))
        self.cancel = button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE16)
        column = QVBoxLayout()
        column.addWidget(self.words)
        column.addWidget(self.bar)
        row.addLayout(column, 1)
        row.addWidget(self.cancel)
        self.box.addLayout(row)
        self.hide()

    def begin(self, total: int) -> None:
        """An export of so many documents begins."""
        self.bar.setRange(0, total)
        self.show_step(self.tr("the program"), 0)
        self.cancel.setEnabled(True)
        self.show()

    def show_step(self, title: str, number: int) -> None:
        """A document is being written; `number` are done already."""
        self.bar.setValue(number)
        self.words.setText(self.tr("Writing {0} ({1} of {2} done)").format(title, number, self.bar.maximum()))

    def stopping(self) -> None:
        """The export will end after the document under way."""
        self.cancel.setEnabled(False)
        self.words.setText(self.tr("Stopping after this document…"))


class ResultRow(QWidget):
    """One file that was written, with what a reader should know, and a button to open it."""

    def __init__(self, written: Written) -> None:
        super().__init__()
        self.path = written.path
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(theme.SPACE12)
        remarks = self._remarks(written)
        row.addWidget(Icon("triangle-alert" if remarks else "circle-check", "warn" if remarks else "ok"))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Elide(written.path.name, "body", theme.MEDIUM))
        for words in remarks:
            column.addWidget(label(words, "small", tone="ink2", wrap=True))
        row.addLayout(column, 1)
        self.open = button(self.tr("Open"))
        self.open.setAccessibleName(self.tr("Open {0}").format(written.path.name))
        self.open.clicked.connect(self._open)
        row.addWidget(self.open)

    def _remarks(self, written: Written) -> list[str]:
        report, found = written.report, []
        if report.missing_styles:
            names = ", ".join(report.missing_styles)
            found.append(self.tr("Your template has no style {0}; ours was used.").format(names))
        if report.cut_texts:
            names = "; ".join(report.cut_texts[:3])
            found.append(self.tr("Too long for the file, shortened: {0}.").format(names))
        return found

    def _open(self) -> None:
        show_file(self.path)


class ResultsCard(Card):
    """What the last export wrote, and why it stopped if it did."""

    def __init__(self) -> None:
        title = self.tr("Exported")
        super().__init__(title, " ")
        self.rows: list[ResultRow] = []
        self.complaint = label("", tone="bad", wrap=True)
        self.complaint.hide()
        self.box.addWidget(self.complaint)
        self.folder = button(self.tr("Open the folder"), "folder-open")
        self.folder.clicked.connect(self._open_folder)
        self.box.addWidget(self.folder)
        self._folder = Path()
        self.hide()

    def begin(self, folder: Path) -> None:
        """Forget the last export."""
        self._folder = folder
        for row in self.rows:
            self.box.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows.clear()
        self.complaint.hide()
        self.hide()

    def add(self, written: Written) -> None:
        """A file has been written."""
        row = ResultRow(written)
        self.rows.append(row)
        self.box.insertWidget(self.box.indexOf(self.complaint), row)
        self.note.setText(self.tr("{0} files").format(len(self.rows)))
        self.folder.setVisible(True)
        self.show()

    def complain(self, sentence: str) -> None:
        """Say why nothing, or nothing more, was written."""
        self.complaint.setText(sentence)
        self.complaint.setAccessibleName(sentence)
        self.complaint.show()
        self.folder.setVisible(bool(self.rows))
        self.show()

    def _open_folder(self) -> None:
        show_file(self._folder)


def show_file(path: Path) -> None:
    """Open a file or folder in the program that the computer uses for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
