"""The plan check's chapter stays readable: what is said of very many places is said once."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.library import new_program
from models.program import Program
from models.rules import Finding, check
from tests.exporters.word import plans
from tests.exporters.word.plans import Line, rows_with, says, under


def _fresh(plan_name: str = "ai-rollout") -> Program:
    program = new_program("A new rollout", plans.TODAY, plan_name=plan_name)
    program.as_of = plans.TODAY
    return program


def _finding(severity: str, place: str, rule: str = "X01") -> Finding:
    return Finding(
        rule=rule,
        name="Place without a lamp",
        severity=severity,
        table="task",
        id=f"{rule} {place}",
        field="",
        place=place,
        what=f"'{place}' is dark.",
        why="",
        fix="Hang a lamp.",
        source="",
    )


def _chapter(findings: list[Finding], folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[Line]:
    monkeypatch.setattr("exporters.word.rollout_plan.check", lambda program: findings)
    path, _ = plans.write(_fresh("blank"), "rollout-plan.docx", folder)
    return under(plans.lines(path), "Plan check")


def _rows(chapter: list[Line]) -> list[tuple[str, ...]]:
    return [line.cells for line in chapter if line.cells][1:]


def _many(severity: str, count: int, rule: str = "X01") -> list[Finding]:
    return [_finding(severity, f"Hall {number}", rule) for number in range(1, count + 1)]


@pytest.mark.parametrize(("severity", "count"), [("advice", 4), ("advice", 64), ("warning", 8)])
def test_many_findings_of_a_rule_share_a_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, severity: str, count: int
) -> None:
    chapter = _chapter(_many(severity, count), tmp_path, monkeypatch)
    what = f"Place without a lamp, {count} times: 'Hall 1', 'Hall 2', 'Hall 3' and {count - 3} more."
    assert _rows(chapter) == [(severity.capitalize(), what, "Hang a lamp.")]
    assert says(chapter, f"{count} findings are open.")


@pytest.mark.parametrize(("severity", "count"), [("advice", 3), ("warning", 7), ("blocker", 20)])
def test_few_findings_and_blockers_have_a_row_each(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, severity: str, count: int
) -> None:
    findings = _many(severity, count)
    rows = _rows(_chapter(findings, tmp_path, monkeypatch))
    assert rows == [(severity.capitalize(), each.what, "Hang a lamp.") for each in findings]


def test_rules_do_not_share_a_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    findings = [*_many("advice", 3, "X01"), *_many("advice", 3, "X02"), *_many("advice", 5, "X03")]
    assert len(_rows(_chapter(findings, tmp_path, monkeypatch))) == 3 + 3 + 1


def test_a_place_with_many_findings_is_named_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    findings = [_finding("advice", place) for place in ("Cellar", "Cellar", "Attic", "Cellar", "")]
    [(_, what, _)] = _rows(_chapter(findings, tmp_path, monkeypatch))
    assert what == "Place without a lamp, 5 times: 'Cellar' and 'Attic'."


def test_a_new_rollout_says_once_that_its_tasks_have_no_owner(tmp_path: Path) -> None:
    program = _fresh()
    chapter = under(plans.lines(plans.write(program, "rollout-plan.docx", tmp_path)[0]), "Plan check")
    findings = check(program)
    same = [each for each in findings if each.rule == "S05"]
    assert len(same) > 8
    assert len(rows_with(chapter, same[0].fix)) == 1
    assert rows_with(chapter, f"{same[0].name}, {len(same)} times: '{same[0].place}'")
    assert says(chapter, f"{len(findings)} findings are open.")
    for each in findings:
        if each.severity == "blocker":
            assert rows_with(chapter, "Blocker", each.what, each.fix), each.what
