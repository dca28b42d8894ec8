"""The role redesign is reopened and compared with the sample program, field by field."""

from __future__ import annotations

from pathlib import Path

import pytest

from exporters.text import one_line
from models.roles import Effect, Role
from models.words import date_words
from tests.exporters.openxml import problems
from tests.exporters.word import plans
from tests.exporters.word.plans import Line, name_of, on, rows_with, sample, says, under

ROLES = [role.title for role in sample().roles]


@pytest.fixture(scope="session")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return plans.write(sample(), "role-redesign.docx", tmp_path_factory.mktemp("redesign"))[0]


@pytest.fixture(scope="session")
def lines(path: Path) -> list[Line]:
    return plans.lines(path)


@pytest.fixture(params=ROLES)
def role(request: pytest.FixtureRequest) -> Role:
    return next(each for each in sample().roles if each.title == request.param)


@pytest.fixture
def chapter(lines: list[Line], role: Role) -> list[Line]:
    return under(lines, role.title)


def test_the_file_is_sound(path: Path) -> None:
    assert problems(path) == []


def test_the_cover_sums_up_all_roles(lines: list[Line]) -> None:
    roles = sample().roles
    talks = [talk for role in roles for talk in role.conversations]
    freed = sum(role.headcount * (role.hours_before - role.hours_after) for role in roles)
    answers = {
        "Whose work changes?": (f"{len(roles)} roles", f"{sum(role.headcount for role in roles)} people"),
        "What becomes free?": (f"{freed:,.0f} hours a week free",),
        "Have managers signed?": (f"{sum(r.sign_off == 'Signed' for r in roles)} of {len(roles)}",),
        "Have the conversations been held?": (
            f"{sum(talk.held_day is not None for talk in talks)} of {len(talks)}",
        ),
    }
    for question, words in answers.items():
        [cell] = {cell for line in lines for cell in line.cells if cell.startswith(question)}
        assert [each for each in words if each not in cell] == [], question


def test_the_summary_has_the_hours_before_and_after(lines: list[Line], role: Role) -> None:
    hours = (f"{role.hours_before:g} h", f"{role.hours_after:g} h", f"{role.substituted_share} %")
    people = (role.population.name, role.headcount, name_of(role.manager), role.sign_off)
    assert len(rows_with(lines, role.title, *hours, *people)) == 1


def test_the_job_stands_there_before_and_after(chapter: list[Line], role: Role) -> None:
    assert says(chapter, role.population.name, f"{role.headcount} people", name_of(role.manager))
    assert says(chapter, role.purpose_today, role.purpose_redesigned)
    if role.hours_after > role.hours_before:
        assert says(chapter, role.reason)


def test_every_task_stands_once_under_its_effect_with_its_hours(chapter: list[Line], role: Role) -> None:
    effects = {effect.value for effect in Effect} | {"Not classified"}
    group, found = "", {}
    for line in under(chapter, "task map"):
        if len(line.cells) == 1:
            group = next((effect for effect in effects if line.text.startswith(effect)), group)
        for task in role.tasks:
            hours = (f"{task.hours_before:g}", f"{task.hours_after:g}")
            kept = (task.judgement, task.automatic, task.weak_output, task.review)
            if line.cells == (task.title, *hours, *map(one_line, kept)):
                assert task.title not in found
                found[task.title] = group
    expected = {task.title: task.effect.value if task.effect else "Not classified" for task in role.tasks}
    assert found == expected


def test_every_group_of_tasks_says_how_the_hours_change(chapter: list[Line], role: Role) -> None:
    for effect in {task.effect for task in role.tasks}:
        name = effect.value if effect else "Not classified"
        change = sum(task.hours_after - task.hours_before for task in role.tasks if task.effect is effect)
        [head] = [line for line in chapter if len(line.cells) == 1 and line.text.startswith(name)]
        assert f"{change:+.1f}" in head.text


def test_every_skill_has_its_gap_and_how_it_is_closed(chapter: list[Line], role: Role) -> None:
    for each in role.skills:
        gap = each.gap.value if each.gap else ""
        facts = (each.source, gap, each.closing, name_of(each.owner), on(role.program, each.due_day))
        assert len(rows_with(chapter, each.title, *facts)) == 1, each.title


def test_every_metric_has_its_target_and_the_day_it_switches(chapter: list[Line], role: Role) -> None:
    for each in role.metrics:
        retired = ("No" if each.legacy_kept else "Yes") if each.legacy else ""
        day = on(role.program, each.switch_day)
        assert len(rows_with(chapter, each.legacy, each.title, each.target, day, retired)) == 1, each.title


def test_every_conversation_has_its_old_and_new_words_and_its_day(chapter: list[Line], role: Role) -> None:
    talks = under(chapter, "conversations")
    for each in role.conversations:
        assert says(talks, each.title, each.old, each.new), each.title
        [row] = rows_with(talks, each.title, each.old, each.new)
        held = each.held_day is not None
        by = each.held_by if held else each.held_by or role.manager
        assert row.cells[-2:] == (
            name_of(by, ""),
            "Held" if held else "Planned" if each.planned_day else "Open",
        )
        assert says(talks, on(role.program, each.held_day if held else each.planned_day))
        assert not held or says(talks, name_of(each.held_by, ""))
        assert says(talks, "Held" if held else "Planned" if each.planned_day else "Open")


def test_every_training_has_its_trainer_day_and_attendance(chapter: list[Line], role: Role) -> None:
    for each in role.trainings:
        facts = (each.kind.value, on(role.program, each.day), name_of(each.trainer), each.status.value)
        assert len(rows_with(chapter, each.title, *facts, f"{each.attended} of {each.invited}")) == 1


def test_the_manager_signs_or_has_signed(chapter: list[Line], role: Role) -> None:
    signed = role.sign_off == "Signed"
    signer = name_of(role.signed_by or role.manager, "Name")
    day = date_words(role.program.clock.date_of(role.signed_day)) if signed else "Choose a date"
    assert len(rows_with(chapter, "Manager", signer, day)) == 1
    assert len(rows_with(chapter, "HR partner", "Name", "Choose a date")) == 1
    assert says(chapter, "changed after it was signed") == (role.sign_off == "Changed since signed")


def test_the_sample_shows_every_state_of_a_sign_off() -> None:
    assert {role.sign_off for role in sample().roles} == {"Signed", "Not signed", "Changed since signed"}
