"""The one style sheet: what a palette cannot say about frames, buttons, fields, menus and scroll bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from views.theme import Tokens


def style_sheet(t: Tokens, folder: str) -> str:
    """Rules by object name, property and class; `folder` holds arrows and the tick as pictures."""
    base = f"{folder.replace(chr(92), '/')}/{t.name}"
    return _frames(t) + _buttons(t) + _fields(t) + _arrows(t, base) + _ticks(t, base) + _lists(t) + _bars(t)


def _frames(t: Tokens) -> str:
    return f"""
QToolTip {{ background: {t.raised}; color: {t.ink}; border: 1px solid {t.border}; padding: 4px 8px; }}
#Sidebar {{ background: {t.sidebar}; border: 0; border-right: 1px solid {t.line}; }}
#TopBar {{ background: {t.surface}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame[card="true"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 10px; }}
QFrame[notice="true"] {{ background: {t.raised}; border: 1px solid {t.border}; border-radius: 8px; }}
QStatusBar {{ background: {t.sidebar}; border-top: 1px solid {t.line}; }}
QStatusBar::item {{ border: 0; }}
QSplitter::handle {{ background: transparent; }}
QScrollArea#Reader, QScrollArea#Reader:focus {{ border: 2px solid transparent; border-radius: 6px; }}
QScrollArea#Reader[ring="true"]:focus {{ border-color: {t.accent}; }}
QScrollArea, QScrollArea > QWidget > QWidget[clear="true"] {{ border: 0; background: transparent; }}
QLabel[tone="ink2"] {{ color: {t.ink2}; }} QLabel[tone="ink3"] {{ color: {t.ink3}; }}
QLabel[tone="bad"] {{ color: {t.bad}; }} QLabel[tone="ok"] {{ color: {t.ok}; }}
QLabel[tone="warn"] {{ color: {t.warn}; }} QLabel[tone="info"] {{ color: {t.info}; }}
QLabel[tone="accent_text"] {{ color: {t.accent_text}; }}
"""


def _buttons(t: Tokens) -> str:
    return f"""
QPushButton {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.border}; border-radius: 6px;
  padding: 0 12px; min-height: 30px; }}
QPushButton:hover {{ background: {t.hover}; }} QPushButton:pressed {{ background: {t.line}; }}
QPushButton:disabled {{ color: {t.ink3}; background: {t.canvas}; border-color: {t.line}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: 0 11px; min-height: 28px; }}
QPushButton[primary="true"] {{ background: {t.accent}; color: {t.accent_ink}; border-color: {t.accent};
  font-weight: 600; }}
QPushButton[primary="true"]:hover {{ background: {t.accent_hover}; border-color: {t.accent_hover}; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {t.ink}; }}
QPushButton[primary="true"]:disabled {{ background: {t.line}; color: {t.ink2}; border-color: {t.line}; }}
QPushButton::menu-indicator {{ width: 0; }}
QPushButton[flat="true"], QToolButton[flat="true"] {{ background: transparent; border: 1px solid transparent;
  border-radius: 6px; color: {t.ink2}; }}
QPushButton[inset="row"] {{ padding: 0 7px; text-align: left; }}
QPushButton[inset="row"]:focus {{ padding: 0 6px; }}
QPushButton[flat="true"]:hover, QToolButton[flat="true"]:hover {{ background: {t.hover}; color: {t.ink}; }}
QToolButton[flat="true"]:pressed, QToolButton[flat="true"]:checked {{
  background: {t.accent_soft}; color: {t.accent_text}; }}
QPushButton[flat="true"]:focus, QToolButton[flat="true"]:focus {{ border: 2px solid {t.accent}; }}
QToolButton[flat="true"]::menu-indicator {{ width: 0; image: none; }}
"""


def _fields(t: Tokens) -> str:
    fields = "QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit"
    focused = ", ".join(f"{name}:focus" for name in fields.split(", "))
    disabled = ", ".join(f"{name}:disabled" for name in fields.split(", "))
    return f"""
{fields} {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.border}; border-radius: 6px;
  selection-background-color: {t.accent}; selection-color: {t.accent_ink};
  placeholder-text-color: {t.ink3}; }}
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit {{ min-height: 30px; padding: 0 8px; }}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{
  border: 0; padding: 0; min-height: 0; background: transparent; }}
QSpinBox, QDoubleSpinBox, QDateEdit {{ max-height: 30px; }}
QSpinBox QLineEdit, QDoubleSpinBox QLineEdit {{ padding: 0 8px; }}
QPlainTextEdit, QTextEdit {{ padding: 4px; }}
{focused} {{ border: 2px solid {t.accent}; }}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus {{
  padding: 0 7px; min-height: 28px; }}
QPlainTextEdit:focus, QTextEdit:focus {{ padding: 3px; }}
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"] {{ border: 2px solid {t.bad}; }}
{disabled} {{ background: {t.canvas}; color: {t.ink3}; border-color: {t.line}; }}
QLineEdit#Search {{ background: {t.canvas}; border-color: {t.line}; }}
QLineEdit#Search:focus {{ border-color: {t.accent}; }}
QLineEdit#PaletteField, QLineEdit#PaletteField:focus {{
  background: transparent; border: 0; padding: 0 4px; min-height: 46px; }}
QAbstractItemView QLineEdit, QAbstractItemView QComboBox, QAbstractItemView QAbstractSpinBox {{
  border: 2px solid {t.accent}; border-radius: 4px; padding: 0 6px; min-height: 0;
  max-height: 999px; }}
"""


def _arrows(t: Tokens, base: str) -> str:
    return f"""
QComboBox::drop-down, QDateEdit::drop-down {{ border: 0; width: 26px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url("{base}-down.svg"); width: 16px; height: 16px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
  border: 0; width: 22px; background: transparent; }}
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{ background: {t.hover}; }}
QAbstractSpinBox::up-arrow {{ image: url("{base}-up.svg"); width: 12px; height: 12px; }}
QAbstractSpinBox::down-arrow {{ image: url("{base}-down.svg"); width: 12px; height: 12px; }}
QDateEdit::down-arrow {{ width: 16px; height: 16px; }}
"""


def _ticks(t: Tokens, base: str) -> str:
    """Boxes to tick and rings to choose; their edge is text-grey, for a border's grey would be lost."""
    return f"""
QCheckBox, QRadioButton {{ spacing: 8px; color: {t.ink}; background: transparent; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {t.ink3}; }}
QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {t.ink3}; border-radius: 4px;
  background: {t.surface}; }}
QCheckBox::indicator:hover {{ border-color: {t.accent}; background: {t.hover}; }}
QCheckBox::indicator:checked {{ border-color: {t.accent}; background: {t.accent};
  image: url("{base}-check.svg"); }}
QCheckBox::indicator:disabled {{ border-color: {t.border}; background: {t.canvas}; }}
QCheckBox::indicator:checked:disabled {{ border-color: {t.ink3}; background: {t.ink3}; }}
QCheckBox::indicator:focus {{ border: 2px solid {t.accent}; width: 14px; height: 14px; }}
QCheckBox::indicator:checked:focus {{ border-color: {t.ink}; }}
QRadioButton::indicator {{ width: 16px; height: 16px; border: 1px solid {t.ink3}; border-radius: 9px;
  background: {t.surface}; }}
QRadioButton::indicator:hover {{ border-color: {t.accent}; background: {t.hover}; }}
QRadioButton::indicator:checked {{ width: 8px; height: 8px; border: 5px solid {t.accent};
  background: {t.accent_ink}; }}
QRadioButton::indicator:disabled {{ border-color: {t.border}; }}
QRadioButton::indicator:focus {{ border: 2px solid {t.accent}; width: 14px; height: 14px; }}
QRadioButton::indicator:checked:focus {{ width: 6px; height: 6px; border: 6px solid {t.accent}; }}
"""


def _lists(t: Tokens) -> str:
    # Neither frame nor ground for tables: with them Qt paints all rows again at each step of scrolling.
    return f"""
QAbstractItemView {{ gridline-color: {t.line_soft}; outline: 0;
  selection-background-color: {t.accent_soft}; selection-color: {t.ink}; }}
QListView, QTreeView {{ background: {t.surface}; border: 0; }}
QListView#PaletteList {{ background: transparent; }}
QHeaderView, QTableCornerButton::section {{ background: {t.surface}; border: 0; }}
QMenu {{ background: {t.raised}; color: {t.ink}; border: 1px solid {t.border}; padding: 4px; }}
QMenu::item {{ padding: 6px 28px 6px 10px; border-radius: 5px; }} QMenu::icon {{ padding-left: 8px; }}
QMenu::item:selected {{ background: {t.accent_soft}; color: {t.accent_text}; }}
QMenu::item:disabled {{ color: {t.ink3}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
QMenuBar {{ background: {t.sidebar}; color: {t.ink2}; border-bottom: 1px solid {t.line}; }}
QMenuBar::item {{ padding: 5px 10px; background: transparent; border-radius: 5px; }}
QMenuBar::item:selected {{ background: {t.accent_soft}; color: {t.accent_text}; }}
QComboBox QAbstractItemView {{ background: {t.raised}; border: 1px solid {t.border}; }}
QTabBar::tab {{ background: transparent; color: {t.ink2}; padding: 7px 12px; border: 0;
  border-bottom: 2px solid transparent; }}
QTabBar::tab:hover {{ color: {t.ink}; }}
QTabBar::tab:selected {{ color: {t.accent_text}; border-bottom-color: {t.accent}; }}
QTabBar::tab:focus {{ border: 2px solid {t.accent}; border-radius: 6px; padding: 5px 10px 7px 10px; }}
QTabWidget::pane {{ border: 0; border-top: 1px solid {t.line}; }}
"""


def _bars(t: Tokens) -> str:
    return f"""
QScrollBar:vertical {{ background: transparent; width: 14px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {t.border}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; margin-left: 5px; margin-right: 1px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {t.ink3}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {t.line_soft}; border: 0; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
"""
