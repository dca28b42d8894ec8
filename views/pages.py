"""The list of pages, in the order of the navigation; a page's module is imported when it is first shown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from models.program import Program


@dataclass(frozen=True)
class Place:
    """A page's entry: key, icon, key of its group, and where its class is, as "module:Class"."""

    key: str
    icon: str
    group: str
    target: str

    @property
    def title(self) -> str:
        """The page's name in the user's language."""
        return _words()[self.key]

    @property
    def group_title(self) -> str:
        """The group's name in the user's language."""
        return _words()[self.group]

    def load(self) -> type[Any]:
        """The page's class."""
        module, name = self.target.split(":")
        found: type[Any] = getattr(import_module(module), name)
        return found


PAGES = (
    Place("today", "layout-dashboard", "plan_group", "views.today:TodayPage"),
    Place("program", "goal", "plan_group", "views.program:ProgramPage"),
    Place("sprint", "calendar-range", "plan_group", "views.sprint:SprintPage"),
    Place("milestones", "milestone", "plan_group", "views.milestones:MilestonesPage"),
    Place("people", "contact-round", "people_group", "views.people:PeoplePage"),
    Place("populations", "users-round", "people_group", "views.populations:PopulationsPage"),
    Place("roles", "workflow", "people_group", "views.roles:RolesPage"),
    Place("champions", "user-star", "people_group", "views.champions:ChampionsPage"),
    Place("ownership", "handshake", "handoff_group", "views.ownership:OwnershipPage"),
    Place("stages", "layers", "handoff_group", "views.stages:StagesPage"),
    Place("check", "shield-check", "evidence_group", "views.check:CheckPage"),
    Place("documents", "file-text", "evidence_group", "views.documents:DocumentsPage"),
    Place("history", "history", "evidence_group", "views.history:HistoryPage"),
)


# Where records of a table are shown; the plan check is the place of everything else.
PAGE_OF = {
    "program": "program", "day_off": "program", "phase": "sprint", "task": "sprint", "dependency": "sprint",
    "milestone": "milestones", "checklist_item": "milestones", "decision_point": "milestones",
    "criterion": "milestones", "person": "people", "population": "populations", "intervention": "populations",
    "ladder_reading": "populations",
    "role": "roles", "role_task": "roles", "skill": "roles", "metric": "roles", "conversation": "roles",
    "training": "roles", "champion": "champions", "peer_session": "champions", "escalation": "champions",
    "party": "ownership", "activity": "ownership", "assignment": "ownership", "transfer": "ownership",
    "stage": "stages",
}  # fmt: skip
GATES = ("decision_point", "criterion")  # shown with their stage when they belong to one


def known(key: str) -> str:
    """The key itself if there is such a page, else the first page's."""
    return key if any(entry.key == key for entry in PAGES) else PAGES[0].key


def page_of(table: str, record_id: str = "", program: Program | None = None) -> str:
    """The key of the page that shows a record; without program the one that shows most of its table."""
    if table in GATES and program is not None and _is_of_stage(record_id, program):
        return "stages"
    return PAGE_OF.get(table, "check")


def tables_of(page: str) -> list[str]:
    """The tables whose records a page shows."""
    tables = [table for table, key in PAGE_OF.items() if key == page]
    return [*tables, *GATES] if page == "stages" else tables


def _is_of_stage(record_id: str, program: Program) -> bool:
    """Whether a decision point or criterion belongs to the gate of a stage."""
    gates = [point for point in program.decisions if point.stage_id is not None]
    return any(each.id == record_id for point in gates for each in (point, *point.criteria))


@cache
def _words() -> dict[str, str]:
    say = QCoreApplication.translate
    return {
        "plan_group": say("Pages", "Plan"),
        "people_group": say("Pages", "People"),
        "handoff_group": say("Pages", "Handoff"),
        "evidence_group": say("Pages", "Evidence"),
        "today": say("Pages", "Today"),
        "program": say("Pages", "Program"),
        "sprint": say("Pages", "Sprint"),
        "milestones": say("Pages", "Milestones and gates"),
        "people": say("Pages", "People"),
        "populations": say("Pages", "Populations"),
        "roles": say("Pages", "Roles"),
        "champions": say("Pages", "Champions"),
        "ownership": say("Pages", "Ownership"),
        "stages": say("Pages", "Stages"),
        "check": say("Pages", "Plan check"),
        "documents": say("Pages", "Documents"),
        "history": say("Pages", "History"),
    }


def place(key: str) -> Place:
    """The entry of a page; raises KeyError for an unknown key."""
    for entry in PAGES:
        if entry.key == key:
            return entry
    raise KeyError(key)
