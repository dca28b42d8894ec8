"""What the plan check says about the thing on screen: what is wrong, and how to mend it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.rules import Finding
from views import theme
from views.controls import Icon, label
from views.language import word
from views.states import SEVERITIES


class FindingNotes(QWidget):
    """Findings one under the other, worst first; hidden while there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Findings of the plan check"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE8)
        self.shown: tuple[tuple[str, str], ...] = ()
        self.hide()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these; lines that say the same as before are left alone."""
        wanted = tuple((each.key, each.what) for each in findings)
        self.setVisible(bool(wanted))
        if wanted == self.shown:
            return
        self.shown = wanted
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for finding in findings:
            self._column.addWidget(_line(finding))


def _line(finding: Finding) -> QWidget:
    result = QWidget()
    tone, icon = SEVERITIES[finding.severity]
    row = QHBoxLayout(result)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.SPACE8)
    row.addWidget(Icon(icon, tone, 16), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(label(finding.what, "small", theme.MEDIUM, wrap=True))
    words.addWidget(label(finding.fix, "small", tone="ink3", wrap=True))
    row.addLayout(words, 1)
    result.setAccessibleName(f"{word(finding.severity)}: {finding.what} {finding.fix}")
    result.setToolTip(f"{finding.why} {finding.source}")
    return result


def findings_by_id(
    found: Iterable[Finding], owner: Callable[[Finding], str | None]
) -> dict[str, list[Finding]]:
    """Open findings by the record they are about and, where `owner` names one, by that record as well."""
    result: dict[str, list[Finding]] = defaultdict(list)
    for finding in found:
        for key in {finding.id, owner(finding)} - {None, ""}:
            result[str(key)].append(finding)
    return result
