"""The rollout program as data: knows nothing of windows, Word or Excel."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from models.records import *  # noqa: F403


def __getattr__(name: str) -> Any:
    """Load the records when one is asked for: a clock or a calendar is wanted long before SQLAlchemy is."""
    if not name[:1].isupper():
        raise AttributeError(f"module 'models' has no attribute '{name}'")
    return getattr(import_module("models.records"), name)
