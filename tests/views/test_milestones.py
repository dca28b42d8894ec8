"""The Milestones page by clicking and typing: checklists, decision points, phases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.commands import records
from app.document import Document
from models.decisions import DecisionPoint
from models.sprint import ChecklistItem, Milestone, MilestoneState
from tests.views.page_fixtures import opened, shown
from tests.views.programs import given
from views import painting
from views.cell_looks import CellLooks
from views.milestones import MILESTONES, PHASES, POINTS, MilestonesPage
from views.safe_paint import painter_on
from views.states import progress_tone

Key, Left = Qt.Key, Qt.MouseButton.LeftButton


document = given(opened)


@pytest.fixture
def page(document: Document, qtbot: QtBot) -> MilestonesPage:
    page = MilestonesPage(document)
    shown(qtbot, page)
    return page


def first(document: Document) -> Milestone:
    return document.program.milestones[0]


def nameless(page: QWidget) -> list[str]:
    """Controls that a screen reader would have nothing to say about; Qt names those inside its own."""
    kinds = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit)
    found = [widget for kind in kinds for widget in page.findChildren(kind)]
    inner = (QLineEdit, QComboBox)
    return [
        f"{type(each).__name__} in {type(each.parent()).__name__}"
        for each in found
        if not each.accessibleName() and not isinstance(each.parent(), inner)
        and not each.objectName().startswith("qt_")
    ]  # fmt: skip


def test_milestones_stand_by_phase_and_the_first_is_in_full(page: MilestonesPage, document: Document) -> None:
    table = page.tables[MILESTONES]
    assert [group.count for group in table.order.groups.values()] == [6, 6, 6]
    assert page.panel.isVisible()
    assert page.panel.name.text() == first(document).title
    assert page.panel.ticked.text() == "7 of 8"
    assert page.panel.chip.accessibleName() == "Overdue"
    assert page.gate.isHidden()


def test_findings_mark_the_row_and_stand_in_full(page: MilestonesPage, document: Document) -> None:
    milestone = first(document)
    assert page.tables[MILESTONES].findings(milestone.id)
    assert "overdue" in page.panel.notes.shown[0][1]


def test_space_ticks_and_the_state_follows(page: MilestonesPage, document: Document, qtbot: QtBot) -> None:
    milestone, view = first(document), page.panel.checklist.view
    item = next(each for each in milestone.items if not each.done)
    page.panel.checklist.select(item.id)
    qtbot.keyClick(view, Key.Key_Space)
    assert (item.done, item.done_day, item.done_by_id) == (True, 41, None)
    assert milestone.state is MilestoneState.DONE
    assert page.panel.chip.accessibleName() == "Done"
    document.undo()
    assert page.panel.chip.accessibleName() == "Overdue"
    assert view.selected_ids() == [item.id]


def test_a_click_on_the_box_ticks(page: MilestonesPage, document: Document, qtbot: QtBot) -> None:
    item, view = first(document).items[0], page.panel.checklist.view
    was = item.done
    place = view.visualRect(view.table.index(0, 0)).center()
    qtbot.mouseClick(view.viewport(), Left, pos=place)
    assert item.done is not was


def test_items_are_added_by_typing(page: MilestonesPage, document: Document, qtbot: QtBot) -> None:
    milestone, entry = first(document), page.panel.checklist.entry
    count = len(milestone.items)
    for words in ("Ask the works council", "Agree the date"):
        qtbot.keyClicks(entry, words)
        qtbot.keyClick(entry, Key.Key_Return)
    assert [each.text for each in milestone.items[count:]] == ["Ask the works council", "Agree the date"]
    assert entry.text() == ""
    document.undo()
    assert len(milestone.items) == count + 1
    assert page.panel.checklist.table.rowCount() == count + 1


def test_items_are_moved_edited_and_deleted(page: MilestonesPage, document: Document, qtbot: QtBot) -> None:
    milestone, checklist = first(document), page.panel.checklist
    one, two = milestone.items[0].id, milestone.items[1].id
    checklist.select(one)
    qtbot.keyClick(checklist.view, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [each.id for each in milestone.items[:2]] == [two, one]
    qtbot.keyClick(checklist.view, Key.Key_F2)
    editor = checklist.view.viewport().findChild(QLineEdit)
    editor.setText("Written anew")
    qtbot.keyClick(editor, Key.Key_Return)
    assert document.record("checklist_item", one).text == "Written anew"  # type: ignore[union-attr]
    checklist.select(one)
    qtbot.keyClick(checklist.view, Key.Key_Delete)
    assert document.record("checklist_item", one) is None
    document.undo()
    assert document.record("checklist_item", one) is not None


def test_evidence_is_kept_per_item(page: MilestonesPage, document: Document, qtbot: QtBot) -> None:
    item, checklist = first(document).items[2], page.panel.checklist
    assert checklist.details.isHidden()
    checklist.select(item.id)
    editor = checklist.details.editor("evidence")
    editor.selectAll()
    qtbot.keyClicks(editor, "Minutes of 4 March")
    qtbot.keyClick(editor, Key.Key_Return)
    assert item.evidence == "Minutes of 4 March"
    document.undo()
    assert editor.text() == item.evidence != "Minutes of 4 March"


def test_a_milestone_goes_into_the_selected_phase(
    page: MilestonesPage, document: Document, qtbot: QtBot
) -> None:
    program = document.program
    chosen = program.phases[1].milestones[2]
    page.views[MILESTONES].select([chosen.id])
    qtbot.mouseClick(page.add[MILESTONES], Left)
    added = document.record("milestone", page.views[MILESTONES].current_id())
    assert added is not None
    assert (added.phase, added.due_day) == (program.phases[1], program.phases[1].last_day)
    document.undo()
    assert document.record("milestone", added.id) is None


def test_tasks_lead_to_the_sprint(page: MilestonesPage, document: Document, qtbot: QtBot) -> None:
    line = page.panel.tasks.buttons[0]
    with qtbot.waitSignal(page.place_requested) as asked:
        qtbot.mouseClick(line, Left)
    assert asked.args == ["sprint", line.line.record_id]
    assert document.record("task", line.line.record_id).milestone is first(document)  # type: ignore[union-attr]


def test_decision_points_show_their_gate(page: MilestonesPage, document: Document, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.switch.options[POINTS], Left)
    assert page.face == POINTS
    assert page.gate.isVisible()
    assert page.panel.isHidden()
    assert page.gate.point is not None
    assert page.gate.point.stage is None
    assert page.bar.isHidden()


def test_the_gate_of_a_stage_stays_with_its_stage(
    page: MilestonesPage, document: Document, qtbot: QtBot
) -> None:
    gate = next(each for each in document.program.decisions if each.stage is not None)
    page.reveal(gate.id)
    with qtbot.waitSignal(page.told) as said:
        qtbot.keyClick(page.view, Key.Key_Delete)
    assert "Stages page" in said.args[0]
    with qtbot.waitSignal(page.told):
        page.tables[POINTS].edits.put([gate.id], page.tables[POINTS].column_of("day"), 50)
    assert document.record("decision_point", gate.id).day is None  # type: ignore[union-attr]


def test_a_phase_cannot_end_before_it_begins(page: MilestonesPage, document: Document, qtbot: QtBot) -> None:
    phase = document.program.phases[0]
    qtbot.mouseClick(page.switch.options[PHASES], Left)
    editor = page.phase.fields["last_day"].editor
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, "day -5")
    with qtbot.waitSignal(page.told) as said:
        qtbot.keyClick(editor, Key.Key_Return)
    assert "end before it begins" in said.args[0]
    assert phase.last_day == 30
    editor.selectAll()
    qtbot.keyClicks(editor, "day 28")
    qtbot.keyClick(editor, Key.Key_Return)
    assert phase.last_day == 28


def test_a_phase_with_milestones_is_not_deleted(
    page: MilestonesPage, document: Document, qtbot: QtBot
) -> None:
    page.show_face(PHASES)
    with qtbot.waitSignal(page.told) as said:
        qtbot.keyClick(page.view, Key.Key_Delete)
    assert "6 milestones" in said.args[0]
    assert len(document.program.phases) == 3


def test_reveal_finds_parts_even_behind_a_filter(page: MilestonesPage, document: Document) -> None:
    item = document.program.milestones[8].items[2]
    page.bar.words.setText("nothing has these words")
    page.reveal(item.id)
    assert page.views[MILESTONES].selected_ids() == [item.milestone_id]
    assert page.panel.checklist.view.selected_ids() == [item.id]
    criterion = document.program.decisions[1].criteria[0]
    page.reveal(criterion.id)
    assert page.face == POINTS
    assert page.gate.point is criterion.decision_point
    assert page.gate.criteria.view.selected_ids() == [criterion.id]


def test_another_edit_leaves_selection_and_scroll(page: MilestonesPage, document: Document) -> None:
    view = page.views[MILESTONES]
    chosen = document.program.milestones[14].id
    view.select([chosen])
    place = view.verticalScrollBar().value()
    records.set_field(document, Milestone, [first(document).id], "title", "Another name")
    document.undo()
    assert view.selected_ids() == [chosen]
    assert view.verticalScrollBar().value() == place


@pytest.fixture
def blank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Iterator[Document]:
    with opened(tmp_path, monkeypatch, "blank") as document:
        yield document


@pytest.fixture
def blank_page(blank: Document, qtbot: QtBot) -> MilestonesPage:
    page = MilestonesPage(blank)
    shown(qtbot, page)
    return page


def test_an_empty_program_offers_a_beginning(
    blank: Document, blank_page: MilestonesPage, qtbot: QtBot
) -> None:
    page = blank_page
    assert page._empty is not None
    assert page.inspector.isHidden()
    qtbot.mouseClick(page._empty.add, Left)
    assert len(blank.program.milestones) == 1
    assert page._empty is None
    assert page.panel.isVisible()
    blank.undo()
    assert page._empty is not None
    qtbot.mouseClick(page._empty.sample, Left)
    assert len(blank.program.milestones) == 18


def test_a_point_keeps_its_day_by_typing(page: MilestonesPage, document: Document) -> None:
    point = next(each for each in document.program.decisions if each.stage is None)
    table = page.tables[POINTS]
    table.setData(table.index(table.row_of(point.id), table.column_of("day")), "day 33")
    assert isinstance(point, DecisionPoint)
    assert point.day == 33


def test_small_windows_and_names(page: MilestonesPage, qtbot: QtBot) -> None:
    page.resize(800, 540)
    assert page.sprint.isHidden()
    assert page.minimumSizeHint().width() <= 800
    assert nameless(page) == []


@pytest.mark.parametrize("done", [1, 8])
def test_the_bar_of_the_panel_looks_as_in_the_table(
    page: MilestonesPage, document: Document, monkeypatch: pytest.MonkeyPatch, done: int
) -> None:
    records.set_field(document, ChecklistItem, [each.id for each in first(document).items], "done", False)
    ticked = [each.id for each in first(document).items[:done]]
    records.set_field(document, ChecklistItem, ticked, "done", True)
    table, tones = page.tables[MILESTONES], list[str]()
    monkeypatch.setattr(painting, "bar", lambda _p, _r, _share, tone, *_more: tones.append(tone))
    page.panel.bar.grab()
    looks = CellLooks(page)
    image = QPixmap(200, 40)
    with painter_on(image) as painter:
        column = table.columns[table.column_of("progress")]
        looks.looks["bar"](painter, QRect(0, 0, 200, 40), column.cell(first(document).id), column)
    assert tones == ["ok" if done == 8 else "accent"] * 2


def test_the_panel_and_the_table_give_the_same_progress_the_same_colour(
    page: MilestonesPage, document: Document
) -> None:
    for milestone in document.program.milestones:
        page.reveal(milestone.id)
        assert page.panel.bar._tone == progress_tone(milestone.progress)
        assert page.panel.bar._tone == ("ok" if milestone.progress == 100 else "accent")
