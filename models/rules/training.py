"""Rules about training by role and audience (R, continued)."""

from __future__ import annotations

from collections.abc import Iterable

from models.program import Program
from models.roles import Audience, Training, TrainingKind, TrainingStatus
from models.rules import Breach, breach, rule
from models.words import in_sentence, listed


@rule("R11")
def training_ends_at_launch(program: Program) -> Iterable[Breach]:
    """Training goes on after launch [Layers]."""
    days = [each.day for each in _kept(program.trainings) if each.day is not None]
    if days and max(days) <= program.go_live_day:
        yield breach(program, "trainings", day=max(days), live=program.go_live_day)


@rule("R17")
def role_without_practice(program: Program) -> Iterable[Breach]:
    for role in program.roles:
        practice = [each for each in _kept(role.trainings) if each.kind is TrainingKind.PRACTICE]
        if not any(each.day is None or each.day <= program.go_live_day for each in practice):
            yield breach(role, "trainings", live=program.go_live_day)


@rule("R18")
def audience_without_training(program: Program) -> Iterable[Breach]:
    """Operators, managers, technical owners and sponsors each need training of their own [Layers]."""
    reached = {each.audience for each in _kept(program.trainings)}
    missing = [in_sentence(audience) for audience in Audience if audience not in reached]
    if missing:
        yield breach(program, "trainings", audiences=listed(missing))


@rule("R19")
def training_day_passed(program: Program) -> Iterable[Breach]:
    for each in program.trainings:
        if each.status is TrainingStatus.PLANNED and each.day is not None and each.day < program.today:
            yield breach(each, "status", day=each.day)


@rule("R20")
def training_without_trainer(program: Program) -> Iterable[Breach]:
    for each in _kept(program.trainings):
        if each.status is TrainingStatus.PLANNED and each.trainer is None:
            yield breach(each, "trainer_id")


def _kept(trainings: Iterable[Training]) -> list[Training]:
    return [each for each in trainings if each.status is not TrainingStatus.CANCELLED]
