"""Of a damaged file everything that can be read comes into a fresh one, and what is missing is listed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.document import Document
from models import Base, Task
from models.storage.errors import AlreadyThere, Damaged
from models.storage.salvage import salvage
from models.storage.verify import verify
from tests.app.bad_files import BAD
from tests.app.documents import fill

DOMAIN = Base.metadata


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))

    def many(session: Session) -> None:
        fill(session)
        session.flush()
        program = session.query(Task).first().program_id
        session.add_all(
            [Task(program_id=program, title=f"More {i}", note="n" * 300, position=i) for i in range(400)]
        )

    Document.create(tmp_path / "plan.day90", many).close()
    return tmp_path / "plan.day90"


@pytest.mark.parametrize(
    "name", ["one letter", "rows altered", "trigger", "unknown table", "longer than it says"]
)
def test_a_readable_file_is_rescued_whole(path: Path, tmp_path: Path, name: str) -> None:
    BAD[name][0](path)
    before = path.read_bytes()
    done = salvage(path, tmp_path / "rescued.day90", DOMAIN)
    assert path.read_bytes() == before
    assert (done.rows["task"], done.rows["person"]) == (405, 2)
    assert done.missing == ("The history of edits up to the rescue.",)
    assert verify(done.path).sound
    with Document.open(done.path) as document, document.edit("Goes on"):
        document.program.title = "Rescued"


def test_a_file_with_a_hole_gives_what_is_around_it(path: Path, tmp_path: Path) -> None:
    data = path.read_bytes()
    middle = data.index(b"More 200") // 4096 * 4096
    path.write_bytes(data[:middle] + bytes(8192) + data[middle + 8192 :])
    done = salvage(path, tmp_path / "rescued.day90", DOMAIN)
    assert 360 < done.rows["task"] < 405
    assert len(done.missing) > 1
    assert verify(done.path).sound


def test_rows_that_make_no_sense_are_put_right_or_left_out(path: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE task SET status = 'NONSENSE', owner_id = 'nobody' WHERE title = 'Task 0'")
        connection.execute("UPDATE task SET program_id = 'elsewhere' WHERE title = 'Task 1'")
        connection.execute("UPDATE program SET start = 'yesterday'")
    with pytest.raises(Damaged):
        Document.open(path)
    done = salvage(path, tmp_path / "rescued.day90", DOMAIN)
    assert done.rows["program"] == 0
    assert any("'program'" in words for words in done.missing)
    assert verify(done.path).sound


def test_nothing_to_rescue_is_said(path: Path, tmp_path: Path) -> None:
    path.write_bytes(b"Dear all")
    with pytest.raises(Damaged):
        salvage(path, tmp_path / "rescued.day90", DOMAIN)
    assert not (tmp_path / "rescued.day90").exists()
    with pytest.raises(AlreadyThere):
        salvage(path, path, DOMAIN)
