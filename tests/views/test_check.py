"""The Plan check page: found by severity and words, explained, silenced with a reason, shown again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.commands import records
from app.document import Document
from models.rules import Finding
from tests.views.page_fixtures import opened, shown
from tests.views.programs import given
from views.check import CheckPage
from views.check_table import SEVERITY, SILENCED, WHAT
from views.pages import page_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT = Qt.MouseButton.LeftButton


document = given(opened)


@pytest.fixture
def page(qtbot: QtBot, document: Document) -> CheckPage:
    page = CheckPage(document)
    QAbstractItemModelTester(page.table, QAbstractItemModelTester.FailureReportingMode.Warning, page)
    shown(qtbot, page)
    return page


def chosen(page: CheckPage) -> Finding:
    finding = page.chosen
    assert finding is not None
    return finding


def test_findings_stand_under_their_severity_worst_first_and_silenced_last(page: CheckPage) -> None:
    found = [row for row in page.table.rows if isinstance(row, Finding)]
    assert [row.silenced for row in found] == sorted(row.silenced for row in found)
    assert isinstance(page.table.rows[0], str)
    assert chosen(page).severity == "blocker"
    assert "Silenced" in next(row for row in reversed(page.table.rows) if isinstance(row, str))


def test_the_panel_says_why_and_how_to_mend_it(page: CheckPage) -> None:
    finding = chosen(page)
    assert page.detail.what.text() == finding.what
    assert page.detail.parts["why"][1].text() == finding.why
    assert page.detail.parts["fix"][1].text() == finding.fix


def test_enter_opens_the_place(qtbot: QtBot, page: CheckPage) -> None:
    with qtbot.waitSignal(page.place_requested) as asked:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert asked.args == [page_of(chosen(page).table), chosen(page).id]


def test_s_asks_for_a_reason_and_an_empty_one_is_refused(
    qtbot: QtBot, page: CheckPage, document: Document
) -> None:
    before = len(page.watch.waiting)
    qtbot.keyClick(page.view, Qt.Key.Key_S)
    assert page.detail.reason_box.isVisible()
    qtbot.mouseClick(page.detail.take, LEFT)
    assert page.detail.complaint.isVisible()
    assert "reason" in page.detail.complaint.text()
    assert len(page.watch.waiting) == before
    qtbot.keyClick(page.detail.reason, Qt.Key.Key_Escape)
    assert not page.detail.reason_box.isVisible()


def test_a_silenced_finding_keeps_its_reason_and_can_be_shown_again(
    qtbot: QtBot, page: CheckPage, document: Document
) -> None:
    finding, before = chosen(page), len(page.watch.waiting)
    qtbot.keyClick(page.view, Qt.Key.Key_S)
    qtbot.keyClicks(page.detail.reason, "Agreed with the sponsor")
    qtbot.keyClick(page.detail.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(page.watch.waiting) == before - 1
    assert chosen(page).key != finding.key
    page.reveal(finding.key)
    assert page.detail.parts["reason"][1].text() == "Agreed with the sponsor"
    assert page.detail.again.isVisible()
    qtbot.mouseClick(page.detail.again, LEFT)
    assert len(page.watch.waiting) == before
    document.undo()
    document.undo()
    assert len(document.program.silences) == len(page.watch.found) - before


def test_words_and_severity_narrow_the_list(qtbot: QtBot, page: CheckPage) -> None:
    page.severity.setCurrentIndex(page.severity.findData(SILENCED))
    shown_now = [row for row in page.table.rows if isinstance(row, Finding)]
    assert shown_now
    assert all(row.silenced for row in shown_now)
    assert page.count.text().endswith(f"of {len(page.watch.found)}")
    page.severity.setCurrentIndex(0)
    qtbot.keyClicks(page.words, "champion")
    rows = [row for row in page.table.rows if isinstance(row, Finding)]
    assert 0 < len(rows) < len(page.watch.found)
    page.words.setText("no such words")
    assert page.table.rows == []
    assert page.chosen is None
    qtbot.keyClick(page.view, Qt.Key.Key_Return)


def test_a_change_elsewhere_keeps_the_chosen_finding(
    qtbot: QtBot, page: CheckPage, document: Document
) -> None:
    row = [number for number in range(len(page.table.rows)) if page.table.finding(number)][5]
    page.view.setCurrentIndex(page.table.index(row, 1))
    key = chosen(page).key
    with qtbot.waitSignal(page.watch.checked), document.edit("Rename"):
        document.program.title = "Another"
    assert chosen(page).key == key


@pytest.mark.parametrize("is_seen", [True, False])
def test_after_mending_the_next_finding_is_chosen(
    qtbot: QtBot, page: CheckPage, document: Document, is_seen: bool
) -> None:
    rows = [each for each in page.table.rows if isinstance(each, Finding)]
    number = next(n for n, each in enumerate(rows) if each.rule == "O01")
    page.reveal(rows[number].key)
    page.setVisible(is_seen)
    activity = document.record("activity", rows[number].id)
    records.delete(document, type(activity), [activity.id])
    page.show()
    page.shown()
    left = [each.key for each in page.table.rows if isinstance(each, Finding)]
    assert rows[number].key not in left
    following = next(each for each in rows[number + 1 :] if each.key in left)
    assert chosen(page).key == following.key
    assert page.detail.what.text() == following.what


def test_a_plan_without_findings_says_so(page: CheckPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("views.check_watch.steps", lambda _program: iter(()))
    page.watch.check()
    assert not page.view.isVisible()
    assert not page.detail.isVisible()


def test_a_narrow_list_leaves_its_room_to_what_is_wrong(page: CheckPage) -> None:
    page.view.resize(700, 400)
    assert not page.view.isColumnHidden(SEVERITY)
    page.view.resize(390, 400)
    assert page.view.isColumnHidden(SEVERITY)  # the headings say how grave findings are
    assert page.view.columnWidth(WHAT) > 350
