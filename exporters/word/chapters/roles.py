"""Roles before and after: a summary for plans, and the four steps in full for managers and HR."""

from __future__ import annotations

from collections.abc import Sequence

from exporters.word.chapters.said import flag, number, on, state, who, words
from exporters.word.charts import Series
from exporters.word.checklist import Sign
from exporters.word.page import Page
from exporters.word.tables import Cell, Col, Group
from models.program import Program
from models.roles import Conversation, Effect, Role, RoleTask, Training
from models.words import counted

TINTS = {
    Effect.SUBSTITUTED: "warn",
    Effect.AUGMENTED: "info",
    Effect.CREATED: "good",
    Effect.UNCHANGED: "muted",
}
ORDER = (Effect.SUBSTITUTED, Effect.AUGMENTED, Effect.CREATED, Effect.UNCHANGED, None)


def roles_chapter(page: Page, program: Program) -> None:
    """All roles at a glance."""
    page.heading("Roles", new_page=True)
    _summary(page, program)
    if program.roles:
        page.small(words("roles", "short"))


def role_in_full(page: Page, role: Role) -> None:
    """One role: purpose, the job before and after, the four steps, training, sign-off."""
    page.heading(role.title, new_page=True)
    _purpose(page, role)
    _hours(page, role)
    _task_map(page, role)
    _skills(page, role)
    _metrics(page, role)
    _conversations(page, role)
    _training(page, role)
    _sign_off(page, role)


def _summary(page: Page, program: Program) -> None:
    before = sum(role.hours_before for role in program.roles)
    after = sum(role.hours_after for role in program.roles)
    if not program.roles:
        page.text(words("roles", "none"))
        return
    count = counted(len(program.roles), "role is", "roles are")
    page.text(words("roles", "intro", count=count, before=number(before), after=number(after)))
    columns = [
        Col("Role", 4.2, kind="strong"),
        Col("Population", 3.4),
        Col("People", 1.5, align="right"),
        Col("Before", 1.6, align="right"),
        Col("After", 1.5, align="right"),
        Col("Substituted", 2.0, align="right"),
        Col("Manager", 3.0),
        Col("Sign-off", 2.6, kind="status"),
    ]
    rows = [_summary_row(role) for role in program.roles]
    description = "Roles with hours a week before and after, share substituted, and sign-off"
    page.table(columns, rows, caption="Roles whose work changes", description=description)


summary = _summary


def _summary_row(role: Role) -> list[object]:
    return [
        role.title,
        role.population.name if role.population else "",
        role.headcount,
        f"{number(role.hours_before)} h",
        f"{number(role.hours_after)} h",
        f"{role.substituted_share} %",
        who(role.manager),
        state(role.sign_off),
    ]


def _purpose(page: Page, role: Role) -> None:
    where = f"{role.population.name}, " if role.population else ""
    people = counted(role.headcount, "person", "people")
    page.text(f"{where}{people}. Manager: {who(role.manager)}. Redesign: {role.sign_off.lower()}.")
    if role.purpose_today or role.purpose_redesigned:
        columns = [Col("The job today", 8), Col("The job redesigned", 8)]
        page.table(columns, [[role.purpose_today, role.purpose_redesigned]], caption=f"Purpose: {role.title}")


def _hours(page: Page, role: Role) -> None:
    if not role.tasks:
        return
    effects = [effect for effect in ORDER if any(task.effect is effect for task in role.tasks)]
    names = [effect.value if effect else "Not classified" for effect in effects]
    before = [sum(task.hours_before for task in role.tasks if task.effect is effect) for effect in effects]
    after = [sum(task.hours_after for task in role.tasks if task.effect is effect) for effect in effects]
    parts = [f"{n}: {number(b)} to {number(a)}" for n, b, a in zip(names, before, after, strict=True)]
    page.chart(
        "bar",
        names,
        [Series("Before", before), Series("After", after)],
        caption=f"Hours a week before and after: {role.title}",
        description="Hours a week by effect of the AI. " + "; ".join(parts),
        height=5.5,
        unit="hours a week",
    )
    if role.hours_after > role.hours_before and role.reason:
        page.note(role.reason, "warn", title="Why the hours grow.")


def _task_map(page: Page, role: Role) -> None:
    page.heading("Step 1: task map", 2)
    page.text(words("redesign", "augment"))
    columns = [
        Col("Task", 4.2, kind="strong"),
        Col("Before", 1.3, align="right"),
        Col("After", 1.3, align="right"),
        Col("Human judgement kept", 3.6),
        Col("When the output is weak", 3.4),
        Col("Sent back for review when", 3.4),
    ]
    rows: list[object] = []
    for effect in ORDER:
        tasks = [task for task in role.tasks if task.effect is effect]
        if tasks:
            change = sum(task.hours_after - task.hours_before for task in tasks)
            rows.append(Group(effect.value if effect else "Not classified", f"{change:+.1f} hours a week"))
            rows += [_task_row(task) for task in tasks]
    description = "Tasks grouped by effect of the AI, with hours a week before and after"
    page.table(columns, rows, caption=f"Task map: {role.title}", description=description)  # type: ignore[arg-type]


def _task_row(task: RoleTask) -> list[object]:
    kept = [task.judgement, f"By itself: {task.automatic}" if task.automatic else ""]
    hours = (number(task.hours_before), number(task.hours_after))
    return [task.title, *hours, "\n".join(filter(None, kept)), task.weak_output, task.review]


def _skills(page: Page, role: Role) -> None:
    page.heading("Step 2: skills", 2)
    columns = [
        Col("Skill", 4.5, kind="strong"),
        Col("Comes from", 3.4),
        Col("Gap", 1.6, kind="status"),
        Col("How it is closed", 4.6),
        Col("Owner", 2.8),
        Col("By", 2.2, kind="small"),
    ]
    program = role.program
    rows = [
        [each.title, each.source, state(each.gap), each.closing, who(each.owner), on(program, each.due_day)]
        for each in role.skills
    ]
    page.table(
        columns, rows, caption=f"Skills: {role.title}", description="Skills the role now concentrates on"
    )


def _metrics(page: Page, role: Role) -> None:
    page.heading("Step 3: metrics", 2)
    columns = [
        Col("Retired", 4.4),
        Col("New", 4.8, kind="strong"),
        Col("Target", 3.2),
        Col("Switches", 2.4, kind="small"),
        Col("Old one retired", 2.2, kind="status"),
    ]
    rows = [
        [
            each.legacy or "None before",
            each.title or "Nothing yet",
            each.target,
            on(role.program, each.switch_day),
            flag(not each.legacy_kept) if each.legacy else Cell("New", tone="info"),
        ]
        for each in role.metrics
    ]
    page.table(columns, rows, caption=f"Metrics: {role.title}", description="Metrics retired and new")


def _conversations(page: Page, role: Role) -> None:
    page.heading("Step 4: management conversations", 2)
    if not role.conversations:
        page.note("No conversation is planned yet.", "warn")
        return
    columns = [
        Col("Conversation", 3.2, kind="strong"),
        Col("What was asked", 4.6),
        Col("What is asked from now on", 5.0),
        Col("When", 2.4, kind="small"),
        Col("Held", 2.2, kind="status"),
    ]
    rows = [_talk_row(each) for each in role.conversations]
    description = "What the manager asked before and asks from now on, and when"
    page.table(columns, rows, caption=f"Conversations: {role.title}", description=description)


def _talk_row(each: Conversation) -> list[object]:
    program = each.role.program
    if each.held_day is None:
        when = on(program, each.planned_day) or "no day yet"
        return [
            each.title,
            each.old,
            each.new,
            when,
            Cell("Planned" if each.planned_day else "Open", tone="muted"),
        ]
    by = f"Held by {each.held_by.name}" if each.held_by else "Held"
    return [each.title, each.old, each.new, on(program, each.held_day), Cell(by, tone="good")]


def shared_training(page: Page, program: Program) -> None:
    """Trainings for an audience rather than for one role."""
    shared = [each for each in program.trainings if each.role is None]
    if shared:
        page.heading("Training across roles", 2)
        _training_table(page, program, shared, "Training across roles")


def _training(page: Page, role: Role) -> None:
    if role.trainings:
        page.heading("Training", 2)
        _training_table(page, role.program, role.trainings, f"Training: {role.title}")


def _training_table(page: Page, program: Program, trainings: Sequence[Training], caption: str) -> None:
    columns = [
        Col("Topic", 5.4, kind="strong"),
        Col("For", 2.4),
        Col("Kind", 2.6),
        Col("Day", 2.4, kind="small"),
        Col("Trainer", 3.0),
    ]
    columns += [Col("Attended", 2.0, align="right"), Col("Status", 2.0, kind="status")]
    rows = [
        [
            each.title,
            each.audience.value,
            each.kind.value,
            on(program, each.day),
            who(each.trainer),
            f"{each.attended} of {each.invited}",
            Cell(each.status.value, tone="good" if each.status.value == "Held" else "muted"),
        ]
        for each in trainings
    ]
    page.table(columns, rows, caption=caption, description="Trainings with kind, day, trainer and attendance")


def _sign_off(page: Page, role: Role) -> None:
    page.heading("Sign-off", 2)
    if role.sign_off == "Changed since signed":
        page.note("The redesign changed after it was signed and needs a new signature.", "warn")
    signed = role.signed_day if role.sign_off == "Signed" else None
    when = role.program.clock.date_of(signed) if signed is not None else None
    signer = role.signed_by or role.manager
    name = signer.name if signer is not None else ""
    page.signature_block([Sign("Manager", name, when), Sign("HR partner")], caption=f"Sign-off: {role.title}")
