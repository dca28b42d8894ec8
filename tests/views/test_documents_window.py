"""Documents in the real window: the export by its keys, one button that stands out, closing meanwhile."""

from __future__ import annotations

import threading
from pathlib import Path
from types import SimpleNamespace
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app import background
from app.document import Document
from app.previewing import Preview
from exporters.brand import Brand
from exporters.outline import Block
from tests.views.windows import given, settle
from views import documents_work
from views.documents import DocumentsPage
from views.documents_preview import as_html
from views.documents_work import ExportWork, Work, workers
from views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LONG = 30_000
BRAND = Brand(logo=None, accent="#0F766E", label="Confidential")


window = given()


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> DocumentsPage:
    window.desk.run("go:documents")
    page = window.desk.workspace.pages["documents"]
    assert isinstance(page, DocumentsPage)
    qtbot.waitUntil(lambda: bool(page.rows), timeout=LONG)
    return page


def primary(window: MainWindow) -> list[str]:
    buttons = window.findChildren(QPushButton)
    return [each.text() for each in buttons if each.isVisible() and each.property("primary")]


def test_one_button_stands_out(window: MainWindow, page: DocumentsPage) -> None:
    assert primary(window) == [page.export.text()]
    window.desk.run("go:sprint")
    assert window.desk.workspace.top.export.isVisible()


def test_ctrl_e_goes_to_the_documents_and_then_exports(
    window: MainWindow, page: DocumentsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.set_folder(str(tmp_path / "out"))
    for row in page.rows:
        row.setChecked(row.exporter.name == "raci.xlsx")
    window.desk.run("go:sprint")
    qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.workspace.current == "documents"
    assert page.progress.isHidden()
    with qtbot.waitSignal(page.told, timeout=LONG):
        qtbot.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert (tmp_path / "out" / "raci.xlsx").exists()


def test_closing_waits_for_the_document_under_way(
    window: MainWindow, page: DocumentsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.set_folder(str(tmp_path / "out"))
    page.start_export()
    export = page._export
    assert export is not None
    with qtbot.waitSignal(export.began, timeout=LONG):
        pass
    assert window.close()
    assert not workers().running([ExportWork])
    settle()
    written = list((tmp_path / "out").iterdir())
    assert len(written) < len(page.rows)
    for each in written:  # whole, or not there at all
        assert ZipFile(each).testzip() is None


class HeldUp(Work):
    """Writes to a share that does not answer."""

    def __init__(self, document: Document, answer: threading.Event) -> None:
        super().__init__(document)
        self.answer = answer

    def work(self) -> None:
        self.answer.wait()
        raise OSError("gone")


def test_closing_does_not_wait_for_ever_for_a_share_that_does_not_answer(
    window: MainWindow, page: DocumentsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents_work, "PATIENCE_MS", 50)
    answer = threading.Event()
    work = HeldUp(page._document, answer)
    told: list[object] = []
    work.failed.connect(told.append)
    workers().start(work)
    assert window.close()
    assert work.isRunning()
    assert not workers().running()
    assert work in background._free
    with qtbot.waitSignal(work.finished):
        answer.set()
    settle()
    assert told == []
    assert work not in background._free


def html(*blocks: Block, suffix: str = ".docx") -> str:
    exporter = SimpleNamespace(name=f"plan{suffix}", suffix=suffix, title="Plan")
    return as_html(Preview(exporter, blocks), BRAND)  # type: ignore[arg-type]


def test_the_answers_of_a_cover_stand_below_their_questions() -> None:
    cell = "Who owns it?\nBusiness owner: Henrik\nAdoption owner: Nadia"
    found = html(Block("title", "Plan"), Block("panel", rows=((cell, "", ""),), headed=False))
    assert "Who owns it?</span><br>" in found
    assert "Business owner: Henrik<br>Adoption owner: Nadia" in found
    assert found.count("<td bgcolor") == 2  # the stripe, and one box: empty cells are none


def test_a_table_has_no_column_whose_words_would_break() -> None:
    head = ("Activity", "Executive sponsor", "Business owner", "Adoption owner", "Compliance officer")
    found = html(Block("table", rows=(head, ("Day-to-day operation", "A", "R", "C", "I"))))
    assert "Activity" in found
    assert "Adoption owner" in found
    assert "Compliance" not in found


def test_facts_without_a_heading_have_no_lines() -> None:
    plain = html(Block("title", "Plan"), Block("table", rows=(("Go-live", "3 Apr 2026"),), headed=False))
    assert "border-bottom: 1px solid" not in plain
    assert "border-bottom: 1px solid" in html(Block("table", rows=(("Task",), ("Train",))))
