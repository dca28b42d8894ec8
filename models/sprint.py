"""The 90-day adoption sprint: phases, and milestones whose state comes from their checklists."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from sqlalchemy.orm import Mapped

from models.base import Base, derived, field, named, part_of, parts, refers_to, whole

if TYPE_CHECKING:
    from models.people import Person
    from models.program import Program
    from models.tasks import Task


class MilestoneState(enum.Enum):
    """How far a milestone is; derived from its checklist and the day, never typed."""

    EMPTY = "No checklist"
    OPEN = "Not started"
    RUNNING = "In progress"
    OVERDUE = "Overdue"
    DONE = "Done"


class Phase(Base):
    """A stretch of the sprint, thirty days each in the built-in plan."""

    __tablename__ = "phase"

    program_id: Mapped[str] = field("Program", part_of("program"), index=True)
    key: Mapped[str] = field("Key", default="")
    title: Mapped[str] = field("Phase")
    purpose: Mapped[str] = field("Purpose", kind="long", default="")
    first_day: Mapped[int] = field("First day", kind="day", default=1)
    last_day: Mapped[int] = field("Last day", kind="day", default=30)

    program: Mapped[Program] = whole("phases", "Phase.program_id")
    milestones: Mapped[list[Milestone]] = parts("phase", "Milestone.position")


class Milestone(Base):
    """Something that must be true by a day, shown by a checklist with evidence."""

    __tablename__ = "milestone"

    program_id: Mapped[str] = field("Program", part_of("program"), index=True)
    phase_id: Mapped[str] = field("Phase", part_of("phase"), index=True)
    position: Mapped[int] = field("Order", default=0)
    key: Mapped[str] = field("Key", default="", help="Which built-in milestone this is, if any")
    title: Mapped[str] = field("Milestone")
    why: Mapped[str] = field("Why it matters", kind="long", default="")
    due_day: Mapped[int] = field("Due", kind="day", default=30)
    owner_id: Mapped[str | None] = field("Owner", refers_to("person"))
    owner_role: Mapped[str] = field("Owning role", default="")
    evidence: Mapped[str] = field("Evidence", kind="link", default="")
    note: Mapped[str] = field("Note", kind="long", default="")

    program: Mapped[Program] = whole("milestones", "Milestone.program_id")
    phase: Mapped[Phase] = whole("milestones", "Milestone.phase_id")
    owner: Mapped[Person | None] = named("Milestone.owner_id")
    items: Mapped[list[ChecklistItem]] = parts("milestone", "ChecklistItem.position")
    tasks: Mapped[list[Task]] = whole("milestone", "Task.milestone_id")

    @derived("Ticked", kind="int")
    def ticked(self) -> int:
        return sum(item.done for item in self.items)

    @derived("Progress", kind="percent", help="Ticked items of the checklist")
    def progress(self) -> int:
        return 100 * self.ticked // len(self.items) if self.items else 0

    @derived("State", kind="enum")
    def state(self) -> MilestoneState:
        """Done when every item is ticked; overdue when the due day has passed and one is not."""
        if self.items and self.ticked == len(self.items):
            return MilestoneState.DONE
        if self.due_day < self.program.today:
            return MilestoneState.OVERDUE
        if not self.items:
            return MilestoneState.EMPTY
        return MilestoneState.RUNNING if self.ticked else MilestoneState.OPEN


class ChecklistItem(Base):
    """One thing that can be shown to be done."""

    __tablename__ = "checklist_item"

    milestone_id: Mapped[str] = field("Milestone", part_of("milestone"), index=True)
    position: Mapped[int] = field("Order", default=0)
    text: Mapped[str] = field("Checklist item")
    done: Mapped[bool] = field("Done", default=False)
    done_by_id: Mapped[str | None] = field("Done by", refers_to("person"))
    done_day: Mapped[int | None] = field("Done on", kind="day")
    evidence: Mapped[str] = field("Evidence", kind="link", default="")

    milestone: Mapped[Milestone] = whole("items", "ChecklistItem.milestone_id")
    done_by: Mapped[Person | None] = named("ChecklistItem.done_by_id")
