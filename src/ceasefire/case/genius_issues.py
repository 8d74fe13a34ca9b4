"""The issues of a negotiation file of GENIUS, and its numbers, read exactly.

Read   `read_issues`. What parties score is read in `genius`.
"""

import math
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path

from ceasefire.case.xml_lines import Element, read_xml
from ceasefire.core import Fault, FaultyInput

_MOST_OPTIONS = (
    100_000  # of one issue; whole numbers of real files run to some hundreds
)
_LONGEST_NUMBER = 60  # characters
_LARGEST_EXPONENT = 40
_A_NUMBER = "Write a plain number, such as 0.25."


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue, how its file counts it, and its options: words, or whole numbers."""

    name: str
    index: str
    options: tuple[str | int, ...]

    @property
    def numbers(self) -> tuple[Fraction, ...] | None:
        """Return its options as numbers; None where they are words."""
        try:
            return tuple(_exact(str(option)) for option in self.options)
        except (ValueError, OverflowError):
            return None


@dataclass(slots=True)
class Reading:
    """A file, and the faults found in it so far."""

    file: str
    faults: list[Fault] = field(default_factory=list)

    def fault(self, line: int, what: str, mend: str) -> None:
        """Keep a fault."""
        self.faults.append(Fault(file=self.file, line=line, what=what, mend=mend))

    def number(self, element: Element, *keys: str, missing: str = "") -> Fraction:
        """Read a number exactly; 0 where there is a fault."""
        text = next(
            (element.attributes[k] for k in keys if k in element.attributes), ""
        )
        text = text.strip() or missing
        try:
            return _exact(text)
        except (ValueError, OverflowError, ZeroDivisionError):
            where = f"'{keys[0]}' of <{element.tag}>"
            found = f"is no number: '{text[:40]}'" if text else "is missing"
            what = f"{where} {found}."
            self.fault(element.line, what, _A_NUMBER)
            return Fraction(0)


def _exact(text: str) -> Fraction:
    """Take a decimal as it is written; refuse what is none, or too long to be one."""
    if len(text) > _LONGEST_NUMBER or not math.isfinite(float(text)) or "_" in text:
        raise ValueError(text)
    exponent = text.lower().partition("e")[2]
    if exponent and abs(int(exponent)) > _LARGEST_EXPONENT:
        raise ValueError(text)
    return Fraction(text)


def objective_of(root: Element, reading: Reading) -> Element:
    """Find the element that holds the issues, however deep it stands."""
    waiting = [root]
    while waiting:
        element = waiting.pop(0)
        if element.named("issue"):
            for inner in element.named("objective"):
                what = "Objectives lie inside one another, which is not read."
                reading.fault(inner.line, what, "Put all issues into one objective.")
            return element
        waiting += element.children
    reading.fault(root.line, "There is no issue in this file.", "Add <issue ...>.")
    raise FaultyInput(tuple(reading.faults))


def read_issues(path: Path, name: str) -> tuple[Issue, ...]:
    """Read the issues of a domain file, or refuse it with all its faults."""
    reading = Reading(name)
    objective = objective_of(read_xml(path, name), reading)
    issues: list[Issue] = []
    for number, element in enumerate(objective.named("issue"), start=1):
        title = element.attributes.get("name", "")
        if not title:
            reading.fault(element.line, "An issue has no name.", 'Add name="...".')
        elif any(title == issue.name for issue in issues):
            what = f"There are two issues '{title}'."
            reading.fault(element.line, what, "Give one of them another name.")
        index = element.attributes.get("index", str(number)).strip()
        options = _options(element, title, reading)
        if options:
            issues.append(Issue(title, index, options))
    if reading.faults:
        raise FaultyInput(tuple(reading.faults))
    return tuple(issues)


def _kind(element: Element) -> str:
    keys = ("type", "vtype", "etype")
    return next(
        (element.attributes[k].lower() for k in keys if k in element.attributes),
        "discrete",
    )


def _options(element: Element, title: str, reading: Reading) -> tuple[str | int, ...]:
    kind = _kind(element)
    if kind == "discrete":
        values = [item.attributes.get("value", "") for item in element.named("item")]
        if not values:
            what = f"The issue '{title}' has no option."
            reading.fault(element.line, what, 'Add <item value="..."/> for each.')
        return tuple(dict.fromkeys(values))
    if kind == "integer":
        return _whole_numbers(element, title, reading)
    what = f"The issue '{title}' is of the type '{kind}'."
    mend = "Discrete and integer issues can be solved exactly: write options for it."
    reading.fault(element.line, what, mend)
    return ()


def _whole_numbers(element: Element, title: str, reading: Reading) -> tuple[int, ...]:
    bounds = [*element.named("range"), element]
    holder = next((b for b in bounds if "upperbound" in b.attributes), element)
    low = reading.number(holder, "lowerbound", missing="0")
    high = reading.number(holder, "upperbound")
    first, last = math.ceil(low), math.floor(high)
    if not 0 <= last - first < _MOST_OPTIONS:
        what = f"The issue '{title}' runs from {low} to {high}."
        mend = f"Give it from 1 to {_MOST_OPTIONS:,} whole numbers."
        reading.fault(holder.line, what, mend)
        return ()
    return tuple(range(first, last + 1))
