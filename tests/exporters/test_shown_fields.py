"""Whatever people fill in stands in a document; tests/golden/fields.txt lists each field and where."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.exporters.shown_fields import fields, shown_fields

GOLDEN = Path(__file__).parents[1] / "golden" / "fields.txt"
UPDATE = "DAY90_UPDATE_GOLDEN"
# Fields of any record that say how the program keeps it, not what it is.
KEPT_BY_US = {
    "position": "the order of the rows is what it says",
    "key": "a name for the program's own use",
}
NOT_SHOWN = {
    "baseline.current": "chooses which baseline slip is measured from",
    "baseline_entry.start_day": "shown as slip",
    "baseline_entry.duration": "shown as slip",
    "day_off.public": "tells holidays of the calendar from closing days; both are days off",
    "person.note": "a remark about a person stays in the program",
    "program.accent": "the colour of every document",
    "program.country": "its holidays are listed as days off",
    "program.label": "in the header of every page; see test_page.py",
    "program.logo": "on every cover; see test_page.py",
    "program.subdivision": "its holidays are listed as days off",
    "program.task_limit": "the plan check holds workloads against it and says so",
    "program.template": "the client's template itself; see test_template.py",
    "role.signed_print": "tells whether a role changed after it was signed",
    "silence.finding": "the key of the finding whose words are shown",
}


def _excepted() -> frozenset[str]:
    names = [(kind.__tablename__, column.name) for kind, column in fields()]
    kept = {f"{kind}.{name}" for kind, name in names if name in KEPT_BY_US}
    return frozenset(kept | {name for name in NOT_SHOWN if tuple(name.split(".")) in names})


@pytest.fixture(scope="module")
def shown() -> dict[str, list[str]]:
    return shown_fields(_excepted())


def test_every_field_that_people_fill_in_is_in_a_document(shown: dict[str, list[str]]) -> None:
    assert [name for name, documents in shown.items() if not documents and name not in _excepted()] == []


def test_each_field_is_shown_where_the_list_says(shown: dict[str, list[str]]) -> None:
    lines = [f"{name}: {', '.join(documents) or _why(name)}" for name, documents in shown.items()]
    if os.environ.get(UPDATE):
        GOLDEN.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
    assert lines == GOLDEN.read_text(encoding="utf-8").splitlines()


def test_no_exception_is_out_of_date(shown: dict[str, list[str]]) -> None:
    assert [name for name in NOT_SHOWN if shown.get(name)] == []
    assert set(NOT_SHOWN) <= {*shown, "program.logo"}


def _why(name: str) -> str:
    return f"({NOT_SHOWN.get(name) or KEPT_BY_US.get(name.partition('.')[2], 'nowhere')})"
