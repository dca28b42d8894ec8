"""The records of a page at first sight, as a plain table: their names and what matters most of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from views.controls import Card
from views.face import Face, Left
from views.glance_rows import Column, Row, Rows, RowView
from views.language import date_words, word
from views.pages import place

if TYPE_CHECKING:
    from app.glance import Glance


class List(NamedTuple):
    """What is asked of the file, and the columns as heading, width and look."""

    query: str
    columns: tuple[tuple[str, int, str], ...]


_OWNER = " LEFT JOIN person p ON p.id = x.owner_id"
LISTS = {
    "milestones": List(
        f"SELECT x.title, x.due_day, p.name FROM milestone x{_OWNER} ORDER BY x.due_day, x.position",
        (("Milestone", 300, "text"), ("Due", 190, "day"), ("Owner", 200, "person")),
    ),
    "people": List(
        "SELECT name, job_title, team FROM person ORDER BY name",
        (("Name", 260, "person"), ("Job title", 260, "text"), ("Team", 220, "text")),
    ),
    "populations": List(
        "SELECT x.name, x.headcount, p.name FROM population x LEFT JOIN person p ON p.id = x.manager_id"
        " ORDER BY x.position",
        (("Population", 300, "text"), ("Headcount", 110, "number"), ("Direct manager", 200, "person")),
    ),
    "roles": List(
        "SELECT x.title, o.name, p.name, x.headcount FROM role x LEFT JOIN population o"
        " ON o.id = x.population_id LEFT JOIN person p ON p.id = x.manager_id ORDER BY x.position",
        (("Role", 300, "text"), ("Population", 260, "quiet"), ("Manager", 200, "person"),
         ("People", 110, "number")),
    ),
    "champions": List(
        "SELECT p.name, o.name, x.active_from FROM champion x JOIN person p ON p.id = x.person_id"
        " JOIN population o ON o.id = x.population_id ORDER BY x.position",
        (("Champion", 260, "person"), ("Population", 260, "text"), ("Active from", 190, "day")),
    ),
    "ownership": List(
        "SELECT title, description FROM activity ORDER BY position",
        (("Activity", 320, "text"), ("What it covers", 420, "quiet")),
    ),
    "stages": List(
        f"SELECT x.title, x.first_week, x.last_week, p.name FROM stage x{_OWNER} ORDER BY x.position",
        (("Stage", 300, "text"), ("First week", 110, "number"), ("Last week", 110, "number"),
         ("Owner", 200, "person")),
    ),
}  # fmt: skip


class GlanceList(Face):
    """What a page lists, until the page is there."""

    def __init__(self, glance: Glance, page: str) -> None:
        super().__init__()
        self.key = page
        shown = LISTS[page].columns
        columns = [Column(word(heading), width, look) for heading, width, look in shown]
        looks = [look for _heading, _width, look in shown]
        rows = [
            Row(tuple(_text(glance, look, value) for look, value in zip(looks, row, strict=True)))
            for row in glance.tables[f"list {page}"]
        ]
        card = Card()
        card.box.setContentsMargins(1, 1, 1, 1)
        self.view = RowView(Rows(columns, rows), place(page).title)
        card.box.addWidget(self.view)
        self.content.addWidget(card, 1)

    def left(self) -> Left:
        """Nothing is kept: the page itself shows its records in an arrangement of its own."""
        return Left()


def _text(glance: Glance, look: str, value: object) -> str:
    if value is None:
        return ""
    if look == "day" and isinstance(value, int):
        return f"{date_words(glance.clock.date_of(value))}\tD{value}"
    return str(value)
