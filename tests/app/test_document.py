"""The document as scripts and commands use it: edit, undo, redo, publish, close, open again."""

from __future__ import annotations

import contextlib
import random
from pathlib import Path

import pytest
from sqlalchemy import event, update

from app.document import Document
from models import Base, Person, Task
from models.storage.errors import ReadOnly
from models.storage.verify import verify
from tests.app.documents import make, memory_afresh, memory_of, titles, titles_in
from tests.models.storage import random_rows


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "plan.day90"


def test_an_edit_is_saved_undone_and_redone_also_after_closing(path: Path) -> None:
    with make(path) as document:
        with document.edit("Rename the first task"):
            document.program.tasks[0].title = "Kick-off"
        assert document.undo_label == "Rename the first task"
    assert titles_in(path)[0] == "Kick-off"
    with Document.open(path) as document:
        document.undo()
        assert (titles(document)[0], document.redo_label) == ("Task 0", "Rename the first task")
    with Document.open(path) as document:
        document.redo()
        assert titles(document)[0] == "Kick-off"
        assert (document.can_undo, document.can_redo) == (True, False)


def test_making_a_document_cannot_be_undone(path: Path) -> None:
    with make(path) as document:
        assert not document.can_undo
        assert not document.undo()
        assert len(document.program.tasks) == 5


def test_changed_tells_which_records_changed(path: Path) -> None:
    with make(path) as document:
        heard = []
        document.changed.connect(heard.append)
        first, second = document.program.tasks[:2]
        with document.edit("Change") as session:
            first.title = "New"
            session.delete(second)
            session.add(Task(id="n" * 32, program_id=document.program.id, title="Last", position=9))
        (changes,) = heard
        assert changes.fields("task", first.id) == {"title"}
        assert changes.deleted("task") == {second.id}
        assert changes.inserted("task") == {"n" * 32}
        assert titles(document) == ["New", "Task 2", "Task 3", "Task 4", "Last"]
        document.undo()
        assert heard[-1].inserted("task") == {second.id}
        assert titles(document) == [f"Task {number}" for number in range(5)]


def test_an_edit_that_raises_is_taken_back_in_memory_too(path: Path) -> None:
    with make(path) as document:
        before = memory_of(document)
        with pytest.raises(ZeroDivisionError):
            _fail(document)
        assert memory_of(document) == before
        assert not document.can_undo


def _fail(document: Document) -> None:
    with document.edit("Fails") as session:
        document.program.tasks[0].title = "Lost"
        session.delete(document.program.people[0])
        session.add(Task(program_id=document.program.id, title="Lost too"))
        session.flush()
        raise ZeroDivisionError


def test_edits_within_an_edit_are_one_step(path: Path) -> None:
    with make(path) as document:
        with document.edit("Outer"):
            document.program.tasks[0].title = "A"
            with document.edit("Inner"):
                document.program.tasks[1].title = "B"
        document.undo()
        assert titles(document)[:2] == ["Task 0", "Task 1"]


def test_an_inner_edit_that_failed_fails_the_whole(path: Path) -> None:
    with make(path) as document:
        with pytest.raises(ValueError, match="inner"):
            _fail_inside(document)
        assert titles(document)[0] == "Task 0"
        with document.edit("Next"):
            document.program.tasks[0].title = "B"
        assert titles(document)[0] == "B"


def _fail_inside(document: Document) -> None:
    with document.edit("Outer"):
        document.program.tasks[0].title = "A"
        with contextlib.suppress(ValueError), document.edit("Inner"):
            raise ValueError("inner")


def test_typing_merges_into_one_step_with_the_newest_label(path: Path) -> None:
    with make(path) as document:
        task = document.program.tasks[0]
        for text in ("K", "Ki", "Kick"):
            with document.edit(f"Type '{text}'", merge="title"):
                task.title = text
        assert document.undo_label == "Type 'Kick'"
        document.undo()
        assert (task.title, document.can_undo) == ("Task 0", False)
        with document.edit("Type 'X'", merge="title"):
            task.title = "X"
        with document.edit("Another"):
            task.note = "n"
        with document.edit("Type 'XY'", merge="title"):
            task.title = "XY"
        document.undo()
        assert task.title == "X"


def test_an_edit_that_changes_nothing_is_no_step(path: Path) -> None:
    with make(path) as document:
        heard = []
        document.changed.connect(heard.append)
        with document.edit("Nothing"):
            document.program.tasks[0].title = "Task 0"
        assert not heard
        assert not document.can_undo
        assert not document.unpublished


def test_a_change_outside_an_edit_is_found_out_and_taken_back(path: Path) -> None:
    with make(path) as document:
        document.program.tasks[0].title = "Behind its back"
        with pytest.raises(RuntimeError), document.edit("Edit"):
            pass
        assert titles(document)[0] == "Task 0"


@pytest.mark.parametrize("seed", range(4))
def test_memory_equals_the_file_after_random_edits_undo_and_redo(path: Path, seed: int) -> None:
    rnd = random.Random(seed)
    tables = [Base.metadata.tables[name] for name in sorted(Base.metadata.tables) if name != "program"]
    with make(path) as document:
        states = [memory_of(document)]
        for _ in range(30):
            table = rnd.choice(tables)
            with document.edit("Random") as session:
                connection = session.connection()
                for _ in range(rnd.randint(1, 4)):
                    act = rnd.choice(
                        (random_rows.insert, random_rows.insert, random_rows.update, random_rows.delete)
                    )
                    act(table, connection, rnd, *([] if act is random_rows.delete else [Base.metadata]))
            states.append(memory_of(document))
            assert states[-1] == memory_afresh(document)
        while document.can_undo:
            document.undo()
            assert memory_of(document) == memory_afresh(document)
        assert _without_versions(memory_of(document)) == _without_versions(states[0])
        while document.can_redo:
            document.redo()
        assert memory_of(document) == memory_afresh(document)
        assert _without_versions(memory_of(document)) == _without_versions(states[-1])


def _without_versions(memory: dict) -> dict:
    return {
        key: {name: value for name, value in each.items() if name != "version"}
        for key, each in memory.items()
    }


def test_bulk_statements_and_cascades_reach_memory(path: Path) -> None:
    with make(path) as document:
        ada = document.program.people[0]
        with document.edit("Give all to Ada") as session:
            session.execute(
                update(Task).values(owner_id=ada.id), execution_options={"synchronize_session": False}
            )
        assert {task.owner for task in document.program.tasks} == {ada}
        with document.edit("Remove Ada") as session:
            session.delete(ada)
        assert {task.owner for task in document.program.tasks} == {None}
        document.undo()
        assert {task.owner.name for task in document.program.tasks} == {"Ada"}
        assert [person.name for person in document.program.people] == ["Ada", "Grace"]


def test_nothing_is_fetched_after_opening(path: Path) -> None:
    make(path).close()
    with Document.open(path) as document:
        statements: list[str] = []
        event.listen(document._connection, "before_cursor_execute", lambda *args: statements.append(args[2]))
        memory_of(document)
        assert statements == []


def test_a_read_only_document_locks_nobody_out_and_writes_nothing(path: Path, home: Path) -> None:
    make(path).close()
    before = path.read_bytes()
    with Document.open(path) as editor, Document.open(path, read_only=True) as reader:
        assert titles(reader) == titles(editor)
        with pytest.raises(ReadOnly), reader.edit("No"):
            pass
        assert reader.audit(1)[0].label == "New program"
    assert path.read_bytes() == before
    assert sorted(each.name for each in path.parent.iterdir()) == ["home", "plan.day90"]


def test_closing_leaves_only_the_file(path: Path, home: Path) -> None:
    document = make(path)
    assert (home / "open").exists()
    document.close()
    assert list((home / "open").iterdir()) == []
    assert sorted(each.name for each in path.parent.iterdir()) == ["home", "plan.day90"]
    assert verify(path).sound


def test_the_order_of_a_list_follows_its_column(path: Path) -> None:
    with make(path) as document:
        assert titles(document) == [f"Task {number}" for number in range(5)]
        with document.edit("Move to the end"):
            document.program.tasks[0].position = 10
        assert titles(document)[-1] == "Task 0"
        with document.edit("Rename a person"):
            document.program.people[0].name = "Zoe"
        assert [person.name for person in document.program.people] == ["Grace", "Zoe"]
        with document.edit("Add one") as session:
            session.add(Person(program=document.program, name="Hedy"))
        assert [person.name for person in document.program.people] == ["Grace", "Hedy", "Zoe"]


@pytest.mark.parametrize("act", ["edit", "undo", "redo", "publish"])
def test_a_closed_document_says_so(path: Path, act: str) -> None:
    document = make(path)
    with document.edit("Rename"):
        document.program.title = "Another"
    document.close()
    told: list[str] = []
    document.publish_failed.connect(told.append)

    def edit() -> None:
        with document.edit("Rename again"):
            document.program.title = "A third"

    before = path.read_bytes()
    with pytest.raises(RuntimeError, match=r"^plan\.day90 is closed: open it again to go on$"):
        {"edit": edit, **{name: getattr(document, name) for name in ("undo", "redo", "publish")}}[act]()
    assert (path.read_bytes(), told) == (before, [])
