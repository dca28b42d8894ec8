"""The table of tasks: follows an edit of one task by that row alone, however many tasks there are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from models.tasks import Task
from views.record_table import ONE_BY_ONE, RecordTable
from views.sprint_columns import NUMBERS, TIMELINE, sprint_columns
from views.sprint_groups import FIELD_OF, Extent, Grouped
from views.sprint_plan import SprintPlan
from views.steps import Steps, in_turns

if TYPE_CHECKING:
    from app.document import Changes, Document

TURN_MS = 3  # so long the schedule may hold up keys and paint at a time
FEW = 200  # changed rows that are followed one by one


class SprintTable(RecordTable):
    """Tasks with what the schedule says about them; `plan` is up to date before anything is shown."""

    plan_changed = Signal(object)
    """The ids of the tasks that are different, or None when anything may be."""
    settled = Signal()
    """Slack and critical path of tasks that an edit moved are known, a moment after the edit."""

    def __init__(
        self, document: Document, parent: QObject | None = None, plan: SprintPlan | None = None
    ) -> None:
        self.plan = plan or SprintPlan(document)
        self.grouped: Grouped | None = None
        self._settling: Steps | None = None
        super().__init__(
            document, Task, sprint_columns(self.plan), lambda program: program.tasks,
            new=self._new_task, depends=("milestone", "phase", "person"), parent=parent,
        )  # fmt: skip
        self.mark_column = self.column_of("title")
        self.timeline = self.column_of(TIMELINE)
        self._scheduled = [self.column_of(name) for name in NUMBERS]

    def group_by(self, way: str) -> None:
        """Group by "phase", "milestone", "track" or "owner", or not at all ("none")."""
        self.grouped = None if way == "none" else Grouped(self.document, way)
        self.set_group(self.grouped)

    def fold_all(self, folded: bool) -> None:
        """Fold every group away, or out again."""
        keys = {group.heading.key for group in self.order.groups.values()}
        self.order.collapsed = self.order.collapsed | keys if folded else self.order.collapsed - keys
        self.rearrange()
        self._tell(set(self.order.groups), 0, len(self.columns) - 1)

    def extent(self, key: str) -> Extent:
        """The days that a group takes."""
        return self.grouped.extent(key) if self.grouped is not None else Extent(None, None)

    def groups_of(self, ids: Iterable[str]) -> set[str]:
        """The ids of the headings that some tasks stand under."""
        tasks = (self.record(key) for key in ids) if self.grouped is not None else ()
        return {f"group {self.grouped(task).key}" for task in tasks if self.grouped and task is not None}

    def _take(self, changes: Changes) -> None:
        touched = self.plan.take(changes)
        if not self.plan.settled and (self._settling is None or self._settling.is_over):
            self._settling = Steps(in_turns(self.plan.settling(), TURN_MS), self, self._settle)
        if self._is_small(changes):
            self._take_few(changes, touched)
            self.plan_changed.emit(None if touched is None else touched | changes.updated("task"))
            return
        if self.grouped is not None:
            self.grouped.forget()
        super()._take(changes)
        if changes.tables & {"task", "dependency", "baseline", "program", "day_off"}:
            self._forget_schedule(None)
        self.plan_changed.emit(None)

    def _is_small(self, changes: Changes) -> bool:
        """Whether no row comes, goes or moves: only some values of some tasks or links are others."""
        order = self.order
        if changes.everything or changes.tables - {"task", "dependency"} or order.filtering:
            return False
        if changes.inserted("task") or changes.deleted("task") or order.sorted_by is not None:
            return False
        moves = {"position", FIELD_OF.get(self.grouped.way if self.grouped else "", "position")}
        updated = changes.updated("task")
        return len(updated) <= FEW and all(not changes.fields("task", key) & moves for key in updated)

    def _take_few(self, changes: Changes, touched: frozenset[str] | None) -> None:
        updated = changes.updated("task")
        self._forget(updated)
        if self.grouped is not None:
            self.grouped.touch([task for key in updated if (task := self.record(key)) is not None])
        many = touched is None or len(touched) > FEW or bool(changes.tables & {"dependency"})
        waiting = None if many else touched
        self._forget_schedule(waiting)
        self._tell(updated, 0, len(self.columns) - 1)
        if waiting is None or len(waiting) > len(updated):
            self._tell_shown(waiting)

    def _settle(self) -> None:
        """What an edit moved far down the plan is worked out now."""
        self._settling = None
        self._forget_schedule(None)
        if self.order.sorted_by is not None or self.order.filtering:
            self.order.forget()
            self.rearrange()
        self._tell_shown(None)
        self.settled.emit()

    def _forget_schedule(self, ids: Iterable[str] | None) -> None:
        known = None if ids is None else list(ids)
        for number in self._scheduled:
            self.columns[number].forget(known)

    def _tell_shown(self, ids: frozenset[str] | None) -> None:
        """Slack is different elsewhere too: one signal for all rows costs less than one for each."""
        if ids is None or len(ids) > ONE_BY_ONE:
            self._tell_all(min(self._scheduled), len(self.columns) - 1)
        else:
            self._tell(ids, min(self._scheduled), len(self.columns) - 1)

    def _new_task(self, below: Task | None) -> dict[str, Any]:
        """What a task added below another begins with: the same milestone, track, owner and start."""
        program = self.document.program
        start = program.calendar.next_working(max(1, program.today))
        values: dict[str, Any] = {"program_id": program.id, "title": self.tr("New task"), "start_day": start}
        if below is not None:
            values |= {"milestone_id": below.milestone_id, "track": below.track, "owner_id": below.owner_id}
            if below.start_day is not None:
                values["start_day"] = below.start_day
        return values
