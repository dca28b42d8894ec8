"""What Day90 remembers between sessions: theme, recent programs, window, the user's name."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from app.paths import home

RECENT_KEPT = 12
PROGRAMS_KEPT = 40
QUIET_SECONDS, LEAST_SECONDS, MOST_SECONDS = 2, 1, 30


@dataclass(frozen=True)
class Recent:
    """A program opened before; start is Day 1 as ISO date, so that its day of today needs no file access."""

    path: str
    title: str = ""
    organisation: str = ""
    start: str = ""


class Settings:
    """An ini file in Day90's own folder; unreadable values count as absent."""

    def __init__(self, folder: Path | None = None) -> None:
        self.path = (folder or home()) / "settings.ini"
        self._store = QSettings(str(self.path), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        """A remembered text."""
        value = self._store.value(key, default)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: int = 0) -> int:
        """A remembered whole number."""
        try:
            return int(self.text(key, str(default)))
        except ValueError:
            return default

    def flag(self, key: str, default: bool = False) -> bool:
        """A remembered yes or no."""
        return self.text(key, "true" if default else "false") == "true"

    def state(self, key: str) -> QByteArray:
        """A remembered arrangement, such as a window's place or a table's columns; empty if none."""
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def remember(self, key: str, value: str | int | bool | QByteArray) -> None:
        """Keep a value under a key such as "window/geometry"."""
        if isinstance(value, bool):
            value = "true" if value else "false"
        self._store.setValue(key, value if isinstance(value, QByteArray) else str(value))

    def save(self) -> None:
        """Write to disk now; Qt also does so by itself now and then."""
        self._store.sync()

    @property
    def theme(self) -> str:
        """Either "light", "dark" or "system"."""
        return self.text("theme", "system")

    @property
    def language(self) -> str:
        """Either "system" or the code of a language, such as "de"."""
        return self.text("language", "system")

    @property
    def user_name(self) -> str:
        """The name that history and the owner file show; the account's name until one is given."""
        account = os.environ.get("USER") or os.environ.get("USERNAME") or ""
        return self.text("user/name") or account

    @property
    def compact(self) -> bool:
        """Whether rows of tables are low."""
        return self.text("density", "normal") == "compact"

    @property
    def holiday_country(self) -> str:
        """The country (ISO code) whose holidays new programs begin with; empty for none."""
        return self.text("holidays/country")

    @property
    def quiet_seconds(self) -> int:
        """Seconds after the last edit until the file is written, 1 to 30."""
        return max(LEAST_SECONDS, min(MOST_SECONDS, self.number("publishing/quiet", QUIET_SECONDS)))

    def names(self, key: str) -> list[str]:
        """A remembered list of texts."""
        found = _read(self.text(key), list)
        return [each for each in found if isinstance(each, str)]

    def remember_names(self, key: str, names: Sequence[str]) -> None:
        """Keep a list of texts."""
        self.remember(key, json.dumps(list(names)))

    def page_state(self, document: str, page: str) -> dict[str, Any]:
        """How a page of a program (by its document key) was left; empty if it never was."""
        return dict(_read(self.text(f"programs/{document}/{page}"), dict)) if document else {}

    def remember_page_state(self, document: str, page: str, state: dict[str, Any]) -> None:
        """Keep how a page of a program was left; programs not seen for long are forgotten."""
        if not document:
            return
        self.remember(f"programs/{document}/{page}", json.dumps(state))
        order = self.names("programs/order")
        if order[:1] == [document]:
            return
        order = [document, *(each for each in order if each != document)]
        for old in order[PROGRAMS_KEPT:]:
            self._store.remove(f"programs/{old}")
        self.remember_names("programs/order", order[:PROGRAMS_KEPT])

    def recent(self) -> list[Recent]:
        """Programs opened before, latest first."""
        count = self._store.beginReadArray("recent")
        found = []
        for index in range(count):
            self._store.setArrayIndex(index)
            values = (self.text(key) for key in ("path", "title", "organisation", "start"))
            found.append(Recent(*values))
        self._store.endArray()
        return [entry for entry in found if entry.path]

    def add_recent(self, entry: Recent) -> None:
        """Put a program first in the list."""
        others = [old for old in self.recent() if old.path != entry.path]
        self._write_recent([entry, *others][:RECENT_KEPT])

    def forget_recent(self, path: str) -> None:
        """Take a program out of the list; the file itself stays."""
        self._write_recent([entry for entry in self.recent() if entry.path != path])

    def _write_recent(self, entries: Sequence[Recent]) -> None:
        self._store.remove("recent")
        self._store.beginWriteArray("recent", len(entries))
        for index, entry in enumerate(entries):
            self._store.setArrayIndex(index)
            for key in ("path", "title", "organisation", "start"):
                self._store.setValue(key, getattr(entry, key))
        self._store.endArray()


def _read(text: str, kind: type[Any]) -> Any:
    """A value kept as JSON; an empty one of its kind if it cannot be read."""
    try:
        found = json.loads(text)
    except ValueError:
        return kind()
    return found if isinstance(found, kind) else kind()
