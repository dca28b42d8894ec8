"""The first page: going on, beginning, exploring, bringing back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.settings import Recent, Settings
from app.standing import Standing, State
from tests.views.windows import put_away, settle, shown
from views import theme
from views.holiday_fields import Chooser
from views.new_program import NewProgram
from views.recent_list import RecentRow, day_words, state_words
from views.welcome import Welcome
from views.window import MainWindow

# The offscreen platform says so at every window; it has nothing to do with what is tested.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TODAY = date(2026, 3, 10)
CLAIMS = Recent("/programs/claims.day90", "Claims triage assistant", "Contoso Health", "2026-02-02")
OTHER = Recent("/programs/other.day90")
Key, Left = Qt.Key, Qt.MouseButton.LeftButton


def made(qtbot: QtBot, settings: Settings, size: tuple[int, int] = (1100, 700)) -> Welcome:
    result = Welcome(settings, TODAY)
    qtbot.addWidget(result)
    result.resize(*size)
    result.show()
    settle()
    return result


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    return Settings(tmp_path)


@pytest.fixture
def welcome(qtbot: QtBot, settings: Settings) -> Welcome:
    settings.add_recent(OTHER)
    settings.add_recent(CLAIMS)
    return made(qtbot, settings)


@pytest.fixture
def first_time(qtbot: QtBot, settings: Settings) -> Welcome:
    return made(qtbot, settings)


@pytest.mark.parametrize(
    ("start", "words"),
    [
        ("2026-02-02", "Day 37 of 90"),
        ("2026-03-10", "Day 1 of 90"),
        ("2025-12-01", "Day 100, after the sprint"),
        ("2026-03-11", "Starts tomorrow"),
        ("2026-03-20", "Starts in 10 days"),
        ("", ""),
        ("soon", ""),
    ],
)
def test_where_a_program_stands_today(start: str, words: str) -> None:
    assert day_words(start, TODAY) == words


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        (None, ""),
        (Standing(State.READY), ""),
        (Standing(State.MISSING), "Not found"),
        (Standing(State.IN_USE, "Noor"), "In use by Noor"),
        (Standing(State.IN_USE), "In use"),
        (Standing(State.WAITING), "Unsaved edits kept"),
    ],
)
def test_what_has_to_be_known_before_opening(standing: Standing | None, words: str) -> None:
    assert state_words(standing) == words


def rows(welcome: Welcome) -> list[RecentRow]:
    return welcome.recent.rows


def test_a_recent_program_says_name_and_day_and_opens(welcome: Welcome, qtbot: QtBot) -> None:
    first, second = rows(welcome)
    assert first.accessibleName().startswith("Claims triage assistant, Day 37 of 90")
    assert second.accessibleName().startswith("other, ")
    with qtbot.waitSignal(welcome.open_requested) as caught:
        qtbot.mouseClick(first, Left)
    assert caught.args == [CLAIMS.path]


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Enter])
def test_a_recent_program_opens_by_keyboard(welcome: Welcome, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(welcome.open_requested):
        qtbot.keyClick(rows(welcome)[0], key)


def test_arrows_go_through_the_list(welcome: Welcome, qtbot: QtBot) -> None:
    first, second = rows(welcome)
    first.setFocus()
    for key, wanted in (
        (Key.Key_Down, second), (Key.Key_Down, second), (Key.Key_Up, first), (Key.Key_End, second),
        (Key.Key_Home, first),
    ):  # fmt: skip
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert QApplication.focusWidget() is wanted


def test_a_file_that_is_gone_is_said_calmly_and_can_leave_the_list(
    welcome: Welcome, settings: Settings, qtbot: QtBot
) -> None:
    first, _second = rows(welcome)
    qtbot.waitUntil(lambda: first.standing is not None)
    assert first.is_missing
    assert "Not found" in first.accessibleName()
    assert first.remove.isVisible()
    assert first.remove.accessibleName() == "Remove Claims triage assistant from the list"
    qtbot.mouseClick(first.remove, Left)
    assert [row.entry for row in rows(welcome)] == [OTHER]
    assert settings.recent() == [OTHER]


def test_delete_takes_a_program_out_of_the_list(welcome: Welcome, settings: Settings, qtbot: QtBot) -> None:
    rows(welcome)[1].setFocus()
    qtbot.keyClick(rows(welcome)[1], Key.Key_Delete)
    assert settings.recent() == [CLAIMS]
    assert QApplication.focusWidget() is rows(welcome)[0]


def test_the_menu_of_a_row_copies_its_path(welcome: Welcome) -> None:
    menu = rows(welcome)[0].menu()
    actions = {action.text(): action for action in menu.actions()}
    assert list(actions) == ["Open", "Show in its folder", "Copy its path", "Remove from the list"]
    actions["Copy its path"].trigger()
    assert QGuiApplication.clipboard().text() == CLAIMS.path


def test_the_first_time_the_sample_stands_out(first_time: Welcome, qtbot: QtBot) -> None:
    assert first_time.first_words.isVisible()
    assert first_time.sample.property("primary") is True
    qtbot.keyClicks(first_time.form.title_field, "Mine")
    assert first_time.sample.property("primary") is False


def test_with_programs_the_sample_is_one_way_of_many(welcome: Welcome) -> None:
    assert not welcome.sample.property("primary")
    assert welcome.first_words.isHidden()


def test_the_list_follows(welcome: Welcome) -> None:
    welcome.show_recent([OTHER])
    assert [row.entry for row in rows(welcome)] == [OTHER]
    welcome.show_recent([])
    assert rows(welcome) == []
    assert welcome.first_words.isVisible()


def test_a_program_needs_a_name(welcome: Welcome, qtbot: QtBot) -> None:
    form = welcome.form
    assert not form.create_button.isEnabled()
    qtbot.keyClicks(form.title_field, "   ")
    assert not form.create_button.isEnabled()
    qtbot.keyClicks(form.title_field, "Service desk")
    assert form.create_button.isEnabled()


def test_the_form_says_what_to_begin(welcome: Welcome, qtbot: QtBot) -> None:
    form = welcome.form
    qtbot.keyClicks(form.title_field, "Service desk")
    qtbot.keyClicks(form.organisation, "Fabrikam")
    form.plan.setCurrentIndex(1)
    form.start.setDate(QDate(2026, 4, 6))
    form.go_live.setValue(75)
    choose_bavaria(welcome, qtbot)
    with qtbot.waitSignal(welcome.create_requested) as caught:
        qtbot.mouseClick(form.create_button, Left)
    wish = NewProgram("Service desk", "Fabrikam", "blank", date(2026, 4, 6), 75, "DE", "BY")
    assert caught.args == [wish]


def choose_bavaria(welcome: Welcome, qtbot: QtBot) -> None:
    """As somebody does who types."""
    country, region = welcome.form.holidays.country, welcome.form.holidays.region
    for box, words in ((country, "Germany"), (region, "Bayern")):
        box.setFocus()
        line = box.lineEdit()
        assert line is not None
        line.selectAll()
        qtbot.keyClicks(line, words)
        qtbot.keyClick(line, Key.Key_Return)


def test_holidays_stand_in_the_picture(welcome: Welcome, qtbot: QtBot) -> None:
    assert welcome.chart.holidays == []
    choose_bavaria(welcome, qtbot)
    assert welcome.form.holidays.place == ("DE", "BY")
    assert (19, "Good Friday") in welcome.chart.holidays
    assert "Good Friday on 3 Apr 2026, sprint day 19." in welcome.chart.accessibleDescription()


def typed(qtbot: QtBot, box: Chooser, words: str, key: Qt.Key = Key.Key_Tab) -> None:
    """Words typed into a list, and a key that leaves it."""
    box.setFocus()
    line = box.lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClick(line, Key.Key_Delete)
    qtbot.keyClicks(line, words)
    qtbot.keyClick(line, key)


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Return])
@pytest.mark.parametrize("words", ["bav", "Bavaria", "Bayern", "BY", "by", "bayer"])
def test_a_region_is_found_by_code_and_in_either_language(
    welcome: Welcome, qtbot: QtBot, words: str, key: Qt.Key
) -> None:
    holidays = welcome.form.holidays
    typed(qtbot, holidays.country, "de")
    typed(qtbot, holidays.region, words, key)
    assert holidays.region.currentText() == "Bavaria (Bayern)"
    assert welcome.form.wish().region == "BY"
    assert holidays.note.isHidden()
    assert (19, "Good Friday") in welcome.chart.holidays


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Bavraia", "“Bavraia” is not in the list. Did you mean Bavaria (Bayern)?"),
        ("Atlantis", "“Atlantis” is not in the list: choose from it, or empty the field."),
        ("lower", None),
        ("burg", "“burg” may be Augsburg, Brandenburg, Hamburg, …: type a little more, or choose one."),
    ],
)
def test_a_region_that_cannot_be_read_stays_and_is_told(
    welcome: Welcome, qtbot: QtBot, words: str, told: str | None
) -> None:
    holidays = welcome.form.holidays
    typed(qtbot, holidays.country, "germ")
    typed(qtbot, holidays.region, words)
    if told is None:
        assert holidays.place == ("DE", "NI")
        return
    assert (holidays.region.currentText(), holidays.place) == (words, ("DE", ""))
    assert holidays.note.isVisible()
    assert holidays.note.text() == holidays.region.accessibleDescription() == told
    typed(qtbot, holidays.region, "Hesse")
    assert holidays.place == ("DE", "HE")
    assert holidays.note.isHidden()
    assert holidays.region.accessibleDescription() == "Region of the holidays"


def test_the_list_offers_what_is_called_so_and_writes_the_name_shown(welcome: Welcome, qtbot: QtBot) -> None:
    region = welcome.form.holidays.region
    welcome.form.holidays.show_place("AT", "")
    region.setFocus()
    line, completer = region.lineEdit(), region.completer()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, "stmk")
    assert completer is not None
    assert completer.popup().isVisible()
    offered = completer.completionModel()
    shown = [offered.index(row, 0).data() for row in range(offered.rowCount())]
    assert shown == ["Styria (Steiermark)"]
    qtbot.keyClick(completer.popup(), Key.Key_Down)
    assert line.text() == "Styria (Steiermark)"
    qtbot.keyClick(completer.popup(), Key.Key_Return)
    assert (line.text(), welcome.form.wish().region) == ("Styria (Steiermark)", "6")


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Return])
@pytest.mark.parametrize(
    ("words", "shown", "code"), [("bav", "Bavaria (Bayern)", "BY"), ("burg", "burg", "")]
)
def test_what_was_typed_is_taken_while_the_list_is_open(
    welcome: Welcome, qtbot: QtBot, words: str, shown: str, code: str, key: Qt.Key
) -> None:
    region = welcome.form.holidays.region
    welcome.form.holidays.show_place("DE", "")
    region.setFocus()
    line, completer = region.lineEdit(), region.completer()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, words)
    assert completer is not None
    assert completer.popup().isVisible()
    qtbot.keyClick(completer.popup(), key)
    assert not completer.popup().isVisible()
    assert (line.text(), welcome.form.wish().region) == (shown, code)
    assert welcome.form.holidays.note.isVisible() is not bool(code)


def test_a_program_is_not_made_without_the_region_that_was_meant(welcome: Welcome, qtbot: QtBot) -> None:
    form, made = welcome.form, []
    welcome.create_requested.connect(made.append)
    form.title_field.setText("Service desk")
    typed(qtbot, form.holidays.country, "germ")
    typed(qtbot, form.holidays.region, "Bavraia")
    qtbot.mouseClick(form.create_button, Left)
    assert made == []
    assert form.holidays.region.hasFocus() or form.holidays.region.lineEdit().hasFocus()  # type: ignore[union-attr]
    typed(qtbot, form.holidays.region, "")
    qtbot.mouseClick(form.create_button, Left)
    assert [(each.country, each.region) for each in made] == [("DE", "")]


def test_words_that_are_no_country_stay_and_are_told(welcome: Welcome, qtbot: QtBot) -> None:
    country = welcome.form.holidays.country
    country.setFocus()
    line = country.lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, "Atlantis")
    welcome.form.title_field.setFocus()
    assert country.currentText() == "Atlantis"
    assert "“Atlantis” is not in the list" in welcome.form.holidays.note.text()
    assert welcome.form.wish().country == ""
    typed(qtbot, country, "")
    assert country.currentText() == "No country"
    assert welcome.form.holidays.note.isHidden()


def test_a_choice_that_holds_is_shown_without_touching_what_is_typed(welcome: Welcome, qtbot: QtBot) -> None:
    holidays = welcome.form.holidays
    holidays.show_place("DE", "BY")
    typed(qtbot, holidays.region, "Bavraia")
    holidays.show_place("DE", "BY")
    assert holidays.region.currentText() == "Bavraia"
    holidays.show_place("DE", "HE")
    assert holidays.region.currentText() == "Hesse (Hessen)"
    typed(qtbot, holidays.region, "Tirol")
    holidays.show_place("AT", "")
    settle()
    assert holidays.place == ("AT", "7")


def test_the_country_of_the_settings_is_there(qtbot: QtBot, settings: Settings) -> None:
    settings.remember("holidays/country", "GB")
    welcome = made(qtbot, settings)
    assert welcome.form.wish().country == "GB"
    assert welcome.form.holidays.country.currentText() == "United Kingdom"
    assert welcome.chart.holidays


def test_day_1_is_a_monday_unless_changed(welcome: Welcome) -> None:
    assert welcome.form.wish().start == date(2026, 3, 16)


def test_the_picture_follows_the_form(welcome: Welcome) -> None:
    welcome.form.start.setDate(QDate(2026, 4, 6))
    welcome.form.go_live.setValue(75)
    words = welcome.chart.accessibleDescription()
    assert "Sprint starts on 6 Apr 2026, sprint day 1." in words
    assert "Handoff starts on 15 May 2026, sprint day 40." in words
    assert "Production starts on 19 Jun 2026, sprint day 75." in words
    assert welcome.form.go_live.text() == "day 75 · 19 Jun 2026"
    assert welcome.picture_note.text() == "6 Apr 2026 to 4 Jul 2026; go-live on 19 Jun 2026"


@pytest.mark.parametrize(
    ("button", "signal"),
    [("browse", "browse_requested"), ("sample", "sample_requested"), ("restore", "restore_requested")],
)
def test_the_other_ways_in(welcome: Welcome, qtbot: QtBot, button: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(welcome, signal)):
        qtbot.mouseClick(getattr(welcome, button), Left)


def test_every_field_has_a_name(welcome: Welcome) -> None:
    form = welcome.form
    fields = (form.title_field, form.organisation, form.plan, form.start, form.go_live)
    assert [field.accessibleName() for field in fields] == [
        "Program",
        "Organisation",
        "Plan",
        "Day 1",
        "Go-live",
    ]
    holidays = form.holidays
    assert holidays.country.accessibleName() == "Country of the holidays"
    assert holidays.region.accessibleName() == "Region of the holidays"


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_list_paints_in_both_themes(welcome: Welcome, qapp: QApplication, mode: str) -> None:
    before = theme.current().name
    theme.apply(qapp, mode)
    first = rows(welcome)[0]
    for state in State:
        first.show_standing(Standing(state, "Noor"))
        assert not first.grab().isNull()
    theme.apply(qapp, before)


def test_another_country_chosen_here_stays(welcome: Welcome, settings: Settings, qtbot: QtBot) -> None:
    choose_bavaria(welcome, qtbot)
    settings.remember("holidays/country", "GB")
    welcome.show_recent([])
    settle()
    assert welcome.form.wish().country == "DE"


def test_the_form_is_empty_again_after_a_program_was_made(welcome: Welcome, qtbot: QtBot) -> None:
    welcome.form.title_field.setText("Service desk")
    welcome.hide()
    assert welcome.form.title_field.text() == "Service desk"
    welcome.show()
    qtbot.mouseClick(welcome.form.create_button, Left)
    welcome.hide()
    assert welcome.form.title_field.text() == ""


def test_the_beginning_of_a_country_is_enough(welcome: Welcome, qtbot: QtBot) -> None:
    country = welcome.form.holidays.country
    country.setFocus()
    welcome.form.holidays.fill()
    line = country.lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, "germ")
    line.editingFinished.emit()
    assert country.currentText() == "Germany"
    assert welcome.form.wish().country == "DE"
    line.setText("nowhere")
    line.editingFinished.emit()
    assert welcome.form.wish().country == "DE"


def test_tab_goes_from_a_country_typed_to_its_regions(welcome: Welcome, qtbot: QtBot) -> None:
    welcome.show()
    holidays = welcome.form.holidays
    holidays.country.setFocus()
    line = holidays.country.lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, "germ")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert holidays.region.hasFocus() or holidays.region.lineEdit().hasFocus()  # type: ignore[union-attr]


def test_without_programs_a_name_can_be_typed_at_once(first_time: Welcome) -> None:
    first_time.begin()
    assert first_time.focusWidget() is first_time.form.title_field


def test_enter_opens_the_latest_program(welcome: Welcome, qtbot: QtBot) -> None:
    welcome.activateWindow()
    qtbot.waitActive(welcome)
    welcome.begin()
    assert QApplication.focusWidget() is rows(welcome)[0]
    with qtbot.waitSignal(welcome.open_requested) as caught:
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert caught.args == [CLAIMS.path]


def test_enter_in_the_window_just_opened_opens_the_program(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with shown(qtbot, tmp_path, monkeypatch) as window:
        window.desk.run("close_program")
    settings = Settings(tmp_path)
    assert len(settings.recent()) == 1
    again = MainWindow(settings, TODAY)
    again.show()
    again.activateWindow()
    qtbot.waitActive(again)
    again.fill()
    settle()
    with qtbot.waitSignal(again.desk.settled, timeout=30_000):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert again.desk.files.document is not None
    put_away(again)


def test_tab_goes_through_the_form_and_then_to_the_other_ways_in(first_time: Welcome, qtbot: QtBot) -> None:
    first_time.show()
    first_time.activateWindow()
    qtbot.waitActive(first_time)
    first_time.begin()
    names = []
    for _step in range(9):
        names.append(QApplication.focusWidget().accessibleName())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert names == [
        "Program", "Organisation", "Plan", "Day 1", "Go-live", "Country of the holidays",
        "Open…", "Explore the sample", "Restore a backup",
    ]  # fmt: skip
