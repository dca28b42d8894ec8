"""A first look at a program file by SQLite alone: it can be read while all the rest is still loading."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from app import paths
from models.clock import Clock
from models.storage import file
from models.storage.working_copy import folder_of
from models.workdays import FARTHEST_DAY, WorkCalendar

# The words of the states and tracks as the records know them, by what stands in the file.
STATUSES = {
    "OPEN": "Not started", "RUNNING": "In progress", "BLOCKED": "Blocked", "DONE": "Done",
    "DROPPED": "Dropped",
}  # fmt: skip
TRACKS = {
    "ADOPTION": "Adoption", "TECHNICAL": "Technical", "TRAINING": "Training",
    "COMMUNICATION": "Communication", "GOVERNANCE": "Governance", "OPERATIONS": "Operations",
}  # fmt: skip
OVER = ("DONE", "DROPPED")


class Phase(NamedTuple):
    """A phase; days are sprint days, both included."""

    id: str
    title: str
    first_day: int
    last_day: int


class TaskRow(NamedTuple):
    """A task as its row shows it; days are sprint days, duration working days."""

    id: str
    number: int
    title: str
    milestone_id: str
    milestone: str
    phase_id: str
    owner_id: str
    owner: str
    start: int | None
    finish: int | None
    duration: int
    status: str
    percent: int
    track: str
    late: bool


@dataclass(frozen=True)
class Glance:
    """What a program says at first sight; `rows` answers questions about the rest of the file."""

    path: Path
    document_key: str
    title: str
    organisation: str
    today: int
    clock: Clock
    calendar: WorkCalendar
    champion_ratio: int
    answer_days: int
    phases: tuple[Phase, ...]
    tasks: tuple[TaskRow, ...]
    tables: dict[str, tuple[Any, ...]]
    """Rows of other tables that a page shows, by the name under which they were asked for."""

    @property
    def sprint_days(self) -> int:
        """How long the sprint is, in days: to the end of its last phase, 90 without phases."""
        return max((phase.last_day for phase in self.phases), default=90)


def read(path: Path, today: date, questions: Mapping[str, str]) -> Glance | None:
    """What the file says now, or its working copy if edits wait there; None for anything out of order.

    Nothing is written, locked or repaired, and nothing is said: opening the file, which goes on at the
    same time, tells what is wrong with it. `questions` are queries, by name, for `Glance.tables`.
    """
    try:
        target = path.resolve()
        with closing(_waiting_edits(target) or _in_memory(file.read(target))) as connection:
            return _glance(connection, path, today, questions)
    except Exception:
        return None


def _waiting_edits(target: Path) -> sqlite3.Connection | None:
    """The working copy that a crash left behind, if there is anything in it that the file has not."""
    import json

    folder = folder_of(paths.home(), target)
    notes, work = folder / "session.json", folder / "work.sqlite"
    if not notes.exists() or not work.exists():
        return None
    published = int(json.loads(notes.read_text(encoding="utf-8"))["published"])
    connection = sqlite3.connect(f"{work.as_uri()}?mode=ro", uri=True, timeout=0.1)
    try:
        _trust_nothing(connection)
        (newest,) = connection.execute("SELECT coalesce(max(id), 0) FROM change").fetchone()
        if newest > published and _format(connection) == file.FORMAT:
            return connection
    except BaseException:
        connection.close()
        raise
    connection.close()
    return None


def _in_memory(content: file.Content) -> sqlite3.Connection:
    """The file's bytes as a database; nothing that is done to it reaches the file."""
    if content.format != file.FORMAT:
        raise ValueError("an older format is first brought up to date")
    connection = sqlite3.connect(":memory:")
    _trust_nothing(connection)
    connection.deserialize(content.data)
    strange = "SELECT 1 FROM sqlite_schema WHERE type NOT IN ('table', 'index')"
    if connection.execute(strange).fetchone():
        raise ValueError("a view in the place of a table could have rows without end")
    return connection


def _trust_nothing(connection: sqlite3.Connection) -> None:
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 50_000_000)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")


def _format(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _glance(connection: sqlite3.Connection, path: Path, today: date, questions: Mapping[str, str]) -> Glance:
    ask = connection.execute
    (program,) = ask(
        "SELECT title, organisation, start, go_live_day, handoff_day, weekdays, champion_ratio, answer_days"
        " FROM program"
    ).fetchall()
    title, organisation, start, go_live, handoff, weekdays, ratio, answer_days = program
    clock = Clock(date.fromisoformat(start), go_live, handoff)
    calendar = _calendar(connection, clock.start, weekdays)
    now = clock.day_of(today)
    phases = ask("SELECT id, title, first_day, last_day FROM phase ORDER BY first_day").fetchall()
    found = ask("SELECT value FROM meta WHERE key = 'document'").fetchone()
    key = str(found[0]) if found else ""
    return Glance(
        path, key, title, organisation, now, clock, calendar, ratio, answer_days,
        tuple(Phase(*each) for each in phases), tuple(_tasks(connection, calendar, now)),
        {name: tuple(ask(query).fetchall()) for name, query in questions.items()},
    )  # fmt: skip


def _calendar(connection: sqlite3.Connection, start: date, weekdays: str) -> WorkCalendar:
    week = frozenset(int(digit) - 1 for digit in weekdays if digit in "1234567")
    near, far = start.toordinal() - FARTHEST_DAY, start.toordinal() + FARTHEST_DAY
    names: dict[date, str] = {}
    for first, last, name in connection.execute("SELECT first, last, name FROM day_off ORDER BY first"):
        low, high = date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()
        days = range(max(low, near, 1), min(high, far) + 1)
        names.update((date.fromordinal(day), name) for day in days)
    return WorkCalendar(start, week, names)


def _tasks(connection: sqlite3.Connection, calendar: WorkCalendar, today: int) -> list[TaskRow]:
    rows = connection.execute(
        "SELECT t.id, t.position, t.title, coalesce(t.milestone_id, ''), coalesce(m.title, ''),"
        " coalesce(m.phase_id, ''), coalesce(t.owner_id, ''), coalesce(p.name, ''), t.start_day, t.duration,"
        " t.status, t.percent, t.track FROM task t LEFT JOIN milestone m ON m.id = t.milestone_id"
        " LEFT JOIN person p ON p.id = t.owner_id ORDER BY t.position"
    )
    result, finish_of = [], calendar.finish
    for row in rows:
        start, duration, status, percent, track = row[8:]
        finish = None if start is None else finish_of(start, duration)
        late = status not in OVER and finish is not None and finish < today
        values = (*row[:8], start, finish, duration, status, percent, TRACKS[track], late)
        result.append(TaskRow._make(values))
    return result
