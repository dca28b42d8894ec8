"""The sample program in a file of its own, opened for the tests of a page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.document import Document
from models.library import new_program
from models.sample import sample_program
from views.page import Page

TODAY = date(2026, 3, 14)  # day 41 of the sample's sprint


@contextmanager
def opened(folder: Path, monkeypatch: pytest.MonkeyPatch, plan: str = "") -> Iterator[Document]:
    """The sample, or a new program of a built-in plan."""
    monkeypatch.setenv("DAY90_HOME", str(folder / "home"))
    program = new_program("New", TODAY, plan_name=plan) if plan else sample_program(TODAY)
    document = Document.create(folder / "Claims.day90", lambda session: session.add(program), who="Dana")
    document.program.as_of = TODAY
    yield document
    document.close(publish=False)


def shown(qtbot: QtBot, page: Page, width: int = 1200, height: int = 800) -> None:
    """Put a page on the screen, as the window does."""
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    page.shown()
