"""Finds styles by name in any template, localised names too; missing ones are brought along and reported."""

from __future__ import annotations

import copy
import tomllib
from importlib.resources import files
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import qn


class Styles:
    """Style ids of one document by the English style name; `base` lends the styles it lacks."""

    def __init__(self, word: WordDocument, base: WordDocument | None = None) -> None:
        self._word = word
        self._base = base
        self._ids = _ids_by_name(word)
        self._others = _other_names() if base is not None else {}
        self._known: dict[str, str] = {}
        self.missing: list[str] = []

    def id(self, name: str) -> str:
        """The id to write for a style by its English name, such as 'heading 1'."""
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = self._find(name) or self._borrow(name)
        return known

    def _find(self, name: str) -> str | None:
        for each in (name, *self._others.get(name, ())):
            found = self._ids.get(_plain(each))
            if found is not None:
                return found
        return None

    def _borrow(self, name: str) -> str:
        """Copy the built-in definition into the document; a missing standard style of text is reported."""
        if self._base is None:
            raise KeyError(name)
        original = _style(self._base, _ids_by_name(self._base)[_plain(name)])
        if original.get(qn("w:customStyle")) is None and original.get(qn("w:type")) == "paragraph":
            self.missing.append(_title(name))
        style = copy.deepcopy(original)
        taken = {each.get(qn("w:styleId")) for each in self._word.styles.element}
        style_id = original.get(qn("w:styleId"))
        style.set(qn("w:styleId"), style_id if style_id not in taken else f"Day90{style_id}")
        self._bind(style)
        self._word.styles.element.append(style)
        return str(style.get(qn("w:styleId")))

    def _bind(self, style: Any) -> None:
        """Point parent and next style of a copied style at what this document has."""
        for tag in ("w:basedOn", "w:next"):
            node = style.find(qn(tag))
            if node is None:
                continue
            parent = None if node.get(qn("w:val")) == style.get(qn("w:styleId")) else self._own_id(node)
            if parent is None:
                style.remove(node)
            else:
                node.set(qn("w:val"), parent)

    def _own_id(self, node: Any) -> str | None:
        """This document's id for a style of the base; its default style stands for Normal and the like."""
        assert self._base is not None
        style = _style(self._base, node.get(qn("w:val")))
        if style.get(qn("w:default")) is None:
            return self.id(style.find(qn("w:name")).get(qn("w:val")).lower())
        kind = style.get(qn("w:type"))
        for each in self._word.styles.element.iterchildren(qn("w:style")):
            if each.get(qn("w:type")) == kind and each.get(qn("w:default")) in ("1", "true", "on"):
                return str(each.get(qn("w:styleId")))
        return None


def _ids_by_name(word: WordDocument) -> dict[str, str]:
    """Style ids by plain name; a name counts before an alias, an alias before an id."""
    ids: dict[str, str] = {}
    later: list[tuple[str, str]] = []
    for style in word.styles.element.iterchildren(qn("w:style")):
        style_id = style.get(qn("w:styleId"))
        name, aliases = style.find(qn("w:name")), style.find(qn("w:aliases"))
        if style_id is None or name is None:
            continue
        ids.setdefault(_plain(name.get(qn("w:val"))), style_id)
        later += [
            (each, style_id) for each in (aliases.get(qn("w:val")).split(",") if aliases is not None else ())
        ]
        later.append((style_id, style_id))
    for each, style_id in later:
        ids.setdefault(_plain(each), style_id)
    return ids


def _style(word: WordDocument, style_id: str) -> Any:
    for style in word.styles.element.iterchildren(qn("w:style")):
        if style.get(qn("w:styleId")) == style_id:
            return style
    raise KeyError(style_id)


def _other_names() -> dict[str, list[str]]:
    raw = files("resources").joinpath("templates", "style_names.toml").read_text(encoding="utf-8")
    return tomllib.loads(raw)


def _plain(name: str) -> str:
    return "".join(name.split()).casefold()


def _title(name: str) -> str:
    return " ".join(word.upper() if word == "toc" else word.capitalize() for word in name.split())
