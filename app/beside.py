"""A copy of the open program for work in another thread, which must not touch what the window is showing."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from app import filing
from models import Base
from models.loading import Memory
from models.storage import connections

if TYPE_CHECKING:
    from datetime import date

    from app.document import Document
    from models.program import Program


@contextmanager
def copy_of(document: Document, today: date) -> Iterator[Program]:
    """The program as it was last changed, read anew, to be used in the calling thread within the block.

    `today` is the date that counts as today in the copy. Raises CannotSave when there is no room for it.
    """
    with tempfile.TemporaryDirectory(prefix="day90-") as folder:
        path = document.save_copy(Path(folder) / "copy.day90")
        filed = filing.to_read(path, Base.metadata, is_ours=True)
    try:
        connection = connections.engine_of(filed.connection).connect()
        with connection, Session(connection, expire_on_commit=False) as session:
            memory = Memory(session)
            memory.load()
            program: Program = next(iter(memory.records["program"].values()))
            program.as_of = today
            yield program
    finally:
        filed.let_go()
