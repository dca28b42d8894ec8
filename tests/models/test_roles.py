"""Hours before and after, the share that the AI takes over, and what a signature covers."""

from __future__ import annotations

import pytest

from models import Conversation, Effect, Gap, Metric, Role, RoleTask, Skill
from models.signing import fingerprint
from tests.models.building import person, program, role


def handler() -> Role:
    """A role with something in each of its four steps."""
    found = role(program())
    RoleTask(role=found, title="Type", effect=Effect.SUBSTITUTED, hours_before=10.0, hours_after=2.0)
    RoleTask(role=found, title="Explain", effect=Effect.AUGMENTED, hours_before=30.0, hours_after=34.0)
    Skill(role=found, title="Judging edge cases", gap=Gap.LARGE, closing="Pairing")
    Metric(role=found, legacy="Cases a day", title="Decisions upheld")
    Conversation(role=found, title="What counts", old="How many?", new="Which were hard?")
    return found


def test_hours() -> None:
    found = handler()
    assert (found.hours_before, found.hours_after, found.hours_freed) == (40.0, 36.0, 4.0)
    assert found.substituted_share == 20


def test_share_of_nothing() -> None:
    found = role(program())
    assert found.substituted_share == 0
    RoleTask(role=found, title="New", effect=Effect.SUBSTITUTED, hours_before=1.0, hours_after=9.0)
    assert found.substituted_share == 0


def test_sign_off() -> None:
    found = handler()
    assert found.sign_off == "Not signed"
    found.signed_print = fingerprint(found)
    assert found.sign_off == "Signed"
    found.purpose_redesigned = "Decides what the AI cannot"
    assert found.sign_off == "Changed since signed"


@pytest.mark.parametrize(
    ("part", "field", "value"),
    [
        ("tasks", "hours_after", 3.0),
        ("tasks", "effect", Effect.CREATED),
        ("tasks", "judgement", "Refuses unclear claims"),
        ("skills", "closing", "A course"),
        ("metrics", "target", "95 %"),
        ("conversations", "new", "What did you override?"),
    ],
)
def test_each_step_is_signed(part: str, field: str, value: object) -> None:
    found = handler()
    before = fingerprint(found)
    setattr(getattr(found, part)[0], field, value)
    assert fingerprint(found) != before


def test_a_part_more_or_less_shows() -> None:
    found = handler()
    prints = {fingerprint(found)}
    found.tasks.pop()
    prints.add(fingerprint(found))
    found.conversations.clear()
    prints.add(fingerprint(found))
    assert len(prints) == 3


def test_carrying_the_redesign_out_does_not_change_it() -> None:
    found = handler()
    before = fingerprint(found)
    found.skills[0].gap = Gap.NONE
    found.metrics[0].legacy_kept = False
    found.conversations[0].planned_day = found.conversations[0].held_day = 40
    found.conversations[0].held_by = found.signed_by = person(found.program)
    found.signed_day, found.signed_print = 41, before
    found.tasks.reverse()
    found.tasks[0].position = 9
    assert fingerprint(found) == before


def test_who_manages_is_signed_before_and_after_saving() -> None:
    found = handler()
    before = fingerprint(found)
    found.manager = person(found.program)
    unsaved = fingerprint(found)
    found.manager_id = found.manager.id
    found.tasks[0].role_id = found.program_id = "saved"
    assert before != unsaved == fingerprint(found)
