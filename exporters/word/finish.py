"""Puts the written pieces into the document, sets its properties and saves it whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from docx.oxml import parse_xml
from docx.oxml.ns import qn

from exporters.text import one_line
from exporters.word.markup import NAMESPACES
from exporters.word.writing import Writing
from models.errors import UserError

_IGNORABLE = f"{{{NAMESPACES['mc']}}}Ignorable"
# What Word's own dialog holds in one property, in characters.
PROPERTY_LIMIT = 255


class Properties(NamedTuple):
    """What the file says about itself; `now` is when it was made (UTC if it names no zone)."""

    title: str
    subject: str
    author: str
    keywords: str
    now: datetime | None


def finish(writing: Writing, content: str, section: str, properties: Properties, path: Path) -> None:
    """Parse the content once, put it in its place with `section` as the page set-up that ends it, and save.

    Raises UserError if the file cannot be written.
    """
    template = writing.template
    old = template.word.element
    if template.keeps_body:
        root = parse_xml(f"{_opening(old)}<w:body>{content}</w:body></w:document>")
        _surround(
            root, template.place, template.section, parse_xml(f"{_opening(old)}{section}</w:document>")[0]
        )
    else:
        root = parse_xml(f"{_opening(old)}<w:body>{content}{section}</w:body></w:document>")
    for background in old.findall(qn("w:background")):
        root.insert(0, background)
    template.word.part._element = root  # noqa: SLF001
    _describe(writing, properties)
    _save(template.word, path)


def _opening(old: Any) -> str:
    """The start tag of the document with the client's namespaces and ours."""
    spaces = {prefix: uri for prefix, uri in old.nsmap.items() if prefix} | NAMESPACES
    declared = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in spaces.items())
    ignorable = " ".join(dict.fromkeys([*old.get(_IGNORABLE, "").split(), "w14"]))
    return f'<w:document {declared} mc:Ignorable="{ignorable}">'


def _surround(root: Any, place: Any, section: Any, new_section: Any) -> None:
    """Put the client's own text before and after the content; `place` goes unless it ends a section."""
    body = root[0]
    before, after = list(place.itersiblings(preceding=True))[::-1], list(place.itersiblings())
    section.getparent().replace(section, new_section)
    for index, element in enumerate(before):
        body.insert(index, element)
    if place.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is not None:
        body.append(place)
    body.extend([new_section if element is section else element for element in after])


def _describe(writing: Writing, properties: Properties) -> None:
    core = writing.template.word.core_properties
    now = properties.now or datetime.now(UTC)
    core.title = writing.shorten(properties.title, PROPERTY_LIMIT)
    core.subject = writing.shorten(properties.subject, PROPERTY_LIMIT)
    core.author = core.last_modified_by = writing.shorten(properties.author, PROPERTY_LIMIT)
    core.keywords = writing.shorten(properties.keywords, PROPERTY_LIMIT)
    core.category = one_line(writing.brand.label)[:PROPERTY_LIMIT]
    core.comments = "Made with Day90"
    core.language = writing.language
    core.created = core.modified = now.astimezone(UTC).replace(tzinfo=None) if now.tzinfo else now
    core.revision = 1
    if writing.template.own:
        for node in writing.template.word.styles.element.iter(qn("w:lang")):
            node.set(qn("w:val"), writing.language)


def _save(word: Any, path: Path) -> None:
    """Write a document beside its target and put it in place at once; a failure leaves nothing behind."""
    temporary: str | None = None
    try:
        handle, temporary = tempfile.mkstemp(prefix=".", suffix=".docx", dir=path.parent)
        with os.fdopen(handle, "wb") as stream:
            word.save(stream)
        _share(temporary)
        os.replace(temporary, path)
        temporary = None
    except OSError as error:
        raise UserError(
            f"“{path.name}” could not be written: close it in Word, or choose another folder."
        ) from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                os.unlink(temporary)


def _share(file: str) -> None:
    """Give a temporary file, which only its maker may read, the rights any new file gets."""
    mask = os.umask(0)
    os.umask(mask)
    os.chmod(file, 0o666 & ~mask)
