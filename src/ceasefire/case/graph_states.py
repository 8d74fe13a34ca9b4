"""The states of a graph-model file: all combinations but the infeasible ones.

Why    A pattern such as ``--YY`` excludes many states at once, a list says which there
       are and in which order; a file may give either or both.
Read   `feasible_states`.
"""

import re
from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

from ceasefire.case.option_logic import Unreadable, parse_statement
from ceasefire.case.yaml_lines import Where, line_of, plain_key
from ceasefire.core import Fault, MoveOption

MOST_STATES = 2_000
_MOST_OPTIONS = 16  # of which all combinations are listed
_DONE, _LEFT, _ANY = "Yy1", "Nn0", "-*?xX._"
KEYS = {
    "title": ("title", "name"),
    "options": ("options",),
    "decision_makers": ("decision_makers", "dms", "players"),
    "infeasible": ("infeasible", "infeasibles", "infeasible_patterns"),
    "states": ("states", "order", "state_order"),
    "preferences": ("preferences", "rankings"),
    "coalitions": ("coalitions",),
    "status_quo": ("status_quo",),
    "wanted": ("wanted", "desired"),
    "note": ("note", "notes", "source", "sources", "description"),
}
"""What may stand at the top of the file, and what else it may be called."""

State = tuple[bool, ...]


class Document:
    """The file in plain values, with the lines and faults of everything in it."""

    def __init__(
        self, data: dict[str, Any], lines: dict[Where, int], name: str
    ) -> None:
        self.data, self.lines, self.name = data, lines, name
        self.faults: list[Fault] = []

    def fault(self, where: Where, what: str, mend: str) -> None:
        """Keep a fault, with its line."""
        line = line_of(where, self.lines)
        self.faults.append(Fault(file=self.name, line=line, what=what, mend=mend))

    def get(self, entry: dict[str, Any], *keys: str) -> tuple[str, Any]:
        """Find what stands under one of these keys, and under which."""
        for key, value in entry.items():
            if plain_key(key) in keys:
                return key, value
        return keys[0], None


def feasible_states(
    document: Document, options: tuple[MoveOption, ...]
) -> tuple[tuple[State, ...], tuple[str, ...]]:
    """Return the feasible states in their order, and notes."""
    is_infeasible = _infeasible(document, options)
    key, written = document.get(document.data, *KEYS["states"])
    listed: list[State] = []
    for at, one in enumerate(written if isinstance(written, list) else []):
        state = _state(one, len(options))
        if state is None:
            what = f"'{one}' is no state."
            mend = f"Write Y or N for each of the {len(options)} options."
            document.fault((key, at), what, mend)
        elif state in listed:
            document.fault((key, at), f"'{one}' stands twice.", "Keep one of the two.")
        elif is_infeasible(state):
            what = f"'{one}' is listed, and an infeasible pattern excludes it."
            document.fault((key, at), what, "Take one of the two out.")
        else:
            listed.append(state)
    if len(options) > _MOST_OPTIONS and not listed:
        mend = "List the feasible ones under 'states:'."
        document.fault((), f"{len(options)} options make too many states.", mend)
        return (), ()
    feasible = (
        []
        if len(options) > _MOST_OPTIONS
        else [state for state in _all_states(len(options)) if not is_infeasible(state)]
    )
    states = tuple(listed or feasible)
    if not states:
        document.fault((), "No state is feasible.", "Take some patterns out.")
    if len(states) > MOST_STATES:
        what = f"There are {len(states):,} feasible states, more than {MOST_STATES:,}."
        document.fault((), what, "Leave out options, or exclude combinations.")
    left_out = len(feasible) - len(states)
    notes = (
        (f"{left_out} states that are not listed are taken as infeasible.",)
        if listed and left_out > 0
        else ()
    )
    return states, notes


def _all_states(n_options: int) -> Iterator[State]:
    """List all states, the first option changing fastest."""
    for reverse in product((False, True), repeat=n_options):
        yield reverse[::-1]


def _signs(written: Any, n_options: int) -> str | None:
    """Return one sign per option, or nothing that can be read so."""
    if isinstance(written, list):
        written = "".join(str(one) for one in written)
    text = re.sub(r"[\s,|]+", "", str(written))
    if isinstance(written, int) and not isinstance(written, bool):
        text = text.zfill(n_options)
    is_signs = len(text) == n_options and set(text) <= set(_DONE + _LEFT + _ANY)
    return text if is_signs else None


def _state(written: Any, n_options: int) -> State | None:
    signs = _signs(written, n_options)
    if signs is None or set(signs) & set(_ANY):
        return None
    return tuple(sign in _DONE for sign in signs)


def _infeasible(
    document: Document, options: tuple[MoveOption, ...]
) -> Callable[[State], bool]:
    """Return what says whether a pattern or statement excludes a state."""
    key, written = document.get(document.data, *KEYS["infeasible"])
    tests = []
    if isinstance(written, str):
        written = [written]
    for at, pattern in enumerate(written if isinstance(written, list) else []):
        one = _signs_of(pattern, options) if isinstance(pattern, dict) else pattern
        signs = _signs(one, len(options))
        if signs is not None:
            tests.append(_matches(signs))
            continue
        try:
            tests.append(parse_statement(str(one), [o.name for o in options]))
        except Unreadable as error:
            what = f"'{one}' is no pattern: {error}."
            mend = f"Write Y, N or - for each of the {len(options)} options."
            document.fault((key, at), what, mend)
    return lambda state: any(test(state) for test in tests)


def _signs_of(pattern: dict[str, Any], options: tuple[MoveOption, ...]) -> str:
    words = {True: "Y", False: "N"}
    signs = {str(k).lower(): words.get(v, str(v)) for k, v in pattern.items()}
    return "".join(signs.pop(option.name.lower(), "-") for option in options) + "".join(
        signs
    )


def _matches(signs: str) -> Callable[[State], bool]:
    wanted = [(at, sign in _DONE) for at, sign in enumerate(signs) if sign not in _ANY]
    return lambda state: all(state[at] == done for at, done in wanted)
