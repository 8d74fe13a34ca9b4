"""What a decision maker prefers: a ranking of states, or statements by priority.

How    A ranking gives each state a level. Statements give levels too: a state at which
       a more important statement holds is preferred to any at which it does not, and
       states that all statements treat alike are equal (option prioritising, Peng,
       Hipel and Kilgour 1997).
Read   `levels_of`.
"""

import re
from collections.abc import Sequence
from typing import Any

from ceasefire.case.option_logic import Unreadable, parse_statement
from ceasefire.case.yaml_lines import Where, plain_key

Levels = tuple[int, ...]
"""For each state a number: the higher, the more preferred."""

States = Sequence[tuple[bool, ...]]
Wrong = tuple[Where, str, str]
"""Where in the entry, what, and what would be right."""

_RANKING = ("ranking", "rank", "ranked", "preference_ranking", "state_ranking")
_STATEMENTS = (
    "statements", "priorities", "prioritised", "prioritized", "prioritised_statements",
    "prioritized_statements", "option_prioritising", "option_prioritizing",
)  # fmt: skip
_EITHER = ("preferences", "preference", "prefers")
_BETTER = re.compile(r"\s*>+\s*")
_EQUAL = re.compile(r"[\s,=~]+")


def levels_of(
    entry: dict[str, Any], name: str, options: Sequence[str], states: States
) -> tuple[Levels, list[Wrong]]:
    """Read what a decision maker prefers.

    Parameters
    ----------
    entry
        What stands under it: ``ranking``, ``statements``, or ``preferences`` for
        either of them.
    name
        Of the decision maker.
    options
        Names of all options.
    states
        Feasible states.
    """
    for key, value in entry.items():
        plain = plain_key(key)
        if value is None or plain not in (*_RANKING, *_STATEMENTS, *_EITHER):
            continue
        if isinstance(value, dict):
            return levels_of(value, name, options, states)
        is_ranking = plain in _RANKING or (
            plain in _EITHER and _looks_ranked(value, states)
        )
        if is_ranking:
            return _ranked(value, key, name, states)
        return _prioritised(value, key, options, states)
    what = f"Nothing says what '{name}' prefers."
    mend = (
        "Add 'ranking:', the best state first, or 'statements:', the weightiest first."
    )
    return (0,) * len(states), [((), what, mend)]


def preference_keys(entry: dict[str, Any]) -> list[str]:
    """Return the keys under a decision maker that say what it prefers."""
    known = (*_RANKING, *_STATEMENTS, *_EITHER)
    return [
        key
        for key, value in entry.items()
        if value is not None and plain_key(key) in known
    ]


def state_number(written: Any, states: States) -> int | None:
    """Return the position of a state that is counted from 1 or written in Y and N."""
    text = str(written).strip()
    if isinstance(written, bool):
        return None
    if text.isdecimal() and 1 <= int(text) <= len(states):
        return int(text) - 1
    labels = ["".join("Y" if done else "N" for done in state) for state in states]
    plain = re.sub(r"[\s,]+", "", text).upper()
    return labels.index(plain) if plain in labels else None


def _looks_ranked(value: Any, states: States) -> bool:
    """Say whether a value names states rather than statements."""
    if isinstance(value, str):
        return ">" in re.sub("<?[-=]>", "", value)
    return isinstance(value, list) and all(
        isinstance(one, list | int)
        or all(state_number(part, states) is not None for part in _names(one))
        for one in value
    )


def _names(tied: Any) -> list[Any]:
    if isinstance(tied, str):
        return [one for one in _EQUAL.split(tied.strip(" {}()[]")) if one]
    return list(tied) if isinstance(tied, list) else [tied]


def _ranked(
    value: Any, key: str, name: str, states: States
) -> tuple[Levels, list[Wrong]]:
    steps = _BETTER.split(value.strip()) if isinstance(value, str) else value
    wrong: list[Wrong] = []
    place: dict[int, int] = {}
    order: list[str] = []
    for at, step in enumerate(steps if isinstance(steps, list) else [steps]):
        where = (key, at) if isinstance(value, list) else (key,)
        for written in _names(step):
            number = state_number(written, states)
            order.append(str(written))
            if number is None:
                what = f"'{written}' is no feasible state."
                mend = f"Write a number from 1 to {len(states)}, or Y and N."
                wrong.append((where, what, mend))
            elif number in place:
                cycle = (
                    " > ".join(order[order.index(str(number + 1)) :])
                    if str(number + 1) in order
                    else str(written)
                )
                what = f"'{name}' would prefer a state to itself: {cycle}."
                wrong.append((where, what, "Let every state stand once."))
            else:
                place[number] = at
    missing = [str(n + 1) for n in range(len(states)) if n not in place]
    if missing and not wrong:
        states_ = "state" if len(missing) == 1 else "states"
        more = " and others" if len(missing) > 12 else ""
        what = f"'{name}' does not rank the {states_} {', '.join(missing[:12])}{more}."
        wrong.append(((key,), what, "Rank every feasible state; ties in brackets."))
    return tuple(-place.get(n, 0) for n in range(len(states))), wrong


def _prioritised(
    value: Any, key: str, options: Sequence[str], states: States
) -> tuple[Levels, list[Wrong]]:
    wrong: list[Wrong] = []
    truths = []
    statements = value if isinstance(value, list) else [value]
    for at, one in enumerate(statements):
        try:
            truths.append(parse_statement(str(one), options))
        except Unreadable as error:
            mend = f"Use not, and, or, if, iff and: {', '.join(options)}."
            wrong.append(((key, at), f"'{one}' cannot be read: {error}.", mend))
    held = [tuple(truth(state) for truth in truths) for state in states]
    ranks = {one: level for level, one in enumerate(sorted(set(held)))}
    return tuple(ranks[one] for one in held), wrong
