"""The order of records, written by one statement however many of them change their place."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import Session

_NUMBERED = "day90.numbered"


def number(session: Session, rows: Sequence[Any]) -> None:
    """Number records of one kind from 1 on, in the order given, as part of an edit.

    The session writes one statement for each changed record, so those that are saved already get their
    `position` beside it; `forget` takes that back in memory. New records get theirs when they are saved.
    """
    moved = [(row, place) for place, row in enumerate(rows, 1) if row.position != place]
    saved = [(row, place) for row, place in moved if inspect(row).persistent]
    for row, place in moved:
        if not inspect(row).persistent:
            row.position = place
    if saved:
        session.flush()
        _write(session, saved)


def _write(session: Session, places: Sequence[tuple[Any, int]]) -> None:
    table = places[0][0].__tablename__
    session.connection().exec_driver_sql(
        f'UPDATE main."{table}" SET position = n.value, version = version + 1'
        f' FROM json_each(?) AS n WHERE "{table}".id = n.key',
        (json.dumps({row.id: place for row, place in places}),),
    )
    session.info.setdefault(_NUMBERED, []).extend(row for row, _ in places)
    for row, place in places:
        # Written straight into the record: it has no pending changes now, and this is none to be saved.
        values = row.__dict__
        values["position"], values["version"] = place, values["version"] + 1


def forget(session: Session) -> None:
    """Let the session forget the records that were numbered in an edit that failed."""
    for row in session.info.get(_NUMBERED, ()):
        if row in session:
            session.expire(row)


def settle(session: Session) -> None:
    """The edit is over: nothing that was numbered before can be forgotten any more."""
    session.info.pop(_NUMBERED, None)
