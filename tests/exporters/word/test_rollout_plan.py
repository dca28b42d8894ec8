"""The rollout plan is reopened and compared with the sample program, field by field."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from models.ownership import Mode
from models.planning import baseline_entries, slip_of
from models.rules import check
from models.tasks import Task, TaskStatus
from tests.exporters.openxml import problems
from tests.exporters.word import plans
from tests.exporters.word.plans import Line, boxes, name_of, on, rows_with, sample, says, under


@pytest.fixture(scope="session")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return plans.write(sample(), "rollout-plan.docx", tmp_path_factory.mktemp("rollout"))[0]


@pytest.fixture(scope="session")
def lines(path: Path) -> list[Line]:
    return plans.lines(path)


def test_the_file_is_sound(path: Path) -> None:
    assert problems(path) == []


def test_the_cover_answers_a_sponsors_questions(lines: list[Line]) -> None:
    program = sample()
    active = sum(each.active_champions for each in program.populations)
    people = sum(each.headcount for each in program.populations)
    answers = {
        "Who owns it?": (name_of(program.business_owner), name_of(program.adoption_owner)),
        "How is it supported?": (f"{active} active champions", f"{people} people"),
        "Which controls are there?": (
            f"{sum(len(point.criteria) for point in program.decisions)} exit criteria",
            f"{len(program.decisions)} gates",
            f"{program.launch_share} %",
        ),
        "How is it measured?": (f"{program.adoption_target} %", program.adoption_cadence.value.lower()),
    }
    for question, words in answers.items():
        [cell] = {cell for line in lines for cell in line.cells if cell.startswith(question)}
        assert [each for each in words if each not in cell] == [], question


def test_the_facts_of_the_program_are_all_there(lines: list[Line]) -> None:
    program = sample()
    facts = (program.title, program.system, program.organisation, program.use_case, program.fallback)
    assert says(lines, *facts, program.scope_in, program.scope_out, program.posture.value)
    assert says(lines, name_of(program.change_lead), name_of(program.sponsor))
    for day in (1, program.go_live_day, program.handoff_day, program.today):
        assert says(lines, on(program, day))


def test_every_milestone_stands_in_the_table_with_owner_due_date_and_state(lines: list[Line]) -> None:
    program = sample()
    for each in program.milestones:
        owner = name_of(each.owner, each.owner_role)
        ticked = f"{each.ticked} of {len(each.items)}"
        due = on(program, each.due_day)
        assert len(rows_with(lines, each.title, owner, due, ticked, each.state.value)) == 1, each.title


def test_every_milestone_has_its_reason_and_its_checklist_with_the_right_ticks(lines: list[Line]) -> None:
    program = sample()
    for each in program.milestones:
        chapter = under(lines, each.title)
        assert says(chapter, each.why, name_of(each.owner, each.owner_role), on(program, each.due_day))
        found = boxes(chapter)
        assert [done for _, done in found] == [item.done for item in each.items], each.title
        for (text, _), item in zip(found, each.items, strict=True):
            assert text.startswith(item.text)
            by = name_of(item.done_by, "")
            assert says([Line(text)], by, on(program, item.done_day), item.evidence), item.text


def test_every_decision_point_has_its_criteria_and_what_was_decided(lines: list[Line]) -> None:
    program = sample()
    points = [point for point in program.decisions if point.stage is None]
    assert points
    for point in points:
        chapter = under(lines, point.title)
        found = boxes(chapter)
        assert [done for _, done in found] == [each.met for each in point.criteria], point.title
        for (text, _), each in zip(found, point.criteria, strict=True):
            assert says([Line(text)], each.text, name_of(each.owner, ""), on(program, each.met_day))
            assert says([Line(text)], each.topic, each.evidence)
        if point.decision is not None:
            assert says(chapter, point.decision.value, point.rationale, point.conditions)
            assert says(chapter, name_of(point.decided_by), on(program, point.decided_day))


def test_a_go_over_open_blockers_is_shown_as_such(lines: list[Line]) -> None:
    over = [point for point in sample().decisions if point.over_blockers]
    assert over, "the sample is meant to have one"
    for point in over:
        assert says(under(lines, point.title), "Go over open blockers.", point.blockers), point.title
    others = [each for each in sample().decisions if each.stage is None and not each.over_blockers]
    assert not any(says(under(lines, each.title), "over open blockers") for each in others)


def test_a_decision_still_to_be_made_can_be_chosen_in_word(path: Path) -> None:
    lists = Document(str(path)).element.body.xpath(".//w:dropDownList")
    choices = [[item.get(item.keys()[0]) for item in each] for each in lists]
    waiting = [point for point in sample().decisions if point.decision is None]
    assert waiting
    assert choices == [["Go", "Go with conditions", "Hold", "Stop"]] * len(waiting)


def test_every_open_task_has_a_row_with_owner_and_dates(lines: list[Line]) -> None:
    program = sample()
    waiting = [task for task in program.tasks if _is_open(task)]
    chapter = [line for line in under(lines, "Open work") if line.cells]
    entries = baseline_entries(program)
    for task in waiting:
        owner = name_of(task.owner, task.owner_role)
        dates = (on(program, task.start_day), on(program, task.finish_day))
        assert rows_with(under_group(chapter, _phase_of(task)), task.title), task.title
        status = "Late" if task.late else task.status.value
        slip = slip_of(task, entries)
        found = rows_with(chapter, task.title, task.track.value, owner, *dates, status)
        assert len(found) == 1, task.title
        assert not slip or f"{slip:+d} d" in found[0].cells, task.title
    titles = {line.cells[0] for line in chapter}
    assert [task.title for task in program.tasks if not _is_open(task) and task.title in titles] == []


def under_group(rows: list[Line], group: str) -> list[Line]:
    """The rows of a table under the group row that begins with these words."""
    start = next(n for n, line in enumerate(rows) if len(line.cells) == 1 and line.text.startswith(group))
    rest = rows[start + 1 :]
    return rest[: next((n for n, line in enumerate(rest) if len(line.cells) == 1), len(rest))]


def _phase_of(task: Task) -> str:
    phases = [p for p in task.program.phases if p.first_day <= task.start_day <= p.last_day]
    return phases[0].title if phases else "After the sprint"


def _is_open(task: Task) -> bool:
    return task.status not in (TaskStatus.DONE, TaskStatus.DROPPED)


def test_every_population_has_its_row_and_what_holds_it_back(lines: list[Line]) -> None:
    program = sample()
    for each in program.populations:
        manager = name_of(each.manager)
        dates = (on(program, each.live_day), each.state_today)
        assert rows_with(lines, each.name, each.headcount, manager, each.site, *dates), each.name
        assert says(lines, on(program, each.shadow_from), on(program, each.shadow_until))
        chapter = under(lines, each.name)
        assert says(chapter, each.day_before, each.day_after, each.heard, each.heard_from)
        if each.resistance is not None:
            assert says(chapter, each.resistance.value, f"intensity {each.intensity} of 5")
            assert says(chapter, on(program, each.heard_day))
        if each.second_resistance is not None:
            assert says(chapter, each.second_resistance.value.lower())
        for one in each.interventions:
            owner, day = name_of(one.owner), on(program, one.day)
            assert one.reason is not None
            assert rows_with(chapter, one.title, one.reason.value, owner, day), one.title


def test_every_manager_has_five_signs(lines: list[Line]) -> None:
    program = sample()
    chapter = under(lines, "Managers")
    for each in program.populations:
        [row] = rows_with(chapter, name_of(each.manager), each.name)
        signs = sum(cell.startswith("Yes") for cell in row.cells)
        assert signs == each.manager_activation, each.name
        assert len(row.cells) == 7
        assert all(row.cells[2:])


def test_every_champion_stands_once_in_the_roster_under_the_population(lines: list[Line]) -> None:
    program = sample()
    names = {each.name for each in program.populations}
    place = ""
    found: dict[str, str] = {}
    for line in under(lines, "Champions"):
        place = next((name for name in names if len(line.cells) == 1 and name in line.text), place)
        for each in program.champions:
            hours = "none" if each.hours is None else f"{each.hours:g}"
            sceptical = {None: "Not known", True: "Yes", False: "No"}[each.first_sceptical]
            facts = (each.cohort, hours, sceptical, on(program, each.active_from))
            done = (each.sessions_held, each.people_helped, "Yes" if each.recognised else "No")
            if rows_with([line], each.person.name, *facts, *done):
                assert each.person.name not in found
                found[each.person.name] = place
    assert found == {each.person.name: each.population.name for each in program.champions}


def test_every_population_says_how_many_champions_it_needs(lines: list[Line]) -> None:
    chapter = under(lines, "Champions")
    for each in sample().populations:
        needed = f"{each.active_champions} of {each.champions_needed}"
        assert any(each.name in line.text and needed in line.text for line in chapter), each.name


def test_everything_champions_raised_is_there_with_its_answer(lines: list[Line]) -> None:
    program = sample()
    raised = [one for each in program.champions for one in each.escalations]
    assert raised
    for one in raised:
        day = on(program, one.raised_day)
        people = (one.champion.person.name, name_of(one.owner))
        assert rows_with(lines, one.title, *people, day, one.answer, one.state), one.title


def test_every_role_has_its_hours_before_and_after(lines: list[Line]) -> None:
    for role in sample().roles:
        hours = (f"{role.hours_before:g} h", f"{role.hours_after:g} h")
        facts = (role.population.name, role.headcount, f"{role.substituted_share} %")
        signed = (name_of(role.manager), role.sign_off)
        assert len(rows_with(lines, role.title, *hours, *facts, *signed)) == 1, role.title


@pytest.mark.parametrize("mode", list(Mode))
def test_every_letter_stands_in_the_right_cell(lines: list[Line], mode: Mode) -> None:
    assert plans.letters(lines, sample(), mode) == plans.expected_letters(sample(), mode)


def test_open_findings_and_silenced_ones_with_their_reasons(lines: list[Line]) -> None:
    chapter = under(lines, "Plan check")
    findings = check(sample())
    assert any(each.silenced for each in findings)
    assert any(not each.silenced for each in findings)
    silences = {each.finding: each for each in sample().silences}
    for each in findings:
        words = [each.severity.capitalize(), each.fix]
        if each.silenced:
            silence = silences[each.key]
            words = [each.rule, each.reason, f"{silence.who}, {on(sample(), silence.day)}"]
        found = rows_with(chapter, each.what, *words)
        assert found, each.what


def test_the_people_who_sign_are_named(lines: list[Line]) -> None:
    program = sample()
    signers = {
        "Executive sponsor": program.sponsor,
        "Business owner": program.business_owner,
        "Adoption owner": program.adoption_owner,
        "Change lead": program.change_lead,
    }
    chapter = under(lines, "Sign-off")
    for role, person in signers.items():
        assert len(rows_with(chapter, role, name_of(person, "Name"), "Choose a date")) == 1, role
