"""The work of the sprint: tasks, what they wait for, and the baselines they are measured against."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from sqlalchemy.orm import Mapped

from models.base import Base, derived, field, named, part_of, parts, refers_to, whole

if TYPE_CHECKING:
    from models.people import Person
    from models.program import Program
    from models.sprint import Milestone


class Track(enum.Enum):
    ADOPTION = "Adoption"
    TECHNICAL = "Technical"
    TRAINING = "Training"
    COMMUNICATION = "Communication"
    GOVERNANCE = "Governance"
    OPERATIONS = "Operations"


class TaskStatus(enum.Enum):
    OPEN = "Not started"
    RUNNING = "In progress"
    BLOCKED = "Blocked"
    DONE = "Done"
    DROPPED = "Dropped"


class Priority(enum.Enum):
    HIGH = "High"
    NORMAL = "Normal"
    LOW = "Low"


class LinkKind(enum.Enum):
    FS = "Finish to start"
    SS = "Start to start"


class Task(Base):
    """A piece of work with a start, a duration and one owner."""

    __tablename__ = "task"

    program_id: Mapped[str] = field("Program", part_of("program"), index=True)
    position: Mapped[int] = field("Order", default=0)
    key: Mapped[str] = field("Key", default="")
    title: Mapped[str] = field("Task")
    track: Mapped[Track] = field("Track", default=Track.ADOPTION)
    milestone_id: Mapped[str | None] = field("Milestone", refers_to("milestone"), index=True)
    start_day: Mapped[int | None] = field("Start", kind="day")
    duration: Mapped[int] = field(
        "Duration", unit="working days", default=1, minimum=0, maximum=2000, help="0 is a moment"
    )
    owner_id: Mapped[str | None] = field("Owner", refers_to("person"))
    owner_role: Mapped[str] = field("Owning role", default="")
    status: Mapped[TaskStatus] = field("Status", default=TaskStatus.OPEN)
    percent: Mapped[int] = field("Done", kind="percent", default=0, minimum=0, maximum=100)
    priority: Mapped[Priority] = field("Priority", default=Priority.NORMAL)
    note: Mapped[str] = field("Note", kind="long", default="")

    program: Mapped[Program] = whole("tasks", "Task.program_id")
    milestone: Mapped[Milestone | None] = whole("tasks", "Task.milestone_id")
    owner: Mapped[Person | None] = named("Task.owner_id")
    predecessors: Mapped[list[Dependency]] = parts("successor", foreign_keys="[Dependency.successor_id]")
    successors: Mapped[list[Dependency]] = parts("predecessor", foreign_keys="[Dependency.predecessor_id]")
    snapshots: Mapped[list[BaselineEntry]] = parts("task")

    @derived("Finish", kind="day", help="Last working day of the task")
    def finish_day(self) -> int | None:
        if self.start_day is None:
            return None
        return self.program.calendar.finish(self.start_day, self.duration)

    @derived("Late", kind="bool")
    def late(self) -> bool:
        """Whether the last working day has passed and the task is neither done nor dropped."""
        finish = self.finish_day
        over = self.status in (TaskStatus.DONE, TaskStatus.DROPPED)
        return not over and finish is not None and finish < self.program.today


class Dependency(Base):
    """A task that waits for another, by some working days of lag."""

    __tablename__ = "dependency"

    program_id: Mapped[str] = field("Program", part_of("program"), index=True)
    predecessor_id: Mapped[str] = field("Waits for", part_of("task"), index=True)
    successor_id: Mapped[str] = field("Task", part_of("task"), index=True)
    kind: Mapped[LinkKind] = field("Kind", default=LinkKind.FS)
    lag: Mapped[int] = field("Lag", unit="working days", default=0, minimum=-2000, maximum=2000)

    program: Mapped[Program] = whole("dependencies", "Dependency.program_id")
    predecessor: Mapped[Task] = whole("successors", "Dependency.predecessor_id")
    successor: Mapped[Task] = whole("predecessors", "Dependency.successor_id")


class Baseline(Base):
    """The plan as it stood on a day, under a name; slip is today's plan against it."""

    __tablename__ = "baseline"

    program_id: Mapped[str] = field("Program", part_of("program"), index=True)
    position: Mapped[int] = field("Order", default=0)
    title: Mapped[str] = field("Baseline")
    taken_day: Mapped[int] = field("Taken on", kind="day", default=1)
    current: Mapped[bool] = field("Measured against", default=False)
    note: Mapped[str] = field("Note", kind="long", default="")

    program: Mapped[Program] = whole("baselines", "Baseline.program_id")
    entries: Mapped[list[BaselineEntry]] = parts("baseline")


class BaselineEntry(Base):
    """Where one task stood in a baseline."""

    __tablename__ = "baseline_entry"

    baseline_id: Mapped[str] = field("Baseline", part_of("baseline"), index=True)
    task_id: Mapped[str] = field("Task", part_of("task"), index=True)
    start_day: Mapped[int | None] = field("Start", kind="day")
    duration: Mapped[int] = field("Duration", unit="working days", default=1, minimum=0, maximum=2000)

    baseline: Mapped[Baseline] = whole("entries", "BaselineEntry.baseline_id")
    task: Mapped[Task] = whole("snapshots", "BaselineEntry.task_id")
