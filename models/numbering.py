"""The order of records, written by few statements however many of them change their place."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import instance_state

from models.history_batches import MANY, shift
from models.history_changes import Batch

_NUMBERED = "day90.numbered"


class _Run(NamedTuple):
    """Saved records that follow each other and move equally far, down where `by` is positive.

    Their keys and present places stand beside them: to look at thousands of records again takes longest.
    """

    by: int
    rows: list[Any]
    keys: list[str]
    places: list[int]


class _Numbered(NamedTuple):
    """The records that an edit has numbered, and what the history has of that already."""

    rows: list[Any]
    batches: list[Batch]


def number(session: Session, rows: Sequence[Any]) -> None:
    """Number records of one kind from 1 on, in the order given, as part of an edit.

    The session writes one statement for each changed record, so those that are saved already get their
    `position` beside it; `forget` takes that back in memory. New records get theirs when they are saved.
    """
    runs: list[_Run] = []
    changed = False
    for place, row in enumerate(rows, 1):
        if row.__dict__.get("position") == place or (old := place_of(row)) == place:
            continue
        state = instance_state(row)
        if state.key is None:
            row.position = place
            continue
        if not runs or runs[-1].by != place - old:
            runs.append(_Run(place - old, [], [], []))
        runs[-1].rows.append(row)
        runs[-1].keys.append(row.__dict__["id"])
        runs[-1].places.append(old)
        changed |= state.modified
    if changed:
        session.flush()
    if runs:
        _write(session, runs)


def place_of(record: Any) -> int:
    """The position of a record; thousands are asked at a time, so what is loaded is read directly."""
    found = record.__dict__.get("position")
    return int(record.position or 0) if found is None else int(found)


def _write(session: Session, runs: Sequence[_Run]) -> None:
    numbered = session.info.setdefault(_NUMBERED, _Numbered([], []))
    few: list[_Run] = []
    for run in _in_turn(runs):
        batch = _shifted(session, run) if len(run.rows) >= MANY else None
        if batch is None:
            few.append(run)
        else:
            numbered.batches.append(batch)
    if few:
        _write_each(session, few)
    for by, rows, _, _ in runs:
        numbered.rows.extend(rows)
        for row in rows:
            # Written straight into the record: it has no pending changes now, and this is none to be saved.
            values = row.__dict__
            values["position"] += by
            values["version"] += 1


def _in_turn(runs: Sequence[_Run]) -> list[_Run]:
    """In such an order that each finds the places free that it moves to."""
    return [*(run for run in reversed(runs) if run.by > 0), *(run for run in runs if run.by < 0)]


def _shifted(session: Session, run: _Run) -> Batch | None:
    table = run.rows[0].__tablename__
    return shift(session.connection(), table, "position", run.places, run.by, run.keys)


def _write_each(session: Session, runs: Sequence[_Run]) -> None:
    table = runs[0].rows[0].__tablename__
    places = {key: place + run.by for run in runs for key, place in zip(run.keys, run.places, strict=True)}
    session.connection().exec_driver_sql(
        f'UPDATE main."{table}" SET position = n.value, version = version + 1'
        f' FROM json_each(?) AS n WHERE "{table}".id = n.key',
        (json.dumps(places),),
    )


def batches(session: Session) -> list[Batch]:
    """What the numbering in this edit has changed and recorded at once; memory is up to date with it."""
    numbered: _Numbered | None = session.info.get(_NUMBERED)
    return [] if numbered is None else numbered.batches


def forget(session: Session) -> None:
    """Let the session forget the records that were numbered in an edit that failed."""
    numbered: _Numbered | None = session.info.get(_NUMBERED)
    for row in [] if numbered is None else numbered.rows:
        if row in session:
            session.expire(row)


def settle(session: Session) -> None:
    """The edit is over: nothing that was numbered before can be forgotten any more."""
    session.info.pop(_NUMBERED, None)
