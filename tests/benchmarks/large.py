"""Programs of any size for the benchmarks, as files: the sample program with more tasks and links."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

from app.document import Document
from models import Dependency, Program, Task, Track
from models.sample import sample_program

TODAY = date(2026, 3, 14)


def large_program(size: int) -> Program:
    """The sample program with as many tasks as asked for, and about one link each."""
    program, draw = sample_program(TODAY), random.Random(size)
    tasks = program.tasks
    while len(tasks) < size:
        number = len(tasks)
        tasks.append(
            Task(
                title=f"Task number {number} of a long plan",
                position=number + 1,
                track=draw.choice(list(Track)),
                milestone=draw.choice(program.milestones),
                owner=draw.choice(program.people),
                start_day=draw.randint(1, 88),
                duration=draw.randint(1, 10),
            )
        )
        before = draw.randint(max(0, number - 60), number - 1)
        Dependency(program=program, predecessor=tasks[before], successor=tasks[number])
    return program


def large_file(folder: Path, size: int) -> Path:
    """The same as a file that has been published and closed."""
    path = folder / f"program-{size}.day90"
    if not path.exists():
        program = large_program(size)
        Document.create(path, lambda session: session.add(program)).close()
    return path
