"""A small program for the tests of the document, and what its memory and its file hold."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from app.document import Document
from models import Base, Person, Program, Task
from models.loading import Memory


def fill(session: Session) -> None:
    program = Program(title="Pilot to production", start=date(2026, 1, 5))
    session.add(program)
    session.add_all([Person(program=program, name=name) for name in ("Ada", "Grace")])
    session.add_all([Task(program=program, title=f"Task {number}", position=number) for number in range(5)])


def make(path: Path) -> Document:
    return Document.create(path, fill)


def titles(document: Document) -> list[str]:
    return [task.title for task in document.program.tasks]


def titles_in(path: Path) -> list[str]:
    """What the file itself holds, read by plain SQLite."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        return [title for (title,) in connection.execute("SELECT title FROM task ORDER BY position, id")]


def memory_of(document: Document) -> dict[str, Any]:
    """All values and relations of all records in memory, by table and key."""
    return _all_of(document._editing.memory)


def memory_afresh(document: Document) -> dict[str, Any]:
    """The same, of the same database read anew."""
    session = Session(document._connection, expire_on_commit=False)
    memory = Memory(session)
    memory.load()
    found = _all_of(memory)
    session.close()
    document.session.commit()
    return found


def _all_of(memory: Memory) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for mapper in Base.registry.mappers:
        name = mapper.local_table.name
        for record in memory.records[name].values():
            values = {each.key: getattr(record, each.key) for each in mapper.column_attrs}
            values |= {relation.key: _keys(record, relation) for relation in mapper.relationships}
            found[f"{name} {record.id}"] = values
    return found


def _keys(record: Any, relation: Any) -> Any:
    value = getattr(record, relation.key)
    if not isinstance(value, list):
        return value and value.id
    keys = [other.id for other in value]
    return keys if relation.order_by else sorted(keys)
