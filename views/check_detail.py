"""One finding in full: what, why it matters, how to mend it; open its place, silence it or show it again."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

import resources
from models.rules import Finding
from views import states, theme
from views.controls import Card, Chip, button, label
from views.language import word
from views.messages import announce
from views.page import scroll
from views.sentences import error_words

SOURCES = "words/sources.toml"


class ReasonField(QPlainTextEdit):
    """Where a reason is typed; Ctrl+Enter takes it, Esc leaves."""

    accepted = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accepted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def source_words(source: str) -> str:
    """What a rule goes back to, by its title instead of the tag that stands in the list."""
    titles = resources.toml(SOURCES)
    return word(str(titles[source]), "Help") if source in titles else source


class FindingDetail(Card):
    """Explains the selected finding; the reason for silencing is asked for right here."""

    open_requested = Signal()
    silence_requested = Signal(str)
    again_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("The finding in full"))
        self.setMinimumWidth(260)
        self.finding: Finding | None = None
        self._area, inner = scroll()
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.addWidget(self._area)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(theme.SPACE20, theme.SPACE16, theme.SPACE20, theme.SPACE16)
        self._column.setSpacing(theme.SPACE8)
        self._add_words()
        self._add_buttons()
        self._add_reason()
        self._column.addStretch(1)
        self.show_finding(None, "")

    def _add_words(self) -> None:
        self.chip = Chip("", "idle")
        self._column.addWidget(self.chip)
        self.name = label("", "section", theme.SEMIBOLD, wrap=True)
        self.place = label("", "small", tone="ink3", wrap=True)
        self.what = label("", wrap=True)
        for widget in (self.name, self.place, self.what):
            self._column.addWidget(widget)
        self.parts: dict[str, tuple[QLabel, QLabel]] = {}
        titles = {
            "reason": self.tr("Why it may stay"), "why": self.tr("Why it matters"),
            "fix": self.tr("How to mend it"), "source": self.tr("Where the rule comes from"),
        }  # fmt: skip
        for key, words in titles.items():
            pair = label(words, "caption", theme.SEMIBOLD, "ink3"), label("", tone="ink2", wrap=True)
            pair[1].setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.parts[key] = pair
            self._column.addSpacing(theme.SPACE4)
            for widget in pair:
                self._column.addWidget(widget)

    def _add_buttons(self) -> None:
        self.open = button(self.tr("Open the place"), "arrow-right", primary=True)
        self.open.clicked.connect(self.open_requested)
        self.silence = button(self.tr("Silence…"), "eye-off")
        self.silence.clicked.connect(self.ask_reason)
        self.again = button(self.tr("Show again"), "eye")
        self.again.clicked.connect(self.again_requested)
        self._column.addSpacing(theme.SPACE8)
        for widget in (self.open, self.silence, self.again):
            self._column.addWidget(widget)

    def _add_reason(self) -> None:
        self.reason_box = QWidget()
        column = QVBoxLayout(self.reason_box)
        column.setContentsMargins(0, theme.SPACE8, 0, 0)
        column.setSpacing(theme.SPACE8)
        question = self.tr("Why may this stay? The reason is kept and printed.")
        column.addWidget(label(question, "small", wrap=True))
        self.reason = ReasonField()
        self.reason.setAccessibleName(self.tr("Reason for silencing"))
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(72)
        self.reason.accepted.connect(self._silence)
        self.reason.left.connect(self.leave_reason)
        self.complaint = label("", "small", tone="bad", wrap=True)
        column.addWidget(self.reason)
        column.addWidget(self.complaint)
        column.addLayout(self._reason_buttons())
        self._column.addWidget(self.reason_box)

    def _reason_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.take = button(self.tr("Silence it"))
        self.take.clicked.connect(self._silence)
        self.leave = button(self.tr("Cancel"), flat=True)
        self.leave.clicked.connect(self.leave_reason)
        row.addWidget(self.take)
        row.addWidget(self.leave)
        row.addStretch(1)
        return row

    def show_finding(self, finding: Finding | None, place: str) -> None:
        """Explain a finding at a place, or nothing."""
        same = finding is not None and self.finding is not None and finding.key == self.finding.key
        self.finding = finding
        self.name.setText(finding.name if finding else self.tr("Choose a finding to see why it matters."))
        self.place.setText(place)
        self.what.setText(finding.what if finding else "")
        for key, pair in self.parts.items():
            words = str(getattr(finding, key)) if finding else ""
            words = source_words(words) if key == "source" else words
            pair[1].setText(words)
            for widget in pair:
                widget.setVisible(bool(words))
        self._show_state(finding)
        if not same:
            self.leave_reason()

    def _show_state(self, finding: Finding | None) -> None:
        self.chip.setVisible(finding is not None)
        self.open.setVisible(finding is not None)
        self.silence.setVisible(finding is not None and not finding.silenced)
        self.again.setVisible(finding is not None and finding.silenced)
        if finding is not None:
            tone, icon = states.SEVERITIES[finding.severity]
            self.chip.set_state(word(finding.severity).capitalize(), tone, icon)

    def ask_reason(self) -> None:
        """Ask why the finding may stay."""
        if self.finding is None or self.finding.silenced:
            return
        self.complaint.hide()
        self.reason_box.show()
        self.silence.hide()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self._bring_reason)  # once the layout has made room for it

    def _bring_reason(self) -> None:
        self._area.ensureWidgetVisible(self.reason_box)

    def leave_reason(self) -> None:
        """Ask no more; what was typed is forgotten."""
        self.reason.clear()
        self.reason_box.hide()
        self.complaint.hide()
        self.silence.setVisible(self.finding is not None and not self.finding.silenced)

    def complain(self, sentence: str) -> None:
        """Say why the reason will not do."""
        sentence = error_words(sentence)
        self.complaint.setText(sentence)
        self.complaint.setAccessibleName(sentence)
        self.complaint.show()
        announce(self.complaint)

    def _silence(self) -> None:
        self.silence_requested.emit(self.reason.toPlainText())
