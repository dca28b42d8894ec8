"""Charts that stay editable in Word: the drawing, and the small workbook its figures come from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal
from xml.sax.saxutils import escape

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from exporters.brand import mix
from exporters.text import one_line
from exporters.word.chart_figures import HEAD, OFFICE, TYPES, Series, letters, workbook
from exporters.word.markup import NAMESPACES, attribute, emu
from exporters.word.writing import Writing, inline

Kind = Literal["bar", "column", "line"]
_AXES = '<c:axId val="1001"/><c:axId val="1002"/>'
_INK = "475569"
LONGEST = 40  # letters of a category


def chart(
    writing: Writing,
    kind: Kind,
    categories: Sequence[str],
    series: Sequence[Series],
    *,
    width: float,
    height: float,
    maximum: float | None,
    unit: str,
    alt: str,
    step: float | None = None,
) -> str:
    """A run with a native chart of `width` by `height` cm.

    `maximum` ends the value axis, `unit` names it, `step` is from one of its lines to the next.
    """
    number = writing.number()
    names = [_label(each) for each in categories]
    clean = [Series(one_line(each.name), list(each.values)) for each in series]
    plot = _plot(kind, names, clean, _colours(writing, len(clean))) + _category_axis(kind)
    text = chart_xml(plot + _value_axis(kind, maximum, unit, step), legend=_legend_place(kind, len(clean)))
    relation = _part(writing, number, text, workbook(names, clean))
    named = f'id="{number}" name="Chart {number}" descr={attribute(alt)}'
    size = f'cx="{emu(width)}" cy="{emu(height)}"'
    return inline(f'<c:chart r:id="{relation}"/>', NAMESPACES["c"], size, named)


def _part(writing: Writing, number: int, text: str, figures: bytes) -> str:
    """Put the chart and its workbook into the package; the relationship id of the chart."""
    document = writing.template.word.part
    book = Part(
        PackURI(f"/word/embeddings/chart{number}.xlsx"),
        f"{TYPES}.spreadsheetml.sheet",
        figures,
        document.package,
    )
    part = Part(
        PackURI(f"/word/charts/chart{number}.xml"),
        f"{TYPES}.drawingml.chart+xml",
        text.encode("utf-8"),
        document.package,
    )
    part.rels.add_relationship(RELATIONSHIP_TYPE.PACKAGE, book, "rId1")
    return document.relate_to(part, RELATIONSHIP_TYPE.CHART)


def _label(name: str) -> str:
    """A category on one line, cut so that a long name leaves room for the bars."""
    words = one_line(name)
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"


def _legend_place(kind: Kind, series: int) -> str:
    """Beside lying bars, which use the height, below the others; none for a single series."""
    return ("r" if kind == "bar" else "b") if series > 1 else ""


def chart_xml(plot: str, *, legend: str) -> str:
    """The chart part around its plots and axes, bound to the workbook of relationship rId1.

    `legend` is its place as the format says it, such as b for below; empty for none.
    """
    place = f'<c:legendPos val="{legend}"/>'
    below = f'<c:legend>{place}<c:overlay val="0"/>{_text(900)}</c:legend>' if legend else ""
    plain = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
    return (
        f'{HEAD}<c:chartSpace xmlns:c="{NAMESPACES["c"]}" xmlns:a="{NAMESPACES["a"]}" xmlns:r="{OFFICE}">'
        '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        f'<c:plotArea><c:layout/>{plot}{plain}</c:plotArea>{below}<c:plotVisOnly val="1"/>'
        f'<c:dispBlanksAs val="gap"/></c:chart>{plain}{_text(900)}'
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _plot(kind: Kind, categories: Sequence[str], series: Sequence[Series], colours: Sequence[str]) -> str:
    lines = "".join(
        _series(kind, index, one, categories, colour)
        for index, (one, colour) in enumerate(zip(series, colours, strict=True))
    )
    if kind == "line":
        return (
            '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
            f'{lines}<c:marker val="1"/>{_AXES}</c:lineChart>'
        )
    return (
        f'<c:barChart><c:barDir val="{"bar" if kind == "bar" else "col"}"/><c:grouping val="clustered"/>'
        f'<c:varyColors val="0"/>{lines}<c:gapWidth val="60"/><c:overlap val="-5"/>{_AXES}</c:barChart>'
    )


def _series(kind: Kind, index: int, series: Series, categories: Sequence[str], colour: str) -> str:
    """One series; its figures are cached, so the picture is there before the workbook is opened."""
    place = f"Sheet1!${letters(index + 2)}$"
    end = len(categories) + 1
    names = "".join(f'<c:pt idx="{i}"><c:v>{escape(name)}</c:v></c:pt>' for i, name in enumerate(categories))
    values = "".join(
        f'<c:pt idx="{i}"><c:v>{value:.15g}</c:v></c:pt>'
        for i, value in enumerate(series.values[: len(categories)])
        if value is not None
    )
    count = f'<c:ptCount val="{len(categories)}"/>'
    return (
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx><c:strRef><c:f>{place}1</c:f>'
        "<c:strCache>"
        f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{escape(series.name)}</c:v></c:pt></c:strCache></c:strRef>'
        f"</c:tx>{_shape(kind, colour)}<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${end}</c:f>"
        f"<c:strCache>{count}{names}</c:strCache></c:strRef></c:cat><c:val><c:numRef>"
        f"<c:f>{place}2:{place.split('!')[1]}{end}</c:f><c:numCache><c:formatCode>General</c:formatCode>{count}{values}</c:numCache></c:numRef></c:val>"
        + ('<c:smooth val="0"/>' if kind == "line" else "")
        + "</c:ser>"
    )


def _shape(kind: Kind, colour: str) -> str:
    """How a series is drawn: a line with round points, or plain bars."""
    fill = f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
    bare = "<a:ln><a:noFill/></a:ln>"
    if kind != "line":
        return f'<c:spPr>{fill}{bare}</c:spPr><c:invertIfNegative val="0"/>'
    return (
        f'<c:spPr><a:ln w="28575" cap="rnd">{fill}<a:round/></a:ln></c:spPr><c:marker>'
        f'<c:symbol val="circle"/><c:size val="6"/><c:spPr>{fill}{bare}</c:spPr></c:marker>'
    )


def _category_axis(kind: Kind) -> str:
    place, order = ("l", "maxMin") if kind == "bar" else ("b", "minMax")
    line = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="CBD5E1"/></a:solidFill></a:ln></c:spPr>'
    return (
        f'<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="{order}"/></c:scaling>'
        '<c:delete val="0"/>'
        f'<c:axPos val="{place}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="low"/>{line}{_text(900)}<c:crossAx val="1002"/>'
        '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
        '<c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value_axis(kind: Kind, maximum: float | None, unit: str, step: float | None) -> str:
    apart = f'<c:majorUnit val="{step:g}"/>' if step is not None else ""
    top = f'<c:max val="{maximum:g}"/>' if maximum is not None else ""
    place, crosses = ("b", "max") if kind == "bar" else ("l", "autoZero")
    grid = (
        '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E2E8F0"/>'
        "</a:solidFill></a:ln></c:spPr></c:majorGridlines>"
    )
    title = (
        f"<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>{_face(900)}</a:pPr><a:r>"
        '<a:rPr lang="en-GB" sz="900" b="0">'
        f'<a:solidFill><a:srgbClr val="{_INK}"/></a:solidFill></a:rPr>'
        f"<a:t>{escape(one_line(unit))}</a:t></a:r></a:p>"
        '</c:rich></c:tx><c:overlay val="0"/></c:title>'
        if unit
        else ""
    )
    return (
        '<c:valAx><c:axId val="1002"/><c:scaling>'
        f'<c:orientation val="minMax"/>{top}<c:min val="0"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{place}"/>{grid}{title}<c:numFmt '
        'formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f'<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{_text(900)}<c:crossAx val="1001"/>'
        f'<c:crosses val="{crosses}"/>'
        f'<c:crossBetween val="between"/>{apart}</c:valAx>'
    )


def _face(size: int) -> str:
    ink = f'<a:solidFill><a:srgbClr val="{_INK}"/></a:solidFill>'
    return (
        f'<a:defRPr sz="{size}" b="0">{ink}<a:latin typeface="Calibri"/><a:cs typeface="Arial"/></a:defRPr>'
    )


def _text(size: int) -> str:
    return f'<c:txPr><a:bodyPr/><a:p><a:pPr>{_face(size)}</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>'


def _colours(writing: Writing, number: int) -> list[str]:
    """The accent first, its wash second, then the accents of other subjects."""
    brand = writing.brand
    own = [brand.fill, mix(brand.fill, "CBD5E1", 0.75), "1E3A8A", "B45309", "6D28D9", "475569"]
    return [own[index % len(own)] for index in range(number)]
