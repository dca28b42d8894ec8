"""Writes the template that translators begin with: `python3 -m tests.language`.

A translation is a copy called day90_CODE.ts, filled in with Qt Linguist and turned into day90_CODE.qm by
`pyside6-lrelease`; the program offers every language whose .qm file lies in resources/languages.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from xml.sax.saxutils import escape

from tests.language.gather import COUNTED, ROOT, Text, texts
from tests.language.templates import TARGET
from tests.language.templates import written as core

TEMPLATE = ROOT / "resources" / "languages" / "day90.ts"
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1"{0} sourcelanguage="en">\n'


def written(
    found: Iterable[Text], code: str = "", translate: Callable[[str], str] | None = None, plurals: int = 2
) -> str:
    """The texts as a file of Qt Linguist, filled in by `translate` if there is one."""
    lines = [HEAD.format(f' language="{code}"' if code else "")]
    pairs = sorted(set(found))
    for context in sorted({context for context, _text in pairs}):
        lines.append(f"<context>\n    <name>{escape(context)}</name>\n")
        lines += [_message(*pair, translate, plurals) for pair in pairs if pair[0] == context]
        lines.append("</context>\n")
    return "".join([*lines, "</TS>\n"])


def _message(context: str, text: str, translate: Callable[[str], str] | None, plurals: int) -> str:
    many = context == COUNTED
    kind = ' numerus="yes"' if many else ""
    words = escape(translate(text)) if translate is not None else ""
    inner = f"<numerusform>{words}</numerusform>" * plurals if many else words
    state = "" if translate is not None else ' type="unfinished"'
    return (
        f"    <message{kind}>\n        <source>{escape(text)}</source>\n"
        f"        <translation{state}>{inner}</translation>\n    </message>\n"
    )


def main(path: Path = TEMPLATE) -> int:
    """Write anew what the core says, and the template of everything."""
    TARGET.write_text(core(), "utf-8")
    found = texts()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(written(found), "utf-8")
    sys.stdout.write(f"{path}: {len(found)} texts\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
