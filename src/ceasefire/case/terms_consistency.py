"""Whether what parties want and refuse agrees with itself, and with the issues.

Why    A ranking that runs in a circle ranks nothing, an option that nobody speaks of
       cannot be chosen for a reason, and two options of one issue never stand in one
       package, so that to refuse both together is to refuse nothing.
Read   `terms_faults`.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from ceasefire.case.faults import nearest
from ceasefire.case.references import Wrong, entries_of
from ceasefire.case.yaml_lines import Where, line_of
from ceasefire.core import Fault

_TOGETHER = (
    ("dependencies", "clauses"),
    ("red_lines", "refuses"),
    ("suggestions", "package"),
)


def terms_faults(
    data: dict[str, Any], name: str, lines: dict[Where, int]
) -> list[Fault]:
    """Return what contradicts itself; parameters as for `reference_faults`."""
    options = _options(data)
    found = [
        *_doubled(data),
        *_strange(data, options),
        *_together(data),
        *_superseding(data),
        *_circles(data),
        *_scored_twice(data),
        *_unspoken(data, options),
    ]
    return [
        Fault(file=name, line=line_of(where, lines), what=what, mend=mend)
        for where, what, mend in found
    ]


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _options(data: dict[str, Any]) -> dict[str, list[str]]:
    """By issue, ids of its options."""
    return {
        id_: [
            str(one["id"])
            for one in _items(issue.get("options"))
            if isinstance(one, dict) and "id" in one
        ]
        for _, issue, id_ in entries_of(data, "issues")
    }


def _doubled(data: dict[str, Any]) -> Iterator[Wrong]:
    for i, issue, id_ in entries_of(data, "issues"):
        seen: Counter[str] = Counter()
        for j, option in enumerate(_items(issue.get("options"))):
            if isinstance(option, dict) and isinstance(option.get("id"), str):
                seen[option["id"]] += 1
                if seen[option["id"]] == 2:
                    what = f"The issue '{id_}' has two options '{option['id']}'."
                    where = ("issues", i, "options", j, "id")
                    yield where, what, "Give one of them another id."


def _named(preference: dict[str, Any]) -> Iterator[tuple[Where, str]]:
    """Options that a preference names, and where in it."""
    for i, tie in enumerate(_items(preference.get("ranking"))):
        for option in tie if isinstance(tie, list) else [tie]:
            yield ("ranking", i), str(option)
    for i, pair in enumerate(_items(preference.get("rather"))):
        for option in _items(pair):
            yield ("rather", i), str(option)
    scores = preference.get("scores")
    for option in scores if isinstance(scores, dict) else ():
        yield ("scores", option), option
    if isinstance(preference.get("at_least"), str):
        yield ("at_least",), preference["at_least"]


def _strange(data: dict[str, Any], options: dict[str, list[str]]) -> Iterator[Wrong]:
    """Options that their issue does not have, and a floor under what is not ranked."""
    for i, one, _ in entries_of(data, "preferences"):
        known = options.get(str(one.get("issue")))
        if known is None:
            continue
        for inside, option in _named(one):
            if option not in known:
                what = f"The issue '{one['issue']}' has no option '{option}'."
                yield ("preferences", i, *inside), what, nearest(option, known)
        least = one.get("at_least")
        if least in known and not any(
            option == least for inside, option in _named(one) if inside != ("at_least",)
        ):
            what = f"'at_least' names '{least}', which this entry does not rank."
            mend = "Rank it, so that it can be told what lies below."
            yield ("preferences", i, "at_least"), what, mend


def _together(data: dict[str, Any]) -> Iterator[Wrong]:
    for collection, key in _TOGETHER:
        for i, one, _ in entries_of(data, collection):
            issues = Counter(str(c).partition(".")[0] for c in _items(one.get(key)))
            for issue, n_options in issues.items():
                if n_options > 1:
                    what = f"Two options of '{issue}' never stand in one package."
                    mend = "Name one of them, or write an entry for each."
                    yield (collection, i, key), what, mend


def _superseding(data: dict[str, Any]) -> Iterator[Wrong]:
    for collection in ("preferences", "red_lines"):
        said = {id_: one for _, one, id_ in entries_of(data, collection)}
        for i, one, id_ in entries_of(data, collection):
            for j, old in enumerate(_items(one.get("supersedes"))):
                other = said.get(old) if isinstance(old, str) else None
                where = (collection, i, "supersedes", j)
                if old == id_:
                    what = f"'{id_}' replaces itself."
                    yield where, what, "Name another entry of the same party."
                elif other is not None and other.get("by") != one.get("by"):
                    what = f"'{id_}' replaces '{old}', which another party said."
                    yield where, what, "Name another entry of the same party."


def _standing(data: dict[str, Any]) -> list[tuple[int, Any, str]]:
    entries = list(entries_of(data, "preferences"))
    replaced = {
        old
        for _, one, _ in entries
        for old in _items(one.get("supersedes"))
        if isinstance(old, str)
    }
    return [entry for entry in entries if entry[2] not in replaced]


def _circles(data: dict[str, Any]) -> Iterator[Wrong]:
    """Rankings of one party on one issue that, put together, run in a circle."""
    steps: dict[tuple[str, str], dict[str, list[tuple[str, bool]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    last: dict[tuple[str, str], int] = {}
    for i, one, _ in _standing(data):
        key = (str(one.get("by")), str(one.get("issue")))
        last[key] = i
        for better, worse, is_strict in _steps(one):
            steps[key][better].append((worse, is_strict))
            if not is_strict:
                steps[key][worse].append((better, False))
    for key, graph in steps.items():
        circle = _circle(graph)
        if circle:
            what = f"'{key[0]}' ranks '{key[1]}' in a circle: {circle}."
            mend = "Take one step of it out."
            yield ("preferences", last[key]), what, mend


def _steps(preference: dict[str, Any]) -> Iterator[tuple[str, str, bool]]:
    """Pairs of options of which the first is better, or as good."""
    ties = [
        [str(o) for o in (tie if isinstance(tie, list) else [tie])]
        for tie in _items(preference.get("ranking"))
    ]
    for tie in ties:
        yield from ((tie[0], other, False) for other in tie[1:])
    for upper, lower in pairwise(ties):
        if upper and lower:
            yield upper[0], lower[0], True
    for pair in _items(preference.get("rather")):
        if isinstance(pair, list) and len(pair) == 2:
            yield str(pair[0]), str(pair[1]), True
    scores = preference.get("scores")
    if isinstance(scores, dict):
        ordered = sorted(
            (pair for pair in scores.items() if isinstance(pair[1], int | float)),
            key=lambda pair: -pair[1],
        )
        for (better, high), (worse, low) in pairwise(ordered):
            yield better, worse, high > low


def _circle(graph: dict[str, list[tuple[str, bool]]]) -> str | None:
    """Find the shortest way from an option to itself that goes down at least once."""
    shortest: str | None = None
    for start in sorted(graph):
        ways = [(start, False, start)]
        seen = {(start, False)}
        while ways:
            at, went_down, told = ways.pop(0)
            for to, is_strict in graph.get(at, ()):
                down = went_down or is_strict
                longer = f"{told} {'>' if is_strict else '='} {to}"
                if to == start and down:
                    if shortest is None or len(longer) < len(shortest):
                        shortest = longer
                    ways = []
                    break
                if (to, down) not in seen:
                    seen.add((to, down))
                    ways.append((to, down, longer))
    return shortest


def _scored_twice(data: dict[str, Any]) -> Iterator[Wrong]:
    seen: set[tuple[str, str]] = set()
    for i, one, _ in _standing(data):
        key = (str(one.get("by")), str(one.get("issue")))
        if one.get("scores"):
            if key in seen:
                what = f"'{key[0]}' scores the options of '{key[1]}' twice."
                mend = "Keep one, or let it supersede the other."
                yield ("preferences", i, "scores"), what, mend
            seen.add(key)


def _unspoken(data: dict[str, Any], options: dict[str, list[str]]) -> Iterator[Wrong]:
    """Options that no party ranks, scores or refuses."""
    spoken = {
        (str(one.get("issue")), option)
        for _, one, _ in entries_of(data, "preferences")
        for _, option in _named(one)
    }
    for _, line, _ in entries_of(data, "red_lines"):
        for clause in _items(line.get("refuses")):
            issue, _, option = str(clause).partition(".")
            spoken.add((issue, option))
    for i, _, id_ in entries_of(data, "issues"):
        for j, option in enumerate(options[id_]):
            if (id_, option) not in spoken:
                what = f"Nobody ranks, scores or refuses '{id_}.{option}'."
                mend = "Write what some party said of it, or leave the option out."
                yield ("issues", i, "options", j), what, mend
