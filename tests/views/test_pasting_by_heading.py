"""A block from a spreadsheet whose first line has headings finds its columns by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.commands import records
from app.document import Document
from models import Task
from tests.views import programs
from tests.views.page_fixtures import on_screen
from views import model_words
from views.populations import PopulationsPage
from views.sprint import SprintPage
from views.table_text import headed

COLUMNS = [(0, ("#",)), (1, ("Task",)), (2, ("Owner",)), (3, ("Days", "Duration")), (4, ("Status",))]
BLOCK = "Days\tTask\tOwner\n3\tAsk the night shift\tLin Chen\n2\tTell them\t\n"


document = programs.given(programs.opened)


@pytest.fixture
def page(document: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> SprintPage:
    made = SprintPage(document)
    return on_screen(qtbot, made, 1200, 700)


def named(*headings: str) -> list[tuple[int, tuple[str]]]:
    return [(number, (heading,)) for number, heading in enumerate(headings)]


def test_the_first_line_names_columns_in_any_order() -> None:
    assert headed([["owner", "", "Duration "], ["Lin", "x", "3"]], COLUMNS) == ([2, 3], [["Lin", "3"]], "")


@pytest.mark.parametrize(
    "block",
    [
        [["Task"], ["Peer sessions"]],  # one word may as well be a name
        [["Task", "Owner"]],  # nothing below it
        [["Task", "Whatever"], ["Peer sessions", "3"]],
        [["Days", "Duration"], ["2", "3"]],  # the same column twice
        [["Owner interviews", "Task force set up"], ["2", "3"]],  # only alike, and only two
        [],
    ],
)
def test_other_lines_are_values(block: list[list[str]]) -> None:
    assert headed(block, COLUMNS) is None


def test_a_longer_or_shorter_name_is_the_column_it_means() -> None:
    columns = named("Task of the role", "Before", "After", "Effect of AI", "Effort")
    block = [["Task", "Hours before", "Hours after", "Effect"], ["Sort", "6", "1", "Automated"]]
    assert headed(block, columns) == ([0, 1, 2, 3], [["Sort", "6", "1", "Automated"]], "")
    assert headed([["Name", "After"], ["a", "b"]], named("First name", "Last name", "After")) is None


def test_a_shown_column_is_meant_rather_than_a_field_without_one() -> None:
    block = [["Manager", "Site", "Live from"], ["Dana", "Leeds", "61"]]
    others = [(2, ("Manager visibly uses the tool",)), (3, ("Live from",))]
    assert headed(block, named("Direct manager", "Site"), others) == ([0, 1, 3], block[1:], "")


def test_a_heading_that_no_column_has_is_told_where_others_are_sure() -> None:
    block = [["Task", "Owner", "Mood"], ["Ask", "Lin Chen", "good"]]
    assert headed(block, COLUMNS) == ([], [], "Mood")
    values = [["Review owner", "Status meeting", "3"], ["Ask", "Tell", "2"]]
    assert headed(values, COLUMNS) is None


def test_columns_are_found_although_they_are_hidden(page: SprintPage, document: Document) -> None:
    page.group_by("none")
    view = page.view
    assert view.isColumnHidden(page.table.column_of("duration"))
    ids = page.table.shown_ids()[:2]
    view.select(ids[:1], page.table.column_of("owner_id"))
    QApplication.clipboard().setText(BLOCK)
    view.paste()
    first, second = (document.record("task", each) for each in ids)
    assert (first.title, first.duration, first.owner.name) == ("Ask the night shift", 3, "Lin Chen")
    assert (second.title, second.duration, second.owner) == ("Tell them", 2, None)


def test_a_list_may_be_pasted_where_there_are_no_tasks_yet(
    page: SprintPage, document: Document, qtbot: QtBot
) -> None:
    records.delete(document, Task, programs.ids(document))
    page.measure()
    assert page._empty is not None
    QApplication.clipboard().setText(BLOCK)
    qtbot.keyClick(page._empty.add, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [task.title for task in document.program.tasks] == ["Ask the night shift", "Tell them"]
    qtbot.waitUntil(lambda: page._empty is None)
    assert page.view.isVisible()


@pytest.fixture
def populations(document: Document, qtbot: QtBot) -> PopulationsPage:
    made = PopulationsPage(document)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


PEOPLE = "Population\tPeople\tDirect manager\tSite\tLive from\n"


def test_fields_without_a_column_are_filled_too_as_one_step(
    populations: PopulationsPage, document: Document
) -> None:
    view, before = populations.view, [each.name for each in document.program.populations]
    assert "live_from" not in [each.spec.name for each in view.table.columns]
    QApplication.clipboard().setText(PEOPLE + "Night shift\t12\tLin Chen\tLeeds\tday 70\n")
    view.selectionModel().clear()
    view.paste()
    first = document.program.populations[0]
    assert (first.name, first.headcount, first.manager.name) == ("Night shift", 12, "Lin Chen")
    assert (first.site, first.live_from) == ("Leeds", 70)
    document.undo()
    assert [each.name for each in document.program.populations] == before


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Population\tPeople\tMood\nNight shift\t12\tgood\n",
            "Nothing was pasted: there is no column 'Mood' here. Take it out, or rename it.",
        ),
        (
            "Population\tOrder\tPeople\nNight shift\t1\t12\n",
            "Nothing was pasted: there is no column 'Order' here. Take it out, or rename it.",
        ),
        (
            PEOPLE + "Night shift\t12\tLin Chen\tLeeds\tsoon\n",
            "Nothing was pasted: line 2, Live from. 'soon' is not a day; type a day such as 42, P30 for"
            " production day 30, H6 for handoff week 6, or a date such as 20 Feb 2026.",
        ),
        (
            PEOPLE + "Night shift\t12\tLin Chen\tLeeds\t\nDay shift\tmany\t\t\t\n",
            "Nothing was pasted: line 3, People. People is a number from 0 to 1000000; 'many' is none.",
        ),
        (
            "Night shift\t12\nDay shift\tmany\n",
            "Nothing was pasted: line 2, People. People is a number from 0 to 1000000; 'many' is none.",
        ),
    ],
)
def test_what_does_not_fit_is_told_and_nothing_is_written(
    populations: PopulationsPage, document: Document, text: str, told: str
) -> None:
    heard: list[str] = []
    populations.view.refused.connect(heard.append)
    before = [each.name for each in document.program.populations]
    QApplication.clipboard().setText(text)
    populations.view.paste()
    assert heard == [told]
    assert [each.name for each in document.program.populations] == before


def test_headings_of_a_tracker_are_understood_whatever_the_window_speaks(
    populations: PopulationsPage, document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_words, "word", lambda text, _context="Model": f"<{text}>")
    QApplication.clipboard().setText("Site\tlive from\nLeeds\tday 70\n")
    populations.view.paste()
    assert (document.program.populations[0].site, document.program.populations[0].live_from) == ("Leeds", 70)
