"""Files dropped on the window: programs, folders of them, a template, a logo, and everything else."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.views.test_documents import png
from tests.views.windows import given, settle
from views import dropping
from views.dropping import DropHint, hint
from views.picking import PickSheet
from views.window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Left, Copy, Nothing = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier


window = given()


def drop(window: MainWindow, *paths: Path | str) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    entering = QDragEnterEvent(QPoint(5, 5), Copy, data, Left, Nothing)
    window.dragEnterEvent(entering)
    assert entering.isAccepted()
    window.dropEvent(QDropEvent(QPointF(5, 5), Copy, data, Left, Nothing))


def test_a_text_field_leaves_files_to_the_window(window: MainWindow, tmp_path: Path) -> None:
    field = window.desk.workspace.top.search
    place, data = field.mapTo(window, field.rect().center()), QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "tasks.csv"))])
    data.setText("tasks.csv")
    for event in (
        QDragEnterEvent(place, Copy, data, Left, Nothing),
        QDragMoveEvent(place, Copy, data, Left, Nothing),
        QDropEvent(QPointF(place), Copy, data, Left, Nothing),
    ):
        QApplication.sendEvent(window.windowHandle(), event)
        assert event.isAccepted()
        hints = [each.isVisible() for each in window.findChildren(DropHint)]
        assert any(hints) == isinstance(event, QDragMoveEvent)
    assert field.text() == ""
    assert len(told(window)) == 1


def programs(folder: Path, *names: str) -> list[Path]:
    made = [folder / name for name in names]
    for each in made:
        each.parent.mkdir(parents=True, exist_ok=True)
        each.write_bytes(b"")
    return made


@pytest.fixture
def opened(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    found: list[Path] = []
    monkeypatch.setattr(window.desk.files, "open", found.append)
    return found


def told(window: MainWindow) -> list[str]:
    return [notice.sentence for notice in window.desk.notices.banners]


def test_one_program_is_opened(window: MainWindow, opened: list[Path], tmp_path: Path) -> None:
    (path,) = programs(tmp_path, "other.DAY90")
    drop(window, tmp_path / "notes.txt", path)
    assert opened == [path]


def test_a_folder_with_one_program_opens_it(window: MainWindow, opened: list[Path], tmp_path: Path) -> None:
    (path,) = programs(tmp_path / "share", "claims/plan.day90")
    programs(tmp_path / "share", ".trash/old.day90")
    drop(window, tmp_path / "share")
    assert opened == [path]


def test_of_a_whole_disk_the_nearest_folders_are_looked_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    near, far = programs(tmp_path, "z/near.day90", "a/b/far.day90")
    programs(tmp_path, "a/b/c/d/too deep.day90")
    assert dropping.programs_in([tmp_path]) == [near, far]
    monkeypatch.setattr(dropping, "FOLDERS", 3)  # the dropped one, a and z
    assert dropping.programs_in([tmp_path]) == [near]


def test_of_several_programs_one_is_chosen(
    window: MainWindow, opened: list[Path], tmp_path: Path, qtbot: QtBot
) -> None:
    first, second = programs(tmp_path / "share", "a.day90", "b.day90")
    drop(window, tmp_path / "share")
    sheet = window.desk.overlays.panel
    assert isinstance(sheet, PickSheet)
    assert sheet.accessibleName() == "Programs in share"
    assert [sheet.list.item(row).text() for row in range(sheet.list.count())] == ["a", "b"]
    assert QApplication.focusWidget() is sheet.list
    qtbot.keyClick(sheet.list, Qt.Key.Key_Down)
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    assert opened == [second]
    assert window.desk.overlays.panel is None
    drop(window, first, second)
    assert opened == [second]
    qtbot.keyClick(window.desk.overlays.panel, Qt.Key.Key_Escape)
    assert opened == [second]


def test_a_logo_is_taken_and_can_be_undone(window: MainWindow, tmp_path: Path) -> None:
    picture = tmp_path / "logo.png"
    picture.write_bytes(png())
    drop(window, picture)
    settle()
    document = window.desk.files.document
    assert document is not None
    assert window.desk.workspace.current == "documents"
    assert document.program.logo == png()
    window.desk.run("undo")
    assert document.program.logo is None


def test_a_template_is_looked_into_and_taken(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    from docx import Document as WordDocument

    template = tmp_path / "house.docx"
    WordDocument().save(str(template))
    drop(window, template)
    document = window.desk.files.document
    assert document is not None
    qtbot.waitUntil(lambda: document.program.template == str(template), timeout=20_000)


def test_a_brand_needs_a_program(window: MainWindow, tmp_path: Path) -> None:
    picture = tmp_path / "logo.png"
    picture.write_bytes(png())
    window.desk.run("close_program")
    drop(window, picture)
    assert told(window) == [
        "A Word template or a logo belongs to a program: open one, then drop logo.png again."
    ]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("plan.xlsx", "Day90 does not open plan.xlsx itself: copy its rows and paste them into a table."),
        ("logo.svg", "logo.svg cannot be the logo: drop a PNG or JPEG picture."),
        ("old.doc", "old.doc is not a template that Day90 can use: save it as .docx or .dotx and drop that."),
        (
            "notes.txt",
            "Day90 has no use for notes.txt: drop a program (.day90), a Word template or a logo.",
        ),
    ],
)
def test_everything_else_gets_a_sentence(
    window: MainWindow, opened: list[Path], tmp_path: Path, name: str, words: str
) -> None:
    drop(window, tmp_path / name)
    assert told(window) == [words]
    assert opened == []


def test_an_empty_folder_gets_a_sentence(window: MainWindow, opened: list[Path], tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    drop(window, tmp_path / "photos")
    assert told(window) == ["There is no Day90 program in photos."]


def test_text_that_is_dragged_is_nobodys_file(window: MainWindow) -> None:
    data = QMimeData()
    data.setText("claims.day90")
    entering = QDragEnterEvent(QPoint(5, 5), Copy, data, Left, Nothing)
    entering.ignore()
    window.dragEnterEvent(entering)
    assert not entering.isAccepted()


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["claims.day90"], "Open claims.day90"),
        (["house.dotx"], "Use house.dotx as the Word template"),
        (["logo.PNG"], "Use logo.PNG as the logo"),
        (["notes.txt", "claims.day90"], "Open claims.day90"),
        (["logo.svg"], "logo.svg cannot be the logo: drop a PNG or JPEG picture."),
    ],
)
def test_it_is_said_beforehand_what_letting_go_would_do(names: list[str], words: str) -> None:
    assert hint([Path("/somewhere") / name for name in names]) == words


def test_the_hint_goes_with_the_files(window: MainWindow, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "notes.txt"))])
    window.dragEnterEvent(QDragEnterEvent(QPoint(5, 5), Copy, data, Left, Nothing))
    (shown_hint,) = window.findChildren(DropHint)
    assert shown_hint.isVisible()
    assert shown_hint.size() == window.size()
    assert not shown_hint.grab().isNull()
    window.dragLeaveEvent(QDragLeaveEvent())
    settle()
    assert not window.findChildren(DropHint)
    drop(window, tmp_path / "notes.txt")
    settle()
    assert not window.findChildren(DropHint)
