"""Portrait and landscape pages of one document, with their headers and footers."""

from __future__ import annotations

import copy
from dataclasses import dataclass
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml import etree

from exporters.text import one_line
from exporters.word.fields import page_of_pages
from exporters.word.markup import DECLARED, EMU_PER_CM, TWIPS_PER_CM, paragraph, run
from exporters.word.writing import Writing

_TITLE_LENGTH = 80
_MARGINS = ("w:left", "w:right", "w:gutter")


@dataclass
class Sections:
    """The two page set-ups of a document, as w:sectPr markup, and the text width of each in cm."""

    portrait: str
    landscape: str
    opening: str
    landscape_first: bool
    width: dict[bool, float]


def set_up(writing: Writing, title: str, *, cover: bool) -> Sections:
    """Take the template's page set-up; give it our header and footer where it has none of its own.

    `opening` is the set-up of the first section: only that one may treat its first page differently, or every
    landscape page would lose its header.
    """
    section = copy.deepcopy(writing.template.section)
    size = section.find(qn("w:pgSz"))
    if size is None:
        size = parse_xml(f'<w:pgSz {DECLARED} w:w="11906" w:h="16838"/>')
        section.append(size)
    landscape_first = int(size.get(qn("w:w"))) > int(size.get(qn("w:h")))
    setups = {turned: _turned(section, landscape=turned) for turned in (False, True)}
    width = {turned: _text_width(each) for turned, each in setups.items()}
    for kind in ("header", "footer"):
        if section.find(qn(f"w:{kind}Reference")) is None:
            for turned, setup in setups.items():
                _reference(setup, kind, "default", _story(writing, kind, title, width[turned]))
    opening = copy.deepcopy(setups[landscape_first])
    if writing.template.own and cover:
        _spare_cover(writing, opening)
    for setup in setups.values():
        _continue(setup)
    portrait, landscape, first = (_markup(each) for each in (setups[False], setups[True], opening))
    return Sections(portrait, landscape, first, landscape_first, width)


def _turned(section: Any, *, landscape: bool) -> Any:
    setup = copy.deepcopy(section)
    size = setup.find(qn("w:pgSz"))
    short, long = sorted((size.get(qn("w:w")), size.get(qn("w:h"))), key=int)
    size.set(qn("w:w"), long if landscape else short)
    size.set(qn("w:h"), short if landscape else long)
    size.attrib.pop(qn("w:orient"), None)
    if landscape:
        size.set(qn("w:orient"), "landscape")
    return setup


def _text_width(setup: Any) -> float:
    margins = setup.find(qn("w:pgMar"))
    taken = sum(int(margins.get(qn(each), 0)) for each in _MARGINS) if margins is not None else 2880
    return float((int(setup.find(qn("w:pgSz")).get(qn("w:w"))) - taken) / TWIPS_PER_CM)


def _spare_cover(writing: Writing, opening: Any) -> None:
    """Leave header and footer off the first page."""
    for kind in ("header", "footer"):
        _reference(opening, kind, "first", _empty(writing, kind))
    opening.append(parse_xml(f"<w:titlePg {DECLARED}/>"))


def _continue(setup: Any) -> None:
    """A later section: a new page, the same header on each page, page numbers that run on."""
    for tag in ("w:titlePg", "w:type"):
        for old in setup.findall(qn(tag)):
            setup.remove(old)
    numbers = setup.find(qn("w:pgNumType"))
    if numbers is not None:
        numbers.attrib.pop(qn("w:start"), None)
    setup.find(qn("w:pgSz")).addprevious(parse_xml(f'<w:type {DECLARED} w:val="nextPage"/>'))


def _reference(setup: Any, kind: str, page: str, relation: str) -> None:
    """Add a header or footer reference before everything else, headers before footers."""
    element = parse_xml(f'<w:{kind}Reference {DECLARED} w:type="{page}" r:id="{relation}"/>')
    setup.insert(len(setup.findall(qn("w:headerReference"))) if kind == "footer" else 0, element)


def _story(writing: Writing, kind: str, title: str, width: float) -> str:
    """A header or footer for pages of a text width in cm; returns its relationship id."""
    part, relation = _new_part(writing, kind)
    content = _header(writing, part, title) if kind == "header" else run(_short(title))
    right = (
        run(writing.brand.label, bold=True, colour=writing.brand.ink) if kind == "header" else page_of_pages()
    )
    # Word goes to the right margin itself (ptab); for the others a tab stop stands at the same place.
    tab = '<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>'
    stop = f'<w:tabs><w:tab w:val="right" w:pos="{round(width * TWIPS_PER_CM)}"/></w:tabs>'
    _fill(kind, part, paragraph(content + tab + right, writing.style(kind), extra=stop))
    return relation


def _header(writing: Writing, part: Any, title: str) -> str:
    if writing.brand.logo is None:
        return run(_short(title))
    box = {"wide": round(3.2 * EMU_PER_CM), "high": round(0.75 * EMU_PER_CM)}
    return writing.picture(writing.brand.logo, "Logo", part=part, **box)


def _empty(writing: Writing, kind: str) -> str:
    part, relation = _new_part(writing, kind)
    _fill(kind, part, "<w:p/>")
    return relation


def _new_part(writing: Writing, kind: str) -> tuple[Any, str]:
    document: Any = writing.template.word.part
    part, relation = document.add_header_part() if kind == "header" else document.add_footer_part()
    return part, str(relation)


def _fill(kind: str, part: Any, content: str) -> None:
    root = "hdr" if kind == "header" else "ftr"
    story = parse_xml(f"<w:{root} {DECLARED}>{content}</w:{root}>")
    etree.cleanup_namespaces(story)
    part._element = story  # noqa: SLF001


def _short(title: str) -> str:
    plain = one_line(title)
    return plain if len(plain) <= _TITLE_LENGTH else plain[: _TITLE_LENGTH - 1].rstrip() + "…"


def _markup(setup: Any) -> str:
    etree.cleanup_namespaces(setup)
    return etree.tostring(setup, encoding="unicode")
