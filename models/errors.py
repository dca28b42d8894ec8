"""What went wrong, in one sentence a reader can act on."""

from __future__ import annotations


class UserError(Exception):
    """What happened and what to do about it, as one sentence for the person at the screen."""
