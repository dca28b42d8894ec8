"""Where a decision is made: go, go with conditions, hold or stop, by whom, when and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from app.commands import decisions, records
from models.decisions import Decision, DecisionPoint
from models.errors import UserError
from models.people import Person
from views import editors, theme
from views.choice import Option
from views.controls import button, label
from views.language import counted
from views.messages import announce
from views.model_words import value_words
from views.record_edits import NewRecord
from views.sentences import error_words
from views.states import look_of

if TYPE_CHECKING:
    from app.document import Document

FIELDS = ("decided_by_id", "decided_day", "conditions", "rationale")


class GateForm(QWidget):
    """A draft of a decision; nothing is kept until it is recorded."""

    decided = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._point = ""
        self._open_blockers = 0
        self.options: dict[Decision, Option] = {}
        self.editors: dict[str, Any] = {}
        self._names: dict[str, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE8)
        self._column.addLayout(self._make_options())
        for name in FIELDS:
            self._add_field(name)
        self._add_ending()
        self._show_needs()

    def _make_options(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(theme.SPACE8)
        self._group = QButtonGroup(self)
        for number, decision in enumerate(Decision):
            tone, icon = look_of(decision)
            option = self.options[decision] = Option(value_words(decision), icon or "circle-check", tone)
            self._group.addButton(option)
            grid.addWidget(option, number // 2, number % 2)
        self._group.buttonClicked.connect(self._show_needs)
        return grid

    def _add_field(self, name: str) -> None:
        editor = editors.editor(DecisionPoint, name, self._document.program)
        words = label(editor.field.heading, "small", theme.MEDIUM, "ink2")
        words.setBuddy(editor)
        self.editors[name], self._names[name] = editor, words
        editor.edited.connect(self._calm)
        if name == "rationale":
            self.reminder = label("", "small", tone="warn", wrap=True)
            self._column.addWidget(self.reminder)
        self._column.addWidget(words)
        self._column.addWidget(editor)

    def _add_ending(self) -> None:
        self.complaint = label("", "small", tone="bad", wrap=True)
        self.complaint.hide()
        self.decide = button(self.tr("Record the decision"), "gavel", primary=True)
        self.decide.clicked.connect(self._decide)
        self._column.addWidget(self.complaint)
        self._column.addWidget(self.decide, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def decision(self) -> Decision | None:
        """What is chosen so far."""
        return next((key for key, option in self.options.items() if option.isChecked()), None)

    def show_point(self, point: DecisionPoint | None) -> None:
        """Begin a draft for another decision point; the same one keeps its draft."""
        for editor in self.editors.values():
            editor.program = self._document.program
        point_id = "" if point is None else point.id
        if point_id == self._point:
            return
        self._point = point_id
        self.clear()

    def clear(self) -> None:
        """Forget the draft: today, nothing chosen."""
        self._group.setExclusive(False)
        for option in self.options.values():
            option.setChecked(False)
        self._group.setExclusive(True)
        for name, editor in self.editors.items():
            editor.load(self._document.program.today if name == "decided_day" else None)
        self._calm()
        self._show_needs()

    def show_open(self, blockers: int, waits_for: str) -> None:
        """How many blockers are open, and the earlier stage whose gate must be passed first, if any."""
        self._open_blockers = blockers
        for decision in decisions.GO:
            option = self.options[decision]
            option.setEnabled(not waits_for)
            words = self.tr("Pass the gate of '{0}' first.").format(waits_for) if waits_for else ""
            option.setToolTip(words)
            option.setAccessibleDescription(words)
            if waits_for and option.isChecked():
                self.clear()
        self._show_needs()

    def _show_needs(self) -> None:
        """Which fields the choice asks for."""
        chosen = self.decision
        for name in ("conditions",):
            for widget in (self._names[name], self.editors[name]):
                widget.setVisible(chosen is Decision.CONDITIONS)
        needs = self._open_blockers > 0 and chosen in decisions.GO
        if needs:
            open_words = counted(self._open_blockers, "blocker is", "blockers are")
            words = self.tr("{0} still open: say in the rationale why a go is right.").format(open_words)
            self.reminder.setText(words)
        self.reminder.setVisible(needs)
        self.decide.setEnabled(chosen is not None)

    def _calm(self) -> None:
        self.complaint.hide()

    def _complain(self, sentence: str) -> None:
        sentence = error_words(sentence)
        self.complaint.setText(sentence)
        self.complaint.setAccessibleName(sentence)
        self.complaint.show()
        announce(self.complaint)

    def _decide(self) -> None:
        chosen = self.decision
        if chosen is None:
            return
        try:
            values = {name: editor.value() for name, editor in self.editors.items()}
            self._record(chosen, values)
        except (UserError, ValueError) as problem:
            self._complain(str(problem))
            if isinstance(problem, UserError):
                self.editors["rationale"].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.clear()
        self.decided.emit()

    def _record(self, chosen: Decision, values: dict[str, Any]) -> None:
        """Decide, adding a person who is named for the first time in the same step."""
        document = self._document
        point = document.session.get_one(DecisionPoint, self._point)
        conditions = str(values["conditions"] or "") if chosen is Decision.CONDITIONS else ""
        with document.edit(f"Decide '{point.title}': {chosen.value.lower()}"):
            by = values["decided_by_id"]
            if isinstance(by, NewRecord):
                by = records.add(document, Person, {"program_id": document.program.id, "name": by.name})
            decisions.decide(
                document, point.id, chosen, by=by, day=values["decided_day"],
                conditions=conditions, rationale=str(values["rationale"] or ""),
            )  # fmt: skip
