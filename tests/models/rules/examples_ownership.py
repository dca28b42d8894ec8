"""A breaking and a keeping program for each rule about ownership and transfers."""

from __future__ import annotations

from models import Mode, Program, Side, Transfer
from tests.models.building import activity, give, owned, party, person, program
from tests.models.rules.example import collector

EXAMPLES, example = collector()


@example("O01", "'Operation' has 2 parties accountable in production; it needs exactly one.")
def two_accountable(broken: bool) -> Program:
    whole = program()
    operation = activity(whole)
    give(operation, party(whole, "Business owner"), "A")
    give(operation, party(whole, "Product manager"), "AR" if broken else "R")
    return whole


@example("O01", "'Operation' has nobody accountable in production; it needs exactly one.")
def nobody_accountable(broken: bool) -> Program:
    whole = program()
    give(activity(whole), party(whole), "R" if broken else "AR")
    return whole


@example("O02", "Nobody is responsible for 'Operation' in production.")
def nobody_responsible(broken: bool) -> Program:
    whole = program()
    give(activity(whole), party(whole), "A" if broken else "AR")
    return whole


@example("O03", "Vendor is accountable for 'Operation' in production.")
def vendor_accountable(broken: bool) -> Program:
    whole = program()
    give(activity(whole), party(whole, "Vendor", Side.VENDOR), "A" if broken else "C")
    return whole


@example("O03", "Service (pilot team) is accountable for 'Operation' in production.")
def accountable_through_the_pilot_lead(broken: bool) -> Program:
    """The party looks sound; the person behind it belongs to the pilot."""
    whole = program()
    lead = person(whole, side=Side.PILOT if broken else Side.IT)
    give(activity(whole), party(whole, "Service", Side.IT, person=lead), "A")
    return whole


@example("O04", "No activity with an accountable party answers who owns sponsoring the next stage.")
def fifth_question_open(broken: bool) -> Program:
    whole = program()
    owner = party(whole)
    for number in range(1, 6):
        give(activity(whole, question=number), owner, "R" if broken and number == 5 else "A")
    return whole


@example("O05", "Ada Brandt is both business owner and IT service owner.")
def business_and_it(broken: bool) -> Program:
    whole = program()
    whole.business_owner = person(whole)
    whole.it_owner = whole.business_owner if broken else person(whole, "Bo")
    return whole


@example("O06", "The production team has no AI operations engineer.")
def empty_role(broken: bool) -> Program:
    whole = program()
    whole.business_owner, whole.product_manager = person(whole), person(whole, "Bo")
    whole.data_engineer = person(whole, "Cy")
    whole.ai_operations = None if broken else person(whole, "Di")
    return whole


@example("O07", "Ada Brandt is business owner and data engineer at once.")
def two_roles(broken: bool) -> Program:
    whole = program()
    whole.business_owner = person(whole)
    whole.data_engineer = whole.business_owner if broken else person(whole, "Ada Brandt")
    return whole


@example("O08", "'Ada Brandt' is accountable for 7 activities in production.")
def too_many(broken: bool) -> Program:
    """Counted is the person, however many parties stand for them."""
    whole = program()
    ada = person(whole)
    owners = [party(whole, person=ada), party(whole, "Adoption owner", person=ada)]
    for number in range(7 if broken else 6):
        give(activity(whole, str(number)), owners[number % 2], "A")
    return whole


@example("O09", "'Operation' changes hands with 3 weeks of parallel operation.")
def short_parallel(broken: bool) -> Program:
    whole = program()
    Transfer(activity=owned(whole), from_week=3, to_week=5 if broken else 6)
    return whole


@example("O09", "'Operation' changes hands with no weeks of parallel operation.")
def no_parallel(broken: bool) -> Program:
    whole = program()
    owned(whole, after="Business owner" if broken else "Pilot lead")
    return whole


@example("O10", "Parallel operation of 'Operation' ended 1 day ago and the incoming owner has not accepted.")
def late_transfer(broken: bool) -> Program:
    whole = program(today=82 if broken else 81)
    Transfer(activity=owned(whole), from_week=3, to_week=8)
    return whole


@example("O11", "Nobody is named as adoption owner.")
def no_adoption_owner(broken: bool) -> Program:
    whole = program()
    whole.adoption_owner = None if broken else person(whole)
    return whole


@example("O12", "The program has no adoption target.")
def no_target(broken: bool) -> Program:
    return program(adoption_target=None if broken else 0)


@example("O13", "It is not decided how often adoption is measured.")
def no_cadence(broken: bool) -> Program:
    from models import Cadence

    return program(adoption_cadence=None if broken else Cadence.WEEKLY)


@example(
    "O14",
    "On day 61 nobody present is accountable for 'Operation': Ada Brandt will be away, with no deputy there.",
)
def away_at_go_live(broken: bool) -> Program:
    whole = program()
    ada = person(whole, until_day=60, deputy=None if broken else person(whole, "Bo"))
    give(activity(whole), party(whole, person=ada), "AR")
    give(whole.activities[0], party(whole, "Pilot lead"), "AR", Mode.PILOT)
    return whole


@example("O15", "'Operation' was accepted by Bo, who is not its owner in production.")
def accepted_by_another(broken: bool) -> Program:
    whole = program()
    operation = owned(whole)
    owner = next(each for each in whole.parties if each.name == "Business owner")
    owner.person = person(whole)
    Transfer(activity=operation, accepted_day=70, accepted_by=person(whole, "Bo") if broken else owner.person)
    return whole


@example("O16", "'Operation' was accepted, and nothing says what knowledge was passed on.")
def nothing_passed_on(broken: bool) -> Program:
    whole = program()
    Transfer(activity=owned(whole), accepted_day=70, evidence=" " if broken else "Nine incidents together")
    return whole


@example("O17", "'Operation' was accepted after 27 days of parallel operation.")
def cut_short(broken: bool) -> Program:
    whole = program()
    Transfer(activity=owned(whole), from_week=3, to_week=8, accepted_day=66 if broken else 67)
    return whole


@example("O17", "'Operation' was accepted after 27 days of parallel operation.")
def cut_short_of_four_weeks(broken: bool) -> Program:
    """Accepted on the last day of exactly the four weeks that were planned is not too early."""
    whole = program()
    Transfer(activity=owned(whole), from_week=3, to_week=6, accepted_day=66 if broken else 67)
    return whole


@example("O18", "Ada Brandt (vendor) is named as data engineer.")
def vendor_in_the_team(broken: bool) -> Program:
    whole = program()
    whole.data_engineer = person(whole, side=Side.VENDOR if broken else Side.IT)
    return whole


@example("O19", "Parallel operation of 'Operation' begins in week 3 and has no last week.")
def no_last_week(broken: bool) -> Program:
    whole = program()
    Transfer(activity=owned(whole), from_week=3, to_week=None if broken else 8)
    return whole


@example("O19", "Parallel operation of 'Operation' ends in week 8 and has no first week.")
def no_first_week(broken: bool) -> Program:
    whole = program()
    Transfer(activity=owned(whole), from_week=None if broken else 3, to_week=8)
    return whole


@example("O19", "Parallel operation of 'Operation' begins in week 8 and ends in week 4, which is before it.")
def weeks_run_backwards(broken: bool) -> Program:
    whole = program()
    Transfer(activity=owned(whole), from_week=8, to_week=4 if broken else 12)
    return whole


@example("O19", "Parallel operation of 'Operation' begins in week 3 and has no last week.")
def begun_to_plan(broken: bool) -> Program:
    """A transfer without any weeks is not planned at all, which is another rule's."""
    whole = program()
    Transfer(activity=owned(whole), from_week=3 if broken else None)
    return whole
