"""What the command palette can run or open: commands, pages, recent programs and the program's records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from models.columns import program_of, title_of
from views.pages import PAGES, page_of, place
from views.palette_search import Index

if TYPE_CHECKING:
    from app.settings import Recent
    from models import Program
    from views.menus import Menus

PAGE, COMMAND, RECENT_FILE = "page", "command", "file"
# Tables in the order of their groups, with the list of the program that holds their records.
TABLES = {
    "person": "people", "role": "roles", "population": "populations", "champion": "champions",
    "milestone": "milestones", "decision_point": "decisions", "stage": "stages", "activity": "activities",
    "task": "tasks",
}  # fmt: skip
# Other names of pages, for people who come from other tools.
ALSO = {
    "sprint": "gantt timeline tasks board", "ownership": "raci matrix", "today": "overview dashboard",
    "check": "findings risks issues", "documents": "export word excel", "milestones": "decisions criteria",
    "program": "clocks calendar holidays settings", "history": "audit changes",
}  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """A line of the palette: its kind, a key such as "task:3f…", words, icon, and a hint at the right.

    `name` is what a command is found by, whatever it would take back: who looks for a task by its words must
    not meet the undoing of its making.
    """

    kind: str
    key: str
    words: str
    icon: str
    hint: str = ""
    name: str = ""


def group_title(kind: str) -> str:
    """What a group of entries is called."""
    say = QCoreApplication.translate
    return {
        PAGE: say("Palette", "Pages"), COMMAND: say("Palette", "Commands"),
        RECENT_FILE: say("Palette", "Programs"), "recent": say("Palette", "Recent"),
        "person": say("Palette", "People"), "role": say("Palette", "Roles"),
        "population": say("Palette", "Populations"), "champion": say("Palette", "Champions"),
        "milestone": say("Palette", "Milestones"), "decision_point": say("Palette", "Decision points"),
        "stage": say("Palette", "Stages"), "activity": say("Palette", "Activities"),
        "task": say("Palette", "Tasks"),
    }[kind]  # fmt: skip


class Catalogue:
    """All entries of a moment; those of records are made only when they are shown."""

    def __init__(self, menus: Menus, files: Sequence[Recent], program: Program | None) -> None:
        pages = _pages() if program is not None else []
        self._fixed = [*pages, *_commands(menus), *_files(files)]
        self._lists = [(table, list(getattr(program, name, ()))) for table, name in TABLES.items()]
        self.index = Index([*self._fixed_titles(), *self._record_titles()])

    def _fixed_titles(self) -> Iterable[tuple[str, list[str]]]:
        for kind in (PAGE, COMMAND, RECENT_FILE):
            own = [each for each in self._fixed if each.kind == kind]
            yield kind, [f"{each.name or each.words} {ALSO.get(each.key[3:], '')}".rstrip() for each in own]

    def _record_titles(self) -> Iterable[tuple[str, list[str]]]:
        for table, records in self._lists:
            plain = table in ("person", "task", "milestone", "activity")
            name = "name" if table == "person" else "title"
            yield table, [getattr(each, name) if plain else title_of(each) for each in records]

    def find(self, query: str) -> list[tuple[str, list[Entry]]]:
        """Groups of entries that match, best first."""
        found = self.index.find(query)
        return [(kind, [self._at(each) for each in positions]) for kind, positions in found]

    def start(self, recent: Sequence[str]) -> list[tuple[str, list[Entry]]]:
        """What is offered before anything is typed: what was used last, then pages and commands."""
        known = {each.key: each for each in self._fixed}
        used = [entry for key in recent if (entry := known.get(key) or self._record(key)) is not None]
        groups = [("recent", used)] if used else []
        for kind in (PAGE, RECENT_FILE, COMMAND):
            some = [each for each in self._fixed if each.kind == kind and each not in used]
            groups += [(kind, some)] if some else []
        return groups

    def _at(self, position: int) -> Entry:
        if position < len(self._fixed):
            return self._fixed[position]
        position -= len(self._fixed)
        for table, records in self._lists:
            if position < len(records):
                return _entry(table, records[position])
            position -= len(records)
        raise IndexError(position)

    def _record(self, key: str) -> Entry | None:
        """The entry of a record by its key, if there still is one."""
        table, _colon, record_id = key.partition(":")
        records = next((records for name, records in self._lists if name == table), [])
        return next((_entry(table, each) for each in records if each.id == record_id), None)


def _pages() -> list[Entry]:
    numbers = {each.key: number for number, each in enumerate(PAGES[:9], 1)}
    return [
        Entry(PAGE, f"go:{each.key}", each.title, each.icon, _native(f"Ctrl+{numbers[each.key]}"))
        if each.key in numbers
        else Entry(PAGE, f"go:{each.key}", each.title, each.icon)
        for each in PAGES
    ]


def _commands(menus: Menus) -> list[Entry]:
    """Every command that can run now, but the pages, which have a group of their own."""
    return [
        Entry(
            COMMAND, key, action.text().partition("\t")[0], menus.icon_of(key) or "chevron-right",
            action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
            str(action.property("words") or ""),
        )
        for key, action in menus.actions.items()
        if action.isEnabled() and not key.startswith("go:") and key != "search"
    ]  # fmt: skip


def _files(files: Sequence[Recent]) -> list[Entry]:
    return [
        Entry(RECENT_FILE, f"file:{each.path}", each.title or each.path, "history", each.organisation)
        for each in files
    ]


def _entry(table: str, record: Any) -> Entry:
    icon = place(page_of(table, record.id, program_of(record))).icon
    return Entry(table, f"{table}:{record.id}", title_of(record), icon, _detail(table, record))


def _detail(table: str, record: Any) -> str:
    """A few words that tell two records of one name apart."""
    if table == "person":
        return str(record.job_title)
    if table == "champion":
        return title_of(record.population)
    say = QCoreApplication.translate
    name = {"task": "start_day", "milestone": "due_day", "decision_point": "day"}.get(table, "")
    day = getattr(record, name) if name else None
    parts = [say("Palette", "Day {0}").format(day)] if day is not None else []
    owner = getattr(record, "owner", None) if table in ("task", "milestone") else None
    return " · ".join([*([title_of(owner)] if owner is not None else []), *parts])


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
