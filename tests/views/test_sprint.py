"""The Sprint page: groups, filters, keys, baselines, details, and that nothing is reset by a change."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.commands import records, sprint
from app.document import Document
from models.columns import title_of
from models.library import new_program
from models.planning import current_baseline, schedule_of
from models.tasks import Task, TaskStatus
from tests.views.page_fixtures import opened, shown
from tests.views.programs import given
from views import page_state, sprint_plan
from views.record_view import RecordView
from views.sprint import SprintPage
from views.sprint_plan import reach_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TODAY = date(2026, 3, 14)
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


document = given(opened)


@pytest.fixture
def page(qtbot: QtBot, document: Document) -> SprintPage:
    return shown_page(qtbot, document)


def shown_page(qtbot: QtBot, document: Document, width: int = 1280) -> SprintPage:
    result = SprintPage(document)
    shown(qtbot, result, width, 760)
    QApplication.processEvents()  # the page goes to the phase of today once
    return result


def open_task(page: SprintPage) -> Task:
    """A task that has followers and is not done."""
    tasks = page.table.document.program.tasks
    ahead = (task for task in tasks if task.successors and task.status is TaskStatus.OPEN)
    return next(task for task in ahead if task.duration > 1)


def test_every_task_is_there_under_its_phase(page: SprintPage, document: Document) -> None:
    assert len(page.table.shown_ids()) == len(document.program.tasks)
    headings = [group.heading.title.split("   ")[-1] for group in page.table.order.groups.values()]
    assert headings == [*(phase.title for phase in document.program.phases), "Without a milestone"]
    assert "147 tasks" in page.bar.count.text()


def test_bars_have_the_colour_of_the_phase_they_stand_under(page: SprintPage, document: Document) -> None:
    tones = {phase.id: f"phase{number}" for number, phase in enumerate(document.program.phases, 1)}
    for task in document.program.tasks:
        bar = page.timeline.bars.of(task)
        if bar is not None and task.milestone is not None:
            assert bar.tone == tones[task.milestone.phase_id]


@pytest.mark.parametrize("way", ["milestone", "track", "owner"])
def test_tasks_are_grouped_as_chosen(page: SprintPage, document: Document, way: str) -> None:
    page.group_by(way)
    groups = page.table.order.groups.values()
    assert sum(group.count for group in groups) == len(document.program.tasks)
    assert len({group.heading.key for group in groups}) == len(groups) > 2


def test_without_groups_rows_are_in_the_order_of_the_program(page: SprintPage, document: Document) -> None:
    page.group_by("none")
    assert page.table.order.grouping is None
    assert page.table.shown_ids() == [task.id for task in document.program.tasks]


def test_a_group_folds_by_enter_and_unfolds(page: SprintPage) -> None:
    rows = page.table.rowCount()
    count = next(iter(page.table.order.groups.values())).count
    page.view.setCurrentIndex(page.table.index(0, 1))
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert page.table.rowCount() == rows - count
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert page.table.rowCount() == rows


def test_a_group_says_which_days_it_takes(page: SprintPage, document: Document) -> None:
    page.group_by("milestone")
    milestone = document.program.milestones[3]
    extent = page.table.extent(milestone.id)
    assert extent.first == min(task.start_day for task in milestone.tasks if task.start_day is not None)
    assert extent.due[0][0] == milestone.due_day
    task = milestone.tasks[0]
    sprint.place_task(document, task.id, 1, 1)
    assert page.table.extent(milestone.id).first == 1


def test_words_filter_and_escape_brings_all_back(page: SprintPage) -> None:
    page.bar.words.setFocus()
    QTest.keyClicks(page.bar.words, "shadow")
    assert 0 < len(page.table.shown_ids()) < 147
    assert "of 147 tasks" in page.bar.count.text()
    QTest.keyClick(page.bar.words, Qt.Key.Key_Escape)
    assert len(page.table.shown_ids()) == 147


def test_filtering_by_state(page: SprintPage, document: Document) -> None:
    page.bar.show_only("status", ["Blocked"])
    blocked = [task.id for task in document.program.tasks if task.status is TaskStatus.BLOCKED]
    assert page.table.shown_ids() == blocked


def test_alt_and_arrows_move_by_working_days(page: SprintPage, document: Document) -> None:
    task = open_task(page)
    page.reveal(task.id)
    calendar, before = document.program.calendar, task.start_day or 0
    QTest.keyClick(page.view, Qt.Key.Key_Right, CTRL)
    assert task.start_day == calendar.add(before, 1)
    QTest.keyClick(page.view, Qt.Key.Key_Left, CTRL)
    assert task.start_day == before
    document.undo()
    assert task.start_day == calendar.add(before, 1)


def test_alt_shift_and_arrows_change_the_duration(page: SprintPage) -> None:
    task = open_task(page)
    page.reveal(task.id)
    before = task.duration
    QTest.keyClick(page.view, Qt.Key.Key_Right, CTRL | SHIFT)
    assert task.duration == before + 1
    for _ in range(before + 4):
        QTest.keyClick(page.view, Qt.Key.Key_Left, CTRL | SHIFT)
    assert task.duration == 1


def test_selection_and_scrolling_stay_when_something_else_changes(
    page: SprintPage, document: Document
) -> None:
    task = open_task(page)
    page.reveal(task.id)
    scrolled = page.view.verticalScrollBar().value()
    other = document.program.tasks[-1]
    records.set_field(document, Task, [other.id], "title", "Something else")
    sprint.place_task(document, other.id, 70, 9)
    records.set_field(document, Task, [other.id], "milestone_id", document.program.milestones[0].id)
    assert page.view.selected_ids() == [task.id]
    assert page.view.verticalScrollBar().value() == scrolled
    assert page.view.current_id() == task.id
    document.undo()
    assert page.view.selected_ids() == [task.id]


def test_an_edit_is_shown_without_asking_other_rows(page: SprintPage, document: Document) -> None:
    tell = []
    page.table.dataChanged.connect(lambda first, last: tell.append((first.row(), last.row())))
    resets = []
    page.table.modelReset.connect(lambda: resets.append(1))
    task = document.program.tasks[20]
    records.set_field(document, Task, [task.id], "percent", 35)
    row = page.table.row_of(task.id)
    assert tell == [(row, row)]
    assert not resets
    assert page.table.index(row, page.table.column_of("percent")).data() == "35 %"


def test_slack_follows_every_edit(page: SprintPage, document: Document) -> None:
    task = open_task(page)
    for day, duration in ((60, 3), (20, 9), (95, 30)):
        sprint.place_task(document, task.id, day, duration)
    sprint.set_status(document, [document.program.tasks[30].id], TaskStatus.DROPPED)
    new = sprint.link_tasks(document, document.program.tasks[0].id, document.program.tasks[-1].id)
    sprint.unlink_tasks(document, [new])
    records.delete(document, Task, [document.program.tasks[12].id])
    document.undo()
    expected = schedule_of(document.program)
    plan = page.table.plan
    assert all(plan.slack(key) == expected[key].slack for key in expected)
    assert plan.schedule is not None
    assert set(plan.schedule.violations) == set(expected.violations)


def test_followers_are_pushed_only_when_asked(page: SprintPage, document: Document, qtbot: QtBot) -> None:
    task = open_task(page)
    page.reveal(task.id)
    starts = {each.id: each.start_day for each in document.program.tasks}
    page.edits.move([task.id], 10)
    others = {each.id: each.start_day for each in document.program.tasks if each is not task}
    assert others == {key: day for key, day in starts.items() if key != task.id}
    qtbot.waitUntil(lambda: page.offer.notice is not None)
    assert page.offer.notice is not None
    assert page.offer.notice.action is not None
    assert page.offer.notice.action.text().startswith("Push ")
    page.offer.notice.action.click()
    assert page.table.plan.followers_to_push(task.id) == {}
    assert {each.id: each.start_day for each in document.program.tasks} != others
    document.undo()
    assert {each.id: each.start_day for each in document.program.tasks if each is not task} == others


def test_a_baseline_is_taken_and_measured_against(page: SprintPage, document: Document) -> None:
    dialog = page.baselines.ask_name()
    dialog.name.setText("After the day-60 decision")
    dialog.act.click()
    baseline = current_baseline(document.program)
    assert baseline is not None
    assert baseline.title == "After the day-60 decision"
    task = open_task(page)
    sprint.place_task(document, task.id, document.program.calendar.add(task.start_day or 0, 3), task.duration)
    row = page.table.row_of(task.id)
    assert page.table.index(row, page.table.column_of("slip")).data() == "3"
    page.baselines.fill()
    older = next(a for a in page.baselines.actions() if a.data() == document.program.baselines[0].id)
    older.trigger()
    assert current_baseline(document.program) is document.program.baselines[0]


def test_baselines_are_renamed_and_deleted_in_a_list(page: SprintPage, document: Document) -> None:
    dialog = page.baselines.show_list()
    baseline = document.program.baselines[0]
    dialog.view.select([baseline.id], 0)
    dialog.table.setData(dialog.table.index(0, 0), "Agreed in February")
    assert baseline.title == "Agreed in February"
    count = len(document.program.baselines)
    dialog.delete.click()
    assert len(document.program.baselines) == count - 1
    document.undo()
    assert len(document.program.baselines) == count
    dialog.close()


def test_adding_a_task_begins_below_the_current_one(page: SprintPage, document: Document) -> None:
    task = open_task(page)
    page.reveal(task.id)
    page.bar.add.click()
    added = document.program.tasks[document.program.tasks.index(task) + 1]
    assert (added.milestone, added.track, added.owner) == (task.milestone, task.track, task.owner)
    assert page.view.current_id() == added.id
    assert page.view.state() == RecordView.State.EditingState


def test_details_show_links_and_refuse_circles(page: SprintPage, qtbot: QtBot) -> None:
    task = open_task(page)
    page.bar.details.setChecked(True)
    page.reveal(task.id)
    assert page.inspector.form.ids() == [task.id]
    before, after = page.inspector.form.related
    assert [title_of(each.successor) for each in task.successors] == [
        after.table.index(row, 0).data() for row in range(after.table.rowCount())
    ]
    follower = task.successors[0]
    index = after.table.index(after.table.row_of(follower.id), 0)
    with qtbot.waitSignal(page.told) as told:
        after.table.setData(index, task.id)
    assert "circle" in told.args[0]
    count = len(task.predecessors)
    before.view.add_last()
    assert len(task.predecessors) == count + 1
    assert schedule_of(task.program)


def test_findings_stand_in_their_row_and_in_the_details(page: SprintPage, document: Document) -> None:
    page.watch.check()
    found = next(each for each in page.watch.waiting if each.table == "task")
    page.reveal(found.id)
    row = page.table.row_of(found.id)
    spoken = page.table.data(
        page.table.index(row, page.table.mark_column), Qt.ItemDataRole.AccessibleTextRole
    )
    assert found.what in spoken
    page.bar.details.setChecked(True)
    assert not page.inspector.found.isHidden()


def test_reveal_lifts_what_hides_a_task(page: SprintPage, document: Document) -> None:
    task = document.program.tasks[50]
    page.table.toggle_group(page.table.row_of(page.table.shown_ids()[0]) - 1)
    page.table.order.collapsed.add(page.table.grouped(task).key)  # type: ignore[misc]
    page.bar.words.setText("no task has these words")
    page.reveal(task.id)
    assert page.view.current_id() == task.id


def test_narrow_windows_keep_name_and_timeline(qtbot: QtBot, document: Document) -> None:
    page = shown_page(qtbot, document, 740)
    header = page.view.horizontalHeader()
    hidden = {each.spec.name for n, each in enumerate(page.table.columns) if header.isSectionHidden(n)}
    assert {"owner_id", "track", "slack"} <= hidden
    assert not hidden & {"title", "timeline"}
    page.view.fit.set_hidden("slack", False)
    assert not header.isSectionHidden(page.table.column_of("slack"))


def test_zoom_group_and_columns_come_back(qtbot: QtBot, document: Document) -> None:
    page = shown_page(qtbot, document)
    page.group_by("owner")
    page.zoom("month")
    page.view.fit.set_hidden("track", False)
    page.hide()
    again = shown_page(qtbot, document)
    assert (again.bar.group.key, again.timeline.axis.mode) == ("owner", "month")
    assert not again.view.isColumnHidden(again.table.column_of("track"))


def test_a_plan_without_tasks_says_how_to_begin(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    program = new_program("Empty", date(2026, 2, 2), plan_name="blank")
    with Document.create(tmp_path / "b.day90", lambda session: session.add(program)) as document:
        document.program.as_of = TODAY
        page = shown_page(qtbot, document)
        assert page._empty is not None
        page._empty.add.click()
        assert len(document.program.tasks) == 1
        page.close()


def test_a_group_folds_by_the_arrows_and_all_by_the_menu(page: SprintPage) -> None:
    rows, group = page.table.rowCount(), next(iter(page.table.order.groups.values()))
    page.view.setCurrentIndex(page.table.index(0, 1))
    for key, left in ((Qt.Key.Key_Left, rows - group.count),) * 2 + ((Qt.Key.Key_Right, rows),) * 2:
        QTest.keyClick(page.view, key)
        assert page.table.rowCount() == left
    actions = {action.text(): action for action in page.view.context_menu().actions()}
    actions["Fold all groups"].trigger()
    assert page.table.rowCount() == len(page.table.order.groups)
    actions["Unfold all groups"].trigger()
    assert page.table.rowCount() == rows


def test_a_program_comes_back_as_it_was_left(qtbot: QtBot, document: Document) -> None:
    page = shown_page(qtbot, document)
    page.group_by("owner")
    page.zoom("month")
    page.timeline.axis.zoom(1, 10)
    page.timeline.axis.pan(-40)
    page.bar.set_options((True, False, True))
    page.bar.details.setChecked(True)
    page.faces.show_board(True)
    task = page.faces.board.column(TaskStatus.RUNNING).rows.ids()[1]
    page.faces.board.select([task])
    state = json.loads(json.dumps(page_state.taken(page)))
    page.group_by("none")
    again = shown_page(qtbot, document)
    assert not again.faces.on_board
    page_state.give_back(again, state)
    assert again.faces.on_board
    assert again.faces.board.selected_ids() == [task]
    axis = again.timeline.axis
    assert (again.bar.group.key, again.bar.options()) == ("owner", (True, False, True))
    assert (axis.mode, axis.per_day, axis.first) == (
        "", page.timeline.axis.per_day, pytest.approx(page.timeline.axis.first)
    )  # fmt: skip
    assert again.bar.details.isChecked()


def test_how_far_the_plan_reaches_follows_every_edit(page: SprintPage, document: Document) -> None:
    def expected() -> tuple[int, int, int]:
        days, late = reach_of(document.program)
        return min([1, *days]), max([90, *days]), late

    def measured() -> tuple[int, int, int]:
        plan, _sprint, late = page.reach.measure()
        return *plan, late

    tasks = document.program.tasks
    assert measured() == expected()
    for change in (
        lambda: sprint.place_task(document, tasks[5].id, 130, 4),
        lambda: records.set_field(document, Task, [tasks[8].id], "start_day", None),
        lambda: sprint.set_status(document, [tasks[20].id], TaskStatus.RUNNING),
        lambda: records.delete(document, Task, [tasks[5].id]),
        document.undo,
    ):
        change()
        assert measured() == expected()
    assert expected()[1] > 130


def test_tasks_that_only_change_their_numbers_do_not_cost_a_new_schedule(
    page: SprintPage, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sprint_plan, "MANY", 20)
    monkeypatch.setattr(page.table.plan, "rebuild", lambda: pytest.fail("worked out again"))
    page.table.edits.add(document.program.tasks[0].id)
    assert document.program.tasks[-1].position > 147


@pytest.mark.parametrize("way", ["milestone", "track", "owner"])
def test_the_stretch_of_a_group_follows_every_edit(page: SprintPage, document: Document, way: str) -> None:
    page.group_by(way)
    table, tasks = page.table, document.program.tasks
    assert table.grouped is not None
    table.extent(table.grouped(tasks[5]).key)
    for task, day in ((tasks[5], 200), (tasks[5], 30), (tasks[9], 1), (tasks[9], None)):
        if day is None:
            records.set_field(document, Task, [task.id], "start_day", None)
        else:
            sprint.place_task(document, task.id, day, 12)
        for key in {table.grouped(each).key for each in tasks}:
            mine = [each for each in tasks if table.grouped(each).key == key]
            starts = [each.start_day for each in mine if each.start_day is not None]
            ends = [each.finish_day for each in mine if each.finish_day is not None]
            assert table.extent(key)[:2] == (min(starts, default=None), max(ends, default=None))
