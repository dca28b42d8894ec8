"""What a table of records does to the program: change, add, delete, copy, move, paste, always by command."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from app.commands import records
from models import words as core
from models.base import Base
from models.columns import column, columns, kind_name, kinds, title_of
from models.errors import UserError
from models.numbering import place_of
from models.parsing import parsed
from views.language import counted, typed
from views.sentences import error_words

if TYPE_CHECKING:
    from app.document import Document
    from views.record_columns import RecordColumn
    from views.record_table import RecordTable


class NewRecord(NamedTuple):
    """A record that is named in a reference but does not exist yet; it is added in the same step."""

    name: str


def name_field(kind: type[Base]) -> str:
    """The field that names a kind of record, if a name is all that a new one needs; else empty."""
    needed = {each.name for each in columns(kind) if each.required}
    names = needed - {"program_id"}
    name = next(iter(names), "")
    return name if len(names) == 1 and name in ("name", "title") and "program_id" in needed else ""


def change(
    document: Document, kind: type[Base], ids: Sequence[str], name: str, value: Any, merge: str | None = None
) -> None:
    """Give a field of some records a value, adding the record it names when that is new.

    Raises UserError when a command refuses.
    """
    if not isinstance(value, NewRecord):
        records.set_field(document, kind, ids, name, value, merge=merge)
        return
    target = kinds()[column(kind, name).refers]
    subject = (
        f"'{title_of(document.session.get_one(kind, ids[0]))}'"
        if len(ids) == 1
        else core.counted(len(ids), kind_name(kind))
    )
    heading = core.small(column(kind, name).heading)
    with document.edit(f"Add '{value.name}' and change {heading} of {subject}"):
        new_id = records.add(
            document, target, {"program_id": document.program.id, name_field(target): value.name}
        )
        records.set_field(document, kind, ids, name, new_id)


class RecordEdits:
    """The edits of one table. What a command refuses is told by the table's `refused`, as one sentence."""

    def __init__(self, table: RecordTable, new: Callable[[Any], dict[str, Any]] | None) -> None:
        self._table = table
        self._new = new
        self.where: Callable[[], str] | None = None
        """Says below which record a row is added while none is current; at the end without it."""

    @property
    def can_add(self) -> bool:
        """Whether rows can be added, copied and deleted here."""
        return self._new is not None

    def put(self, ids: Sequence[str], number: int, value: Any) -> bool:
        """Give a column of some records a value; a text is read as if typed."""
        table, each = self._table, self._table.columns[number]
        if not ids or not each.editable:
            return False
        try:
            if isinstance(value, str) and each.field.kind not in ("text", "long", "link", "ref"):
                value = parsed(table.kind, each.spec.name, typed(value), table.document.program)
            if all(each.cell(record_id).value == value for record_id in ids):
                return True
            if each.spec.put is not None:
                each.spec.put(table.document, ids, value)
            else:
                change(table.document, table.kind, ids, each.spec.name, value)
        except (UserError, ValueError) as problem:
            table.refused.emit(str(problem))
            return False
        return True

    def add(self, after: str = "") -> str:
        """Add a record below another, or where `where` says; its id, or empty when refused."""
        if self._new is None:
            return ""
        after = after or (self.where() if self.where is not None else "")
        table, values = self._table, self._new(self._table.record(after))
        result = self._try(lambda: records.add(table.document, table.kind, values, after=after or None))
        return str(result or "")

    def delete(self, ids: Sequence[str]) -> bool:
        """Delete records; undo brings them back."""
        if not ids or not self.can_add:
            return False
        table = self._table
        return self._done(lambda: records.delete(table.document, table.kind, ids))

    def duplicate(self, ids: Sequence[str]) -> list[str]:
        """Copy records right behind themselves; the ids of the copies."""
        if not ids or not self.can_add:
            return []
        table = self._table
        return list(self._try(lambda: records.duplicate(table.document, table.kind, ids)) or [])

    def move(self, ids: Sequence[str], by: int) -> bool:
        """Move records up or down past the next one shown; not while the table is sorted by a column."""
        table = self._table
        if not ids or "position" not in table.kind.__table__.columns:
            return False
        if table.order.sorted_by is not None:
            table.refused.emit(
                table.tr("To move rows, first click the sorted heading until its arrow is gone.")
            )
            return False
        steps = self._steps(ids, by)
        return bool(steps) and self._done(lambda: records.move(table.document, table.kind, ids, steps))

    def _steps(self, ids: Sequence[str], by: int) -> int:
        """How far to move in the order of the program to pass the neighbour on screen; 0 for no neighbour.

        Rows that a filter hides, or that belong to another group, may stand in between.
        """
        table, chosen = self._table, set(ids)
        shown, grouping = table.shown_ids(), table.order.grouping
        edge = [n for n, each in enumerate(shown) if each in chosen][0 if by < 0 else -1 :][:1]
        if not edge or not 0 <= edge[0] + by < len(shown):
            return 0
        moved, passed = table.record(shown[edge[0]]), table.record(shown[edge[0] + by])
        if grouping is not None and grouping(moved).key != grouping(passed).key:
            return 0
        rows = sorted([*records.siblings(table.document, moved), moved], key=place_of)
        return rows.index(passed) - rows.index(moved) if passed in rows else 0

    def paste(
        self,
        rows: Sequence[str],
        numbers: Sequence[int | RecordColumn],
        block: Sequence[Sequence[str]],
        extra: str = "",
    ) -> int:
        """Write a block of texts into rows and columns, all or nothing; rows beyond the end are added.

        A column is named by its place in the table; those that a line of headings named stand here
        themselves, and the block lies below that line.

        Returns how many rows were written; 0 when a cell does not fit, told by `refused`.
        """
        table, fits = self._table, len(block) if self.can_add else min(len(block), len(rows))
        columns = [table.columns[each] if isinstance(each, int) else each for each in numbers]
        first = 1 if all(isinstance(each, int) for each in numbers) else 2
        try:
            lines = [self._line(columns, texts, place) for place, texts in enumerate(block[:fits], first)]
            label = f"Paste {core.counted(len(lines), kind_name(table.kind))}"
            with table.document.edit(label):
                added = self._added(lines[len(rows) :], rows[-1] if rows else extra)
                self._write(dict(zip(rows, lines, strict=False)) | added, label)
        except (UserError, ValueError) as problem:
            table.refused.emit(str(problem))
            return 0
        if fits < len(block):
            words = table.tr("{0} did not fit: no rows can be added here.")
            table.refused.emit(words.format(counted(len(block) - fits, "line")))
        return min(len(rows), len(lines)) + len(added)

    def fill_down(self, ids: Sequence[str], numbers: Sequence[int]) -> bool:
        """Repeat the top row's values in the rows below it."""
        table = self._table
        taken = [table.columns[n] for n in numbers if table.columns[n].editable]
        if len(ids) < 2 or not taken:
            return False
        line = {each.spec.name: each.cell(ids[0]).value for each in taken}
        label = f"Fill down {core.counted(len(ids) - 1, kind_name(table.kind))}"

        def fill() -> None:
            with table.document.edit(label):
                self._write(dict.fromkeys(ids[1:], line), label)

        return self._done(fill)

    def _write(self, values: Mapping[str, Mapping[str, Any]], label: str) -> None:
        """Give fields their values; columns with a command of their own get them by it, value by value."""
        table, own = self._table, self._own()
        plain = {
            key: {name: value for name, value in line.items() if name not in own}
            for key, line in values.items()
        }
        if plain := {key: line for key, line in plain.items() if line}:
            records.set_values(table.document, table.kind, plain, label)
        puts: list[Callable[[], None]] = []
        for name, each in own.items():
            waiting: dict[Any, list[str]] = {}
            for key, line in values.items():
                record = table.document.record(table.kind.__tablename__, key)
                if name in line and each.raw(record) != line[name]:
                    waiting.setdefault(line[name], []).append(key)
            assert each.spec.put is not None
            puts += [partial(each.spec.put, table.document, ids, value) for value, ids in waiting.items()]
        _run_all(puts)

    def _line(self, columns: Sequence[RecordColumn], texts: Sequence[str], place: int) -> dict[str, Any]:
        """The values of a line, told by its place in what was copied; what cannot be edited is left out."""
        table, line = self._table, {}
        for each, text in zip(columns, texts, strict=False):
            if not each.editable:
                continue
            try:
                day = each.field.kind in ("day", "date")
                words = typed(text) if day else text
                line[each.spec.name] = parsed(table.kind, each.spec.name, words, table.document.program)
            except ValueError as problem:
                where = table.tr("Nothing was pasted: line {0}, {1}.").format(place, each.heading)
                raise ValueError(f"{where} {error_words(str(problem))}") from None
        return line

    def _added(self, lines: Sequence[Mapping[str, Any]], after: str) -> dict[str, dict[str, Any]]:
        """Add records with these values behind another; by id, what only a command of its own may write."""
        if self._new is None or not lines:
            return {}
        new, table, own = self._new, self._table, self._own()
        below = table.record(after)
        values = (
            new(below) | {name: value for name, value in line.items() if name not in own} for line in lines
        )
        ids = records.add_all(table.document, table.kind, values, after=after or None)
        rest = ({name: value for name, value in line.items() if name in own} for line in lines)
        return dict(zip(ids, rest, strict=True))

    def _own(self) -> dict[str, Any]:
        """The columns with a command of their own, by name."""
        return {each.spec.name: each for each in self._table.columns if each.spec.put is not None}

    def _done(self, act: Callable[[], None]) -> bool:
        """Whether something was done rather than refused."""
        try:
            act()
        except UserError as problem:
            self._table.refused.emit(str(problem))
            return False
        return True

    def _try(self, act: Callable[[], Any]) -> Any:
        try:
            return act()
        except UserError as problem:
            self._table.refused.emit(str(problem))
            return None


def _run_all(acts: Sequence[Callable[[], None]]) -> None:
    """Run these; one that is refused is tried again after the others, which may have made room for it."""
    refused: list[Callable[[], None]] = []
    problem: UserError | None = None
    for act in acts:
        try:
            act()
        except UserError as found:
            problem = found
            refused.append(act)
    if problem is not None:
        if len(refused) == len(acts):
            raise problem
        _run_all(refused)
