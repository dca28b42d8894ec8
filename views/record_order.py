"""Which records a table shows and in what order: filtered by words and values, sorted, and grouped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QCoreApplication

from models.base import Base
from views.record_columns import RecordColumn, fold


@dataclass(frozen=True)
class Heading:
    """What a group of rows is called; groups stand in the order of `order`, then of the title."""

    key: str
    title: str
    order: Any = 0
    tone: str = "ink"


@dataclass(frozen=True)
class Group:
    """A group as a row of its own above its records."""

    id: str
    heading: Heading
    count: int
    collapsed: bool
    ids: Sequence[str] = field(default=(), compare=False)  # the records, folded away or not


Grouping = Callable[[Any], Heading]


class RecordOrder:
    """An index over record ids: cheaper by far than a proxy model, since only ids and cached keys move."""

    def __init__(self, columns: Sequence[RecordColumn], records: dict[str, Base]) -> None:
        self._columns = columns
        self._figures = [each for each in columns if each.figures]
        self._records = records
        self._texts: dict[str, str] = {}
        self.sorted_by: int | None = None
        self.descending = False
        self.text = ""
        self.values: dict[int, frozenset[str]] = {}
        self.grouping: Grouping | None = None
        self.collapsed: set[str] = set()
        self.groups: dict[str, Group] = {}
        self.left = 0  # how many records pass the filters

    def arrange(self, ids: Sequence[str]) -> list[str]:
        """The ids to show, top to bottom, with the ids of groups between them."""
        shown = self._sort(self.passing(ids))
        self.left = len(shown)
        return self._group(shown) if self.grouping else shown

    @property
    def filtering(self) -> bool:
        """Whether any filter is on."""
        return bool(self.text.strip() or self.values)

    def forget(self, ids: Iterable[str] | None = None) -> None:
        """The words of these records may have changed, or of all."""
        if ids is None:
            self._texts.clear()
            return
        for record_id in ids:
            self._texts.pop(record_id, None)

    def choices(self, column: int, ids: Sequence[str]) -> dict[str, int]:
        """The values of a column with how many records have them, in sorting order, empty ones last."""
        each, counts = self._columns[column], dict[str, int]()
        keys = dict[str, Any]()
        for record_id in ids:
            words = each.cell(record_id).text
            counts[words] = counts.get(words, 0) + 1
            keys[words] = each.key(record_id)
        filled = sorted((words for words in counts if keys[words] is not None), key=lambda words: keys[words])
        empty = [words for words in counts if keys[words] is None]
        return {words: counts[words] for words in (*filled, *empty)}

    def passing(self, ids: Sequence[str]) -> list[str]:
        """Those that the filters let through, in groups that are folded away too."""
        shown = list(ids)
        for column, wanted in self.values.items():
            cell = self._columns[column].cell
            shown = [each for each in shown if cell(each).text in wanted]
        for word in fold(self.text).split():
            words = self._texts
            shown = [each for each in shown if word in (words.get(each) or self._words(each))]
        return shown

    def _words(self, record_id: str) -> str:
        """All words of a row, folded; kept until the record changes."""
        joined = "\n".join([column.cell(record_id).text for column in self._columns])
        for column in self._figures:  # 1240 is found as well as 1,240
            value = column.cell(record_id).value
            joined += f"\n{value}" if value is not None and value >= 1000 else ""
        self._texts[record_id] = words = fold(joined) or "\n"
        return words

    def _sort(self, ids: list[str]) -> list[str]:
        """Sorted stably by a column, empty cells last whichever way."""
        if self.sorted_by is None:
            return ids
        keys = self._columns[self.sorted_by].keys(ids)
        empty = [each for each in ids if keys[each] is None]
        filled = [each for each in ids if keys[each] is not None] if empty else ids
        return sorted(filled, key=keys.__getitem__, reverse=self.descending) + empty

    def _group(self, ids: list[str]) -> list[str]:
        assert self.grouping is not None
        members: dict[Heading, list[str]] = {}
        for each in ids:
            members.setdefault(self.grouping(self._records[each]), []).append(each)
        shown: list[str] = []
        self.groups = {}
        for heading in sorted(members, key=lambda each: (each.order, each.title)):
            group = Group(
                f"group {heading.key}", heading, len(members[heading]), heading.key in self.collapsed,
                members[heading],
            )  # fmt: skip
            self.groups[group.id] = group
            shown.append(group.id)
            shown += () if group.collapsed else members[heading]
        return shown


def by_column(column: RecordColumn) -> Grouping:
    """Groups of records that a column says the same of, in its sorting order, those without a value last."""

    def heading(record: Any) -> Heading:
        words, key = column.cell(record.id).text, column.key(record.id)
        title = words or QCoreApplication.translate("RecordTable", "Without {0}").format(column.heading)
        return Heading(f"{column.spec.name} {words}", title, (key is None, 0 if key is None else key))

    return heading


def runs_outside(ids: Sequence[str], wanted: set[str]) -> list[tuple[int, int]]:
    """Stretches (first, last) of ids that are not among the wanted."""
    runs: list[tuple[int, int]] = []
    for row, each in enumerate(ids):
        if each in wanted:
            continue
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
