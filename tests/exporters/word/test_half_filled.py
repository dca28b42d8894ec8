"""A plan says what is known of records that were filled in half, and nothing that is not a sentence."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from models.library import new_program
from models.ownership import TransferState
from models.program import Program
from tests.exporters.word import awkward, plans
from tests.exporters.word.plans import Line, on, rows_with, says, under


@cache
def program() -> Program:
    half = awkward.half_filled()
    half.as_of = plans.TODAY
    return half


@pytest.fixture(scope="session")
def rollout(tmp_path_factory: pytest.TempPathFactory) -> list[Line]:
    return _written("rollout-plan.docx", tmp_path_factory.mktemp("half"))


@pytest.fixture(scope="session")
def handoff(tmp_path_factory: pytest.TempPathFactory) -> list[Line]:
    return _written("handoff-plan.docx", tmp_path_factory.mktemp("half"))


@pytest.fixture(scope="session")
def redesign(tmp_path_factory: pytest.TempPathFactory) -> list[Line]:
    return _written("role-redesign.docx", tmp_path_factory.mktemp("half"))


def test_parallel_operation_without_an_end_shows_no_end(handoff: list[Line]) -> None:
    title = program().activities[0].title
    [row] = rows_with(under(handoff, "Transfers"), title, "Business owner")
    assert any("5" in cell and "eek" in cell for cell in row.cells)
    assert "None" not in row.text
    assert not any(cell.endswith(("until", "-")) for cell in row.cells)


def test_an_acceptance_without_weeks_is_still_an_acceptance(handoff: list[Line]) -> None:
    activity = program().activities[1]
    assert activity.transfer.state is TransferState.ACCEPTED
    accepted = (activity.transfer.accepted_by.name, on(program(), 30))
    assert rows_with(under(handoff, "Transfers"), activity.title, ", ".join(accepted), "Accepted")


def test_the_calendar_goes_on_until_the_last_transfer_is_over(handoff: list[Line]) -> None:
    activity = program().activities[2]
    calendar = under(handoff, "Parallel operation week by week")
    rows = [line.cells[1:] for line in calendar if line.cells[:1] == (activity.title,)]
    letters = [letter for row in rows for letter in row]
    assert letters[:17] == ["P"] * 17
    assert letters[17:20] == ["S"] * 3


def test_a_decision_without_day_or_name_reads_as_a_sentence(rollout: list[Line]) -> None:
    assert says(rollout, "Because of the gaps")
    assert not says(rollout, "()")
    assert not says(rollout, ", .")


def test_a_gate_without_criteria_counts_none(rollout: list[Line]) -> None:
    [row] = [line for line in rollout if line.cells[:1] == (program().stages[0].title,)]
    assert "0 of 0" not in row.text


def test_what_was_heard_is_shown_before_it_has_a_name(rollout: list[Line]) -> None:
    assert says(under(rollout, program().populations[0].name), "They fear the list of names")


def test_trainings_for_no_single_role_are_in_a_document(rollout: list[Line], redesign: list[Line]) -> None:
    general = [each for each in program().trainings if each.role is None]
    assert general
    assert [each.title for each in general if not says([*rollout, *redesign], each.title)] == []


def test_no_table_is_only_a_head(tmp_path: Path) -> None:
    blank = new_program("B", plans.TODAY, plan_name="blank")
    blank.as_of = plans.TODAY
    lines = plans.lines(plans.write(blank, "handoff-plan.docx", tmp_path)[0])
    rows = Counter(line.table for line in lines if line.cells)
    assert [number for number, count in rows.items() if count == 1] == []


def _written(name: str, folder: Path) -> list[Line]:
    return plans.lines(plans.write(program(), name, folder)[0])
