"""Copy a part of the sample program into the open one, with the people it names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import inspect
from sqlalchemy.orm import RelationshipDirection, Session

from models.base import Base
from models.columns import title_of
from models.errors import UserError
from models.program import Program
from models.roles import Role
from models.signing import fingerprint

if TYPE_CHECKING:
    from app.document import Document

# What a part is called, and which lists of the program it holds.
PARTS = {
    "people": ("people",),
    "populations": ("populations",),
    "champions": ("champions",),
    "roles": ("roles", "trainings"),
    "trainings": ("trainings",),
    "ownership": ("parties", "activities"),
    "stages": ("stages",),
    "sprint": ("phases", "milestones", "tasks", "dependencies"),
    "milestones": ("phases", "milestones"),
    "decisions": ("decisions",),
}
# Records that stand in a list of the program's own and yet go along with what they belong to.
GOES_ALONG = frozenset({"gate"})
NOT_COPIED = frozenset({"id", "version"})


def copy_part(document: Document, part: str) -> int:
    """Copy a part of the sample (a key of PARTS), in one step; how many entries of its lists are new.

    What the program already has by that name stays as it is. Days keep their numbers on the sprint clock.
    Raises UserError for a part that there is none of.
    """
    from models.sample import sample_program

    if part not in PARTS:
        raise UserError(f"The sample has no part called '{part}'; choose one of {', '.join(PARTS)}.")
    sample = sample_program(document.program.as_of)
    with document.edit(f"Copy {part} from the sample") as session, session.no_autoflush:
        copy = _Copy(session, document.program)
        originals = [each for name in PARTS[part] for each in getattr(sample, name)]
        new = [each for each in originals if copy.known(each) is None]
        for each in new:
            copy.whole(each)
        for each in (each for each in new if isinstance(each, Role)):
            _sign(each, copy.made[each.id])
    return len(new)


def _sign(original: Role, copied: Role) -> None:
    """A redesign that was signed as it stands is signed as it stands here too."""
    if original.signed_print and original.signed_print == fingerprint(original):
        copied.signed_print = fingerprint(copied)


class _Copy:
    """One copying: which record of the sample has become which record here."""

    def __init__(self, session: Session, program: Program) -> None:
        self._session, self._program = session, program
        self.made: dict[str, Any] = {}
        self._here: dict[str, dict[str, Base]] = {}
        self._behind: dict[str, int] = {}

    def known(self, original: Base) -> Base | None:
        """The record that stands for one of the sample: copied before, or here by the same name."""
        if isinstance(original, Program):
            return self._program
        found = self.made.get(original.id)
        if found is None and _has_list(original):
            found = self._existing(original).get(_name(original))
        return found

    def whole(self, original: Base) -> None:
        """Copy a record with all its parts."""
        self.alone(original)
        for relation in inspect(type(original)).relationships:
            if not relation.cascade.delete_orphan:
                continue
            value = getattr(original, relation.key)
            parts = value if isinstance(value, list) else [value] if value is not None else []
            for part in parts:
                if part.id not in self.made and (not _has_list(part) or relation.key in GOES_ALONG):
                    self.whole(part)

    def alone(self, original: Base) -> Any:
        """Copy a record without its parts, and those that it cannot be without; once, however often asked."""
        if original.id in self.made:
            return self.made[original.id]
        copied = type(original)()
        self.made[original.id] = copied
        columns = original.__table__.columns
        for name in (each.name for each in columns if not each.foreign_keys and each.name not in NOT_COPIED):
            setattr(copied, name, getattr(original, name))
        if "position" in columns and _has_list(original):
            copied.position = self._after(original) + original.position  # type: ignore[attr-defined]
        for relation in inspect(type(original)).relationships:
            if relation.direction is RelationshipDirection.MANYTOONE:
                setattr(copied, relation.key, self._named(original, relation))
        self._session.add(copied)
        return copied

    def _named(self, original: Base, relation: Any) -> Base | None:
        """What a record names: here already, or copied too if it is a person or cannot be left out."""
        other = getattr(original, relation.key)
        if other is None:
            return None
        needed = not all(each.nullable for each in relation.local_columns)
        found = self.known(other)
        if found is None and (needed or other.__tablename__ == "person"):
            found = self.alone(other)
        return found

    def _existing(self, original: Base) -> dict[str, Base]:
        table = str(original.__tablename__)
        if table not in self._here:
            self._here[table] = {_name(each): each for each in self._list_of(original)}
        return self._here[table]

    def _after(self, original: Base) -> int:
        """The position behind which copies of this kind stand."""
        table = str(original.__tablename__)
        if table not in self._behind:
            here = self._existing(original).values()
            self._behind[table] = max((each.position or 0 for each in here), default=0)  # type: ignore[attr-defined]
        return self._behind[table]

    def _list_of(self, original: Base) -> list[Any]:
        relation = inspect(type(original)).relationships["program"]
        return list(getattr(self._program, str(relation.back_populates)))


def _has_list(record: Base) -> bool:
    """Whether records of this kind stand in a list of the program."""
    return "program_id" in record.__table__.columns


def _name(record: Base) -> str:
    return title_of(record).casefold()
