"""Makes the sample document of the current format, and writes down its form: `python -m tests.files.make`.

Run it when a format is released, and never again for that format: the sample proves that later programs
still open it.
"""

from __future__ import annotations

import json
import os
import random
import tempfile
from pathlib import Path

from sqlalchemy.orm import Session

from app.document import Document
from models import Base
from models.storage import file, shape
from tests.app.documents import fill
from tests.models.storage import random_rows

FOLDER = Path(__file__).parent


def some_of_everything(session: Session) -> None:
    """A program with rows in every table."""
    fill(session)
    session.flush()
    rnd = random.Random(90)
    for name in sorted(Base.metadata.tables):
        for _ in range(3 if name != "program" else 0):
            random_rows.insert(Base.metadata.tables[name], session.connection(), rnd, Base.metadata)


def make(folder: Path) -> Path:
    """The sample, with one edit and one undone edit in its history."""
    path = folder / f"format_{file.FORMAT}.day90"
    with Document.create(path, some_of_everything, replace=True, who="Ada") as document:
        with document.edit("Rename the program"):
            document.program.title = "Sample of a released format"
        with document.edit("Rename a task"):
            document.program.tasks[0].title = "Undone"
        document.undo()
    return path


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        os.environ["DAY90_HOME"] = home
        make(FOLDER)
    form = shape.expected(Base.metadata)
    shape.SHAPES.mkdir(exist_ok=True)
    text = json.dumps(form, indent=1, sort_keys=True) + "\n"
    (shape.SHAPES / f"format_{file.FORMAT}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
