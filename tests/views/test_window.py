"""The window around the pages: what it shows, what its commands do, and that it closes without loss."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from app import hooks
from app.background import Background
from app.document import Document
from app.hooks import Fault, faults
from app.settings import Recent, Settings
from models.library import new_program
from models.storage.errors import ChangedOutside, NoSpace
from tests.views.stand_in import StandIn, plain_pages
from views import theme
from views.messages import FaultDialog, Question
from views.new_program import NewProgram
from views.window import MainWindow

# The offscreen platform says so at every window; it has nothing to do with what is tested.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TODAY = date(2026, 3, 10)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    result = Settings(tmp_path)
    result.remember("theme", "light")
    return result


@pytest.fixture
def window(qtbot: QtBot, settings: Settings) -> MainWindow:
    result = MainWindow(settings, TODAY)
    qtbot.addWidget(result, before_close_func=forget)
    result.show()
    result.fill()
    return result


def forget(window: MainWindow) -> None:
    """Let a test's window close without questions."""
    window.desk.files.document = None


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    return plain_pages(monkeypatch)


@pytest.fixture
def document(window: MainWindow, built: list[str], monkeypatch: pytest.MonkeyPatch) -> StandIn:
    monkeypatch.setattr(window.desk.findings, "follow", lambda _document: None)
    result = StandIn()
    window.show_document(result)  # type: ignore[arg-type]
    return result


def test_without_a_program_the_welcome_page_is_shown(window: MainWindow) -> None:
    assert window.desk.body.currentWidget() is window.desk.welcome
    assert window.windowTitle() == "Day90"
    assert not window.desk.menus.actions["undo"].isEnabled()


def test_a_program_shows_its_name_and_first_page(window: MainWindow, document: StandIn) -> None:
    frame = window.desk.workspace
    assert window.desk.body.currentWidget() is frame
    assert window.windowTitle() == "Claims triage assistant - Day90"
    assert frame.navigation.organisation.text() == "Contoso Health"
    assert (frame.current, frame.top.title.text()) == ("today", "Today")
    assert window.desk.status.path.text() == "/programs/claims.day90"


def test_pages_are_built_when_first_shown(window: MainWindow, document: StandIn, built: list[str]) -> None:
    assert built == ["today"]
    window.desk.run("go:roles")
    window.desk.run("go:today")
    window.desk.run("go:roles")
    assert built == ["today", "roles"]


def test_back_and_forward(window: MainWindow, document: StandIn) -> None:
    frame = window.desk.workspace
    for key in ("sprint", "people"):
        frame.show_page(key)
    window.desk.run("back")
    assert frame.current == "sprint"
    window.desk.run("back")
    window.desk.run("back")
    assert frame.current == "today"
    window.desk.run("forward")
    assert frame.current == "sprint"
    frame.show_page("stages")
    window.desk.run("forward")
    assert frame.current == "stages"


def test_the_last_page_comes_back(window: MainWindow, document: StandIn, settings: Settings) -> None:
    window.desk.run("go:ownership")
    assert settings.text("page") == "ownership"


def test_undo_names_its_step(window: MainWindow, document: StandIn, qtbot: QtBot) -> None:
    arrow = window.desk.workspace.top.undo
    assert arrow.toolTip() == "Undo: Move 'Peer sessions' to day 40 (Ctrl+Z)"
    assert arrow.accessibleName() == arrow.toolTip()
    qtbot.mouseClick(arrow, Qt.MouseButton.LeftButton)
    assert document.asked == ["undo"]
    assert not arrow.isEnabled()
    assert window.desk.workspace.top.redo.toolTip().startswith("Redo: Move 'Peer sessions'")


def test_undo_by_its_keys(window: MainWindow, document: StandIn, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert document.asked == ["undo"]


def test_the_status_line_says_how_safe_the_work_is(window: MainWindow, document: StandIn) -> None:
    assert window.desk.status.saved.text().startswith("Saved ")
    document.unpublished = True
    document.state_changed.emit()
    assert window.desk.status.saved.text() == "Saved on this computer"


def test_a_failed_save_is_told_with_a_way_out(window: MainWindow, document: StandIn) -> None:
    document.publish_failed.emit("There is no room left.")
    (notice,) = window.desk.notices.banners
    assert notice.sentence == "There is no room left."
    assert notice.action is not None


def test_findings_are_counted(window: MainWindow, document: StandIn, qtbot: QtBot) -> None:
    status = window.desk.status
    status.show_findings({"blocker": 1, "warning": 5})
    assert status.findings["blocker"].text() == "1 blocker"
    assert status.findings["warning"].text() == "5 warnings"
    assert status.findings["advice"].isHidden()
    qtbot.mouseClick(status.findings["warning"], Qt.MouseButton.LeftButton)
    assert window.desk.workspace.current == "check"


def test_search_runs_pages_and_commands(window: MainWindow, document: StandIn, qtbot: QtBot) -> None:
    search = window.desk.workspace.top.search
    qtbot.keyClicks(search, "popul")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert window.desk.workspace.current == "populations"
    assert search.text() == ""
    search.setText("dark th")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert theme.current().name == "dark"
    window.desk.run("light")


def test_the_theme_is_switched_and_remembered(window: MainWindow, settings: Settings) -> None:
    window.desk.run("dark")
    assert (theme.current().name, settings.theme) == ("dark", "dark")
    window.desk.run("light")
    assert window.desk.menus.actions["light"].isChecked()


def test_closing_the_program_returns_to_welcome(
    window: MainWindow, document: StandIn, settings: Settings
) -> None:
    settings.add_recent(Recent("/programs/claims.day90"))
    window.desk.run("close_program")
    assert document.asked == ["close"]
    assert window.desk.body.currentWidget() is window.desk.welcome
    assert window.desk.workspace.pages == {}
    assert len(window.desk.welcome.recent.rows) == 1


def test_closing_the_window_saves_first(window: MainWindow, document: StandIn, settings: Settings) -> None:
    assert window.close()
    assert document.asked == ["close"]
    assert not settings.state("window/geometry").isEmpty()


def test_the_window_stays_when_the_file_cannot_be_written(window: MainWindow, document: StandIn) -> None:
    document.failure = NoSpace("/programs/claims.day90")
    assert not window.close()
    assert window.isVisible()
    (question,) = window.findChildren(Question)
    assert set(question.buttons) == {"cancel", "close", "copy"}
    question.buttons["close"].click()
    assert document.asked[-1] == "close unpublished"
    assert window.desk.files.document is None


def test_a_file_changed_elsewhere_may_be_replaced(window: MainWindow, document: StandIn) -> None:
    document.failure = ChangedOutside("/programs/claims.day90")
    assert not window.close()
    (question,) = window.findChildren(Question)
    assert "replace" in question.buttons
    question.reject()


def test_an_error_while_closing_does_not_lose_the_window(
    window: MainWindow, document: StandIn, qtbot: QtBot
) -> None:
    document.failure = RuntimeError("unexpected")
    with qtbot.waitSignal(faults.reported):
        assert not window.close()
    assert window.isVisible()


def test_a_fault_opens_the_dialog(window: MainWindow) -> None:
    faults.reported.emit(Fault("ValueError in day.py, parse", "details"))
    (dialog,) = window.findChildren(FaultDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_a_crash_of_the_last_session_is_told(qtbot: QtBot, settings: Settings, tmp_path: Path) -> None:
    hooks.install(tmp_path)
    try:
        (tmp_path / "crash-1-1.txt").write_text("Fatal Python error", encoding="utf-8")
        window = MainWindow(settings, TODAY)
        qtbot.addWidget(window)
        window.fill()
        (notice,) = window.desk.notices.banners
    finally:
        hooks.uninstall()
    assert "unexpectedly" in notice.sentence


def test_a_refusal_is_a_sentence_on_the_welcome_page(window: MainWindow) -> None:
    faults.refused.emit("claims.day90 is empty: restore a backup.")
    (notice,) = window.desk.notices.banners
    assert notice.sentence == "claims.day90 is empty: restore a backup."


def test_a_file_that_is_not_there_is_refused(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(window.desk.settled, timeout=20_000):
        window.desk.files.open(tmp_path / "gone.day90")
    (notice,) = window.desk.notices.banners
    assert "gone.day90" in notice.sentence
    assert window.desk.body.currentWidget() is window.desk.welcome
    qtbot.waitUntil(lambda: not window.desk.files.is_busy())


def test_a_dropped_program_is_opened(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(window.desk.files, "open", opened.append)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/programs/notes.txt"), QUrl.fromLocalFile("/programs/claims.day90")])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPointF(5, 5), action, data, button, Qt.KeyboardModifier.NoModifier))
    assert opened == [Path("/programs/claims.day90")]


def test_the_smallest_window_is_small_enough(window: MainWindow, document: StandIn) -> None:
    window.resize(1024, 640)
    assert (window.width(), window.height()) == (1024, 640)
    hint = window.desk.body.minimumSizeHint()
    assert hint.width() <= 1024
    assert hint.height() <= 616


def test_every_control_has_a_name(window: MainWindow, document: StandIn) -> None:
    window.desk.welcome.show_recent([])
    kinds = (QAbstractButton, QLineEdit, QComboBox, QSpinBox)
    inner = ("qt_spinbox_lineedit", "qt_menubar_ext_button")
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for kind in kinds
        for widget in window.findChildren(kind)
        if not widget.accessibleName() and widget.objectName() not in inner and is_ours(widget)
    ]
    assert nameless == []


def is_ours(widget: object) -> bool:
    """Buttons inside Qt's own calendar and search field are named by Qt."""
    parent = widget.parent()  # type: ignore[attr-defined]
    names = []
    while parent is not None:
        names.append(type(parent).__name__)
        parent = parent.parent()
    return not any("Calendar" in name or name == "QLineEdit" for name in names)


def test_no_widget_carries_a_sheet_of_its_own(window: MainWindow, document: StandIn) -> None:
    assert [w for w in QApplication.allWidgets() if w.styleSheet() and w.window() is window] == []


def test_the_menu_bar_is_shown_on_demand_and_remembered(window: MainWindow, settings: Settings) -> None:
    assert not window.menuBar().isVisible()
    window.desk.menus.actions["menu_bar"].trigger()
    assert window.menuBar().isVisible()
    assert settings.flag("menu_bar")


def test_one_button_holds_all_menus(window: MainWindow, document: StandIn, qtbot: QtBot) -> None:
    titles = [action.text() for action in window.desk.menus.as_one(window).actions()]
    assert titles == ["File", "Edit", "View", "Go", "Help"]


def test_every_command_does_something(window: MainWindow, document: StandIn) -> None:
    keys = {key for key in window.desk.menus.actions if not key.startswith("go:")}
    assert keys - set(theme.MODES) == set(window.desk._deeds())


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for working copies and backups."""
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    return tmp_path


def test_a_real_program_is_begun_changed_closed_and_listed(
    window: MainWindow, built: list[str], qtbot: QtBot, here: Path, settings: Settings
) -> None:
    path = here / "claims.day90"
    files, wish = (
        window.desk.files,
        NewProgram("Claims triage", "Contoso", "ai-rollout", date(2026, 2, 2), 61),
    )
    with qtbot.waitSignal(window.desk.settled, timeout=30_000):
        files.create(path, wish)
    assert window.windowTitle() == "Claims triage - Day90"
    document = files.document
    assert document is not None
    with qtbot.waitSignal(window.desk.findings.checked), document.edit("Rename the program"):
        document.program.title = "Claims"
    assert window.windowTitle() == "Claims - Day90"
    assert window.desk.workspace.top.undo.toolTip().startswith("Undo: Rename the program")
    assert window.desk.status.saved.text() == "Saved on this computer"
    assert window.desk.findings.counts()
    window.desk.run("undo")
    assert window.windowTitle() == "Claims triage - Day90"
    window.desk.run("close_program")
    assert settings.recent()[0] == Recent(str(path.resolve()), "Claims triage", "Contoso", "2026-02-02")
    qtbot.waitUntil(lambda: not window.findChildren(Background))


def test_a_program_in_use_can_be_opened_to_read(
    window: MainWindow, built: list[str], qtbot: QtBot, here: Path
) -> None:
    with Document.create(here / "a.day90", lambda session: session.add(new_program("A", TODAY))) as other:
        with qtbot.waitSignal(window.desk.settled, timeout=30_000):
            window.desk.files.open(other.path)
        (question,) = window.findChildren(Question)
        with qtbot.waitSignal(window.desk.settled, timeout=30_000):
            question.buttons["read"].click()
        assert window.desk.status.saved.text() == "Open to read"
        window.desk.run("close_program")
        qtbot.waitUntil(lambda: not window.findChildren(Background))


def test_the_sample_opens_in_a_file_of_its_own(
    window: MainWindow, built: list[str], qtbot: QtBot, here: Path
) -> None:
    with qtbot.waitSignal(window.desk.settled, timeout=30_000):
        window.desk.run("sample")
    document = window.desk.files.document
    assert document is not None
    assert document.path.parent == here / "home" / "samples"
    assert document.program.today == 41
    window.desk.run("close_program")
    qtbot.waitUntil(lambda: not window.findChildren(Background))
