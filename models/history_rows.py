"""Which of the recorded changes of an edit a reader wants to be told of."""

from __future__ import annotations

from collections.abc import Sequence

from models.history_changes import Row

PLACE = "position"
MOVE = "move"
"""In place of "update" for records that only stand in another place, where nothing else happened."""

UNTOLD = frozenset({"program_id", "key", "signed_print"})
"""Columns that mean nothing to a reader."""

LETTER = ("assignment", "letter")
"""What is told of a deleted record beside its name: which letter was cleared."""


def worth_telling(rows: Sequence[Row]) -> list[Row]:
    """The changes without those that follow from others.

    A record that was added or deleted says enough by itself, so its other changes in the same edit are left
    out, as is a record that came and went; that others made room for it is told of no one.
    """
    added, gone = ({each[:2] for each in rows if each.op == op} for op in ("insert", "delete"))

    def is_told(row: Row) -> bool:
        if row.field in UNTOLD:
            return False
        if row[:2] in gone:
            return row[:2] not in added and _ends(row)
        return row.op == "insert" or row[:2] not in added

    kept = [each for each in rows if is_told(each)]
    told = [each for each in kept if each.field != PLACE]
    return told or [each._replace(op=MOVE) for each in kept]


def _ends(row: Row) -> bool:
    return row.op == "delete" and (row.field is None or (row.entity, row.field) == LETTER)
