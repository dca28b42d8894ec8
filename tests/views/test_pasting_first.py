"""What was copied in a spreadsheet begins a page that has nothing yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.document import Document
from models.program import Program
from models.sprint import Phase
from tests.views.page_fixtures import shown
from views.pages import PAGES

START = date(2026, 2, 2)
LISTS = {"people": "people", "populations": "populations", "roles": "roles", "milestones": "milestones",
         "stages": "stages"}  # fmt: skip


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Iterator[Document]:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    program = Program(title="Claims", start=START, go_live_day=61, handoff_day=26, as_of=START)
    program.phases.append(Phase(title="Foundation", first_day=1, last_day=30))
    with Document.create(tmp_path / "claims.day90", lambda session: session.add(program), who="Dana") as made:
        yield made


@pytest.mark.parametrize("key", LISTS)
def test_an_empty_page_takes_a_list(document: Document, qtbot: QtBot, key: str) -> None:
    page = next(place for place in PAGES if place.key == key).load()(document)
    shown(qtbot, page, 1200, 700)
    QApplication.clipboard().setText("Mornings\nEvenings\n")
    qtbot.keyClick(page._empty.add, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    found = getattr(document.program, LISTS[key])
    assert sorted(getattr(each, "title", "") or each.name for each in found) == ["Evenings", "Mornings"]
    assert page._empty is None
    document.undo()
    assert not getattr(document.program, LISTS[key])


def test_a_list_without_headings_fills_columns_a_narrow_window_hides(
    document: Document, qtbot: QtBot
) -> None:
    page = next(place for place in PAGES if place.key == "people").load()(document)
    shown(qtbot, page, 520, 500)
    page.grab()
    assert page.view.isColumnHidden(page.table.column_of("email"))
    QApplication.clipboard().setText("Ada Brandt\tLead\tClaims\tada@example.org\n")
    qtbot.keyClick(page._empty.add, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    found = document.program.people[0]
    assert (found.name, found.job_title, found.team, found.email) == (
        "Ada Brandt", "Lead", "Claims", "ada@example.org",
    )  # fmt: skip
    assert page.view.isColumnHidden(page.table.column_of("email"))
