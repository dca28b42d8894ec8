"""What a table of records does to the program: change, add, delete, copy, move, paste, always by command."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from app.commands import records
from models.base import Base
from models.columns import column, columns, kind_name, kinds, title_of
from models.errors import UserError
from models.parsing import parsed
from views.language import counted, typed

if TYPE_CHECKING:
    from app.document import Document
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
        else counted(len(ids), kind_name(kind))
    )
    with document.edit(f"Add '{value.name}' and change {column(kind, name).heading.lower()} of {subject}"):
        new_id = records.add(
            document, target, {"program_id": document.program.id, name_field(target): value.name}
        )
        records.set_field(document, kind, ids, name, new_id)


class RecordEdits:
    """The edits of one table. What a command refuses is told by the table's `refused`, as one sentence."""

    def __init__(self, table: RecordTable, new: Callable[[Any], dict[str, Any]] | None) -> None:
        self._table = table
        self._new = new

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
        """Add a record below another, or at the end; its id, or empty when refused."""
        if self._new is None:
            return ""
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
        """Move records up or down in the order of the program; not while the table is sorted by a column."""
        table = self._table
        if not ids or "position" not in table.kind.__table__.columns:
            return False
        if table.order.sorted_by is not None:
            table.refused.emit(
                table.tr("To move rows, first click the sorted heading until its arrow is gone.")
            )
            return False
        return self._done(lambda: records.move(table.document, table.kind, ids, by))

    def paste(
        self, rows: Sequence[str], numbers: Sequence[int], block: Sequence[Sequence[str]], extra: str = ""
    ) -> int:
        """Write a block of texts into rows and columns, all or nothing; rows beyond the end are added.

        Returns how many rows were written; 0 when a cell does not fit, told by `refused`.
        """
        table = self._table
        try:
            lines = [self._line(numbers, texts, place) for place, texts in enumerate(block, 1)]
            label = table.tr("Paste {0}").format(counted(len(lines), kind_name(table.kind)))
            with table.document.edit(label):
                ids = [*rows[: len(lines)], *self._added(len(lines) - len(rows), rows[-1] if rows else extra)]
                values = {each: line for each, line in zip(ids, lines, strict=False) if line}
                records.set_values(table.document, table.kind, values, label)
        except (UserError, ValueError) as problem:
            table.refused.emit(str(problem))
            return 0
        return len(ids)

    def fill_down(self, ids: Sequence[str], numbers: Sequence[int]) -> bool:
        """Repeat the top row's values in the rows below it."""
        table = self._table
        taken = [
            table.columns[n]
            for n in numbers
            if table.columns[n].editable and table.columns[n].spec.put is None
        ]
        if len(ids) < 2 or not taken:
            return False
        line = {each.spec.name: each.cell(ids[0]).value for each in taken}
        label = table.tr("Fill down {0}").format(counted(len(ids) - 1, kind_name(table.kind)))
        values = dict.fromkeys(ids[1:], line)
        return self._done(lambda: records.set_values(table.document, table.kind, values, label))

    def _line(self, numbers: Sequence[int], texts: Sequence[str], place: int) -> dict[str, Any]:
        """The values of one pasted line; cells of columns that cannot be edited are passed over."""
        table, line = self._table, {}
        for number, text in zip(numbers, texts, strict=False):
            each = table.columns[number]
            if not each.editable or each.spec.put is not None:
                continue
            try:
                day = each.field.kind in ("day", "date")
                words = typed(text) if day else text
                line[each.spec.name] = parsed(table.kind, each.spec.name, words, table.document.program)
            except ValueError as problem:
                where = table.tr("Nothing was pasted: line {0}, {1}.").format(place, each.heading)
                raise ValueError(f"{where} {problem}") from None
        return line

    def _added(self, number: int, after: str) -> list[str]:
        added: list[str] = []
        for _ in range(number if self._new is not None else 0):
            assert self._new is not None
            values = self._new(self._table.record(after))
            after = records.add(self._table.document, self._table.kind, values, after=after or None)
            added.append(after)
        return added

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
