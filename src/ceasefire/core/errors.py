"""What went wrong, said to a person who can mend it.

Why    Every refusal we make on purpose descends from one class, so that an edge
       (the command line, a page) can catch it in one place.
Read   `CeasefireError`, then `Fault` and `FaultyInput`.
"""

from dataclasses import dataclass

_MOST_SAID = 1_000  # characters; a list of all acts has 500


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
        return "\n".join(str(fault) for fault in self.faults)


class UnknownName(CeasefireError, LookupError):
    """A case was asked for something that it does not hold."""

    def __init__(self, noun: str, name: str, known: tuple[str, ...]) -> None:
        super().__init__(noun, name, known)
        self.noun, self.name, self.known = noun, name, known

    def __str__(self) -> str:
        listed = ", ".join(self.known) if self.known else "none"
        return f"There is no {self.noun} '{self.name}' in this case. It has: {listed}."
