"""Roles before and after: a summary for plans, and the four steps in full for managers and HR."""

from __future__ import annotations

from exporters.word.chapters.said import flag, number, on, state, who, words
from exporters.word.chapters.tabled import step, table
from exporters.word.chapters.training import training
from exporters.word.chart_figures import Series
from exporters.word.checklist import Sign
from exporters.word.page import Page
from exporters.word.tables import Group, Row
from models.program import Program
from models.roles import Conversation, Effect, Metric, Role, RoleTask, Skill
from models.words import counted, in_sentence

ORDER = (Effect.SUBSTITUTED, Effect.AUGMENTED, Effect.CREATED, Effect.UNCHANGED, None)


def roles_chapter(page: Page, program: Program) -> None:
    """All roles at a glance."""
    page.heading("Roles")
    summary(page, program, words("roles", "short"))


def role_in_full(page: Page, role: Role) -> None:
    """One role: purpose, the job before and after, the four steps, training, sign-off."""
    page.heading(role.title, new_page=True)
    _purpose(page, role)
    _hours(page, role)
    _task_map(page, role)
    step(page, "skills", [_skill_row(each) for each in role.skills], role.title)
    step(page, "metrics", [_metric_row(each) for each in role.metrics], role.title)
    step(page, "conversations", [_talk_row(each) for each in role.conversations], role.title)
    training(page, role.program, role.trainings, "Training", f"Training: {role.title}")
    _sign_off(page, role)


def summary(page: Page, program: Program, more: str = "") -> None:
    before = sum(role.hours_before for role in program.roles)
    after = sum(role.hours_after for role in program.roles)
    if not program.roles:
        page.text(words("roles", "none"))
        return
    count = counted(len(program.roles), "role is", "roles are")
    hours = {"before": number(before), "after": number(after), "freed": freed_words(program)}
    page.text(f"{words('roles', 'intro', count=count, **hours)} {more}", keep_next=True)
    table(page, "roles", [_summary_row(role) for role in program.roles])


def freed_words(program: Program) -> str:
    """What the redesign frees or costs in hours a week: over all people, else per holder."""
    if not program.roles:
        return words("roles", "none").rstrip(".")
    people = sum(role.headcount for role in program.roles)
    if people:
        freed = sum(role.headcount * role.hours_freed for role in program.roles)
        whom = words("roles", "people", people=counted(people, "person", "people"))
    else:
        freed, whom = sum(role.hours_freed for role in program.roles), words("roles", "holders")
    return words("roles", "freed" if freed >= 0 else "taken", hours=f"{abs(freed):,.0f}", whom=whom)


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
    people = counted(role.headcount, "person", "people")
    where = f"{role.population.name}, {people}" if role.population else people
    by = {"manager": who(role.manager), "state": in_sentence(role.sign_off)}
    page.text(words("redesign", "job", where=where, **by))
    if role.purpose_today or role.purpose_redesigned:
        table(page, "purpose", [[role.purpose_today, role.purpose_redesigned]], title=role.title)


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
        description=words("redesign", "hours", parts="; ".join(parts)),
        height=3.3,
    )
    if role.hours_after > role.hours_before and role.reason:
        page.note(role.reason, "warn", title=words("redesign", "grows"))


def _task_map(page: Page, role: Role) -> None:
    rows: list[Row] = []
    for effect in ORDER:
        tasks = [task for task in role.tasks if task.effect is effect]
        if tasks:
            change = sum(task.hours_after - task.hours_before for task in tasks)
            rows.append(Group(effect.value if effect else "Not classified", f"{change:+.1f} hours a week"))
            rows += [_task_row(task) for task in tasks]
    step(page, "task_map", rows, role.title, intro=words("redesign", "augment"))


def _task_row(task: RoleTask) -> list[object]:
    hours = (number(task.hours_before), number(task.hours_after))
    return [task.title, *hours, task.judgement, task.automatic, task.weak_output, task.review]


def _skill_row(each: Skill) -> list[object]:
    due = on(each.role.program, each.due_day)
    return [each.title, each.source, state(each.gap), each.closing, who(each.owner), due]


def _metric_row(each: Metric) -> list[object]:
    retired = flag(not each.legacy_kept) if each.legacy else state("New")
    day = on(each.role.program, each.switch_day)
    return [each.legacy or "None before", each.title or "Nothing yet", each.target, day, retired]


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
