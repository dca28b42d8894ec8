"""Rules about the stages of the handoff and their gates (H)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from models.handoff import Stage, StageState
from models.program import Program
from models.rules import Breach, breach, rule

SHORTEST_HANDOFF = 12  # weeks, [Handoff]
SHARES = range(10, 21)  # % of volume in a controlled launch, [Handoff]


@rule("H01")
def gate_before_the_previous_one(program: Program) -> Iterable[Breach]:
    stages = program.stages
    for earlier, later in pairwise(stages):
        if later.state is StageState.PASSED and earlier.state is not StageState.PASSED:
            yield breach(later.gate or later, "decision", stage=later.title, earlier=earlier.title)
        elif _signed(later) < _signed(earlier):
            yield breach(later.gate or later, "decided_day", stage=later.title, earlier=earlier.title)


@rule("H02")
def gate_overdue(program: Program) -> Iterable[Breach]:
    for stage in program.stages:
        if stage.state is StageState.OVERDUE:
            yield breach(stage, "gate", days=program.today - (stage.last_day or program.today))


@rule("H03")
def stage_without_owner(program: Program) -> Iterable[Breach]:
    return (breach(stage, "owner_id") for stage in program.stages if stage.owner is None)


@rule("H04")
def handoff_compressed(program: Program) -> Iterable[Breach]:
    ends = [stage.last_week for stage in program.stages if stage.last_week is not None]
    if ends and max(ends) - min(stage.first_week for stage in program.stages) + 1 < SHORTEST_HANDOFF:
        weeks = max(ends) - min(stage.first_week for stage in program.stages) + 1
        yield breach(program, "stages", weeks=weeks)


@rule("H05")
def launch_share_outside_the_usual(program: Program) -> Iterable[Breach]:
    if program.launch_share is not None and program.launch_share not in SHARES:
        yield breach(program, "launch_share", share=program.launch_share)


@rule("H06")
def no_fallback(program: Program) -> Iterable[Breach]:
    if program.stages and not program.fallback.strip():
        yield breach(program, "fallback")


@rule("H07")
def no_launch_share(program: Program) -> Iterable[Breach]:
    if program.stages and program.launch_share is None:
        yield breach(program, "launch_share")


def _signed(stage: Stage) -> int:
    """The day the gate was signed; far in the future while it is not."""
    gate = stage.gate
    return gate.decided_day if gate is not None and gate.decided_day is not None else 1_000_000
