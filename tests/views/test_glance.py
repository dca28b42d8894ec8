"""A program can be read while it is being opened, and nothing jumps when the page itself takes over."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import time_machine
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app import glance_plan
from app.commands.records import add, delete, set_field
from app.document import Document
from app.settings import Settings
from models import measures
from models.ladder import LadderLevel
from models.ownership import Activity, Party
from models.people import LadderReading, Population
from models.program import Program
from models.sample import sample_program
from tests.views.page_fixtures import on_screen
from views import glance_figures, glances, today_figures
from views.figure_card import FigureCard
from views.glance_list import LISTS, GlanceList
from views.glance_sprint import GlanceSprint
from views.glance_today import GlanceToday
from views.glances import Look, look
from views.ladder_lines import ladder_lines, stuck_words
from views.language import word
from views.sprint import SprintPage
from views.today import TodayPage
from views.today_figures import population_lines
from views.window import MainWindow

# The offscreen platform says so at every window; it has nothing to do with what is tested.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


FILES = Path(__file__).parents[1] / "files"
NOW = datetime(2026, 3, 14, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _now() -> Iterator[None]:
    """What is read beside the window asks the computer for the day."""
    with time_machine.travel(NOW, tick=True):
        yield


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path))
    result = tmp_path / "claims.day90"
    Document.create(result, lambda session: session.add(sample_program(NOW.date()))).close()
    Settings(tmp_path).remember("theme", "light")
    return result


@pytest.fixture
def document(path: Path) -> Iterator[Document]:
    with Document.open(path, read_only=True) as result:
        yield result


def seen(path: Path) -> Look:
    found = look(path)
    assert found is not None
    return found


@pytest.fixture
def window(qtbot: QtBot, path: Path) -> Iterator[MainWindow]:
    """A window that was started with a program, at the moment when that can be read."""
    result = MainWindow(Settings(path.parent), NOW.date(), path)
    with qtbot.waitSignal(result.readable, timeout=30_000):
        result.show()
    yield result
    qtbot.waitUntil(lambda: not result.desk.files.is_busy(), timeout=30_000)
    result.close()
    result.deleteLater()


def test_the_figures_are_those_of_the_page(qtbot: QtBot, path: Path, document: Document) -> None:
    face, page = GlanceToday(seen(path).glance), TodayPage(document)
    for widget in (face, page):
        qtbot.addWidget(widget)
    page.shown()
    there = {each.accessibleName() for each in page.figures.values()}
    assert {each.accessibleName() for each in face.findChildren(FigureCard)} == there


def test_parties_and_populations_of_nobody_are_told_before_and_after(qtbot: QtBot, path: Path) -> None:
    with Document.open(path) as written:
        party = next(each for each in written.program.parties if each.person_id and each.assignments)
        activities = written.program.activities
        set_field(written, Party, [party.id], "person_id", None)
        for activity in [each for each in activities if not measures.is_clear(each)]:
            delete(written, Activity, [activity.id])
        unnamed = len(measures.unnamed_parties(written.program))
        page = TodayPage(written)
        qtbot.addWidget(page)
        page.shown()
        card = page.figures["ownership"]
        words = "1 party" if unnamed == 1 else f"{unnamed} parties"
        assert f"Nobody stands behind {words}" in card.accessibleName()
        empty = written.program.populations[0]
        set_field(written, Population, [empty.id], "headcount", 0)
        lines = population_lines(written.program)
        assert [(each.share, each.tail) for each in lines if each.record_id == empty.id] == [(None, "–")]
    assert glance_figures.population_lines(seen(path).glance) == lines
    figure = glance_figures.figures(seen(path).glance)["ownership"]
    assert (figure.note, figure.tone) == (f"Nobody stands behind {words}", "warn")


def test_the_cards_say_what_the_page_says(qtbot: QtBot, path: Path, document: Document) -> None:
    face, page = GlanceToday(seen(path).glance), TodayPage(document)
    for widget in (face, page):
        qtbot.addWidget(widget)
    page.shown()
    for name in ("late", "week", "coverage", "ladder"):
        assert _lines(face, name) == _lines(page, name)
        assert getattr(face, name).note.text() == getattr(page, name).note.text()
    assert _lines(face, "gate") == [each for each in _lines(page, "gate") if "blockers" not in each]
    assert face.gate.subject.text() == page.gate.subject.text()
    assert face.gate.shown_so_far.text() == page.gate.shown_so_far.text()
    assert face.findChild(type(page.sprint)).note.text() == page.sprint.note.text()


def test_the_ladder_is_that_of_the_page_whatever_was_read(qtbot: QtBot, path: Path) -> None:
    """A fall, a reading of tomorrow, two on a day, none at all, no day of the system, another patience."""
    with Document.open(path) as written:
        first, second, third, fourth, fifth = written.program.populations
        delete(written, LadderReading, [each.id for each in second.ladder_readings])
        for population, day, level in (
            (first, 20, LadderLevel.INTEGRATED), (first, 99, LadderLevel.ADVOCATE),
            (third, 41, LadderLevel.ACTIVE), (third, 41, LadderLevel.TRIAL),
            (fourth, 33, LadderLevel.TRIAL),
        ):  # fmt: skip
            values = {"population_id": population.id, "day": day, "level": level}
            add(written, LadderReading, values)
        set_field(written, Population, [fourth.id], "shadow_from", None)
        set_field(written, Population, [fourth.id], "live_from", 34)
        assert fifth.begins == written.program.go_live_day
        set_field(written, Program, [written.program.id], "stuck_weeks", 1)
        places = today_figures.ladder_places(written.program)
    found = seen(path).glance
    assert glance_figures.ladder_places(found) == places
    told = [(each.tail, each.tone, each.share) for each in ladder_lines(places)]
    assert told == [
        ("No reading", "idle", 0.0), ("L1, stuck", "warn", 0.2), ("L1 Aware", "accent", 0.2),
        ("L2 Trial", "accent", 0.4), ("L3 Active", "accent", 0.6),
    ]  # fmt: skip
    assert stuck_words(places) == "1 stuck"


def test_without_a_day_of_their_own_they_are_stuck_from_the_go_live_of_the_program(path: Path) -> None:
    with Document.open(path) as written:
        fifth = written.program.populations[4]
        assert (fifth.shadow_from, fifth.live_from) == (None, None)
        set_field(written, Program, [written.program.id], "stuck_weeks", 1)
        set_field(written, Program, [written.program.id], "go_live_day", 35)
        places = today_figures.ladder_places(written.program)
        assert glance_figures.ladder_places(seen(path).glance) == places
        assert not fifth.ladder_stuck  # six days
        set_field(written, Program, [written.program.id], "go_live_day", 34)
        places = today_figures.ladder_places(written.program)
        assert fifth.stuck_since == 34
    assert glance_figures.ladder_places(seen(path).glance) == places


def test_a_file_of_an_older_format_is_opened_without_a_first_look(qtbot: QtBot, path: Path) -> None:
    """It is brought up to date first, which the history says in one line; the file itself stays as it is."""
    older = Path(shutil.copy(FILES / "format_1.day90", path.with_name("older.day90")))
    assert look(older) is None
    made = MainWindow(Settings(path.parent), NOW.date(), older)
    with qtbot.waitSignal(made.desk.settled, timeout=30_000):
        made.show()
    document = made.desk.files.document
    assert document is not None
    assert document.program.title == "Sample of a released format"
    assert document.audit()[0].title.startswith("Bring the file up to format ")
    assert older.read_bytes() == (FILES / "format_1.day90").read_bytes()
    made.close()
    made.deleteLater()


def _lines(page: QWidget, name: str) -> list[str]:
    return [each.line.spoken for each in getattr(page, name).lines.buttons]


@pytest.mark.parametrize("way", ["phase", "milestone", "track", "owner", "none"])
def test_the_rows_are_those_of_the_sprint_page(
    qtbot: QtBot, path: Path, document: Document, way: str
) -> None:
    Settings(path.parent).remember("sprint/group", way)
    face, page = GlanceSprint(seen(path).glance), SprintPage(document)
    for widget in (face, page):
        qtbot.addWidget(widget)
    groups, column_of = page.table.order.groups, page.table.column_of
    there = []
    for number in range(page.table.rowCount()):
        row_id = page.table.row_id(number)
        if row_id in groups:
            there.append((groups[row_id].heading.title,))
        else:
            names = ("title", "owner_id", "status")
            there.append(tuple(page.table.index(number, column_of(name)).data() or "" for name in names))
    rows = face.view.table.rows
    assert [row.texts[:1] if row.is_group else (*row.texts[1:3], row.texts[4]) for row in rows] == there


def test_the_words_of_the_file_are_painted(qtbot: QtBot, path: Path) -> None:
    found = seen(path).glance
    pictures = []
    for title in (found.tasks[0].title, "Another task altogether"):
        tasks = (found.tasks[0]._replace(title=title), *found.tasks[1:])
        face = GlanceSprint(type(found)(**{**vars(found), "tasks": tasks}))
        on_screen(qtbot, face, 1150, 700)
        face.view.scrollToTop()
        assert face.view.table.index(1, 1).data() == title
        assert face.view.table.index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole) == title
        pictures.append(face.view.grab().toImage())
    assert pictures[0].size() == pictures[1].size()
    assert pictures[0] != pictures[1]


@pytest.mark.parametrize("page", LISTS)
def test_every_list_shows_its_records(qtbot: QtBot, path: Path, page: str) -> None:
    found = seen(path)
    face = glances.face(found, page)
    assert isinstance(face, GlanceList)
    qtbot.addWidget(face)
    assert face.key == page
    rows = found.glance.tables[f"list {page}"]
    assert rows
    assert [row.texts[0] for row in face.view.table.rows] == [row[0] for row in rows]
    assert [each.heading for each in face.view.table.columns] == [
        word(heading) for heading, _width, _look in LISTS[page].columns
    ]


@pytest.mark.parametrize("page", ["today", "sprint", "people"])
def test_built_turn_by_turn_it_is_the_same(qtbot: QtBot, path: Path, document: Document, page: str) -> None:
    found = seen(path)
    whole, begun = glances.face(found, page), glances.begun(found, page)
    assert whole is not None
    assert begun is not None
    pieces = len(list(begun.building))
    assert (pieces > 0) == (page != "people")
    said = []
    for face in (whole, begun):
        qtbot.addWidget(face)
        face.resize(1150, 700)
        said.append([(type(each), each.accessibleName()) for each in face.findChildren(QWidget)])
    assert said[0] == said[1]


@pytest.mark.parametrize("width", [500, 1180])
def test_columns_take_all_the_room(qtbot: QtBot, path: Path, width: int) -> None:
    for key in LISTS:
        face = glances.face(seen(path), key)
        assert isinstance(face, GlanceList)
        on_screen(qtbot, face, width, 600)
        assert face.view.horizontalHeader().length() >= face.view.viewport().width()
        if width > 1000:
            assert face.view.horizontalHeader().length() == face.view.viewport().width()


def test_a_blank_program_has_no_figures(qtbot: QtBot, path: Path) -> None:
    found = seen(path).glance
    blank = {**found.tables, "people": ((0,),)}
    blank |= dict.fromkeys(("populations", "milestones", "letters", "roles", "champions"), ())
    face = GlanceToday(type(found)(**{**vars(found), "tasks": (), "tables": blank}))
    qtbot.addWidget(face)
    assert glance_plan.is_blank(face._glance)
    assert face.findChildren(FigureCard) == []


def test_the_window_can_be_read_first_and_then_worked_in(window: MainWindow, qtbot: QtBot) -> None:
    frame = window.desk.workspace
    face = frame.stack.currentWidget()
    assert isinstance(face, GlanceToday)
    assert frame.navigation.title.text() == "Fernlight in household claims"
    assert frame.pages == {}
    with qtbot.waitSignal(window.desk.settled, timeout=30_000):
        pass
    assert frame.stack.currentWidget() is frame.pages["today"]
    assert window.desk.files.document is not None
    assert frame.stack.count() == 2  # nothing is left of the glance


def test_a_page_asked_for_early_comes(window: MainWindow, qtbot: QtBot) -> None:
    frame = window.desk.workspace
    QTest.mouseClick(frame.navigation.buttons["sprint"], Qt.MouseButton.LeftButton)
    assert isinstance(frame.stack.currentWidget(), GlanceSprint)
    assert frame.top.title.text() == "Sprint"
    with qtbot.waitSignal(window.desk.settled, timeout=30_000):
        pass
    assert frame.current == "sprint"
    assert isinstance(frame.stack.currentWidget(), SprintPage)
    assert window.settings.text("page") == "sprint"


def test_a_record_pressed_early_is_opened(window: MainWindow, qtbot: QtBot) -> None:
    frame = window.desk.workspace
    face = frame.stack.currentWidget()
    assert isinstance(face, GlanceToday)
    line = next(each for each in face.week.lines.buttons if each.line.page == "sprint")
    line.click()
    with qtbot.waitSignal(window.desk.settled, timeout=30_000):
        pass
    page = frame.pages["sprint"]
    assert isinstance(page, SprintPage)
    assert page.view.selected_ids() == [line.line.record_id]


def test_a_page_without_a_glance_waits_quietly(window: MainWindow, qtbot: QtBot) -> None:
    frame = window.desk.workspace
    frame.navigation.buttons["history"].click()
    assert frame.stack.currentIndex() == 0
    with qtbot.waitSignal(window.desk.settled, timeout=30_000):
        pass
    assert frame.current == "history"


def test_a_broken_file_is_told_as_ever(qtbot: QtBot, path: Path) -> None:
    path.write_bytes(b"no database")
    window = MainWindow(Settings(path.parent), NOW.date(), path)
    window.show()
    with qtbot.waitSignal(window.readable, timeout=30_000):
        pass
    with qtbot.waitSignal(window.desk.settled, timeout=30_000):
        pass
    assert window.desk.body.currentWidget() is window.desk.welcome
    (notice,) = window.desk.notices.banners
    assert "it is another kind of file" in notice.sentence
    window.close()
    window.deleteLater()


def test_what_was_chosen_and_scrolled_stays(window: MainWindow, qtbot: QtBot) -> None:
    frame = window.desk.workspace
    frame.navigation.buttons["sprint"].click()
    face = frame.stack.currentWidget()
    assert isinstance(face, GlanceSprint)
    home = face.view.verticalScrollBar().value()
    number = next(n for n, row in enumerate(face.view.table.rows) if n > 90 and not row.is_group)
    face.view.scrollTo(face.view.table.index(number, 1), face.view.ScrollHint.PositionAtCenter)
    face.view.setCurrentIndex(face.view.table.index(number, 1))
    row, value = face.view.table.rows[number], face.view.verticalScrollBar().value()
    assert value != home
    with qtbot.waitSignal(window.desk.settled, timeout=30_000):
        pass
    page = frame.pages["sprint"]
    assert isinstance(page, SprintPage)
    assert page.view.selected_ids() == [row.id]
    qtbot.waitUntil(lambda: abs(page.view.verticalScrollBar().value() - value) <= 2)
