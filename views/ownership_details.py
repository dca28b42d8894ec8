"""What is behind a row or column of the ownership matrix: an activity with its transfer, or a party."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.commands import ownership as commands
from models.errors import UserError
from models.ownership import Activity, Mode, Party, Transfer, TransferState
from models.rules import Finding
from views import theme
from views.controls import Chip, Elide, Icon, button, label
from views.model_words import listed, value_words
from views.page import scroll
from views.record_field import RecordField
from views.states import SEVERITIES, look_of

if TYPE_CHECKING:
    from app.document import Document

ACTIVITY = ("title", "description", "question")
TRANSFER = ("from_week", "to_week", "evidence", "accepted_by_id", "accepted_day", "note")
PARTY = ("name", "side", "person_id")


class Details(QFrame):
    """A card of fields that scrolls; hidden while there is nothing to show."""

    refused = Signal(str)

    def __init__(self, document: Document, table: str) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setMinimumWidth(260)
        self._document, self._table, self._id = document, table, ""
        self.fields: dict[str, RecordField] = {}
        area, inner = scroll()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(area)
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(theme.SPACE16, theme.SPACE16, theme.SPACE16, theme.SPACE16)
        self._column.setSpacing(theme.SPACE8)
        self._kind = Elide("", "small", tone="ink3")
        self._name = Elide("", "section", theme.SEMIBOLD)
        self._column.addWidget(self._kind)
        self._column.addWidget(self._name)
        document.changed.connect(self.refresh)

    @property
    def record(self) -> Any:
        """The record shown, or None."""
        return self._document.record(self._table, self._id) if self._id else None

    def show_record(self, record_id: str) -> None:
        """Show another record; none hides the card."""
        if record_id != self._id:
            for field in self.fields.values():
                field.finish()
            self._id = record_id
        self.refresh()

    def refresh(self) -> None:
        """Show the record as it is now, but not over what is being typed."""
        record = self.record
        self.setVisible(record is not None)
        if record is not None:
            self._show(record)
        else:
            self._feed(list(self.fields), None)

    def _show(self, record: Any) -> None:
        raise NotImplementedError

    def _add_fields(self, kind: type[Any], names: Sequence[str]) -> None:
        for name in names:
            field = self.fields[name] = RecordField(self._document, kind, name)
            field.refused.connect(self.refused)
            self._column.addWidget(field)

    def _feed(self, names: Sequence[str], record: Any) -> None:
        """Give fields their record; the same record only refreshes, so that typing goes on."""
        for name in names:
            self.fields[name].setVisible(record is not None)
            self.fields[name].feed(record)

    def _head(self, kind: str, name: str) -> None:
        self._kind.setText(kind)
        self._name.setText(name)
        self.setAccessibleName(self.tr("Details of {0}").format(name))

    def _add_heading(self, words: str) -> Elide:
        heading = Elide(words, "small", theme.SEMIBOLD, "ink2")
        heading.setContentsMargins(0, theme.SPACE12, 0, 0)
        self._column.addWidget(heading)
        return heading


class ActivityDetails(Details):
    """An activity: what it covers, how it is handed over, and what the plan check says."""

    def __init__(self, document: Document) -> None:
        super().__init__(document, "activity")
        self._findings: list[Finding] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(theme.SPACE8)
        self._column.addLayout(self._lines)
        self._add_fields(Activity, ACTIVITY)
        self._add_heading(self.tr("Transfer"))
        self._column.addLayout(self._make_state())
        self.plan = button(self.tr("Plan the transfer"), "calendar-plus")
        self.plan.clicked.connect(self._plan)
        self._column.addWidget(self.plan, 0, Qt.AlignmentFlag.AlignLeft)
        self._add_fields(Transfer, TRANSFER)
        self.accept = button(self.tr("Accept today"), "circle-check")
        self.accept.clicked.connect(self._accept)
        self._column.addWidget(self.accept, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.hide()

    def _make_state(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.state, self.path = Chip(""), label("", "small", tone="ink2", wrap=True)
        row.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.path, 1)
        return row

    def set_findings(self, findings: Sequence[Finding]) -> None:
        """What the plan check says about the activity shown."""
        if list(findings) == self._findings:
            return
        self._findings = list(findings)
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for each in self._findings:
            self._lines.addWidget(_finding_line(each))

    def _show(self, record: Activity) -> None:
        transfer = record.transfer
        self._head(self.tr("Activity"), record.title)
        self._feed(ACTIVITY, record)
        self._feed(TRANSFER, transfer)
        state = transfer.state if transfer else TransferState.UNPLANNED
        self.state.set_state(value_words(state), *look_of(state))
        self.path.setText(_path_words(record))
        self.plan.setVisible(transfer is None)
        self.accept.setVisible(transfer is not None and transfer.accepted_day is None)

    def _plan(self) -> None:
        self._try(lambda: commands.plan_transfer(self._document, self._id))

    def _accept(self) -> None:
        """The incoming owner accepts today: who is accountable in production, else who is typed in."""
        transfer = self.record.transfer
        person = transfer.accepted_by_id or _incoming(self.record)
        if person is None:
            words = self.tr("Nobody stands behind the party that takes over; fill in Accepted by first.")
            self.refused.emit(words)
            self.fields["accepted_by_id"].editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._try(lambda: commands.accept_transfer(self._document, transfer.id, person))

    def _try(self, act: Any) -> None:
        try:
            act()
        except UserError as problem:
            self.refused.emit(str(problem))


class PartyDetails(Details):
    """A party: name, side, who acts for it, and how much it carries in each mode."""

    def __init__(self, document: Document) -> None:
        super().__init__(document, "party")
        self._add_fields(Party, PARTY)
        self._add_heading(self.tr("Carries"))
        self.loads = {mode: label("", "small", tone="ink2", wrap=True) for mode in Mode}
        for words in self.loads.values():
            self._column.addWidget(words)
        self._column.addStretch(1)
        self.hide()

    def _show(self, record: Party) -> None:
        self._head(self.tr("Party"), record.name)
        self._feed(PARTY, record)
        for mode, words in self.loads.items():
            letters = [each.letter for each in record.assignments if each.mode is mode]
            sentence = self.tr("{0}: accountable for {1}, responsible for {2}, consulted or informed on {3}.")
            accountable = sum(each.accountable for each in letters)
            responsible = sum(each.responsible for each in letters)
            others = sum(not each.accountable and not each.responsible for each in letters)
            words.setText(sentence.format(value_words(mode), accountable, responsible, others))


def _path_words(activity: Activity) -> str:
    """Who hands over to whom."""
    names = [listed([party.name for party in activity.accountable(mode)]) or "?" for mode in Mode]
    return " → ".join(names)


def _incoming(activity: Activity) -> str | None:
    """The person who is accountable in production."""
    return next((party.person_id for party in activity.accountable(Mode.PRODUCTION) if party.person_id), None)


def _finding_line(finding: Finding) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.SPACE8)
    tone, icon = SEVERITIES[finding.severity]
    words = label(finding.what, "small", tone="ink2", wrap=True)
    words.setToolTip(finding.fix)
    row.addWidget(Icon(icon, tone, 16), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return line
