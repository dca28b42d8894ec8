"""Checks a Word file the way Word would, and by the rules of this project; tests expect an empty list."""

from __future__ import annotations

import posixpath
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from openxml_audit import OpenXmlValidator

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# Messages of openxml-audit that are wrong, each with the reason. None is known for what is written today.
FALSE_ALARMS: dict[str, str] = {}
ORDER = {
    "tblPr": (
        "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc "
        "tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription"
    ),
    "tcPr": (
        "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText "
        "vAlign hideMark"
    ),
    "trPr": (
        "cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader "
        "tblCellSpacing jc hidden"
    ),
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers "
        "pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE "
        "autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents "
        "suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle "
        "rPr sectPr pPrChange"
    ),
    "sdtPr": (
        "rPr alias tag id lock placeholder temporary showingPlcHdr dataBinding text date dropDownList "
        "checkbox"
    ),
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
        "lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter "
        "docGrid printerSettings"
    ),
}


def problems(path: Path) -> list[str]:
    """Everything wrong with a .docx, in words; empty if nothing is."""
    return [*audit(path), *own_rules(path)]


def audit(path: Path) -> list[str]:
    """What openxml-audit reports, without its known false alarms."""
    found = [str(error) for error in OpenXmlValidator().validate(path).errors]
    return [each for each in found if not any(alarm in each for alarm in FALSE_ALARMS)]


def own_rules(path: Path) -> list[str]:
    """What our own rules report: order, ids, closed fields, styles, alternative texts, heads, sections."""
    with zipfile.ZipFile(path) as package:
        stories = {
            name: etree.fromstring(package.read(name))
            for name in package.namelist()
            if name.startswith(("word/document", "word/header", "word/footer")) and name.endswith(".xml")
        }
        styles = etree.fromstring(package.read("word/styles.xml"))
        names = set(package.namelist())
        targets = {name: _relations(package, name) for name in stories}
    rules = (_order, _closed_fields, _described, _tables)
    found = [f"{name}: {one}" for name, root in stories.items() for rule in rules for one in rule(root)]
    found += _unique(list(stories.values()))
    found += _styles(stories, styles)
    found += _references(stories, targets, names)
    return found + list(_sections(stories["word/document.xml"]))


def _order(root: etree._Element) -> Iterator[str]:
    for tag, order in ORDER.items():
        rank = {name: index for index, name in enumerate(order.split())}
        for element in root.iter(f"{W}{tag}"):
            children = [etree.QName(child).localname for child in element]
            places = [rank.get(child, -1) for child in children]
            if -1 in places or places != sorted(places):
                yield f"children of {tag} out of order: {children}"


def _closed_fields(root: etree._Element) -> Iterator[str]:
    depth = 0
    for mark in root.iter(f"{W}fldChar"):
        depth += {"begin": 1, "separate": 0, "end": -1}[mark.get(f"{W}fldCharType")]
        if depth < 0:
            yield "a field ends before it begins"
        if mark.get(f"{W}dirty") is not None:
            yield "a dirty field makes Word ask the reader"
    if depth:
        yield f"{depth} fields are left open"


def _described(root: etree._Element) -> Iterator[str]:
    for drawing in root.iter(f"{WP}docPr"):
        if not drawing.get("descr"):
            yield f"drawing {drawing.get('id')} has no alternative text"


def _tables(root: etree._Element) -> Iterator[str]:
    for table in root.iter(f"{W}tbl"):
        title, description = (table.find(f"{W}tblPr/{W}{tag}") for tag in ("tblCaption", "tblDescription"))
        if title is None or not title.get(f"{W}val") or description is None or not description.get(f"{W}val"):
            yield "a table has no title or description"
        before = table.getprevious()
        captioned = before is not None and "SEQ Table" in "".join(before.itertext())
        if captioned and table.find(f"{W}tr/{W}trPr/{W}tblHeader") is None:
            yield "a captioned table does not repeat its head"
        if captioned and before.find(f"{W}pPr/{W}keepNext") is None:
            yield "a caption is not kept with its table"
        if any(row.find(f"{W}trPr/{W}cantSplit") is None for row in table.iter(f"{W}tr")):
            yield "a row of a table may split"
        width = sum(int(column.get(f"{W}w")) for column in table.iter(f"{W}gridCol"))
        if width != int(table.find(f"{W}tblPr/{W}tblW").get(f"{W}w")):
            yield "a table is not as wide as its columns"
        yield from _rows(table)


def _rows(table: etree._Element) -> Iterator[str]:
    columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
    for row in table.iterchildren(f"{W}tr"):
        spans = (cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.iterchildren(f"{W}tc"))
        if sum(1 if span is None else int(span.get(f"{W}val")) for span in spans) != columns:
            yield "a row has not as many cells as the table has columns"


def _unique(roots: list[etree._Element]) -> list[str]:
    kinds = {"drawing": f"{WP}docPr", "bookmark": f"{W}bookmarkStart"}
    found = []
    for kind, tag in kinds.items():
        ids = Counter(each.get("id") or each.get(f"{W}id") for root in roots for each in root.iter(tag))
        found += [f"{kind} id {one} is used {times} times" for one, times in ids.items() if times > 1]
    controls = Counter(each.get(f"{W}val") for root in roots for each in root.iterfind(f".//{W}sdtPr/{W}id"))
    return found + [f"control id {one} is used {times} times" for one, times in controls.items() if times > 1]


def _styles(stories: dict[str, etree._Element], styles: etree._Element) -> list[str]:
    known = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    roots = [*stories.values(), styles]
    tags = ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")
    used = {each.get(f"{W}val") for root in roots for tag in tags for each in root.iter(f"{W}{tag}")}
    return [f"style {each} does not exist" for each in sorted(used - known)]


def _references(
    stories: dict[str, etree._Element], targets: dict[str, dict[str, str]], names: set[str]
) -> list[str]:
    found = []
    for name, root in stories.items():
        keys = {value for node in root.iter() for key, value in node.attrib.items() if key.startswith(R)}
        found += [f"{name}: relationship {key} does not exist" for key in keys - targets[name].keys()]
        found += [
            f"{name}: {target} is missing"
            for target in targets[name].values()
            if target and target not in names
        ]
    anchors = {each.get(f"{W}anchor") for root in stories.values() for each in root.iter(f"{W}hyperlink")} - {
        None
    }
    marks = {each.get(f"{W}name") for root in stories.values() for each in root.iter(f"{W}bookmarkStart")}
    return found + [f"nothing is called {each}" for each in anchors - marks]


def _relations(package: zipfile.ZipFile, name: str) -> dict[str, str]:
    """Part names by relationship id; empty for an address outside the file."""
    folder, file = posixpath.split(name)
    path = f"{folder}/_rels/{file}.rels"
    if path not in package.namelist():
        return {}
    return {
        each.get("Id", ""): ""
        if each.get("TargetMode") == "External"
        else _resolved(folder, each.get("Target", ""))
        for each in etree.fromstring(package.read(path))
    }


def _resolved(folder: str, target: str) -> str:
    return (
        target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
    )


def _sections(document: etree._Element) -> Iterator[str]:
    """Only the first section may spare its first page; every section has a header and a footer."""
    for index, section in enumerate(document.iter(f"{W}sectPr")):
        if index and section.find(f"{W}titlePg") is not None:
            yield f"section {index + 1} loses the header of its first page"
        for kind in ("header", "footer"):
            if section.find(f"{W}{kind}Reference[@{W}type='default']") is None:
                yield f"section {index + 1} has no {kind}"
