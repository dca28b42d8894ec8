"""What each step of a role redesign lists, and how its figures read."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.roles import (
    Conversation,
    Effect,
    Gap,
    Metric,
    Role,
    RoleTask,
    Skill,
    Training,
    TrainingStatus,
)
from views.language import counted, number_words
from views.record_columns import ColumnSpec
from views.record_order import Heading
from views.roles_steps import StepSpec

EFFECT_TONES = {
    Effect.SUBSTITUTED: "warn",
    Effect.AUGMENTED: "ok",
    Effect.CREATED: "info",
    Effect.UNCHANGED: "idle",
}


def steps() -> list[StepSpec]:
    """The four steps in their order, then training."""
    return [_tasks(), _skills(), _metrics(), _conversations(), _training()]


def say(words: str) -> str:
    """The words in the user's language."""
    return QCoreApplication.translate("Roles", words)


def _tasks() -> StepSpec:
    texts = ("judgement", "weak_output", "automatic", "review")
    return StepSpec(
        "tasks", RoleTask,
        [
            ColumnSpec("title", stretch=True),
            ColumnSpec("hours_before", width=74), ColumnSpec("hours_after", width=70),
            ColumnSpec("effect", width=124, look="chip", tone=_effect_tone),
            *(ColumnSpec(name, width=190, hide_below=960 + 190 * n) for n, name in enumerate(texts)),
        ],
        lambda role: role.tasks,
        lambda role: {"role_id": role.id, "title": say("New task")},
        texts, say("1 Tasks"), say("Add task"), tasks_foot,
    )  # fmt: skip


def _skills() -> StepSpec:
    return StepSpec(
        "skills", Skill,
        [
            ColumnSpec("title", stretch=True), ColumnSpec("source", width=170, hide_below=640),
            ColumnSpec("gap", width=92), ColumnSpec("owner_id", width=150, hide_below=560),
            ColumnSpec("due_day", width=108), ColumnSpec("closing", width=220, hide_below=960),
        ],
        lambda role: role.skills,
        lambda role: {"role_id": role.id, "title": say("New skill")},
        ("source", "closing"), say("2 Skills"), say("Add skill"), skills_foot,
    )  # fmt: skip


def _metrics() -> StepSpec:
    return StepSpec(
        "metrics", Metric,
        [
            ColumnSpec("legacy", width=170), ColumnSpec("title", stretch=True),
            ColumnSpec("target", width=150, hide_below=560), ColumnSpec("switch_day", width=108),
            ColumnSpec("legacy_kept", heading=say("Legacy counts"), width=110, hide_below=700),
        ],
        lambda role: role.metrics,
        lambda role: {"role_id": role.id, "title": say("New metric")},
        ("target", "legacy_kept"), say("3 Metrics"), say("Add metric"), metrics_foot,
    )  # fmt: skip


def _conversations() -> StepSpec:
    return StepSpec(
        "conversations", Conversation,
        [
            ColumnSpec("title", stretch=True),
            ColumnSpec("planned_day", width=108), ColumnSpec("held_day", width=108),
            ColumnSpec("held_by_id", width=150, hide_below=600),
            ColumnSpec("old", width=200, hide_below=1000), ColumnSpec("new", width=200, hide_below=1200),
        ],
        lambda role: role.conversations,
        lambda role: {"role_id": role.id, "title": say("New conversation")},
        ("old", "new", "held_by_id"), say("4 Conversations"), say("Add conversation"), conversations_foot,
    )  # fmt: skip


def _training() -> StepSpec:
    return StepSpec(
        "training", Training,
        [
            ColumnSpec("title", stretch=True), ColumnSpec("audience", width=132, hide_below=860),
            ColumnSpec("kind", width=140, hide_below=640), ColumnSpec("day", width=108),
            ColumnSpec("trainer_id", width=150, hide_below=740),
            ColumnSpec("invited", width=72, hide_below=960), ColumnSpec("attended", width=84, hide_below=960),
            ColumnSpec("status", width=110),
        ],
        lambda role: [each for own in (role, None) for each in role.program.trainings if each.role is own],
        lambda role: {"program_id": role.program_id, "role_id": role.id, "title": say("New training")},
        ("audience", "kind", "trainer_id", "invited", "attended"),
        say("Training"), say("Add training"), training_foot, _of_whom,
    )  # fmt: skip


def tasks_foot(role: Role) -> str:
    """Totals of the task map: hours before and after a week, what is freed, and the share substituted."""
    if not role.tasks:
        return say("No tasks yet. Add one, or paste rows: task, hours before, hours after, effect.")
    freed = role.hours_freed
    words = (
        say("{0} h freed a week").format(number_words(freed))
        if freed >= 0
        else say("{0} h more a week").format(number_words(-freed))
    )
    total = say("Total {0} h before, {1} h after").format(
        number_words(role.hours_before), number_words(role.hours_after)
    )
    return f"{total} · {words} · {say('{0} % substituted').format(role.substituted_share)}"


def skills_foot(role: Role) -> str:
    """How many gaps are large."""
    large = sum(skill.gap is Gap.LARGE for skill in role.skills)
    if not role.skills:
        return say("No skills yet: what judgement does the role now concentrate on?")
    return f"{counted(len(role.skills), 'skill')} · {counted(large, 'large gap')}"


def metrics_foot(role: Role) -> str:
    """How many metrics are new, and how many legacy ones still count."""
    if not role.metrics:
        return say("No metrics yet: what is the role measured by, and what from now on?")
    kept = sum(metric.legacy_kept and bool(metric.legacy) for metric in role.metrics)
    return f"{counted(len(role.metrics), 'metric')} · {say('{0} legacy still count').format(kept)}"


def conversations_foot(role: Role) -> str:
    """How many conversations are planned and held."""
    if not role.conversations:
        return say("No conversations yet: what does the manager ask from now on?")
    planned = sum(each.planned_day is not None for each in role.conversations)
    held = sum(each.held_day is not None for each in role.conversations)
    total = len(role.conversations)
    return say("{0} of {2} planned · {1} of {2} held").format(planned, held, total)


def training_foot(role: Role) -> str:
    """How many trainings of the role were held, and how many people came."""
    if not role.trainings:
        return say("No training for this role yet.")
    held = [each for each in role.trainings if each.status is TrainingStatus.HELD]
    came, asked = sum(each.attended for each in held), sum(each.invited for each in held)
    words = say("{0} of {1} held").format(len(held), len(role.trainings))
    return f"{words} · {say('{0} of {1} invited came').format(came, asked)}" if asked else words


def _effect_tone(task: RoleTask) -> str:
    return EFFECT_TONES[task.effect] if task.effect is not None else "idle"


def _of_whom(training: Training) -> Heading:
    if training.role is None:
        return Heading("all", say("For every role"), 1)
    return Heading("role", say("For this role"), 0)
