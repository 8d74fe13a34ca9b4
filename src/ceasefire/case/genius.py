"""Negotiation files of GENIUS and its competition (ANAC) to a `Domain`.

Why    Peers' scenarios run unchanged, and their numbers can be compared with ours.
How    A domain file names issues and options; one profile file per party scores them:
       per option times a weight, by a line over whole numbers, or by weighted
       hyper-rectangles. Intervals are closed, as the files mean them. Numbers are
       taken as the decimals they are written as, so that ties are ties.
Read   `read_genius`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from ceasefire.case.faults import nearest
from ceasefire.case.genius_issues import Issue, Reading, objective_of, read_issues
from ceasefire.case.xml_lines import Element, read_xml
from ceasefire.core import Domain, Fault, FaultyInput, Profile, Region, WeightedRegion


def read_genius(domain: Path, profiles: Sequence[Path]) -> Domain:
    """Read a domain file and one profile per party.

    Parameters
    ----------
    domain, profiles
        Files of GENIUS. A party is called as its file, without folder and ending; with
        them, where two files bear one name.

    Raises
    ------
    FaultyInput
        With every fault of every file.
    """
    faults: list[Fault] = []
    issues: tuple[Issue, ...] = ()
    try:
        issues = read_issues(domain, str(domain))
    except FaultyInput as refusal:
        faults += refusal.faults
    found: list[Profile] = []
    notes: list[str] = []
    stems = [path.stem for path in profiles]
    for path in profiles:
        name = path.stem if stems.count(path.stem) == 1 else str(path)
        try:
            reading = Reading(str(path))
            root = read_xml(path, reading.file)
            profile = _read_profile(name, root, issues, reading, notes)
            faults += reading.faults if issues else []
            found.append(profile)
        except FaultyInput as refusal:
            faults += refusal.faults
    if faults:
        raise FaultyInput(tuple(faults))
    return Domain(
        issues=tuple(issue.name for issue in issues),
        options=tuple(issue.options for issue in issues),
        profiles=tuple(found),
        notes=tuple(dict.fromkeys(notes)),
    )


def _read_profile(
    name: str,
    root: Element,
    issues: tuple[Issue, ...],
    reading: Reading,
    notes: list[str],
) -> Profile:
    objective = objective_of(root, reading)
    positions = {issue.name: i for i, issue in enumerate(issues)}
    counted: dict[str, int] = {}  # as the profile itself counts its issues
    elements: dict[int, Element] = {}
    for element in objective.named("issue"):
        title = element.attributes.get("name", "")
        if positions.get(title) in elements:
            what = f"There are two issues '{title}'."
            reading.fault(element.line, what, "Leave the one that holds.")
        if title in positions:
            elements[positions[title]] = element
            index = element.attributes.get("index", "").strip()
            counted[index or issues[positions[title]].index] = positions[title]
        else:
            what = f"The domain has no issue '{title}'."
            reading.fault(element.line, what, nearest(title, list(positions)))
    others = {
        issue.index: i for i, issue in enumerate(issues) if i not in counted.values()
    }
    by_index = others | counted
    weights, constant = _weights(objective, by_index, reading)
    notes += _of_weights(name, issues, weights, constant)
    functions = objective.named("utility_function", "utility")
    regions = _regions(functions, issues, by_index, reading)
    scores = _Scores(reading, elements, weights, is_additive=not functions)
    discounts = root.within("discount_factor")
    if any(
        one.attributes.get("value", "1").strip() not in _NO_DISCOUNT
        for one in discounts
    ):
        notes.append(
            "Discount factors of the files are left out: scores are undiscounted."
        )
    return Profile(
        name=name,
        values=tuple(
            scores.of(number, issue, root.line) for number, issue in enumerate(issues)
        ),
        regions=regions,
        constant=constant,
        reservation=_reservation(root, reading),
    )


def _reservation(root: Element, reading: Reading) -> Fraction | None:
    """Read the least score of a party, wherever the file keeps it; None if nowhere."""
    found: Fraction | None = None
    for element in root.within("reservation"):
        value = reading.number(element, "value")
        if found is not None and value != found:
            what = f"There are two reservations, {float(found):g} and {float(value):g}."
            reading.fault(element.line, what, "Leave the one that holds.")
        found = value if found is None else found
    return found


_NO_DISCOUNT = frozenset({"1", "1.0", "0", "0.0"})


def _weights(
    objective: Element, by_index: dict[str, int], reading: Reading
) -> tuple[dict[int, Fraction], Fraction]:
    """Return weights by issue; one of no issue is added to every package."""
    weights: dict[int, Fraction] = {}
    constant = Fraction(0)
    for element in objective.named("weight"):
        value = reading.number(element, "value")
        index = element.attributes.get("index", "").strip()
        issue = by_index.get(index)
        if issue is None:
            constant += value
        elif weights.get(issue, value) != value:
            what = f"There are two weights of the issue number '{index}'."
            reading.fault(element.line, what, "Leave the one that holds.")
        else:
            weights[issue] = value
    return weights, constant


def _of_weights(
    name: str,
    issues: tuple[Issue, ...],
    weights: dict[int, Fraction],
    constant: Fraction,
) -> Iterator[str]:
    """Say which issue goes without a weight beside others that have one."""
    without = [issue.name for i, issue in enumerate(issues) if i not in weights]
    if weights and without:
        told = ", ".join(f"'{one}'" for one in without)
        yield (
            f"'{name}' gives no weight to {told}, which counts as 1 beside the weights "
            "of the others. See whether issues and weights are numbered alike."
        )
    if constant:
        yield (
            f"'{name}' gives a weight to no issue of the file: {float(constant):g} is "
            "added to its score of every package."
        )


@dataclass(frozen=True, slots=True)
class _Scores:
    """What a profile says of single options."""

    reading: Reading
    elements: dict[int, Element]
    weights: dict[int, Fraction]
    is_additive: bool

    def of(self, number: int, issue: Issue, line: int) -> tuple[Fraction, ...]:
        """Score the options of an issue; zero where only combinations are scored."""
        element = self.elements.get(number)
        nothing = (Fraction(0),) * len(issue.options)
        weight = self.weights.get(number, Fraction(1))
        if element is not None and element.named("evaluator"):
            return self._line(element.named("evaluator")[0], issue, weight)
        items = element.named("item") if element is not None else []
        scored = [item for item in items if "evaluation" in item.attributes]
        if element is not None and (scored or (self.is_additive and items)):
            return self._items(element, items, issue, weight)
        if self.is_additive:
            what = f"Nothing scores the issue '{issue.name}'."
            at = line if element is None else element.line
            self.reading.fault(at, what, "Score each of its options.")
        return nothing

    def _items(
        self, element: Element, items: list[Element], issue: Issue, weight: Fraction
    ) -> tuple[Fraction, ...]:
        found: dict[str, Fraction] = {}
        known = [str(option) for option in issue.options]
        for item in items:
            value = item.attributes.get("value", "")
            if value not in known:
                what = f"The issue '{issue.name}' has no option '{value}'."
                self.reading.fault(item.line, what, nearest(value, known))
            score = self.reading.number(item, "evaluation") * weight
            if found.setdefault(value, score) != score:
                what = f"The option '{value}' of '{issue.name}' is scored twice."
                self.reading.fault(item.line, what, "Leave the score that holds.")
        for option in known:
            if option not in found:
                what = f"Nothing scores the option '{option}' of '{issue.name}'."
                self.reading.fault(element.line, what, "Give it an evaluation.")
        return tuple(found.get(option, Fraction(0)) for option in known)

    def _line(
        self, element: Element, issue: Issue, weight: Fraction
    ) -> tuple[Fraction, ...]:
        kind = element.attributes.get("ftype", "linear")
        numbers = issue.numbers
        if kind != "linear" or numbers is None:
            what = f"The issue '{issue.name}' is scored by a function '{kind}'."
            mend = "Lines over numbers are read; write items for anything else."
            self.reading.fault(element.line, what, mend)
            return (Fraction(0),) * len(issue.options)
        offset = self.reading.number(element, "offset", "parameter0", missing="0")
        slope = self.reading.number(element, "slope", "parameter1", missing="1")
        return tuple(weight * (offset + slope * one) for one in numbers)


def _regions(
    functions: list[Element],
    issues: tuple[Issue, ...],
    by_index: dict[str, int],
    reading: Reading,
) -> tuple[WeightedRegion, ...]:
    regions: list[WeightedRegion] = []
    for ufun in (one for function in functions for one in function.named("ufun")):
        weight = reading.number(ufun, "weight", missing="1")
        if ufun.attributes.get("aggregation", "sum").lower() != "sum":
            what = "Rectangles are put together otherwise than by their sum."
            reading.fault(ufun.line, what, 'Only aggregation="sum" is read.')
        for element in ufun.named("hyperRectangle", "hyperrectangle"):
            score = reading.number(element, "utility", "utility_function", missing="0")
            region = _region(element, issues, by_index, reading)
            if region is not None and score * weight:
                regions.append(WeightedRegion(score * weight, region))
    return tuple(regions)


def _region(
    element: Element,
    issues: tuple[Issue, ...],
    by_index: dict[str, int],
    reading: Reading,
) -> Region | None:
    """Read one rectangle; None where no package can lie in it."""
    held: dict[int, frozenset[int]] = {}
    for side in element.named("INCLUDES", "includes"):
        index = side.attributes.get("index", "").strip()
        number = by_index.get(index)
        numbers = None if number is None else issues[number].numbers
        if number is None or numbers is None:
            what = f"A rectangle speaks of the issue number '{index}', "
            what += "which is no issue of numbers."
            reading.fault(side.line, what, f"There are: {', '.join(by_index)}.")
            continue
        low, high = reading.number(side, "min"), reading.number(side, "max")
        inside = frozenset(i for i, one in enumerate(numbers) if low <= one <= high)
        held[number] = inside & held.get(number, inside)
    if not all(held.values()):
        return None
    return tuple(sorted(held.items()))
