"""Words over several lines: long ones break, the last line ends in dots, and nobody hears of either."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from views import theme, wrapping
from views.controls import label
from views.wrapping import BREAK, Clamp, Paragraph, breakable

LONG = "Datenschutzgrundverordnungsbeauftragter"
SENTENCE = f"Ask the {LONG} in every site and on every shift"


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication) -> None:
    theme.apply(qapp, "light")


def test_a_paragraph_is_as_narrow_as_its_panel(qtbot: QtBot) -> None:
    words = label(SENTENCE, wrap=True)
    qtbot.addWidget(words)
    assert isinstance(words, Paragraph)
    assert words.minimumSizeHint().width() < 160 < words.fontMetrics().horizontalAdvance(LONG)
    assert words.heightForWidth(160) > words.heightForWidth(600)


def test_breaks_are_neither_seen_by_the_program_nor_heard(qtbot: QtBot) -> None:
    words = label(SENTENCE, wrap=True)
    qtbot.addWidget(words)
    interface = QAccessible.queryAccessibleInterface(words)
    assert words.text() == SENTENCE
    assert interface.text(QAccessible.Text.Name) == SENTENCE
    words.setText("Short")
    assert (words.text(), interface.text(QAccessible.Text.Name)) == ("Short", "Short")
    words.setAccessibleName("Said otherwise")
    words.setText(SENTENCE)
    assert interface.text(QAccessible.Text.Name) == "Said otherwise"


def test_only_long_words_of_separate_letters_break() -> None:
    assert breakable("Ask everybody") == "Ask everybody"
    assert breakable(LONG).replace(BREAK, "") == LONG
    assert not breakable(LONG).startswith("D" + BREAK)
    joined = "ب" * 30
    assert breakable(joined) == joined


@pytest.mark.parametrize(("width", "most", "count"), [(2000, 2, 1), (160, 2, 2), (160, 3, 3), (160, 1, 1)])
def test_lines_are_no_more_than_allowed(width: int, most: int, count: int) -> None:
    shown = wrapping.lines(SENTENCE, theme.font(), width, most)
    assert len(shown) == count
    assert "".join(shown).replace(" ", "") == SENTENCE.replace(" ", "")


def test_nothing_takes_no_line_and_no_room_takes_one() -> None:
    assert wrapping.lines("", theme.font(), 100, 2) == []
    assert wrapping.lines(SENTENCE, theme.font(), 0, 2) == [SENTENCE]


def test_a_clamp_grows_to_its_lines_and_tells_the_rest_in_its_tooltip(qtbot: QtBot) -> None:
    clamp = Clamp(SENTENCE)
    qtbot.addWidget(clamp)
    assert clamp.heightForWidth(1000) < clamp.heightForWidth(150)
    clamp.resize(150, clamp.heightForWidth(150))
    clamp.show()
    assert clamp.toolTip() == SENTENCE
    clamp.resize(1000, 20)
    assert clamp.toolTip() == ""
    assert Clamp("Short", always=True).heightForWidth(150) == clamp.heightForWidth(150)
