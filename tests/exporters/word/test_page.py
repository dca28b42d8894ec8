"""A document that uses every piece is valid, complete and read back as it was meant."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC
from pathlib import Path

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from lxml import etree
from openpyxl import load_workbook

from exporters.brand import Brand
from exporters.word.chart_figures import Series
from exporters.word.tables import Cell, Col
from models.errors import UserError
from tests.exporters.openxml import W, problems
from tests.exporters.word import sample

CHART = re.compile(r"word/charts/chart\d+\.xml")


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("word") / "plan.docx"
    sample.write_everything(path, Brand(logo=sample.png(), label="Client confidential"))
    return path


def test_no_problem_is_found(plan: Path) -> None:
    assert problems(plan) == []


def test_no_style_is_missing_in_the_built_in_template(tmp_path: Path) -> None:
    page = sample.page()
    page.heading("One")
    assert page.save(tmp_path / "one.docx").missing_styles == ()


def test_typed_text_arrives(plan: Path) -> None:
    text = [paragraph.text for paragraph in Document(str(plan)).paragraphs]
    assert "First paragraph with a bell \ufffd & <b>." in text
    assert "Second paragraph." in text


def test_properties(plan: Path) -> None:
    core = Document(str(plan)).core_properties
    assert (core.title, core.author, core.language) == ("Rollout plan", "Dana Okafor", "en-GB")
    assert core.created == sample.NOW.replace(tzinfo=UTC)


def test_contents_list_the_headings_as_links(plan: Path) -> None:
    body = _body(plan)
    links = [("".join(one.itertext()), one.get(qn("w:anchor"))) for one in body.iter(qn("w:hyperlink"))]
    listed = [text for text, anchor in links if anchor]
    assert listed == ["Sprint on a page", "Tables", "Checklist", "Ownership", "Sign-off"]


def test_captions_are_numbered_and_kept_with_what_follows(plan: Path) -> None:
    captions = [
        p.text for p in Document(str(plan)).paragraphs if p.style is not None and p.style.name == "Caption"
    ]
    tables = [text.split()[1] for text in captions if text.startswith("Table")]
    figures = [text.split()[1] for text in captions if text.startswith("Figure")]
    assert tables == [str(n) for n in range(1, len(tables) + 1)]
    assert figures == [str(n) for n in range(1, len(figures) + 1)]


def test_sections_turn_and_only_the_cover_has_no_header(plan: Path) -> None:
    sections = Document(str(plan)).sections
    assert [one.orientation for one in sections] == [
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.LANDSCAPE,
        WD_ORIENT.PORTRAIT,
    ]
    assert [one.different_first_page_header_footer for one in sections] == [True, False, False]
    for section in sections:
        assert "Client confidential" in section.header.paragraphs[0].text
        assert section.footer.paragraphs[0].text.endswith("Page 1 of 1")
        footer = section.footer._element
        assert section.page_width is not None
        assert section.left_margin is not None
        assert section.right_margin is not None
        right = (section.page_width - section.left_margin - section.right_margin) / 635
        assert int(footer.find(f".//{W}tab[@{W}pos]").get(f"{W}pos")) == pytest.approx(right, abs=2)
        assert footer.find(f".//{W}ptab").get(f"{W}alignment") == "right"


def test_controls_can_be_filled_in(plan: Path) -> None:
    controls = {one.find(f"{W}sdtPr/{W}alias").get(f"{W}val"): one for one in _body(plan).iter(f"{W}sdt")}
    options = controls["Decision"].findall(f".//{W}listItem")
    assert [option.get(f"{W}value") for option in options] == ["Go", "Hold"]
    assert "".join(controls["Hours granted"].itertext()) == "☒"
    assert "".join(controls["Ready"].itertext()) == "☐"
    assert controls["Date, Operations"].find(f".//{W}date").get(f"{W}fullDate") == "2026-03-01T00:00:00Z"
    assert controls["Remark"].find(f"{W}sdtPr/{W}showingPlcHdr") is not None


def test_charts_carry_their_workbook(plan: Path) -> None:
    with zipfile.ZipFile(plan) as package:
        books = [name for name in package.namelist() if name.startswith("word/embeddings/")]
        sheet = load_workbook(io.BytesIO(package.read(books[0]))).active
    assert len(books) == 3
    assert sheet is not None
    assert [list(row) for row in sheet.iter_rows(values_only=True)] == [
        [None, "Now", "Target"], ["Handlers", 62, 70], ["=Leads", None, 80],
    ]  # fmt: skip
    assert sheet["A3"].data_type == "s", "a name that looks like a formula stays text"


def test_arabic_is_marked_right_to_left(plan: Path) -> None:
    runs = [run for run in _body(plan).iter(f"{W}r") if "مرحبا" in "".join(run.itertext())]
    assert runs
    assert all(run.find(f"{W}rPr/{W}rtl") is not None for run in runs)


def test_only_safe_links_become_links(plan: Path) -> None:
    with zipfile.ZipFile(plan) as package:
        relations = package.read("word/_rels/document.xml.rels")
    assert b"https://example.com" in relations
    assert b"file:" not in relations


def test_a_wide_matrix_is_split_into_tables_of_equal_width(plan: Path) -> None:
    tables = [t for t in Document(str(plan)).tables if t._tbl.find(f".//{W}textDirection") is not None]
    assert [len(table.columns) for table in tables] == [12, 12]


def test_fourteen_parties_fit_one_landscape_page() -> None:
    page = sample.page()
    page.landscape()
    page.matrix(["Operate"], [f"Party {n}" for n in range(14)], [["A"]], caption="RACI")
    assert sum("<w:tbl>" in str(piece) for piece in page._pieces) == 1


def test_a_matrix_stays_whole_only_if_it_fits_a_page() -> None:
    def kept(name: str) -> bool:
        page = sample.page()
        page.landscape()
        page.matrix([name] * 17, ["Party"] * 12, [["A"]] * 17, caption="RACI")
        table = next(str(piece) for piece in page._pieces if "<w:tbl>" in str(piece))
        return "<w:keepNext/>" in table.split("</w:tr>")[1]

    assert kept("Operate")
    assert not kept("An activity whose name is so long that it takes three lines of its narrow column " * 2)


def test_a_dense_table_is_set_smaller_and_tighter() -> None:
    markup = []
    for dense in (False, True):
        page = sample.page()
        page.table([Col("Task")], [["Train"]], caption="Tasks", dense=dense)
        markup.append(str(page._pieces[1]))
    assert ["<w:tblCellMar>" in each for each in markup] == [False, True]
    assert [each.count('<w:sz w:val="17"/>') for each in markup] == [0, 2]


def test_a_line_can_hold_several_places_to_fill_in() -> None:
    page = sample.page()
    page.fill_in("By:", page.blank("By"), ("On:", page.date("On")))
    [line] = page._pieces
    assert [str(line).count(each) for each in ("<w:p>", "<w:sdt>", "By:  ", "On:  ")] == [1, 2, 1, 1]


def test_a_long_category_leaves_room_for_the_bars(tmp_path: Path) -> None:
    page = sample.page()
    page.chart("bar", ["x" * 400], [Series("Now", [1])], caption="C", description="D")
    page.save(tmp_path / "one.docx")
    with zipfile.ZipFile(tmp_path / "one.docx") as package:
        [text] = [package.read(each).decode() for each in package.namelist() if CHART.fullmatch(each)]
    assert "x" * 39 + "…" in text
    assert "x" * 40 not in text


def test_a_status_says_its_word_on_its_tint(tmp_path: Path) -> None:
    page = sample.page()
    page.table(
        [Col("Status", kind="status")], [["Done"], ["Overdue"], [Cell("Own", tone="warn")]], caption="States"
    )
    page.save(tmp_path / "one.docx")
    cells = [row.cells[0] for row in Document(str(tmp_path / "one.docx")).tables[0].rows][1:]
    assert [cell.text for cell in cells] == ["Done", "Overdue", "Own"]
    fills = [cell._tc.find(f".//{W}shd").get(f"{W}fill") for cell in cells]
    assert fills == ["DFF3E6", "FBE1E3", "FCEFCB"]


def test_no_word_of_a_heading_is_broken_by_a_narrow_column(tmp_path: Path) -> None:
    page = sample.page()
    page.table([Col("#", 0.1), Col("Responsible", 0.1), Col("Text", 20)], [[1, "x", "y"]], caption="Narrow")
    page.save(tmp_path / "one.docx")
    widths = [int(one.get(f"{W}w")) / 567 for one in _body(tmp_path / "one.docx").iter(f"{W}gridCol")]
    assert widths[0] >= 0.9
    assert widths[1] >= 2.4
    assert sum(widths) == pytest.approx(page.width, abs=0.01)


def test_overlong_texts_are_cut_and_listed(tmp_path: Path) -> None:
    page = sample.page()
    page.heading("x" * 400)
    report = page.save(tmp_path / "one.docx")
    assert len(report.cut_texts) == 1
    assert problems(tmp_path / "one.docx") == []


def test_a_failed_export_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "plan.docx"
    target.write_bytes(b"old")
    page = sample.page()

    def full(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr("exporters.word.finish.os.replace", full)
    with pytest.raises(UserError, match="could not be written"):
        page.save(target)
    assert [each.name for each in tmp_path.iterdir()] == ["plan.docx"]
    assert target.read_bytes() == b"old"


def test_a_missing_folder_is_said_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="another folder"):
        sample.page().save(tmp_path / "gone" / "plan.docx")


def test_a_logo_that_is_no_picture_is_refused() -> None:
    with pytest.raises(UserError, match="PNG or JPEG"):
        sample.page(Brand(logo=b"nonsense"))


def test_the_gantt_is_made_of_shapes_with_a_description(plan: Path) -> None:
    body = _body(plan)
    groups = list(body.iter("{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}wgp"))
    assert len(groups) == 1
    assert "Resistance assessed" in "".join(groups[0].itertext())


def _body(path: Path) -> etree._Element:
    with zipfile.ZipFile(path) as package:
        return etree.fromstring(package.read("word/document.xml"))
