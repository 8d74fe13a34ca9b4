"""What went wrong, said to a person who can mend it.

Why    Every refusal we make on purpose descends from one class, so that an edge
       (the command line, a page) can catch it in one place.
Read   `CeasefireError`, then `Fault` and `FaultyInput`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

_MOST_SAID = 1_000  # characters; a list of all acts has 500
_MOST_ALIKE = 4  # equal faults of a file that are told one by one


class CeasefireError(Exception):
    """Something we refuse on purpose, with the way to mend it."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Fault:
    """One thing wrong in one place of outside data.

    Attributes
    ----------
    file
        As the user named it, or relative to the case folder.
    line
        1-based line, or 0 where the fault is of the file as a whole.
    what
        What is wrong.
    mend
        What would be right.
    """

    file: str
    line: int
    what: str
    mend: str

    def __str__(self) -> str:
        """One line for a person, whatever stands in the data that it repeats."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{_line(place)}: {_line(self.what)} {_line(self.mend)}".rstrip()


def _line(words: str) -> str:
    """Cut words to a length that is read, with a mark for what does not print."""
    cut = words[:_MOST_SAID] + ("…" if len(words) > _MOST_SAID else "")
    return "".join(one if one.isprintable() else "\ufffd" for one in cut)


class FaultyInput(CeasefireError, ValueError):
    """Outside data cannot be believed as it stands; all its faults, at once."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(faults)  # facts stay in args, so it pickles between workers
        self.faults = faults

    @classmethod
    def at(cls, file: str, line: int, what: str, mend: str) -> "FaultyInput":
        """Refuse data for one fault alone."""
        return FaultyInput((Fault(file=file, line=line, what=what, mend=mend),))

    def __str__(self) -> str:
        return "\n".join(self.told)

    @property
    def told(self) -> tuple[str, ...]:
        """A line for each fault; many that are equal, but for their line, have one."""
        return tuple(_folded(self.faults))


def _folded(faults: tuple[Fault, ...]) -> Iterator[str]:
    """Tell many equal faults of a file once, where the first of them stands.

    One text without quotes puts every row of a sheet out of step.
    """
    lines: dict[tuple[str, str, str], list[int]] = {}
    for one in faults:
        lines.setdefault((one.file, one.what, one.mend), []).append(one.line)
    for one in faults:
        alike = lines[one.file, one.what, one.mend]
        if len(alike) <= _MOST_ALIKE:
            yield str(one)
        elif alike[0] == one.line:
            named = ", ".join(f"{line:,}" for line in alike[1:_MOST_ALIKE])
            n_more = len(alike) - _MOST_ALIKE
            yield f"{one} The same in lines {named} and {n_more:,} more."
            alike[0] = -1  # told


class UnknownName(CeasefireError, LookupError):
    """A case was asked for something that it does not hold."""

    def __init__(self, noun: str, name: str, known: tuple[str, ...]) -> None:
        super().__init__(noun, name, known)
        self.noun, self.name, self.known = noun, name, known

    def __str__(self) -> str:
        listed = ", ".join(self.known) if self.known else "none"
        return f"There is no {self.noun} '{self.name}' in this case. It has: {listed}."
