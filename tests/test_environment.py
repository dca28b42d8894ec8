"""What the program stands on: safe versions, data that reaches the wheel, files the desktop reads."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ElementTree
import zipfile
from configparser import ConfigParser
from importlib.metadata import requires, version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("app", "exporters", "models", "resources", "views")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
DESKTOP = ROOT / "resources" / "desktop"


def requirement(name: str) -> str:
    """The line of pyproject.toml for a library."""
    found = [each for each in PROJECT["project"]["dependencies"] if each.lower().startswith(name.lower())]
    assert len(found) == 1, f"{name} is required once, not {len(found)} times"
    return str(found[0])


def test_pyside_stays_below_the_version_that_aborts() -> None:
    """PySide6 6.12.0 gives up one reference to None on every call that returns None.

    Python 3.12 made None immortal; 3.10 and 3.11, which we support, abort once the count is used up, minutes
    into the work. Before lifting the bound, run the window on 3.11 for a long time.
    """
    assert requirement("PySide6-Essentials").endswith(",<6.12")
    assert tuple(map(int, version("PySide6-Essentials").split(".")[:2])) < (6, 12)


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_that_return_none_keep_its_references() -> None:
    from PySide6.QtCore import QObject

    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("a")
    assert abs(sys.getrefcount(None) - before) < 500


def test_only_the_small_half_of_pyside_is_required() -> None:
    """Addons would bring 420 MB, and charts under a licence that does not fit ours."""
    named = [each.split(">")[0] for each in PROJECT["project"]["dependencies"]]
    assert [each for each in named if each.startswith("PySide6")] == ["PySide6-Essentials"]


def test_every_requirement_has_both_bounds() -> None:
    assert not [each for each in PROJECT["project"]["dependencies"] if ">=" not in each or "<" not in each]


def test_installed_metadata_is_that_of_this_project() -> None:
    """Fails when `.venv` is older than pyproject.toml: `python3 -m tests` refreshes it."""
    installed = {each.split(";")[0].replace(" ", "").lower() for each in requires("day90") or ()}
    names = {each.replace("<", ">").split(">")[0] for each in installed}
    wanted = {each.split(">")[0].lower() for each in PROJECT["project"]["dependencies"]}
    assert wanted <= names


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as hatchling builds it."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = folder.glob("*.whl")
    return built


def test_wheel_holds_every_package_with_its_data(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    ours = {
        path.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".pyc"
    }
    assert not sorted(ours - inside)
    assert {f"{package}/py.typed" for package in PACKAGES} <= inside


def test_wheel_holds_nothing_else(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {name for name in tops if not name.endswith(".dist-info")} == set(PACKAGES)


def test_wheel_carries_the_licence_and_the_command(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    (info,) = {name.split("/")[0] for name in archive.namelist() if ".dist-info/" in name}
    assert b"MIT License" in archive.read(f"{info}/licenses/LICENSE")
    assert b"day90 = app.main:main" in archive.read(f"{info}/entry_points.txt")


def test_desktop_entry_opens_a_program_with_the_command() -> None:
    entry = ConfigParser(interpolation=None, strict=True)
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(DESKTOP / "org.day90.Day90.desktop", "utf-8")
    keys = entry["Desktop Entry"]
    assert keys["Exec"] == "day90 %f"
    assert keys["StartupWMClass"] == keys["Icon"] == "org.day90.Day90"
    assert all(keys[name].endswith(";") for name in ("Categories", "Keywords", "MimeType"))


def test_desktop_entry_and_mime_type_agree() -> None:
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    kind = ElementTree.parse(DESKTOP / "org.day90.Day90.xml").getroot().find(f"{space}mime-type")
    assert kind is not None
    assert f"MimeType={kind.get('type')};" in (DESKTOP / "org.day90.Day90.desktop").read_text("utf-8")
    assert [each.get("pattern") for each in kind.iter(f"{space}glob")] == ["*.day90"]
    assert [(each.get("value"), each.get("offset")) for each in kind.iter(f"{space}match")] == [
        ("SQLite format 3", "0"),
        ("DY90", "68"),
    ]
