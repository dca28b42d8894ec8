"""A small program for the tests of the pages about people, and what these tests do again and again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.document import Document
from models import Escalation, PeerSession, Person, Program, Resistance
from tests.models import building
from tests.views import programs


def network() -> Program:
    """Day 41: Ada manages the desk, which Bo champions, and owns two tasks; Cy holds nothing."""
    made = building.program(today=41)
    ada = building.person(made, "Ada Brandt", job_title="Head of claims")
    building.person(made, "Cy Lind")
    desk = building.population(
        made, "Claims desk", position=1, headcount=40, manager=ada, resistance=Resistance.TRUST,
        shadow_from=30, shadow_until=50, live_from=61, intensity=3,
    )  # fmt: skip
    building.population(made, "Field team", position=2)
    bo = building.champion(desk, "Bo Aas", position=1, active_from=10, hours=3, first_sceptical=True)
    bo.sessions = [
        PeerSession(day=20, title="Wrong totals", helped=4), PeerSession(day=5, title="Log in", helped=2)
    ]  # fmt: skip
    bo.escalations = [
        Escalation(title="Too slow", raised_day=20, answered_day=24, told_day=25),
        Escalation(title="No field for floods", raised_day=25),
    ]
    for number, title in enumerate(("Draft", "Test"), 1):
        building.task(made, title, position=number, owner=ada)
    return made


@contextmanager
def opened(folder: Path, monkeypatch: pytest.MonkeyPatch, made: Program | None = None) -> Iterator[Document]:
    """The network, or another program, in a document, on its own day 41."""
    made = made or network()
    today = made.as_of
    with programs.opened(folder, monkeypatch, made) as document:
        document.program.as_of = today
        yield document


def click(widget: QWidget, qtbot: QtBot) -> None:
    """Click, once what was shown last has its place."""
    QApplication.processEvents()
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def person(document: Document, name: str) -> Person:
    return next(each for each in document.program.people if each.name == name)


def names(view: Any) -> list[str]:
    """What stands in the first column, without groups."""
    table = view.table
    return [table.columns[table.mark_column].cell(each).text for each in table.shown_ids()]


def nameless(page: QWidget) -> list[QWidget]:
    """Controls that a screen reader could not name."""
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QTabBar, QComboBox, QTableView)
    found = [each for kind in kinds for each in page.findChildren(kind)]
    own = [each for each in found if not isinstance(each.parentWidget(), QLineEdit | QTabBar)]
    return [each for each in own if not (each.accessibleName() or getattr(each, "text", str)())
            and each.objectName() != "qt_tableview_cornerbutton"]  # fmt: skip
