"""The collector looks through no open program, and through all of them once none is open."""

from __future__ import annotations

import gc
from pathlib import Path
from weakref import WeakSet

import pytest

from app import freezing
from app.document import Document
from tests.app.documents import fill, make


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(freezing, "_open", WeakSet())


def test_a_program_stays_out_of_the_collectors_way_while_another_is_closed(tmp_path: Path) -> None:
    with make(tmp_path / "first.day90"):
        make(tmp_path / "second.day90").close()
        assert gc.get_freeze_count() > 0
    assert gc.get_freeze_count() == 0


def test_one_program_after_the_other_is_kept_and_let_go(tmp_path: Path) -> None:
    for name in ("first.day90", "second.day90"):
        make(tmp_path / name).close()
        with Document.open(tmp_path / name) as document:
            assert _frozen(document) == document.program.tasks
        assert gc.get_freeze_count() == 0


def test_a_document_that_could_not_be_made_leaves_nothing_frozen(tmp_path: Path) -> None:
    def fail(session: object) -> None:
        raise ZeroDivisionError

    with make(tmp_path / "first.day90"):
        with pytest.raises(ZeroDivisionError):
            Document.create(tmp_path / "second.day90", fail)
        assert gc.get_freeze_count() > 0
    with pytest.raises(ZeroDivisionError):
        Document.create(tmp_path / "second.day90", fail)
    assert gc.get_freeze_count() == 0
    Document.create(tmp_path / "third.day90", fill).close()


def _frozen(document: Document) -> list[object]:
    """The tasks of a document that the collector does not look through."""
    watched = {id(each) for each in gc.get_objects()}
    return [task for task in document.program.tasks if id(task) not in watched]
