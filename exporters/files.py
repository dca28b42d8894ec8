"""Writes a document beside its target and puts it in place whole; a failed export leaves nothing behind."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from models.errors import UserError


@contextmanager
def atomic_write(path: Path) -> Iterator[Path]:
    """A temporary path in the folder of `path` to write to; it replaces `path` when the block ends well.

    When the block fails, the temporary file is removed and what was at `path` is untouched. Raises UserError
    if the folder is missing or may not be written, if the disk is full, or if the target is held open by
    another program.
    """
    if not path.parent.is_dir():
        raise UserError(f"The folder '{path.parent}' does not exist; please choose another one.")
    draft = path.with_name(f".{path.stem[:40]}.{secrets.token_hex(4)}.tmp{path.suffix}")
    try:
        yield draft
        _settle(draft, path)
    except OSError as error:
        raise UserError(_sentence(path, error)) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _settle(draft: Path, path: Path) -> None:
    """Make the draft durable, give it the rights of the file it replaces, and put it in place."""
    with draft.open("rb+") as file:
        os.fsync(file.fileno())
    with suppress(OSError):
        draft.chmod(stat.S_IMODE(path.stat().st_mode))
    os.replace(draft, path)


def _sentence(path: Path, error: OSError) -> str:
    if isinstance(error, PermissionError):
        return f"'{path.name}' could not be written; close it in other programs or choose another folder."
    reason = (error.strerror or str(error)).rstrip(".")
    return f"'{path.name}' could not be written ({reason}); please choose another folder and try again."
