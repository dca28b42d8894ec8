"""Every format that was ever released still opens; none is changed behind its number."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Column, MetaData, Table, Text

from app import filing
from app.document import Document
from models import Base
from models.storage import file, migrations, schema, shape
from models.storage.errors import CannotMigrate
from models.storage.verify import verify
from tests.app.documents import make

FILES = Path(__file__).parents[2] / "files"
SAMPLES = sorted(FILES.glob("*.day90"))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def test_there_is_a_sample_of_every_format() -> None:
    assert {path.stem for path in SAMPLES} == {f"format_{number}" for number in range(1, file.FORMAT + 1)}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_released_format_opens_and_is_worked_on(sample: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(sample, tmp_path / "plan.day90"))
    with Document.open(path) as document:
        assert document.program.title == "Sample of a released format"
        assert "Undo: Rename a task" in [entry.title for entry in document.audit()]
        with document.edit("Go on"):
            document.program.organisation = "Ours"
    with Document.open(path, read_only=True) as document:
        assert document.program.organisation == "Ours"


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_kind_of_value_is_one_that_verify_knows(sample: Path) -> None:
    found = verify(sample)
    assert found.sound, found.words


def test_the_form_of_the_current_format_is_as_released() -> None:
    """A new table or column needs a new format number, a migration and a new sample (tests/files/make.py)."""
    assert shape.released(file.FORMAT) == shape.expected(Base.metadata)


NEXT = file.FORMAT + 1  # a format that there is none of yet


@pytest.mark.parametrize("sample", SAMPLES[:-1], ids=lambda path: path.stem)
def test_an_older_format_becomes_what_a_new_file_is(sample: Path, tmp_path: Path, home: Path) -> None:
    """Nothing of it is lost, a backup is taken, and the history says so in one line."""
    path = Path(shutil.copy(sample, tmp_path / "plan.day90"))
    with closing(sqlite3.connect(f"{sample.as_uri()}?immutable=1", uri=True)) as old:
        before = {name: old.execute(f'SELECT count(*) FROM "{name}"').fetchone() for name in _tables(old)}
    filed = filing.to_edit(path, Base.metadata, "me")
    new = filed.connection
    assert {name: new.execute(f'SELECT count(*) FROM "{name}"').fetchone() for name in before} == before | {
        "change_set": (before["change_set"][0] + 1,)
    }
    schema.with_all_indexes(new)
    assert shape.difference(shape.shape_of(new), shape.expected(Base.metadata)) is None
    assert new.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    newest = "SELECT label, source FROM change_set ORDER BY id DESC"
    assert new.execute(newest).fetchone() == (f"Bring the file up to format {file.FORMAT}", "migration")
    assert len(list(home.glob("backups/*/*migration*"))) == 1
    assert path.read_bytes() == sample.read_bytes()
    filed.throw_away()


def test_format_2_asks_for_a_rise_within_four_weeks_and_keeps_every_rule(tmp_path: Path) -> None:
    path = Path(shutil.copy(FILES / "format_1.day90", tmp_path / "plan.day90"))
    with Document.open(path) as document:
        assert document.program.stuck_weeks == 4
        assert [each.ladder_readings for each in document.program.populations if each.ladder_readings] == []
        rules = _rules(document.session.connection().exec_driver_sql(PROGRAM).scalar_one())
        with closing(sqlite3.connect(f"{(FILES / 'format_1.day90').as_uri()}?immutable=1", uri=True)) as old:
            assert rules - _rules(old.execute(PROGRAM).fetchone()[0]) == {
                "CONSTRAINT ck_program_stuck_weeks_range CHECK (stuck_weeks BETWEEN 1 AND 52)"
            }
        assert "DEFAULT" not in document.session.connection().exec_driver_sql(PROGRAM).scalar_one()


PROGRAM = "SELECT sql FROM sqlite_schema WHERE name = 'program'"


def _rules(sql: str) -> set[str]:
    return {line.strip(", \t") for line in sql.splitlines() if "CONSTRAINT" in line}


def _tables(connection: sqlite3.Connection) -> list[str]:
    query = (
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'meta'"
    )
    return [name for (name,) in connection.execute(query)]


UPGRADE = f"""
import sqlalchemy as sa
from alembic import op

revision = "{NEXT}"
down_revision = None
rows = {{"lesson": 1}}

def upgrade() -> None:
    op.create_table(
        "lesson",
        sa.Column("id", sa.Text(), primary_key=True, nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
    )
    op.execute("INSERT INTO lesson VALUES ('l', 'Listen first')")
"""


@pytest.fixture
def next_format(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MetaData:
    """What the domain would be in the next format, made up."""
    (tmp_path / "migrations" / "versions").mkdir(parents=True)
    (tmp_path / "migrations" / "versions" / f"format_{NEXT}.py").write_text(UPGRADE)
    make(tmp_path / "plan.day90").close()
    monkeypatch.setattr(file, "FORMAT", NEXT)
    monkeypatch.setattr(migrations, "LOCATION", tmp_path / "migrations")
    domain = MetaData()
    for table in Base.metadata.tables.values():
        table.to_metadata(domain)
    Table("lesson", domain, Column("id", Text, primary_key=True), Column("words", Text, nullable=False))
    return domain


def test_an_older_file_is_migrated_in_its_working_copy(
    next_format: MetaData, tmp_path: Path, home: Path
) -> None:
    path = tmp_path / "plan.day90"
    before = path.read_bytes()
    filed = filing.to_edit(path, next_format, "me")
    assert filed.connection.execute("SELECT words FROM lesson").fetchall() == [("Listen first",)]
    assert filed.connection.execute("SELECT count(*) FROM task").fetchone() == (5,)
    assert path.read_bytes() == before
    assert [each.name.partition("Z-")[2] for each in home.glob("backups/*/*migration*")] == [
        "migration.day90"
    ]
    filed.throw_away()
    reader = filing.to_read(path, next_format)
    with closing(reader.connection):
        assert reader.connection.execute("PRAGMA user_version").fetchone() == (NEXT,)
    assert path.read_bytes() == before


def test_a_migration_that_fails_leaves_the_file_and_no_working_copy(
    next_format: MetaData, tmp_path: Path, home: Path
) -> None:
    path = tmp_path / "plan.day90"
    before = path.read_bytes()
    (tmp_path / "migrations" / "versions" / f"format_{NEXT}.py").write_text(
        UPGRADE + "    raise OSError('in the middle')\n"
    )
    with pytest.raises(CannotMigrate, match="as it was"):
        filing.to_edit(path, next_format, "me")
    assert path.read_bytes() == before
    assert list((home / "open").iterdir()) == []


def test_a_crashed_session_of_an_older_program_is_migrated_too(next_format: MetaData, tmp_path: Path) -> None:
    path = tmp_path / "plan.day90"
    file.FORMAT = NEXT - 1
    document = Document.open(path)
    with document.edit("Unpublished"):
        document.program.title = "Recovered"
    document.close(publish=False)
    file.FORMAT = NEXT
    filed = filing.to_edit(path, next_format, "me")
    assert filed.recovered
    assert filed.connection.execute("SELECT title FROM program").fetchone() == ("Recovered",)
    assert filed.connection.execute("SELECT words FROM lesson").fetchall() == [("Listen first",)]
    filed.let_go()
    with closing(sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)) as original:
        assert original.execute("SELECT title FROM program").fetchone() == ("Pilot to production",)
