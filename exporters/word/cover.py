"""The first page: logo, title, who and when, and the answers a sponsor looks for."""

from __future__ import annotations

from collections.abc import Sequence

from exporters.word.drawing import band
from exporters.word.markup import EMU_PER_CM, page_break, paragraph, run
from exporters.word.tables import cell_properties, start
from exporters.word.widths import shares
from exporters.word.writing import Writing

Pairs = Sequence[tuple[str, object]]
_LOGO = {"wide": round(6 * EMU_PER_CM), "high": round(1.8 * EMU_PER_CM)}
_BAND = 0.55
_TALLER = '<w:spacing w:line="259" w:lineRule="auto"/>'
# From the top margin down to the title, in points; a cover with answers needs the room below.
_DROP, _DROP_WITH_ANSWERS = 200, 130


def cover(
    writing: Writing, title: str, subtitle: str, facts: Pairs, answers: Pairs, *, width: float, heading: str
) -> str:
    """The cover for pages of a text width in cm; inside a client's own text it takes no page of its own."""
    keeps_body = not writing.template.own and writing.template.keeps_body
    kicker = writing.style("day90 kicker")
    pieces = (
        [] if keeps_body else [_top(writing), _label(writing, drop=_DROP_WITH_ANSWERS if answers else _DROP)]
    )
    pieces.append(paragraph(run(title), writing.style("title")))
    if subtitle:
        pieces.append(paragraph(run(subtitle), writing.style("subtitle")))
    if facts:
        pieces += [_facts(writing, facts, width), _space(writing, 18)]
    if answers:
        pieces += [paragraph(run(heading), kicker, keep_next=True), _answers(writing, answers, width)]
        pieces.append(_space(writing, 18 if keeps_body else 0))
    return "".join(pieces) + ("" if keeps_body else page_break())


def _top(writing: Writing) -> str:
    shape = band(writing, width=_BAND, height=29.7, colour=writing.brand.fill) if writing.template.own else ""
    logo = writing.picture(writing.brand.logo, "Logo", **_LOGO) if writing.brand.logo else ""
    return paragraph(shape + logo)


def _label(writing: Writing, drop: int) -> str:
    spacing = f'<w:spacing w:before="{drop * 20}" w:after="160"/>'
    return paragraph(run(writing.brand.label), writing.style("day90 kicker"), extra=spacing)


def _space(writing: Writing, points: int) -> str:
    return paragraph(
        "", writing.style("day90 end"), extra=f'<w:spacing w:before="0" w:after="{points * 20}"/>'
    )


def _facts(writing: Writing, facts: Pairs, width: float) -> str:
    """Two quiet columns: what, and who or when."""
    widths = shares((4.2, width - 4.2), width)
    style = writing.style("day90 cell")
    rows = "".join(
        f"<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        f"<w:tc>{cell_properties(widths[0])}{paragraph(run(name, colour='475569'), style)}</w:tc>"
        f"<w:tc>{cell_properties(widths[1])}{paragraph(run(value, bold=True), style)}</w:tc></w:tr>"
        for name, value in facts
    )
    return (
        start(writing, widths, "About this document", "Who answers for it and when it was made")
        + rows
        + "</w:tbl>"
    )


def _answers(writing: Writing, answers: Pairs, width: float) -> str:
    """Questions with their answers, two to a row, on the wash of the accent."""
    gap = 0.35
    widths = shares(((width - gap) / 2, gap, (width - gap) / 2), width)
    rows = []
    for index in range(0, len(answers), 2):
        pair = [*answers[index : index + 2], ("", "")][:2]
        left, right = (
            _answer(writing, *each, cell_width) for each, cell_width in zip(pair, widths[::2], strict=True)
        )
        between = f"<w:tc>{cell_properties(widths[1])}{paragraph('', writing.style('day90 end'))}</w:tc>"
        rows.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{left}{between}{right}</w:tr>")
        if index + 2 < len(answers):
            blank = paragraph("", writing.style("day90 end"))
            gaps = "".join(f"<w:tc>{cell_properties(each)}{blank}</w:tc>" for each in widths)
            height = '<w:trHeight w:val="200" w:hRule="exact"/>'
            rows.append(f"<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>{gaps}</w:tr>")
    description = "The questions a sponsor asks first, each with its answer"
    return start(writing, widths, "Answers", description, "day90 panel") + "".join(rows) + "</w:tbl>"


def _answer(writing: Writing, question: str, answer: object, width: int) -> str:
    tone = writing.tone("soft")
    style = writing.style("day90 cell")
    ask = run(question, bold=True, colour=tone.ink, size=10.5)
    lines = paragraph(ask, style, keep_next=True, extra='<w:spacing w:after="80"/>')
    lines += paragraph(run(answer, size=10), style, extra=_TALLER)
    return f"<w:tc>{cell_properties(width, fill=tone.fill if question else '')}{lines}</w:tc>"
