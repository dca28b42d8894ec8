"""Fields that Word keeps up to date: page numbers, numbered captions, the table of contents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape

from exporters.word.markup import paragraph, run


class Entry(NamedTuple):
    """A heading as the contents list it; `bookmark` is where a click leads."""

    level: int
    text: str
    bookmark: str


def field(instruction: str, result: str, properties: str = "") -> str:
    """A complete complex field with the result that shows until Word computes its own.

    No field is marked dirty: Word asks every reader of such a file whether to update "fields that may refer
    to other files". What we write is right as it stands.
    """
    return (
        f'<w:r>{properties}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{properties}<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        f'<w:r>{properties}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"<w:r>{properties}<w:t>{escape(result)}</w:t></w:r>"
        f'<w:r>{properties}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def page_of_pages() -> str:
    return run("Page ") + field("PAGE", "1") + run(" of ") + field("NUMPAGES", "1")


def caption(label: str, number: int, text: str, style: str) -> str:
    """'Table 3. Milestones', numbered by a SEQ field and kept with what it names."""
    words = run(f"{label} ", bold=True) + field(
        f"SEQ {label} \\* ARABIC", str(number), "<w:rPr><w:b/><w:bCs/></w:rPr>"
    )
    return paragraph(words + run(f"  {text}"), style, keep_next=True)


def bookmarked(content: str, number: int, name: str) -> str:
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def contents(entries: Sequence[Entry], styles: dict[int, str]) -> str:
    """A table of contents field with its entries written out, each a link to its heading.

    Entries carry no page numbers (switch \\n): only a layout engine knows them, and a wrong number is worse.
    """
    if not entries:
        return ""
    deepest = max(entry.level for entry in entries)
    start = (
        _mark("begin")
        + (
            '<w:r><w:instrText xml:space="preserve"> '
            f'TOC \\o "1-{deepest}" \\n \\h \\z \\u </w:instrText></w:r>'
        )
        + _mark("separate")
    )
    lines = [_line(entry) for entry in entries]
    lines[0] = start + lines[0]
    lines[-1] += _mark("end")
    return "".join(paragraph(line, styles[entry.level]) for line, entry in zip(lines, entries, strict=True))


def _line(entry: Entry) -> str:
    return f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{run(entry.text)}</w:hyperlink>'


def _mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'
