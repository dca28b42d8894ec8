"""RACI in pilot and production, the production team, transfers, and parallel operation week by week."""

from __future__ import annotations

from datetime import date

from exporters.word.chapters.said import on, state, who, words
from exporters.word.page import Page
from exporters.word.tables import Cell, Col
from models.ownership import Activity, Mode, Transfer
from models.ownership_day import Regime, regime_on
from models.program import Program
from models.rules import Finding
from models.words import date_words

LEGEND = "R responsible, A accountable, C consulted, I informed."
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
        page.note(" ".join(gaps), "bad", title="To be mended.")
    _matrix(page, program, Mode.PRODUCTION)


def production_team(page: Page, program: Program) -> None:
    """The four roles of the production team, in four people."""
    page.heading("Production team", 2)
    page.text(words("ownership", "seats"), keep_next=True)
    seats = (
        ("Business owner", program.business_owner, "Answers for the outcome and chairs the monthly review."),
        ("Product manager", program.product_manager, "Keeps backlog and feedback, and coordinates."),
        ("Data engineer", program.data_engineer, "Answers for pipelines and upstream quality."),
        (
            "AI operations engineer",
            program.ai_operations,
            "Watches performance and drift, retrains, deploys.",
        ),
    )
    columns = [
        Col("Role", 4.0, kind="strong"),
        Col("Person", 4.0),
        Col("Deputy", 3.6),
        Col("Answers for", 6.4),
    ]
    rows = [
        [role, Cell(who(person), tone="" if person else "warn"), who(person.deputy) if person else "", duty]
        for role, person, duty in seats
    ]
    description = "Four roles with the person who holds each"
    page.table(columns, rows, caption="Production team", description=description, dense=True)


def parties(page: Page, program: Program) -> None:
    """Who stands behind the columns of the matrices."""
    if not program.parties:
        return
    page.heading("Parties", 2)
    columns = [Col("Party", 5.0, kind="strong"), Col("Side", 4.0), Col("Person", 7.0)]
    rows = [[each.name, each.side.value, each.person.name if each.person else ""] for each in program.parties]
    description = "Each party of the matrices with its side and the person behind it"
    page.table(columns, rows, caption="Parties", description=description, dense=True)


def activities_covered(page: Page, program: Program) -> None:
    """What each activity means, and which of the five handoff questions it answers."""
    told = [each for each in program.activities if each.description or each.question]
    if not told:
        return
    page.heading("What each activity covers", 2)
    columns = [Col("Activity", 4.6, kind="strong"), Col("Covers", 9.0), Col("Handoff question", 2.2)]
    rows = [[each.title, each.description, f"{each.question} of 5" if each.question else ""] for each in told]
    description = "Activities with what they cover and the handoff question they answer"
    page.table(columns, rows, caption="Activities", description=description, dense=True)


def transfers(page: Page, program: Program) -> None:
    """Each activity's way from the pilot to its new owner."""
    if not program.activities:
        return
    page.heading("Transfers")
    page.text(words("ownership", "transfers"), keep_next=True)
    columns = [
        Col("Activity", 4.4, kind="strong"),
        Col("From", 2.6),
        Col("To", 2.8),
        Col("Parallel", 2.8),
        Col("Accepted", 2.8),
        Col("State", 2.6, kind="status"),
    ]
    rows = [_transfer_row(program, each) for each in program.activities]
    description = "Outgoing and incoming owner, weeks of parallel operation, acceptance"
    page.table(columns, rows, caption="Transfer of each activity", description=description, dense=True)
    _proofs(page, program)


def _proofs(page: Page, program: Program) -> None:
    """What was done together and what was noted, for activities whose transfer has either."""
    moved = [(each.title, each.transfer) for each in program.activities if each.transfer is not None]
    told = [(title, each) for title, each in moved if each.evidence or each.note]
    if not told:
        return
    noted = any(each.note for _, each in told)
    columns = [Col("Activity", 4, kind="strong"), Col("Knowledge transferred", 7)]
    columns += [Col("Note", 7)] if noted else []
    rows = [[title, each.evidence, *([each.note] if noted else [])] for title, each in told]
    description = "Incidents, reviews and retrospectives that both sides ran together, and what was noted"
    caption = "Evidence of knowledge transfer"
    page.table(columns, rows, caption=caption, description=description, dense=True)


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
        caption="Who owns it, by week of the handoff",
        description="Per activity and week: pilot, side by side, or new owner",
        corner="Activity",
        tones=WEEK_TONES,
        legend="P pilot owns, S side by side, S! side by side past its end and not accepted, N new owner.",
    )


def _short(day: date) -> str:
    return date_words(day).rpartition(" ")[0]


def _matrix(page: Page, program: Program, mode: Mode) -> None:
    parties = program.parties
    cells = [_row(each, mode, [party.id for party in parties]) for each in program.activities]
    page.matrix(
        [each.title for each in program.activities],
        [party.name for party in parties],
        cells,
        caption=f"RACI in {mode.value.lower()}",
        description="Rows are activities, columns are parties; " + LEGEND,
        corner="Activity",
        legend=LEGEND if mode is Mode.PILOT else "",
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
        return f"Weeks {first}-{last},\nuntil {on(program, transfer.parallel_until)}"
    if first is not None:
        return f"From week {first}, end not planned"
    return f"Until week {last}" if last is not None else ""
