"""The cards of the Today page: the sprint, the next decision, lists of rows, and how to begin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QPushButton, QVBoxLayout, QWidget

from views import painting, states, theme
from views.controls import Bar, Card, Elide, button
from views.language import date_words
from views.model_words import handoff_words, production_words, value_words
from views.sprint_strip import Phase, Point, SprintStrip
from views.today_parts import Line, LineButton, Lines

if TYPE_CHECKING:
    from models.decisions import DecisionPoint
    from models.program import Program

SPRINT_DAYS = 90


class ListCard(Card):
    """A card of rows, with a quiet button for all the rest."""

    opened = Signal(str, str)

    def __init__(self, title: str, page: str = "") -> None:
        super().__init__(title, " ")
        # The rows' planes reach 8 pixels further out than their words, so that words stand under the title.
        inset = LineButton.INSET
        side = theme.SPACE20 - inset
        self.box.setContentsMargins(side, theme.SPACE16, side, theme.SPACE12)
        for head in self.box.children():
            if isinstance(head, QLayout):
                head.setContentsMargins(inset, 0, inset, 0)
        self._page = page
        self.lines = Lines(title)
        self.lines.opened.connect(self.opened)
        self.more: QPushButton = button("", flat=True)
        self.more.clicked.connect(self._open_all)
        self.more.setProperty("inset", "row")
        self.more.hide()
        self.box.addWidget(self.lines)
        self.box.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.box.addStretch(1)

    def show_lines(self, lines: Sequence[Line], note: str, nothing: str, more: str = "") -> None:
        """Rows, a remark at the right of the title, what to say without rows, and words for the rest."""
        self.note.setText(note)
        self.lines.show_lines(lines, nothing)
        self.more.setText(more)
        self.more.setAccessibleName(more)
        self.more.setVisible(bool(more))

    def _open_all(self) -> None:
        self.opened.emit(self._page, "")


def stacked(*cards: Card) -> QWidget:
    """Cards one above the other in the place of one; the last takes what room is left."""
    result = QWidget()
    column = QVBoxLayout(result)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.GAP)
    for card in cards:
        column.addWidget(card, int(card is cards[-1]))
    return result


class GateCard(ListCard):
    """The next decision: how many criteria are shown, and what still stands in its way."""

    def __init__(self, title: str) -> None:
        super().__init__(title, "milestones")
        self.subject = Elide("", "body", theme.SEMIBOLD)
        self.bar = Bar(0.0, "info", self.tr("Criteria shown"))
        self.shown_so_far = Elide("", "small", tone="ink3")
        head = QVBoxLayout()
        head.setContentsMargins(LineButton.INSET, 0, LineButton.INSET, theme.SPACE4)
        head.setSpacing(theme.SPACE8)
        for widget in (self.subject, self.bar, self.shown_so_far):
            head.addWidget(widget)
        self.box.insertLayout(1, head)

    def show_gate(self, subject: str, so_far: str, share: float | None, tone: str) -> None:
        """What is decided, and how much of it is shown, 0 to 1; None when nothing is left to decide."""
        self.shown_so_far.setText(so_far)
        self.shown_so_far.setVisible(bool(so_far))
        self.subject.setText(subject)
        self.subject.setVisible(bool(subject))
        self.bar.set_share(share or 0.0, tone)
        self.bar.setVisible(share is not None)


class SprintCard(Card):
    """The sprint in one line, the three clocks above it; the button opens the sprint."""

    opened = Signal(str, str)

    def __init__(self, title: str) -> None:
        super().__init__(title, " ")
        self.strip = SprintStrip(title)
        self.box.addWidget(self.strip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._shown: object = None

    def show_program(self, program: Program) -> None:
        """Draw the program's phases, decision points and today, if they are others now."""
        phases = [
            Phase(number, each.title, each.first_day, each.last_day)
            for number, each in enumerate(program.phases, 1)
        ]
        points = [self._point(each) for each in program.decisions if each.stage is None and each.due_day]
        clocks = program.clock.describe(program.today)
        span = self._span(program)
        words = self.tr("{0} · {1} · {2}").format(handoff_words(clocks), production_words(clocks), span)
        data = (phases, points, program.today, words)
        if data != self._shown:
            self._shown = data
            self.note.setText(words)
            self.strip.show_sprint(phases, sorted(points, key=_day), program.today)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.opened.emit("sprint", "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit("sprint", "")
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painting.focus(QPainter(self), QRectF(self.rect()), theme.RADIUS_CARD)

    def _point(self, each: DecisionPoint) -> Point:
        words = value_words(each.decision).lower() if each.decision else self.tr("to decide")
        return Point(each.due_day or 0, words, states.look_of(each.decision)[0])

    def _span(self, program: Program) -> str:
        clock = program.clock
        return f"{date_words(clock.date_of(1))} - {date_words(clock.date_of(sprint_days(program)))}"


class StartCard(ListCard):
    """What to do first in a new program; steps that are done are ticked."""

    def show_steps(self, program: Program) -> bool:
        """Show the steps; False when all are done and the card is not needed."""
        steps = self._steps(program)
        done = sum(each[0] for each in steps)
        lines = [self._line(number, *each) for number, each in enumerate(steps, 1)]
        self.show_lines(lines, self.tr("{0} of {1} done").format(done, len(steps)), "")
        return done < len(steps)

    def _steps(self, program: Program) -> list[tuple[bool, str, str, str]]:
        parties = [party for party in program.parties if party.person is not None]
        return [
            (bool(program.people), self.tr("Name the people"),
             self.tr("Sponsor, change lead, managers: whoever owns or decides something"), "people"),
            (bool(program.populations), self.tr("Describe whose work changes"),
             self.tr("Each population with its headcount and direct manager"), "populations"),
            (bool(program.tasks) and bool(program.milestones), self.tr("Lay out the 90 days"),
             self.tr("Milestones that must be true by a day, and the tasks that lead there"), "sprint"),
            (bool(program.champions), self.tr("Find champions"),
             self.tr("Respected peers in every population, with hours set aside"), "champions"),
            (bool(parties), self.tr("Say who will own it"),
             self.tr("Put people behind the parties of the RACI, in pilot and production"), "ownership"),
        ]  # fmt: skip

    def _line(self, number: int, done: bool, title: str, note: str, page: str) -> Line:
        icon, tone = ("circle-check", "ok") if done else ("circle-dashed", "idle")
        said = self.tr("{0}. {1} (done)") if done else self.tr("{0}. {1}")
        return Line(said.format(number, title), page, note=note, icon=icon, tone=tone, action=self.tr("Open"))


def sprint_days(program: Program) -> int:
    """How long the sprint is, in days: to the end of its last phase, 90 without phases."""
    return max((phase.last_day for phase in program.phases), default=SPRINT_DAYS)


def _day(point: Point) -> int:
    return point.day
