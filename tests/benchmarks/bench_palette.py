"""What a keystroke in the command palette costs with 20,000 tasks, beside one plain search of rapidfuzz."""

from __future__ import annotations

from functools import partial
from itertools import cycle
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from rapidfuzz import fuzz, process

from tests.benchmarks.bench_table import program_of
from tests.benchmarks.timing import ratio
from views import theme
from views.palette import Palette
from views.palette_entries import Catalogue

# One keystroke with its repainted list over one search of the strings alone.
KEYSTROKE, OPENING = 0.45, 1.6
SIZE = 20_000
QUERIES = ("t", "task 7", "plan task", "tsak plna", "person 2", "zzzz")


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    theme.apply(qapp, "light")


def catalogue(program: Any) -> Catalogue:
    return Catalogue(cast(Any, SimpleNamespace(actions={})), [], program)


@pytest.mark.parametrize("query", QUERIES)
def test_a_keystroke(qtbot: QtBot, query: str) -> None:
    program = program_of(SIZE)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    palette = Palette(window, catalogue(program), [])
    palette.open()
    titles = [task.title for task in program.tasks]
    texts = cycle([query[:-1], query])

    def keystroke() -> None:
        palette.field.setText(next(texts))
        palette.repaint()

    plain = partial(process.extract, query, titles, scorer=fuzz.WRatio, limit=24, score_cutoff=60)
    found = ratio(f"'{query}' among 20,000 / rapidfuzz over the titles", keystroke, plain, KEYSTROKE)
    assert found <= KEYSTROKE


def test_opening(qtbot: QtBot) -> None:
    program = program_of(SIZE)
    titles = [task.title for task in program.tasks]
    plain = partial(process.extract, "task", titles, scorer=fuzz.WRatio, limit=24, score_cutoff=60)
    found = ratio("all entries of 20,000 tasks / the same", lambda: catalogue(program), plain, OPENING)
    assert found <= OPENING
