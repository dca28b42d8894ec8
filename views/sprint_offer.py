"""The offer to push what follows a task that was moved: made in a notice, never done by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal

from app.commands import records
from models.errors import UserError
from models.tasks import Task
from views import theme
from views.language import counted
from views.messages import Notice, announce
from views.sprint_view import SprintView

PAUSE_MS = 120  # after a move, which is shown first, before looking what it means for others
WIDEST = 600


class PushOffer(QObject):
    """Looks after each move whether followers stand too early now, and offers to push them."""

    refused = Signal(str)

    def __init__(self, view: SprintView) -> None:
        super().__init__(view)
        self._view, self._table = view, view.table
        self._moved: list[str] = []
        self.notice: Notice | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._table.plan_changed.connect(self.drop)
        view.installEventFilter(self)

    def look_at(self, ids: list[str]) -> None:
        """These tasks were moved or made longer."""
        self._moved = ids
        self._pause.start()

    def look_at_link(self, task_id: str) -> None:
        """This task waits for another now, and may have to start later."""
        if broken := self._table.plan.broken(task_id):
            self.look_at(sorted(broken))

    def push(self, ids: list[str]) -> None:
        """Move what comes after these tasks just as far as it has to."""
        starts = self._starts(ids)
        if not starts:
            return
        words = self.tr("Push {0}").format(counted(len(starts), "follower"))
        values = {key: {"start_day": day} for key, day in starts.items()}
        try:
            records.set_values(self._table.document, Task, values, words)
        except UserError as problem:
            self.refused.emit(str(problem))

    def drop(self) -> None:
        """Take the offer away: the plan is another now."""
        if self.notice is not None:
            self.notice.hide()
            self.notice.deleteLater()
            self.notice = None

    def eventFilter(self, _view: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _starts(self, ids: list[str]) -> dict[str, int]:
        found: dict[str, int] = {}
        for key in ids:
            for follower, day in self._table.plan.followers_to_push(key).items():
                found[follower] = max(day, found.get(follower, day))
        return {key: day for key, day in found.items() if key not in ids}

    def _look(self) -> None:
        ids = self._moved
        self.drop()
        starts = self._starts(ids)
        if not starts:
            return
        some = counted(len(starts), "follower")
        one = self.tr("{0} now stands too early.")
        words = (one if len(starts) == 1 else self.tr("{0} now stand too early.")).format(some)
        self.notice = Notice(words, "warn", self.tr("Push {0}").format(some), lambda: self.push(ids))
        self.notice.setParent(self._view)
        self.notice.closed.connect(self.drop)
        self._place()
        self.notice.show()
        announce(self.notice)

    def _place(self) -> None:
        """In the middle of the lower edge."""
        if self.notice is None:
            return
        room = self._view.rect()
        self.notice.setFixedWidth(min(WIDEST, room.width() - 32))
        self.notice.adjustSize()
        left = (room.width() - self.notice.width()) // 2
        self.notice.move(QPoint(left, room.height() - self.notice.height() - theme.SPACE16))
