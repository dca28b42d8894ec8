"""A layout in which cards stand side by side and wrap when the window gets narrow."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from views import theme


class FlowLayout(QLayout):
    """Cards in equal columns of at least `column` pixels; with column 0, things keep their own width.

    A card added with span 2 takes two columns while there are two.
    """

    def __init__(self, parent: QWidget | None = None, column: int = 0, gap: int = theme.GAP) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._spans: list[int] = []
        self._column, self._gap = column, gap
        self._next_span = 1
        self.setContentsMargins(0, 0, 0, 0)

    def add(self, widget: QWidget, span: int = 1) -> None:
        """Append a card that is `span` columns wide."""
        self._next_span = span
        self.addWidget(widget)
        self._next_span = 1

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self._spans.append(self._next_span)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        if not 0 <= index < len(self._items):
            return None
        self._spans.pop(index)
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        width = max((self._width(item) for item in self._shown()), default=0)
        return QSize(max(width, self._column), self.heightForWidth(max(width, self._column, 600)))

    def minimumSize(self) -> QSize:
        width = max((item.minimumSize().width() for item in self._shown()), default=0)
        return QSize(width, 0)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _width(self, item: QLayoutItem) -> int:
        return max(item.sizeHint().width(), item.minimumSize().width())

    def _arrange(self, rect: QRect, place: bool) -> int:
        """Lay rows from the top; return the height that they take, in pixels."""
        top = rect.top()
        for row in self._rows(rect.width()):
            height = max(_height(item, width) for item, width in row)
            left = rect.left()
            for item, width in row:
                if place:
                    item.setGeometry(QRect(left, top, width, height))
                left += width + self._gap
            top += height + self._gap
        return max(0, top - rect.top() - self._gap)

    def _rows(self, room: int) -> list[list[tuple[QLayoutItem, int]]]:
        """Items with their widths, row by row."""
        rows: list[list[tuple[QLayoutItem, int]]] = []
        used = room + 1
        for item, width in self._widths(room):
            if used + width > room:
                rows.append([])
                used = 0
            rows[-1].append((item, width))
            used += width + self._gap
        return [_stretched(row, room, self._gap) if self._column else row for row in rows]

    def _widths(self, room: int) -> list[tuple[QLayoutItem, int]]:
        pairs = [(i, s) for i, s in zip(self._items, self._spans, strict=True) if not i.isEmpty()]
        if not self._column:
            return [(item, min(self._width(item), room)) for item, _span in pairs]
        columns = max(1, (room + self._gap) // (self._column + self._gap))
        total = max(1, sum(span for _item, span in pairs))
        rows = -(-total // columns)
        # As few rows as there is room for, evenly filled: five cards stand as 3 and 2, not as 4 and 1.
        columns = max(-(-total // rows), max((span for _item, span in pairs if span <= columns), default=1))
        unit = (room - (columns - 1) * self._gap) // columns
        return [(item, unit * n + self._gap * (n - 1)) for item, span in pairs for n in [min(span, columns)]]


def _height(item: QLayoutItem, width: int) -> int:
    natural = item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
    return max(natural, item.minimumSize().height())


def _stretched(row: list[tuple[QLayoutItem, int]], room: int, gap: int) -> list[tuple[QLayoutItem, int]]:
    """A row that ends early grows to the full width, so that cards always close flush at the right."""
    spare = room - sum(width for _item, width in row) - gap * (len(row) - 1)
    share, rest = divmod(max(0, spare), len(row))
    return [(item, width + share + (1 if n < rest else 0)) for n, (item, width) in enumerate(row)]
