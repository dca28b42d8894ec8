"""The plan check: a rule looks at the program and yields what breaks it; its words are in resources."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from typing import Any

import resources
from models.base import Base
from models.columns import title_of
from models.planning import Reckoned
from models.program import Program

SUBJECTS = (
    "ownership",
    "transfers",
    "roles",
    "training",
    "sprint",
    "tasks",
    "decisions",
    "people",
    "activation",
    "ladder",
    "champions",
    "handoff",
    "clocks",
)
SEVERITIES = ("blocker", "warning", "advice")
PIECE = 50  # findings after which a check may be interrupted, about a millisecond


# Places in a record that are neither a column nor a list of parts, and where each of them is.
PLACES = {
    "": "the record as a whole",
    "production": "the letters of an activity in the production matrix",
} | {f"question {number}": f"what answers handoff question {number}" for number in range(1, 6)}


@dataclass(frozen=True)
class Breach:
    """A record that breaks a rule: the field to look at, and words for the rule's sentence.

    `field` is a column of the record, a list of its parts, or one of PLACES. A rule reports a field of a
    record once, because a finding is silenced by rule, record and field.
    """

    record: Base
    field: str = ""
    words: dict[str, Any] = dataclasses.field(default_factory=dict)


# A rule that looks at very many records yields None now and then, where a check may be interrupted.
Rule = Callable[[Program], Iterable[Breach | None]]
ReckonedRule = Callable[[Reckoned], Iterable[Breach | None]]
_RULES: dict[str, ReckonedRule] = {}


@dataclass(frozen=True)
class Finding:
    """What is wrong, where, why it matters and how to mend it."""

    rule: str
    name: str
    severity: str
    table: str
    id: str
    field: str
    place: str
    what: str
    why: str
    fix: str
    source: str
    reason: str = ""
    facts: dict[str, Any] = dataclasses.field(default_factory=dict, compare=False, repr=False)

    @property
    def key(self) -> str:
        """What a silenced finding is known by."""
        return f"{self.rule}:{self.id}:{self.field}"

    @property
    def silenced(self) -> bool:
        return bool(self.reason)


def rule(code: str) -> Callable[[Rule], Rule]:
    """Register a function as the rule of that code."""

    def register(function: Rule) -> Rule:
        reckoned_rule(code)(lambda plan: function(plan.program))
        return function

    return register


def reckoned_rule(code: str) -> Callable[[ReckonedRule], ReckonedRule]:
    """The same for a rule that asks for the schedule, which is worked out once for all of them."""

    def register(function: ReckonedRule) -> ReckonedRule:
        if code in _RULES:
            raise ValueError(f"two rules are called {code}")
        _RULES[code] = function
        return function

    return register


def breach(record: Base, field: str = "", **words: Any) -> Breach:
    return Breach(record, field, words)


@cache
def rules() -> dict[str, ReckonedRule]:
    """Every rule by its code."""
    for subject in SUBJECTS:
        import_module(f"models.rules.{subject}")
    return dict(sorted(_RULES.items()))


def check(program: Program) -> list[Finding]:
    """All findings, worst first, silenced ones last with their reason."""
    return in_order(finding for some in steps(program) for finding in some)


def steps(program: Program) -> Iterator[list[Finding]]:
    """The same in pieces, some findings at a time, for whoever has to do other things in between.

    `in_order` makes the check of them. What is still to come is worth nothing once the program is changed.
    """
    silences = {each.finding: each.reason for each in program.silences}
    plan = Reckoned(program)
    for code in rules():
        some: list[Finding] = []
        for finding in _findings(code, plan):
            if finding is not None:
                some.append(_with_reason(finding, silences))
            if finding is None or len(some) == PIECE:
                yield some
                some = []
        yield some


def in_order(found: Iterable[Finding]) -> list[Finding]:
    """Worst first, silenced ones last."""
    return sorted(found, key=lambda each: (each.silenced, SEVERITIES.index(each.severity), each.rule))


def findings_of(code: str, program: Program) -> Iterator[Finding]:
    """The findings of one rule."""
    return filter(None, _findings(code, Reckoned(program)))


def _findings(code: str, plan: Reckoned) -> Iterator[Finding | None]:
    words = resources.toml("rules.toml")[code]
    for each in rules()[code](plan):
        yield None if each is None else _finding(code, words, each)


def _finding(code: str, words: dict[str, str], each: Breach) -> Finding:
    title = title_of(each.record)
    return Finding(
        rule=code,
        name=words["name"],
        severity=words["severity"],
        table=each.record.__tablename__,
        id=each.record.id,
        field=each.field,
        place=title,
        what=words["what"].format(title=title, **each.words),
        why=words["why"],
        fix=words["fix"],
        source=words["source"],
        facts=each.words,
    )


def _with_reason(finding: Finding, silences: dict[str, str]) -> Finding:
    reason = silences.get(finding.key, "")
    return finding if not reason else replace(finding, reason=reason)
