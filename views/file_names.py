"""Names of files: from a title, for a copy, and one that is not taken yet."""

from __future__ import annotations

from pathlib import Path

from app.opening import SUFFIX


def file_name(title: str) -> str:
    """A title as a file name that every system accepts."""
    kept = "".join(sign if sign.isalnum() or sign in " -_." else " " for sign in title)
    return " ".join(kept.split()).strip(". ")[:80] or "program"


def copy_name(path: Path) -> str:
    """The name proposed for a copy."""
    return f"{path.stem} copy"


def free(folder: Path, stem: str) -> Path:
    """A path in a folder, made if need be, that no file has yet."""
    folder.mkdir(parents=True, exist_ok=True)
    number = 1
    while (path := folder / f"{stem}{'' if number == 1 else f' {number}'}{SUFFIX}").exists():
        number += 1
    return path
