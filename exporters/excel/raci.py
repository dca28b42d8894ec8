"""The RACI workbook: who holds which letter in the pilot and in production, and the transfers between."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from exporters import Options, Report, exporter
from exporters.excel.book import write_tracker
from exporters.excel.fields import Field, Place, names_of, of
from exporters.excel.tints import states
from exporters.excel.tracker import Count, Figure, Total, Tracker, TrackerSheet
from models.columns import labels
from models.ownership import Activity, Assignment, Letter, Mode, Party, Transfer, TransferState

if TYPE_CHECKING:
    from models.program import Program

TABLES = {Mode.PILOT: "RaciPilot", Mode.PRODUCTION: "RaciProduction"}
TRANSFERS = "Transfers"
NOTES = {
    Mode.PILOT: "Who holds what today, in the pilot. Choose a letter in the yellow cells.",
    Mode.PRODUCTION: "Who holds what once operations have taken over. Choose a letter in the yellow cells.",
}
LETTER_TONES: Mapping[str, str] = {"R": "info", "A": "good", "A/R": "good", "C": "warn", "I": "muted"}
FINE, NONE, MANY = "One A", "No A", "More than one A"
VERDICT_TONES: Mapping[str, str] = {FINE: "good", NONE: "bad", MANY: "warn"}
LETTERS = tuple((letter.name, letter.value) for letter in Letter)


@exporter(
    "raci.xlsx",
    "RACI and transfers",
    audience="Owners of operations, in the pilot and in production",
    holds="Both matrices to fill in, a check for exactly one A, the load per party, the transfers",
)
def write(program: Program, path: Path, options: Options) -> Report:
    """Write the RACI workbook of a program."""
    return write_tracker(tracker(program), program, path, options)


def tracker(program: Program) -> Tracker:
    """The RACI workbook as data."""
    return Tracker(
        name="raci",
        title="RACI and transfers",
        sheets=[_matrix(program, Mode.PRODUCTION), _matrix(program, Mode.PILOT), _transfers(program)],
        refs={"person": names_of(program.people)},
        counts=[_count(Mode.PRODUCTION, program), _count(Mode.PILOT, program), _transfer_count()],
        figures=[_gaps(program, mode) for mode in (Mode.PRODUCTION, Mode.PILOT)],
        steps=[
            "R does the work, A answers for it (one an activity), C is asked, I is told; A/R is both.",
            "To take a letter away, say so in your reply: an emptied cell changes nothing by itself.",
        ],
    )


def _matrix(program: Program, mode: Mode) -> TrackerSheet:
    parties = program.parties
    totals = [
        Total("Activities answered for (A)", {_name(party): "accountable" for party in parties}),
        Total("Activities worked on (R)", {_name(party): "responsible" for party in parties}),
    ]
    return TrackerSheet(
        title=f"RACI {mode.value.lower()}",
        table=TABLES[mode],
        kind=Activity.__tablename__,
        columns=[
            of(Activity, "title", width=40, wrap=True, bold=True),
            *(_party_column(party, mode) for party in parties),
            *([_check_column(parties, mode)] if parties else []),
            of(Activity, "description", width=46),
        ],
        rows=program.activities,
        note=NOTES[mode],
        label="title",
        totals=totals if parties else [],
        extra={"matrix": {"kind": Assignment.__tablename__, "mode": mode.name, "of": Party.__tablename__}},
        grows=False,
    )


def _name(party: Party) -> str:
    """The language-independent name of a party's column."""
    return f"party:{party.id}"


def _party_column(party: Party, mode: Mode) -> Field:
    return Field(
        _name(party),
        party.name,
        "enum",
        _letter_reader(party.id, mode),
        width=12,
        editable=True,
        centred=True,
        bold=True,
        choices=LETTERS,
        list_name="Letter",
        tints=LETTER_TONES,
    )


def _letter_reader(party_id: str, mode: Mode) -> Callable[[Any], Letter | None]:
    return lambda activity: activity.letters(mode).get(party_id)


def _check_column(parties: list[Party], mode: Mode) -> Field:
    return Field(
        "check",
        "Check",
        "text",
        lambda activity: _verdict(activity, mode),
        width=16,
        centred=True,
        formula=_check_formula(parties),
        tints=VERDICT_TONES,
    )


def _check_formula(parties: list[Party]) -> Callable[[Place], str]:
    """Counts the A in a row by address, because the heads of the columns are other people's words."""

    def formula(place: Place) -> str:
        row = place.across(_name(parties[0]), _name(parties[-1]))
        count = f'(COUNTIF({row},"A")+COUNTIF({row},"A/R"))'
        return f'IF({count}=1,"{FINE}",IF({count}=0,"{NONE}","{MANY}"))'

    return formula


def _verdict(activity: Activity, mode: Mode) -> str:
    number = len(activity.accountable(mode))
    return FINE if number == 1 else (NONE if number == 0 else MANY)


def _transfers(program: Program) -> TrackerSheet:
    return TrackerSheet(
        title="Transfers",
        table=TRANSFERS,
        kind=Transfer.__tablename__,
        columns=[
            of(Activity, "title", via="activity", as_name="activity", width=40, wrap=True, bold=True),
            of(Transfer, "outgoing", width=22, wrap=True),
            of(Transfer, "incoming", width=22, wrap=True),
            of(Transfer, "from_week", editable=True, width=12),
            of(Transfer, "to_week", editable=True, width=12),
            of(Transfer, "parallel_from"),
            of(Transfer, "parallel_until"),
            of(Transfer, "weeks", formula=_weeks_formula, spread=True, width=11),
            of(Transfer, "state", width=20, tints=states(*labels(tuple(TransferState)))),
            of(Transfer, "evidence", editable=True, width=40),
            of(Transfer, "accepted_by_id", editable=True, width=20),
            of(Transfer, "accepted_day", editable=True),
            of(Transfer, "note", editable=True, width=32),
        ],
        rows=[activity.transfer for activity in program.activities if activity.transfer is not None],
        note="Weeks count from handoff week 1. Parallel operation of four to six weeks is usual [Handoff].",
        label="activity",
        totals=[Total("", {"activity": "count", "weeks": "average"})],
        grows=False,
    )


def _weeks_formula(place: Place) -> str:
    first, last = place.here("from_week"), place.here("to_week")
    return f"IF(COUNT({first},{last})<2,0,MAX(0,{last}-{first}+1))"


def _count(mode: Mode, program: Program) -> Count:
    title = f"Exactly one A: {mode.value.lower()}"
    return Count(
        title,
        TABLES[mode],
        "check",
        list(VERDICT_TONES) if program.parties else [],
        "Activities",
        tones=VERDICT_TONES,
    )


def _transfer_count() -> Count:
    shown = labels(tuple(TransferState))
    return Count("Transfers by state", TRANSFERS, "state", shown, "Transfers", tones=states(*shown))


def _gaps(program: Program, mode: Mode) -> Figure:
    gaps = sum(_verdict(activity, mode) != FINE for activity in program.activities)
    table = TABLES[mode]
    checked = f'COUNTIF({{{table}.title}},"?*")'
    formula = f'{checked}-COUNTIF({{{table}.check}},"{FINE}")' if program.parties else checked
    return Figure(f"Activities without exactly one A, {mode.value.lower()}", formula, gaps)
