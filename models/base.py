"""What every record of a rollout program has in common, and columns that know their own heading."""

from __future__ import annotations

import enum
import uuid
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any, ClassVar, Generic, Literal, TypeVar, overload

from sqlalchemy import CheckConstraint, Enum, ForeignKey, MetaData, String, event
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    MappedColumn,
    Mapper,
    declared_attr,
    mapped_column,
    relationship,
)

from models.texts import clean, without_breaks

T = TypeVar("T")

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


def new_id() -> str:
    """A key that is never used twice, so a tracker sent long ago cannot land on another row."""
    return uuid.uuid4().hex


class Base(DeclarativeBase):
    """A record: a row of one table, with a key for life and a version that guards against lost updates."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        enum.Enum: Enum(
            enum.Enum, native_enum=False, length=40, create_constraint=True, validate_strings=True
        )
    }

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)
    version: Mapped[int] = mapped_column(default=1)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805
        return {"version_id_col": cls.version}

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        _check_ranges(cls)
        _keep_clean(cls)


def _check_ranges(cls: type[Base]) -> None:
    """Let the database refuse what the column says it cannot hold."""
    for column in cls.__table__.columns:
        low, high = column.info.get("minimum"), column.info.get("maximum")
        if low is not None and high is not None:
            rule = CheckConstraint(f"{column.name} BETWEEN {low} AND {high}", name=f"{column.name}_range")
            cls.__table__.append_constraint(rule)  # type: ignore[attr-defined]


def _keep_clean(cls: type[Base]) -> None:
    """Clean every text on its way in, whoever gives it to the record; loading and undo leave it as it is."""
    for column in cls.__table__.columns:
        if type(column.type) is String and "heading" in column.info and not column.foreign_keys:
            cleaned = _several_lines if column.info["kind"] == "long" else _one_line
            # As raw as can be, which takes half as long: there are a hundred of these at every start.
            event.listen(getattr(cls, column.name), "set", cleaned, raw=True, retval=True, include_key=True)


def _several_lines(_state: object, value: Any, *_rest: Any) -> Any:
    return clean(value) if isinstance(value, str) else value


def _one_line(_state: object, value: Any, *_rest: Any) -> Any:
    return without_breaks(value) if isinstance(value, str) else value


@event.listens_for(Mapper, "before_configured")
def _know_all() -> None:
    """Records name each other as texts, so all kinds must be known before the first is put to use."""
    import_module("models.records")


@event.listens_for(Base, "init", propagate=True)
def _give_defaults(record: Base, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
    """A record has its key and defaults from the start, so that others may use it before it is saved."""
    kwargs.setdefault("id", new_id())
    for name, value in _defaults(type(record)):
        kwargs.setdefault(name, value)


@cache
def _defaults(kind: type[Base]) -> tuple[tuple[str, Any], ...]:
    columns = kind.__table__.columns
    return tuple(
        (each.name, each.default.arg)
        for each in columns
        if each.default is not None and each.default.is_scalar
    )


def field(
    heading: str,
    *args: Any,
    kind: str | None = None,
    unit: str = "",
    help: str = "",
    minimum: int | None = None,
    maximum: int | None = None,
    **kwargs: Any,
) -> MappedColumn[Any]:
    """A column with the heading that screens, trackers and plans all show.

    `kind` is one of the kinds in models/columns.py and is guessed from the type when left out;
    `unit` is what a number counts ("h/week", "working days"); `minimum` and `maximum` are inclusive.
    """
    info = {
        "heading": heading,
        "kind": kind,
        "unit": unit,
        "help": help,
        "minimum": minimum,
        "maximum": maximum,
    }
    return mapped_column(*args, info=info, **kwargs)


def part_of(parent: str) -> ForeignKey:
    """This record belongs to its parent and goes with it."""
    return ForeignKey(f"{parent}.id", ondelete="CASCADE")


def refers_to(other: str, *, mutual: bool = False) -> ForeignKey:
    """This record names another, and stays when it goes; `mutual` when the other table also needs ours."""
    return ForeignKey(f"{other}.id", ondelete="SET NULL", use_alter=mutual)


def parts(back_populates: str, order_by: str | Literal[False] = False, **kwargs: Any) -> Any:
    """The records that belong to this one, in order; they go with it."""
    return relationship(
        back_populates=back_populates,
        order_by=order_by,
        cascade="all, delete-orphan",
        passive_deletes=True,
        **kwargs,
    )


def whole(back_populates: str, column: str) -> Any:
    """The record that this one is a part of; `column` is written "Class.attribute"."""
    return relationship(back_populates=back_populates, foreign_keys=f"[{column}]")


def named(column: str, *, mutual: bool = False, itself: bool = False) -> Any:
    """The record that a column ("Class.attribute") of this one names; nothing happens to it from here.

    `mutual` when the two tables need each other, `itself` when the other record is of the same kind.
    """
    remote = f"[{column.partition('.')[0]}.id]" if itself else None
    return relationship(foreign_keys=f"[{column}]", post_update=mutual or itself, remote_side=remote)


class Derived(Generic[T]):
    """A value computed from others, with a heading like a column; it is never typed by hand."""

    def __init__(self, read: Callable[[Any], T], heading: str, kind: str, unit: str, help: str) -> None:
        self.read = read
        self.heading = heading
        self.kind = kind
        self.unit = unit
        self.help = help
        self.__doc__ = read.__doc__

    @overload
    def __get__(self, record: None, owner: type) -> Derived[T]: ...
    @overload
    def __get__(self, record: object, owner: type) -> T: ...
    def __get__(self, record: object | None, owner: type) -> T | Derived[T]:
        return self if record is None else self.read(record)


def derived(
    heading: str, *, kind: str = "text", unit: str = "", help: str = ""
) -> Callable[[Callable[[Any], T]], Derived[T]]:
    """Mark a method as a derived column."""

    def mark(read: Callable[[Any], T]) -> Derived[T]:
        return Derived(read, heading, kind, unit, help)

    return mark
