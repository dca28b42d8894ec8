"""A value beyond its range is found, although quick_check is not asked for it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from models import Base
from models.storage import check, file
from models.storage.errors import Damaged
from tests.models import building
from tests.views.programs import opened


@pytest.mark.parametrize("change", ["percent = 101", "status = 'LOST'", "duration = -1"])
def test_a_value_against_the_rules_is_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    made = building.program(today=20)
    building.task(made, "Draft", position=1)
    with opened(tmp_path, monkeypatch, made) as document:
        path = document.save_copy(tmp_path / "copy.day90")
    check.check(file.read(path), Base.metadata)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute(f"UPDATE task SET {change}")
        connection.execute("UPDATE meta SET value = ? WHERE key = 'digest'", (check.digest(connection),))
    with pytest.raises(Damaged, match="do not fit together"):
        check.check(file.read(path), Base.metadata)
