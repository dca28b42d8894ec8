"""The form for a new program: name, organisation, plan, Day 1 and go-live on one card."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from views import theme
from views.controls import Card, button, label

GO_LIVE_DAY = 61


@dataclass(frozen=True)
class NewProgram:
    """What a new program starts from; start is Day 1, go_live_day a sprint day."""

    title: str
    organisation: str
    plan: str
    start: date
    go_live_day: int


class NewProgramForm(Card):
    """Everything a new program needs, on one card."""

    created = Signal(object)
    edited = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("New program"))
        self.box.addWidget(label(self.tr("New program"), "section", theme.SEMIBOLD))
        self.box.addSpacing(theme.SPACE4)
        self.title_field = _line(self.tr("Claims triage assistant"))
        self.organisation = _line(self.tr("Contoso Health"))
        self.plan = QComboBox()
        self.plan.addItem(self.tr("AI rollout: 18 milestones with checklists, tasks and RACI"), "ai-rollout")
        self.plan.addItem(self.tr("Blank: phases and decision points only"), "blank")
        self.plan.setMinimumContentsLength(12)
        self.start = QDateEdit(_next_monday(today))
        self.start.setCalendarPopup(True)
        self.start.setDisplayFormat("d MMM yyyy")
        self.go_live = QSpinBox()
        self.go_live.setRange(1, 999)
        self.go_live.setValue(GO_LIVE_DAY)
        self.go_live.setPrefix(self.tr("day "))
        self.go_live.lineEdit().setTextMargins(8, 0, 0, 0)
        self._rows()
        for changed in (self.start.dateChanged, self.go_live.valueChanged):
            changed.connect(self.edited)
        self.create_button = button(self.tr("Create…"), primary=True)
        self.create_button.setEnabled(False)
        self.create_button.clicked.connect(self._create)
        self.title_field.textChanged.connect(self._check)
        self.title_field.returnPressed.connect(self._create)
        self.box.addSpacing(theme.SPACE4)
        self.box.addWidget(self.create_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addStretch()

    def _rows(self) -> None:
        self._row(self.box, self.tr("Program"), self.title_field)
        self._row(self.box, self.tr("Organisation"), self.organisation)
        self._row(self.box, self.tr("Plan"), self.plan)
        pair = QHBoxLayout()
        pair.setSpacing(theme.SPACE12)
        for words, field in ((self.tr("Day 1"), self.start), (self.tr("Go-live"), self.go_live)):
            column = QVBoxLayout()
            self._row(column, words, field)
            pair.addLayout(column, 1)
        self.box.addLayout(pair)

    def _row(self, column: QVBoxLayout, words: str, field: QWidget) -> None:
        caption = label(words, "small", theme.MEDIUM, "ink2")
        caption.setBuddy(field)
        field.setAccessibleName(words)
        column.setSpacing(theme.SPACE4)
        column.addWidget(caption)
        column.addWidget(field)
        column.addSpacing(theme.SPACE4)

    def _check(self) -> None:
        self.create_button.setEnabled(bool(self.title_field.text().strip()))

    def _create(self) -> None:
        if self.create_button.isEnabled():
            self.created.emit(self.wish())

    def wish(self) -> NewProgram:
        """What the form says now."""
        day = self.start.date()
        return NewProgram(
            title=self.title_field.text().strip(),
            organisation=self.organisation.text().strip(),
            plan=str(self.plan.currentData()),
            start=date(day.year(), day.month(), day.day()),
            go_live_day=self.go_live.value(),
        )


def _next_monday(today: date) -> QDate:
    """Sprints begin on a Monday unless somebody decides otherwise."""
    return QDate(today.year, today.month, today.day).addDays((7 - today.weekday()) % 7)


def _line(example: str) -> QLineEdit:
    result = QLineEdit()
    result.setMaxLength(200)
    result.setPlaceholderText(example)
    return result
