"""Drawings made of Word's own shapes: sharp at any size, editable, described for who cannot see them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from exporters.word.markup import attribute, emu, look, run
from exporters.word.writing import Writing, inline

_GROUP = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"


Align = Literal["left", "center", "right"]


class Shape(NamedTuple):
    """A shape or a line of text in cm from the top left corner; colours RRGGBB, size of text in points."""

    x: float
    y: float
    width: float
    height: float
    form: Literal["rect", "roundRect", "diamond", "ellipse", "text"] = "rect"
    fill: str = ""
    line: str = ""
    text: str = ""
    ink: str = "1F2937"
    size: float = 8
    bold: bool = False
    align: Align = "left"


def drawing(writing: Writing, shapes: Sequence[Shape], *, width: float, height: float, alt: str) -> str:
    """A run with a group of shapes, `width` by `height` cm, in the line of text."""
    size = f'cx="{emu(width)}" cy="{emu(height)}"'
    named = f'id="{writing.number()}" name="Drawing" descr={attribute(alt)}'
    frame = (
        f'<wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/><a:chOff x="0" y="0"/>'
        f"<a:chExt {size}/></a:xfrm>"
        "</wpg:grpSpPr>"
    )
    content = "".join(_shape(writing, shape) for shape in shapes)
    group = inline(f"<wpg:wgp><wpg:cNvGrpSpPr/>{frame}{content}</wpg:wgp>", _GROUP, size, named)
    return _alternative(group, "wpg")


def band(writing: Writing, *, width: float, height: float, colour: str) -> str:
    """A run with a band (cm) at the left edge of the page, behind the text; decoration only."""
    size = f'cx="{emu(width)}" cy="{emu(height)}"'
    shape = (
        f'<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill>'
        f'<a:srgbClr val="{colour}"/></a:solidFill>'
        "<a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>"
    )
    anchor = (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent {size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{writing.number()}" name="Band" descr="Decorative band in the accent colour"/>'
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{_SHAPE}">{shape}</a:graphicData></a:graphic>'
        "</wp:anchor></w:drawing></w:r>"
    )
    return _alternative(anchor, "wps")


def _alternative(content: str, needs: str) -> str:
    """Wrap a run so that programs that do not know shapes of Word 2010 pass over it."""
    inner = content.removeprefix("<w:r>").removesuffix("</w:r>")
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="{needs}">{inner}</mc:Choice>'
        "</mc:AlternateContent></w:r>"
    )


def _shape(writing: Writing, shape: Shape) -> str:
    form = "rect" if shape.form == "text" else shape.form
    fill = f'<a:solidFill><a:srgbClr val="{shape.fill}"/></a:solidFill>' if shape.fill else "<a:noFill/>"
    line = (
        f'<a:ln w="6350"><a:solidFill><a:srgbClr val="{shape.line}"/></a:solidFill></a:ln>'
        if shape.line
        else "<a:ln><a:noFill/></a:ln>"
    )
    place = (
        f'<a:off x="{emu(shape.x)}" y="{emu(shape.y)}"/>'
        f'<a:ext cx="{emu(shape.width)}" cy="{emu(shape.height)}"/>'
    )
    kind = '<wps:cNvSpPr txBox="1"/>' if shape.form == "text" else "<wps:cNvSpPr/>"
    return (
        f'<wps:wsp><wps:cNvPr id="{writing.number()}" name="Shape"/>{kind}<wps:spPr><a:xfrm>{place}</a:xfrm>'
        f'<a:prstGeom prst="{form}"><a:avLst/>'
        f"</a:prstGeom>{fill}{line}</wps:spPr>{_words(writing, shape)}</wps:wsp>"
    )


def _words(writing: Writing, shape: Shape) -> str:
    body = (
        '<wps:bodyPr rot="0" vert="horz" '
        'wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr" anchorCtr="0">'
        "<a:noAutofit/></wps:bodyPr>"
    )
    if not shape.text:
        return body
    words = run(shape.text, bold=shape.bold, colour=shape.ink, size=shape.size)
    spacing = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    style = f'<w:pStyle w:val="{writing.style("day90 drawing")}"/>'
    mark = look(size=shape.size)
    line = f'<w:p><w:pPr>{style}{spacing}<w:jc w:val="{shape.align}"/>{mark}</w:pPr>{words}</w:p>'
    return f"<wps:txbx><w:txbxContent>{line}</w:txbxContent></wps:txbx>{body}"
