"""Rules about the stages of the handoff and their gates (H)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from models.handoff import StageState
from models.program import Program
from models.rules import Breach, breach, rule
from models.words import counted

SHORTEST_HANDOFF = 12  # weeks, [Handoff]
OPERATIONS = "operations"
TRANSFER = "transfer"
SHARES = range(10, 21)  # % of volume in a controlled launch, [Handoff]


@rule("H01")
def gate_before_the_previous_one(program: Program) -> Iterable[Breach]:
    for earlier, later in pairwise(program.stages):
        gate = later.gate
        if gate is None or later.state is not StageState.PASSED:
            continue
        before, signed = earlier.gate.decided_day if earlier.gate else None, gate.decided_day
        if earlier.state is not StageState.PASSED:
            yield breach(gate, "decision", stage=later.title, earlier=earlier.title)
        elif signed is not None and before is not None and signed < before:
            yield breach(gate, "decided_day", stage=later.title, earlier=earlier.title)


@rule("H02")
def gate_overdue(program: Program) -> Iterable[Breach]:
    for stage in program.stages:
        if stage.state is StageState.OVERDUE:
            late = counted(program.today - (stage.last_day or program.today), "day")
            yield breach(stage, "gate", days=late)


@rule("H03")
def stage_without_owner(program: Program) -> Iterable[Breach]:
    return (breach(stage, "owner_id") for stage in program.stages if stage.owner is None)


@rule("H04")
def handoff_compressed(program: Program) -> Iterable[Breach]:
    """Full operations, the last stage, may end when it likes; the way there may not be short."""
    stages = [stage for stage in program.stages if stage.key != OPERATIONS]
    ends = [stage.last_week for stage in stages if stage.last_week is not None]
    if ends:
        weeks = max(ends) - min(stage.first_week for stage in stages) + 1
        if weeks < SHORTEST_HANDOFF:
            yield breach(program, "stages", weeks=counted(max(0, weeks), "week"))


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


@rule("H08")
def stage_ends_before_it_begins(program: Program) -> Iterable[Breach]:
    for stage in program.stages:
        if stage.last_week is not None and stage.last_week < stage.first_week:
            yield breach(stage, "last_week", first=stage.first_week, last=stage.last_week)


@rule("H09")
def stages_out_of_order(program: Program) -> Iterable[Breach]:
    """Stages may overlap; one that begins before the stage it builds on does not."""
    for earlier, later in pairwise(program.stages):
        if later.first_week < earlier.first_week:
            yield breach(later, "first_week", earlier=earlier.title)


@rule("H10")
def transfer_gate_not_signed_by_the_owner(program: Program) -> Iterable[Breach]:
    """The business owner signs off the transfer of ownership [Handoff]."""
    for stage in program.stages:
        gate = stage.gate
        if stage.key != TRANSFER or gate is None or stage.state is not StageState.PASSED:
            continue
        if program.business_owner is not None and gate.decided_by is not program.business_owner:
            yield breach(gate, "decided_by_id", name=program.business_owner.name)
