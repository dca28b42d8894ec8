"""The built-in plans are complete and feasible: keys resolve and dates keep what they wait for."""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import pytest

LIBRARY = Path(__file__).parents[2] / "resources" / "library"
TRACKS = {"adoption", "technical", "training", "communication", "governance", "operations"}
SIDES = {"pilot team", "production team", "business", "sponsor", "vendor", "IT"}
LETTERS = {"R", "A", "C", "I", "AR"}
HANDOFF_WEEK_1 = 26  # sprint day: puts the controlled launch of week 6 on go-live day 61

Row = dict[str, Any]


def read(name: str) -> dict[str, Any]:
    return tomllib.loads((LIBRARY / f"{name}.toml").read_text("utf-8"))


PLAN = read("ai-rollout")
BLANK = read("blank")
TASKS: dict[str, Row] = {task["key"]: task for task in PLAN["task"]}
MILESTONES: dict[str, Row] = {milestone["key"]: milestone for milestone in PLAN["milestone"]}


def working_index(day: int) -> int:
    """How many working days lie before a sprint day, Monday to Friday, day 1 a Monday."""
    weeks, weekday = divmod(day - 1, 7)
    assert weekday < 5, f"day {day} is on a weekend"
    return 5 * weeks + weekday


def day_at(index: int) -> int:
    """The sprint day of a working-day index."""
    return 7 * (index // 5) + index % 5 + 1


def last_day(task: Row) -> int:
    """The sprint day on which a task ends; a point in time ends on its own day."""
    return day_at(working_index(task["start_day"]) + max(task["duration"], 1) - 1)


def link(text: str) -> tuple[str, str, int]:
    """Kind, predecessor and lag of "key", "key+2" or "SS:key+1"."""
    kind = "SS" if text.startswith("SS:") else "FS"
    key, _, lag = text.removeprefix("SS:").partition("+")
    return kind, key, int(lag or 0)


@cache
def links() -> list[tuple[Row, str, Row, int]]:
    found = []
    for task in TASKS.values():
        for text in task["after"]:
            kind, key, lag = link(text)
            found.append((task, kind, TASKS[key], lag))
    return found


@cache
def longest_from(key: str) -> int:
    """Working days that a task and the longest chain waiting for it take together."""
    duration: int = TASKS[key]["duration"]
    waiting = [
        longest_from(task["key"]) + lag + (duration if kind == "FS" else 0)
        for task, kind, before, lag in links()
        if before["key"] == key
    ]
    return max([max(duration, 1), *waiting])


def texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for part in parts for text in texts(part)]


@pytest.mark.parametrize("plan", [PLAN, BLANK], ids=["ai-rollout", "blank"])
def test_the_frame_has_three_phases_three_decisions_and_four_stages(plan: dict[str, Any]) -> None:
    assert [(each["first_day"], each["last_day"]) for each in plan["phase"]] == [(1, 30), (31, 60), (61, 90)]
    assert [each["day"] for each in plan["decision"]] == [30, 60, 90]
    weeks = [(each["first_week"], each.get("last_week")) for each in plan["stage"]]
    assert weeks == [(1, 4), (3, 8), (6, 12), (13, None)]
    assert all(plan[name] for name in ("title", "description"))


def test_the_blank_plan_leaves_the_rest_to_its_owner() -> None:
    assert not any(BLANK[name] for name in ("milestone", "task", "party", "activity"))
    assert not any(each["criteria"] for each in BLANK["decision"])
    assert not any(each["criterion"] for each in BLANK["stage"])


def test_keys_are_unique_within_their_kind() -> None:
    for kind in ("phase", "milestone", "task", "decision", "party", "activity", "stage"):
        repeated = [key for key, times in Counter(each["key"] for each in PLAN[kind]).items() if times > 1]
        assert not repeated, kind


def test_eighteen_milestones_six_a_phase_due_within_it_in_phase_order() -> None:
    assert Counter(each["phase"] for each in PLAN["milestone"]) == {
        "foundation": 6,
        "shadow": 6,
        "production": 6,
    }
    phases = {phase["key"]: phase for phase in PLAN["phase"]}
    for milestone in PLAN["milestone"]:
        phase = phases[milestone["phase"]]
        assert phase["first_day"] <= milestone["due_day"] <= phase["last_day"], milestone["key"]
    order = [list(phases).index(each["phase"]) for each in PLAN["milestone"]]
    assert order == sorted(order)


@pytest.mark.parametrize("key", MILESTONES)
def test_a_milestone_is_a_checklist_of_five_to_nine_short_items(key: str) -> None:
    items = MILESTONES[key]["items"]
    assert 5 <= len(items) <= 9
    assert len(set(items)) == len(items)
    assert all(len(item) <= 110 and item[0].isupper() and not item.endswith(".") for item in items)
    assert MILESTONES[key]["why"].endswith(".")
    assert MILESTONES[key]["source"] in {"Sprint", "Handoff", "Comms", "Layers", "Brief"}


def test_the_task_list_covers_every_track_and_milestone() -> None:
    assert len(TASKS) >= 75
    assert all(times >= 5 for times in Counter(task["track"] for task in TASKS.values()).values())
    assert {task["track"] for task in TASKS.values()} == TRACKS
    served = Counter(task["milestone"] for task in TASKS.values() if "milestone" in task)
    assert set(served) == set(MILESTONES)
    assert min(served.values()) >= 3


@pytest.mark.parametrize("key", TASKS)
def test_a_task_is_well_formed(key: str) -> None:
    task = TASKS[key]
    assert len(task["title"]) <= 60
    assert len(task["note"]) <= 110
    assert task["duration"] >= 0
    assert 1 <= task["start_day"] <= last_day(task) <= 150
    assert "\n" not in task["note"]


def test_what_a_task_waits_for_exists_and_makes_no_circle() -> None:
    before = {key: {link(text)[1] for text in task["after"]} for key, task in TASKS.items()}
    assert set().union(*before.values()) <= set(TASKS)
    assert len(list(TopologicalSorter(before).static_order())) == len(TASKS)


def test_the_given_days_keep_every_dependency() -> None:
    """Even when a point in time is taken to fill its day, the stricter way to read it."""
    broken = []
    for task, kind, before, lag in links():
        took = max(before["duration"], 1) if kind == "FS" else 0
        earliest = working_index(before["start_day"]) + took + lag
        if working_index(task["start_day"]) < earliest:
            broken.append(f"{task['key']} waits for {before['key']} until day {day_at(earliest)}")
    assert not broken


def test_only_the_kick_off_waits_for_nothing() -> None:
    assert [key for key, task in TASKS.items() if not task["after"]] == ["kickoff"]


def test_tasks_end_by_the_day_their_milestone_is_due_and_later_ones_serve_none() -> None:
    late = [
        key
        for key, task in TASKS.items()
        if "milestone" in task and MILESTONES[task["milestone"]]["due_day"] < last_day(task)
    ]
    assert not late
    assert 5 <= sum(last_day(task) > 90 for task in TASKS.values()) <= 15


def test_the_critical_path_runs_from_the_kick_off_over_go_live_to_the_end() -> None:
    """The tasks of the longest chain follow each other without a gap, so that a slip on it shows at once."""
    tail = {key: longest_from(key) for key in TASKS}
    finish = {key: working_index(task["start_day"]) + tail[key] for key, task in TASKS.items()}
    critical = {key for key in TASKS if finish[key] == max(finish.values())}
    assert {"kickoff", "diagnose-resistance", "build-integration", "train-operators", "go-live"} <= critical
    assert {"weekly-reviews", "launch-gate"} <= critical


def test_shadow_mode_ends_before_anybody_goes_live() -> None:
    shadow = [task for key, task in TASKS.items() if "shadow-cohort" in key or key == "close-shadow"]
    assert len(shadow) == 3
    assert max(last_day(task) for task in shadow) < TASKS["go-live"]["start_day"] == 61


def test_weekly_reviews_last_six_weeks_and_support_thirty_days() -> None:
    assert TASKS["weekly-reviews"]["duration"] == 30
    support = TASKS["support-30-days"]
    assert support["start_day"] == 61
    assert last_day(support) >= 61 + 30 - 2  # production day 30 is a Saturday
    assert TASKS["production-day-60-review"]["start_day"] == 61 + 60 - 1


def test_decision_points_have_five_to_eight_criteria() -> None:
    assert all(5 <= len(each["criteria"]) <= 8 for each in PLAN["decision"])


def test_seventeen_activities_the_first_five_answer_the_handoff_questions() -> None:
    assert len(PLAN["activity"]) == 17
    assert [each.get("question") for each in PLAN["activity"]] == [1, 2, 3, 4, 5, *[None] * 12]
    assert 9 <= len(PLAN["party"]) <= 11
    assert {each["side"] for each in PLAN["party"]} == SIDES


@pytest.mark.parametrize("activity", PLAN["activity"], ids=lambda each: each["key"])
def test_production_has_one_accountable_party_on_the_right_side(activity: Row) -> None:
    side = {each["key"]: each["side"] for each in PLAN["party"]}
    for mode in ("pilot", "production"):
        cells = activity[mode]
        assert set(cells) <= set(side)
        assert set(cells.values()) <= LETTERS
        assert sum("A" in letter for letter in cells.values()) == 1
        assert any("R" in letter for letter in cells.values())
    (accountable,) = (key for key, letter in activity["production"].items() if "A" in letter)
    assert side[accountable] not in {"vendor", "pilot team"}
    assert not any(side[key] == "pilot team" for key in activity["production"])


def test_business_owns_performance_and_it_owns_infrastructure() -> None:
    owner = {
        activity["key"]: next(key for key, letter in activity["production"].items() if "A" in letter)
        for activity in PLAN["activity"]
    }
    assert owner["performance-drift"] == "business-owner"
    assert owner["infrastructure"] == "it-service-owner"
    assert max(Counter(owner.values()).values()) <= 6


def test_parallel_operation_lasts_four_to_six_weeks_within_weeks_three_to_eight() -> None:
    for activity in PLAN["activity"]:
        first, last = activity["transfer"]["from_week"], activity["transfer"]["to_week"]
        assert 3 <= first <= last <= 8
        assert 4 <= last - first + 1 <= 6
    task, weeks = TASKS["parallel-operation"], (3, 8)
    assert task["start_day"] == HANDOFF_WEEK_1 + 7 * (weeks[0] - 1)
    assert last_day(task) < TASKS["accept-ownership"]["start_day"] <= HANDOFF_WEEK_1 + 7 * weeks[1] - 1


def test_stages_have_six_to_ten_criteria_and_say_where_they_come_from() -> None:
    for stage in PLAN["stage"]:
        assert 6 <= len(stage["criterion"]) <= 10
        assert all(each["topic"] and each["text"] for each in stage["criterion"])
        assert "Day90's suggestion" in stage["note"]


def test_every_text_is_one_clean_line() -> None:
    for text in texts(PLAN) + texts(BLANK):
        assert text == " ".join(text.split())
        assert not any(character in text for character in "\u2013\u2014\u201c\u201d{}")
