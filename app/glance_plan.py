"""What the Today page says, counted from the file's rows alone, as `models.measures` counts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from app.glance import OVER, Glance
from models.ladder import LadderLevel, Standing, standing

WEEK = 7
CARRYING = frozenset({"A", "R", "AR"})  # letters that somebody has to stand for
# Asked of the file when the Today page will be in front; the order is that of the records in memory.
QUESTIONS = {
    "milestones": "SELECT m.id, m.title, m.due_day, coalesce(p.name, ''), count(i.id),"
    " coalesce(sum(i.done), 0) FROM milestone m LEFT JOIN person p ON p.id = m.owner_id"
    " LEFT JOIN checklist_item i ON i.milestone_id = m.id GROUP BY m.id ORDER BY m.position",
    "due": "SELECT m.phase_id, m.due_day, count(i.id), coalesce(sum(i.done), 0) FROM milestone m"
    " LEFT JOIN checklist_item i ON i.milestone_id = m.id GROUP BY m.id ORDER BY m.position",
    "decisions": "SELECT d.id, d.title, d.decision, d.day, d.stage_id, s.last_week, d.position,"
    " coalesce(p.name, '') FROM decision_point d LEFT JOIN stage s ON s.id = d.stage_id"
    " LEFT JOIN person p ON p.id = d.owner_id ORDER BY d.position",
    "criteria": "SELECT decision_point_id, text, met FROM criterion ORDER BY position",
    "stages": "SELECT s.id, s.title, s.last_week, coalesce(p.name, '') FROM stage s"
    " LEFT JOIN person p ON p.id = s.owner_id"
    " WHERE NOT EXISTS (SELECT 1 FROM decision_point d WHERE d.stage_id = s.id) ORDER BY s.position",
    "letters": "SELECT a.id, a.title, s.letter, coalesce(p.name, ''), y.id, p.id FROM activity a"
    " LEFT JOIN assignment s ON s.activity_id = a.id AND s.mode = 'PRODUCTION'"
    " LEFT JOIN party y ON y.id = s.party_id LEFT JOIN person p ON p.id = y.person_id"
    " ORDER BY a.position, s.rowid",
    "transfers": "SELECT t.id, t.activity_id, a.title, t.from_week, t.to_week, t.accepted_day FROM transfer t"
    " JOIN activity a ON a.id = t.activity_id",
    "escalations": "SELECT e.id, e.title, e.raised_day, coalesce(p.name, '') FROM escalation e"
    " LEFT JOIN person p ON p.id = e.owner_id WHERE e.answered_day IS NULL AND e.raised_day IS NOT NULL",
    "trainings": "SELECT t.id, t.title, t.day, coalesce(p.name, '') FROM training t"
    " LEFT JOIN person p ON p.id = t.trainer_id WHERE t.status = 'PLANNED' AND t.day IS NOT NULL",
    "populations": "SELECT id, name, headcount, shadow_from, live_from FROM population ORDER BY position",
    "readings": "SELECT population_id, day, level FROM ladder_reading",
    "patience": "SELECT stuck_weeks FROM program",
    "champions": "SELECT c.population_id, c.active_from, c.active_until, p.from_day, p.until_day"
    " FROM champion c JOIN person p ON p.id = c.person_id",
    "roles": "SELECT r.headcount, count(t.id), coalesce(sum(t.hours_before - t.hours_after), 0) FROM role r"
    " LEFT JOIN role_task t ON t.role_id = r.id GROUP BY r.id",
    "people": "SELECT count(*) FROM person",
}  # fmt: skip


class Moment(NamedTuple):
    """Something on a sprint day; `days` is how many calendar days ago, negative ahead."""

    table: str
    id: str
    title: str
    happening: str
    day: int
    days: int
    owner: str


class Decision(NamedTuple):
    """The next decision: criteria shown of all, and the words of those that are missing."""

    id: str
    title: str
    stage: str
    """The id of the stage whose gate it is; empty for a decision of the sprint."""
    days_left: int
    total: int
    missing: tuple[str, ...]


class Cover(NamedTuple):
    """A population with its active champions and those it needs."""

    id: str
    name: str
    active: int
    needed: int

    @property
    def percent(self) -> int:
        """At most 100."""
        return 100 if self.needed == 0 else min(100, 100 * self.active // self.needed)


def is_blank(glance: Glance) -> bool:
    """Whether nobody has put anything into the program yet."""
    tables = glance.tables
    filled = (glance.tasks, tables["populations"], tables["milestones"], tables["letters"], tables["roles"])
    return not any(filled) and not tables["champions"] and not tables["people"][0][0]


def late(glance: Glance) -> list[Moment]:
    """Everything whose day has passed without it being done, the longest overdue first."""
    found = [
        Moment(table, key, title, "LATE", day, glance.today - day, owner)
        for table, key, title, day, owner in _past(glance)
        if day is not None and day < glance.today
    ]
    return sorted(found, key=lambda each: (-each.days, each.title))


def _past(glance: Glance) -> Iterator[tuple[str, str, str, int | None, str]]:
    for key, title, due, owner, items, done in glance.tables["milestones"]:
        if not items or done < items:
            yield "milestone", key, title, due, owner
    for task in glance.tasks:
        if task.late:
            yield "task", task.id, task.title, task.finish, task.owner
    for key, title, day, owner in _undecided(glance):
        yield "decision_point", key, title, day, owner
    for key, title, week, owner in glance.tables["stages"]:
        if week is not None:
            yield "stage", key, title, glance.clock.last_day_of_week(week), owner
    yield from _past_handover(glance)


def _past_handover(glance: Glance) -> Iterator[tuple[str, str, str, int | None, str]]:
    tables, clock = glance.tables, glance.clock
    incoming = _accountable(glance)
    for key, activity, title, first, last, accepted in tables["transfers"]:
        signed = accepted is not None and accepted <= glance.today
        if first is not None and last is not None and first <= last and not signed:
            yield "transfer", key, title, clock.last_day_of_week(last), incoming.get(activity, "")
    for key, title, raised, owner in tables["escalations"]:
        yield "escalation", key, title, raised + glance.answer_days, owner


def most_waited_for(late: list[Moment]) -> str:
    """Who holds most of the things that are late; empty when nobody does."""
    held = Counter(each.owner for each in late if each.owner)
    return min(held, key=lambda name: (-held[name], name), default="")


def this_week(glance: Glance) -> list[Moment]:
    """What starts, ends, is due or decided within seven calendar days, in order of the day."""
    today, order = glance.today, ("DECISION", "DUE", "ENDS", "STARTS")
    found = [
        Moment(table, key, title, what, day, today - day, owner)
        for table, key, title, what, day, owner in _ahead(glance)
        if day is not None and today <= day < today + WEEK
    ]
    return sorted(found, key=lambda each: (each.day, order.index(each.happening), each.title))


def _ahead(glance: Glance) -> Iterator[tuple[str, str, str, str, int | None, str]]:
    for key, title, day, owner in _undecided(glance):
        yield "decision_point", key, title, "DECISION", day, owner
    for key, title, due, owner, items, done in glance.tables["milestones"]:
        if not items or done < items:
            yield "milestone", key, title, "DUE", due, owner
    for task in glance.tasks:
        if task.status not in OVER:
            yield "task", task.id, task.title, "STARTS", task.start, task.owner
            if task.finish != task.start:
                yield "task", task.id, task.title, "ENDS", task.finish, task.owner
    yield from _ahead_handover(glance)


def _ahead_handover(glance: Glance) -> Iterator[tuple[str, str, str, str, int | None, str]]:
    tables, clock = glance.tables, glance.clock
    for key, _activity, title, first, last, accepted in tables["transfers"]:
        if accepted is None or accepted > glance.today:
            if first is not None:
                yield "transfer", key, title, "STARTS", clock.first_day_of_week(first), ""
            if last is not None:
                yield "transfer", key, title, "ENDS", clock.last_day_of_week(last), ""
    for key, title, day, owner in tables["trainings"]:
        yield "training", key, title, "DUE", day, owner


def _undecided(glance: Glance) -> Iterator[tuple[str, str, int | None, str]]:
    for key, title, decision, day, stage, week, _position, owner in glance.tables["decisions"]:
        if decision is None:
            yield key, title, _due(glance, day, stage, week), owner


def _due(glance: Glance, day: int | None, stage: str | None, week: int | None) -> int | None:
    if stage is None:
        return day
    return None if week is None else glance.clock.last_day_of_week(week)


def next_decision(glance: Glance) -> Decision | None:
    """The first undecided decision point by its day, and what it lacks; None when all are decided."""
    waiting = [
        (due, position, key, title, stage or "")
        for key, title, decision, day, stage, week, position, _owner in glance.tables["decisions"]
        if decision is None and (due := _due(glance, day, stage, week)) is not None
    ]
    if not waiting:
        return None
    due, _position, key, title, stage = min(waiting, key=lambda each: each[:2])
    criteria = [(text, met) for point, text, met in glance.tables["criteria"] if point == key]
    missing = tuple(text for text, met in criteria if not met)
    return Decision(key, title, stage, due - glance.today, len(criteria), missing)


def ownership(glance: Glance) -> tuple[int, int, str]:
    """Activities with a clear owner in production, all activities, and the id of the first unclear one."""
    letters: defaultdict[str, list[str]] = defaultdict(list)
    for key, _title, letter, *_who in glance.tables["letters"]:
        letters[key].append(letter or "")
    clear = [key for key, each in letters.items() if _is_clear(each)]
    unclear = next((key for key, each in letters.items() if not _is_clear(each)), "")
    return len(clear), len(letters), unclear


def _is_clear(letters: list[str]) -> bool:
    one = sum(letter in ("A", "AR") for letter in letters) == 1
    return one and any(letter in ("R", "AR") for letter in letters)


def unnamed_parties(glance: Glance) -> int:
    """How many parties with an A or R in production have no person behind them."""
    rows = glance.tables["letters"]
    return len({party for *_, letter, _name, party, person in rows if letter in CARRYING and person is None})


def _accountable(glance: Glance) -> dict[str, str]:
    """Who is accountable for an activity in production: the first one's name, by the activity's id."""
    found: dict[str, str] = {}
    for key, _title, letter, name, *_ids in glance.tables["letters"]:
        if letter in ("A", "AR"):
            found.setdefault(key, name)
    return found


def coverage(glance: Glance) -> list[Cover]:
    """Populations with their champions of today, the least covered first."""
    day = glance.today
    active = Counter(
        population
        for population, first, last, since, until in glance.tables["champions"]
        if first is not None and first <= day and (last is None or day <= last)
        and (since is None or since <= day) and (until is None or day <= until)
    )  # fmt: skip
    ratio = max(1, glance.champion_ratio)
    found = [
        Cover(key, name, active[key], -(-headcount // ratio))
        for key, name, headcount, *_days in glance.tables["populations"]
    ]
    return sorted(found, key=lambda each: each.percent)


def ladder(glance: Glance) -> list[tuple[str, str, Standing | None, bool]]:
    """Id and name of each population, where it stands on the ladder today, and whether it is stuck."""
    readings: defaultdict[str, list[tuple[int, LadderLevel]]] = defaultdict(list)
    for population, day, level in glance.tables["readings"]:
        readings[population].append((day, LadderLevel[level]))
    ((weeks,),) = glance.tables["patience"]
    found = []
    for key, name, _headcount, shadow, own in glance.tables["populations"]:
        where = standing(readings[key], glance.today)
        live = own if own is not None else glance.clock.go_live_day
        begins = live if shadow is None else min(shadow, live)
        is_stuck = where is not None and where.stuck_since(begins, glance.today, weeks) is not None
        found.append((key, name, where, is_stuck))
    return found
