"""Everything about the selected task: its fields, what it waits for and what follows, and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget
from sqlalchemy.orm import object_session

from app.commands.sprint import set_status
from models.errors import UserError
from models.planning import link, links
from models.schedule import CycleError, Link, would_cycle
from models.tasks import Dependency, Task
from views import states, theme
from views.controls import Icon, label
from views.form import Form, Related, Section
from views.form_field import FieldSpec
from views.language import word
from views.record_columns import ColumnSpec
from views.record_edits import NewRecord, change

if TYPE_CHECKING:
    from app.document import Document
    from models.rules import Finding

PAUSE_MS = 40  # without another key before the fields follow: less than a blink


class SprintInspector(QWidget):
    """The form of the selected tasks, and above it what the plan check says about one of them."""

    refused = Signal(str)
    opened = Signal(str, str)  # table and id of a related record

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Details"))
        self._findings: Mapping[str, Sequence[Finding]] = {}
        self._ids: list[str] = []
        self._document = document
        self._form: Form | None = None
        self._behind = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.catch_up)
        self._found = FindingsCard()
        faces = QStackedLayout(self)
        self._faces = faces
        faces.addWidget(self._nothing())
        filled = QWidget()
        self._column = QVBoxLayout(filled)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SPACE12)
        self._column.addWidget(self._found)
        faces.addWidget(filled)
        document.changed.connect(self._later)

    @property
    def form(self) -> Form:
        """The fields of the selected tasks, as they are now."""
        self.catch_up()
        return self._built()

    @property
    def found(self) -> FindingsCard:
        """The findings about the selected task, as far as the plan has been checked."""
        self.catch_up()
        return self._found

    def show_tasks(self, ids: Sequence[str]) -> None:
        """Show these tasks, a moment later; none shows a word about how to choose one."""
        self._ids = list(ids)
        self._later()

    def set_findings(self, findings: Mapping[str, Sequence[Finding]]) -> None:
        """What the plan check says, by task id."""
        self._findings = findings
        self._later()

    def catch_up(self) -> None:
        """Show now what changed since the last time."""
        self._pause.stop()
        if not self._behind or object_session(self._document.program) is None:
            return
        self._behind = False
        if self._ids or self._form is not None:
            form = self._built()
            form.show_records(self._ids)
            form.catch_up()
        self._faces.setCurrentIndex(1 if self._ids else 0)
        self._found.show_findings(self._findings.get(self._ids[0], []) if len(self._ids) == 1 else [])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.catch_up()

    def _later(self) -> None:
        """Keys come first: who types down a column, or moves along the rows, does not wait for the fields."""
        self._behind = True
        if self.isVisible():
            self._pause.start()

    def _built(self) -> Form:
        """The form; built for the first tasks, for it takes longer than all the rest."""
        if self._form is None:
            self._form = form = Form(self._document, Task, _sections(self._document))
            form.waits = True
            form.refused.connect(self.refused)
            form.opened.connect(self._open)
            self._column.addWidget(form, 1)
        return self._form

    def _nothing(self) -> QWidget:
        card = QFrame()
        card.setProperty("card", True)
        column = QVBoxLayout(card)
        column.addStretch(1)
        column.addWidget(Icon("mouse-pointer-click", "ink3", 24), 0, Qt.AlignmentFlag.AlignHCenter)
        words = label(self.tr("Select a task to see everything about it."), tone="ink3", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(words)
        column.addStretch(2)
        return card

    def _open(self, table: str, record_id: str) -> None:
        """A related link opens the task at its other end."""
        found = self._document.record(table, record_id)
        if isinstance(found, Dependency):
            here = self._ids[0] if self._ids else ""
            other = found.predecessor_id if found.successor_id == here else found.successor_id
            self.opened.emit("task", other)


class FindingsCard(QFrame):
    """What is wrong with a task, and how to mend it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setAccessibleName(self.tr("Findings"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.SPACE16, theme.SPACE12, theme.SPACE16, theme.SPACE12)
        self._column.setSpacing(theme.SPACE8)
        self._shown: list[Finding] = []
        self.hide()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these, worst first; none hides the card."""
        if list(findings) == self._shown:
            return
        self._shown = list(findings)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for each in findings[:3]:
            self._column.addWidget(_finding(each))
        self.setVisible(bool(findings))


def _finding(each: Finding) -> QWidget:
    tone, icon = states.SEVERITIES[each.severity]
    result = QWidget()
    row = QHBoxLayout(result)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.SPACE8)
    row.addWidget(Icon(icon, tone, 16), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(label(each.what, "small", theme.MEDIUM, wrap=True))
    words.addWidget(label(each.fix, "small", tone="ink2", wrap=True))
    row.addLayout(words, 1)
    result.setAccessibleName(f"{word(each.severity)}: {each.what} {each.fix}")
    return result


def _sections(document: Document) -> list[Section | Related]:
    return [
        Section("", ["title", FieldSpec("status", put=set_status), "percent", "owner_id", "owner_role"]),
        Section(_say("When"), ["start_day", "duration", "finish_day"]),
        Section(_say("Where it belongs"), ["milestone_id", "track", "priority"]),
        Related(
            _say("Waits for"), Dependency, _columns("predecessor_id"),
            rows=lambda task: task.predecessors, new=_new(document, before=True), depends=("task",),
        ),
        Related(
            _say("Followed by"), Dependency, _columns("successor_id"),
            rows=lambda task: task.successors, new=_new(document, before=False), depends=("task",),
        ),
        Section(_say("Note"), ["note"]),
    ]  # fmt: skip


def _columns(end: str) -> list[str | ColumnSpec]:
    return [
        ColumnSpec(end, heading=_say("Task"), width=96, stretch=True, look="text", put=_put_end(end)),
        ColumnSpec("kind", width=108, put=_put_plain("kind")),
        ColumnSpec("lag", width=48),
    ]


def _put_end(end: str) -> Callable[[Document, Sequence[str], Any], None]:
    """Lets a link begin or end at another task, unless tasks would then wait for each other in a circle."""

    def put(document: Document, ids: Sequence[str], value: Any) -> None:
        if not isinstance(value, NewRecord):
            for key in ids:
                _check(document, document.session.get_one(Dependency, key), end, str(value))
        change(document, Dependency, ids, end, value)

    return put


def _put_plain(name: str) -> Callable[[Document, Sequence[str], Any], None]:
    def put(document: Document, ids: Sequence[str], value: Any) -> None:
        change(document, Dependency, ids, name, value)

    return put


def _check(document: Document, dependency: Dependency, end: str, task_id: str) -> None:
    """Raises UserError when the link would close a circle or is there already."""
    program = document.program
    ends = {"predecessor_id": dependency.predecessor_id, "successor_id": dependency.successor_id}
    ends[end] = task_id
    first, then = ends["predecessor_id"], ends["successor_id"]
    others = [each for each in program.dependencies if each is not dependency]
    if any((each.predecessor_id, each.successor_id) == (first, then) for each in others):
        raise UserError(_say("These two tasks are linked already; choose another task."))
    mine = link(dependency)
    rest = [each for each in links(program) if each != mine]
    if circle := would_cycle(rest, Link(first, then)):
        raise UserError(CycleError(circle).sentence(lambda key: document.session.get_one(Task, key).title))


def _new(document: Document, before: bool) -> Callable[[Task], dict[str, Any]]:
    """The link that a new row begins with: to the nearest task in the list that may be linked."""

    def new(task: Task) -> dict[str, Any]:
        other = _nearest(document, task, before)
        ends = (other.id, task.id) if before else (task.id, other.id)
        return {"program_id": task.program_id, "predecessor_id": ends[0], "successor_id": ends[1]}

    return new


def _nearest(document: Document, task: Task, before: bool) -> Task:
    """Raises UserError when there is no task left to link."""
    program = document.program
    linked = {each.predecessor_id for each in task.predecessors} | {
        each.successor_id for each in task.successors
    }
    existing = links(program)
    near = sorted(program.tasks, key=lambda each: _distance(each, task, before))
    for each in near:
        ends = (each.id, task.id) if before else (task.id, each.id)
        if each is not task and each.id not in linked and not would_cycle(existing, Link(*ends)):
            return each
    raise UserError(_say("There is no other task that could be linked here; add a task first."))


def _distance(each: Task, task: Task, before: bool) -> tuple[bool, int]:
    """Tasks on the asked side first, then the nearest."""
    gap = each.position - task.position
    return (gap > 0) == before, abs(gap)


def _say(words: str) -> str:
    return QCoreApplication.translate("SprintInspector", words)
