"""What an engine takes out of a file."""

from dataclasses import dataclass
from datetime import date

from ceasefire.core import FaultyInput


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of a file, and the day that its head states, if it states one."""

    text: str
    on: date | None = None


def broken(name: str, kind: str) -> FaultyInput:
    """Refuse a file that says it is of a kind and cannot be read as one."""
    what = f"The file begins like {kind}, and cannot be read as one."
    mend = "Open it where it was made, and save it anew, or as text."
    return FaultyInput.at(name, 0, what, mend)


def day_in(text: str | None) -> date | None:
    """Read the day at the head of an instant such as 2014-01-13T09:00:00Z."""
    try:
        return date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
