"""How the sprint page was arranged when it was last used: group, zoom, columns, what is drawn, details."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

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
