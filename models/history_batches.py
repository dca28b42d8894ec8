"""Many records that change in one column at once: one statement for them, and one for their history.

The triggers write history record by record, and whoever wants to know what an edit did reads all of it
again. Where it is known beforehand, as when rows move down or values are taken back, both are spared.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from models.history import SELF_WRITTEN, driver_rows, record_into
from models.history_changes import Batch, Recorded

MANY = 32
"""Records from which on it pays to change them at once."""

_INTO = "INSERT INTO main.change (set_id, entity, key, op, field, old, new)"


def shift(
    connection: Connection, entity: str, field: str, held: Sequence[int], by: int, keys: Sequence[str]
) -> Batch | None:
    """Add to a column of the records with these keys, which hold these whole numbers, within an edit.

    None, and nothing is done, when other records hold a number between the lowest and the highest of them.
    """
    run, edges = connection.exec_driver_sql, (min(held), max(held))
    those = f'FROM main."{entity}" WHERE "{field}" BETWEEN ? AND ?'
    if tuple(run(f'SELECT count(*), sum("{field}") {those}', edges).one()) != (len(held), sum(held)):
        return None
    set_id = int(run("SELECT set_id FROM temp.recording").scalar_one())
    written = f"SELECT ?, '{entity}', id, 'update', '{field}', \"{field}\", \"{field}\" + ?"
    last = int(run(f"{_INTO} {written} {those}", (set_id, by, *edges)).lastrowid)
    record_into(connection, SELF_WRITTEN)
    run(
        f'UPDATE main."{entity}" SET "{field}" = "{field}" + ?, version = version + 1'
        f' WHERE "{field}" BETWEEN ? AND ?',
        (by, *edges),
    )
    record_into(connection, set_id)
    return Batch(entity, field, last - len(held) + 1, last, keys)


def batches_of(connection: Connection, set_id: int) -> list[Batch]:
    """What a change set changed in one column of many records without a break, newest first.

    Two records may have swapped what must be different, so such a column is left out, as is one that
    changed twice in a record.
    """
    found = _spans(connection, set_id)
    batches = [_read(connection, *each) for each in found if not _is_unique(connection, *each[:2])]
    return [each for each in batches if len(set(each.keys)) == each.last - each.first + 1]


def _spans(connection: Connection, set_id: int) -> list[tuple[str, str, int, int]]:
    """Table, column, first and last change of what may be a batch; soonest where it is all of the set."""
    run = connection.exec_driver_sql
    edge = "SELECT id, entity, op, field FROM main.change WHERE set_id = ? ORDER BY id {} LIMIT 1"
    first, last = (run(edge.format(way), (set_id,)).first() for way in ("ASC", "DESC"))
    if first is None or last is None or last[0] - first[0] < MANY - 1:
        return []
    if first[2] == "update" and tuple(first)[1:] == tuple(last)[1:]:
        return [(str(first[1]), str(first[3]), int(first[0]), int(last[0]))]
    grouped = run(
        "SELECT entity, field, min(id), max(id) FROM main.change WHERE set_id = ?"
        " GROUP BY entity, op, field"
        f" HAVING op = 'update' AND count(*) >= {MANY} AND max(id) - min(id) + 1 = count(*)"
        " ORDER BY 3 DESC",
        (set_id,),
    )
    return [(str(entity), str(field), int(low), int(high)) for entity, field, low, high in grouped]


def _read(connection: Connection, entity: str, field: str, first: int, last: int) -> Batch:
    """The changes of this column between two of them."""
    recorded = (
        "SELECT key, old, new FROM main.change"
        " WHERE id BETWEEN ? AND ? AND entity = ? AND op = 'update' AND field = ?"
    )
    rows = driver_rows(connection.exec_driver_sql(recorded, (first, last, entity, field)))
    keys, old, new = zip(*rows, strict=True)
    return Batch(entity, field, first, last, keys, old, new)


def _is_unique(connection: Connection, entity: str, field: str) -> bool:
    unique = (
        "SELECT 1 FROM pragma_index_list(?) AS i JOIN pragma_index_info(i.name) AS x"
        ' WHERE i."unique" AND x.name = ?'
    )
    return connection.exec_driver_sql(unique, (entity, field)).first() is not None


def take_back(connection: Connection, batch: Batch, set_id: int) -> Batch | None:
    """Give one column of many records what it held before, as part of a change set.

    None, and nothing is done, when a record is gone or holds something else than was recorded: the statement
    does not meet it, and the count tells.
    """
    run, edges, count = connection.exec_driver_sql, (batch.first, batch.last), len(batch.keys)
    entity, field = batch.entity, batch.field
    run("SAVEPOINT batch")
    record_into(connection, SELF_WRITTEN)
    restored = run(
        f'UPDATE main."{entity}" SET "{field}" = c.old, version = version + 1 FROM main.change AS c'
        f' WHERE c.id BETWEEN ? AND ? AND "{entity}".id = c.key AND "{entity}"."{field}" IS c.new',
        edges,
    )
    complete = restored.rowcount == count
    if not complete:
        run("ROLLBACK TO batch")
    run("RELEASE batch")
    if not complete:
        return None
    record_into(connection, set_id)
    written = f"SELECT ?, '{entity}', key, 'update', '{field}', new, old FROM main.change"
    last = int(
        run(f"{_INTO} {written} WHERE id BETWEEN ? AND ? ORDER BY id DESC", (set_id, *edges)).lastrowid
    )
    return Batch(entity, field, last - count + 1, last, batch.keys, batch.new, batch.old)


def tangled(rows: Iterable[Recorded], batches: Sequence[Batch]) -> bool:
    """Whether a record of a batch went, or had that column changed by itself: then their order matters."""
    columns = {(batch.entity, batch.field) for batch in batches}
    entities = {entity for entity, _ in columns}
    suspects = {
        (entity, key)
        for entity, key, op, field, _, _ in rows
        if entity in entities and (op == "delete" or (op == "update" and (entity, field) in columns))
    }
    return bool(suspects) and any((batch.entity, key) in suspects for batch in batches for key in batch.keys)
