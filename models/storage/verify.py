"""Looking a file through completely and saying what was found; nothing is changed."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import MetaData

from models import Base
from models.storage import file
from models.storage.check import check, in_memory, program_tables
from models.storage.errors import CannotOpen, Damaged
from models.storage.file import Content

_REAL = {"real", "integer"}
_KINDS = {"INTEGER": {"integer"}, "BOOLEAN": {"integer"}, "FLOAT": _REAL, "DOUBLE": _REAL, "BLOB": {"blob"}}


@dataclass(frozen=True)
class Verification:
    """What was looked at, in order, and what was found wrong, if anything."""

    path: Path
    format: int | None
    steps: tuple[str, ...]
    problem: CannotOpen | None

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return self.problem is None

    @property
    def words(self) -> str:
        """The result as one sentence."""
        if self.problem is not None:
            return str(self.problem)
        return f"sound (format {self.format}; looked at {', '.join(self.steps)})"


def verify(path: Path, domain: MetaData = Base.metadata) -> Verification:
    """Look through header, size, form, pages, references, content and values; stops at the first problem."""
    steps = ["header and size"]
    number = None
    try:
        content = file.read(path)
        number = content.format
        steps += ["form", "pages", "references", "content"]
        check(content, domain)
        steps.append("values")
        check_values(content)
    except CannotOpen as error:
        return Verification(path, number, tuple(steps), error)
    return Verification(path, number, tuple(steps), None)


def check_values(content: Content) -> None:
    """Raise Damaged when a value is of another kind than its column."""
    with closing(in_memory(content.data)) as connection:
        for table, _ in program_tables(connection):
            columns = connection.execute("SELECT name, type FROM pragma_table_info(?)", (table,)).fetchall()
            for name, kind in columns:
                fitting = _KINDS.get(kind, {"text"}) | {"null"}
                found = connection.execute(f'SELECT DISTINCT typeof("{name}") FROM "{table}"').fetchall()
                if not {each for (each,) in found} <= fitting:
                    raise Damaged(content.path, why=f"'{name}' of '{table}' holds a value of another kind")
