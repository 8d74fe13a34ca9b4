"""What a method note holds."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class MethodNote:
    """One method: what it does, what it does not, and who wrote of it."""

    id: str
    title: str
    says: str
    literature: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "id": self.id,
            "title": self.title,
            "says": self.says,
            "literature": list(self.literature),
        }
