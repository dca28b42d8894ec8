"""Files that are not what they should be; each maker gets the path of a good document and spoils it."""

from __future__ import annotations

import random
import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from models.storage import errors

Maker = Callable[[Path], None]


def _write(data: bytes) -> Maker:
    return lambda path: _replace(path, data)


def _replace(path: Path, data: bytes) -> None:
    path.write_bytes(data)


def _sql(*statements: str) -> Maker:
    def change(path: Path) -> None:
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            for statement in statements:
                connection.execute(statement)

    return change


def _header(offset: int, value: bytes) -> Maker:
    def change(path: Path) -> None:
        data = path.read_bytes()
        path.write_bytes(data[:offset] + value + data[offset + len(value) :])

    return change


def _cut(keep: float) -> Maker:
    return lambda path: _replace(path, path.read_bytes()[: int(len(path.read_bytes()) * keep)])


def _other_database(path: Path) -> None:
    path.unlink()
    _sql("CREATE TABLE invoice (id)", "INSERT INTO invoice VALUES (1)")(path)


def _beside(suffix: str) -> Maker:
    return lambda path: _replace(path.with_name(path.name + suffix), b"frames")


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _scrambled(path: Path) -> None:
    data = bytearray(path.read_bytes())
    rnd = random.Random(90)
    for start in range(4096, len(data) - 200, 4096):
        data[start : start + 200] = rnd.randbytes(200)
    path.write_bytes(bytes(data))


def _one_letter(path: Path) -> None:
    """A change that SQLite's own check cannot see."""
    data = path.read_bytes()
    assert data.count(b"Pilot to production") >= 1
    path.write_bytes(data.replace(b"Pilot to production", b"Pilot to pro***tion"))


PNG = b"\x89PNG\r\n\x1a\n" + bytes(200)

BAD: dict[str, tuple[Maker, type[errors.CannotOpen]]] = {
    "missing": (Path.unlink, errors.MissingFile),
    "folder": (_folder, errors.Unreadable),
    "empty": (_write(b""), errors.EmptyFile),
    "text": (_write(b"Dear all,\nplease find attached"), errors.NotADocument),
    "png": (_write(PNG), errors.NotADocument),
    "one byte": (_write(b"S"), errors.Truncated),
    "other database": (_other_database, errors.NotADocument),
    "short header": (_cut(0.0005), errors.Truncated),
    "half": (_cut(0.5), errors.Truncated),
    "cut in a page": (_cut(0.99), errors.Truncated),
    "longer than it says": (lambda path: _replace(path, path.read_bytes() + bytes(4096)), errors.Damaged),
    "page size nonsense": (_header(16, b"\x00\x03"), errors.Damaged),
    "newer format": (_header(60, struct.pack(">i", 99)), errors.NewerFormat),
    "no format": (_header(60, struct.pack(">i", 0)), errors.NotADocument),
    "write-ahead header": (_header(18, b"\x02\x02"), errors.RunningCopy),
    "wal beside it": (_beside("-wal"), errors.RunningCopy),
    "journal beside it": (_beside("-journal"), errors.RunningCopy),
    "trigger": (
        _sql("CREATE TRIGGER evil AFTER UPDATE ON task BEGIN DELETE FROM person; END"),
        errors.ForeignSchema,
    ),
    "view": (_sql("CREATE VIEW task_view AS SELECT * FROM task"), errors.ForeignSchema),
    "view in a table's place": (
        _sql("ALTER TABLE silence RENAME TO other", "CREATE VIEW silence AS SELECT * FROM other"),
        errors.ForeignSchema,
    ),
    "virtual table": (_sql("CREATE VIRTUAL TABLE words USING fts5(body)"), errors.ForeignSchema),
    "unknown table": (_sql("CREATE TABLE extra (id)"), errors.ForeignSchema),
    "unknown column": (_sql("ALTER TABLE task ADD COLUMN extra TEXT"), errors.ForeignSchema),
    "generated column": (
        _sql("ALTER TABLE task ADD COLUMN extra TEXT GENERATED ALWAYS AS (title) VIRTUAL"),
        errors.ForeignSchema,
    ),
    "missing table": (_sql("DROP TABLE silence"), errors.ForeignSchema),
    "foreign index": (_sql("CREATE INDEX extra ON task (lower(title))"), errors.ForeignSchema),
    "loose end": (_sql("UPDATE task SET owner_id = 'nobody'"), errors.Damaged),
    "scrambled": (_scrambled, errors.CannotOpen),
    "one letter": (_one_letter, errors.AlteredOutside),
    "rows altered": (_sql("UPDATE task SET title = 'altered'"), errors.AlteredOutside),
    "no digest": (_sql("DELETE FROM meta WHERE key = 'digest'"), errors.AlteredOutside),
}
