"""The sample program in a file of its own, opened for the tests of a page, and widgets put on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.document import Document
from models.library import new_program
from models.sample import sample_program
from tests.views import programs
from views.page import Page

TODAY = programs.AS_OF  # day 41 of the sample's sprint

Shown = TypeVar("Shown", bound=QWidget)
AnyPage = TypeVar("AnyPage", bound=Page)


@contextmanager
def opened(folder: Path, monkeypatch: pytest.MonkeyPatch, plan: str = "") -> Iterator[Document]:
    """The sample, or a new program of a built-in plan."""
    made = new_program("New", TODAY, plan_name=plan) if plan else sample_program(TODAY)
    with programs.opened(folder, monkeypatch, made) as document:
        yield document


def on_screen(qtbot: QtBot, widget: Shown, width: int = 900, height: int = 400) -> Shown:
    """A widget by itself, visible in this size until the test is over."""
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    return widget


def shown(qtbot: QtBot, page: AnyPage, width: int = 1200, height: int = 800) -> AnyPage:
    """A page on the screen, as the window puts it there."""
    on_screen(qtbot, page, width, height).shown()
    return page
