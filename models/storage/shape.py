"""The form of a file: its tables, columns, references and indexes, to be compared with what may be."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Column, MetaData, Table, UniqueConstraint
from sqlalchemy.dialects import sqlite

from models.storage.schema import all_tables

Shape = dict[str, dict[str, list[Any]]]
"""By table: columns (name, type, not null, key), references (column, table, on delete), indexes."""

SHAPES = Path(__file__).with_name("migrations") / "shapes"


def strangers(connection: sqlite3.Connection) -> str | None:
    """The first thing that no document ever holds: a view, a trigger, a virtual table, an unknown kind."""
    query = "SELECT type, name, coalesce(sql, '') FROM sqlite_schema"
    for kind, name, sql in connection.execute(query):
        if kind not in {"table", "index"}:
            return f"the {kind} '{name}'"
        if kind == "table" and sql.upper().startswith("CREATE VIRTUAL"):
            return f"the virtual table '{name}'"
    return None


def shape_of(connection: sqlite3.Connection) -> Shape:
    """The form of an open file."""
    shape: Shape = {
        name: {"columns": [], "references": [], "indexes": []}
        for (name,) in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'sqlite_sequence'"
        )
    }
    among = "FROM sqlite_schema m JOIN pragma_{}(m.name) x WHERE m.type = 'table'"
    columns = among.format("table_xinfo")
    for table, *column in connection.execute(
        f'SELECT m.name, x.name, x.type, x."notnull", x.pk, x.hidden {columns}'
    ):
        if table in shape:
            shape[table]["columns"].append(column)
    references = among.format("foreign_key_list")
    for table, *reference in connection.execute(
        f'SELECT m.name, x."from", x."table", x.on_delete {references}'
    ):
        shape[table]["references"].append(reference)
    for table, *index in connection.execute(_INDEXES):
        if table in shape:
            shape[table]["indexes"].append(index)
    return _sorted(shape)


_INDEXES = """
SELECT m.name,
       (SELECT group_concat(coalesce(c.name, '?')) FROM pragma_index_xinfo(x.name) c WHERE c.key),
       x."unique",
       x.partial
FROM sqlite_schema m JOIN pragma_index_list(m.name) x WHERE m.type = 'table' AND x.origin <> 'pk'
"""


def expected(domain: MetaData) -> Shape:
    """The form of a file that this program makes."""
    return _sorted({table.name: _table(table) for table in all_tables(domain)})


def _table(table: Table) -> dict[str, list[Any]]:
    dialect = sqlite.dialect()
    keys = list(table.primary_key.columns)
    uniques = [each for each in table.constraints if isinstance(each, UniqueConstraint)]
    return {
        "columns": [_column(column, keys, dialect) for column in table.columns],
        "references": [
            [each.parent.name, each.column.table.name, (each.ondelete or "NO ACTION").upper()]
            for each in table.foreign_keys
        ],
        "indexes": [
            *[
                [",".join(column.name for column in each.columns), int(bool(each.unique)), 0]
                for each in table.indexes
            ],
            *[[",".join(column.name for column in each.columns), 1, 0] for each in uniques],
        ],
    }


def _column(column: Column[Any], keys: list[Column[Any]], dialect: Any) -> list[Any]:
    kind = column.type.compile(dialect=dialect)
    return [column.name, kind, int(not column.nullable), keys.index(column) + 1 if column in keys else 0, 0]


def _sorted(shape: Mapping[str, Mapping[str, list[Any]]]) -> Shape:
    return {
        table: {part: sorted(values) for part, values in parts.items()}
        for table, parts in sorted(shape.items())
    }


@cache
def released(number: int) -> Shape:
    """The form of an earlier format, as it was written down when that format was released."""
    loaded: Shape = json.loads((SHAPES / f"format_{number}.json").read_text(encoding="utf-8"))
    return loaded


def difference(found: Shape, allowed: Shape) -> str | None:
    """In a few words, the first thing in which a file differs from what it may be; None when it does not."""
    for table in sorted(found.keys() | allowed.keys()):
        if table not in allowed:
            return f"the table '{table}'"
        if table not in found:
            return f"the table '{table}' is missing"
        for part, values in allowed[table].items():
            if found[table][part] != values:
                return _words(table, part, found[table][part], values)
    return None


_ONE = {"columns": "column", "references": "reference", "indexes": "index"}


def _words(table: str, part: str, found: list[Any], allowed: list[Any]) -> str:
    for value in found:
        if value not in allowed:
            return f"the {_ONE[part]} '{value[0]}' of '{table}'"
    missing = next((value for value in allowed if value not in found), ["?"])
    return f"the {_ONE[part]} '{missing[0]}' of '{table}' is missing or doubled"
