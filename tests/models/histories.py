"""A recorded connection and edits on it, for everything that reads or takes back history."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from models import Base, history
from models.storage import connections, schema
from tests.models.storage import random_rows


@contextmanager
def recorded() -> Iterator[Connection]:
    """An empty document in memory whose every change is recorded."""
    raw = sqlite3.connect(":memory:", isolation_level=None)
    with connections.sharing(raw) as shared:
        schema.create(shared, Base.metadata)
        raw.execute("PRAGMA foreign_keys = ON")
        history.start(shared, schema.domain_tables(Base.metadata))
        shared.commit()
        connections.writing(shared, True)
        yield shared
        shared.rollback()
    raw.close()


def edit(
    connection: Connection, change: Callable[[], object], label: str = "edit", source: str = "ui"
) -> int:
    """Make a change as one change set and commit it; its number."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    set_id = history.begin_set(connection, label, "me", source)
    change()
    history.end_set(connection, set_id)
    connection.commit()
    return set_id


def person(connection: Connection, key: str, name: str) -> None:
    """A new person, in a program that is made when there is none."""
    program = connection.exec_driver_sql("SELECT id FROM program").scalar()
    if program is None:
        program = random_rows.insert(
            Base.metadata.tables["program"], connection, random.Random(1), Base.metadata
        )
    connection.execute(
        Base.metadata.tables["person"].insert().values(id=key, version=1, program_id=program, name=name)
    )
