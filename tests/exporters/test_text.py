"""Typed text is clean, links are safe and cuts are visible."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from exporters.text import clean, cut, one_line, safe_link, utf16_length


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("plain", "plain"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("bell\x07 and null\x00", "bell\ufffd and null\ufffd"),
        ("half \ud83d pair", "half \ufffd pair"),
        ("tab\tstays", "tab\tstays"),
        ("not a character \uffff", "not a character \ufffd"),
        ("Überführung 日本 مرحبا 🙂", "Überführung 日本 مرحبا 🙂"),
        (None, ""),
        (12, "12"),
    ],
)
def test_clean(typed: object, written: str) -> None:
    assert clean(typed) == written


@given(st.text())
def test_clean_text_fits_into_xml(typed: str) -> None:
    element = etree.Element("t")
    element.text = clean(typed)
    assert etree.fromstring(etree.tostring(element)).text == (clean(typed) or None)


@given(st.text(), st.integers(min_value=10, max_value=40))
def test_a_cut_text_keeps_the_limit(text: str, limit: int) -> None:
    short = cut(text, limit)
    assert utf16_length(short) <= limit
    assert short == text or short.endswith("[…]")


def test_a_long_text_of_pictures_is_cut_at_once() -> None:
    kept = cut("🎉" * 400_000, 32_767)
    assert (utf16_length(kept), kept[-5:]) == (32_766, "🎉 […]")


def test_one_line() -> None:
    assert one_line("  a\n b\t\tc ") == "a b c"


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "file:///etc/passwd", "www.example.com", "http://", "", "https://a b",
     "\\\\server\\x", "mailto:nobody", "http://[broken", "data:text/html,x", "ht\x00tp://example.com"],
)  # fmt: skip
def test_unsafe_links_are_refused(address: str) -> None:
    assert safe_link(address) is None


def test_safe_links_become_plain_addresses() -> None:
    assert safe_link(" https://example.com/a?b=1#c ") == "https://example.com/a?b=1#c"
    assert safe_link("mailto:dana@example.com") == "mailto:dana@example.com"
    assert safe_link("https://example.com/Prüfung") == "https://example.com/Pr%C3%BCfung"
    assert safe_link('https://example.com/"><x>') == "https://example.com/%22%3E%3Cx%3E"
