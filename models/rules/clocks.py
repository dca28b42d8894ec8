"""Rules about the three clocks: what may not happen at once, or in the wrong order (K)."""

from __future__ import annotations

from collections.abc import Iterable

from models.ownership import TransferState
from models.program import Posture, Program
from models.rules import Breach, breach, rule
from models.rules.transfers import changes_hands
from models.words import counted, listed, phrase

LAUNCH = "launch"  # the key of the stage "Controlled launch"
DAY_90, REVIEW = "day-90", "production-review"  # keys of the decision and the milestone that look back
MONTH = 30  # days on the production clock, [Handoff]
WEEKEND = 2  # days by which a review may be early, because the thirtieth day is a day off
SHORTEST_SHADOW = 14  # days; our own convention


@rule("K01")
def in_shadow_and_production_at_once(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        live, until = population.live_from, population.shadow_until
        if live is not None and until is not None and live <= until:
            yield breach(population, "live_from", live=live, until=until)


@rule("K02")
def launch_stage_off_go_live(program: Program) -> Iterable[Breach]:
    for stage in program.stages:
        apart = stage.first_day - program.go_live_day
        if stage.key == LAUNCH and abs(apart) > 7:
            yield breach(stage, "first_week", day=stage.first_day, live=program.go_live_day)


@rule("K03")
def live_before_go_live(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        if population.live_from is not None and population.live_from < program.go_live_day:
            yield breach(population, "live_from", live=population.live_from, day=program.go_live_day)


@rule("K04")
def pilot_after_go_live(program: Program) -> Iterable[Breach]:
    if program.posture is Posture.PILOT and program.today > program.clock.from_production_day(MONTH):
        yield breach(program, "posture", day=program.clock.production_day(program.today))


@rule("K05")
def live_without_shadow(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        if population.shadow_from is None:
            yield breach(population, "shadow_from", live=population.live_day)


@rule("K06")
def shadow_mode_too_short(program: Program) -> Iterable[Breach]:
    for population in program.populations:
        begins, ends = population.shadow_from, population.shadow_until
        if begins is not None and ends is not None and ends - begins + 1 < SHORTEST_SHADOW:
            days = counted(max(0, ends - begins + 1), "day")
            yield breach(population, "shadow_until", days=days, begins=begins, ends=ends)


@rule("K07")
def production_posture_unfounded(program: Program) -> Iterable[Breach]:
    """The flip to governed production has a day, somebody who decided, and evidence."""
    if program.posture is not Posture.PRODUCTION:
        return
    missing = {
        "posture_day": phrase("no day") if program.posture_day is None else "",
        "posture_by_id": phrase("no name") if program.posture_by is None else "",
        "posture_evidence": phrase("no evidence") if not program.posture_evidence.strip() else "",
    }
    fields = [field for field, words in missing.items() if words]
    if fields:
        yield breach(program, fields[0], missing=listed([missing[field] for field in fields]))


@rule("K08")
def temporary_ownership_in_production(program: Program) -> Iterable[Breach]:
    """After the flip nobody owns anything for the time being; a late acceptance is a finding already."""
    flipped = program.posture_day if program.posture_day is not None else program.today
    if program.posture is not Posture.PRODUCTION or flipped > program.today:
        return
    waiting = (TransferState.UNPLANNED, TransferState.PLANNED, TransferState.PARALLEL)
    for activity in program.activities:
        transfer = activity.transfer
        if changes_hands(activity) and (transfer is None or transfer.state in waiting):
            yield breach(
                transfer or activity, "accepted_day" if transfer else "transfers", activity=activity.title
            )


@rule("K09")
def decision_before_a_production_month(program: Program) -> Iterable[Breach]:
    """The decision that ends the sprint looks at thirty days in production; explained, not just flagged."""
    for point in program.decisions:
        if point.key == DAY_90 and point.day is not None and point.decision is None:
            seen = program.clock.production_day(point.day)
            if seen < MONTH - WEEKEND:
                yield breach(point, "day", **_review_words(program, point.day, seen))


@rule("K10")
def review_before_a_production_month(program: Program) -> Iterable[Breach]:
    for milestone in program.milestones:
        seen = program.clock.production_day(milestone.due_day)
        if milestone.key == REVIEW and seen < MONTH - WEEKEND and milestone.progress < 100:
            yield breach(milestone, "due_day", **_review_words(program, milestone.due_day, seen))


def _review_words(program: Program, day: int, seen: int) -> dict[str, object]:
    early = phrase("{0} before go-live", counted(1 - seen, "day"))
    words = phrase("production day {0}", seen) if seen > 0 else early
    return {"day": day, "seen": words, "month": program.clock.from_production_day(MONTH)}
