"""What is remembered comes back, and nonsense in the file does no harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from app.paths import home
from app.settings import RECENT_KEPT, Recent, Settings


def test_values_come_back_in_another_session(tmp_path: Path) -> None:
    first = Settings(tmp_path)
    first.remember("theme", "dark")
    first.remember("rows", 28)
    first.remember("menu_bar", True)
    first.remember("window/geometry", QByteArray(b"\x00\x01"))
    first.save()
    second = Settings(tmp_path)
    assert second.theme == "dark"
    assert second.number("rows") == 28
    assert second.flag("menu_bar")
    assert second.state("window/geometry") == QByteArray(b"\x00\x01")


def test_absent_values_have_defaults(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    assert (settings.theme, settings.number("rows", 36), settings.flag("menu_bar")) == ("system", 36, False)
    assert settings.state("window/geometry").isEmpty()
    assert settings.recent() == []


def test_nonsense_counts_as_absent(tmp_path: Path) -> None:
    (tmp_path / "settings.ini").write_text("[General]\nrows=many\ngeometry=12\n", encoding="utf-8")
    settings = Settings(tmp_path)
    assert settings.number("rows", 36) == 36
    assert settings.state("geometry").isEmpty()


def test_recent_programs_latest_first_and_once(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    for name in ("a", "b", "a"):
        settings.add_recent(Recent(f"/p/{name}.day90", f"Büro {name}, [x]=1; ", "Contoso", "2026-02-02"))
    settings.save()
    found = Settings(tmp_path).recent()
    assert [entry.path for entry in found] == ["/p/a.day90", "/p/b.day90"]
    assert found[0] == Recent("/p/a.day90", "Büro a, [x]=1; ", "Contoso", "2026-02-02")


def test_a_program_can_be_forgotten(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    settings.add_recent(Recent("/p/a.day90"))
    settings.forget_recent("/p/a.day90")
    assert settings.recent() == []


def test_the_list_has_an_end(tmp_path: Path) -> None:
    settings = Settings(tmp_path)
    for number in range(RECENT_KEPT + 5):
        settings.add_recent(Recent(f"/p/{number}.day90"))
    assert len(settings.recent()) == RECENT_KEPT
    assert settings.recent()[0].path == f"/p/{RECENT_KEPT + 4}.day90"


def test_the_users_name_is_the_accounts_until_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USER", "dana")
    settings = Settings(tmp_path)
    assert settings.user_name == "dana"
    settings.remember("user/name", "Dana Okafor")
    assert settings.user_name == "Dana Okafor"


def test_the_folder_follows_the_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAY90_HOME", str(tmp_path))
    assert Settings().path.parent == home() == tmp_path.resolve()
