"""How a state looks wherever it is shown: a tone and an icon for each word, so colour never speaks alone."""

from __future__ import annotations

import enum

# Word (lower case) -> colour token and Lucide icon.
_LOOKS = {
    "done": ("ok", "circle-check"),
    "accepted": ("ok", "circle-check"),
    "passed": ("ok", "circle-check"),
    "held": ("ok", "circle-check"),
    "told": ("ok", "circle-check"),
    "in production": ("ok", "circle-check"),
    "go": ("ok", "circle-check"),
    "met": ("ok", "circle-check"),
    "active": ("ok", "circle-check"),
    "in progress": ("info", "trending-up"),
    "running": ("info", "trending-up"),
    "in parallel operation": ("info", "arrow-right-left"),
    "answered": ("info", "message-circle-reply"),
    "shadow mode": ("info", "eye"),
    "governed production": ("info", "shield-check"),
    "go with conditions": ("warn", "circle-alert"),
    "at risk": ("warn", "triangle-alert"),
    "shadow mode ended": ("warn", "triangle-alert"),
    "hold": ("warn", "circle-pause"),
    "blocked": ("bad", "octagon-alert"),
    "overdue": ("bad", "circle-alert"),
    "gate overdue": ("bad", "circle-alert"),
    "acceptance overdue": ("bad", "circle-alert"),
    "late": ("bad", "circle-alert"),
    "stop": ("bad", "octagon-x"),
    "not started": ("idle", "clock"),
    "ahead": ("idle", "clock"),
    "planned": ("idle", "calendar"),
    "preparing": ("idle", "clock"),
    "open": ("idle", "circle-dashed"),
    "not planned": ("idle", "circle-dashed"),
    "no checklist": ("idle", "circle-dashed"),
    "dropped": ("idle", "circle-slash"),
    "cancelled": ("idle", "circle-slash"),
}
# "Held" is good for a training and not for a gate: such members are told apart by their kind.
_OWN = {("StageState", "HELD"): ("warn", "circle-pause")}
PLAIN = ("idle", "")

SEVERITIES = {
    "blocker": ("bad", "octagon-alert"),
    "warning": ("warn", "triangle-alert"),
    "advice": ("info", "lightbulb"),
}


def look_of(state: object) -> tuple[str, str]:
    """Colour token and icon of a state, an enum member or its word; idle without icon when it is none."""
    if isinstance(state, enum.Enum):
        own = _OWN.get((type(state).__name__, state.name))
        return own or _LOOKS.get(str(state.value).lower(), PLAIN)
    return _LOOKS.get(str(state).lower(), PLAIN)


def progress_tone(percent: float) -> str:
    """Colour token of a bar that says how much is done."""
    return "ok" if percent >= 100 else "accent"


def is_state(kind: type[enum.Enum]) -> bool:
    """Whether the members of an enum are states, which are shown as chips, rather than mere choices."""
    return sum(look_of(member) != PLAIN for member in kind) > len(kind) / 2
