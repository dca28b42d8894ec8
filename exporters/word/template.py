"""Opens the built-in template or the client's own .docx or .dotx, and makes room in it for a document."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml import etree

from exporters.brand import Brand
from exporters.word.base_styles import ACCENT
from exporters.word.styles import Styles
from models.errors import UserError

PLACE = "{{DAY90}}"
_DOCX = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_DOTX = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
# Parts that only the removed body spoke of; left behind they would carry the template's sample content along.
_BODY_PARTS = ("/image", "/hyperlink", "/chart", "/oleObject", "/package", "/header", "/footer", "/comments")
_REFERENCES = ("id", "embed", "link", "pict", "dm", "lo", "qs", "cs")


@dataclass
class Template:
    """An opened template: the document, its styles, and the element before which content goes."""

    word: WordDocument
    styles: Styles
    place: Any
    own: bool

    @property
    def keeps_body(self) -> bool:
        """Whether the client's text around the place mark stays."""
        return bool(self.place.tag != qn("w:sectPr"))

    @property
    def section(self) -> Any:
        """The w:sectPr that governs the place where content goes."""
        for element in (self.place, *self.place.itersiblings()):
            found = (
                element if element.tag == qn("w:sectPr") else element.find(f"{qn('w:pPr')}/{qn('w:sectPr')}")
            )
            if found is not None:
                return found
        raise ValueError("a Word body ends with its section")


def open_template(brand: Brand) -> Template:
    """The brand's Word template, or the built-in one in the brand's colours.

    Raises UserError if the client's file is missing or is no Word document.
    """
    base = _base()
    if brand.template is None:
        _recolour(base, brand)
        return Template(base, Styles(base), _last_section(base), own=True)
    word = _open(brand.template)
    _recolour(base, brand)
    found = _place(word)
    place = _empty(word) if found is None else found
    return Template(word, Styles(word, base), place, own=False)


def without_template_type(raw: bytes) -> bytes:
    """The package with the content type of a document where it has that of a template (.dotx)."""
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        if _DOTX not in package.read("[Content_Types].xml"):
            return raw
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
            for entry in package.infolist():
                content = package.read(entry.filename)
                is_types = entry.filename == "[Content_Types].xml"
                copy.writestr(entry, content.replace(_DOTX, _DOCX) if is_types else content)
    return out.getvalue()


def _base() -> WordDocument:
    raw = files("resources").joinpath("templates", "base.docx").read_bytes()
    return Document(io.BytesIO(raw))


def _open(path: Path) -> WordDocument:
    try:
        word = Document(io.BytesIO(without_template_type(path.read_bytes())))
        _last_section(word)
        _forget_effects(word)
    except OSError as error:
        raise UserError(
            f"The Word template “{path.name}” could not be read: choose it again in the brand."
        ) from error
    except (
        ValueError,
        KeyError,
        IndexError,
        AttributeError,
        zipfile.BadZipFile,
        etree.XMLSyntaxError,
    ) as error:
        raise UserError(
            f"“{path.name}” is not a Word document or template: choose a .docx or .dotx file in the brand."
        ) from error
    return word


def _forget_effects(word: WordDocument) -> None:
    """Drop the second style sheet of Word 2010, which would contradict the styles we bring along."""
    relations = word.part.rels
    for key in [key for key, one in relations.items() if one.reltype.endswith("/stylesWithEffects")]:
        del relations[key]


def _last_section(word: WordDocument) -> Any:
    return word.element.body.get_or_add_sectPr()


def _place(word: WordDocument) -> Any:
    """The paragraph with the place mark, emptied; None if the template has no mark."""
    for element in word.element.body.iterchildren(qn("w:p")):
        if PLACE in "".join(node.text or "" for node in element.iter(qn("w:t"))):
            for child in list(element):
                if child.tag != qn("w:pPr"):
                    element.remove(child)
            return element
    return None


def _empty(word: WordDocument) -> Any:
    """Take the body out, keeping the first page set-up, and the parts that only the body used."""
    body, last = word.element.body, _last_section(word)
    for element in list(body):
        if element is not last:
            body.remove(element)
    used = {value for node in last.iter() for value in node.attrib.values()}
    relations = word.part.rels
    for key in [
        key for key, one in relations.items() if one.reltype.endswith(_BODY_PARTS) and key not in used
    ]:
        del relations[key]
    return last


def _recolour(word: WordDocument, brand: Brand) -> None:
    """Turn the built-in accent into the brand's: text gets the readable shade, rules the pure one."""
    if brand.fill == ACCENT:
        return
    for root in (word.styles.element, word.part.numbering_part.element):
        _replace(root, "w:color", "w:val", brand.ink)
        _replace(root, "w:left", "w:color", brand.fill)
    for relation in word.part.rels.values():
        if relation.reltype.endswith("/theme"):
            theme = relation.target_part
            theme._blob = theme.blob.replace(ACCENT.encode(), brand.ink.encode())  # noqa: SLF001


def _replace(root: Any, tag: str, name: str, colour: str) -> None:
    for node in root.iter(qn(tag)):
        if node.get(qn(name)) == ACCENT:
            node.set(qn(name), colour)
