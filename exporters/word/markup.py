"""Text as WordprocessingML: runs, paragraphs and breaks, safe for any alphabet and any typed character.

Pieces are strings that are parsed once, when the document is saved: that keeps long tables linear and fast.
"""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from exporters.text import clean

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
}
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
TWIPS_PER_CM = 1440 / 2.54
EMU_PER_CM = 360000

_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_RTL_STRETCH = re.compile(f"[{_RTL}](?:[^A-Za-z\u00c0-\u058f\u1e00-\u1eff\u3000-\ud7ff\n]*[{_RTL}])*")


def attribute(value: object) -> str:
    """A clean value quoted for an XML attribute, on one line."""
    return quoteattr(" ".join(clean(value).split()))


def twips(cm: float) -> int:
    return round(cm * TWIPS_PER_CM)


def emu(cm: float) -> int:
    return round(cm * EMU_PER_CM)


def look(
    *,
    bold: bool = False,
    italic: bool = False,
    colour: str = "",
    size: float = 0,
    style: str = "",
    rtl: bool = False,
) -> str:
    """Run properties in schema order; `size` in points, `colour` as RRGGBB, `style` a character style id."""
    inner = f'<w:rStyle w:val="{style}"/>' if style else ""
    inner += "<w:b/><w:bCs/>" if bold else ""
    inner += "<w:i/><w:iCs/>" if italic else ""
    inner += f'<w:color w:val="{colour}"/>' if colour else ""
    inner += f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>' if size else ""
    inner += "<w:rtl/>" if rtl else ""
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


def run(
    text: object,
    *,
    bold: bool = False,
    italic: bool = False,
    colour: str = "",
    size: float = 0,
    style: str = "",
) -> str:
    """Typed text as runs: line ends become breaks, stretches of Arabic or Hebrew are marked right-to-left."""
    plain = clean(text)
    if not plain:
        return ""
    properties = (
        look(bold=bold, italic=italic, colour=colour, size=size, style=style)
        if (bold or italic or colour or size or style)
        else ""
    )
    if plain.isascii():
        return f"<w:r>{properties}{_characters(plain)}</w:r>"
    rtl = look(bold=bold, italic=italic, colour=colour, size=size, style=style, rtl=True)
    return "".join(
        f"<w:r>{rtl if is_rtl else properties}{_characters(part)}</w:r>" for part, is_rtl in _stretches(plain)
    )


def paragraph(
    content: str, style: str = "", *, keep_next: bool = False, extra: str = "", rtl: bool = False
) -> str:
    """A paragraph around runs; `style` is a style id, `extra` more properties that follow in schema order."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties += "<w:keepNext/>" if keep_next else ""
    properties += "<w:bidi/>" if rtl else ""
    properties += extra
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>" if properties else f"<w:p>{content}</w:p>"


def reads_right_to_left(text: str) -> bool:
    """Whether the first letter belongs to a right-to-left alphabet, which turns the whole paragraph."""
    if text.isascii():
        return False
    first = next((character for character in text if character.isalpha()), "")
    return bool(first) and _RTL_STRETCH.match(first) is not None


def page_break() -> str:
    return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'


def _stretches(text: str) -> list[tuple[str, bool]]:
    parts: list[tuple[str, bool]] = []
    end = 0
    for found in _RTL_STRETCH.finditer(text):
        if found.start() > end:
            parts.append((text[end : found.start()], False))
        parts.append((found.group(), True))
        end = found.end()
    if end < len(text):
        parts.append((text[end:], False))
    return parts


def _characters(text: str) -> str:
    if "\n" not in text and "\t" not in text:
        return f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    pieces = []
    for part in re.split("([\n\t])", text):
        if part == "\n":
            pieces.append("<w:br/>")
        elif part == "\t":
            pieces.append("<w:tab/>")
        elif part:
            pieces.append(f'<w:t xml:space="preserve">{escape(part)}</w:t>')
    return "".join(pieces)
