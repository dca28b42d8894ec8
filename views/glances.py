"""Which first look at a program stands in for which page until that page is there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from app import glance
from app.glance_plan import QUESTIONS
from app.settings import Settings
from views.glance_list import LISTS
from views.pages import known
from views.steps import at_once

if TYPE_CHECKING:
    from app.glance import Glance
    from views.face import Face

# Page -> the class of its first look; pages that are lists of records share one, the rest have none.
LOOKS = {"today": "views.glance_today:GlanceToday", "sprint": "views.glance_sprint:GlanceSprint"}


@dataclass(frozen=True)
class Look:
    """A glance at a program, and the page that will be in front."""

    glance: Glance
    page: str


def look(path: Path, today: date | None = None) -> Look | None:
    """Read a program's first look and load what shows it; for a thread. None for a file out of order."""
    found = glance.read(
        path, today or date.today(), QUESTIONS | {f"list {key}": each.query for key, each in LISTS.items()}
    )
    if found is None:
        return None
    settings = Settings()
    page = known(settings.text(f"programs/{found.document_key}/page") or settings.text("page"))
    _target(page)
    return Look(found, page)


@cache
def _target(page: str) -> type[Face] | None:
    """The class that shows a page's first look; None when the page has none."""
    target = LOOKS.get(page) or ("views.glance_list:GlanceList" if page in LISTS else "")
    if not target:
        return None
    module, name = target.split(":")
    found: type[Face] = getattr(import_module(module), name)
    return found


def face(found: Look, page: str) -> Face | None:
    """What stands in for a page; None when it has nothing that can be read so soon."""
    made = begun(found, page)
    if made is not None:
        at_once(made.building)
    return made


def begun(found: Look, page: str) -> Face | None:
    """The same, with what is left to do in its `building`."""
    made = _target(page)
    if made is None:
        return None
    return made(found.glance, False) if page in LOOKS else made(found.glance, page)  # type: ignore[arg-type,call-arg]
