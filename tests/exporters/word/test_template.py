"""The built-in template is tidy, and clients' own templates are filled without a fault."""

from __future__ import annotations

import io
import re
import zipfile
from importlib.resources import files
from pathlib import Path

import pytest
from docx import Document
from lxml import etree

from exporters.brand import Brand
from exporters.word.make_base import parts, template
from exporters.word.template import open_template
from models.errors import UserError
from tests.exporters.openxml import problems
from tests.exporters.word import sample


def test_the_template_in_the_repository_is_what_the_script_makes() -> None:
    stored = files("resources").joinpath("templates", "base.docx").read_bytes()
    assert _parts(stored) == _parts(template())


@pytest.mark.parametrize("name", ["client.docx", "client.dotx"])
def test_a_clients_template_is_emptied_and_filled(tmp_path: Path, name: str) -> None:
    brand = Brand(accent="#FFD200", template=sample.client_template(tmp_path / name))
    sample.write_everything(tmp_path / "plan.docx", brand)
    assert problems(tmp_path / "plan.docx") == []
    word = Document(str(tmp_path / "plan.docx"))
    text = [paragraph.text for paragraph in word.paragraphs]
    assert "Foreword of the client" not in text
    assert word.sections[0].header.paragraphs[0].text == "Client header"
    assert not any("media" in part for part in _names(tmp_path / "plan.docx")), (
        "sample pictures leave with the body"
    )


def test_styles_are_found_by_localised_name_and_missing_ones_reported(tmp_path: Path) -> None:
    plan = sample.page(Brand(template=sample.client_template(tmp_path / "client.docx")))
    plan.heading("One")
    plan.table([sample.Col("A")], [["x"]], caption="T")
    report = plan.save(tmp_path / "plan.docx")
    assert set(report.missing_styles) == {"Caption"}
    word = Document(str(tmp_path / "plan.docx"))
    styles = {
        paragraph.text: paragraph.style.name for paragraph in word.paragraphs if paragraph.style is not None
    }
    assert styles["One"] == "Überschrift 1"
    assert problems(tmp_path / "plan.docx") == []


def test_content_goes_to_the_place_mark(tmp_path: Path) -> None:
    brand = Brand(template=sample.client_template(tmp_path / "client.docx", place=True))
    plan = sample.page(brand)
    plan.heading("One")
    plan.landscape()
    plan.heading("Two")
    plan.save(tmp_path / "plan.docx")
    word = Document(str(tmp_path / "plan.docx"))
    text = [paragraph.text for paragraph in word.paragraphs if paragraph.text]
    assert text == ["Foreword of the client", "One", "Two", "Imprint of the client"]
    wide = [section.page_width > section.page_height for section in word.sections if section.page_width]
    assert wide == [False, True, False], "the client's imprint stays portrait"
    assert [section.different_first_page_header_footer for section in word.sections] == [True, False, False]
    assert problems(tmp_path / "plan.docx") == []


def test_everything_fits_at_the_place_mark(tmp_path: Path) -> None:
    brand = Brand(template=sample.client_template(tmp_path / "client.dotx", place=True), logo=sample.png())
    sample.write_everything(tmp_path / "plan.docx", brand)
    assert problems(tmp_path / "plan.docx") == []


@pytest.mark.parametrize("content", [b"", b"plain text", b"PK\x03\x04 broken"])
def test_what_is_no_word_file_is_refused_in_one_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "client.docx").write_bytes(content)
    with pytest.raises(UserError, match=r"client\.docx"):
        open_template(Brand(template=tmp_path / "client.docx"))


def test_a_missing_template_is_refused_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="could not be read"):
        open_template(Brand(template=tmp_path / "gone.dotx"))


def test_another_office_file_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "book.docx", "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
    with pytest.raises(UserError):
        open_template(Brand(template=tmp_path / "book.docx"))


def test_the_accent_reaches_styles_lists_and_theme() -> None:
    word = open_template(Brand(accent="#7F1D1D")).word
    theme = next(one.target_part for one in word.part.rels.values() if one.reltype.endswith("/theme"))
    for xml in (
        etree.tostring(word.styles.element),
        etree.tostring(word.part.numbering_part.element),
        theme.blob,
    ):
        assert b"0F766E" not in xml
        assert b"7F1D1D" in xml


def test_a_lean_template_without_lists_or_headers_gets_ours(tmp_path: Path) -> None:
    client = tmp_path / "lean.docx"
    with zipfile.ZipFile(client, "w") as package:
        for name, text in parts().items():
            lean = re.sub(r'<w:style [^>]*w:styleId="(List|Day90|Caption|TOC)[^>]*>.*?</w:style>', "", text)
            lean = re.sub(r'<(Override|Relationship) [^>]*"[^"]*numbering\.xml"[^>]*/>', "", lean)
            lean = lean.replace(
                '<w:name w:val="heading 1"/>', '<w:name w:val="Acme"/><w:aliases w:val="Foo,Titre 1"/>'
            )
            if name != "word/numbering.xml":
                package.writestr(name, lean)
    plan = sample.write_everything(tmp_path / "plan.docx", Brand(label="Confidential", template=client))
    assert problems(tmp_path / "plan.docx") == []
    assert {"Caption", "TOC 1"} <= set(plan.writing.template.styles.missing)
    assert "Heading 1" not in plan.writing.template.styles.missing
    word = Document(str(tmp_path / "plan.docx"))
    assert "Confidential" in word.sections[0].header.paragraphs[0].text


def _parts(raw: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _names(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as package:
        return package.namelist()
