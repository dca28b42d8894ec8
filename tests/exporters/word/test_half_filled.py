"""A plan says what is known of records that were filled in half, and nothing that is not a sentence."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from exporters.brand import TONES
from models.decisions import Decision
from models.handoff import StageState
from models.library import new_program
from models.ownership import TransferState
from models.people import Population
from models.program import Program
from models.roles import TrainingStatus
from models.words import listed
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


def test_a_stage_that_was_held_back_is_a_warning_and_a_held_training_is_not(tmp_path: Path) -> None:
    held = awkward.half_filled()
    held.as_of = plans.TODAY
    held.stages[1].gate.decision = Decision.HOLD
    assert held.stages[1].state is StageState.HELD
    path, _ = plans.write(held, "handoff-plan.docx", tmp_path)
    assert _tint(path, held.stages[1].title, "Held") == TONES["warn"].fill
    path, _ = plans.write(held, "role-redesign.docx", tmp_path)
    training = next(each for each in held.trainings if each.status is TrainingStatus.HELD)
    assert _tint(path, training.title, "Held") == TONES["good"].fill


def _tint(path: Path, first: str, text: str) -> str:
    """The fill of the cell with this text in the row that begins with the other."""
    rows = Document(str(path)).element.body.iter(qn("w:tr"))
    row = next(each for each in rows if _words(each.find(qn("w:tc"))) == first)
    cell = next(each for each in row.iter(qn("w:tc")) if _words(each) == text)
    return str(cell.find(f".//{qn('w:shd')}").get(qn("w:fill")))


def _words(element: Any) -> str:
    return "".join(node.text for node in element.iter(qn("w:t")))


def test_a_document_of_a_blank_program_has_no_empty_table(tmp_path: Path) -> None:
    blank = new_program("B", plans.TODAY, plan_name="blank")
    blank.as_of = plans.TODAY
    for name in plans.PLANS:
        lines = plans.lines(plans.write(blank, name, tmp_path)[0])
        assert not says(lines, "Nothing is recorded here yet."), name


def test_what_has_no_title_is_called_untitled(tmp_path: Path) -> None:
    half = awkward.half_filled()
    half.as_of = plans.TODAY
    half.roles[0].title = ""
    lines = plans.lines(plans.write(half, "role-redesign.docx", tmp_path)[0])
    assert [line.level for line in lines if line.text == "Untitled"] == [1]


def test_without_a_baseline_no_slip_is_shown(tmp_path: Path) -> None:
    new = new_program("A new rollout", plans.TODAY)
    new.as_of = plans.TODAY
    lines = plans.lines(plans.write(new, "rollout-plan.docx", tmp_path)[0])
    assert not says(under(lines, "Open work"), "Slip")


def test_no_table_is_only_a_head(tmp_path: Path) -> None:
    blank = new_program("B", plans.TODAY, plan_name="blank")
    blank.as_of = plans.TODAY
    lines = plans.lines(plans.write(blank, "handoff-plan.docx", tmp_path)[0])
    rows = Counter(line.table for line in lines if line.cells)
    assert [number for number, count in rows.items() if count == 1] == []


def test_a_roster_without_champions_is_one_sentence(tmp_path: Path) -> None:
    new = new_program("A new rollout", plans.TODAY)
    new.as_of = plans.TODAY
    new.populations += [Population(name="South", headcount=2 * new.champion_ratio), Population(name="North")]
    chapter = under(plans.lines(plans.write(new, "rollout-plan.docx", tmp_path)[0]), "Champions")
    assert says(chapter, "No champion has been named yet; 2 are needed.")
    assert not says(chapter, "Champion roster")
    assert not [line for line in chapter if line.cells]


def test_populations_without_a_champion_are_named_and_none_needs_one_for_nobody(tmp_path: Path) -> None:
    half = awkward.half_filled()
    half.as_of = plans.TODAY
    first, second, *rest = half.populations
    for each in rest:
        half.champions = [one for one in half.champions if one.population is not each]
        each.champions, each.headcount = [], 1
    second.headcount = 0
    chapter = under(plans.lines(plans.write(half, "rollout-plan.docx", tmp_path)[0]), "Champions")
    assert rows_with(chapter, f"{second.name} none needed")
    assert not any("0 needed" in line.text for line in chapter)
    assert not [each.name for each in rest if rows_with(chapter, each.name)]
    bare = listed([f"{each.name} (0 of 1 needed)" for each in rest])
    assert says(chapter, f"No champion has been named yet for {bare}.")
    assert first.champions


def test_a_champion_who_is_not_active_yet_stands_in_the_roster(tmp_path: Path) -> None:
    half = awkward.half_filled()
    half.as_of = plans.TODAY
    for each in half.champions:
        each.active_from = None
    chapter = under(plans.lines(plans.write(half, "rollout-plan.docx", tmp_path)[0]), "Champions")
    assert half.champions
    assert [each.person.name for each in half.champions if not rows_with(chapter, each.person.name)] == []


def _written(name: str, folder: Path) -> list[Line]:
    return plans.lines(plans.write(program(), name, folder)[0])
