"""The tables of the plans, whose captions, descriptions and columns stand in resources/words/tables.toml."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, cast

import resources
from exporters.word.page import Page
from exporters.word.tables import Col, Group, Kind, Row


def table(
    page: Page,
    name: str,
    rows: Sequence[Row],
    /,
    *,
    without: Collection[str] = (),
    keep_next: bool = False,
    **values: object,
) -> None:
    """The table of that name with these rows; columns `without` which it does well are left out."""
    told = _told(name)
    kept = [place for place, each in enumerate(told["columns"]) if each[0] not in without]
    columns = [_column(*told["columns"][place], **values) for place in kept]
    cells = [each if isinstance(each, Group) else [each[place] for place in kept] for each in rows]
    caption = told["caption"].format(**values)
    page.table(
        columns, cells, caption=caption, description=told["description"], dense=True, keep_next=keep_next
    )


def step(page: Page, name: str, rows: Sequence[Row], title: str, intro: str = "") -> None:
    """A step of the redesign of the role called `title`: its table, or a remark that nothing is there yet."""
    told = _told(name)
    page.heading(told["heading"], 2)
    if not rows:
        page.note(told["empty"], "warn")
        return
    if intro:
        page.text(intro)
    table(page, name, rows, title=title)


def _told(name: str) -> dict[str, Any]:
    return cast(dict[str, Any], resources.toml("words/tables.toml")[name])


def _column(heading: str, width: float, look: str = "text", /, **values: object) -> Col:
    if look == "right":
        return Col(heading.format(**values), width, align="right")
    return Col(heading.format(**values), width, kind=cast(Kind, look))
