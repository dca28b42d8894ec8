"""Work of the window's own thread done a step at a time, so that keys, clicks and paint come in between."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer


class Steps(QObject):
    """Runs a generator, from one yield to the next, in turns of the event loop; then calls `after`."""

    def __init__(
        self, work: Iterator[object], parent: QObject, after: Callable[[], object] | None = None
    ) -> None:
        super().__init__(parent)
        self._work, self._after = work, after
        self._is_over = False
        # With 0 it would come twice before other timers that are due came once.
        self._timer = QTimer(self, interval=1)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    @property
    def is_over(self) -> bool:
        """Whether there is nothing left to do, or nothing more can be done."""
        return self._is_over

    def stop(self) -> None:
        """Leave the rest undone; nothing happens when it is over."""
        if not self._is_over:
            self._is_over = True
            self._timer.stop()
            self.deleteLater()

    def _step(self) -> None:
        try:
            next(self._work)
        except StopIteration:
            self.stop()
            if self._after is not None:
                self._after()
        except BaseException:
            self.stop()
            raise


def in_turns(work: Iterator[object], milliseconds: float) -> Iterator[None]:
    """The same work with as many of its steps in one as fit into a time."""
    begun = perf_counter()
    for _step in work:
        if 1000 * (perf_counter() - begun) >= milliseconds:
            yield
            begun = perf_counter()


def at_once(work: Iterator[object]) -> None:
    """The same without a break, for whoever needs the result now."""
    for _step in work:
        pass
