"""Every rule of the plan check: found in a program that breaks it, silent in one that keeps it."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from sqlalchemy import inspect

import models.rules
import resources
from models import (
    Dependency,
    Intervention,
    PeerSession,
    Program,
    Resistance,
    Silence,
    Task,
    TaskStatus,
    Transfer,
)
from models.base import Derived
from models.columns import kinds
from models.library import new_program, plans
from models.rules import (
    PLACES,
    SEVERITIES,
    SUBJECTS,
    Finding,
    check,
    clocks,
    findings_of,
    handoff,
    rules,
)
from tests.models.building import START, activity, champion, party, population, program, role, stage, task
from tests.models.rules import (
    examples_champions,
    examples_decisions,
    examples_handoff,
    examples_ladder,
    examples_ownership,
    examples_people,
    examples_roles,
    examples_sprint,
    examples_tasks,
)
from tests.models.rules.example import Example

FILES = (
    examples_ownership,
    examples_roles,
    examples_sprint,
    examples_tasks,
    examples_decisions,
    examples_people,
    examples_ladder,
    examples_champions,
    examples_handoff,
)
EXAMPLES = [each for subject in FILES for each in subject.EXAMPLES]
SOURCES = {"Layers", "Brief", "Sprint", "Comms", "Handoff", "Day90"}
each_example = pytest.mark.parametrize(
    "example", EXAMPLES, ids=lambda each: f"{each.code}-{each.build.__name__}"
)


@cache
def words() -> dict[str, dict[str, str]]:
    return resources.toml("rules.toml")


def test_every_rule_has_words_and_examples() -> None:
    assert set(rules()) == set(words()) == {each.code for each in EXAMPLES}


def test_every_file_of_rules_is_read() -> None:
    files = {path.stem for path in Path(models.rules.__file__).parent.glob("*.py")}
    assert files - {"__init__"} == set(SUBJECTS)


@each_example
def test_breaking(example: Example) -> None:
    assert [each.what for each in findings_of(example.code, example.build(True))] == [example.sentence]


@each_example
def test_keeping(example: Example) -> None:
    assert list(findings_of(example.code, example.build(False))) == []


@each_example
def test_no_two_findings_share_a_key(example: Example) -> None:
    keys = Counter(finding.key for finding in check(example.build(True)))
    assert max(keys.values()) == 1


@each_example
def test_places_exist(example: Example) -> None:
    for finding in check(example.build(True)):
        kind = kinds()[finding.table]
        known = {*inspect(kind).attrs.keys(), *PLACES}
        assert finding.field in known or isinstance(vars(kind).get(finding.field), Derived)


@pytest.mark.parametrize("code", sorted(rules()))
def test_words_read_well(code: str) -> None:
    said = words()[code]
    assert set(said) == {"name", "severity", "what", "why", "fix", "source"}
    assert said["severity"] in SEVERITIES
    assert said["source"] in SOURCES
    for sentence in (said["what"], said["why"], said["fix"]):
        assert re.match(r"[A-Z'{]", sentence)
        assert sentence.endswith((".", "{blockers}"))
        assert "  " not in sentence
    assert not said["name"].endswith(".")
    assert not list(filter(None, (name for _, name, _, _ in Formatter().parse(said["why"] + said["fix"]))))


def test_blank_program() -> None:
    found = {each.rule for each in check(program())}
    assert found == {"O04", "O06", "O11", "O12", "O13", "P10", "R18"}


@pytest.mark.parametrize("name", sorted(plans()))
@pytest.mark.parametrize("today", [-30, 1, 31, 61, 200, 800])
def test_built_in_plans(name: str, today: int) -> None:
    whole = new_program("Claims assistant", START, plan_name=name)
    whole.as_of = whole.clock.date_of(today)
    keys = Counter(finding.key for finding in check(whole))
    assert max(keys.values()) == 1


def test_keys_that_rules_look_for_are_in_the_built_in_plan() -> None:
    whole = new_program("Claims assistant", START)
    assert {handoff.TRANSFER, clocks.LAUNCH, handoff.OPERATIONS} <= {each.key for each in whole.stages}
    assert clocks.DAY_90 in {each.key for each in whole.decisions}
    assert clocks.REVIEW in {each.key for each in whole.milestones}


def bare() -> Program:
    """A program of records that hold nothing but what they must."""
    whole = program(today=500, weekdays="")
    desk = population(whole, headcount=0)
    role(whole)
    PeerSession(champion=champion(desk))
    Intervention(population=desk, title="", resistance=Resistance.TRUST)
    stage(whole, last_week=None)
    Transfer(activity=activity(whole))
    party(whole)
    for status in TaskStatus:
        task(whole, "", start_day=None, status=status, duration=0)
    for before in whole.tasks:
        Dependency(program=whole, predecessor=before, successor=whole.tasks[0])
    return whole


def test_bare_records() -> None:
    """Nothing is typed, and tasks wait in a circle: that is said, and hides nothing else."""
    assert {"S10", "S14", "S16", "R02", "H03"} <= {each.rule for each in check(bare())}


def test_extreme_days() -> None:
    for start in (date(1, 1, 1), date(9999, 12, 31)):
        whole = new_program("Claims assistant", start)
        whole.as_of = START
        assert check(whole)


def test_dropped_tasks_are_left_alone() -> None:
    whole = program(today=100)
    late = task(whole, status=TaskStatus.DROPPED, duration=5)
    Dependency(program=whole, predecessor=late, successor=task(whole, "Review", status=TaskStatus.DROPPED))
    assert not [each for each in check(whole) if each.table == Task.__tablename__]


def test_worst_first_and_silenced_last() -> None:
    whole = program()
    silenced = next(each for each in check(whole) if each.rule == "O11")
    Silence(program=whole, finding=silenced.key, reason="Named next week")
    found = check(whole)
    assert (found[-1].rule, found[-1].reason, found[-1].silenced) == ("O11", "Named next week", True)
    assert not any(each.silenced for each in found[:-1])
    severities = [SEVERITIES.index(each.severity) for each in found[:-1]]
    assert severities == sorted(severities)


def test_silence_without_a_reason_or_for_another_record() -> None:
    whole = program()
    Silence(program=whole, finding=f"O11:{whole.id}:adoption_owner_id", reason="")
    Silence(program=whole, finding=f"O12:{role(whole).id}:adoption_target", reason="Elsewhere")
    assert not [each for each in check(whole) if each.silenced]


def test_finding_says_where_and_why() -> None:
    whole = program()
    finding = next(each for each in check(whole) if each.rule == "O12")
    assert finding == Finding(
        rule="O12",
        name="No adoption target",
        severity="warning",
        table="program",
        id=whole.id,
        field="adoption_target",
        place="Claims assistant",
        what="The program has no adoption target.",
        why=words()["O12"]["why"],
        fix=words()["O12"]["fix"],
        source="Comms",
    )
