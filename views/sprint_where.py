"""Where a task is added while none is selected: where the user looks, not at the end of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from views.record_order import Group
    from views.sprint_view import SprintView


def place_for_new(view: SprintView) -> str:
    """The task below which a new one is seen at once; empty for the end of the plan.

    In view that is the last task of the first group, as far down as it is wholly seen; on the heading of a
    group it is the last task of that group, which is unfolded.
    """
    if not view.isVisible():
        return ""
    table, rows = view.table, _rows_in_view(view)
    current = view.currentIndex().row()
    group = table.group_at(current) if current in rows and current in view.selected_rows else None
    if group is not None:
        return _last_of(view, group)
    ids = [table.row_id(row) for row in rows]
    tasks = [each for each in ids if table.has(each)]
    if not tasks:
        groups = [found for row in rows if (found := table.group_at(row)) is not None]
        return _last_of(view, groups[0]) if groups else ""
    first = ids.index(tasks[0])
    end = next((place for place in range(first, len(ids)) if not table.has(ids[place])), len(ids))
    return ids[end - 1]


def add_in_view(view: SprintView) -> str:
    """Add a task where the user looks and begin to type its title; its id, or empty."""
    added = view.table.edits.add(place_for_new(view))
    if added:
        view.show_new(added)
    return added


def _rows_in_view(view: SprintView) -> range:
    """The rows that are wholly seen."""
    port, count = view.viewport(), view.table.rowCount()
    first = max(0, view.rowAt(0))
    if count and view.rowViewportPosition(first) < 0:
        first += 1
    below = view.rowAt(port.height() - 1)
    last = count if below < 0 else below
    if below >= 0 and view.rowViewportPosition(below) + view.rowHeight(below) <= port.height():
        last += 1
    return range(first, last)


def _last_of(view: SprintView, group: Group) -> str:
    """The last task of a group, which is unfolded if need be."""
    if group.collapsed:
        view.table.order.collapsed.discard(group.heading.key)
        view.table.rearrange()
    return group.ids[-1] if group.ids else ""
