"""What a speaker does by a statement.

Read   `kind_of`, `Said`.
"""

from ceasefire.reading.kinds.kind import kind_of
from ceasefire.reading.kinds.said import Said

__all__ = ["Said", "kind_of"]
