"""Some rows of a file, before any of their cells is read.

Read   `Chunk`; what becomes of it is in `draft`.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

Cells = Sequence[str]


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some rows of a file: the line of each, and its cells by column name.

    `decimal_comma` says whether a comma parts off decimals in the file; None where
    nothing says so.
    """

    file: str
    lines: Sequence[int]
    columns: Mapping[str, Cells]
    decimal_comma: bool | None = None

    def __len__(self) -> int:
        return len(self.lines)

    def name_of(self, row: int) -> str:
        """Name a row that has no id: by its file and line, and what stands in it.

        Next week's sheet may have the same name as this week's.
        """
        words = "\x1f".join(cells[row] for cells in self.columns.values())
        mark = hashlib.blake2b(words.encode(), digest_size=3).hexdigest()
        return f"{Path(self.file).name}#{self.lines[row]}-{mark}"

    def cells(self, *names: str) -> Cells | None:
        """Return the first of these columns that there is."""
        for name in names:
            if name in self.columns:
                return self.columns[name]
        return None
