"""The Roles page by clicking, typing and pasting: four steps, training, and the signature."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.commands import records
from app.document import Document
from models.roles import Effect, Role, RoleTask
from tests.views.page_fixtures import opened, shown
from tests.views.programs import given
from tests.views.test_milestones import nameless
from views.roles import RolesPage
from views.roles_overview import hours_by_effect
from views.roles_words import tasks_foot

Key, Left = Qt.Key, Qt.MouseButton.LeftButton
STEPS = ("tasks", "skills", "metrics", "conversations", "training")


document = given(opened)


@pytest.fixture
def blank(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Iterator[Document]:
    with opened(tmp_path, monkeypatch, "blank") as document:
        yield document


@pytest.fixture
def page(document: Document, qtbot: QtBot) -> RolesPage:
    page = RolesPage(document)
    shown(qtbot, page)
    return page


def on_screen(page: RolesPage) -> Role:
    role = page.detail.role
    assert role is not None
    return role


def choose(page: RolesPage, document: Document, sign_off: str) -> Role:
    role = next(each for each in document.program.roles if each.sign_off == sign_off)
    page.view.select([role.id])
    return role


def test_the_first_role_is_in_full(page: RolesPage, document: Document) -> None:
    role = document.program.roles[0]
    assert on_screen(page) is role
    assert page.detail.name.text() == role.title
    assert page.detail.chip.accessibleName() == role.sign_off
    assert page.table.rowCount() == 6
    spoken = page.table.columns[0].spoken(role.id)
    assert "69 people" in spoken
    assert "41 → 37 h" in spoken


def test_the_picture_shows_hours_by_effect(page: RolesPage, document: Document) -> None:
    role = document.program.roles[0]
    rows = hours_by_effect(role, "Not classified")
    assert [row.name for row in rows] == ["Substituted", "Augmented", "Created", "Unchanged"]
    assert sum(row.before for row in rows) == role.hours_before
    assert "Substituted: 16 hours" in page.detail.overview.bars.accessibleDescription()
    records.set_field(document, RoleTask, [role.tasks[0].id], "effect", None)
    assert page.detail.overview.bars.sentences()[-1].startswith("Not classified: 14 hours")


def test_every_step_lists_its_parts(page: RolesPage, document: Document, qtbot: QtBot) -> None:
    role = on_screen(page)
    counts = [len(part) for part in (role.tasks, role.skills, role.metrics, role.conversations)]
    assert [page.detail.steps[key].table.rowCount() for key in STEPS[:4]] == counts
    bar = page.detail.tabs
    qtbot.mouseClick(bar, Left, pos=bar.tabRect(1).center())
    assert page.detail.faces.currentWidget() is page.detail.steps["tasks"]
    qtbot.keyClick(bar, Key.Key_Right)
    assert page.detail.faces.currentWidget() is page.detail.steps["skills"]


def test_typing_hours_changes_the_totals(page: RolesPage, document: Document, qtbot: QtBot) -> None:
    role, step = on_screen(page), page.detail.steps["tasks"]
    page.detail.tabs.setCurrentIndex(1)
    assert step.foot.text() == "Total 41 h before, 37 h after · 4 h freed a week · 28 % substituted"
    step.view.select([role.tasks[0].id], step.table.column_of("hours_after"))
    qtbot.keyClicks(step.view, "2")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert role.tasks[0].hours_after == 2
    assert step.foot.text().startswith("Total 41 h before, 35 h after · 6 h freed")
    assert page.detail.chip.accessibleName() == "Changed since signed"
    document.undo()
    assert page.detail.chip.accessibleName() == "Signed"
    assert step.view.selected_ids() == [role.tasks[0].id] or step.view.current_id()


def test_rows_from_a_spreadsheet_are_pasted(page: RolesPage, document: Document, qtbot: QtBot) -> None:
    values = {"program_id": document.program.id, "title": "Quality reviewer"}
    role_id = records.add(document, Role, values)
    page.view.select([role_id])
    page.detail.tabs.setCurrentIndex(1)
    step = page.detail.steps["tasks"]
    assert step.foot.text().startswith("No tasks yet")
    line = "{}\t{}\t{}\t{}\tjudge\tdecide alone\tnothing\tover 10 %"
    rows = [line.format("Sample cases", 10, 4, "Augmented"), line.format("Coach", 0, 3, "created")]
    QApplication.clipboard().setText("\n".join(rows))
    step.view.setFocus()
    qtbot.keyClick(step.view, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    role = on_screen(page)
    assert [(task.title, task.hours_before, task.hours_after) for task in role.tasks] == [
        ("Sample cases", 10, 4), ("Coach", 0, 3),
    ]  # fmt: skip
    assert [task.effect for task in role.tasks] == [Effect.AUGMENTED, Effect.CREATED]
    assert {task.review for task in role.tasks} == {"over 10 %"}  # a column too narrow to be shown
    document.undo()
    assert role.tasks == []
    document.redo()
    assert len(role.tasks) == 2


def test_a_paste_that_does_not_fit_says_why(page: RolesPage, document: Document, qtbot: QtBot) -> None:
    role, step = on_screen(page), page.detail.steps["tasks"]
    page.detail.tabs.setCurrentIndex(1)
    before = [task.title for task in role.tasks]
    step.view.select([role.tasks[0].id], 0)
    QApplication.clipboard().setText("Task\tmany\t1")
    with qtbot.waitSignal(page.told) as said:
        step.view.paste()
    assert "Nothing was pasted" in said.args[0]
    assert [task.title for task in role.tasks] == before


def test_long_texts_stand_below_the_table(page: RolesPage, document: Document, qtbot: QtBot) -> None:
    role, step = on_screen(page), page.detail.steps["tasks"]
    page.detail.tabs.setCurrentIndex(1)
    assert step.below.isHidden()
    step.select(role.tasks[1].id)
    assert step.below.isVisible()
    editor = step.details.editor("judgement")
    editor.selectAll()
    qtbot.keyClicks(editor, "Everything unusual")
    step.view.setFocus()
    step.finish()
    assert role.tasks[1].judgement == "Everything unusual"


@pytest.mark.parametrize("number", range(5))
def test_each_step_is_added_to(page: RolesPage, document: Document, qtbot: QtBot, number: int) -> None:
    step = page.detail.steps[STEPS[number]]
    page.detail.tabs.setCurrentIndex(number + 1)
    count = len(step.table.all_ids())
    qtbot.mouseClick(step.add, Left)
    assert len(step.table.all_ids()) == count + 1
    added = step.view.current_id()
    assert document.record(step.spec.kind.__tablename__, added).role_id == on_screen(page).id  # type: ignore[union-attr]
    document.undo()
    assert len(step.table.all_ids()) == count


def test_a_manager_signs(page: RolesPage, document: Document, qtbot: QtBot) -> None:
    role = choose(page, document, "Not signed")
    sign = page.detail.overview.sign_off
    manager = role.manager or document.program.people[0]
    sign.who.setText(manager.name)
    sign.who.edited.emit()
    qtbot.mouseClick(sign.sign, Left)
    assert (role.sign_off, role.signed_by) == ("Signed", manager)
    assert manager.name in sign.words.text()
    assert sign.sign.isHidden()
    qtbot.mouseClick(sign.withdraw, Left)
    assert role.sign_off == "Not signed"
    assert sign.sign.isVisible()
    document.undo()
    assert role.sign_off == "Signed"


def test_changed_since_signed_says_what_to_do(page: RolesPage, document: Document, qtbot: QtBot) -> None:
    role = choose(page, document, "Changed since signed")
    sign = page.detail.overview.sign_off
    assert "sign again" in sign.words.text()
    assert any("changed after it was signed" in words for _key, words in page.detail.overview.notes.shown)
    qtbot.mouseClick(sign.sign, Left)
    assert role.sign_off == "Signed"


def test_nobody_cannot_sign(page: RolesPage, document: Document, qtbot: QtBot) -> None:
    role = choose(page, document, "Not signed")
    page.detail.overview.sign_off.who.clear()
    with qtbot.waitSignal(page.told) as said:
        qtbot.mouseClick(page.detail.overview.sign_off.sign, Left)
    assert "Choose who signs" in said.args[0]
    assert role.sign_off == "Not signed"


@pytest.mark.parametrize(
    ("part", "face"), [("tasks", 1), ("skills", 2), ("metrics", 3), ("conversations", 4), ("trainings", 5)]
)
def test_reveal_finds_every_part(page: RolesPage, document: Document, part: str, face: int) -> None:
    role = next(each for each in reversed(document.program.roles) if getattr(each, part))
    record = getattr(role, part)[-1]
    page.bar.words.setText("nothing has these words")
    page.reveal(record.id)
    assert on_screen(page) is role
    assert page.detail.tabs.currentIndex() == face
    assert page.detail.steps[STEPS[face - 1]].view.selected_ids() == [record.id]
    page.reveal(document.program.roles[0].id)
    assert page.detail.tabs.currentIndex() == 0


def test_findings_mark_the_list(page: RolesPage, document: Document) -> None:
    changed = next(each for each in document.program.roles if each.sign_off == "Changed since signed")
    assert page.table.findings(changed.id)


def test_several_roles_are_edited_at_once(page: RolesPage, document: Document, qtbot: QtBot) -> None:
    roles = document.program.roles[:3]
    page.view.select([role.id for role in roles])
    assert page.detail.name.text() == "3 roles"
    editor = page.detail.overview.facts.editor("headcount")
    editor.setFocus()
    qtbot.keyClicks(editor, "12")
    qtbot.keyClick(editor, Key.Key_Return)
    assert [role.headcount for role in roles] == [12, 12, 12]
    document.undo()
    assert roles[0].headcount == 69


def test_deleting_goes_on_to_the_next(page: RolesPage, document: Document, qtbot: QtBot) -> None:
    first, second = (role.id for role in document.program.roles[:2])
    page.view.select([first])
    qtbot.keyClick(page.view, Key.Key_Delete)
    assert document.record("role", first) is None
    assert on_screen(page).id == second
    document.undo()
    assert on_screen(page).id == second
    assert page.table.rowCount() == 6


@pytest.fixture
def blank_page(blank: Document, qtbot: QtBot) -> RolesPage:
    page = RolesPage(blank)
    shown(qtbot, page)
    return page


def test_an_empty_program_offers_a_beginning(blank: Document, blank_page: RolesPage, qtbot: QtBot) -> None:
    page = blank_page
    assert page._empty is not None
    assert page.detail.isHidden()
    qtbot.mouseClick(page._empty.add, Left)
    assert [role.title for role in blank.program.roles] == ["New role"]
    assert page.detail.isVisible()
    blank.undo()
    assert page._empty is not None
    qtbot.mouseClick(page._empty.sample, Left)
    assert len(blank.program.roles) == 6
    assert page.detail.isVisible()
    assert tasks_foot(blank.program.roles[0]).startswith("Total 41 h")


def test_small_windows_and_names(page: RolesPage) -> None:
    page.resize(800, 540)
    assert page.minimumSizeHint().width() <= 800
    assert page.minimumSizeHint().height() <= 540
    assert nameless(page) == []
