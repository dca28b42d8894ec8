"""Role-by-role redesign in four steps: task map, skills, metrics, management conversations; and training."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING

from sqlalchemy.orm import Mapped

from models.base import Base, derived, field, named, part_of, parts, refers_to, whole

if TYPE_CHECKING:
    from models.people import Person, Population
    from models.program import Program


class Effect(enum.Enum):
    """What the AI does to a task of the role [Sprint]."""

    SUBSTITUTED = "Substituted"
    AUGMENTED = "Augmented"
    CREATED = "Created"
    UNCHANGED = "Unchanged"


class Gap(enum.Enum):
    NONE = "None"
    SMALL = "Small"
    LARGE = "Large"


class Audience(enum.Enum):
    """Training by role, not by feature [Layers]."""

    OPERATORS = "Operators"
    MANAGERS = "Managers"
    TECHNICAL = "Technical owners"
    SPONSORS = "Sponsors"


class TrainingKind(enum.Enum):
    ORIENTATION = "Orientation"
    PRACTICE = "Hands-on practice"
    REFRESHER = "Refresher"


class TrainingStatus(enum.Enum):
    PLANNED = "Planned"
    HELD = "Held"
    CANCELLED = "Cancelled"


class Role(Base):
    """A job whose work changes, today and redesigned."""

    __tablename__ = "role"

    program_id: Mapped[str] = field("Program", part_of("program"), index=True)
    population_id: Mapped[str | None] = field("Population", refers_to("population"), index=True)
    position: Mapped[int] = field("Order", default=0)
    title: Mapped[str] = field("Role")
    headcount: Mapped[int] = field("People", default=0, minimum=0, maximum=1_000_000)
    manager_id: Mapped[str | None] = field("Manager", refers_to("person"))
    purpose_today: Mapped[str] = field("Purpose today", kind="long", default="")
    purpose_redesigned: Mapped[str] = field("Purpose redesigned", kind="long", default="")
    reason: Mapped[str] = field("Why hours may grow", kind="long", default="")
    signed_by_id: Mapped[str | None] = field("Signed by", refers_to("person"))
    signed_day: Mapped[int | None] = field("Signed on", kind="day")
    signed_print: Mapped[str] = field("Fingerprint signed", default="")

    program: Mapped[Program] = whole("roles", "Role.program_id")
    population: Mapped[Population | None] = whole("roles", "Role.population_id")
    manager: Mapped[Person | None] = named("Role.manager_id")
    signed_by: Mapped[Person | None] = named("Role.signed_by_id")
    tasks: Mapped[list[RoleTask]] = parts("role", "RoleTask.position")
    skills: Mapped[list[Skill]] = parts("role", "Skill.position")
    metrics: Mapped[list[Metric]] = parts("role", "Metric.position")
    conversations: Mapped[list[Conversation]] = parts("role", "Conversation.position")
    trainings: Mapped[list[Training]] = whole("role", "Training.role_id")

    @derived("Hours before", kind="hours", unit="h/week")
    def hours_before(self) -> float:
        return sum(task.hours_before for task in self.tasks)

    @derived("Hours after", kind="hours", unit="h/week")
    def hours_after(self) -> float:
        return sum(task.hours_after for task in self.tasks)

    @derived("Hours freed", kind="hours", unit="h/week")
    def hours_freed(self) -> float:
        return self.hours_before - self.hours_after

    @derived("Substituted", kind="percent", help="Share of today's hours in tasks that the AI takes over")
    def substituted_share(self) -> int:
        gone = sum(
            task.hours_before - task.hours_after for task in self.tasks if task.effect is Effect.SUBSTITUTED
        )
        return round(100 * max(0.0, gone) / self.hours_before) if self.hours_before else 0

    @derived("Signed off")
    def sign_off(self) -> str:
        """Whether the manager signed this redesign, and whether it changed since."""
        from models.signing import fingerprint

        if not self.signed_print:
            return "Not signed"
        return "Signed" if self.signed_print == fingerprint(self) else "Changed since signed"


class RoleTask(Base):
    """Step 1, the task map: one task of the role before and after."""

    __tablename__ = "role_task"

    role_id: Mapped[str] = field("Role", part_of("role"), index=True)
    position: Mapped[int] = field("Order", default=0)
    title: Mapped[str] = field("Task of the role")
    hours_before: Mapped[float] = field(
        "Before", kind="hours", unit="h/week", default=0.0, minimum=0, maximum=168
    )
    hours_after: Mapped[float] = field(
        "After", kind="hours", unit="h/week", default=0.0, minimum=0, maximum=168
    )
    effect: Mapped[Effect | None] = field("Effect of AI")
    judgement: Mapped[str] = field("Human judgement kept", kind="long", default="")
    weak_output: Mapped[str] = field("When the output is weak", kind="long", default="")
    automatic: Mapped[str] = field("May run automatically", kind="long", default="")
    review: Mapped[str] = field("Sent back for review when", kind="long", default="")

    role: Mapped[Role] = whole("tasks", "RoleTask.role_id")


class Skill(Base):
    """Step 2, skill adjacencies: a judgement-heavy skill the role now concentrates on."""

    __tablename__ = "skill"

    role_id: Mapped[str] = field("Role", part_of("role"), index=True)
    position: Mapped[int] = field("Order", default=0)
    title: Mapped[str] = field("Skill")
    source: Mapped[str] = field("Where it comes from", default="")
    gap: Mapped[Gap | None] = field("Gap")
    closing: Mapped[str] = field("How it is closed", kind="long", default="")
    owner_id: Mapped[str | None] = field("Owner", refers_to("person"))
    due_day: Mapped[int | None] = field("Closed by", kind="day")

    role: Mapped[Role] = whole("skills", "Skill.role_id")
    owner: Mapped[Person | None] = named("Skill.owner_id")


class Metric(Base):
    """Step 3, metrics: what the role was measured by, and what it is measured by now."""

    __tablename__ = "metric"

    role_id: Mapped[str] = field("Role", part_of("role"), index=True)
    position: Mapped[int] = field("Order", default=0)
    legacy: Mapped[str] = field("Legacy metric", default="")
    title: Mapped[str] = field("New metric", default="")
    target: Mapped[str] = field("Target", default="")
    switch_day: Mapped[int | None] = field("Switches on", kind="day")
    legacy_kept: Mapped[bool] = field("Legacy metric still counts", default=True)

    role: Mapped[Role] = whole("metrics", "Metric.role_id")


class Conversation(Base):
    """Step 4, management conversations: what the manager asked before, and asks from now on."""

    __tablename__ = "conversation"

    role_id: Mapped[str] = field("Role", part_of("role"), index=True)
    position: Mapped[int] = field("Order", default=0)
    title: Mapped[str] = field("Conversation")
    old: Mapped[str] = field("The old conversation", kind="long", default="")
    new: Mapped[str] = field("The new conversation", kind="long", default="")
    planned_day: Mapped[int | None] = field("Planned for", kind="day")
    held_day: Mapped[int | None] = field("Held on", kind="day")
    held_by_id: Mapped[str | None] = field("Held by", refers_to("person"))

    role: Mapped[Role] = whole("conversations", "Conversation.role_id")
    held_by: Mapped[Person | None] = named("Conversation.held_by_id")


class Training(Base):
    """One training: for a role or an audience, on a day, with a trainer."""

    __tablename__ = "training"

    program_id: Mapped[str] = field("Program", part_of("program"), index=True)
    role_id: Mapped[str | None] = field("Role", refers_to("role"), index=True)
    position: Mapped[int] = field("Order", default=0)
    title: Mapped[str] = field("Topic")
    audience: Mapped[Audience] = field("Audience", default=Audience.OPERATORS)
    kind: Mapped[TrainingKind] = field("Kind", default=TrainingKind.PRACTICE)
    day: Mapped[int | None] = field("Day", kind="day")
    trainer_id: Mapped[str | None] = field("Trainer", refers_to("person"))
    invited: Mapped[int] = field("Invited", default=0, minimum=0, maximum=1_000_000)
    attended: Mapped[int] = field("Attended", default=0, minimum=0, maximum=1_000_000)
    status: Mapped[TrainingStatus] = field("Status", default=TrainingStatus.PLANNED)

    program: Mapped[Program] = whole("trainings", "Training.program_id")
    role: Mapped[Role | None] = whole("trainings", "Training.role_id")
    trainer: Mapped[Person | None] = named("Training.trainer_id")
