"""Names the system libraries that the window needs and this machine lacks, with the line that installs them.

Qt brings most of itself, but not what belongs to the system: fonts, OpenGL, the X11 and Wayland clients. A
missing one shows up as an ImportError with one name, or as an abort inside Qt, so we look before Qt does.
Opening each library is the test; that is what Qt is about to do, so it costs the start next to nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

# Library -> Debian package. Derived from what the files of PySide6-Essentials 6.11 ask for.
CORE = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
    "libstdc++.so.6": "libstdc++6",
    "libgcc_s.so.1": "libgcc-s1",
}
WINDOW = CORE | {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
}
X11 = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
PACKAGE_OF = WINDOW | X11 | WAYLAND


def missing_libraries(window: bool = True) -> list[str]:
    """The absent libraries by file name; without `window` only those that any use of Qt needs.

    Always empty outside Linux, where Qt's packages are complete.
    """
    if not sys.platform.startswith("linux"):
        return []
    return [name for name in (needed_for_window() if window else CORE) if not can_load(name)]


def needed_for_window() -> list[str]:
    """What the display in use asks for: X11 unless Wayland is there and whole, or Qt was told otherwise."""
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if not platform:
        wayland = bool(os.environ.get("WAYLAND_DISPLAY")) and all(map(can_load, WAYLAND))
        platform = "wayland" if wayland else "xcb"
    extra = {"xcb": X11, "wayland": WAYLAND}.get(platform, {})
    return [*WINDOW, *extra]


def can_load(name: str) -> bool:
    """Whether the system's loader finds the library and everything it needs in turn."""
    from ctypes import CDLL

    try:
        CDLL(name)
    except OSError:
        return False
    return True


def apt_line(missing: Iterable[str] = PACKAGE_OF) -> str:
    """The line that installs these libraries on Debian and Ubuntu, ready to paste."""
    packages = dict.fromkeys(PACKAGE_OF[name] for name in missing)
    return f"{'' if os.geteuid() == 0 else 'sudo '}apt-get install {' '.join(packages)}"


def absence(window: bool = True) -> str:
    """One sentence naming what is missing and how to install it; empty if nothing is."""
    missing = missing_libraries(window)
    if not missing:
        return ""
    return (
        f"This system lacks {len(missing)} of the libraries that {'the window' if window else 'Day90'} needs "
        f"({', '.join(missing)}); on Debian or Ubuntu install them with: {apt_line(missing)}"
    )
