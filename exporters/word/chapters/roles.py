"""Roles before and after: a summary for plans, and the four steps in full for managers and HR."""

from __future__ import annotations

from collections.abc import Sequence

from exporters.word.chapters.said import flag, number, on, state, who, words
from exporters.word.chapters.training import training
from exporters.word.chart_figures import Series
from exporters.word.checklist import Sign
from exporters.word.page import Page
from exporters.word.tables import Col, Group, Row
from models.program import Program
from models.roles import Conversation, Effect, Metric, Role, RoleTask, Skill
from models.words import counted

ORDER = (Effect.SUBSTITUTED, Effect.AUGMENTED, Effect.CREATED, Effect.UNCHANGED, None)


def roles_chapter(page: Page, program: Program) -> None:
    """All roles at a glance."""
    page.heading("Roles")
    _summary(page, program, words("roles", "short"))


def role_in_full(page: Page, role: Role) -> None:
    """One role: purpose, the job before and after, the four steps, training, sign-off."""
    page.heading(role.title, new_page=True)
    _purpose(page, role)
    _hours(page, role)
    _task_map(page, role)
    _skills(page, role)
    _metrics(page, role)
    _conversations(page, role)
    training(page, role.program, role.trainings, "Training", f"Training: {role.title}")
    _sign_off(page, role)


def _summary(page: Page, program: Program, more: str = "") -> None:
    before = sum(role.hours_before for role in program.roles)
    after = sum(role.hours_after for role in program.roles)
    if not program.roles:
        page.text(words("roles", "none"))
        return
    count = counted(len(program.roles), "role is", "roles are")
    hours = {"before": number(before), "after": number(after), "freed": freed_words(program)}
    page.text(f"{words('roles', 'intro', count=count, **hours)} {more}", keep_next=True)
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
    page.table(columns, rows, caption="Roles whose work changes", description=description, dense=True)


summary = _summary


def freed_words(program: Program) -> str:
    """What the redesign frees or costs in hours a week: over all people, else per holder."""
    if not program.roles:
        return words("roles", "none").rstrip(".")
    people = sum(role.headcount for role in program.roles)
    if people:
        freed = sum(role.headcount * role.hours_freed for role in program.roles)
        whom = f"across {counted(people, 'person', 'people')}"
    else:
        freed, whom = sum(role.hours_freed for role in program.roles), "for one holder of each role"
    return f"{abs(freed):,.0f} hours a week {'free' if freed >= 0 else 'more'} {whom}"


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
        rows = [[role.purpose_today, role.purpose_redesigned]]
        description = "What the job is for today beside what it will be for"
        page.table(columns, rows, caption=f"Purpose: {role.title}", description=description, dense=True)


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
        height=3.3,
    )
    if role.hours_after > role.hours_before and role.reason:
        page.note(role.reason, "warn", title="Why the hours grow.")


def _task_map(page: Page, role: Role) -> None:
    page.heading("Step 1: task map", 2)
    if not role.tasks:
        page.note(words("redesign", "no_tasks"), "warn")
        return
    page.text(words("redesign", "augment"))
    columns = [
        Col("Task", 4.2, kind="strong"),
        Col("Before", 1.2, align="right"),
        Col("After", 1.2, align="right"),
        Col("Judgement people keep", 3.1),
        Col("May run by itself", 2.9),
        Col("When the output is weak", 2.9),
        Col("Sent back for review when", 2.9),
    ]
    rows: list[Row] = []
    for effect in ORDER:
        tasks = [task for task in role.tasks if task.effect is effect]
        if tasks:
            change = sum(task.hours_after - task.hours_before for task in tasks)
            rows.append(Group(effect.value if effect else "Not classified", f"{change:+.1f} hours a week"))
            rows += [_task_row(task) for task in tasks]
    description = "Tasks grouped by effect of the AI, with hours a week before and after"
    page.table(columns, rows, caption=f"Task map: {role.title}", description=description, dense=True)


def _task_row(task: RoleTask) -> list[object]:
    hours = (number(task.hours_before), number(task.hours_after))
    return [task.title, *hours, task.judgement, task.automatic, task.weak_output, task.review]


def _step(
    page: Page,
    heading: str,
    columns: Sequence[Col],
    rows: Sequence[Row],
    *,
    caption: str,
    description: str,
    empty: str,
) -> None:
    """A step of the redesign: its table, or a remark that nothing has been written yet."""
    page.heading(heading, 2)
    if rows:
        page.table(columns, rows, caption=caption, description=description, dense=True)
    else:
        page.note(words("redesign", empty), "warn")


def _skills(page: Page, role: Role) -> None:
    _step(
        page,
        "Step 2: skills",
        [
            Col("Skill", 4.5, kind="strong"),
            Col("Comes from", 3.4),
            Col("Gap", 1.6, kind="status"),
            Col("How it is closed", 4.6),
            Col("Owner", 2.8),
            Col("By", 2.2),
        ],
        [_skill_row(each) for each in role.skills],
        caption=f"Skills: {role.title}",
        description="Skills the role now concentrates on",
        empty="no_skills",
    )


def _skill_row(each: Skill) -> list[object]:
    due = on(each.role.program, each.due_day)
    return [each.title, each.source, state(each.gap), each.closing, who(each.owner), due]


def _metrics(page: Page, role: Role) -> None:
    _step(
        page,
        "Step 3: metrics",
        [
            Col("Measured by today", 4.4),
            Col("Measured by from now on", 4.8, kind="strong"),
            Col("Target", 3.2),
            Col("Switches", 2.2),
            Col("Old one retired", 2.2, kind="status"),
        ],
        [_metric_row(each) for each in role.metrics],
        caption=f"Metrics: {role.title}",
        description="Metrics retired and new",
        empty="no_metrics",
    )


def _metric_row(each: Metric) -> list[object]:
    retired = flag(not each.legacy_kept) if each.legacy else state("New")
    day = on(each.role.program, each.switch_day)
    return [each.legacy or "None before", each.title or "Nothing yet", each.target, day, retired]


def _conversations(page: Page, role: Role) -> None:
    _step(
        page,
        "Step 4: management conversations",
        [
            Col("Conversation", 3.0, kind="strong"),
            Col("Asked before", 3.8),
            Col("Asked from now on", 4.2),
            Col("When", 2.2),
            Col("By whom", 2.4),
            Col("State", 1.9, kind="status"),
        ],
        [_talk_row(each) for each in role.conversations],
        caption=f"Conversations: {role.title}",
        description="What the manager asked before and asks from now on, and when",
        empty="no_talks",
    )


def _talk_row(each: Conversation) -> list[object]:
    """A talk that was held shows who held it; one still to come, the manager whose talk it is."""
    held = each.held_day is not None
    day = on(each.role.program, each.held_day if held else each.planned_day) or "No day yet"
    by = each.held_by if held else each.held_by or each.role.manager
    now = "Held" if held else "Planned" if each.planned_day is not None else "Open"
    return [each.title, each.old, each.new, day, by.name if by else "", state(now)]


def _sign_off(page: Page, role: Role) -> None:
    page.heading("Sign-off", 2)
    if role.sign_off == "Changed since signed":
        page.note(words("redesign", "changed"), "warn", keep_next=True)
    signed = role.signed_day if role.sign_off == "Signed" else None
    when = role.program.clock.date_of(signed) if signed is not None else None
    signer = role.signed_by or role.manager
    name = signer.name if signer is not None else ""
    page.signature_block([Sign("Manager", name, when), Sign("HR partner")], caption=f"Sign-off: {role.title}")
