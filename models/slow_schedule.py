"""The schedule of a plan worked out little by little, while somebody else has other things to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from models.links import Link
from models.schedule import Schedule, TaskSpan, Violation, pieces
from models.workdays import WorkCalendar


class SlowSchedule(Schedule):
    """The same as `schedule()` of a plan once somebody has gone through all `steps`; nothing before."""

    def __init__(self, tasks: Iterable[TaskSpan], links: Iterable[Link], calendar: WorkCalendar) -> None:
        self._read(tasks, links, calendar, None)

    def steps(self) -> Iterator[None]:
        """Work it out, broken links too, a few milliseconds at a time. Raises CycleError."""
        yield from self._passes()
        found: list[Violation] = []
        for some in pieces(self._links):
            yield
            found += filter(None, map(self._violation, some))
        self._violations = tuple(found)
