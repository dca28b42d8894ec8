"""The sample program in a document of its own, for the pages of the handoff."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from app.document import Document
from models.sample import sample_program

TODAY = date(2026, 3, 14)


@contextmanager
def sample(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Document]:
    """The sample on its day 41, which is 14 March 2026 here."""
    monkeypatch.setenv("DAY90_HOME", str(folder / "home"))
    made = sample_program(TODAY)
    with Document.create(folder / "sample.day90", lambda session: session.add(made), who="Dana") as document:
        document.program.as_of = TODAY
        yield document
