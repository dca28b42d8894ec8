"""What happens on a day, as a row of a card: late things with how long, coming things with what happens."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication

from views.language import word
from views.today_parts import Line


class Happens(Protocol):
    """Something on a sprint day; `days` is how many calendar days ago, negative ahead."""

    @property
    def table(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def day(self) -> int: ...
    @property
    def days(self) -> int: ...
    @property
    def owner(self) -> str: ...


def late_line(each: Happens, page: str) -> Line:
    """Something that is late, and for how many days."""
    tail = _say("1 day") if each.days == 1 else _say("{0} days").format(each.days)
    return _line(each, page, tail, "bad")


def coming_line(each: Happens, happening: str, page: str) -> Line:
    """Something that STARTS, ENDS, is DUE, or a DECISION."""
    names = {
        "STARTS": _say("starts"), "ENDS": _say("ends"), "DUE": _say("is due"), "DECISION": _say("decision"),
    }  # fmt: skip
    return _line(each, page, names[happening], "idle")


def days_words(days: int) -> str:
    """How far away a day is: "in 3 days", "today", "2 days overdue"."""
    if days == 0:
        return _say("today")
    if abs(days) == 1:
        return _say("tomorrow") if days > 0 else _say("1 day overdue")
    return (_say("in {0} days") if days > 0 else _say("{0} days overdue")).format(abs(days))


def _line(each: Happens, page: str, tail: str, tone: str) -> Line:
    kind = word(each.table.replace("_", " ")).capitalize()
    note = f"{kind} · {each.owner}" if each.owner else _say("{0} · no owner").format(kind)
    lead = _say("Day {0}").format(each.day)
    return Line(each.title, page, each.id, note=note, lead=lead, tail=tail, tone=tone)


def _say(words: str) -> str:
    return QCoreApplication.translate("Moments", words)
