"""The handoff plan is reopened and compared with the sample program, field by field."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from models.ownership import Activity, Mode, TransferState
from models.ownership_day import Regime, regime_on
from models.program import Program
from tests.exporters.openxml import problems
from tests.exporters.word import plans
from tests.exporters.word.plans import Line, boxes, name_of, on, rows_with, sample, says, under

SEATS = ("business_owner", "product_manager", "data_engineer", "ai_operations")
SEAT_NAMES = ("Business owner", "Product manager", "Data engineer", "AI operations engineer")
WEEKS = {Regime.PILOT: "P", Regime.PARALLEL: "S", Regime.LATE: "S!", Regime.PRODUCTION: "N"}


@pytest.fixture(scope="session")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return plans.write(sample(), "handoff-plan.docx", tmp_path_factory.mktemp("handoff"))[0]


@pytest.fixture(scope="session")
def lines(path: Path) -> list[Line]:
    return plans.lines(path)


def test_the_file_is_sound(path: Path) -> None:
    assert problems(path) == []


def test_the_cover_says_who_answers_and_how_far_the_transfer_is(lines: list[Line]) -> None:
    program = sample()
    moved = [each.transfer for each in program.activities if each.transfer is not None]
    accepted = sum(each.state is TransferState.ACCEPTED for each in moved)
    late = sum(each.state is TransferState.LATE for each in moved)
    decided = sum(bool(each.gate and each.gate.decision) for each in program.stages)
    assert late, "the sample is meant to have trouble to show"
    answers = {
        "Who answers for the outcome?": name_of(program.business_owner),
        "Who owns the infrastructure?": name_of(program.it_owner),
        "How far is the transfer?": f"{accepted} of {len(moved)} activities accepted, {late} overdue",
        "Which gates are decided?": f"{decided} of {len(program.stages)}",
    }
    for question, answer in answers.items():
        [cell] = {cell for line in lines for cell in line.cells if cell.startswith(question)}
        assert answer in cell


def test_the_production_team_has_its_people_and_their_deputies(lines: list[Line]) -> None:
    chapter = under(lines, "Production team")
    for name, seat in zip(SEAT_NAMES, SEATS, strict=True):
        person = getattr(sample(), seat)
        deputy = name_of(person.deputy, "") if person else ""
        assert len(rows_with(chapter, name, name_of(person), deputy)) == 1, name


@pytest.mark.parametrize("mode", list(Mode))
def test_every_letter_stands_in_the_right_cell(lines: list[Line], mode: Mode) -> None:
    assert plans.letters(lines, sample(), mode) == plans.expected_letters(sample(), mode)


def test_every_transfer_has_its_owners_weeks_and_state(lines: list[Line]) -> None:
    program = sample()
    chapter = under(lines, "Transfers")
    for each in program.activities:
        owners = (_names(each, Mode.PILOT), _names(each, Mode.PRODUCTION) or "Nobody")
        found = rows_with(chapter, each.title, *owners, *_transfer(program, each))
        assert len(found) == 1, each.title


def test_every_state_of_a_transfer_is_there_to_be_seen(lines: list[Line]) -> None:
    states = {each.transfer.state for each in sample().activities if each.transfer}
    assert {TransferState.LATE, TransferState.ACCEPTED, TransferState.PARALLEL} <= states
    assert says(under(lines, "Transfers"), *(state.value for state in states))


def test_the_evidence_of_knowledge_transfer_is_there(lines: list[Line]) -> None:
    proofs = [(a.title, a.transfer.evidence) for a in sample().activities if a.transfer]
    assert any(evidence for _, evidence in proofs)
    for title, evidence in proofs:
        assert not evidence or rows_with(lines, title, evidence), title


def test_the_calendar_says_who_owns_each_activity_in_each_week(lines: list[Line]) -> None:
    program = sample()
    rows = [line for line in under(lines, "Parallel operation week by week") if line.cells]
    weeks = [int(re.search(r"\d+", head).group()) for head in rows[0].cells[1:]]
    assert weeks == list(range(1, len(weeks) + 1))
    starts = [on(program, program.clock.first_day_of_week(week)) for week in weeks]
    assert all(" ".join(day.split()[:2]) in head for day, head in zip(starts, rows[0].cells[1:], strict=True))
    assert len(weeks) >= max(e.transfer.to_week or 0 for e in program.activities if e.transfer)
    found = {row.cells[0]: row.cells[1:] for row in rows[1:]}
    for each in program.activities:
        days = [program.clock.last_day_of_week(week) for week in weeks]
        assert found[each.title] == tuple(WEEKS[regime_on(each, day)] for day in days), each.title


def test_every_stage_has_its_dates_criteria_and_decision(lines: list[Line]) -> None:
    program = sample()
    for stage in program.stages:
        dates = (on(program, stage.first_day), stage.state.value, name_of(stage.owner))
        met = f"{stage.gate.met} of {len(stage.gate.criteria)}"
        row = next(line for line in lines if line.cells and line.cells[0] == stage.title)
        assert says([row], *dates, on(program, stage.last_day), met), stage.title
        chapter = under(lines, stage.title)
        assert says(chapter, stage.purpose)
        found = boxes(chapter)
        assert [done for _, done in found] == [each.met for each in stage.gate.criteria], stage.title
        for (text, _), each in zip(found, stage.gate.criteria, strict=True):
            assert says([Line(text)], each.topic, each.text, name_of(each.owner, ""), each.evidence)
        if stage.gate.decision is not None:
            assert says(chapter, stage.gate.decision.value, stage.gate.rationale, stage.gate.conditions)


def test_the_people_who_sign_are_named(lines: list[Line]) -> None:
    program = sample()
    signers = dict(zip(SEAT_NAMES, (getattr(program, seat) for seat in SEATS), strict=True))
    signers |= {"IT service owner": program.it_owner, "Executive sponsor": program.sponsor}
    chapter = under(lines, "Signatures")
    for role, person in signers.items():
        assert len(rows_with(chapter, role, name_of(person, "Name"), "Choose a date")) == 1, role


def _names(activity: Activity, mode: Mode) -> str:
    return ", ".join(party.name for party in activity.accountable(mode))


def _transfer(program: Program, activity: Activity) -> tuple[str, ...]:
    transfer = activity.transfer
    if transfer is None or transfer.from_week is None:
        same = _names(activity, Mode.PILOT) == (_names(activity, Mode.PRODUCTION) or "Nobody")
        return ("Stays" if same else "Not planned",)
    weeks = f"{transfer.from_week}-{transfer.to_week}"
    accepted = ""
    if transfer.accepted_day is not None:
        accepted = f"{name_of(transfer.accepted_by)}, {on(program, transfer.accepted_day)}"
    return weeks, accepted, transfer.state.value
