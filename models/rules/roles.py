"""Rules about the redesign of each role in its four steps (R)."""

from __future__ import annotations

from collections.abc import Iterable

from models.program import Program
from models.roles import Conversation, Effect, Gap, Role
from models.rules import Breach, breach, rule
from models.words import counted, figure, phrase

NOTICE = 14  # calendar days before go-live from which an unsigned redesign is a finding; our own convention


@rule("R01")
def population_without_role(program: Program) -> Iterable[Breach]:
    return (breach(population, "roles") for population in program.populations if not population.roles)


@rule("R02")
def unclassified_tasks(program: Program) -> Iterable[Breach]:
    for role in program.roles:
        count = sum(task.effect is None for task in role.tasks)
        if not role.tasks:
            yield breach(role, "tasks", state=phrase("is empty"))
        elif count:
            words = phrase("leaves {0} of {1} unclassified", count, counted(len(role.tasks), "task"))
            yield breach(role, "tasks", state=words)


@rule("R03")
def hours_grow_without_reason(program: Program) -> Iterable[Breach]:
    for role in program.roles:
        before, after = role.hours_before, role.hours_after
        if round(after - before, 6) > 0 and not role.reason.strip():
            yield breach(role, "reason", before=figure(before), after=figure(after))


@rule("R04")
def only_substituted(program: Program) -> Iterable[Breach]:
    for role in program.roles:
        effects = [task.effect for task in role.tasks]
        gone = effects.count(Effect.SUBSTITUTED)
        if gone and not {Effect.AUGMENTED, Effect.CREATED} & set(effects):
            yield breach(role, "tasks", tasks=counted(gone, "task"))


@rule("R05")
def no_new_metric(program: Program) -> Iterable[Breach]:
    return (
        breach(role, "metrics") for role in program.roles if not any(m.title.strip() for m in role.metrics)
    )


@rule("R06")
def legacy_metric_kept(program: Program) -> Iterable[Breach]:
    for role in program.roles:
        for metric in role.metrics:
            switch = metric.switch_day if metric.switch_day is not None else program.go_live_day
            if metric.legacy_kept and metric.legacy.strip() and switch <= program.today:
                yield breach(metric, "legacy_kept", role=role.title, legacy=metric.legacy, day=switch)


@rule("R07")
def no_conversation_before_go_live(program: Program) -> Iterable[Breach]:
    """Conversations that were held too late are reported one by one, by another rule."""
    for role in program.roles:
        days = [_day(talk) for talk in role.conversations]
        held = any(talk.held_day is not None for talk in role.conversations)
        if not held and not any(day is not None and day < program.go_live_day for day in days):
            yield breach(role, "conversations", day=program.go_live_day)


@rule("R08")
def conversation_after_go_live(program: Program) -> Iterable[Breach]:
    for role in program.roles:
        for talk in role.conversations:
            if talk.held_day is not None and talk.held_day >= program.go_live_day:
                yield breach(talk, "held_day", role=role.title, day=talk.held_day, live=program.go_live_day)


@rule("R09")
def unsigned_at_go_live(program: Program) -> Iterable[Breach]:
    if program.today >= program.go_live_day - NOTICE:
        for role in program.roles:
            if not role.signed_print:
                yield breach(role, "signed_by_id", live=program.go_live_day)


@rule("R10")
def changed_since_signed(program: Program) -> Iterable[Breach]:
    return (breach(role, "signed_print") for role in program.roles if role.sign_off == "Changed since signed")


@rule("R12")
def role_without_manager(program: Program) -> Iterable[Breach]:
    return (breach(role, "manager_id") for role in program.roles if role.manager is None)


@rule("R13")
def conversation_missed(program: Program) -> Iterable[Breach]:
    for role in program.roles:
        for talk in role.conversations:
            if talk.held_day is None and talk.planned_day is not None and talk.planned_day < program.today:
                yield breach(talk, "held_day", role=role.title, day=talk.planned_day)


@rule("R14")
def large_gap_left_open(program: Program) -> Iterable[Breach]:
    for role in program.roles:
        for skill in role.skills:
            if skill.gap is Gap.LARGE and (not skill.closing.strip() or skill.due_day is None):
                field = "due_day" if skill.closing.strip() else "closing"
                yield breach(skill, field, role=role.title)


@rule("R15")
def weak_output_not_considered(program: Program) -> Iterable[Breach]:
    """Each task that the AI touches says what happens when its output is weak [Layers]."""
    touched = (Effect.SUBSTITUTED, Effect.AUGMENTED)
    for role in program.roles:
        blank = [each for each in role.tasks if each.effect in touched and not each.weak_output.strip()]
        if blank:
            yield breach(role, "tasks", tasks=counted(len(blank), "task"))


@rule("R16")
def signed_by_somebody_else(program: Program) -> Iterable[Breach]:
    for role in program.roles:
        if role.signed_print and role.manager is not None and role.signed_by is not role.manager:
            yield breach(role, "signed_by_id", name=_signatory(role), manager=role.manager.name)


def _signatory(role: Role) -> str:
    return role.signed_by.name if role.signed_by is not None else phrase("nobody named")


def _day(talk: Conversation) -> int | None:
    return talk.held_day if talk.held_day is not None else talk.planned_day
