"""Rescuing what can still be read of a damaged file into a fresh one, with a list of what is missing."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Column, MetaData, Table

from models.storage import connections, schema
from models.storage.check import UNREADABLE, digest, in_memory
from models.storage.errors import AlreadyThere, Damaged, Unreadable, cannot_save, reason
from models.storage.publish import write_whole

Rows = list[dict[str, Any]]

PATIENCE = 40
"""Strides over a damaged place before the rest of a table is given up."""


@dataclass(frozen=True)
class Salvaged:
    """The new file, its rows by table, and one sentence for each thing that is missing."""

    path: Path
    rows: dict[str, int]
    missing: tuple[str, ...]


def salvage(path: Path, into: Path, domain: MetaData) -> Salvaged:
    """Copy the readable rows of a damaged or altered file to a new one; the file itself is not touched.

    Raises Damaged when nothing can be read, AlreadyThere when the new file exists, CannotSave.
    """
    if into.exists():
        raise AlreadyThere(into)
    missing: list[str] = ["The history of edits up to the rescue."]
    try:
        data = _straightened(path.read_bytes())
    except OSError as error:
        raise Unreadable(path, why=reason(error)) from error
    with closing(in_memory(data)) as source:
        found = {table.name: _rows(source, table, missing) for table in schema.domain_tables(domain)}
    if not any(found.values()):
        raise Damaged(path, why="nothing in it can be read any more")
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as fresh:
        _fill(fresh, domain, found, missing)
        rows = {name: _count(fresh, name) for name in found}
        fresh.execute("INSERT OR REPLACE INTO meta VALUES ('digest', ?)", (digest(fresh),))
        data = fresh.serialize()
    try:
        write_whole(into, data)
    except OSError as error:
        raise cannot_save(into, error) from error
    return Salvaged(into, rows, tuple(missing))


def _straightened(data: bytes) -> bytes:
    """The file made as long as its header says and set to rollback form, so that SQLite looks inside."""
    if len(data) < 100:
        return data
    page: int = struct.unpack(">H", data[16:18])[0]
    page = 65536 if page == 1 else max(page, 512)
    pages = max(struct.unpack(">I", data[28:32])[0], 1)
    size = page * min(pages, len(data) // page + 10_000)
    data = data[:18] + b"\x01\x01" + data[20:28] + struct.pack(">I", size // page) + data[32:]
    return data[:size].ljust(size, b"\0")


def _rows(source: sqlite3.Connection, table: Table, missing: list[str]) -> Rows:
    try:
        found = {name for (name,) in source.execute("SELECT name FROM pragma_table_info(?)", (table.name,))}
    except sqlite3.Error:
        found = set()
    names = [column.name for column in table.columns if column.name in found]
    if "id" not in names:
        missing.append(f"All of '{table.name}'.")
        return []
    rows: dict[Any, dict[str, Any]] = {}
    if not _read(source, table.name, names, rows):
        missing.append(f"Some of '{table.name}': {len(rows)} rows could be read.")
    return list(rows.values())


def _read(source: sqlite3.Connection, table: str, names: list[str], rows: dict[Any, Any]) -> bool:
    """Read rows in order, stepping over damaged places in growing strides; whether there were none."""
    listed = ", ".join(f'"{name}"' for name in names)
    query = f'SELECT rowid, {listed} FROM "{table}" NOT INDEXED WHERE rowid > ? ORDER BY rowid'
    place, failures, whole = 0, 0, True
    while failures < PATIENCE:
        try:
            for number, *values in source.execute(query, (place,)):
                row = dict(zip(names, values, strict=True))
                rows.setdefault(row["id"], row)
                place, failures = number, 0
            return whole
        except UNREADABLE:
            whole = False
            failures += 1
            place += 2 ** min(failures, 12)
    return whole


def _fill(fresh: sqlite3.Connection, domain: MetaData, found: dict[str, Rows], missing: list[str]) -> None:
    with connections.sharing(fresh) as connection:
        schema.create(connection, domain)
    for table in schema.domain_tables(domain):
        rows = found[table.name]
        refused = sum(not _insert(fresh, table, row) for row in rows)
        if refused:
            missing.append(f"{refused} rows of '{table.name}', because their values make no sense.")
    missing.extend(_tie_up(fresh, domain))


def _insert(fresh: sqlite3.Connection, table: Table, row: dict[str, Any]) -> bool:
    values = {}
    for column in table.columns:
        value = row.get(column.name)
        if not _makes_sense(column, value):
            value = None
        values[column.name] = _default(column) if value is None and not column.nullable else value
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join("?" * len(values))
    try:
        fresh.execute(f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})', tuple(values.values()))
    except sqlite3.Error:
        return False
    return True


def _makes_sense(column: Column[Any], value: Any) -> bool:
    """Whether the program could read the value."""
    read = column.type.dialect_impl(connections.DIALECT).result_processor(connections.DIALECT, None)
    try:
        python = value if read is None or value is None else read(value)
    except (LookupError, ValueError, TypeError):
        return False
    return python is None or isinstance(python, column.type.python_type)


def _default(column: Column[Any]) -> Any:
    default = column.default
    if default is None or not default.is_scalar:
        return None
    write = column.type.dialect_impl(connections.DIALECT).bind_processor(connections.DIALECT)
    value = default.arg  # type: ignore[attr-defined]
    return value if write is None else write(value)


def _tie_up(fresh: sqlite3.Connection, domain: MetaData) -> Iterator[str]:
    """Empty references to rows that are gone; a part whose whole is gone goes too."""
    lost: dict[str, int] = {}
    while loose := fresh.execute("PRAGMA foreign_key_check").fetchall():
        for table, row, _, number in loose:
            (field,) = fresh.execute(
                'SELECT "from" FROM pragma_foreign_key_list(?) WHERE id = ?', (table, number)
            ).fetchone()
            if domain.tables[table].columns[field].nullable:
                fresh.execute(f'UPDATE "{table}" SET "{field}" = NULL WHERE rowid = ?', (row,))
            else:
                fresh.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (row,))
                lost[table] = lost.get(table, 0) + 1
    for table, count in sorted(lost.items()):
        yield f"{count} rows of '{table}', because what they belong to is gone."


def _count(fresh: sqlite3.Connection, table: str) -> int:
    return int(fresh.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])
