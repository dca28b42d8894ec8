"""A new format is one file; a migration does exactly what it declares, or nothing."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from models.storage import file, migrations

NEXT = file.FORMAT + 1  # a format that there is none of yet
FIRST = f'''
"""Milestones may say where they take place."""
import sqlalchemy as sa
from alembic import op

revision = "{NEXT}"
down_revision = None

def upgrade() -> None:
    with op.batch_alter_table("parent") as table:
        table.add_column(sa.Column("place", sa.Text(), nullable=False, server_default=""))
'''


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as opened:
        opened.executescript(
            f"""
            PRAGMA user_version = {NEXT - 1};
            PRAGMA foreign_keys = ON;
            CREATE TABLE parent (id TEXT PRIMARY KEY, name TEXT NOT NULL);
            CREATE TABLE child (
                id TEXT PRIMARY KEY, parent_id TEXT NOT NULL REFERENCES parent (id) ON DELETE CASCADE
            );
            CREATE TABLE change_set (
                id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT, who TEXT, label TEXT, source TEXT
            );
            INSERT INTO parent VALUES ('p', 'x');
            INSERT INTO child VALUES ('c', 'p');
            """
        )
        yield opened


@pytest.fixture
def versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place for made-up migrations to the next format."""
    (tmp_path / "versions").mkdir()
    monkeypatch.setattr(migrations, "LOCATION", tmp_path)
    monkeypatch.setattr(file, "FORMAT", NEXT)
    return tmp_path / "versions"


def state(connection: sqlite3.Connection) -> list[str]:
    return list(connection.iterdump())


def test_a_format_is_one_file(connection: sqlite3.Connection, versions: Path) -> None:
    (versions / f"format_{NEXT}.py").write_text(FIRST)
    migrations.migrate(connection)
    assert connection.execute("PRAGMA user_version").fetchone() == (NEXT,)
    assert connection.execute("SELECT id, name, place FROM parent").fetchall() == [("p", "x", "")]
    assert connection.execute("SELECT count(*) FROM child").fetchone() == (1,)
    assert connection.execute("SELECT source FROM change_set").fetchall() == [("migration",)]
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


@pytest.mark.parametrize(
    "bad",
    [
        'op.execute("DELETE FROM child")',
        'op.execute("DELETE FROM parent")',
        "op.execute(\"INSERT INTO parent (id, name) VALUES ('q', 'y')\")",
        "raise OSError('in the middle')",
    ],
)
def test_a_migration_that_does_anything_else_leaves_nothing(
    connection: sqlite3.Connection, versions: Path, bad: str
) -> None:
    (versions / f"format_{NEXT}.py").write_text(f"{FIRST}    {bad}\n")
    before = state(connection)
    with pytest.raises((migrations.MigrationFailed, OSError)):
        migrations.migrate(connection)
    assert state(connection) == before
    assert connection.execute("PRAGMA user_version").fetchone() == (NEXT - 1,)


def test_declared_rows_may_change(connection: sqlite3.Connection, versions: Path) -> None:
    body = (
        "    op.execute(\"INSERT INTO parent (id, name) VALUES ('q', 'y')\")\n    op.drop_table(\"child\")\n"
    )
    (versions / f"format_{NEXT}.py").write_text(f'{FIRST}{body}\nrows = {{"parent": 1, "child": None}}\n')
    migrations.migrate(connection)
    assert connection.execute("SELECT count(*) FROM parent").fetchone() == (2,)


def test_a_missing_way_is_an_error(connection: sqlite3.Connection, versions: Path) -> None:
    with pytest.raises(migrations.MigrationFailed, match="no way"):
        migrations.migrate(connection)


def test_alembic_is_loaded_only_to_migrate() -> None:
    code = "import sys, app.document, app.publishing; assert 'alembic' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[3])
