"""The sprint and the RACI matrix on paper: pages, words, light colours, and a file whole or not at all."""

from __future__ import annotations

import gc
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QToolBar, QWidget
from pytestqt.qtbot import QtBot

from app.commands import records
from app.document import Document
from models.errors import UserError
from models.ownership import Letter, Mode
from models.tasks import Task
from tests.views.page_fixtures import opened
from tests.views.programs import given
from views import printing, printing_choice, printing_paper, theme
from views.messages import Notice, Notices
from views.printing_paper import Paper, landscape, lines_of
from views.printing_sprint import SprintSheets

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext reads the PDF")


document = given(opened)


def pages_in(path: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", path.read_bytes()))


def text_of(path: Path, *options: str) -> str:
    """The text of a PDF in the order of painting; letters that a font joins (fi) are taken apart again."""
    read = subprocess.run(
        ["pdftotext", *(options or ("-raw",)), str(path), "-"], capture_output=True, check=True
    )
    return unicodedata.normalize("NFKC", read.stdout.decode())


def tight(text: str) -> str:
    """A text without its gaps: lines and long words are broken wherever the room ends."""
    return "".join(text.split())


def test_a_sprint_has_as_many_pages_as_said(document: Document, tmp_path: Path) -> None:
    large, small = tmp_path / "large.pdf", tmp_path / "small.pdf"
    few = printing.sprint_pdf(document, large)
    many = printing.sprint_pdf(document, small, size="A4")
    assert 1 < few < many
    assert (pages_in(large), pages_in(small)) == (few, many)


@needs_poppler
def test_every_task_is_on_paper_with_head_and_foot(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "sprint.pdf"
    count = printing.sprint_pdf(document, path, size="A3")
    text, program = tight(text_of(path)), document.program
    missing = [task.title for task in program.tasks if tight(task.title) not in text]
    assert missing == []
    pages = text_of(path, "-layout").split("\f")[:-1]
    assert len(pages) == count
    for number, page in enumerate(pages, 1):
        for words in (program.title, program.organisation, "14 Mar 2026", "Day 41", program.label, "Owner"):
            assert words in page
        assert f"Page {number} of {count}" in page


@needs_poppler
def test_only_the_tasks_asked_for_are_printed(document: Document, tmp_path: Path) -> None:
    path, tasks = tmp_path / "few.pdf", document.program.tasks
    assert printing.sprint_pdf(document, path, rows=[tasks[0].id, tasks[90].id]) == 1
    text = tight(text_of(path))
    assert tight(tasks[0].title) in text
    assert tight(tasks[90].title) in text
    assert tight(tasks[1].title) not in text


@needs_poppler
def test_a_title_of_many_lines_and_a_task_without_a_day_are_whole(document: Document, tmp_path: Path) -> None:
    task = document.program.tasks[0]
    title = "Verantwortungsübergabevorbereitungsbesprechung with everybody concerned " * 3 + "Schluss"
    records.set_values(document, Task, {task.id: {"title": title, "start_day": None}}, "Change")
    path = tmp_path / "long.pdf"
    assert printing.sprint_pdf(document, path, rows=[task.id], size="A4") == 1
    text = tight(text_of(path))
    assert tight(title) in text
    assert "Notplanned" in text


def test_a_tiled_sprint_shows_every_day_once_in_whole_days(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "tiled.pdf"
    count = printing.sprint_pdf(document, path, size="A4", fit=False)
    sheets = SprintSheets(document, Paper.of(landscape("A4")), False, None, "phase")
    assert count == sheets.count() == len(sheets._rows) * len(sheets._axes) == pages_in(path)
    for before, after in zip(sheets._axes, sheets._axes[1:], strict=False):
        assert before.last == after.first
    assert sheets._axes[0].first <= 1
    assert sheets._axes[-1].last > max(task.finish_day or 0 for task in document.program.tasks)


def test_a_group_goes_on_under_its_heading(document: Document) -> None:
    sheets = SprintSheets(document, Paper.of(landscape("A4")), True, None, "phase")
    assert all(page[0].heading is not None for page in sheets._rows)
    assert any(page[0].words[0].endswith("continued") for page in sheets._rows)
    assert all(page[-1].task is not None for page in sheets._rows)
    plain = SprintSheets(document, Paper.of(landscape("A4")), True, None, "none")
    assert [line.task for page in plain._rows for line in page] == list(document.program.tasks)


@needs_poppler
@pytest.mark.parametrize("mode", [Mode.PILOT, Mode.PRODUCTION])
def test_the_matrix_has_every_activity_party_and_letter(
    document: Document, tmp_path: Path, mode: Mode
) -> None:
    path, program = tmp_path / "raci.pdf", document.program
    assert printing.raci_pdf(document, path, mode, size="A3") == pages_in(path) == 1
    text = tight(text_of(path))
    for name in [*(each.title for each in program.activities), *(each.name for each in program.parties)]:
        assert tight(name) in text
    letters = [letter for each in program.activities for letter in each.letters(mode).values()]
    found = text_of(path).split()
    for letter in Letter:
        assert found.count(letter.value) == letters.count(letter) + 1  # once more in the legend


@needs_poppler
def test_the_matrix_on_a_day_says_whose_letters_count(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "day.pdf"
    printing.raci_pdf(document, path, 75, size="A4")
    text = tight(text_of(path))
    assert "onday75,17Apr2026" in text
    assert "Parallel" in text
    assert "Deputyacts" in text


def test_paper_is_light_while_the_screen_is_dark(
    document: Document, tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    usual = printing_paper._draw_head

    def watched(*given: object) -> None:
        seen.append(theme.current().name)
        usual(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(printing_paper, "_draw_head", watched)
    before = theme.mode()
    theme.apply(qapp, "dark")
    try:
        printing.raci_pdf(document, tmp_path / "raci.pdf", Mode.PILOT)
        assert set(seen) == {"light"}
        assert theme.current().name == "dark"
    finally:
        theme.apply(qapp, before)


def test_what_cannot_be_written_is_refused_and_leaves_nothing(document: Document, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not exist"):
        printing.sprint_pdf(document, tmp_path / "nowhere" / "sprint.pdf")
    (tmp_path / "taken.pdf").mkdir()
    with pytest.raises(UserError, match=r"taken\.pdf.* could not be written"):
        printing.sprint_pdf(document, tmp_path / "taken.pdf")
    with pytest.raises(UserError, match="choose A3 or A4"):
        printing.raci_pdf(document, tmp_path / "raci.pdf", Mode.PILOT, size="A5")
    assert not list(tmp_path.glob(".*.pdf"))
    assert not (tmp_path / "raci.pdf").exists()


def test_a_printing_that_is_stopped_keeps_the_file_that_was_there(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "sprint.pdf"
    path.write_bytes(b"before")
    asked: list[tuple[int, int]] = []

    def go_on(done: int, total: int) -> bool:
        asked.append((done, total))
        return done < 2

    assert printing.sprint_pdf(document, path, size="A4", go_on=go_on) == 0
    assert [done for done, _total in asked] == [0, 1, 2]
    assert path.read_bytes() == b"before"
    assert [each.name for each in tmp_path.glob("*.pdf")] == ["sprint.pdf"]


def test_a_printer_gets_the_same_pages_on_its_own_paper(document: Document, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printer.pdf"))
    printer.setPageLayout(landscape("A4"))
    small = printing_paper.paint(document.program, printer, printing.sprint(document, True, None, "phase"))
    assert small == pages_in(tmp_path / "printer.pdf")
    printer.setOutputFileName(str(tmp_path / "large.pdf"))
    printer.setPageLayout(landscape("A3"))
    large = printing_paper.paint(document.program, printer, printing.sprint(document, True, None, "phase"))
    assert 0 < large < small


def test_the_preview_has_its_pages(document: Document, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    for dialog in (
        printing.print_sprint(parent, document),
        printing.print_raci(parent, document, Mode.PRODUCTION),
    ):
        assert dialog.accessibleName().startswith("Print the ")
        gc.collect()  # the printer must live as long as the dialog
        shown = dialog.findChild(QPrintPreviewWidget)
        assert shown is not None
        shown.updatePreview()
        assert shown.pageCount() >= 1
        dialog.close()


def test_the_preview_is_worked_with_our_own_words(document: Document, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(1200, 900)
    dialog = printing.print_sprint(parent, document, board=True)
    dialog.pages.updatePreview()
    assert not dialog.findChildren(QToolBar)
    assert printing.board_note() in [each.text() for each in dialog.findChildren(QLabel)]
    pages = dialog.pages.pageCount()
    assert dialog.number.suffix() == f" of {pages}"
    assert not dialog.before.isEnabled()
    dialog.after.click()
    assert dialog.pages.currentPage() == 2
    assert dialog.before.isEnabled()
    dialog.number.setValue(pages)
    assert not dialog.after.isEnabled()
    dialog.number.setValue(2)
    qtbot.keyClick(dialog, Qt.Key.Key_PageUp)
    assert dialog.pages.currentPage() == 1
    qtbot.keyClick(dialog.number, Qt.Key.Key_PageDown)
    assert dialog.pages.currentPage() == 2
    qtbot.keyClick(dialog.number, Qt.Key.Key_PageUp)
    assert dialog.pages.currentPage() == 1
    with qtbot.assertNotEmitted(dialog.print_button.clicked):
        qtbot.keyClick(dialog.number, Qt.Key.Key_Return)
    dialog.way.setCurrentIndex(1)
    dialog.way.activated.emit(1)
    assert dialog.pages.pageCount() > pages
    assert dialog.print_button.isDefault()
    dialog.close()


def test_lines_keep_every_letter(qapp: object) -> None:
    words = "a " + "Donaudampfschifffahrtsgesellschaft" * 3
    lines = lines_of(words, 120)
    assert len(lines) > 3
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")


def test_saving_says_where_or_why_not(
    document: Document, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    notices, shown = Notices(parent), list[Path]()
    monkeypatch.setattr(printing_choice, "show_file", shown.append)

    def toast() -> Notice:
        assert notices.toast is not None
        return notices.toast

    def save(name: str, **fields: Any) -> None:
        wanted = printing_choice.Wanted(**fields)
        printing_choice.save_pdf(parent, document, tmp_path / name, wanted, notices.tell)

    save("sprint.pdf")
    assert toast().sentence == f"Saved as {tmp_path / 'sprint.pdf'}."
    save("raci.pdf", shows=75)
    assert (toast().sentence, toast().tone) == (f"Saved as {tmp_path / 'raci.pdf'}.", "ok")
    assert pages_in(tmp_path / "raci.pdf") == 1
    action = toast().action
    assert action is not None
    assert action.text() == "Open the folder"
    action.click()
    assert shown == [tmp_path]
    save("board.pdf", board=True)
    assert toast().sentence.endswith(f"board.pdf. {printing.board_note()}")
    save("nowhere/raci.pdf")
    assert [each.tone for each in notices.banners] == ["bad"]
    assert notices.banners[0].action is None


def test_a_printer_that_writes_a_file_says_where(document: Document, tmp_path: Path, qtbot: QtBot) -> None:
    parent, told = QWidget(), list[str]()
    qtbot.addWidget(parent)

    def hear(sentence: str, _tone: str = "", action: str = "", _run: object = None) -> None:
        told.append(f"{sentence} [{action}]")

    for name in ("printed.pdf", ""):
        dialog = printing_choice.preview(parent, document, {}, hear)
        if name:
            dialog.printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            dialog.printer.setOutputFileName(str(tmp_path / name))
        else:
            dialog.pages.print_ = lambda: None
        dialog._print(int(QDialog.DialogCode.Accepted))
    assert told == [f"Saved as {tmp_path / 'printed.pdf'}. [Open the folder]"]
