"""What a manager's own program saves still has keys, tables, rules, the hidden sheet and the same results.

openpyxl always stands in for such a program; LibreOffice joins in wherever it is installed.
"""

from __future__ import annotations

import math
import shutil
import subprocess
import warnings
import zipfile
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from exporters.excel.book import write_tracker
from exporters.excel.layout import lay_out
from exporters.excel.snapshot import read_snapshot
from models import Program
from tests.exporters.excel.rollout import OPTIONS, TRACKERS, rollout

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
Rewrite = Callable[[list[Path], Path], None]


def opened(path: Path, data_only: bool = False) -> Workbook:
    """A workbook; that LibreOffice adds things which openpyxl passes over is no news."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".* extension is not supported", UserWarning)
        return load_workbook(path, data_only=data_only)


def by_openpyxl(files: list[Path], folder: Path) -> None:
    """Open and save again: formulas lose their results, as in programs that do not calculate."""
    folder.mkdir(exist_ok=True)
    for file in files:
        opened(file).save(folder / file.name)


def by_libreoffice(files: list[Path], folder: Path, form: str = "xlsx") -> None:
    profile = (folder.parent / "profile").as_uri()
    command = [OFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", form, "--outdir"]
    done = subprocess.run(
        [*map(str, command), str(folder), *map(str, files)], capture_output=True, timeout=300
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")


PROGRAMS: dict[str, Rewrite] = {"openpyxl": by_openpyxl}
if OFFICE:
    PROGRAMS["LibreOffice"] = by_libreoffice


@cache
def current_rollout() -> Program:
    """On day 41 today, because TODAY() in a formula is the computer's own day."""
    return rollout(start=date.today() - timedelta(days=40))


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("sent")
    for name, describe in TRACKERS.items():
        write_tracker(describe(current_rollout()), current_rollout(), folder / f"{name}.xlsx", OPTIONS)
    return {name: folder / f"{name}.xlsx" for name in TRACKERS}


@pytest.fixture(scope="module", params=list(PROGRAMS))
def returned(
    request: pytest.FixtureRequest, sent: dict[str, Path], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("returned") / "out"
    PROGRAMS[request.param](list(sent.values()), folder)
    return {name: folder / path.name for name, path in sent.items()}


@pytest.mark.parametrize("name", list(TRACKERS))
def test_keys_tables_and_rules_survive(name: str, returned: dict[str, Path]) -> None:
    book = opened(returned[name])
    for sheet in TRACKERS[name](current_rollout()).sheets:
        layout = lay_out(sheet, sheet.title, protect=False)
        page = book[sheet.title]
        keys = [page.cell(row, 1).value for row in range(layout.first, layout.last + 1)]
        assert keys == [sheet.key(record) for record in sheet.rows]
        assert page.column_dimensions["A"].hidden
        assert page.tables[sheet.table].ref == layout.table_range
        assert page.tables[sheet.table].column_names == list(layout.heads)
        rules = page.data_validations.dataValidation
        checked = [
            each for each in sheet.columns if each.editable and each.kind not in ("text", "long", "link")
        ]
        assert len({str(area) for rule in rules for area in rule.sqref.ranges}) == len(checked)
    assert {"List_Holidays"} <= set(book.defined_names)


@pytest.mark.parametrize("name", list(TRACKERS))
def test_the_hidden_sheet_survives(name: str, sent: dict[str, Path], returned: dict[str, Path]) -> None:
    book = opened(returned[name])
    assert book["_day90"].sheet_state in ("hidden", "veryHidden")
    assert read_snapshot(book) == read_snapshot(opened(sent[name]))


def test_calculated_results_are_the_ones_we_wrote(sent: dict[str, Path], tmp_path: Path) -> None:
    """LibreOffice works every formula out anew, from files that carry no results."""
    bare, out = tmp_path / "bare", tmp_path / "out"
    by_openpyxl(list(sent.values()), bare)
    if OFFICE:
        by_libreoffice(sorted(bare.glob("*.xlsx")), out)
    for name, path in sent.items():
        formulas, ours = opened(path), opened(path, data_only=True)
        theirs = opened(out / f"{name}.xlsx", data_only=True) if OFFICE else ours
        places = _formulas(formulas)
        assert len(places) > 20
        for sheet, cell in places:
            mine, other = ours[sheet][cell].value, theirs[sheet][cell].value
            assert _same(mine, other), (name, sheet, cell, formulas[sheet][cell].value, mine, other)


def test_open_document_keeps_the_hidden_sheet(sent: dict[str, Path], tmp_path: Path) -> None:
    """Saved as .ods where LibreOffice is there; else the sheet's own part is looked for in what was sent."""
    if OFFICE:
        by_libreoffice([sent["raci"]], tmp_path / "ods", "ods")
        with zipfile.ZipFile(tmp_path / "ods" / "raci.ods") as package:
            content = package.read("content.xml").decode()
    else:
        content = "".join(_texts(opened(sent["raci"])["_day90"]))
    assert current_rollout().id in content
    assert "day90-tracker" in content


def _formulas(book: Workbook) -> list[tuple[str, str]]:
    return [
        (sheet.title, cell.coordinate)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]


def _texts(sheet: Any) -> list[str]:
    return [str(cell.value) for row in sheet.iter_rows() for cell in row]


def _same(one: Any, other: Any) -> bool:
    if one in ("", None) or other in ("", None):
        return one in ("", None) and other in ("", None)
    if isinstance(one, float) or isinstance(other, float):
        return math.isclose(float(one), float(other), abs_tol=1e-9)
    return bool(one == other)
