"""The lists of decision points and of phases, where deleting could take too much along."""

from __future__ import annotations

from views.language import counted
from views.record_view import RecordView


class PointsView(RecordView):
    """Decision points; the gate of a stage goes only with its stage."""

    def delete_rows(self) -> None:
        chosen = [self.table.record(each) for each in self.selected_ids()]
        if any(point.stage is not None for point in chosen):
            self.refused.emit(self.tr("A stage's gate goes with its stage; delete it on the Stages page."))
            return
        super().delete_rows()


class PhasesView(RecordView):
    """Phases; a phase that still has milestones is not deleted by a slip of the finger."""

    def delete_rows(self) -> None:
        full = [phase for phase in map(self.table.record, self.selected_ids()) if phase.milestones]
        if full:
            held = counted(len(full[0].milestones), "milestone")
            words = self.tr("'{0}' still has {1}; move them to another phase or delete them first.")
            self.refused.emit(words.format(full[0].title, held))
            return
        super().delete_rows()
