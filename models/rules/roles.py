"""Rules about the redesign of each role and the training for it (R)."""

from __future__ import annotations

from collections.abc import Iterable

from models.program import Program
from models.roles import Effect, TrainingStatus
from models.rules import Breach, breach, rule

NOTICE = 14  # calendar days before go-live from which an unsigned redesign is a finding; our own convention


@rule("R01")
def population_without_role(program: Program) -> Iterable[Breach]:
    return (breach(population, "roles") for population in program.populations if not population.roles)


@rule("R02")
def unclassified_tasks(program: Program) -> Iterable[Breach]:
    for role in program.roles:
        count = sum(task.effect is None for task in role.tasks)
        if count or not role.tasks:
            yield breach(role, "tasks", count=f"{count} of {len(role.tasks)}" if role.tasks else "all")


@rule("R03")
def hours_grow_without_reason(program: Program) -> Iterable[Breach]:
    for role in program.roles:
        if role.hours_after > role.hours_before and not role.reason.strip():
            yield breach(role, "reason", before=f"{role.hours_before:g}", after=f"{role.hours_after:g}")


@rule("R04")
def only_substituted(program: Program) -> Iterable[Breach]:
    for role in program.roles:
        effects = {task.effect for task in role.tasks}
        if Effect.SUBSTITUTED in effects and not effects & {Effect.AUGMENTED, Effect.CREATED}:
            yield breach(role, "tasks", share=role.substituted_share)


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
                yield breach(metric, "legacy_kept", role=role.title, legacy=metric.legacy)


@rule("R07")
def no_conversation_before_go_live(program: Program) -> Iterable[Breach]:
    for role in program.roles:
        days = [talk.held_day or talk.planned_day for talk in role.conversations]
        if not any(day is not None and day < program.go_live_day for day in days):
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
        yield from (breach(role, "signed_by_id") for role in program.roles if not role.signed_print)


@rule("R10")
def changed_since_signed(program: Program) -> Iterable[Breach]:
    return (breach(role, "signed_print") for role in program.roles if role.sign_off == "Changed since signed")


@rule("R11")
def training_ends_at_launch(program: Program) -> Iterable[Breach]:
    """Training goes on after launch [Layers]."""
    days = [
        each.day
        for each in program.trainings
        if each.day is not None and each.status is not TrainingStatus.CANCELLED
    ]
    if days and max(days) <= program.go_live_day:
        yield breach(program, "trainings", day=max(days))


@rule("R12")
def role_without_manager(program: Program) -> Iterable[Breach]:
    return (breach(role, "manager_id") for role in program.roles if role.manager is None)
