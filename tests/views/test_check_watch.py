"""The plan check behind the pages: one run for all who look, none for a program that is closed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.document import Document
from models.rules import check, rules, steps
from tests.views.page_fixtures import opened
from tests.views.programs import given
from views.check_summary import Summary
from views.check_watch import CheckWatch, DocumentCheck, watch_of
from views.findings import Findings
from views.steps import at_once

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


document = given(opened)


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """One entry for each time that the rules were run."""
    made: list[object] = []

    def counted(program: Any) -> Any:
        made.append(program)
        return steps(program)

    monkeypatch.setattr("views.check_watch.steps", counted)
    return made


@pytest.fixture
def new_page(qtbot: QtBot) -> Callable[[], QWidget]:
    def make() -> QWidget:
        page = QWidget()
        qtbot.addWidget(page)
        page.show()
        return page

    return make


def rename(document: Document, title: str) -> None:
    with document.edit("Rename"):
        document.program.title = title


def test_one_run_serves_every_page_and_the_window(
    document: Document, new_page: Callable[[], QWidget], runs: list[object], qtbot: QtBot
) -> None:
    watches = [CheckWatch(document, new_page()) for _ in range(3)]
    findings = Findings()
    findings.follow(document)
    told: list[int] = []
    for number, each in enumerate(watches):
        each.checked.connect(lambda number=number: told.append(number))
    with qtbot.waitSignal(findings.checked):
        rename(document, "Another")
    assert len(runs) == 1
    assert sorted(told) == [0, 1, 2]
    assert findings.found == watches[0].waiting
    assert findings.found
    findings.follow(None)


def test_a_hidden_page_is_told_when_it_comes_to_the_front(
    document: Document, new_page: Callable[[], QWidget], runs: list[object]
) -> None:
    page = new_page()
    watch = CheckWatch(document, page)
    watch.catch_up()
    page.hide()
    told: list[None] = []
    watch.checked.connect(lambda: told.append(None))
    watch_of(document).check()
    assert told == []
    watch.catch_up()
    watch.catch_up()
    assert (len(told), len(runs)) == (1, 2)


def test_nobody_looking_means_no_run(
    document: Document, new_page: Callable[[], QWidget], runs: list[object]
) -> None:
    page = new_page()
    CheckWatch(document, page).catch_up()
    page.hide()
    rename(document, "Another")
    assert not watch_of(document)._timer.isActive()


def test_a_closed_program_is_checked_no_more(
    document: Document, new_page: Callable[[], QWidget], runs: list[object]
) -> None:
    watch = CheckWatch(document, new_page())
    watch.check()
    before = list(watch.found)
    rename(document, "Another")
    assert watch_of(document)._timer.isActive()
    document.close(publish=False)
    watch_of(document).check()
    watch.catch_up()
    assert len(runs) == 1
    assert watch.found == before


def under_way(document: Document) -> DocumentCheck:
    """A check of which only the first piece is done."""
    watch = watch_of(document)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("views.check_watch.TURN_MS", 0)
        watch._begin()
    assert watch._work is not None
    return watch


def test_a_check_goes_on_turn_by_turn_and_tells_once(
    document: Document, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr("views.check_watch.TURN_MS", 0)
    watch, told, turns = watch_of(document), list[int](), list[int]()
    watch.checked.connect(lambda: told.append(watch.runs))
    beat = QTimer(interval=0)
    beat.timeout.connect(lambda: turns.append(len(told)))
    beat.start()
    with qtbot.waitSignal(watch.checked):
        watch._begin()
    beat.stop()
    assert turns.count(0) > len(rules()) / 2
    assert told == [1]
    assert not watch.stale
    assert watch.found == check(document.program)


def test_a_change_begins_the_check_again(document: Document, qtbot: QtBot) -> None:
    watch = under_way(document)
    watch.follow(True)
    rename(document, "Another")
    assert (watch._work, watch._steps) == (None, None)
    assert watch.stale
    with qtbot.waitSignal(watch.checked):
        pass
    document.undo()
    assert watch.stale
    with qtbot.waitSignal(watch.checked):
        pass
    assert watch.runs == 2
    watch.follow(False)


def test_whoever_cannot_wait_has_the_rest_done_at_once(document: Document, runs: list[object]) -> None:
    watch = under_way(document)
    watch.catch_up()
    assert len(runs) == 1
    assert watch.runs == 1
    assert watch.found == check(document.program)
    watch.catch_up()
    assert len(runs) == 1


def test_a_program_closed_during_its_check(document: Document, qtbot: QtBot) -> None:
    watch = under_way(document)
    document.close(publish=False)
    steps_left = watch._steps
    assert steps_left is not None
    with qtbot.waitSignal(steps_left.destroyed):
        pass
    assert (watch.runs, watch.found) == (0, [])


def test_what_a_listener_changes_is_checked_again(document: Document, qtbot: QtBot) -> None:
    watch = watch_of(document)
    watch.follow(True)
    watch.checked.connect(lambda: rename(document, "By a listener"), Qt.ConnectionType.SingleShotConnection)
    with qtbot.waitSignals([watch.checked, watch.checked]):
        pass
    assert watch.runs == 2
    watch.follow(False)


def test_a_page_that_is_gone_is_passed_over(
    document: Document, new_page: Callable[[], QWidget], runs: list[object]
) -> None:
    page = QWidget()
    page.show()
    watch = CheckWatch(document, page)
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    rename(document, "Another")
    watch_of(document).check()
    assert len(runs) == 1
    assert watch is not None


def test_a_document_has_one_check(document: Document) -> None:
    assert isinstance(watch_of(document), DocumentCheck)
    assert watch_of(document) is watch_of(document)


def test_findings_about_the_gate_of_a_stage_are_counted_there(document: Document) -> None:
    gate = document.program.stages[0].gate
    assert gate is not None
    found: Any = SimpleNamespace(
        severity="warning", table="criterion", id=gate.criteria[0].id, silenced=False
    )
    summary = Summary([found])
    at_once(summary.counting(document))
    assert summary.badges == {"stages": (1, "warn")}


def test_the_numbers_are_those_of_the_findings(document: Document) -> None:
    """They are counted piece by piece while the check goes on; the outcome is as if counted at once."""
    findings = Findings()
    findings.follow(document)
    findings.check()
    waiting = [each for each in check(document.program) if not each.silenced]
    assert findings.found == waiting
    assert findings.counts() == Counter(each.severity for each in waiting)
    assert sum(count for count, _tone in findings.badges().values()) == sum(
        each.severity != "advice" for each in waiting
    )
    tasks = watch_of(document).summary.by_task
    assert {key: found for key, found in tasks.items() if found[0].table == "task"}
    for key, found in tasks.items():
        assert found == [each for each in waiting if each in found]
        assert all(each.id == key or document.record("dependency", each.id) is not None for each in found)
    findings.follow(None)
    assert (findings.found, findings.counts(), findings.badges()) == ([], {}, {})
