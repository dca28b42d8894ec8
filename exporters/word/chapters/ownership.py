"""RACI in pilot and production, the production team, transfers, and parallel operation week by week."""

from __future__ import annotations

from datetime import date

from exporters.word.chapters.said import on, state, who, words
from exporters.word.chapters.tabled import table
from exporters.word.page import Page
from exporters.word.tables import Cell
from models.columns import heading
from models.ownership import Activity, Mode, Transfer
from models.ownership_day import Regime, regime_on
from models.program import Program
from models.rules import Finding
from models.words import date_words, in_sentence

SEATS = ("business_owner", "product_manager", "data_engineer", "ai_operations")
WEEKS = {Regime.PILOT: "P", Regime.PARALLEL: "S", Regime.LATE: "S!", Regime.PRODUCTION: "N"}
SHOWN_WEEKS = 16  # a handoff takes twelve to sixteen weeks, [Handoff]
WEEK_TONES = {"S!": "bad", "P": "muted", "S": "info", "N": "accent"}


def matrices(page: Page, program: Program, findings: list[Finding]) -> None:
    """Both matrices, with what the plan check says about them; what follows is on landscape pages."""
    if not program.activities or not program.parties:
        page.heading("Ownership")
        page.text(words("ownership", "none"))
        return
    page.landscape()
    page.heading("Ownership in the pilot")
    page.text(words("ownership", "pilot"))
    _matrix(page, program, Mode.PILOT)
    page.heading("Ownership in production", new_page=True)
    page.text(words("ownership", "intro"))
    gaps = [each.what for each in findings if each.table == "activity" and not each.silenced]
    if gaps:
        page.note(" ".join(gaps), "bad", title=words("ownership", "gaps"))
    _matrix(page, program, Mode.PRODUCTION)


def production_team(page: Page, program: Program) -> None:
    """The four roles of the production team, in four people."""
    page.heading("Production team", 2)
    page.text(words("ownership", "seats"), keep_next=True)
    table(page, "team", [_seat_row(program, seat) for seat in SEATS])


def _seat_row(program: Program, seat: str) -> list[object]:
    person = getattr(program, seat)
    named = Cell(who(person), tone="" if person else "warn")
    deputy = who(person.deputy) if person else ""
    return [heading(Program, f"{seat}_id"), named, deputy, words("ownership", seat)]


def parties(page: Page, program: Program) -> None:
    """Who stands behind the columns of the matrices."""
    if not program.parties:
        return
    page.heading("Parties", 2)
    rows = [[each.name, each.side.value, each.person.name if each.person else ""] for each in program.parties]
    table(page, "parties", rows)


def activities_covered(page: Page, program: Program) -> None:
    """What each activity means, and which of the five handoff questions it answers."""
    told = [each for each in program.activities if each.description or each.question]
    if not told:
        return
    page.heading("What each activity covers", 2)
    rows = [[each.title, each.description, f"{each.question} of 5" if each.question else ""] for each in told]
    table(page, "activities", rows)


def transfers(page: Page, program: Program) -> None:
    """Each activity's way from the pilot to its new owner."""
    if not program.activities:
        return
    page.heading("Transfers")
    page.text(words("ownership", "transfers"), keep_next=True)
    table(page, "transfers", [_transfer_row(program, each) for each in program.activities])
    _proofs(page, program)


def _proofs(page: Page, program: Program) -> None:
    """What was done together and what was noted, for activities whose transfer has either."""
    moved = [(each.title, each.transfer) for each in program.activities if each.transfer is not None]
    told = [(title, each) for title, each in moved if each.evidence or each.note]
    if not told:
        return
    without = () if any(each.note for _, each in told) else ("Note",)
    table(page, "proofs", [[title, each.evidence, each.note] for title, each in told], without=without)


def parallel_weeks(page: Page, program: Program) -> None:
    """A calendar of weeks: who owns what, week by week; what follows is on landscape pages."""
    if not program.activities:
        return
    ends = [each.transfer.to_week or 0 for each in program.activities if each.transfer is not None]
    last_week = max(SHOWN_WEEKS, max(ends, default=0) + 1)
    page.landscape()
    page.heading("Parallel operation week by week", new_page=True)
    page.text(words("ownership", "calendar"))
    weeks = range(1, last_week + 1)
    clock = program.clock
    cells = [
        [WEEKS[regime_on(each, clock.last_day_of_week(week))] for week in weeks]
        for each in program.activities
    ]
    heads = [f"W{week}  {_short(clock.date_of(clock.first_day_of_week(week)))}" for week in weeks]
    page.matrix(
        [each.title for each in program.activities],
        heads,
        cells,
        caption=words("ownership", "weeks"),
        description=words("ownership", "regimes"),
        corner="Activity",
        tones=WEEK_TONES,
        legend=words("ownership", "week_legend"),
    )


def _short(day: date) -> str:
    return date_words(day).rpartition(" ")[0]


def _matrix(page: Page, program: Program, mode: Mode) -> None:
    parties, legend = program.parties, words("ownership", "legend")
    cells = [_row(each, mode, [party.id for party in parties]) for each in program.activities]
    page.matrix(
        [each.title for each in program.activities],
        [party.name for party in parties],
        cells,
        caption=f"RACI in {in_sentence(mode)}",
        description=words("ownership", "matrix", legend=legend),
        corner="Activity",
        legend=legend if mode is Mode.PILOT else "",
    )


def _row(activity: Activity, mode: Mode, parties: list[str]) -> list[object]:
    letters = activity.letters(mode)
    return [letters[party].value if party in letters else "" for party in parties]


def _transfer_row(program: Program, each: Activity) -> list[object]:
    outgoing = ", ".join(party.name for party in each.accountable(Mode.PILOT))
    incoming = ", ".join(party.name for party in each.accountable(Mode.PRODUCTION)) or "Nobody"
    transfer = each.transfer
    if transfer is None:
        stays = Cell("Stays" if outgoing == incoming else "Not planned", tone="muted")
        return [each.title, outgoing, incoming, "", "", stays]
    accepted = ""
    if transfer.accepted_day is not None:
        by = f"{transfer.accepted_by.name}, " if transfer.accepted_by else ""
        accepted = f"{by}{on(program, transfer.accepted_day)}"
    return [each.title, outgoing, incoming, _parallel(program, transfer), accepted, state(transfer.state)]


def _parallel(program: Program, transfer: Transfer) -> str:
    """The weeks of parallel operation as far as they are planned."""
    first, last = transfer.from_week, transfer.to_week
    if first is not None and last is not None:
        until = on(program, transfer.parallel_until)
        return words("ownership", "parallel", first=first, last=last, day=until)
    if first is not None:
        return words("ownership", "no_end", first=first)
    return words("ownership", "no_begin", last=last) if last is not None else ""
