"""How long a Word document takes, against the same words as bare XML text saved by python-docx."""

from __future__ import annotations

import io
import sys
import zipfile
from datetime import date
from functools import partial
from importlib.resources import files
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from docx import Document
from docx.oxml import parse_xml

from app.exporting import chosen, options_for
from exporters.brand import Brand
from exporters.word.page import Page
from exporters.word.tables import Col
from models.sample import sample_program
from tests.benchmarks.timing import ratio

BUDGET = 2.0
GROWTH = 2.2
# A plan also runs the plan check, looks at dates and draws; all that may take no more than the saving itself.
PLAN_BUDGET = 4.0
PLANS = ("rollout-plan.docx", "handoff-plan.docx", "role-redesign.docx")
TODAY = date(2026, 3, 14)
TABLES, ROWS, PARAGRAPHS = 30, 36, 4
SENTENCE = "Champions cover every population with at least one for each fifteen users, by day %d. "
COLUMNS = [Col("Task", 6), Col("Owner", 3), Col("Due", 2), Col("Status", 2, kind="status"), Col("Note", 5)]
STATES = ("Done", "In progress", "At risk", "Not started")
CELL = (
    '<w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/>{}</w:tcPr><w:p><w:pPr><w:pStyle w:val="Day90Cell"/>'
    "</w:pPr>"
    '<w:r><w:t xml:space="preserve">{}</w:t></w:r></w:p></w:tc>'
)
HEADING = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
TINT = '<w:shd w:val="clear" w:color="auto" w:fill="DFF3E6"/>'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def rows(number: int) -> list[list[object]]:
    return [
        [f"Task {n}: hours granted in writing", "Dana Okafor", f"Day {n}", STATES[n % 4], "As agreed"]
        for n in range(number)
    ]


def through_page(path: Path, tables: int = TABLES, size: int = ROWS) -> None:
    """About 40 pages through the writer that documents use."""
    page = Page("Rollout plan", "Benchmark", brand=Brand())
    page.contents()
    for number in range(tables):
        page.heading(f"Section {number}")
        for _ in range(PARAGRAPHS):
            page.text(SENTENCE % number * 4)
        page.table(COLUMNS, rows(size), caption=f"Tasks {number}")
    page.save(path)


def by_hand(path: Path, tables: int = TABLES, size: int = ROWS) -> None:
    """The floor: the same words as bare XML text, parsed and saved by python-docx as template engines do."""
    pieces = []
    for number in range(tables):
        pieces.append(HEADING.format(f"Section {number}"))
        text = escape(SENTENCE % number * 4)
        pieces.append(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" * PARAGRAPHS)
        pieces.append("<w:tbl><w:tblPr/><w:tblGrid/>")
        for row in rows(size):
            cells = (CELL.format(TINT if n == 3 else "", escape(str(text))) for n, text in enumerate(row))
            pieces.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>")
        pieces.append("</w:tbl><w:p/>")
    word = Document(io.BytesIO(files("resources").joinpath("templates", "base.docx").read_bytes()))
    body = parse_xml(f"<w:body {W}>{''.join(pieces)}<w:sectPr/></w:body>")
    word.element.replace(word.element.body, body)
    word.save(str(path))


def test_forty_pages(tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    assert (
        ratio("docx of 40 pages, 30 tables", partial(through_page, path), partial(by_hand, path), BUDGET)
        <= BUDGET
    )


def test_long_tables_stay_linear(tmp_path: Path) -> None:
    path = tmp_path / "plan.docx"
    long, short = partial(through_page, path, 1, 800), partial(through_page, path, 1, 400)
    assert ratio("docx table of 800 rows against 400", long, short, GROWTH) <= GROWTH


def saved_again(parsed: bytes, path: Path) -> None:
    """The floor of a plan: its finished markup, parsed once and saved by python-docx."""
    word = Document(io.BytesIO(files("resources").joinpath("templates", "base.docx").read_bytes()))
    word.part._element = parse_xml(parsed)
    word.save(str(path))


@pytest.mark.parametrize("name", PLANS)
def test_the_samples_plans(tmp_path: Path, name: str) -> None:
    program, path = sample_program(TODAY), tmp_path / name
    program.as_of = TODAY
    options = options_for(program)
    [plan] = chosen([name])
    plan.write(program, path, options)
    with zipfile.ZipFile(path) as package:
        parsed = package.read("word/document.xml")
    ours = partial(plan.write, program, path, options)
    assert (
        ratio(f"{name} of the sample", ours, partial(saved_again, parsed, path), PLAN_BUDGET) <= PLAN_BUDGET
    )


if __name__ == "__main__":
    sys.exit(pytest.main([__file__, "-q", "-s"]))
