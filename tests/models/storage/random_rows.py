"""Rows made up from what the columns say, so that every table there is gets tested."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Enum,
    Float,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError

from models.base import new_id


def value(column: Column[Any], connection: Connection, rnd: random.Random, domain: MetaData) -> Any:
    """A value that the column may hold."""
    if column.foreign_keys:
        return _reference(column, connection, rnd, domain)
    if column.nullable and rnd.random() < 0.3:
        return None
    kind = column.type
    if isinstance(kind, Enum):
        return rnd.choice(list(kind.enum_class or kind.enums))
    if isinstance(kind, Boolean):
        return rnd.random() < 0.5
    if isinstance(kind, Integer):
        return rnd.randint(column.info.get("minimum") or 0, min(column.info.get("maximum") or 9, 10**6))
    if isinstance(kind, Float):
        return rnd.random()
    if isinstance(kind, Date):
        return date(2026, 1, 1) + timedelta(days=rnd.randrange(900))
    if isinstance(kind, LargeBinary):
        return rnd.randbytes(20)
    assert isinstance(kind, String), f"no rows can be made up for {column}"
    return "".join(rnd.choice("abc ÄÖ'\"\n€😀") for _ in range(rnd.randrange(1, 12)))


def _reference(column: Column[Any], connection: Connection, rnd: random.Random, domain: MetaData) -> Any:
    (key,) = column.foreign_keys
    ids = [row[0] for row in connection.exec_driver_sql(f'SELECT id FROM "{key.column.table.name}" LIMIT 50')]
    if not ids or (column.nullable and rnd.random() < 0.3):
        if column.nullable:
            return None
        return insert(key.column.table, connection, rnd, domain)
    return rnd.choice(ids)


def insert(table: Table, connection: Connection, rnd: random.Random, domain: MetaData) -> str:
    """A new row, with the rows that it needs; the key of one that is there already if no other can be."""
    key = new_id()
    values = {
        column.name: value(column, connection, rnd, domain)
        for column in table.columns
        if column.name not in {"id", "version"}
    }
    try:
        connection.execute(table.insert().values(id=key, version=1, **values))
    except IntegrityError:
        if not has_unique(table):
            raise
        return str(connection.exec_driver_sql(f'SELECT id FROM "{table.name}" LIMIT 1').scalar_one())
    return key


def update(table: Table, connection: Connection, rnd: random.Random, domain: MetaData) -> None:
    """Some columns of one row, or of a few at once, get other values."""
    ids = [row[0] for row in connection.exec_driver_sql(f'SELECT id FROM "{table.name}"')]
    names = [column for column in table.columns if column.name not in {"id", "version"}]
    if not ids:
        return
    chosen = rnd.sample(names, rnd.randint(1, min(4, len(names))))
    values = {column.name: value(column, connection, rnd, domain) for column in chosen}
    some = rnd.sample(ids, 1 if has_unique(table) else rnd.randint(1, min(3, len(ids))))
    try:
        connection.execute(table.update().where(table.c.id.in_(some)).values(values))
    except IntegrityError:
        if not has_unique(table):
            raise


def delete(table: Table, connection: Connection, rnd: random.Random) -> None:
    ids = [row[0] for row in connection.exec_driver_sql(f'SELECT id FROM "{table.name}"')]
    if ids:
        connection.execute(table.delete().where(table.c.id == rnd.choice(ids)))


def has_unique(table: Table) -> bool:
    return any(isinstance(each, UniqueConstraint) for each in table.constraints) or any(
        index.unique for index in table.indexes
    )


def dump(connection: Connection, domain: MetaData) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of the program, without the version, which only counts."""
    found = {}
    for name, table in domain.tables.items():
        columns = ", ".join(f'"{column.name}"' for column in table.columns if column.name != "version")
        found[name] = [
            tuple(row) for row in connection.exec_driver_sql(f'SELECT {columns} FROM "{name}" ORDER BY id')
        ]
    return found
