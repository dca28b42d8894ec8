"""A document without a file and pages without content: enough for the frame around them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Signal

from views import pages
from views.page import Page


class StandIn(QObject):
    """Answers like a document and notes what was asked of it."""

    changed = Signal(object)
    state_changed = Signal()
    publish_failed = Signal(str)
    warned = Signal(str)
    read_only = False
    unpublished = False
    recovered_edits = 0
    document_key = "1f"
    kept_aside: Path | None = None
    warning: str | None = None
    published_at = datetime(2026, 3, 10, 9, 41, tzinfo=UTC)

    def __init__(self, path: str = "/programs/claims.day90") -> None:
        super().__init__()
        self.path = Path(path)
        self.program = SimpleNamespace(
            title="Claims triage assistant", organisation="Contoso Health", start=date(2026, 2, 2)
        )
        self.undo_label: str | None = "Move 'Peer sessions' to day 40"
        self.redo_label: str | None = None
        self.asked: list[str] = []
        self.failure: Exception | None = None

    def undo(self) -> None:
        self.asked.append("undo")
        self.undo_label, self.redo_label = None, self.undo_label
        self.state_changed.emit()

    def redo(self) -> None:
        self.asked.append("redo")

    def publish(self) -> None:
        self.asked.append("publish")

    def close(self, publish: bool = True) -> None:
        self.asked.append("close" if publish else "close unpublished")
        if publish and self.failure is not None:
            raise self.failure


def plain_pages(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Let every page be an empty one; returns the list of keys that were built."""
    built: list[str] = []

    def load(place: pages.Place) -> type[Page]:
        built.append(place.key)
        return type(place.key.title(), (Page,), {"key": place.key})

    monkeypatch.setattr(pages.Place, "load", load)
    return built
