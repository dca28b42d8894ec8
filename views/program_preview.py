"""What moving a clock would do, before it is done: dates before and after, findings that come and go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.commands.program import Preview
from views import theme
from views.controls import Elide, Icon, button, label
from views.language import counted, date_words
from views.messages import announce
from views.model_words import listed
from views.states import SEVERITIES

MOST_DATES, MOST_FINDINGS = 8, 5


class PreviewPanel(QFrame):
    """Says what would move and what the plan check would say; Apply does it, Cancel forgets it."""

    applied = Signal()
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("notice", True)
        self.setAccessibleName(self.tr("What would change"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.SPACE16, theme.SPACE12, theme.SPACE16, theme.SPACE12)
        column.setSpacing(theme.SPACE8)
        self.title = label("", "body", theme.SEMIBOLD, wrap=True)
        column.addWidget(self.title)
        self._body = QVBoxLayout()
        self._body.setSpacing(theme.SPACE8)
        column.addLayout(self._body)
        column.addWidget(self._make_follow())
        self.apply_button = button(self.tr("Apply"), "check", primary=True)
        self.cancel_button = button(self.tr("Cancel"))
        row = QHBoxLayout()
        row.addWidget(self.apply_button)
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        column.addLayout(row)
        self.apply_button.clicked.connect(self.applied)
        self.cancel_button.clicked.connect(self.cancelled)
        self._part: QWidget | None = None
        self.hide()

    def _make_follow(self) -> QWidget:
        """Whether what is planned after go-live goes along, and how much that is."""
        self.follow = QCheckBox(self.tr("Move what is planned from go-live on too"))
        self.follow.setAccessibleName(self.follow.text())
        self.along = label("", "small", tone="ink2", wrap=True)
        self.along.setIndent(26)
        self._offer = QWidget()
        column = QVBoxLayout(self._offer)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.follow)
        column.addWidget(self.along)
        return self._offer

    @property
    def follows(self) -> bool:
        """Whether what is planned after go-live shall move with it."""
        return not self._offer.isHidden() and self.follow.isChecked()

    def forget(self) -> None:
        """Nothing is on trial any more; the next one begins without following."""
        self.follow.setChecked(False)
        self.hide()

    def _show_offer(self, following: Sequence[tuple[str, int]]) -> None:
        nouns = {
            "phase": ("phase", "phases"),
            "milestone": ("milestone", "milestones"),
            "task": ("task", "tasks"),
            "decision_point": ("decision", "decisions"),
            "population": ("population", "populations"),
        }
        words = self.tr("{0} would keep their distance to it; what is done or decided stays.")
        self.along.setText(words.format(listed([counted(many, *nouns[table]) for table, many in following])))
        self.follow.setAccessibleDescription(self.along.text())
        self._offer.setVisible(bool(following))

    def show_preview(self, preview: Preview) -> None:
        """Show what would happen; nothing has happened yet."""
        self._show_offer(preview.following)
        moved = counted(len(preview.moved), "date")
        self.title.setText(self.tr("Not applied yet: {0} would move.").format(moved))
        if self._part is not None:
            self._part.hide()
            self._part.deleteLater()
        self._part = QWidget()
        inner = QVBoxLayout(self._part)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.SPACE8)
        inner.addLayout(_dates(preview, self.tr("and {0} more")))
        self._add_findings(inner, preview)
        self._body.addWidget(self._part)
        self.show()
        announce(self)

    def _add_findings(self, column: QVBoxLayout, preview: Preview) -> None:
        more = self.tr("and {0} more")
        for found, words, tone in (
            (preview.appearing, self.tr("The plan check would newly find"), ""),
            (preview.going, self.tr("It would no longer find"), "ok"),
        ):
            if not found:
                continue
            column.addWidget(label(words, "small", theme.SEMIBOLD, "ink2"))
            for finding in found[:MOST_FINDINGS]:
                look = ("ok", "circle-check") if tone else SEVERITIES[finding.severity]
                column.addLayout(_line(look, finding.what))
            if len(found) > MOST_FINDINGS:
                rest = more.format(len(found) - MOST_FINDINGS)
                column.addWidget(label(rest, "small", tone="ink3"))
        if not preview.appearing and not preview.going:
            words = self.tr("The findings of the plan check stay as they are.")
            column.addWidget(label(words, "small", tone="ink2", wrap=True))


def _dates(preview: Preview, more: str) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(theme.SPACE16)
    grid.setVerticalSpacing(theme.SPACE4)
    grid.setColumnStretch(2, 1)
    rows: Sequence[tuple[str, str]] = [
        (name, f"{date_words(before)} → {date_words(after)}") for name, before, after in preview.moved
    ]
    for number, (name, words) in enumerate(rows[:MOST_DATES]):
        grid.addWidget(Elide(name, "small", tone="ink2"), number, 0)
        grid.addWidget(label(words, "small", theme.MEDIUM), number, 1)
    if len(rows) > MOST_DATES:
        grid.addWidget(label(more.format(len(rows) - MOST_DATES), "small", tone="ink3"), MOST_DATES, 0)
    return grid


def _line(look: tuple[str, str], words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.SPACE8)
    row.addWidget(Icon(look[1], look[0], 16), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(words, "small", wrap=True), 1)
    return row
