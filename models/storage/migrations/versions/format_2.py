"""Format 2: the adoption ladder, what helps on from a level, and after how long a population is stuck."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "2"
down_revision = None

LEVELS = ("AWARE", "TRIAL", "ACTIVE", "INTEGRATED", "ADVOCATE")


def upgrade() -> None:
    """Add the readings, and four weeks as the program's patience; no row is lost or added."""
    _add_readings()
    _let_interventions_help_on()
    weeks = sa.Column("stuck_weeks", sa.Integer(), nullable=False, server_default="4")
    with op.batch_alter_table("program", recreate="always") as table:
        table.add_column(weeks, insert_after="task_limit")
        table.create_check_constraint("ck_program_stuck_weeks_range", "stuck_weeks BETWEEN 1 AND 52")
    # The four weeks were for the row that is there; a new program says them itself.
    with op.batch_alter_table("program", recreate="always") as table:
        table.alter_column("stuck_weeks", server_default=None)


def _let_interventions_help_on() -> None:
    """Until now each answered a resistance."""
    with op.batch_alter_table("intervention", recreate="always") as table:
        table.alter_column("resistance", nullable=True)
        table.add_column(sa.Column("level", sa.String(40)), insert_after="resistance")
        table.create_check_constraint("ck_intervention_ladderlevel", f"level IN {LEVELS}")


def _add_readings() -> None:
    op.create_table(
        "ladder_reading",
        sa.Column("population_id", sa.String(32), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("level", sa.String(40), nullable=False),
        sa.Column("evidence", sa.String(), nullable=False),
        sa.Column("seen_by_id", sa.String(32)),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_ladder_reading"),
        sa.ForeignKeyConstraint(
            ["population_id"], ["population.id"], name="fk_ladder_reading_population_id", ondelete="CASCADE"
        ),
        sa.CheckConstraint(f"level IN {LEVELS}", name="ck_ladder_reading_ladderlevel"),
        sa.ForeignKeyConstraint(
            ["seen_by_id"], ["person.id"], name="fk_ladder_reading_seen_by_id", ondelete="SET NULL"
        ),
    )
    op.create_index("ix_ladder_reading_population_id", "ladder_reading", ["population_id"])
