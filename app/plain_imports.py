"""Keeps the window's toolkit from reading the source text of everything that is imported."""

from __future__ import annotations

import sys
from types import ModuleType

SUPPORT, QUESTION = "shibokensupport.feature", "_mod_uses_pyside"


def import_plainly() -> None:
    """Let imports cost what they cost without PySide; to be called once PySide is imported.

    PySide looks through the source of each imported module for the word PySide6, to know where
    `from __feature__ import` may hold. Day90 nowhere uses that, and the lines read stay in memory: for
    SQLAlchemy 21 MB and a fifth of the time. Where PySide asks no such question nothing is changed.
    """
    support = sys.modules.get(SUPPORT)
    if hasattr(support, QUESTION):
        setattr(support, QUESTION, _uses_no_features)


def _uses_no_features(_module: ModuleType) -> bool:
    return False
