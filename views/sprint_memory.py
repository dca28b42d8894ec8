"""How the sprint page was arranged: when it was last used in any program, and in each program by itself.

A program that was never open begins as the one before was left; from then on it keeps its own way.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from app.settings import Settings
from views.sprint_groups import GROUPS
from views.timeline_axis import MODES

if TYPE_CHECKING:
    from views.sprint import SprintPage


def restore(page: SprintPage, settings: Settings) -> None:
    """Arrange the page as it was; what cannot be read is as in a new page."""
    group, mode = settings.text("sprint/group", GROUPS[0]), settings.text("sprint/zoom", MODES[0])
    columns, options = settings.text("sprint/columns", "{}"), settings.text("sprint/shown", "111")
    details = settings.text("sprint/details")
    page.details = None if details not in ("yes", "no") else details == "yes"
    page.bar.details.blockSignals(True)
    page.bar.details.setChecked(bool(page.details))
    page.bar.details.blockSignals(False)
    page.inspector.setVisible(bool(page.details))
    page.bar.set_options(tuple(letter == "1" for letter in options))
    page.group_by(group)
    page.timeline.axis.set_mode(mode)
    try:
        page.view.fit.restore(json.loads(columns))
    except (ValueError, AttributeError, TypeError):
        page.view.fit.apply()
    remember(page, settings)


def remember(page: SprintPage, settings: Settings) -> None:
    """Keep how the page is arranged now."""
    settings.remember("sprint/group", page.bar.group.key)
    if page.timeline.axis.mode:
        settings.remember("sprint/zoom", page.timeline.axis.mode)
    settings.remember("sprint/shown", "".join("1" if on else "0" for on in page.bar.options()))
    settings.remember("sprint/columns", json.dumps(page.view.fit.state()))


def state_of(page: SprintPage) -> dict[str, Any]:
    """How a program is looked at now, as plain values; its table and its filter tell for themselves."""
    axis, faces = page.timeline.axis, page.faces
    return {
        "face": "board" if faces.on_board else "table",
        "cards": faces.board.selected_ids() if faces.on_board else [],
        "group": page.bar.group.key,
        "zoom": axis.mode,
        "days": [axis.per_day, axis.first],
        "shown": [bool(on) for on in page.bar.options()],
        "details": page.details,
    }


def give(page: SprintPage, state: dict[str, Any]) -> None:
    """Take up what state_of() gave."""
    page.bar.set_options(tuple(bool(on) for on in state.get("shown", ())))
    page.group_by(str(state.get("group", page.bar.group.key)))
    per_day, first = state.get("days", (0, 0))
    page.timeline.axis.restore(str(state.get("zoom", "")), float(per_day), float(first))
    if isinstance(details := state.get("details"), bool):
        page.bar.details.setChecked(details)
    if state.get("face") == "board":
        page.faces.show_board(True)
        page.faces.board.select([str(each) for each in state.get("cards", ())])
