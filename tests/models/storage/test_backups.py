"""Which backups are kept, and that each is read back when it is made."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from models.storage import backups
from models.storage.backups import BackupFailed

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def test_of_two_years_of_hourly_backups_few_are_kept() -> None:
    times = [NOW - timedelta(hours=hours) for hours in range(2 * 365 * 24)]
    keep = backups.kept(times, NOW)
    assert {time for time in times if NOW - time < timedelta(days=2)} <= keep
    assert {NOW.date() - timedelta(days=days) for days in range(12)} <= {time.date() for time in keep}
    weeks = {(NOW - timedelta(weeks=weeks)).isocalendar()[:2] for weeks in range(10)}
    assert weeks <= {time.isocalendar()[:2] for time in keep}
    assert {(2026, month) for month in range(3, 12)} == {(time.year, time.month) for time in keep}
    assert len(keep) < 48 + 12 + 10 + 9


def test_the_last_of_a_day_is_the_one_kept() -> None:
    morning, evening = NOW - timedelta(days=5, hours=3), NOW - timedelta(days=5)
    newer = [NOW - timedelta(days=days) for days in range(5)]
    assert morning not in backups.kept([morning, evening, *newer], NOW)
    assert evening in backups.kept([morning, evening, *newer], NOW)


def test_backups_are_listed_newest_first_and_rotated(tmp_path: Path) -> None:
    for days in (400, 3, 1, 0):
        at = NOW - timedelta(days=days)
        backups.back_up(tmp_path, "key", Path("plan.day90"), b"content %d" % days, "session", at)
    second = backups.back_up(tmp_path, "key", Path("plan.day90"), b"later", "asked", NOW)
    found = backups.listed(tmp_path, "key")
    assert found[0] == second
    assert [backup.at for backup in found] == sorted((backup.at for backup in found), reverse=True)
    assert {backup.reason for backup in found} == {"session", "asked"}
    assert not backups.due(tmp_path, "key", NOW + timedelta(minutes=59))
    assert backups.due(tmp_path, "key", NOW + timedelta(minutes=60))


def test_two_backups_of_one_second_are_both_kept_in_order(tmp_path: Path) -> None:
    for content in (b"first", b"second"):
        backups.back_up(tmp_path, "key", Path("plan.day90"), content, "session", NOW)
    assert [backup.path.read_bytes() for backup in backups.listed(tmp_path, "key")] == [b"second", b"first"]


def test_a_backup_that_reads_back_differently_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "write_whole", lambda path, data: path.write_bytes(data[:-1]))
    with pytest.raises(BackupFailed, match="No backup of"):
        backups.back_up(tmp_path, "key", Path("plan.day90"), b"content", "session", NOW)
