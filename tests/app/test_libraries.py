"""System libraries: the table covers what the installed Qt asks for, and what is missing becomes one line."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

import pytest

from app import libraries
from app.main import main

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux leaves them out")

# Part of every Linux that can run Python.
OF_THE_SYSTEM = ("libc.so", "libm.so", "libdl.so", "libpthread.so", "librt.so", "ld-linux")
MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport")
QT = ("Core", "Gui", "Widgets", "Svg", "PrintSupport", "DBus", "XcbQpa", "WaylandClient")
PLUGINS = (
    "platforms/libqxcb.so",
    "platforms/libqoffscreen.so",
    "platforms/libqwayland.so",
    "xcbglintegrations/libqxcb-egl-integration.so",
    "xcbglintegrations/libqxcb-glx-integration.so",
    "iconengines/libqsvgicon.so",
    "imageformats/libqsvg.so",
)


def asked_for(path: Path) -> set[str]:
    """The libraries that a 64-bit little-endian ELF file names, read from its dynamic section."""
    data = path.read_bytes()
    assert data[:6] == b"\x7fELF\x02\x01"
    start, size, count = *struct.unpack_from("<Q", data, 40), *struct.unpack_from("<HH", data, 58)
    sections = [struct.unpack_from("<IIQQQQIIQQ", data, start + size * n) for n in range(count)]
    (dynamic,) = [section for section in sections if section[1] == 6]
    texts = sections[dynamic[6]][4]
    entries = struct.iter_unpack("<QQ", data[dynamic[4] : dynamic[4] + dynamic[5]])
    names = [texts + value for tag, value in entries if tag == 1]
    return {data[at : data.index(b"\0", at)].decode() for at in names}


def test_table_covers_what_the_installed_qt_asks_for() -> None:
    import PySide6

    home = Path(PySide6.__file__).parent
    files = [home / f"{name}.abi3.so" for name in MODULES]
    files += [home / f"Qt/lib/libQt6{name}.so.6" for name in QT]
    files += [home / "Qt/plugins" / name for name in PLUGINS]
    wanted = set().union(*map(asked_for, files))
    brought = ("libQt6", "libpyside6", "libshiboken6", "libicu")
    theirs = {name for name in wanted if not name.startswith((*brought, *OF_THE_SYSTEM))}
    assert theirs == set(libraries.PACKAGE_OF)


def test_nothing_is_missing_where_the_tests_run() -> None:
    assert libraries.absence() == ""


def test_missing_library_becomes_a_line_for_apt(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = {"libEGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0"}
    monkeypatch.setattr(libraries, "can_load", lambda name: name not in gone)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert set(libraries.missing_libraries()) == gone
    assert libraries.absence().endswith("install them with: sudo apt-get install libglib2.0-0 libegl1")


def test_command_line_needs_no_library_of_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libraries, "can_load", lambda name: name in libraries.CORE)
    assert libraries.missing_libraries(window=False) == []
    assert "libEGL.so.1" in libraries.missing_libraries()


def test_a_command_names_what_a_bare_machine_lacks(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(libraries, "can_load", lambda name: name not in libraries.CORE)
    monkeypatch.setattr("os.geteuid", lambda: 0)
    assert main(["info", "plan.day90"]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("day90: This system lacks")
    assert line.endswith("apt-get install libglib2.0-0 zlib1g libzstd1 libstdc++6 libgcc-s1")
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    assert left.value.code == 0


@pytest.mark.parametrize(
    ("platform", "wayland", "x11_asked", "wayland_asked"),
    [
        ("", "", True, False),
        ("xcb", "wayland-0", True, False),
        ("", "wayland-0", False, True),
        ("offscreen", "", False, False),
        ("offscreen:size=10x10", "", False, False),
        ("wayland;xcb", "", False, True),
    ],
)
def test_only_the_display_in_use_is_asked_for(
    platform: str, wayland: str, x11_asked: bool, wayland_asked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    monkeypatch.setenv("WAYLAND_DISPLAY", wayland)
    monkeypatch.setattr(libraries, "can_load", lambda _name: True)
    needed = libraries.needed_for_window()
    assert ("libxcb-cursor.so.0" in needed) is x11_asked
    assert ("libwayland-client.so.0" in needed) is wayland_asked


def test_wayland_that_is_not_whole_falls_back_to_x11(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setattr(libraries, "can_load", lambda name: name not in libraries.WAYLAND)
    assert "libxcb-cursor.so.0" in libraries.needed_for_window()


def test_loader_decides() -> None:
    assert libraries.can_load("libc.so.6")
    assert not libraries.can_load("libno-such-thing.so.1")
