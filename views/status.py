"""The line at the bottom: whether all is saved, how many findings wait, who has the file and where it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt, QTime, Signal
from PySide6.QtWidgets import QSizePolicy, QStatusBar, QToolButton

from views import icons, theme
from views.controls import Elide, Icon
from views.language import counted

if TYPE_CHECKING:
    from app.document import Document

# Severity, icon and tone, from worst to mildest.
SEVERITIES = (
    ("blocker", "octagon-alert", "bad"),
    ("warning", "triangle-alert", "warn"),
    ("advice", "lightbulb", "info"),
)


class StatusLine(QStatusBar):
    """Saved state and findings at the left, file and owner at the right."""

    findings_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.setContentsMargins(theme.SPACE12, 0, theme.SPACE12, 0)
        self._mark = Icon("circle-check", "ok", 14)
        self._said = ("", "")
        self.saved = Elide("", "small", tone="ink3")
        self.findings: dict[str, QToolButton] = {}
        # Between what is saved and the first finding as much room as between the findings.
        self.saved.setContentsMargins(0, 0, theme.SPACE8, 0)
        self.addWidget(self._mark)
        self.addWidget(self.saved)
        for severity, icon, tone in SEVERITIES:
            self.addWidget(self._count(severity, icon, tone))
        self.owner = Elide("", "small", tone="ink3")
        self.path = Elide("", "small", tone="ink3")
        self.path.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.addPermanentWidget(self.owner)
        self.addPermanentWidget(self.path)
        self._mark.hide()
        self.show_findings({})

    def _count(self, severity: str, icon: str, tone: str) -> QToolButton:
        result = QToolButton()
        result.setProperty("flat", True)
        result.setProperty("severity", severity)
        result.setIcon(icons.icon(icon, tone, tone))
        result.setIconSize(QSize(18, 14))
        result.setFont(theme.font("small"))
        result.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        result.clicked.connect(self._open)
        result.hide()
        self.findings[severity] = result
        return result

    def _open(self) -> None:
        self.findings_requested.emit(str(self.sender().property("severity")))

    def show_saved(self, words: str, tone: str = "ok") -> None:
        """Say how safe the work is; tone ok, info while publishing waits, warn or bad when it failed."""
        if (words, tone) == self._said:  # told after each edit: to lay the line out anew takes its time
            return
        self._said = words, tone
        marks = {"ok": "circle-check", "info": "hard-drive", "warn": "triangle-alert", "bad": "circle-alert"}
        self._mark.set_icon(marks[tone], tone)
        self._mark.setVisible(bool(words))
        self.saved.setText(words)

    def show_findings(self, counts: Mapping[str, int]) -> None:
        """Counts by severity ("blocker", "warning", "advice"); a severity without findings is not shown."""
        words = {
            "blocker": counted(counts.get("blocker", 0), "blocker"),
            "warning": counted(counts.get("warning", 0), "warning"),
            "advice": counted(counts.get("advice", 0), "advice", "advice"),
        }
        for severity, widget in self.findings.items():
            count = counts.get(severity, 0)
            widget.setText(words[severity])
            widget.setAccessibleName(widget.text())
            widget.setToolTip(self.tr("Open the plan check"))
            widget.setVisible(count > 0)

    def show_file(self, path: str, owner: str = "") -> None:
        """Where the file is, and who else has it if anybody."""
        self.path.setText(path)
        self.owner.setText(owner)
        self.owner.setVisible(bool(owner))


def saved_words(document: Document) -> tuple[str, str]:
    """How safe the work is, and its tone: in the file since when, or on this computer so far."""
    say = QCoreApplication.translate
    if document.read_only:
        return say("StatusLine", "Open to read"), "info"
    if document.unpublished or document.published_at is None:
        return say("StatusLine", "Saved on this computer"), "info"
    at = document.published_at.astimezone()
    words = QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
    return say("StatusLine", "Saved {0}").format(words), "ok"
