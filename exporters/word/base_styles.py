"""The paragraph, character and table styles of the built-in Word template.

Colours are written with the built-in accent, which `template.py` turns into the brand's when it opens it.
"""

from __future__ import annotations

from typing import NamedTuple

from exporters.word.markup import NAMESPACES

ACCENT = "0F766E"
_W = f'xmlns:w="{NAMESPACES["w"]}"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Style(NamedTuple):
    """A style: id, name, parent, next style, paragraph properties, run properties."""

    id: str
    name: str
    based_on: str = "Normal"
    next: str = ""
    paragraph: str = ""
    run: str = ""
    kind: str = "paragraph"
    built_in: bool = True


def _space(before: float, after: float, line: float = 0) -> str:
    """Spacing in points; `line` as a multiple of a single line."""
    stretch = f' w:line="{round(line * 240)}" w:lineRule="auto"' if line else ""
    return f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}"{stretch}/>'


def _type(size: float, colour: str = "", *, bold: bool = False) -> str:
    weight = "<w:b/><w:bCs/>" if bold else ""
    ink = f'<w:color w:val="{colour}"/>' if colour else ""
    return f'{weight}{ink}<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'


def _heading(level: int, size: float, colour: str, before: float, after: float) -> Style:
    properties = (
        f'<w:keepNext/><w:keepLines/>{_space(before, after, 1.05)}<w:outlineLvl w:val="{level - 1}"/>'
    )
    return Style(
        f"Heading{level}", f"heading {level}", "Normal", "Normal", properties, _type(size, colour, bold=True)
    )


def _toc(level: int, indent: int, before: float, *, bold: bool) -> Style:
    properties = f'{_space(before, 2)}<w:ind w:left="{indent}"/>'
    return Style(
        f"TOC{level}", f"toc {level}", "Normal", "Normal", properties, "<w:b/><w:bCs/>" if bold else ""
    )


_LIST = '<w:numPr><w:numId w:val="{}"/></w:numPr>' + _space(0, 3) + "<w:contextualSpacing/>"
_NOTE = (
    '<w:keepLines/><w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="'
    + ACCENT
    + '"/></w:pBdr>'
    + _space(8, 10)
    + '<w:ind w:left="227" w:right="113"/>'
)
_RULE = '<w:pBdr><w:{0} w:val="single" w:sz="4" w:space="{1}" w:color="CBD5E1"/></w:pBdr>'
STYLES = (
    Style("Normal", "Normal", "", "", "", ""),
    _heading(1, 20, ACCENT, 26, 8),
    _heading(2, 14, "1F2937", 18, 5),
    _heading(3, 11.5, "475569", 12, 3),
    Style("Title", "Title", "Normal", "Subtitle", _space(0, 4, 1.0), _type(36, "1F2937", bold=True)),
    Style("Subtitle", "Subtitle", "Normal", "Normal", _space(0, 18), _type(15, "475569")),
    Style(
        "Caption",
        "caption",
        "Normal",
        "Normal",
        "<w:keepNext/><w:keepLines/>" + _space(12, 4),
        _type(9, "475569"),
    ),
    Style(
        "TOCHeading",
        "TOC Heading",
        "Normal",
        "Normal",
        "<w:keepNext/>" + _space(0, 10),
        _type(20, ACCENT, bold=True),
    ),
    _toc(1, 0, 4, bold=True),
    _toc(2, 284, 0, bold=False),
    _toc(3, 567, 0, bold=False),
    Style("ListBullet", "List Bullet", paragraph=_LIST.format(1)),
    Style("ListNumber", "List Number", paragraph=_LIST.format(2)),
    Style("Header", "header", paragraph=_RULE.format("bottom", 6) + _space(0, 0), run=_type(8.5, "475569")),
    Style("Footer", "footer", paragraph=_RULE.format("top", 6) + _space(0, 0), run=_type(8.5, "475569")),
    Style(
        "Day90Kicker",
        "Day90 Kicker",
        paragraph=_space(0, 10),
        run=_type(11, ACCENT, bold=True),
        built_in=False,
    ),
    Style("Day90Cell", "Day90 Cell", paragraph=_space(0, 0, 1.0), run=_type(9.5), built_in=False),
    Style(
        "Day90Head",
        "Day90 Head",
        "Day90Cell",
        "",
        "<w:keepNext/>" + _space(0, 0, 1.0),
        "<w:b/><w:bCs/>",
        built_in=False,
    ),
    Style(
        "Day90Check",
        "Day90 Check",
        paragraph=_space(0, 3, 1.05) + '<w:ind w:left="397" w:hanging="397"/>',
        built_in=False,
    ),
    Style("Day90Note", "Day90 Note", paragraph=_NOTE, built_in=False),
    Style("Day90Small", "Day90 Small", paragraph=_space(4, 8), run=_type(8.5, "475569"), built_in=False),
    # Its own fonts, because the words in a drawing must not outgrow their room in a client's fonts.
    Style(
        "Day90Drawing",
        "Day90 Drawing",
        paragraph=_space(0, 0, 1.0),
        run='<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/>' + _type(8),
        built_in=False,
    ),
    Style("Day90End", "Day90 End", paragraph=_space(0, 0, 1.0), run=_type(4), built_in=False),
    Style("DefaultParagraphFont", "Default Paragraph Font", "", kind="character"),
    Style(
        "Hyperlink",
        "Hyperlink",
        "DefaultParagraphFont",
        run=f'<w:color w:val="{ACCENT}"/><w:u w:val="single"/>',
        kind="character",
    ),
    Style(
        "PlaceholderText",
        "Placeholder Text",
        "DefaultParagraphFont",
        run='<w:color w:val="5B6675"/>',
        kind="character",
    ),
)
_CELL_MARGINS = (
    '<w:tblCellMar><w:top w:w="55" w:type="dxa"/><w:left w:w="90" w:type="dxa"/>'
    '<w:bottom w:w="55" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar>'
)
_TABLES = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>'
    '<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar>'
    "</w:tblPr></w:style>"
    '<w:style w:type="table" w:customStyle="1" w:styleId="Day90Table"><w:name w:val="Day90 Table"/>'
    '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr><w:tblBorders>'
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="CBD5E1"/>'
        for side in ("top", "bottom", "insideH")
    )
    + f"</w:tblBorders>{_CELL_MARGINS}</w:tblPr></w:style>"
    '<w:style w:type="table" w:customStyle="1" w:styleId="Day90Panel"><w:name w:val="Day90 Panel"/>'
    '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:tblPr><w:tblCellMar>'
    '<w:top w:w="113" w:type="dxa"/><w:left w:w="170" w:type="dxa"/><w:bottom w:w="113" w:type="dxa"/>'
    '<w:right w:w="170" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/>'
    "<w:semiHidden/><w:unhideWhenUsed/></w:style>"
)


def style_xml(style: Style) -> str:
    """One style as a w:style element, children in schema order."""
    default = ' w:default="1"' if style.id in ("Normal", "DefaultParagraphFont") else ""
    custom = "" if style.built_in else ' w:customStyle="1"'
    parts = [
        f'<w:style w:type="{style.kind}"{default}{custom} w:styleId="{style.id}">'
        f'<w:name w:val="{style.name}"/>'
    ]
    parts += [f'<w:basedOn w:val="{style.based_on}"/>'] if style.based_on else []
    parts += [f'<w:next w:val="{style.next}"/>'] if style.next else []
    parts += [f'<w:uiPriority w:val="{39 if style.id.startswith("TOC") else 9}"/>']
    parts += ["<w:qFormat/>"] if style.kind == "paragraph" else []
    parts += [f"<w:pPr>{style.paragraph}</w:pPr>"] if style.paragraph else []
    parts += [f"<w:rPr>{style.run}</w:rPr>"] if style.run else []
    return "".join(parts) + "</w:style>"


def styles_xml() -> str:
    """All styles; fonts come from the theme, so East Asian and Arabic text finds its own font."""
    defaults = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" '
        'w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/><w:sz w:val="21"/><w:szCs w:val="21"/>'
        '<w:lang w:val="en-GB" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{_space(0, 6, 1.1)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    return f"{HEAD}<w:styles {_W}>{defaults}{''.join(map(style_xml, STYLES))}{_TABLES}</w:styles>"


def numbering_xml() -> str:
    """Bullets (list 1) and numbers (list 2)."""

    def level(kind: str, text: str, run: str) -> str:
        return (
            f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/>'
            f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="397" w:hanging="284"/></w:pPr>{run}</w:lvl>'
        )

    bullet = level("bullet", "•", f'<w:rPr><w:color w:val="{ACCENT}"/></w:rPr>')
    number = level("decimal", "%1.", f'<w:rPr><w:color w:val="{ACCENT}"/></w:rPr>')
    lists = "".join(
        f'<w:abstractNum w:abstractNumId="{index}">'
        f'<w:multiLevelType w:val="singleLevel"/>{inner}</w:abstractNum>'
        for index, inner in enumerate((bullet, number), start=1)
    )
    uses = "".join(f'<w:num w:numId="{index}"><w:abstractNumId w:val="{index}"/></w:num>' for index in (1, 2))
    return f"{HEAD}<w:numbering {_W}>{lists}{uses}</w:numbering>"
