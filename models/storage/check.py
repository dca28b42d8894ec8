"""Looking a file through before it is trusted: its form, its pages, its references and its content."""

from __future__ import annotations

import hashlib
import json
import re
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from sqlalchemy import MetaData

from models.storage import file, shape
from models.storage.errors import AlteredOutside, Damaged, ForeignSchema, reason
from models.storage.file import Content

LONGEST_VALUE = 50_000_000
"""Bytes that one value may have; a logo is far smaller."""

SOME = 1000
"""Rows that are turned into letters at once; part of what a digest means."""

_RULE = re.compile(r"^\s*CONSTRAINT \w+ CHECK \((.+)\),?\s*$", re.MULTILINE)
"""A rule as every format's tables have it, on a line of its own."""

UNREADABLE = (sqlite3.Error, ValueError, OverflowError)
"""What reading damaged pages or texts can raise."""

OWN = frozenset({"change_set", "change", "meta"})
"""Tables that are not the program itself and so not part of its digest."""


def in_memory(data: bytes) -> sqlite3.Connection:
    """A database from bytes; nothing that is done to it reaches a file. May be handed to another thread."""
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    harden(connection)
    connection.deserialize(data)
    return connection


def harden(connection: sqlite3.Connection) -> None:
    """Trust nothing that a file says about itself."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")


def check(content: Content, domain: MetaData) -> None:
    """Raise what is wrong with a file's inside: foreign tables, damaged pages, loose ends, altered rows.

    Pages and content are looked through side by side, each on a connection of its own; what is wrong
    with the pages counts first.
    """
    with closing(in_memory(content.data)) as connection, ThreadPoolExecutor(1) as beside:
        try:
            _check_form(connection, content, domain)
            pages = beside.submit(_check_pages, content)
            try:
                _check_content(connection, content.path)
            finally:
                pages.result()
        except UNREADABLE as error:
            raise Damaged(content.path, why=reason(error)) from error


def _check_form(connection: sqlite3.Connection, content: Content, domain: MetaData) -> None:
    stranger = shape.strangers(connection)
    if stranger is None:
        allowed = shape.expected(domain) if content.format == file.FORMAT else shape.released(content.format)
        stranger = shape.difference(shape.shape_of(connection), allowed)
    if stranger is not None:
        raise ForeignSchema(content.path, why=stranger)


def _check_pages(content: Content) -> None:
    with closing(in_memory(content.data)) as connection:
        rules = _rules(connection)
        connection.execute(f"PRAGMA ignore_check_constraints = {'OFF' if rules is None else 'ON'}")
        (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok" or any(connection.execute(rule).fetchone() for rule in rules or ()):
            raise Damaged(content.path, why="parts of it do not fit together")
        loose = connection.execute("PRAGMA foreign_key_check").fetchone()
        if loose is not None:
            raise Damaged(content.path, why=f"a row of '{loose[0]}' names a record that is not there")


def _rules(connection: sqlite3.Connection) -> list[str] | None:
    """For each table, what finds a row against its CHECK rules; None if not all rules can be told apart.

    One such statement looks at all rules of a row in a quarter of the time that quick_check takes for them.
    """
    query = "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%CHECK%'"
    statements = []
    for table, sql in connection.execute(query).fetchall():
        rules = _RULE.findall(sql)
        if len(rules) != sql.upper().count("CHECK"):
            return None
        broken = " OR ".join(f"NOT ({rule})" for rule in rules)
        statements.append(f'SELECT 1 FROM "{table}" WHERE {broken} LIMIT 1')
    return statements


def _check_content(connection: sqlite3.Connection, path: Path) -> None:
    row = connection.execute("SELECT value FROM meta WHERE key = 'digest'").fetchone()
    if row is None or row[0] != digest(connection):
        raise AlteredOutside(path)


def digest(connection: sqlite3.Connection) -> str:
    """64 letters that stand for all rows of the program, however the pages are laid out."""
    total = hashlib.sha256()
    for table, columns in program_tables(connection):
        names = ", ".join(f'"{name}"' for name in columns)
        total.update(json.dumps([table, columns]).encode())
        rows = connection.execute(f'SELECT {names} FROM "{table}" ORDER BY id')
        # Some at a time, so that a saving thread never holds up the window.
        while some := rows.fetchmany(SOME):
            total.update(json.dumps(some, default=lambda value: {"bytes": value.hex()}).encode())
    return total.hexdigest()


def program_tables(connection: sqlite3.Connection) -> Iterator[tuple[str, list[str]]]:
    """The program's own tables with their columns, both by name."""
    query = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    for (table,) in connection.execute(query).fetchall():
        if table not in OWN:
            columns = connection.execute("SELECT name FROM pragma_table_info(?) ORDER BY name", (table,))
            yield table, [name for (name,) in columns]
