"""The timeline of the sprint: where days stand, what a drag does, how a bar is spoken of and drawn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.document import Document
from models.clock import Clock
from models.tasks import Task, TaskStatus
from tests.views.page_fixtures import opened, shown
from tests.views.programs import given
from views import theme
from views import timeline_paint as paint
from views.sprint import SprintPage
from views.sprint_columns import bar_tip, task_words
from views.timeline_axis import Axis
from views.timeline_header import _Lines
from views.timeline_marks import clock_words, dates_between, days_off, step_for, ticks

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TODAY = date(2026, 3, 14)
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


document = given(opened)


@pytest.fixture
def page(qtbot: QtBot, document: Document) -> SprintPage:
    result = SprintPage(document)
    shown(qtbot, result, 1280, 760)
    QApplication.processEvents()  # the page goes to the phase of today once, before a test takes places
    return result


class Bar:
    """The bar of one task on screen, to be worked on with a mouse."""

    def __init__(self, page: SprintPage, title: str) -> None:
        self.page = page
        self.task = task_named(page, title)
        page.reveal(self.task.id)

    def point(self, where: float = 0.5, days: float = 0) -> QPoint:
        """A place on the bar, 0 at its start and 1 at its end, moved by some days."""
        timeline, view = self.page.timeline, self.page.view
        row = self.page.table.row_of(self.task.id)
        found = timeline.bar_box(self.task, view.rowViewportPosition(row), view.rowHeight(row))
        assert found is not None
        _bar, rect = found
        x = rect.left() + 1 + (rect.width() - 2) * where + days * timeline.axis.per_day
        return QPoint(round(timeline.rect().left() + x), round(rect.center().y()))

    def drag(self, where: float, days: float, let_go: bool = True) -> None:
        """Press on the bar, move by some days, and let go."""
        viewport, start, end = self.page.view.viewport(), self.point(where), self.point(where, days)
        QTest.mousePress(viewport, LEFT, NONE, start)
        QTest.mouseMove(viewport, (start + end) / 2)
        QTest.mouseMove(viewport, end)
        if let_go:
            QTest.mouseRelease(viewport, LEFT, NONE, end)


def task_named(page: SprintPage, title: str) -> Task:
    return next(task for task in page.table.document.program.tasks if task.title == title)


def planned(task: Task) -> tuple[int | None, int]:
    return task.start_day, task.duration


@pytest.fixture
def bar(page: SprintPage) -> Bar:
    page.zoom("day")
    return Bar(page, "Walk each early team through its own cases")


# Where days stand


def test_a_day_is_found_again_where_it_stands() -> None:
    axis = Axis()
    axis.set_mode("week")
    axis.pan(37)
    assert axis.day(axis.x(41.5)) == pytest.approx(41.5)


def test_zooming_keeps_the_day_under_the_pointer() -> None:
    axis = Axis()
    axis.set_mode("week")
    before = axis.day(200)
    axis.zoom(2, 200)
    assert axis.day(200) == pytest.approx(before)
    assert axis.mode == ""


def test_panning_ends_a_little_beyond_the_plan() -> None:
    axis = Axis()
    axis.set_plan((1, 134), (1, 90))
    axis.set_mode("day")
    axis.pan(100_000)
    assert 134 < axis.last <= 134 + 8
    axis.pan(-100_000)
    assert axis.first >= 1 - 8


def test_labels_thin_out_by_room_and_stand_on_weeks() -> None:
    axis, clock = Axis(), Clock(date(2026, 2, 2), 61, 26)
    steps = []
    for mode in ("month", "week", "day"):
        axis.set_mode(mode)
        steps.append(step_for(axis, 46))
    assert steps == [28, 7, 7]
    axis.set_mode("week")
    weekdays = {clock.date_of(day).weekday() for day in ticks(axis, clock, 7)}
    assert len(weekdays) == 1


def test_weekends_and_holidays_are_found_apart(document: Document) -> None:
    axis = Axis()
    axis.set_plan((1, 90), (1, 90))
    axis.fit("sprint")
    off = days_off(axis, document.program.calendar)
    assert sum(1 for *_x, holiday in off if holiday) == 1
    assert all(right - left == pytest.approx(2 * axis.per_day) for left, right, holiday in off if not holiday)


def test_days_are_named_on_every_clock_that_runs() -> None:
    full, two, brief, shortest = clock_words(Clock(date(2026, 2, 2), 61, 26))
    assert [full(day) for day in (1, 43, 64)] == ["Day 1", "Day 43 · H3", "Day 64 · H6 · P4"]
    assert (two(64), brief(64), shortest(64)) == ("Day 64 · P4", "Day 64", "64")


def test_dates_are_said_briefly() -> None:
    clock = Clock(date(2026, 2, 2), 61, 26)
    assert dates_between(clock, 39, 45) == "12–18 Mar"
    assert dates_between(clock, 55, 61) == "28 Mar–3 Apr"
    assert dates_between(clock, 39, 39) == "12 Mar"


# Working on bars


def test_dragging_a_bar_moves_it_by_working_days_in_one_step(bar: Bar) -> None:
    before, calendar = planned(bar.task), bar.task.program.calendar
    steps = bar.page.table.document.undo_label
    bar.drag(0.5, 5)
    assert bar.task.start_day == calendar.next_working(before[0] + 5)
    assert bar.task.duration == before[1]
    assert bar.page.table.document.undo_label != steps
    bar.page.table.document.undo()
    assert planned(bar.task) == before
    assert bar.page.table.document.undo_label == steps


def test_a_drag_onto_a_weekend_snaps_to_a_working_day(bar: Bar) -> None:
    calendar = bar.task.program.calendar
    start = bar.task.start_day or 0
    by = next(n for n in range(1, 8) if not calendar.is_working(start + n))
    bar.drag(0.5, by)
    assert calendar.is_working(bar.task.start_day or 0)
    assert bar.task.start_day == calendar.next_working(start + by)


def test_a_live_label_follows_the_drag(bar: Bar) -> None:
    start = bar.task.start_day or 0
    bar.drag(0.5, 7, let_go=False)
    shown = bar.page.timeline.preview[bar.task.id]
    assert shown[0] == start + 7
    assert bar.page.timeline.label.startswith(f"Day {shown[0]}")
    QTest.mouseRelease(bar.page.view.viewport(), LEFT, NONE, bar.point(0.5))


def test_escape_lets_a_bar_be_as_it_was(bar: Bar) -> None:
    before, label = planned(bar.task), bar.page.table.document.undo_label
    bar.drag(0.5, 7, let_go=False)
    QTest.keyClick(bar.page.view, Qt.Key.Key_Escape)
    assert bar.page.timeline.preview == {}
    QTest.mouseRelease(bar.page.view.viewport(), LEFT, NONE, bar.point(0.5))
    assert (planned(bar.task), bar.page.table.document.undo_label) == (before, label)


def test_a_click_on_a_bar_selects_and_changes_nothing(bar: Bar) -> None:
    before = planned(bar.task)
    bar.page.view.select([])
    bar.drag(0.5, 0)
    assert bar.page.view.selected_ids() == [bar.task.id]
    assert planned(bar.task) == before


def test_dragging_the_end_changes_the_duration(bar: Bar) -> None:
    start, duration = planned(bar.task)
    finish = bar.task.finish_day or 0
    bar.drag(1, 7)
    assert bar.task.start_day == start
    assert bar.task.finish_day == finish + 7
    assert bar.task.duration == duration + 5


def test_dragging_the_start_keeps_the_finish(bar: Bar) -> None:
    finish, start = bar.task.finish_day, bar.task.start_day or 0
    bar.page.timeline.axis.pan(-150)  # room at the left: a drag over the edge pans the timeline
    bar.drag(0, -7)
    assert (bar.task.start_day, bar.task.finish_day) == (start - 7, finish)


def test_selected_bars_move_together(page: SprintPage) -> None:
    page.zoom("day")
    first = Bar(page, "Walk each early team through its own cases")
    ids = page.table.shown_ids()
    other = page.table.record(ids[ids.index(first.task.id) + 1])
    before = (first.task.start_day, other.start_day)
    page.view.select([first.task.id, other.id])
    first.drag(0.5, 7)
    assert (first.task.start_day, other.start_day) == tuple((day or 0) + 7 for day in before)
    page.table.document.undo()
    assert (first.task.start_day, other.start_day) == before


def test_a_bar_is_linked_by_dragging_its_dot(page: SprintPage) -> None:
    page.zoom("day")
    source = Bar(page, "Walk each early team through its own cases")
    ids = page.table.shown_ids()
    target = page.table.record(ids[ids.index(source.task.id) + 1])
    viewport, rect = page.view.viewport(), page.timeline.rect()
    row = page.table.row_of(source.task.id)
    _bar, box = page.timeline.bar_box(source.task, page.view.rowViewportPosition(row), 36)  # type: ignore[misc]
    dot = QPoint(round(rect.left() + box.right() + 13), round(box.center().y()))
    QTest.mousePress(viewport, LEFT, NONE, dot)
    QTest.mouseMove(viewport, dot + QPoint(10, 20))
    QTest.mouseMove(viewport, dot + QPoint(20, 36))
    QTest.mouseRelease(viewport, LEFT, NONE, dot + QPoint(20, 36))
    assert any(each.successor is target for each in source.task.successors)


def test_a_circle_is_refused_with_its_sentence(page: SprintPage) -> None:
    told: list[str] = []
    page.told.connect(lambda words, _tone: told.append(words))
    page.zoom("day")
    # The first of its kind, with a bar so short that its end is in view: links have no order of their own.
    link = min(
        (
            each
            for each in page.table.document.program.dependencies
            if page.table.row_of(each.successor_id) == page.table.row_of(each.predecessor_id) + 1
            and each.successor.duration in (1, 2)
        ),
        key=lambda each: each.successor.position,
    )
    page.reveal(link.predecessor_id)
    after = Bar(page, link.successor.title)
    viewport, rect = page.view.viewport(), page.timeline.rect()
    row = page.table.row_of(after.task.id)
    _bar, box = page.timeline.bar_box(after.task, page.view.rowViewportPosition(row), 36)  # type: ignore[misc]
    dot = QPoint(round(rect.left() + box.right() + 13), round(box.center().y()))
    QTest.mousePress(viewport, LEFT, NONE, dot)
    QTest.mouseMove(viewport, dot - QPoint(0, 20))
    QTest.mouseMove(viewport, dot - QPoint(0, 36))
    QTest.mouseRelease(viewport, LEFT, NONE, dot - QPoint(0, 36))
    assert len(told) == 1
    assert "circle" in told[0]
    assert len(after.task.successors) == len({each.id for each in after.task.successors})


def test_a_task_without_a_day_is_placed_by_a_double_click(page: SprintPage) -> None:
    task = task_named(page, "Walk each early team through its own cases")
    with page.table.document.edit("Take the day away"):
        task.start_day = None
    page.zoom("day")
    page.reveal(task.id)
    row = page.table.row_of(task.id)
    y = page.view.rowViewportPosition(row) + 18
    day = int(page.timeline.axis.day(150))
    QTest.mouseDClick(page.view.viewport(), LEFT, NONE, QPoint(page.timeline.rect().left() + 150, y))
    assert task.start_day == task.program.calendar.next_working(day)


def test_the_wheel_zooms_with_ctrl_and_pans_with_shift(page: SprintPage) -> None:
    page.zoom("week")
    axis, view = page.timeline.axis, page.view
    place = QPointF(page.timeline.rect().left() + 100, 100)
    day = axis.day(100)
    turn(view.viewport(), place, 120, Qt.KeyboardModifier.ControlModifier)
    assert axis.per_day > 9
    assert axis.day(100) == pytest.approx(day)
    first = axis.first
    turn(view.viewport(), place, -120, Qt.KeyboardModifier.ShiftModifier)
    assert axis.first > first


def test_plus_and_minus_zoom_around_the_middle(page: SprintPage) -> None:
    page.zoom("week")
    axis, ctrl = page.timeline.axis, Qt.KeyboardModifier.ControlModifier
    day = axis.day(axis.width / 2)
    for key, wider in ((Qt.Key.Key_Plus, True), (Qt.Key.Key_Equal, True), (Qt.Key.Key_Minus, False)):
        before = axis.per_day
        QTest.keyClick(page.view, key, ctrl)
        assert (axis.per_day > before) is wider
        assert axis.day(axis.width / 2) == pytest.approx(day)


def turn(widget: object, place: QPointF, by: int, held: Qt.KeyboardModifier) -> None:
    event = QWheelEvent(
        place, place, QPoint(), QPoint(0, by), Qt.MouseButton.NoButton, held,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)  # type: ignore[arg-type]


# What is said and drawn


def test_a_bar_is_spoken_of_in_words(page: SprintPage) -> None:
    task = next(
        each
        for each in page.table.document.program.tasks
        if page.table.plan.critical(each) and each.duration > 1 and each.status is not TaskStatus.BLOCKED
    )
    page.reveal(task.id)
    index = page.table.index(page.table.row_of(task.id), page.table.timeline)
    spoken = page.table.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == task_words(task, page.table.plan)
    assert spoken.startswith(f"{task.title}, day {task.start_day} to day {task.finish_day}, ")
    assert task.owner is not None
    assert f"owner {task.owner.name}" in spoken
    assert f"{task.percent} percent" in spoken
    assert "critical, slack 0" in spoken


def test_bars_are_drawn_where_their_days_are(page: SprintPage, bar: Bar) -> None:
    page.bar.set_options((False, False, False))
    page.view.select([])
    QTest.mouseMove(page.view.viewport(), QPoint(2, 2))
    shot = page.view.viewport().grab().toImage()
    inside, outside = bar.point(0.3), bar.point(0.5, -3)
    ground = QColor(shot.pixel(outside))
    assert QColor(shot.pixel(inside)) != ground


def test_only_rows_in_view_are_looked_at(page: SprintPage, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    of: Callable[[Task], object] = page.timeline.bars.of
    page.bar.set_options((True, False, True))
    monkeypatch.setattr(page.timeline.bars, "of", lambda task: (asked.append(task.id), of(task))[1])
    page.view.viewport().repaint()
    assert 0 < len(asked) < 30


def test_the_ground_of_each_phase_has_its_own_tint_up_to_its_edges(page: SprintPage) -> None:
    page.bar.set_options((False, False, False))
    page.group_by("none")
    page.view.select([])
    page.view.verticalScrollBar().setValue(page.view.verticalScrollBar().maximum())
    shot, timeline = page.view.viewport().grab().toImage(), page.timeline
    y = page.view.viewport().height() - 2
    calendar = timeline.marks.calendar
    grounds = set()
    for phase in timeline.marks.phases:
        days = range(phase.first + 1, phase.last)
        day = next(day for day in days if calendar.is_working(day) and calendar.is_working(day + 1))
        x = round(timeline.rect().left() + timeline.axis.x(day + 1) - 2)
        grounds.add(shot.pixelColor(x, y).name())
    assert len(grounds) == len(timeline.marks.phases) == 3


def test_tasks_without_a_day_and_beyond_the_view_say_so(
    page: SprintPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    ids = page.table.shown_ids()
    first, second = (page.table.record(each) for each in ids[60:62])
    with page.table.document.edit("Two tasks elsewhere"):
        first.start_day, second.start_day = None, 120
    page.reveal(second.id)
    page.reveal(first.id)
    page.zoom("sprint")
    monkeypatch.setattr(paint, "remark", lambda _p, _x, _y, words, *_more: said.append(words))
    monkeypatch.setattr(paint, "beyond", lambda _p, _x, _y, words, *_more: said.append(words))
    page.view.viewport().repaint()
    assert {"Not planned", "Day 120"} <= set(said)


def test_words_behind_a_bar_stand_clear_of_the_lines_below(qapp: QApplication) -> None:
    ink, image = paint.Ink(), QImage(80, 30, QImage.Format.Format_RGB32)
    left = {}
    for ground in ("", "surface"):
        image.fill(QColor("white"))
        painter = QPainter(image)
        for x in range(80):
            painter.fillRect(QRect(x, 0, 1, 30), QColor("black" if x % 4 == 0 else "white"))
        paint.remark(painter, 4, 15, "9 d late", "surface", ink, ground)  # all in one colour
        painter.end()
        left[ground] = sum(image.pixelColor(x, 15).lightness() < 60 for x in range(80))
    assert max(left.values()) < 20 - 6, "words cross out none of the 20 lines on screen, and none on paper"


def test_the_line_of_today_is_as_thick_whatever_was_drawn_before(page: SprintPage) -> None:
    timeline, ink, found = page.view.timeline, paint.Ink(), []
    for smooth in (True, False):
        image = QImage(page.view.width(), 30, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
        paint.today(painter, timeline.axis, timeline.marks, image.rect(), ink)
        painter.end()
        found.append(image)
    assert found[0] == found[1]


def test_the_halo_has_the_colour_of_its_row(page: SprintPage, monkeypatch: pytest.MonkeyPatch) -> None:
    grounds: list[str] = []
    monkeypatch.setattr(paint, "remark", lambda *given: grounds.append(given[6]) if len(given) > 6 else None)
    late = next(each for each in page.table.document.program.tasks if page.view.timeline.bars.of(each).late)
    page.reveal(late.id)
    grounds.clear()
    page.view.viewport().repaint()
    assert "accent_soft" in grounds
    page.view.clearSelection()
    grounds.clear()
    page.view.viewport().repaint()
    assert grounds
    assert "accent_soft" not in grounds


def test_the_pointer_is_told_days_share_owner_and_slack(page: SprintPage) -> None:
    task = task_named(page, "Run shadow mode with the first cohort")
    tip = bar_tip(task, page.table.plan).splitlines()
    assert tip[0] == task.title
    assert tip[1].startswith(f"Day {task.start_day} – {task.finish_day}, ")
    assert f"{task.percent} %" in tip[2]
    assert task.owner is not None
    assert f"Owner: {task.owner.name}" in tip
    assert any(line.startswith("Slack 0 working days, on the critical path") for line in tip)


def test_the_bar_under_the_timeline_lets_a_window_shrink_at_once(page: SprintPage) -> None:
    page.zoom("day")
    page.resize(1800, 700)
    QApplication.processEvents()
    assert page.days.isVisible()
    assert page.days.bar.x() == pytest.approx(page.timeline.rect().left(), abs=2)
    assert page.days.minimumSizeHint().width() < 200


def test_labels_name_all_three_clocks_where_a_month_has_room_for_them(page: SprintPage) -> None:
    lines = _Lines(QPainter(), page.timeline, page.timeline.axis.width)
    page.zoom("week")
    step, words = lines._clock_step(QFontMetricsF(theme.font("caption")))
    assert step <= 28
    assert words(64) == "Day 64 · H6 · P4"
