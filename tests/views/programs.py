"""A document with a program that has something in every table a test looks at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.document import Document
from models import ChecklistItem, Dependency, Milestone, Person, Phase, Program, Task, TaskStatus

AS_OF = date(2026, 3, 14)
PEOPLE = ("Dana Okafor", "Lin Chen", "Ravi Singh")
TASKS = ("Peer sessions", "Baseline quality", "Train champions", "Äußere Prüfung", "Decide")


def program() -> Program:
    """Three people, two phases with a milestone each, and five tasks; Day 1 is 2 Feb 2026."""
    made = Program(title="Claims triage", start=date(2026, 2, 2), go_live_day=61, handoff_day=26)
    made.people = [Person(name=name) for name in PEOPLE]
    made.phases = [
        Phase(title="Prepare", first_day=1, last_day=30),
        Phase(title="Pilot", first_day=31, last_day=60),
    ]
    for number, phase in enumerate(made.phases, 1):
        milestone = Milestone(title=f"Milestone {number}", phase=phase, position=number, due_day=30 * number)
        milestone.items = [ChecklistItem(text=f"Item {n}", position=n, done=n == 1) for n in (1, 2)]
        made.milestones.append(milestone)
    states = list(TaskStatus)
    for number, title in enumerate(TASKS, 1):
        owner = made.people[number % 3] if number != 3 else None
        task = Task(title=title, position=number, start_day=10 * number, duration=number, percent=20 * number)
        task.owner, task.status, task.milestone = owner, states[number % 3], made.milestones[number % 2]
        made.tasks.append(task)
    made.dependencies = [Dependency(predecessor=made.tasks[0], successor=made.tasks[1])]
    return made


@contextmanager
def opened(folder: Path, monkeypatch: pytest.MonkeyPatch, made: Program | None = None) -> Iterator[Document]:
    """The program in a document of its own, kept below the folder, with a fixed date for today."""
    monkeypatch.setenv("DAY90_HOME", str(folder / "home"))

    def fill(session: Session) -> None:
        session.add(made or program())

    with Document.create(folder / "claims.day90", fill, who="Dana") as document:
        document.program.as_of = AS_OF
        yield document


def given(opened: Callable[[Path, pytest.MonkeyPatch], AbstractContextManager[Document]]) -> Any:
    """The fixture of a module's tests that opens a program for each of them: `document = given(opened)`."""

    @pytest.fixture
    def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Iterator[Document]:
        with opened(tmp_path, monkeypatch) as made:
            yield made

    return document


def ids(document: Document) -> list[str]:
    """The tasks of the program in order."""
    return [task.id for task in document.program.tasks]
