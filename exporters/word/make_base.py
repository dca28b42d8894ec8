"""Makes resources/templates/base.docx, the built-in Word template: `python -m exporters.word.make_base`."""

from __future__ import annotations

import io
import zipfile
from importlib.resources import files
from pathlib import Path

from exporters.word.base_styles import ACCENT, HEAD, numbering_xml, styles_xml
from exporters.word.markup import NAMESPACES

_W = f'xmlns:w="{NAMESPACES["w"]}"'
_OPC = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_TYPE = "application/vnd.openxmlformats-officedocument"
# A font for each script that Calibri does not have; Word picks by the script of the language.
_SCRIPTS = {
    "Jpan": "Yu Gothic", "Hang": "Malgun Gothic", "Hans": "Microsoft YaHei", "Hant": "Microsoft JhengHei",
    "Arab": "Arial", "Hebr": "Arial", "Thai": "Leelawadee UI", "Deva": "Mangal",
}  # fmt: skip
_COLOURS = {
    "dk2": "1F2937", "lt2": "F1F4F7", "accent1": ACCENT, "accent2": "1E3A8A", "accent3": "B45309",
    "accent4": "7F1D1D", "accent5": "6D28D9", "accent6": "475569", "hlink": ACCENT, "folHlink": "475569",
}  # fmt: skip


def _content_types() -> str:
    kinds = {
        "/word/document.xml": f"{_TYPE}.wordprocessingml.document.main+xml",
        "/word/styles.xml": f"{_TYPE}.wordprocessingml.styles+xml",
        "/word/settings.xml": f"{_TYPE}.wordprocessingml.settings+xml",
        "/word/numbering.xml": f"{_TYPE}.wordprocessingml.numbering+xml",
        "/word/fontTable.xml": f"{_TYPE}.wordprocessingml.fontTable+xml",
        "/word/theme/theme1.xml": f"{_TYPE}.theme+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "/docProps/app.xml": f"{_TYPE}.extended-properties+xml",
    }
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
    return (
        f'{HEAD}<Types xmlns="{_OPC}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(*targets: tuple[str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'{HEAD}<Relationships xmlns="{_OPC}/relationships">{lines}</Relationships>'


def _settings() -> str:
    compatibility = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (("compatibilityMode", 15), ("overrideTableStyleFontSizeAndJustification", 1))
    )
    return (
        f'{HEAD}<w:settings {_W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat>{compatibility}</w:compat>"
        '<w:themeFontLang w:val="en-GB" w:eastAsia="ja-JP" w:bidi="ar-SA"/>'
        '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" '
        'w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" '
        'w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def _font_table() -> str:
    fonts = "".join(
        f'<w:font w:name="{name}">{alternative}<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
        for name, alternative in (("Calibri", '<w:altName w:val="Carlito"/>'), ("Arial", ""))
    )
    return f"{HEAD}<w:fonts {_W}>{fonts}</w:fonts>"


def _theme() -> str:
    scripts = "".join(f'<a:font script="{script}" typeface="{font}"/>' for script, font in _SCRIPTS.items())
    fonts = "".join(
        f'<a:{kind}Font><a:latin typeface="Calibri"/><a:ea typeface=""/>'
        f'<a:cs typeface="Arial"/>{scripts}</a:{kind}Font>'
        for kind in ("major", "minor")
    )
    colours = (
        '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
        '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    ) + "".join(f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>' for name, colour in _COLOURS.items())
    plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{plain}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{HEAD}<a:theme xmlns:a="{NAMESPACES["a"]}" name="Day90"><a:themeElements>'
        f'<a:clrScheme name="Day90">{colours}</a:clrScheme><a:fontScheme name="Day90">{fonts}</a:fontScheme>'
        f'<a:fmtScheme name="Day90"><a:fillStyleLst>{plain * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{plain * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements></a:theme>"
    )


def parts() -> dict[str, str]:
    """Every part of the template by its name in the package; A4, margins 2.1 cm at the sides."""
    page = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1531" w:right="1191" w:bottom="1361" '
        'w:left="1191" w:header="624" w:footer="567" w:gutter="0"/></w:sectPr>'
    )
    inside = ("styles", "settings", "numbering", "fontTable")
    return {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            (f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
            (f"{_OPC}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        ),
        "docProps/core.xml": f'{HEAD}<cp:coreProperties xmlns:cp="{_OPC}/metadata/core-properties"/>',
        "docProps/app.xml": (
            f'{HEAD}<Properties xmlns="{_OFFICE}/extended-properties">'
            "<Application>Day90</Application></Properties>"
        ),
        "word/document.xml": f"{HEAD}<w:document {_W}><w:body>{page}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relationships(
            *((f"{_OFFICE}/relationships/{kind}", f"{kind}.xml") for kind in inside),
            (f"{_OFFICE}/relationships/theme", "theme/theme1.xml"),
        ),
        "word/styles.xml": styles_xml(),
        "word/numbering.xml": numbering_xml(),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _font_table(),
        "word/theme/theme1.xml": _theme(),
    }


def template() -> bytes:
    """The package, the same bytes each time it is made."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts().items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, text.encode("utf-8"))
    return raw.getvalue()


def main() -> None:
    """Write the template where the program reads it."""
    Path(str(files("resources"))).joinpath("templates", "base.docx").write_bytes(template())


if __name__ == "__main__":
    main()
