"""A small plan as somebody brings it along from a spreadsheet."""

from __future__ import annotations

# Task, owner, first sprint day, working days: as somebody has it in a spreadsheet.
TASKS = [
    ("Name the sponsor", "Dana Okafor", 1, 2),
    ("Agree the baseline", "Lin Chen", 3, 5),
    ("Interview each population", "Dana Okafor", 8, 5),
    ("List affected roles", "Ravi Singh", 8, 3),
    ("Find champions", "Dana Okafor", 15, 5),
    ("Draft the new roles", "Ravi Singh", 15, 10),
    ("Write the training plan", "Lin Chen", 22, 5),
    ("Train champions", "Lin Chen", 29, 5),
    ("Set up the pilot", "Ravi Singh", 29, 3),
    ("Start shadow mode", "Ravi Singh", 36, 1),
    ("Peer sessions", "Lin Chen", 43, 9),
    ("Office hours", "Dana Okafor", 43, 5),
    ("Measure hours freed", "Lin Chen", 50, 5),
    ("Review overrides", "Ravi Singh", 57, 5),
    ("Decide on go-live", "Dana Okafor", 60, 1),
    ("Prepare the handoff", "Ravi Singh", 64, 5),
    ("Walk through incidents", "Ravi Singh", 71, 3),
    ("Sign the new roles", "Dana Okafor", 71, 2),
    ("Hand over operation", "Ravi Singh", 78, 5),
    ("Look back and thank", "Dana Okafor", 87, 1),
]
PEOPLE = ("Dana Okafor", "Lin Chen", "Ravi Singh")
