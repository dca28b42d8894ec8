"""Trainings of a role, or of an audience across roles, in one table."""

from __future__ import annotations

from collections.abc import Sequence

from exporters.word.chapters.said import on, state, who
from exporters.word.chapters.tabled import table
from exporters.word.page import Page
from models.program import Program
from models.roles import Training

SHARED = "Training across roles"


def shared_training(page: Page, program: Program) -> None:
    """Trainings for an audience rather than for one role."""
    training(page, program, [each for each in program.trainings if each.role is None], SHARED, SHARED)


def training(page: Page, program: Program, trainings: Sequence[Training], heading: str, caption: str) -> None:
    """A heading and the table of some trainings; nothing where there are none."""
    if not trainings:
        return
    page.heading(heading, 2)
    table(page, "training", [_row(program, each) for each in trainings], caption=caption)


def _row(program: Program, each: Training) -> list[object]:
    return [
        each.title,
        each.audience.value,
        each.kind.value,
        on(program, each.day),
        who(each.trainer),
        f"{each.attended} of {each.invited}",
        state(each.status),
    ]
