"""The champion roster: who helps whom, the sessions held, what was raised, how each group is covered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from exporters import Options, Report, exporter
from exporters.excel.book import write_tracker
from exporters.excel.fields import Field, Place, names_of, of
from exporters.excel.tints import states
from exporters.excel.tracker import Count, Figure, Total, Tracker, TrackerSheet
from models.champions import Champion, Escalation, PeerSession, first_sceptical, hours_granted
from models.measures import covered
from models.people import Population

if TYPE_CHECKING:
    from models.program import Program

CHAMPIONS, SESSIONS, RAISED, COVERAGE = "Champions", "PeerSessions", "Escalations", "Coverage"
SUMMED = ("headcount", "champions_needed", "active_champions", "sceptics", "hours")  # of coverage
ESCALATION_STATES = ("Open", "Answered", "Told")


@exporter(
    "champion-roster.xlsx",
    "Champion roster",
    audience="Champions and their coordinators",
    holds="Champions with hours and training, peer sessions, escalations, and coverage of each population",
)
def write(program: Program, path: Path, options: Options) -> Report:
    """Write the champion roster of a program."""
    return write_tracker(tracker(program), program, path, options)


def tracker(program: Program) -> Tracker:
    """The champion roster as data."""
    return Tracker(
        name="champion-roster",
        title="Champion roster",
        sheets=[_champions(program), _sessions(program), _escalations(program), _coverage(program)],
        refs={
            "person": names_of(program.people),
            "population": names_of(program.populations),
            "champion": names_of(program.champions, lambda champion: champion.person.name),
        },
        counts=_counts(program),
        figures=_figures(program),
        steps=[
            "Held a session or heard a problem? Add a row to 'Sessions' or 'Escalations'; name the champion.",
            "An escalation is closed when the person who raised it has been told the outcome.",
        ],
    )


def _champions(program: Program) -> TrackerSheet:
    return TrackerSheet(
        title="Champions",
        table=CHAMPIONS,
        kind=Champion.__tablename__,
        columns=[
            of(Champion, "person_id", width=24, bold=True),
            of(Champion, "population_id", width=26, wrap=True, editable=True),
            of(Champion, "cohort", editable=True, width=9),
            of(Champion, "credibility", editable=True, width=12),
            of(Champion, "first_sceptical", editable=True, width=11, centred=True, tints={"Yes": "good"}),
            of(Champion, "hours", editable=True, width=10, unit="hours a week"),
            of(Champion, "recognised", editable=True, width=11, centred=True, tints={"Yes": "good"}),
            of(Champion, "direct_channel", editable=True, width=13, centred=True, tints={"Yes": "good"}),
            of(Champion, "early_access", editable=True, width=9, centred=True, tints={"Yes": "good"}),
            of(Champion, "trained_day", editable=True),
            of(Champion, "active_from", editable=True),
            of(Champion, "active_until", editable=True),
            of(Champion, "sessions_held", width=10),
            of(Champion, "people_helped", width=10),
            of(Champion, "note", editable=True, width=36),
        ],
        rows=program.champions,
        note="One row a champion; the yellow cells are theirs and their coordinator's.",
        label="person_id",
        totals=[
            # Hours are summed on the sheet of coverage, where only those active count.
            Total("", {"person_id": "count", "sessions_held": "sum", "people_helped": "sum"})
        ],
    )


def _sessions(program: Program) -> TrackerSheet:
    return TrackerSheet(
        title="Sessions",
        table=SESSIONS,
        kind=PeerSession.__tablename__,
        columns=[
            of(PeerSession, "champion_id", editable=True, width=26),
            of(PeerSession, "day", editable=True),
            of(PeerSession, "title", editable=True, width=48, wrap=True),
            of(PeerSession, "helped", editable=True, width=12),
            of(PeerSession, "note", editable=True),
        ],
        rows=[session for champion in program.champions for session in champion.sessions],
        note="Which real problem was solved with whom. Add a row for each session.",
        label="champion_id",
        totals=[Total("", {"champion_id": "count", "helped": "sum"})],
    )


def _escalations(program: Program) -> TrackerSheet:
    return TrackerSheet(
        title="Escalations",
        table=RAISED,
        kind=Escalation.__tablename__,
        columns=[
            of(Escalation, "champion_id", editable=True, width=24),
            of(Escalation, "title", editable=True, width=46, wrap=True, bold=True),
            of(Escalation, "raised_day", editable=True),
            of(Escalation, "owner_id", editable=True),
            of(Escalation, "answer", editable=True, width=46),
            of(Escalation, "answered_day", editable=True),
            of(Escalation, "told_day", editable=True),
            of(
                Escalation,
                "waiting",
                formula=_waiting_formula,
                spread=True,
                width=10,
                alarm=_too_long(program),
            ),
            of(Escalation, "state", formula=_state_formula, spread=True, tints=states(*ESCALATION_STATES)),
        ],
        rows=[each for champion in program.champions for each in champion.escalations],
        note=f"Answer within {program.answer_days} days, and tell the person who raised it.",
        label="champion_id",
        totals=[Total("", {"champion_id": "count", "waiting": "average"})],
    )


def _waiting_formula(place: Place) -> str:
    raised, answered = place.here("raised_day"), place.here("answered_day")
    return f'IF({raised}="","",MAX(0,IF({answered}="",TODAY(),{answered})-{raised}))'


def _state_formula(place: Place) -> str:
    title, told, answered = place.here("title"), place.here("told_day"), place.here("answered_day")
    return f'IF({title}="","",IF({told}<>"","Told",IF({answered}<>"","Answered","Open")))'


def _too_long(program: Program) -> Callable[[Place], str]:
    limit = program.answer_days

    def formula(place: Place) -> str:
        waiting, state = place.at("waiting"), place.at("state")
        return f'AND(ISNUMBER({waiting}),{waiting}>{limit},{state}="Open")'

    return formula


def _coverage(program: Program) -> TrackerSheet:
    """Coverage as the program works it out on the day of export: it needs the register of people, too."""
    return TrackerSheet(
        title="Coverage",
        table=COVERAGE,
        kind=Population.__tablename__,
        columns=[
            of(Population, "name", width=32, bold=True),
            of(Population, "headcount", width=10),
            of(Population, "manager_id", width=24),
            of(
                Population, "state_today", width=18, tints=states("In production", "Shadow mode", "Preparing")
            ),
            of(Population, "champions_needed", width=12),
            of(Population, "active_champions", width=12),
            replace(of(Population, "coverage", bar=True, width=12, alarm=_low), read=covered),
            Field("sceptics", "First sceptical", "int", _sceptics, width=12),
            Field("hours", "Hours granted", "hours", _hours, width=12, unit="hours a week"),
        ],
        rows=program.populations,
        note=f"One champion for every {program.champion_ratio} people is the aim. "
        "Champions, sceptics and hours are those active on the day of export.",
        label="name",
        totals=[Total("", {"name": "count"} | dict.fromkeys(SUMMED, "sum"))],
        grows=False,
    )


def _low(place: Place) -> str:
    coverage = place.at("coverage")
    return f"AND(ISNUMBER({coverage}),{coverage}<0.5)"


def _sceptics(population: Population) -> int:
    """Champions of a population, active on the day of export, who were sceptical at first."""
    return first_sceptical(population.champions)


def _hours(population: Population) -> float:
    """Hours a week granted to the champions of a population who are active on the day of export."""
    return hours_granted(population.champions)


def _counts(program: Program) -> list[Count]:
    names = list(names_of(program.populations).values())
    tones: dict[str, Any] = states(*ESCALATION_STATES)
    return [
        Count("Champions by population", CHAMPIONS, "population_id", names, "Champions"),
        Count("Escalations by state", RAISED, "state", ESCALATION_STATES, "Escalations", tones=tones),
    ]


def _figures(program: Program) -> list[Figure]:
    """What the network amounts to: the active champions are counted on the sheet of coverage."""
    champions = program.champions
    active = sum(each.active_champions for each in program.populations)
    waiting = [each for champion in champions for each in champion.escalations if each.state == "Open"]
    return [
        Figure("Champions listed", f'COUNTIF({{{CHAMPIONS}.person_id}},"?*")', len(champions)),
        Figure("Active on the day of export", f"SUM({{{COVERAGE}.active_champions}})", active),
        Figure(
            "Hours a week granted to the active",
            f"SUM({{{COVERAGE}.hours}})",
            hours_granted(champions),
            "0.#",
        ),
        *_session_figures([session for champion in champions for session in champion.sessions]),
        Figure("Escalations unanswered", f'COUNTIF({{{RAISED}.state}},"Open")', len(waiting)),
    ]


def _session_figures(sessions: list[PeerSession]) -> list[Figure]:
    """Sessions held up to today apart from those planned; only those held have helped anybody."""
    named, past = f'{{{SESSIONS}.champion_id}},"?*"', f'{{{SESSIONS}.day}},"<="&TODAY()'
    held = [each for each in sessions if each.held]
    helped = sum(each.helped for each in held)
    planned = f"COUNTIF({named})-COUNTIFS({named},{past})"
    return [
        Figure("Peer sessions held", f"COUNTIFS({named},{past})", len(held)),
        Figure("Peer sessions planned", planned, len(sessions) - len(held)),
        Figure("People helped", f"SUMIFS({{{SESSIONS}.helped}},{past})", helped),
    ]
