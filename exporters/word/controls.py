"""Content controls: the places in a Word document where its reader fills something in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from xml.sax.saxutils import escape

from exporters.text import clean, one_line
from exporters.word.markup import attribute, run

# Word refuses a longer title or tag of a control, and a longer item of a list.
NAME_LIMIT = 64
ITEM_LIMIT = 255


def check_box(number: int, name: str, *, done: bool) -> str:
    """A box the reader can tick; `number` is the unique id of the control."""
    state = (
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/>'
    )
    font = (
        '<w:rPr><w:rFonts w:ascii="MS Gothic" '
        'w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/></w:rPr>'
    )
    kind = f'<w14:checkbox><w14:checked w14:val="{int(done)}"/>{state}</w14:checkbox>'
    return _control(number, name, kind, f"<w:r>{font}<w:t>{'☒' if done else '☐'}</w:t></w:r>")


def choice(number: int, name: str, options: Sequence[str], chosen: str = "", placeholder: str = "") -> str:
    """A drop-down list; `placeholder` is the character style of the words that ask for a choice."""
    items = "".join(
        f"<w:listItem w:displayText={attribute(each[:ITEM_LIMIT])} w:value={attribute(each[:ITEM_LIMIT])}/>"
        for each in dict.fromkeys(one_line(option) for option in options)
        if each
    )
    kind = f"<w:dropDownList>{items}</w:dropDownList>"
    return _filled(number, name, kind, chosen, "Choose", placeholder)


def day(
    number: int, name: str, chosen: date | None = None, placeholder: str = "", language: str = "en-GB"
) -> str:
    """A date with a calendar to pick from."""
    full = f' w:fullDate="{chosen.isoformat()}T00:00:00Z"' if chosen else ""
    kind = (
        f'<w:date{full}><w:dateFormat w:val="d MMM yyyy"/><w:lid w:val={attribute(language)}/>'
        '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
    )
    shown = f"{chosen.day} {chosen:%b %Y}" if chosen else ""
    return _filled(number, name, kind, shown, "Choose a date", placeholder)


def text_box(
    number: int, name: str, chosen: str = "", placeholder: str = "", prompt: str = "Write here"
) -> str:
    """A line of text, which may hold line breaks."""
    return _filled(number, name, '<w:text w:multiLine="1"/>', chosen, prompt, placeholder)


def _filled(number: int, name: str, kind: str, chosen: str, prompt: str, placeholder: str) -> str:
    if clean(chosen):
        return _control(number, name, kind, run(chosen))
    return _control(number, name, "<w:showingPlcHdr/>" + kind, run(prompt, style=placeholder))


def _control(number: int, name: str, kind: str, content: str) -> str:
    title = escape(one_line(name)[:NAME_LIMIT], {'"': "&quot;"})
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{title}"/><w:tag w:val="day90-{number}"/>'
        f'<w:id w:val="{number}"/>{kind}'
        f"</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )
