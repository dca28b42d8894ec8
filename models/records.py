"""Every kind of record of a program, in one place: whoever imports this has the whole model."""

from models.base import Base
from models.champions import Champion, Escalation, PeerSession
from models.decisions import Criterion, Decision, DecisionPoint
from models.handoff import Stage, StageState
from models.ladder import LadderLevel
from models.ownership import Activity, Assignment, Letter, Mode, Party, Transfer, TransferState
from models.people import Intervention, LadderReading, Person, Population, Resistance, Side
from models.program import Cadence, DayOff, Posture, Program, StartMode
from models.roles import (
    Audience,
    Conversation,
    Effect,
    Gap,
    Metric,
    Role,
    RoleTask,
    Skill,
    Training,
    TrainingKind,
    TrainingStatus,
)
from models.silence import Silence
from models.sprint import ChecklistItem, Milestone, MilestoneState, Phase
from models.tasks import Baseline, BaselineEntry, Dependency, LinkKind, Priority, Task, TaskStatus, Track

__all__ = [
    "Activity",
    "Assignment",
    "Audience",
    "Base",
    "Baseline",
    "BaselineEntry",
    "Cadence",
    "Champion",
    "ChecklistItem",
    "Conversation",
    "Criterion",
    "DayOff",
    "Decision",
    "DecisionPoint",
    "Dependency",
    "Effect",
    "Escalation",
    "Gap",
    "Intervention",
    "LadderLevel",
    "LadderReading",
    "Letter",
    "LinkKind",
    "Metric",
    "Milestone",
    "MilestoneState",
    "Mode",
    "Party",
    "PeerSession",
    "Person",
    "Phase",
    "Population",
    "Posture",
    "Priority",
    "Program",
    "Resistance",
    "Role",
    "RoleTask",
    "Side",
    "Silence",
    "Skill",
    "Stage",
    "StageState",
    "StartMode",
    "Task",
    "TaskStatus",
    "Track",
    "Training",
    "TrainingKind",
    "TrainingStatus",
    "Transfer",
    "TransferState",
]
