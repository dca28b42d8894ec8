"""A document that uses every piece of the writer, and clients' templates to write it into."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from datetime import date, datetime
from pathlib import Path
from typing import get_args

from docx import Document
from docx.oxml.ns import qn

from exporters.brand import Brand
from exporters.word.chart_figures import Series
from exporters.word.charts import Kind
from exporters.word.checklist import Check, Sign
from exporters.word.gantt import Bar, Lane, Line, Mark
from exporters.word.page import Page
from exporters.word.tables import Cell, Col, Group

LONG_NAME = "Bartholomäus Freiherr von Westernhagen-M"
STATES = ("Done", "In progress", "At risk", "Not started", "Overdue", "Something else")
NOW = datetime(2026, 3, 14, 9)


def page(brand: Brand | None = None) -> Page:
    facts = [("Change lead", "Dana Okafor"), ("Sponsor", LONG_NAME)]
    return Page("Rollout plan", "Claims triage", facts, brand=brand or Brand(), author="Dana Okafor", now=NOW)


def write_everything(path: Path, brand: Brand | None = None) -> Page:
    """Every kind of piece, with typed text that is awkward on purpose."""
    plan = page(brand)
    plan.cover(
        [("Who owns it?", LONG_NAME), ("How is it supported?", "By 14 champions"), ("Odd one", "Alone")]
    )
    plan.contents()
    plan.heading("Sprint on a page")
    plan.text("First paragraph with a bell \x07 & <b>.\n\nSecond paragraph.")
    lane = Lane(
        "Foundation and preparation",
        [Bar(1, 30, "Foundation")],
        [Mark(8, "Resistance assessed"), Mark(88, "日本")],
    )
    plan.gantt(
        [lane, Lane("Empty")],
        first=1,
        last=90,
        lines=[Line(30, "Decision 30")],
        caption="Sprint",
        description="A",
    )
    plan.note("Late", "warn", title="Watch")
    plan.text("مرحبا بالعالم\n\n日本語")
    plan.heading("Tables", new_page=True)
    _tables(plan)
    plan.heading("Checklist", 2)
    plan.checklist(
        [Check("Hours granted", True, "R. Singh", "12 Feb 2026", "https://example.com"), Check("Open")]
    )
    _drawings(plan)
    _ending(plan)
    plan.save(path)
    return plan


def _drawings(plan: Page) -> None:
    series = [Series("Now", [62, None]), Series("Target", [70, 80])]
    for kind in get_args(Kind):
        plan.chart(kind, ["Handlers", "=Leads"], series, caption=kind, description="D", unit="%")


def _ending(plan: Page) -> None:
    plan.landscape()
    plan.heading("Ownership")
    plan.matrix(
        ["Operate", "Stop"], [f"Party {n}" for n in range(22)], [["R, A", "C", "I"], ["A"]], caption="RACI"
    )
    plan.portrait()
    plan.heading("Sign-off")
    plan.fill_in("Decision", plan.choice("Decision", ["Go", "Hold", "Go"], "Go"))
    plan.fill_in("Remark", plan.blank("Remark"))
    plan.fill_in("Ready", plan.tick("Ready"))
    plan.signature_block([Sign("Sponsor", LONG_NAME), Sign("Operations", on=date(2026, 3, 1))])


def _tables(plan: Page) -> None:
    columns = [Col("Milestone", 6), Col("Due", 1, "right"), Col("Owner", 3), Col("Status", 2, kind="status")]
    rows = [[f"Donaudampfschifffahrtsgesellschaft {n}", n, LONG_NAME, STATES[n % 6]] for n in range(60)]
    plan.table(
        columns, [Group("Days 1-30", "60 milestones"), *rows], caption="Milestones", description="By phase"
    )
    plan.table(columns, [], caption="Empty")
    odd = [
        ["short"],
        [
            Cell("x", tone="bad", bold=True),
            Cell(link="https://example.com"),
            Cell("y", link="file:///x"),
            4,
            5,
        ],
    ]
    plan.table(columns, odd, caption="Odd rows")


def png(width: int = 30, height: int = 10) -> bytes:
    """A plain grey picture."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    pixels = zlib.compress((b"\x00" + b"\x80" * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def client_template(path: Path, *, place: bool = False) -> Path:
    """A client's template: German heading names, no caption or bullets, own header, a first page apart."""
    word = Document()
    for style in list(word.styles.element.iterchildren(qn("w:style"))):
        name = style.find(qn("w:name"))
        if name.get(qn("w:val")) in ("heading 1", "heading 2"):
            name.set(qn("w:val"), name.get(qn("w:val")).replace("heading", "Überschrift"))
        if name.get(qn("w:val")) in ("caption", "List Bullet"):
            word.styles.element.remove(style)
    section = word.sections[0]
    section.different_first_page_header_footer = True
    section.header.paragraphs[0].text = "Client header"
    section.footer.paragraphs[0].text = "Client footer"
    word.add_paragraph("Foreword of the client")
    word.add_picture(io.BytesIO(png()))
    word.paragraphs[-1]._p.find(f".//{qn('wp:docPr')}").set("descr", "Sample")
    if place:
        word.add_paragraph("{{DAY").add_run("90}}")
    word.add_paragraph("Imprint of the client")
    word.save(str(path))
    return as_template(path) if path.suffix == ".dotx" else path


def as_template(path: Path) -> Path:
    """Give a document the content type of a template, as Word does for .dotx."""
    raw = io.BytesIO(path.read_bytes())
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "[Content_Types].xml":
                content = content.replace(
                    b"wordprocessingml.document.main", b"wordprocessingml.template.main"
                )
            new.writestr(name, content)
    return path
