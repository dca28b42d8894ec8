"""Editors of cells have the room that their words need, also in the small tables of an inspector."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app.commands import records
from app.document import Document
from models import LadderReading, Population
from tests.views.page_fixtures import shown
from tests.views.people_programs import opened
from tests.views.test_populations_ladder import READINGS, climbing
from views.populations import PopulationsPage
from views.typed_editor import ICON, SIDE


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Iterator[Document]:
    with opened(tmp_path, monkeypatch, climbing()) as document:
        yield document


@pytest.fixture
def page(document: Document, qtbot: QtBot) -> PopulationsPage:
    made = shown(qtbot, PopulationsPage(document))
    made.view.select([document.program.populations[0].id])
    return made


def population(document: Document, number: int) -> Population:
    return document.program.populations[number]


def typing(page: PopulationsPage, row: int, name: str) -> QWidget:
    """The editor that is opened in a cell of the readings."""
    view = page.form.related[READINGS].view
    area = page.form.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    QApplication.processEvents()
    area.ensureWidgetVisible(view)
    view.setFocus()
    view.setCurrentIndex(view.table.index(row, view.table.column_of(name)))
    view.edit(view.currentIndex())
    QApplication.processEvents()
    editor = QApplication.focusWidget()
    assert editor is view.indexWidget(view.currentIndex())
    return editor


@pytest.mark.parametrize("size", [(1040, 715), (784, 555)])  # of the page in a window of 1280x800, 1024x640
@pytest.mark.parametrize("row", [0, 2])
def test_all_of_a_long_evidence_is_seen_while_it_is_typed(
    page: PopulationsPage, document: Document, qtbot: QtBot, size: tuple[int, int], row: int
) -> None:
    page.resize(*size)
    editor = typing(page, row, "evidence")
    editor.selectAll()
    words = "Six of nine open the draft before the meeting and say in the review which lines they changed "
    qtbot.keyClicks(editor, words * 3)
    QApplication.processEvents()
    assert editor.height() > 4 * editor.fontMetrics().lineSpacing()
    assert editor.visibleRegion().boundingRect() == editor.rect()
    assert editor.width() >= page.form.related[READINGS].view.viewport().width()
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert population(document, 0).ladder_readings[row].evidence == (words * 3).strip()


def test_evidence_has_room_where_there_is_one_reading(page: PopulationsPage, document: Document) -> None:
    readings = population(document, 0).ladder_readings
    records.delete(document, LadderReading, [each.id for each in readings[1:]])
    records.set_field(document, LadderReading, [readings[0].id], "evidence", "They ask for it daily. " * 30)
    editor = typing(page, 0, "evidence")
    assert editor.height() > page.form.related[READINGS].view.height()
    assert editor.visibleRegion().boundingRect() == editor.rect()
    page.view.select([population(document, 1).id])
    assert not editor.isVisible()


@pytest.mark.parametrize("day", [12, 34, 50])
def test_the_whole_date_is_seen_while_a_day_is_typed(page: PopulationsPage, day: int) -> None:
    page.resize(784, 555)
    row = [12, 34, 50].index(day)
    editor = typing(page, row, "day")
    assert isinstance(editor, QLineEdit)
    beside = 2 * SIDE + ICON
    assert editor.width() >= editor.fontMetrics().horizontalAdvance(editor.text()) + beside
    assert editor.width() > page.form.related[READINGS].view.columnWidth(0)
    assert editor.visibleRegion().boundingRect() == editor.rect()


def test_the_longest_level_is_seen_while_it_is_chosen(page: PopulationsPage) -> None:
    page.resize(784, 555)
    editor = typing(page, 0, "level")
    assert isinstance(editor, QComboBox)
    longest = max(editor.fontMetrics().horizontalAdvance(editor.itemText(n)) for n in range(editor.count()))
    assert editor.width() >= longest + 40
    assert editor.visibleRegion().boundingRect() == editor.rect()
