"""The sample program's role redesigns in four steps, their signatures, and the training for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import resources
from models.base import Base
from models.people import Population
from models.program import Program
from models.roles import Conversation, Metric, Role, RoleTask, Skill, Training
from models.sample_records import People, fill, made, without
from models.signing import fingerprint

STEPS: dict[str, type[Base]] = {
    "task": RoleTask,
    "skill": Skill,
    "metric": Metric,
    "conversation": Conversation,
}


def add_roles(program: Program, people: People, populations: Mapping[str, Population]) -> dict[str, Role]:
    """The redesigned roles, by the names of their files without number: "handler" for role-1-handler."""
    found: dict[str, Role] = {}
    for number, name in enumerate(_files(), 1):
        row = resources.toml(f"samples/{name}.toml")
        role = Role(position=number, program=program, population=populations[row["population"]])
        fill(role, without(row, "population"), people)
        for step, kind in STEPS.items():
            for order, each in enumerate(row.get(step, ()), 1):
                made(kind, each, people, position=order, role=role)
        found[_key(name)] = role
    return found


def sign_roles(roles: Mapping[str, Role]) -> None:
    """Print the signatures that the data gives, then make the changes that came after signing."""
    for name in _files():
        role, row = roles[_key(name)], resources.toml(f"samples/{name}.toml")
        if role.signed_by is not None:
            role.signed_print = fingerprint(role)
        for change in row.get("changed_later", ()):
            _change(role, change)


def add_trainings(program: Program, people: People, roles: Mapping[str, Role]) -> None:
    for number, row in enumerate(resources.toml("samples/trainings.toml")["training"], 1):
        role = roles.get(row.get("role", ""))
        made(Training, without(row, "role"), people, position=number, program=program, role=role)


def _change(role: Role, change: dict[str, Any]) -> None:
    task = next(each for each in role.tasks if each.title == change["task"])
    fill(task, without(change, "task"), {})


def _files() -> list[str]:
    return [name for name in resources.names("samples", ".toml") if name.startswith("role-")]


def _key(name: str) -> str:
    return name.split("-", 2)[2]
