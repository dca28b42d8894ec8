"""Gives the keyboard to the newest window and back again, as every window manager does.

Without that a dialog would stay deaf until somebody clicks it, which is not what users meet.
"""

from __future__ import annotations

import ctypes as c

MAP_NOTIFY, UNMAP_NOTIFY, DESTROY_NOTIFY = 19, 18, 17
SUBSTRUCTURE_NOTIFY, REVERT_TO_POINTER_ROOT = 1 << 19, 1


class _Event(c.Structure):
    """The beginning that the three events share: the window is what was mapped, unmapped or destroyed."""

    _fields_ = [
        ("type", c.c_int), ("serial", c.c_ulong), ("send_event", c.c_int), ("display", c.c_void_p),
        ("event", c.c_ulong), ("window", c.c_ulong), ("override_redirect", c.c_int),
        ("room", c.c_long * 24),
    ]  # fmt: skip


def main() -> None:
    """Watch the root window until the display ends."""
    x = c.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = c.c_void_p
    x.XDefaultRootWindow.restype = c.c_ulong
    display = c.c_void_p(x.XOpenDisplay(None))
    x.XSelectInput(display, c.c_ulong(x.XDefaultRootWindow(display)), c.c_long(SUBSTRUCTURE_NOTIFY))
    # A window may be gone before we turn to it; that is no reason to end.
    ignore = c.CFUNCTYPE(c.c_int, c.c_void_p, c.c_void_p)(lambda *_: 0)
    x.XSetErrorHandler(ignore)
    windows: list[int] = []
    event = _Event()
    while True:
        x.XNextEvent(display, c.byref(event))
        if event.type == MAP_NOTIFY and not event.override_redirect:
            windows.append(event.window)
        elif event.type in (UNMAP_NOTIFY, DESTROY_NOTIFY) and event.window in windows:
            windows.remove(event.window)
        else:
            continue
        if windows:
            newest = c.c_ulong(windows[-1])
            x.XSetInputFocus(display, newest, REVERT_TO_POINTER_ROOT, c.c_ulong(0))
            x.XFlush(display)


if __name__ == "__main__":
    main()
