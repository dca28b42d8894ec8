"""Reading, checking, editing and undoing in a large document: `python -m tests.benchmarks.bench_document`."""

from __future__ import annotations

import gc
import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.commands.records import add
from app.document import Document
from models import Base, Task
from models.loading import Memory
from models.storage import check, connections, file, known
from models.storage.snapshot import connect, prepare
from tests.benchmarks.large import large_file
from tests.benchmarks.timing import ROUNDS, ratio

TASKS = 20_000
MANY = 2_000
LOAD_BUDGET, CHECK_BUDGET, DIGEST_BUDGET, UNDO_BUDGET, IMPORT_BUDGET = 4.0, 0.5, 4.0, 4.0, 3.0
PLACE_BUDGET = 12.0
GROWING = 3  # times that as many records are added as there were
EDIT_BUDGET = 16.0  # milliseconds, p95
CHANGE = (
    "UPDATE task SET percent = (percent + 1) % 90, version = version + 1 WHERE id IN (SELECT id FROM some)"
)


def main() -> int:
    """Print the table (ms, ms of the floor, ×, budget); 1 if a budget is broken."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DAY90_HOME"] = folder
        path = large_file(Path(folder), TASKS)
        home = Path(folder)
        good = [*_reading(file.read(path).data), *_checking(home, path), *_editing(home, path)]
    return int(not all(good))


def _reading(data: bytes) -> Iterator[bool]:
    """All rows as tuples, and all records with an engine that has met no statement yet."""
    with closing(check.in_memory(data)) as raw, closing(check.in_memory(data)) as own:

        def load() -> Memory:
            connection = connections.engine_of(own).connect()
            memory = Memory(Session(connection, expire_on_commit=False))
            memory.load()
            return memory

        load()
        ours, floor = _in_turns(load, lambda: _fetched(raw))
        yield _row(f"load {TASKS} tasks, fresh engine / raw fetchall", ours, floor, LOAD_BUDGET)


def _fetched(raw: sqlite3.Connection) -> list[list[object]]:
    """All rows of the program as the driver gives them, without the collector, as in the document's load."""
    gc.disable()
    try:
        return [raw.execute(f'SELECT * FROM "{name}"').fetchall() for name in Base.metadata.tables]
    finally:
        gc.enable()


def _checking(home: Path, path: Path) -> Iterator[bool]:
    """What looking a file through adds to its opening: one from elsewhere, and one that is known already.

    Pages and references are looked through beside the content, so what counts is by how much it takes
    longer with them.
    """
    content = file.read(path)
    known.remember(home, content.fingerprint)
    with closing(check.in_memory(content.data)) as raw:
        whole, beside, alone, ours, floor = _in_turns(
            lambda: check.check(content, Base.metadata),
            lambda: _content_only(content),
            lambda: check._check_pages(content),
            lambda: known.is_known(home, file.Content(path, content.data, content.format).fingerprint),
            lambda: _fetched(raw),
        )
    yield _row("open checks of a file that is known / fetchall", ours, floor, CHECK_BUDGET)
    yield _row("open checks of one that is not, added / fetchall", whole - beside, floor, CHECK_BUDGET)
    yield _row("form and content digest / raw fetchall", beside, floor, DIGEST_BUDGET)
    for what, taken in (
        ("all checks of a file that is not known", whole),
        ("pages, rules and references by themselves", alone),
    ):
        sys.stdout.write(f"{what + ' / raw fetchall':<52}{taken:>10.3f}{floor:>10.3f}{taken / floor:>8.3f}\n")


def _content_only(content: file.Content) -> None:
    with closing(check.in_memory(content.data)) as connection:
        check._check_form(connection, content, Base.metadata)
        check._check_content(connection, content.path)


def _editing(folder: Path, path: Path) -> Iterator[bool]:
    """Edits and undo against one statement on a plain copy, and against the same with history written."""
    bare = folder / "bare.sqlite"
    shutil.copy(path, bare)
    with Document.open(path) as document, closing(connect(bare)) as plain:
        prepare(plain)
        keys = [task.id for task in document.program.tasks[:MANY]]
        _choose(plain, keys)
        with document.edit("Prepare") as session:
            own = session.connection().connection.driver_connection
            assert isinstance(own, sqlite3.Connection)
            _choose(own, keys)

        def update() -> None:
            plain.execute("BEGIN IMMEDIATE")
            plain.execute(CHANGE)
            plain.execute("COMMIT")

        def change() -> None:
            with document.edit("Many") as session:
                session.connection().exec_driver_sql(CHANGE)

        change()
        ratio(f"edit of {MANY} rows by one statement / bare UPDATE", change, update)
        change()
        turns = iter([document.undo, document.redo] * ROUNDS)
        found = ratio(
            f"undo or redo of {MANY} rows / bare UPDATE", lambda: next(turns)(), update, UNDO_BUDGET
        )
        yield found <= UNDO_BUDGET
        turns = iter([document.undo, document.redo] * ROUNDS)
        ratio(f"undo or redo of {MANY} rows / edit with history", lambda: next(turns)(), change)
        yield from _one(document)
        yield _placing(document, plain)
        yield from _adding(document, plain)
        document.close(publish=False)


def _adding(document: Document, plain: sqlite3.Connection) -> Iterator[bool]:
    """Many new records by one statement, as an import would write them; both grow by as many."""
    names = [column.name for column in Task.__table__.columns]
    marks = ", ".join(f":{name}" for name in names)
    statement = f"INSERT INTO task ({', '.join(names)}) VALUES ({marks})"
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(GROWING):
        rows = [_task(document, number) for number in range(TASKS)]
        stored = [{**row, "track": "ADOPTION", "status": "OPEN", "priority": "NORMAL"} for row in rows]
        for taken, call in zip(
            times, (_edited(document, rows), _bare(plain, statement, stored)), strict=True
        ):
            taken.append(_once(call))
    what = f"insert of {TASKS} rows / raw executemany"
    yield _row(what, median(times[0]), median(times[1]), IMPORT_BUDGET)


def _placing(document: Document, plain: sqlite3.Connection) -> bool:
    """One task in the middle of all, which moves the others down, against the plain statement for that."""

    def move() -> None:
        plain.execute("BEGIN IMMEDIATE")
        plain.execute(
            f"UPDATE task SET position = position + 1, version = version + 1 WHERE position > {MANY}"
        )
        plain.execute("COMMIT")

    values = {"program_id": document.program.id, "title": "Between"}
    below = document.program.tasks[MANY].id
    what = "a task among the others / bare UPDATE"
    return ratio(what, lambda: add(document, Task, values, after=below), move, PLACE_BUDGET) <= PLACE_BUDGET


def _edited(document: Document, rows: list[dict[str, Any]]) -> Callable[[], None]:
    def add() -> None:
        with document.edit("Many new") as session:
            session.connection().execute(insert(Task), rows)

    return add


def _bare(plain: sqlite3.Connection, statement: str, rows: list[dict[str, Any]]) -> Callable[[], None]:
    def add() -> None:
        plain.execute("BEGIN IMMEDIATE")
        plain.executemany(statement, rows)
        plain.execute("COMMIT")

    return add


def _task(document: Document, number: int) -> dict[str, Any]:
    record = Task(title=f"New {number}", position=number, start_day=number % 80 + 1)
    values = {column.name: getattr(record, column.name) for column in Task.__table__.columns}
    return {**values, "program_id": document.program.id, "version": 1}


def _one(document: Document) -> Iterator[bool]:
    """Single edits, and an edit that fails."""

    def edit() -> None:
        task = document.program.tasks[TASKS // 2]
        with document.edit("One"):
            task.percent = (task.percent + 1) % 90

    edit()
    times = sorted(_once(edit) for _ in range(60))
    late = times[int(len(times) * 0.95)]
    what = "one edit, median and p95 (ms)"
    sys.stdout.write(f"{what:<52}{median(times):>10.3f}{late:>10.3f}{'':>8}{EDIT_BUDGET:>8.2f}\n")
    ratio("an edit that fails / one edit", lambda: _fail(document), edit)
    yield late <= EDIT_BUDGET


def _fail(document: Document) -> None:
    try:
        with document.edit("Doomed") as session:
            document.program.tasks[0].title = "Another"
            session.flush()
            raise ZeroDivisionError
    except ZeroDivisionError:
        pass


def _choose(connection: sqlite3.Connection, keys: list[str]) -> None:
    connection.execute("CREATE TEMP TABLE some (id TEXT PRIMARY KEY)")
    connection.executemany("INSERT INTO some VALUES (?)", [(key,) for key in keys])


def _once(call: Callable[[], object]) -> float:
    """Milliseconds that one call takes; letting go of its result is not part of it."""
    gc.collect()
    begun = perf_counter()
    kept = call()
    taken = (perf_counter() - begun) * 1000
    del kept
    return taken


def _in_turns(*calls: Callable[[], object]) -> list[float]:
    """The median time of each call, in milliseconds."""
    times: list[list[float]] = [[] for _ in calls]
    for _ in range(ROUNDS):
        for taken, call in zip(times, calls, strict=True):
            taken.append(_once(call))
    return [median(each) for each in times]


def _row(what: str, ours: float, floor: float, budget: float) -> bool:
    sys.stdout.write(f"{what:<52}{ours:>10.3f}{floor:>10.3f}{ours / floor:>8.3f}{budget:>8.2f}\n")
    return ours / floor <= budget


if __name__ == "__main__":
    sys.exit(main())
