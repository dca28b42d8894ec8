"""An edit that fails leaves memory as it was, whatever it had done, without reading everything again."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import delete, event, update
from sqlalchemy.exc import IntegrityError, StatementError
from sqlalchemy.orm import Session

from app.document import Document
from models import Person, Task, TaskStatus
from models.sample import sample_program
from tests.app.documents import memory_afresh, memory_of

ACTS = 12


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def make(path: Path) -> Document:
    return Document.create(path, lambda session: session.add(sample_program(date(2026, 3, 14))))


def _rename(document: Document, session: Session, rnd: random.Random) -> None:
    rnd.choice(document.program.tasks).title = "Another"


def _reorder(document: Document, session: Session, rnd: random.Random) -> None:
    rnd.choice(document.program.tasks).position = rnd.randint(0, 99)


def _reassign(document: Document, session: Session, rnd: random.Random) -> None:
    rnd.choice(document.program.tasks).owner = rnd.choice([*document.program.people, None])


def _add(document: Document, session: Session, rnd: random.Random) -> None:
    document.program.tasks.append(Task(title="New", owner=rnd.choice(document.program.people)))


def _add_person(document: Document, session: Session, rnd: random.Random) -> None:
    session.add(Person(program=document.program, name="New"))


def _move_item(document: Document, session: Session, rnd: random.Random) -> None:
    one, other = rnd.sample(document.program.milestones, 2)
    if one.items:
        other.items.append(one.items[-1])


def _delete(document: Document, session: Session, rnd: random.Random) -> None:
    session.delete(rnd.choice(document.program.tasks))


def _delete_whole(document: Document, session: Session, rnd: random.Random) -> None:
    session.delete(rnd.choice(document.program.roles))


def _take_out(document: Document, session: Session, rnd: random.Random) -> None:
    document.program.tasks.pop(rnd.randrange(len(document.program.tasks)))


def _flush(document: Document, session: Session, rnd: random.Random) -> None:
    session.flush()


def _in_bulk(document: Document, session: Session, rnd: random.Random) -> None:
    session.execute(update(Task).where(Task.duration > 2).values(status=TaskStatus.DONE))


def _delete_in_bulk(document: Document, session: Session, rnd: random.Random) -> None:
    session.execute(delete(Task).where(Task.id == rnd.choice(document.program.tasks).id))


WAYS = (
    _rename, _reorder, _reassign, _add, _add_person, _move_item, _delete, _delete_whole, _take_out, _flush,
    _in_bulk, _delete_in_bulk,
)  # fmt: skip


def _act(document: Document, session: Session, seed: int) -> None:
    rnd = random.Random(seed)
    for _ in range(rnd.randint(1, ACTS)):
        rnd.choice(WAYS)(document, session, rnd)


def _give_up(document: Document, session: Session) -> None:
    raise ZeroDivisionError


def _flush_nonsense(document: Document, session: Session) -> None:
    """A failing flush takes the savepoint back by itself."""
    document.program.tasks[0].percent = 1000
    session.flush()


def _run_nonsense(document: Document, session: Session) -> None:
    session.connection().exec_driver_sql("UPDATE task SET percent = 1000")


@pytest.mark.parametrize("fail", [_give_up, _flush_nonsense, _run_nonsense])
def test_memory_is_as_it_was_after_any_edit_that_failed(
    tmp_path: Path, fail: Callable[[Document, Session], None]
) -> None:
    with make(tmp_path / "plan.day90") as document:
        before = memory_of(document)
        for seed in range(25):
            _fail(document, seed, fail)
            assert memory_of(document) == before, seed
        assert memory_afresh(document) == before
        with document.edit("One that works") as session:
            _act(document, session, 1)
        assert memory_of(document) == memory_afresh(document)
        document.undo()
        assert memory_of(document).keys() == before.keys()


def _fail(document: Document, seed: int, fail: Callable[[Document, Session], None]) -> None:
    def act() -> None:
        with document.edit("Doomed") as session:
            _act(document, session, seed)
            fail(document, session)

    with pytest.raises((ZeroDivisionError, IntegrityError, StatementError)):
        act()


def _rename_and_fail(document: Document) -> None:
    with document.edit("Doomed"):
        document.program.tasks[0].title = "Another"
        raise ZeroDivisionError


def test_what_an_edit_did_not_touch_is_not_read_again(tmp_path: Path) -> None:
    with make(tmp_path / "plan.day90") as document:
        statements: list[str] = []
        event.listen(
            document.session.get_bind(), "before_cursor_execute", lambda *about: statements.append(about[2])
        )
        with pytest.raises(ZeroDivisionError):
            _rename_and_fail(document)
        read = [each for each in statements if "FROM" in each and "change" not in each]
        assert len(read) == 1
        assert "FROM task" in read[0]
        statements.clear()
        memory_of(document)
        assert not statements
