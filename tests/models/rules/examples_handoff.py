"""A breaking and a keeping program for each rule about handoff stages and the three clocks."""

from __future__ import annotations

from models import Decision, DecisionPoint, Milestone, Posture, Program, Stage, Transfer
from tests.models.building import owned, person, phase, population, program, stage
from tests.models.rules.example import collector

EXAMPLES, example = collector()


def gate(of: Stage, decision: Decision | None = None, day: int | None = None) -> DecisionPoint:
    return DecisionPoint(
        program=of.program, stage=of, title=f"Gate: {of.title}", decision=decision, decided_day=day
    )


@example("H01", "The gate of 'Transfer' was signed before that of 'Readiness'.")
def skipped_gate(broken: bool) -> Program:
    whole = program()
    gate(stage(whole), Decision.HOLD if broken else Decision.CONDITIONS)
    gate(stage(whole, "Transfer"), Decision.GO)
    return whole


@example("H01", "The gate of 'Transfer' was signed before that of 'Readiness'.")
def signed_too_soon(broken: bool) -> Program:
    whole = program()
    gate(stage(whole), Decision.GO, 50)
    gate(stage(whole, "Transfer"), Decision.GO, 49 if broken else 50)
    return whole


@example("H02", "The gate of 'Readiness' is 1 day late.")
def late_gate(broken: bool) -> Program:
    whole = program(today=54 if broken else 53)
    stage(whole, last_week=4)
    return whole


@example("H03", "'Readiness' has no owner.")
def no_owner(broken: bool) -> Program:
    whole = program()
    stage(whole, owner=None if broken else person(whole))
    return whole


@example("H04", "The handoff is planned in 11 weeks.")
def compressed(broken: bool) -> Program:
    whole = program()
    stage(whole, first_week=1, last_week=4)
    stage(whole, "Controlled launch", first_week=6, last_week=11 if broken else 12)
    stage(whole, "Full operations", key="operations", first_week=13, last_week=52)
    return whole


@example("H05", "The controlled launch is planned with 25 % of the volume.")
def large_share(broken: bool) -> Program:
    return program(launch_share=25 if broken else 20)


@example("H06", "'Claims assistant' names no fallback process.")
def no_fallback(broken: bool) -> Program:
    whole = program(fallback="" if broken else "The paper form, on the team lead's word")
    stage(whole)
    return whole


@example("H07", "It is not decided with what share of the volume 'Claims assistant' starts.")
def no_share(broken: bool) -> Program:
    whole = program(launch_share=None if broken else 0)
    stage(whole)
    return whole


@example("H08", "'Readiness' begins in week 4 and ends in week 3.")
def ends_first(broken: bool) -> Program:
    whole = program()
    stage(whole, first_week=4 if broken else 3, last_week=3)
    return whole


@example("H09", "'Transfer' begins before 'Readiness'.")
def out_of_order(broken: bool) -> Program:
    whole = program()
    stage(whole, first_week=3)
    stage(whole, "Transfer", first_week=2 if broken else 3)
    return whole


@example("H10", "'Gate: Transfer' was passed, but not by Ada Brandt, the business owner.")
def somebody_else_signed(broken: bool) -> Program:
    whole = program()
    whole.business_owner = person(whole)
    passed = gate(stage(whole, "Transfer", key="transfer"), Decision.GO)
    passed.decided_by = person(whole, "Bo") if broken else whole.business_owner
    return whole


@example("K01", "'Claims desk' is live from day 61 and in shadow mode until day 61.")
def both_at_once(broken: bool) -> Program:
    whole = program()
    population(whole, shadow_from=31, shadow_until=61 if broken else 60, live_from=61)
    return whole


@example("K02", "'Controlled launch' begins on day 61, more than a week from go-live on day 69.")
def apart(broken: bool) -> Program:
    whole = program(go_live_day=69 if broken else 68)
    stage(whole, "Controlled launch", key="launch", first_week=6)
    return whole


@example("K03", "'Claims desk' is live from day 60, before go-live on day 61.")
def live_first(broken: bool) -> Program:
    whole = program()
    population(whole, live_from=60 if broken else 61)
    return whole


@example("K04", "Production day 31, and 'Claims assistant' still stands as a pilot.")
def still_a_pilot(broken: bool) -> Program:
    return program(today=91 if broken else 90)


@example("K05", "'Claims desk' goes live on day 61 without shadow mode.")
def no_shadow(broken: bool) -> Program:
    whole = program()
    population(whole, live_from=61, shadow_from=None if broken else 0)
    return whole


@example("K05", "'Claims desk' goes live on day 61 without shadow mode.")
def no_shadow_before_the_program_is_live(broken: bool) -> Program:
    whole = program()
    population(whole, shadow_from=None if broken else 31)
    return whole


@example("K06", "'Claims desk' is in shadow mode for 13 days, from day 31 to day 43.")
def short_shadow(broken: bool) -> Program:
    whole = program()
    population(whole, shadow_from=31, shadow_until=43 if broken else 44)
    return whole


@example("K07", "'Claims assistant' stands as governed production with no name and no evidence.")
def unfounded(broken: bool) -> Program:
    whole = program(posture=Posture.PRODUCTION, posture_day=0)
    if not broken:
        whole.posture_by, whole.posture_evidence = person(whole), "The five questions are answered"
    return whole


@example(
    "K08",
    "'Operation' has not been accepted by its new owner, and the program stands as governed production.",
)
def temporary_owner(broken: bool) -> Program:
    whole = program(today=70, posture=Posture.PRODUCTION, posture_day=69)
    Transfer(activity=owned(whole), from_week=3, to_week=8, accepted_day=None if broken else 70)
    return whole


@example(
    "K09",
    "'Continue?' is due on day 90, which is production day 15; "
    "thirty days in production are over on day 105.",
)
def early_decision(broken: bool) -> Program:
    whole = program(go_live_day=76 if broken else 61)
    DecisionPoint(program=whole, key="day-90", title="Continue?", day=90)
    return whole


@example(
    "K10",
    "'Review' is due on day 60, which is 1 day before go-live; thirty days in production are over on day 90.",
)
def early_review(broken: bool) -> Program:
    whole = program()
    day = 60 if broken else 89
    Milestone(program=whole, phase=phase(whole), key="production-review", title="Review", due_day=day)
    return whole
