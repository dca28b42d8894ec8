"""Tasks that wait for others, and the circles in which none could ever begin."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

LinkKind = Literal["FS", "SS"]


class Link(NamedTuple):
    """The successor waits for the predecessor to finish (FS) or start (SS), and `lag` working days more."""

    predecessor: str
    successor: str
    kind: LinkKind = "FS"
    lag: int = 0


class CycleError(ValueError):
    """Tasks that wait for each other in a circle; `ids` names each once, and the first waits for the last."""

    def __init__(self, ids: Sequence[str]) -> None:
        self.ids = tuple(ids)
        super().__init__(self.sentence(str))

    def sentence(self, title: Callable[[str], str]) -> str:
        """What is wrong and what to do, with the tasks named by `title`."""
        names = " → ".join(f"'{title(task)}'" for task in (*self.ids, self.ids[0]))
        return f"These tasks would wait for each other in a circle: {names}; leave out one of the links."


def would_cycle(links: Iterable[Link], new: Link) -> list[str] | None:
    """The ids of the circle that a new link would close, its predecessor first; None when it closes none."""
    after: dict[str, list[str]] = {}
    for link in links:
        after.setdefault(link[0], []).append(link[1])
    came_from: dict[str, str] = {new.successor: new.predecessor}
    waiting = [new.successor]
    while waiting and waiting[-1] != new.predecessor:
        task = waiting.pop()
        for successor in after.get(task, ()):
            if successor not in came_from:
                came_from[successor] = task
                waiting.append(successor)
    return _path(came_from, new) if waiting else None


def _path(came_from: Mapping[str, str], new: Link) -> list[str]:
    """From the new link's predecessor over its successor round to the task before the predecessor."""
    path = []
    task = new.predecessor
    while task != new.successor:
        task = came_from[task]
        path.append(task)
    return [new.predecessor, *reversed(path)]


def cycle_among(links: Iterable[Link], stuck: set[str]) -> list[str]:
    """One circle among tasks that each wait for another of them."""
    waits_for = {link[1]: link[0] for link in links if link[0] in stuck and link[1] in stuck}
    task = next(iter(waits_for))
    seen: dict[str, None] = {}
    while task not in seen:
        seen[task] = None
        task = waits_for[task]
    walked = list(seen)
    return list(reversed(walked[walked.index(task) :]))
