"""What every piece needs while a document is written: styles, colours, unique numbers, links, cut texts."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from docx.image.exceptions import UnrecognizedImageError
from docx.opc.constants import RELATIONSHIP_TYPE

from exporters.brand import TONES, Brand, Tone
from exporters.text import cut, one_line, safe_link, utf16_length
from exporters.word.markup import attribute
from exporters.word.template import Template
from models.errors import UserError


@dataclass
class Writing:
    """The state of one document while it is written."""

    template: Template
    brand: Brand
    language: str = "en-GB"
    cut_texts: list[str] = field(default_factory=list)
    _captions: dict[str, int] = field(default_factory=dict)
    _links: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        # One count for drawings, controls and bookmarks, above whatever a client's template uses.
        used = (each for part in _stories(self.template) for each in part.xpath("//@id | //@w:id"))
        self._numbers = count(
            max([100_000, *(int(each) for each in used if each.isdigit() and len(each) < 10)]) + 1
        )

    def style(self, name: str) -> str:
        """The style id for an English style name, such as 'heading 1'."""
        return self.template.styles.id(name)

    def number(self) -> int:
        """A number no drawing, control or bookmark of the document has yet."""
        return next(self._numbers)

    def caption_number(self, label: str) -> int:
        """1 for the first table or figure, and so on; 'Table' and 'Figure' count separately."""
        self._captions[label] = self._captions.get(label, 0) + 1
        return self._captions[label]

    def tone(self, name: str) -> Tone:
        """Tint and text colour of good, info, warn, bad, muted, accent (the brand's) or soft (its wash)."""
        if name == "accent":
            return Tone(self.brand.fill, self.brand.on_fill)
        if name == "soft":
            return Tone(self.brand.tint, self.brand.ink)
        return TONES[name]

    def shorten(self, text: object, limit: int) -> str:
        """The text on one line, cut with a mark to at most `limit` UTF-16 units; a cut is reported."""
        plain = one_line(text)
        if utf16_length(plain) > limit:
            self.cut_texts.append(f"“{plain[:60]}…” was cut to {limit} characters")
        return cut(plain, limit)

    def link(self, address: str, content: str) -> str:
        """Runs as a hyperlink, or the runs alone if the address is not a safe one (http, https, mailto)."""
        target = safe_link(address)
        if target is None:
            return content
        key = self._links.get(target)
        if key is None:
            key = self._links[target] = f"rIdLink{len(self._links) + 1}"
            relations = self.template.word.part.rels
            relations.add_relationship(RELATIONSHIP_TYPE.HYPERLINK, target, key, is_external=True)
        return f'<w:hyperlink r:id="{key}" w:history="1">{content}</w:hyperlink>'

    def picture(self, raw: bytes, alt: str, *, wide: int, high: int, part: Any = None) -> str:
        """A run with a picture scaled into a box of EMU; `part` is the story it stands in, else the body.

        Raises UserError if the bytes are no picture that Word shows.
        """
        story = part if part is not None else self.template.word.part
        try:
            relation, image = story.get_or_add_image(io.BytesIO(raw))
        except (UnrecognizedImageError, ValueError, KeyError, EOFError) as error:
            raise UserError(
                "The logo is not a picture that Word can show: choose a PNG or JPEG file."
            ) from error
        width, height = int(image.width), int(image.height)
        scale = min(wide / max(width, 1), high / max(height, 1))
        size = f'cx="{round(width * scale)}" cy="{round(height * scale)}"'
        number = self.number()
        named = f'id="{number}" name="Picture {number}" descr={attribute(alt)}'
        graphic = (
            f"<pic:pic><pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
            f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        )
        return inline(graphic, "http://schemas.openxmlformats.org/drawingml/2006/picture", size, named)


def inline(graphic: str, kind: str, size: str, named: str) -> str:
    """A run that holds a drawing in the line of text; `kind` is the namespace of the graphic."""
    return (
        '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f"<wp:extent {size}/><wp:docPr {named}/>"
        f'<wp:cNvGraphicFramePr/><a:graphic><a:graphicData uri="{kind}">{graphic}</a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def _stories(template: Template) -> list[Any]:
    """The body, headers and footers of a client's template; the built-in one has nothing in use."""
    if template.own:
        return []
    part = template.word.part
    endings = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
    return [part.element] + [one.target_part.element for one in part.rels.values() if one.reltype in endings]
