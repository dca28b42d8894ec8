"""Building blocks give way, wrap, and can be heard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, QRect
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from views import charts, controls, language, painting, theme
from views.flow import FlowLayout

# The offscreen platform says so at every window; it has nothing to do with what is tested.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def flow(count: int, width: int, column: int) -> list[QRect]:
    """Where the cards of a layout stand."""
    holder = QWidget()
    layout = FlowLayout(holder, column=column, gap=10)
    for number in range(count):
        card = QLabel(str(number))
        card.setFixedHeight(40)
        layout.add(card)
    holder.resize(width, layout.heightForWidth(width))
    layout.setGeometry(holder.rect())
    return [card.geometry() for card in holder.findChildren(QLabel)]


def test_a_long_line_is_cut_instead_of_widening_the_window(qtbot: QtBot) -> None:
    line = controls.Elide("A very long title " * 20)
    qtbot.addWidget(line)
    line.resize(120, 24)
    assert line.minimumSizeHint().width() < 40
    assert line.toolTip() == line.text() == line.accessibleName()


def test_a_short_line_needs_no_tooltip(qtbot: QtBot) -> None:
    line = controls.Elide("Short")
    qtbot.addWidget(line)
    line.resize(300, 24)
    assert line.toolTip() == ""


def test_cards_stand_in_equal_columns_and_close_flush(qapp: QApplication) -> None:
    cards = flow(4, 640, 150)
    assert [card.y() for card in cards] == [0, 0, 0, 0]
    assert cards[-1].right() == 639


def test_cards_wrap_into_even_rows(qapp: QApplication) -> None:
    cards = flow(5, 640, 150)
    assert [card.y() for card in cards] == [0, 0, 0, 50, 50]
    assert cards[2].right() == cards[4].right() == 639


def test_cards_stand_alone_when_it_is_narrow(qapp: QApplication) -> None:
    cards = flow(3, 140, 150)
    assert [card.y() for card in cards] == [0, 50, 100]
    assert all(card.width() == 140 for card in cards)


def test_a_wide_card_takes_two_columns_while_there_are_two(qapp: QApplication) -> None:
    holder = QWidget()
    layout = FlowLayout(holder, column=100, gap=10)
    for span in (2, 1):
        layout.add(QLabel("card"), span)
    widths = []
    for room in (320, 150):
        holder.resize(room, 200)
        layout.setGeometry(holder.rect())
        widths.append([layout.itemAt(at).widget().width() for at in range(2)])
    assert widths == [[210, 100], [150, 150]]


def test_a_chip_says_its_state_in_words(qtbot: QtBot) -> None:
    chip = controls.Chip("At risk", "warn", "triangle-alert")
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "At risk"
    narrow = chip.sizeHint().width()
    chip.set_state("Waiting for the works council", "bad", "circle-alert")
    assert chip.sizeHint().width() > narrow
    assert chip.accessibleName() == "Waiting for the works council"


def test_a_bar_says_its_share(qtbot: QtBot) -> None:
    bar = controls.Bar(0.25, "ok", "Checklist")
    qtbot.addWidget(bar)
    assert bar.accessibleName() == "Checklist: 25 %"


def test_a_bar_is_filled_to_its_share(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    bar = controls.Bar(0.5, "ok")
    qtbot.addWidget(bar)
    bar.resize(100, 6)
    image = bar.grab().toImage()
    assert image.pixelColor(25, 3) == QColor(theme.tokens("light").ok)
    assert image.pixelColor(75, 3) == QColor(theme.tokens("light").line_soft)


def test_initials() -> None:
    names = ("Dana Okafor", "Compliance", "HR, T. Weber", "Anna Maria de la Cruz", "  ", "", "éva nagy")
    assert [painting.initials(name) for name in names] == ["DO", "C", "HW", "AC", "?", "?", "ÉN"]


def test_buttons_carry_their_name(qtbot: QtBot) -> None:
    add, undo = controls.button("Add the first", "plus", primary=True), controls.tool("undo-2", "Undo")
    qtbot.addWidget(add)
    qtbot.addWidget(undo)
    assert add.accessibleName() == "Add the first"
    assert (undo.accessibleName(), undo.toolTip()) == ("Undo", "Undo")


def strip(qtbot: QtBot) -> charts.SprintStrip:
    result = charts.SprintStrip("Sprint")
    qtbot.addWidget(result)
    result.resize(900, 78)
    phases = [charts.Phase(1, "Prepare", 1, 30), charts.Phase(2, "Pilot", 31, 60)]
    result.show_sprint([*phases, charts.Phase(3, "Hand over", 61, 90)], [charts.Point(60, "widen?")], 37)
    result.grab()
    return result


def test_the_sprint_strip_can_be_heard(qtbot: QtBot) -> None:
    words = strip(qtbot).accessibleDescription()
    assert "Phase 2, Pilot: day 31 to day 60." in words
    assert "Day 60: widen?." in words
    assert "Today is day 37." in words


def test_the_sprint_strip_answers_to_the_pointer(qtbot: QtBot) -> None:
    picture = strip(qtbot)
    assert picture.sentence_at(QPointF(150, 36)) == "Phase 1, Prepare: day 1 to day 30."
    assert picture.sentence_at(QPointF(598, 67)) == "Day 60: widen?."
    assert picture.sentence_at(QPointF(370, 8)) == "Today is day 37."
    assert picture.sentence_at(QPointF(100, 5)) == ""


def test_a_tooltip_shows_the_sentence(qtbot: QtBot) -> None:
    picture = strip(qtbot)
    picture.show()
    place = QPoint(150, 36)
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, picture.mapToGlobal(place))
    QApplication.sendEvent(picture, event)
    assert QToolTip.text() == "Phase 1, Prepare: day 1 to day 30."
    QToolTip.hideText()


def test_what_is_done_is_drawn_full_and_the_rest_soft(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    image = strip(qtbot).grab().toImage()
    assert image.pixelColor(280, 40) == QColor(theme.tokens("light").phase1)
    assert image.pixelColor(550, 40) == QColor(theme.tokens("light").phase2_soft)


def test_share_bars_can_be_heard_with_their_target(qtbot: QtBot) -> None:
    bars = charts.ShareBars("Coverage")
    qtbot.addWidget(bars)
    bars.show_rows([charts.Share("Back office", 0.4, "2 of 5", "bad", 0.6), charts.Share("Desk", 1, "all")])
    bars.resize(400, bars.sizeHint().height())
    bars.grab()
    assert bars.sentences() == ["Back office: 2 of 5, target 60 %.", "Desk: all."]
    assert bars.sentence_at(QPointF(200, 40)) == "Desk: all."


def test_hours_bars_can_be_heard(qtbot: QtBot) -> None:
    bars = charts.HoursBars("Hours")
    qtbot.addWidget(bars)
    bars.show_rows([charts.Hours("Sort claims", 9, 2.5)])
    bars.resize(400, 60)
    bars.grab()
    assert bars.accessibleDescription() == "Sort claims: 9 hours a week before, 2.5 after."
    assert bars.sentence_at(QPointF(20, 20)) == "Sort claims: 9 hours a week before, 2.5 after."


def test_hours_have_the_languages_decimal_sign(qtbot: QtBot, qapp: QApplication) -> None:
    language.speak(qapp, QLocale("de"))
    try:
        bars = charts.HoursBars("Hours")
        qtbot.addWidget(bars)
        bars.show_rows([charts.Hours("Sort claims", 9, 2.5)])
        assert "2,5 after" in bars.accessibleDescription()
    finally:
        language.speak(qapp, QLocale.c())


def test_the_parallel_calendar_can_be_heard(qtbot: QtBot) -> None:
    calendar = charts.ParallelCalendar("Parallel operation")
    qtbot.addWidget(calendar)
    calendar.show_rows([("Watch drift", [charts.Span(41, 54, "Both")])], 1, 90, 37)
    calendar.resize(700, 60)
    calendar.grab()
    assert calendar.sentences() == ["Watch drift: Both, day 41 to day 54."]
    assert calendar.sentence_at(QPointF(20, 38)) == "Watch drift: Both, day 41 to day 54."
    assert calendar.sentence_at(QPointF(calendar._x(37.5), 8)) == "Today is day 37."


def test_a_row_of_the_calendar_may_have_nothing_planned(qtbot: QtBot) -> None:
    calendar = charts.ParallelCalendar("Shadow mode and go-live")
    qtbot.addWidget(calendar)
    calendar.show_rows([("Recoveries", []), ("Handlers", [charts.Span(41, 54, "Shadow mode")])], 1, 90, 37)
    calendar.resize(700, 90)
    calendar.grab()  # an error while painting fails every test
    assert calendar.sentence_at(QPointF(20, 38)) == "Recoveries."


def test_the_line_of_today_crosses_no_words(qtbot: QtBot) -> None:
    calendar = charts.ParallelCalendar("Stages")
    qtbot.addWidget(calendar)
    calendar.show_rows([("Ownership transfer", [charts.Span(36, 80, "Running on")])], 1, 90, 37)
    calendar.resize(900, 60)
    image = calendar.grab().toImage()
    line = round(calendar._x(37.5))
    ink = theme.color("ink").lightness()
    column = [image.pixelColor(x, y).lightness() for x in (line - 2, line + 2) for y in range(31, 47)]
    assert min(column) > ink + 60


def test_empty_charts_draw_nothing_and_do_not_fail(qtbot: QtBot) -> None:
    for kind in (charts.SprintStrip, charts.ShareBars, charts.HoursBars, charts.ParallelCalendar):
        picture = kind("Empty")
        qtbot.addWidget(picture)
        picture.resize(40, 20)
        picture.grab()
        assert picture.sentences() == []
