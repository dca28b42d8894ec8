"""The navigation by mouse, keyboard and ear."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.sample import sample_program
from views import theme
from views.navigation import Navigation
from views.pages import PAGE_OF, PAGES, known, page_of, place, tables_of

# The offscreen platform says so at every window; it has nothing to do with what is tested.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def navigation(qtbot: QtBot) -> Navigation:
    result = Navigation()
    qtbot.addWidget(result)
    result.set_current("today")
    result.resize(224, 700)
    result.show()
    return result


def test_pages_stand_in_four_groups() -> None:
    groups = dict.fromkeys(entry.group_title for entry in PAGES)
    assert list(groups) == ["Plan", "People", "Handoff", "Evidence"]
    assert len({entry.key for entry in PAGES}) == len(PAGES)


def test_unknown_pages() -> None:
    assert (known("sprint"), known("gone")) == ("sprint", "today")
    with pytest.raises(KeyError):
        place("gone")


def test_every_table_has_a_page() -> None:
    keys = {entry.key for entry in PAGES}
    assert set(PAGE_OF.values()) <= keys
    assert page_of("milestone") == "milestones"
    assert page_of("something else") == "check"


def test_the_gate_of_a_stage_is_at_home_with_its_stage() -> None:
    program = sample_program(date(2026, 3, 14))
    for point in program.decisions:
        wanted = "milestones" if point.stage is None else "stages"
        point.id, point.stage_id = point.title, None if point.stage is None else "some"
        point.criteria[0].id = f"criterion of {point.title}"
        assert page_of("decision_point", point.id, program) == wanted
        assert page_of("criterion", point.criteria[0].id, program) == wanted
    assert page_of("decision_point") == "milestones"
    assert tables_of("stages") == ["stage", "decision_point", "criterion"]


def test_a_click_chooses(navigation: Navigation, qtbot: QtBot) -> None:
    with qtbot.waitSignal(navigation.chosen) as caught:
        qtbot.mouseClick(navigation.buttons["roles"], Qt.MouseButton.LeftButton)
    assert caught.args == ["roles"]


def test_arrows_move_and_enter_chooses(navigation: Navigation, qtbot: QtBot) -> None:
    navigation.activateWindow()
    navigation.buttons["today"].setFocus()
    qtbot.keyClick(navigation.buttons["today"], Qt.Key.Key_Down)
    qtbot.waitUntil(navigation.buttons["program"].hasFocus)
    qtbot.keyClick(navigation.buttons["program"], Qt.Key.Key_End)
    last = navigation.buttons["history"]
    assert last.hasFocus()
    with qtbot.waitSignal(navigation.chosen) as caught:
        qtbot.keyClick(last, Qt.Key.Key_Return)
    assert caught.args == ["history"]


def test_tab_reaches_only_the_current_page(navigation: Navigation) -> None:
    navigation.set_current("people")
    reached = [
        key for key, one in navigation.buttons.items() if one.focusPolicy() & Qt.FocusPolicy.TabFocus.value
    ]
    assert reached == ["people"]
    assert navigation.buttons["people"].isChecked()
    assert not navigation.buttons["today"].isChecked()


def test_findings_are_shown_and_heard(navigation: Navigation) -> None:
    before = navigation.buttons["sprint"].grab().toImage()
    navigation.set_badges({"sprint": (5, "warn")})
    assert navigation.buttons["sprint"].accessibleName() == "Sprint, 5 findings"
    assert navigation.buttons["sprint"].grab().toImage() != before
    navigation.set_badges({})
    assert navigation.buttons["sprint"].accessibleName() == "Sprint"


def test_long_names_do_not_widen_it(navigation: Navigation) -> None:
    navigation.set_program("A program with an endless name " * 5, "Organisation " * 20)
    assert navigation.width() == theme.SIDEBAR
    assert navigation.title.toolTip().startswith("A program")


def test_it_fits_into_the_smallest_window(navigation: Navigation) -> None:
    assert navigation.minimumSizeHint().height() <= 580
