"""The milestone tracker: every checklist item with its evidence, and the state that follows from it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from exporters import Options, Report, exporter
from exporters.excel.book import write_tracker
from exporters.excel.fields import Field, Place, names_of, of
from exporters.excel.shared import decision_marks, phase_spans
from exporters.excel.tints import states
from exporters.excel.tracker import Count, Figure, Gantt, Total, Tracker, TrackerSheet, row_id
from models.columns import labels
from models.sprint import ChecklistItem, Milestone, MilestoneState

if TYPE_CHECKING:
    from models.program import Program

ITEMS, OVERVIEW = "ChecklistItems", "MilestoneOverview"
STATE_WORDS = labels(tuple(MilestoneState))


@exporter(
    "milestone-tracker.xlsx",
    "Milestone tracker",
    audience="Milestone owners",
    holds="Checklists to tick with date, name and evidence, and each milestone's state as it follows",
)
def write(program: Program, path: Path, options: Options) -> Report:
    """Write the milestone tracker of a program."""
    return write_tracker(tracker(program), program, path, options)


def tracker(program: Program) -> Tracker:
    """The milestone tracker as data."""
    return Tracker(
        name="milestone-tracker",
        title="Milestone tracker",
        sheets=[_checklists(program), _overview(program)],
        refs={"person": names_of(program.people), "phase": names_of(program.phases)},
        gantt=Gantt(
            table=OVERVIEW,
            label="title",
            start="due_day",
            finish="due_day",
            title="Milestone calendar",
            status="state",
            finished=[MilestoneState.DONE.value],
            stuck=[MilestoneState.OVERDUE.value],
            phases=phase_spans(program),
            marks=decision_marks(program),
        ),
        counts=_counts(program),
        figures=_figures(program),
        steps=[
            "Say Yes only to what can be shown; put the proof, a link or a few words, under Evidence.",
            "A milestone is done when all its items are; its state is worked out and cannot be typed.",
        ],
    )


def _checklists(program: Program) -> TrackerSheet:
    key = Field(
        "milestone_key", "Milestone key", "text", lambda item: item.milestone_id, hidden=True, form="@"
    )
    return TrackerSheet(
        title="Checklists",
        table=ITEMS,
        kind=ChecklistItem.__tablename__,
        columns=[
            key,
            of(Milestone, "title", via="milestone", as_name="milestone", width=32, wrap=True, bold=True),
            of(Milestone, "due_day", via="milestone", alarm=_item_late),
            of(Milestone, "owner_id", via="milestone", width=20),
            of(ChecklistItem, "text", width=52, wrap=True),
            of(ChecklistItem, "done", editable=True, width=9, centred=True, tints={"Yes": "good"}),
            of(ChecklistItem, "done_by_id", editable=True),
            of(ChecklistItem, "done_day", editable=True),
            of(ChecklistItem, "evidence", editable=True, width=40),
        ],
        rows=[item for milestone in program.milestones for item in milestone.items],
        note="Tick items off with Yes, and say where the evidence is.",
        label="milestone",
        totals=[Total("", {"milestone": "count", "done": "yes"})],
        grows=False,
    )


def _item_late(place: Place) -> str:
    due, done = place.at("due_day"), place.at("done")
    return f'AND(ISNUMBER({due}),{due}<TODAY(),{done}<>"Yes")'


def _overview(program: Program) -> TrackerSheet:
    return TrackerSheet(
        title="Milestones",
        table=OVERVIEW,
        kind=Milestone.__tablename__,
        columns=[
            of(Milestone, "title", width=46, wrap=True, bold=True),
            of(Milestone, "phase_id", width=30, wrap=True),
            of(Milestone, "due_day"),
            of(Milestone, "owner_id", width=22),
            Field("items", "Items", "int", lambda each: len(each.items), formula=_items_formula, width=9),
            of(Milestone, "ticked", formula=_ticked_formula, width=9),
            of(Milestone, "progress", formula=_progress_formula, bar=True, width=12),
            of(Milestone, "state", formula=_state_formula, spread=True, width=15, tints=states(*STATE_WORDS)),
            of(Milestone, "evidence", editable=True, width=40),
            of(Milestone, "note", editable=True, width=40),
        ],
        rows=program.milestones,
        note="Counts and states follow the sheet 'Checklists'; evidence and notes are yours.",
        label="title",
        totals=[Total("", {"title": "count", "items": "sum", "ticked": "sum", "progress": "average"})],
        key=row_id,
        grows=False,
    )


def _items_formula(place: Place) -> str:
    return f"SUMPRODUCT(--({place.down(ITEMS, 'milestone_key')}=$A{place.row}))"


def _ticked_formula(place: Place) -> str:
    """Ticked items of this milestone, matched by key, because two milestones may have one title."""
    mine = f"{place.down(ITEMS, 'milestone_key')}=$A{place.row}"
    return f'SUMPRODUCT(({mine})*({place.down(ITEMS, "done")}="Yes"))'


def _progress_formula(place: Place) -> str:
    """Whole percent, rounded down as in Milestone.progress, so that 100% means every item."""
    items, ticked = place.here("items"), place.here("ticked")
    return f"IF({items}=0,0,INT(100*{ticked}/{items})/100)"


def _state_formula(place: Place) -> str:
    """The same rule as Milestone.state, over what is typed."""
    items, ticked, due = place.here("items"), place.here("ticked"), place.here("due_day")
    none, ready, running, late, done = STATE_WORDS
    begun = f'IF({items}=0,"{none}",IF({ticked}=0,"{ready}","{running}"))'
    return f'IF(AND({items}>0,{ticked}={items}),"{done}",IF({due}<TODAY(),"{late}",{begun}))'


def _counts(program: Program) -> list[Count]:
    tones = states(*STATE_WORDS)
    titles = list(names_of(program.phases).values())
    return [
        Count("Milestones by state", OVERVIEW, "state", STATE_WORDS, "Milestones", tones=tones),
        Count("State by phase", OVERVIEW, "phase_id", titles, by="state", by_labels=STATE_WORDS, tones=tones),
    ]


def _figures(program: Program) -> list[Figure]:
    milestones = program.milestones
    overdue = sum(each.state is MilestoneState.OVERDUE for each in milestones)
    done = sum(each.state is MilestoneState.DONE for each in milestones)
    items = sum(len(each.items) for each in milestones)
    ticked = sum(each.ticked for each in milestones)
    return [
        Figure("Milestones", f"COUNT({{{OVERVIEW}.due_day}})", len(milestones)),
        Figure("Done", f'COUNTIF({{{OVERVIEW}.state}},"Done")', done),
        Figure("Overdue", f'COUNTIF({{{OVERVIEW}.state}},"Overdue")', overdue),
        Figure("Checklist items", f'COUNTIF({{{ITEMS}.text}},"?*")', items),
        Figure("Ticked", f'COUNTIF({{{ITEMS}.done}},"Yes")', ticked),
    ]
