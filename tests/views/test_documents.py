"""The Documents page: previewed from the very file, in the client's look, exported beside the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app import exporting
from app.document import Document
from models.errors import UserError
from tests.views.page_fixtures import TODAY, opened, shown
from views import documents_export
from views.documents import DocumentsPage, workers

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT, LONG = Qt.MouseButton.LeftButton, 30_000


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Document]:
    with opened(tmp_path, monkeypatch) as found:
        yield found
        workers().settle()


@pytest.fixture
def page(qtbot: QtBot, document: Document) -> DocumentsPage:
    page = DocumentsPage(document)
    shown(qtbot, page)
    qtbot.waitUntil(lambda: bool(page.rows), timeout=LONG)
    return page


def only(page: DocumentsPage, *names: str) -> None:
    for row in page.rows:
        row.setChecked(row.exporter.name in names)


def png() -> bytes:
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#0F766E"))
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(held.data())


def test_all_documents_are_listed_with_what_they_are_for(page: DocumentsPage) -> None:
    names = [row.exporter.name for row in page.rows]
    assert "handoff-plan.docx" in names
    assert "raci.xlsx" in names
    assert all(row.accessibleName() and row.accessibleDescription() for row in page.rows)
    assert page.export.text() == f"Export {len(names)} documents"


def test_ticks_decide_what_is_exported(qtbot: QtBot, page: DocumentsPage) -> None:
    qtbot.mouseClick(page.none, LEFT)
    assert not page.export.isEnabled()
    qtbot.keyClick(page.rows[0], Qt.Key.Key_Space)
    assert page.export.text() == "Export 1 document"
    qtbot.mouseClick(page.all, LEFT)
    assert len(page.ticked) == len(page.rows)


def test_the_preview_shows_what_the_program_holds(
    qtbot: QtBot, page: DocumentsPage, document: Document
) -> None:
    page.choose("milestone-tracker.xlsx")
    title = document.program.milestones[0].title
    qtbot.waitUntil(lambda: title in page.preview.paper.toPlainText(), timeout=LONG)
    assert page.preview.heading.text() == "Milestone tracker"
    assert "sheets" in page.preview.counts.text()


def test_the_arrows_go_from_document_to_document(qtbot: QtBot, page: DocumentsPage) -> None:
    page.activateWindow()
    page.rows[0].setFocus()
    qtbot.keyClick(page.rows[0], Qt.Key.Key_Down)
    assert page.chosen is page.rows[1].exporter


def test_an_export_writes_the_files_and_offers_to_open_them(
    qtbot: QtBot, page: DocumentsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []
    monkeypatch.setattr(documents_export, "show_file", asked.append)
    only(page, "raci.xlsx", "champion-roster.xlsx")
    page.set_folder(str(tmp_path / "out"))
    with qtbot.waitSignal(page.told, timeout=LONG) as told:
        qtbot.mouseClick(page.export, LEFT)
        assert page.progress.isVisible()
    assert told.args is not None
    assert told.args[1] == "ok"
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["champion-roster.xlsx", "raci.xlsx"]
    assert not page.progress.isVisible()
    qtbot.mouseClick(page.results.rows[0].open, LEFT)
    qtbot.mouseClick(page.results.folder, LEFT)
    assert asked == [tmp_path / "out" / "raci.xlsx", tmp_path / "out"]


def test_a_file_open_in_excel_is_told_in_one_sentence(
    qtbot: QtBot, page: DocumentsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_rest: object) -> None:
        raise UserError("'raci.xlsx' cannot be replaced; close it in Excel and export again.")

    monkeypatch.setattr(exporting, "export", refuse)
    only(page, "raci.xlsx")
    page.set_folder(str(tmp_path / "out"))
    qtbot.mouseClick(page.export, LEFT)
    qtbot.waitUntil(page.results.complaint.isVisible, timeout=LONG)
    assert "close it" in page.results.complaint.text()
    assert page.export.isEnabled()


def test_a_cancelled_export_stops_after_the_document_under_way(
    qtbot: QtBot, page: DocumentsPage, tmp_path: Path
) -> None:
    page.set_folder(str(tmp_path / "out"))
    qtbot.mouseClick(page.export, LEFT)
    qtbot.mouseClick(page.progress.cancel, LEFT)
    qtbot.waitUntil(lambda: not page.progress.isVisible(), timeout=LONG)
    assert len(page.results.rows) < len(page.rows)
    assert page.export.isEnabled()


def test_the_folder_is_remembered_for_this_program(
    page: DocumentsPage, document: Document, qtbot: QtBot
) -> None:
    page.set_folder("/somewhere/else")
    again = DocumentsPage(document)
    qtbot.addWidget(again)
    assert again.folder == Path("/somewhere/else")
    assert again.target.folder.text() == str(Path("/somewhere/else"))


def test_trackers_come_back_within_a_week_unless_told_otherwise(page: DocumentsPage, qtbot: QtBot) -> None:
    assert page.target.return_by is not None
    assert (page.target.return_by - TODAY).days == 7
    page.target.returned.setChecked(False)
    assert page.target.return_by is None


def test_the_accent_is_typed_undone_and_refused_when_it_is_no_colour(
    qtbot: QtBot, page: DocumentsPage, document: Document
) -> None:
    field = page.brand.accent
    field.setText("#7a52c9")
    field.editingFinished.emit()
    assert document.program.accent == "#7A52C9"
    document.undo()
    assert field.text() == "#0F766E"
    with qtbot.waitSignal(page.told) as told:
        field.setText("blue")
        field.editingFinished.emit()
    assert told.args is not None
    assert "no colour" in told.args[0]
    assert document.program.accent == "#0F766E"


def test_a_pale_accent_is_said_to_be_darkened_for_words(page: DocumentsPage) -> None:
    page.brand.accent.setText("#FFE680")
    page.brand.accent.editingFinished.emit()
    assert "darker" in page.brand.contrast.text()


def test_the_logo_is_taken_removed_and_anything_else_refused(
    qtbot: QtBot, page: DocumentsPage, document: Document, tmp_path: Path
) -> None:
    picture, text = tmp_path / "logo.png", tmp_path / "logo.txt"
    picture.write_bytes(png())
    text.write_text("no picture")
    page.brand.take_logo(picture)
    assert document.program.logo == png()
    with qtbot.waitSignal(page.told):
        page.brand.take_logo(text)
    assert document.program.logo == png()
    qtbot.mouseClick(page.brand.drop_logo, LEFT)
    assert document.program.logo is None


def test_a_template_is_looked_into_before_it_is_taken(
    qtbot: QtBot, page: DocumentsPage, document: Document, tmp_path: Path
) -> None:
    from docx import Document as WordDocument

    good, bad = tmp_path / "client.docx", tmp_path / "client.dotx"
    WordDocument().save(str(good))
    bad.write_text("no template")
    with qtbot.waitSignal(page.told, timeout=LONG) as told:
        page.check_template(str(bad))
    assert told.args is not None
    assert "not a Word document" in told.args[0]
    assert document.program.template == ""
    page.check_template(str(good))
    qtbot.waitUntil(lambda: document.program.template == str(good), timeout=LONG)
    assert page.brand.template_note.isVisible()
