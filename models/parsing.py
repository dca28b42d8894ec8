"""What somebody typed or pasted, turned into the value of a field, or one clear sentence why it cannot be."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import inspect

from models.base import Base
from models.clock import parse_date, parse_day
from models.columns import Column, column, kinds, title_of
from models.texts import clean, one_line
from models.words import small

if TYPE_CHECKING:
    from models.program import Program

YES = frozenset({"yes", "y", "x", "true", "1", "on", "done", "✓", "✔", "☑", "ja", "oui", "si", "sí"})
NO = frozenset({"no", "n", "false", "0", "off", "-", "–", "☐", "nein", "non"})
_NUMBER = re.compile(r"[-+]?(\d+([.,]\d*)?|[.,]\d+)")


def parsed(kind: type[Base], name: str, text: str, program: Program) -> Any:
    """The value that a text means in a field of a kind of record; for a reference, the id of the record.

    Days are sprint day numbers, shares whole percents, empty is None where the field may be empty.
    Raises ValueError with one sentence that says what the field takes.
    """
    each = column(kind, name)
    if not each.editable or each.kind == "picture":
        raise ValueError(f"{each.heading} cannot be typed here.")
    typed = clean(text).strip()
    if not typed:
        return _nothing(kind, each)
    if each.kind == "ref":
        return _reference(kind, each, typed, program)
    return _READERS[each.kind](each, typed, program)


def candidates(kind: type[Base], name: str, program: Program) -> list[Base]:
    """The records that a reference may name, in the order in which the program keeps them."""
    return records_of(program, kinds()[column(kind, name).refers])


def records_of(program: Program, kind: type[Base]) -> list[Base]:
    """Every record of a kind in a program, however deep it sits."""
    if isinstance(program, kind):
        return [program]
    found: list[Base] = [program]
    for step in _path(type(program), kind):
        found = [part for owner in found for part in _parts(owner, step)]
    return found


def check_range(each: Column, number: float) -> None:
    """Raises ValueError when a number lies outside what the column takes."""
    low, high = each.minimum, each.maximum
    if (low is not None and number < low) or (high is not None and number > high):
        raise ValueError(f"{each.heading} goes from {low} to {high}{_unit(each)}.")


def _parts(owner: Base, step: str) -> list[Base]:
    value = getattr(owner, step)
    if value is None:
        return []
    return list(value) if isinstance(value, Iterable) else [value]


@cache
def _path(start: type[Base], kind: type[Base]) -> tuple[str, ...]:
    """The shortest way from the program to a kind of record, over the parts that each record owns."""
    seen, edge = {start}, [(start, ())]
    while edge:
        waiting: list[tuple[type[Base], tuple[str, ...]]] = []
        for owner, way in edge:
            for relation in inspect(owner).relationships:
                target = relation.mapper.class_
                if not relation.cascade.delete_orphan or target in seen:
                    continue
                if target is kind:
                    return (*way, relation.key)
                seen.add(target)
                waiting.append((target, (*way, relation.key)))
        edge = waiting  # type: ignore[assignment]
    raise KeyError(f"no program has a {kind.__tablename__}")


def _nothing(kind: type[Base], each: Column) -> Any:
    """What an emptied field holds."""
    stored = inspect(kind).columns[each.name]
    if stored.nullable:
        return None
    if each.kind == "bool":
        return False
    if each.required or each.kind not in ("text", "long", "link"):
        raise ValueError(f"{each.heading} cannot be empty.")
    return ""


def _text(each: Column, typed: str, _program: Program) -> str:
    return typed if each.kind == "long" else one_line(typed)


def _whole(each: Column, typed: str, _program: Program) -> int:
    number = _plain_number(each, typed)
    if number != int(number):
        raise ValueError(f"{each.heading} is a whole number{_of(each)}.")
    check_range(each, number)
    return int(number)


def _number(each: Column, typed: str, _program: Program) -> float:
    number = _plain_number(each, typed)
    check_range(each, number)
    return number


def _percent(each: Column, typed: str, program: Program) -> int:
    return _whole(each, typed.rstrip("% \u00a0"), program)


def _week(each: Column, typed: str, program: Program) -> int:
    bare = re.sub(r"^(handoff)?\s*(week|wk|w|h)?\s*", "", typed, flags=re.IGNORECASE)
    if not re.fullmatch(r"-?\d+", bare):
        raise ValueError(f"{each.heading} is a handoff week, such as 6 or week 6.")
    return _whole(each, bare, program)


def _day(each: Column, typed: str, program: Program) -> int:
    day = parse_day(typed, program.clock)
    check_range(each, day)
    return day


def _date(_each: Column, typed: str, program: Program) -> date:
    if re.fullmatch(r"(?i)(d|day)\s*-?\d+|[+-]\d+", typed):
        return program.clock.date_of(parse_day(typed, program.clock))
    return parse_date(typed, program.start)


def _yes_or_no(each: Column, typed: str, _program: Program) -> bool:
    word = typed.casefold()
    if word in YES:
        return True
    if word in NO:
        return False
    raise ValueError(f"{each.heading} is yes or no.")


def _choice(each: Column, typed: str, _program: Program) -> enum.Enum:
    wanted = _fold(typed)
    for fits in (str.__eq__, str.startswith):
        found = [choice for choice in each.choices if _matches(choice, wanted, fits)]
        if len(found) == 1:
            return found[0]
    words = ", ".join(str(choice.value) for choice in each.choices)
    raise ValueError(f"'{typed}' is not a choice for {small(each.heading)}; choose one of {words}.")


def _matches(choice: enum.Enum, wanted: str, fits: Callable[[str, str], bool]) -> bool:
    return bool(wanted) and (fits(_fold(str(choice.value)), wanted) or fits(_fold(choice.name), wanted))


def _reference(kind: type[Base], each: Column, typed: str, program: Program) -> str:
    wanted = typed.casefold()
    named = candidates(kind, each.name, program)
    found = [record for record in named if title_of(record).casefold() == wanted or record.id == typed]
    if not found:
        found = [record for record in named if title_of(record).casefold().startswith(wanted)]
    if len(found) == 1:
        return found[0].id
    thing = each.refers.replace("_", " ")
    if found:
        raise ValueError(f"More than one {thing} is called '{typed}'; write the name in full.")
    if thing == "person":
        raise ValueError(
            f"No person here is called '{typed}': add them on the People page or choose another."
        )
    raise ValueError(f"No {thing} here is called '{typed}': add it first or choose another.")


def _plain_number(each: Column, typed: str) -> float:
    bare = typed.casefold().removesuffix(each.unit.casefold()) if each.unit else typed
    bare = re.sub(r"[\s\u00a0\u202f'’](?=\d{3}(\D|$))", "", bare.strip())
    bare = (
        re.sub(r",(?=\d{3}(,|\.|$))", "", bare)
        if re.fullmatch(r"[-+]?\d{1,3}(,\d{3})+(\.\d*)?", bare)
        else bare
    )
    if not _NUMBER.fullmatch(bare):
        raise ValueError(f"{each.heading} is a number{_of(each)}; '{typed}' is none.")
    return float(bare.replace(",", "."))


def _of(each: Column) -> str:
    unit = "percent" if each.kind == "percent" else each.unit
    if each.minimum is not None and each.maximum is not None:
        return f" from {each.minimum} to {each.maximum}" + (f" {unit}" if unit and unit != "1-5" else "")
    return f" of {unit}" if unit else ""


def _unit(each: Column) -> str:
    unit = "%" if each.kind == "percent" else each.unit
    return f" {unit}" if unit and not unit[0].isdigit() else ""


def _fold(text: str) -> str:
    """Letters and digits only, so that "in-progress", "In progress" and "IN_PROGRESS" are one word."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


_READERS: dict[str, Callable[[Column, str, Any], Any]] = {
    "text": _text, "long": _text, "link": _text, "int": _whole, "number": _number, "hours": _number,
    "percent": _percent, "week": _week, "day": _day, "date": _date, "bool": _yes_or_no, "enum": _choice,
}  # fmt: skip
