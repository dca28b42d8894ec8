"""A breaking and a keeping program for each rule about role redesign and training."""

from __future__ import annotations

from models import (
    Audience,
    Conversation,
    Effect,
    Gap,
    Metric,
    Program,
    RoleTask,
    Skill,
    Training,
    TrainingKind,
    TrainingStatus,
)
from models.signing import fingerprint
from tests.models.building import person, population, program, role
from tests.models.rules.example import collector

EXAMPLES, example = collector()


@example("R01", "No role has been redesigned for 'Claims desk'.")
def no_role(broken: bool) -> Program:
    whole = program()
    role(whole, population=population(whole))
    whole.roles[0].population = None if broken else whole.populations[0]
    return whole


@example("R02", "The task map of 'Handler' leaves 1 of 2 tasks unclassified.")
def unclassified(broken: bool) -> Program:
    whole = program()
    handler = role(whole)
    RoleTask(role=handler, title="Read", effect=Effect.AUGMENTED)
    RoleTask(role=handler, title="Decide", effect=None if broken else Effect.UNCHANGED)
    return whole


@example("R02", "The task map of 'Handler' is empty.")
def empty_map(broken: bool) -> Program:
    whole = program()
    handler = role(whole)
    if not broken:
        RoleTask(role=handler, title="Read", effect=Effect.AUGMENTED)
    return whole


@example("R03", "'Handler' grows from 10 to 12.5 hours a week, and no reason is given.")
def hours_grow(broken: bool) -> Program:
    whole = program()
    RoleTask(role=role(whole), title="Read", hours_before=10, hours_after=12.5)
    whole.roles[0].reason = " " if broken else "The backlog of appeals comes in-house"
    return whole


@example("R04", "'Handler' gives 1 task to the AI and gains no augmented or new one.")
def only_substituted(broken: bool) -> Program:
    whole = program()
    handler = role(whole)
    RoleTask(role=handler, title="Type", effect=Effect.SUBSTITUTED)
    RoleTask(role=handler, title="Explain", effect=Effect.UNCHANGED if broken else Effect.CREATED)
    return whole


@example("R05", "'Handler' has no new metric.")
def no_metric(broken: bool) -> Program:
    whole = program()
    Metric(role=role(whole), legacy="Cases a day", title="" if broken else "Decisions upheld")
    return whole


@example("R06", "Handler: 'Cases a day' still counts, although it should have been retired on day 61.")
def legacy_counts(broken: bool) -> Program:
    whole = program(today=61)
    Metric(role=role(whole), legacy="Cases a day", title="Decisions upheld", legacy_kept=broken)
    return whole


@example("R07", "'Handler' has no management conversation planned before go-live on day 61.")
def no_conversation(broken: bool) -> Program:
    whole = program()
    Conversation(role=role(whole), title="What counts now", planned_day=61 if broken else 60)
    return whole


@example("R08", "Handler: 'What counts now' was held on day 61, after go-live on day 61.")
def late_conversation(broken: bool) -> Program:
    whole = program(today=70)
    Conversation(role=role(whole), title="What counts now", held_day=61 if broken else 0)
    return whole


@example("R09", "The redesign of 'Handler' is not signed by its manager, and go-live is on day 61.")
def unsigned(broken: bool) -> Program:
    whole = program(today=47 if broken else 46)
    role(whole)
    return whole


@example("R10", "The redesign of 'Handler' changed after it was signed.")
def changed_since(broken: bool) -> Program:
    whole = program()
    handler = role(whole)
    each = RoleTask(role=handler, title="Read", hours_after=4)
    handler.signed_print = fingerprint(handler)
    each.hours_after = 5 if broken else 4
    return whole


@example("R11", "The last training is on day 61, and go-live on day 61.")
def training_ends(broken: bool) -> Program:
    whole = program()
    Training(program=whole, title="Hands on", day=61 if broken else 62)
    Training(program=whole, title="Cancelled", day=80, status=TrainingStatus.CANCELLED)
    return whole


@example("R12", "'Handler' has no manager who could sign its redesign.")
def no_manager(broken: bool) -> Program:
    whole = program()
    role(whole, manager=None if broken else person(whole))
    return whole


@example("R13", "Handler: 'What counts now' was planned for day 40 and has not been held.")
def missed(broken: bool) -> Program:
    whole = program(today=41)
    Conversation(role=role(whole), title="What counts now", planned_day=40, held_day=None if broken else 40)
    return whole


@example("R14", "Handler: 'Judging edge cases' has a large gap and no dated way to close it.")
def large_gap(broken: bool) -> Program:
    whole = program()
    day = None if broken else 50
    Skill(role=role(whole), title="Judging edge cases", gap=Gap.LARGE, closing="Pairing", due_day=day)
    return whole


@example("R15", "'Handler' does not say for 1 task what happens when the output is weak.")
def weak_output(broken: bool) -> Program:
    whole = program()
    says = "" if broken else "Decide by hand"
    RoleTask(role=role(whole), title="Read", effect=Effect.AUGMENTED, weak_output=says)
    return whole


@example("R16", "The redesign of 'Handler' is signed by Bo, but Ada Brandt manages the role.")
def signed_by_another(broken: bool) -> Program:
    whole = program()
    handler = role(whole, manager=person(whole))
    handler.signed_by = person(whole, "Bo") if broken else handler.manager
    handler.signed_print = fingerprint(handler)
    return whole


@example("R17", "'Handler' has no hands-on practice of its own by go-live on day 61.")
def no_practice(broken: bool) -> Program:
    whole = program()
    kind = TrainingKind.ORIENTATION if broken else TrainingKind.PRACTICE
    Training(program=whole, role=role(whole), title="Real cases", day=50, kind=kind)
    return whole


@example("R18", "No training is planned for sponsors.")
def audience_left_out(broken: bool) -> Program:
    whole = program()
    for audience in Audience:
        if not (broken and audience is Audience.SPONSORS):
            Training(program=whole, title=audience.value, audience=audience)
    return whole


@example("R19", "'Real cases' was planned for day 9, and nothing says whether it was held.")
def no_outcome(broken: bool) -> Program:
    whole = program(today=10 if broken else 9)
    Training(program=whole, title="Real cases", day=9)
    return whole


@example("R20", "'Real cases' has no trainer.")
def no_trainer(broken: bool) -> Program:
    whole = program()
    Training(program=whole, title="Real cases", trainer=None if broken else person(whole))
    return whole
