"""A figure card keeps its number whole, its note level with the others', and draws bars for shares only."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from views import theme
from views.figure_card import Figure, FigureCard

CARD = 168  # pixels: as narrow as six cards in a row can be


@pytest.fixture
def card(qapp: QApplication, qtbot: QtBot) -> FigureCard:
    theme.apply(qapp, "light")
    made = FigureCard("hourglass", "Hours freed")
    qtbot.addWidget(made)
    made.resize(CARD, made.sizeHint().height())
    made.show()
    return made


@pytest.mark.parametrize("value", ["7", "1,747", "8,213,083", "8,213,083,750"])
def test_a_number_is_never_cut(card: FigureCard, value: str) -> None:
    card.show_figure(Figure(value, "6 of 6 roles mapped", "roles", rest="h a week"))
    QApplication.processEvents()
    assert card.value.fontMetrics().horizontalAdvance(value) <= card.value.width()
    assert card.value.geometry().right() <= card.width()


def test_notes_stand_level_with_and_without_a_bar(card: FigureCard) -> None:
    card.show_figure(Figure("16", "1 without a clear owner", "ownership", share=0.9))
    QApplication.processEvents()
    with_bar = card.note.y()
    assert card.bar.isVisible()
    card.show_figure(Figure("7", "2 milestones, 3 tasks. Longest: 23 days", "sprint"))
    QApplication.processEvents()
    assert not card.bar.isVisible()
    assert card.note.y() == with_bar


def test_it_says_all_to_a_screen_reader(card: FigureCard) -> None:
    card.show_figure(Figure("16", "1 without a clear owner", "ownership", rest="of 17 clear"))
    assert card.accessibleName() == "Hours freed: 16 of 17 clear. 1 without a clear owner"


def test_a_figure_is_spoken_without_gaps(card: FigureCard) -> None:
    card.show_figure(Figure("2 days before Day 1", "Outside the phases", "sprint"))
    assert card.accessibleName() == "Hours freed: 2 days before Day 1. Outside the phases"
    assert not card.rest.isVisible()
    card.show_figure(Figure("5", "2 overdue", "milestones", rest="of 18 done"))
    assert card.accessibleName() == "Hours freed: 5 of 18 done. 2 overdue"
