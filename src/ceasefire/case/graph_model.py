"""A graph-model file to a `GraphModel`: decision makers, options, states, preferences.

How    One pass over the document gathers options with their owners, then the feasible
       states, then what each decision maker prefers. Every fault is kept with its line.
Read   `read_graph_model`. States are read in `graph_states`, preferences in
       `state_ranking`, statements over options in `option_logic`.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ceasefire.case.faults import nearest
from ceasefire.case.graph_states import KEYS, Document, feasible_states
from ceasefire.case.state_ranking import (
    Levels,
    levels_of,
    preference_keys,
    state_number,
)
from ceasefire.case.yaml_lines import Where, plain_key, read_yaml
from ceasefire.core import Direction, FaultyInput, GraphModel, MoveOption

_OWNER = ("owner", "dm", "decision_maker", "by")
_MAKER = ("name", "id", "options", "note", "title", "description")
_DIRECTION = ("direction", "permitted_direction", "allowed")
_DIRECTIONS = {
    Direction.BOTH: ("both", "either", "reversible", "<->"),
    Direction.FORWARD: ("forward", "forwards", "fwd", "irreversible", "->", "n->y"),
    Direction.BACK: ("back", "backward", "backwards", "bwd", "<-", "y->n"),
}


def read_graph_model(path: Path, name: str | None = None) -> GraphModel:
    """Read a graph-model file.

    Parameters
    ----------
    path
        Of the file; its format is described in ``docs/stability.md``.
    name
        As faults shall call it; by default the path.

    Raises
    ------
    FaultyInput
        With every fault: line, what is wrong, what would be right.
    """
    called = name or str(path)
    data, lines = read_yaml(path, called)
    if not isinstance(data, dict):
        what = "The file is empty." if data is None else "This is no graph model."
        mend = "Begin with 'decision_makers:' and 'options:'."
        raise FaultyInput.at(called, 1, what, mend)
    document = Document(data, lines, called)
    _check_keys(document)
    makers = _decision_makers(document)
    options = _options(document, makers)
    _refuse(document)
    states, notes = feasible_states(document, options)
    _refuse(document)
    _check_shared(document, makers)
    levels = tuple(_levels(document, maker, options, states) for maker in makers)
    model_states = _States(document, states)
    coalitions = _coalitions(document, [maker for maker, _, _ in makers])
    status_quo, wanted = model_states.named("status_quo"), model_states.named("wanted")
    _refuse(document)
    return GraphModel(
        title=str(document.get(data, *KEYS["title"])[1] or path.stem),
        decision_makers=tuple(maker for maker, _, _ in makers),
        options=options,
        states=states,
        levels=levels,
        coalitions=coalitions,
        status_quo=status_quo,
        wanted=wanted,
        notes=notes,
    )


def _refuse(document: Document) -> None:
    if document.faults:
        raise FaultyInput(tuple(sorted(set(document.faults))))


def _check_keys(document: Document) -> None:
    known = [key for keys in KEYS.values() for key in keys]
    for key in document.data:
        if plain_key(key) not in known:
            what = f"There is no key '{key}' here."
            document.fault((key,), what, nearest(plain_key(key), list(KEYS)))


Maker = tuple[str, dict[str, Any], Where]
"""A decision maker: name, what stands under it, and where."""


def _decision_makers(document: Document) -> list[Maker]:
    key, found = document.get(document.data, *KEYS["decision_makers"])
    makers: list[Maker] = []
    if isinstance(found, dict):
        makers = [
            (name, value if isinstance(value, dict) else {"preferences": value},
             (key, name))
            for name, value in found.items()
        ]  # fmt: skip
    elif isinstance(found, list):
        for number, one in enumerate(found):
            entry = one if isinstance(one, dict) else {"name": one}
            name = entry.get("name", entry.get("id"))
            if name is None:
                what = "A decision maker has no name."
                document.fault((key, number), what, "Add 'name:'.")
            else:
                makers.append((str(name), entry, (key, number)))
    else:
        mend = "List them under 'decision_makers:', each with a name."
        document.fault((key,), "There are no decision makers.", mend)
    names = [name for name, _, _ in makers]
    for name, _, where in makers:
        if names.count(name) > 1:
            what = f"There are two decision makers '{name}'."
            document.fault(where, what, "Give one of them another name.")
    return makers


def _options(document: Document, makers: list[Maker]) -> tuple[MoveOption, ...]:
    names = [name for name, _, _ in makers]
    options = []
    seen: set[str] = set()
    for name, owner, direction, where in _written_options(document, makers):
        if name.lower() in seen:
            what = f"There are two options '{name}'."
            document.fault(where, what, "Give one of them another name.")
        seen.add(name.lower())
        number = _owner_number(owner, names)
        if number is None:
            what = (
                f"The option '{name}' belongs to '{owner}', who is no decision maker."
            )
            document.fault(where, what, nearest(str(owner), names))
        options.append(
            MoveOption(
                name=name,
                owner=number or 0,
                direction=_direction(document, direction, where),
            )
        )
    if not options:
        mend = "List them under 'options:', each with 'name', 'owner' and 'direction'."
        document.fault((), "There are no options.", mend)
    return tuple(options)


def _written_options(
    document: Document, makers: list[Maker]
) -> Iterator[tuple[str, Any, Any, Where]]:
    """Options as they stand: in one list, as keys, or under their decision maker."""
    key, found = document.get(document.data, *KEYS["options"])
    if isinstance(found, dict):
        for name, value in found.items():
            entry = value if isinstance(value, dict) else {"owner": value}
            yield _option(document, {"name": name} | entry, (key, name), None)
    elif isinstance(found, list):
        for number, one in enumerate(found):
            entry = one if isinstance(one, dict) else {"name": one}
            yield _option(document, entry, (key, number), None)
    for maker, entry, where in makers:
        key, found = document.get(entry, "options")
        pairs = found.items() if isinstance(found, dict) else enumerate(found or [])
        for at, one in pairs:
            inner = one if isinstance(one, dict) else {"direction": one}
            if isinstance(found, list) and not isinstance(one, dict):
                inner = {"name": one}
            named = {"name": at} | inner if isinstance(found, dict) else inner
            yield _option(document, named, (*where, key, at), maker)


def _option(
    document: Document, entry: dict[str, Any], where: Where, maker: str | None
) -> tuple[str, Any, Any, Where]:
    name = entry.get("name")
    if name is None:
        document.fault(where, "An option has no name.", "Add 'name:'.")
    known = ("name", *_OWNER, *_DIRECTION, "note", "title", "description")
    for key in entry:
        if plain_key(key) not in known:
            mend = nearest(plain_key(key), ["name", "owner", "direction"])
            document.fault((*where, key), f"There is no key '{key}' here.", mend)
    owner = document.get(entry, *_OWNER)[1]
    direction = document.get(entry, *_DIRECTION)[1]
    return str(name), maker if owner is None else owner, direction, where


def _owner_number(owner: Any, names: list[str]) -> int | None:
    if str(owner) in names:
        return names.index(str(owner))
    if isinstance(owner, int) and 1 <= owner <= len(names):
        return owner - 1
    return None


def _direction(document: Document, word: Any, where: Where) -> Direction:
    plain = re.sub(r"[\s_-]+(?!>)|only", "", str(word or "both").lower())
    for direction, words in _DIRECTIONS.items():
        if plain in words or str(word).lower().replace(" ", "") in words:
            return direction
    what = f"'{word}' is no direction."
    document.fault((*where, "direction"), what, "Write both, forward or back.")
    return Direction.BOTH


def _levels(
    document: Document,
    maker: Maker,
    options: tuple[MoveOption, ...],
    states: tuple[tuple[bool, ...], ...],
) -> Levels:
    name, entry, where = maker
    _check_maker(document, entry, where)
    key, shared = document.get(document.data, *KEYS["preferences"])
    if isinstance(shared, dict) and name in shared:
        if preference_keys(entry):
            what = f"What '{name}' prefers stands here and at the top of the file."
            document.fault((key, name), what, "Keep one of the two.")
        value = shared[name]
        entry = value if isinstance(value, dict) else {"preferences": value}
        where = (key, name)
    levels, wrong = levels_of(entry, name, [o.name for o in options], states)
    for at, what, mend in wrong:
        document.fault((*where, *at), what, mend)
    return levels


def _check_maker(document: Document, entry: dict[str, Any], where: Where) -> None:
    """Find keys that nothing reads, and preferences that are given twice."""
    said = preference_keys(entry)
    for key in entry:
        if key not in said and plain_key(key) not in _MAKER:
            what = f"There is no key '{key}' here."
            known = ["name", "ranking", "statements", "preferences", "options"]
            document.fault((*where, key), what, nearest(plain_key(key), known))
    for key in said[1:]:
        what = f"'{said[0]}' and '{key}' both say what is preferred."
        document.fault((*where, key), what, "Keep one of the two.")


def _check_shared(document: Document, makers: list[Maker]) -> None:
    """Find preferences at the top of the file that are nobody's."""
    key, shared = document.get(document.data, *KEYS["preferences"])
    names = [name for name, _, _ in makers]
    for name in shared if isinstance(shared, dict) else ():
        if name not in names:
            what = f"'{name}' prefers something and is no decision maker."
            document.fault((key, name), what, nearest(str(name), names))


class _States:
    """States that the file names beside its preferences."""

    def __init__(
        self, document: Document, states: tuple[tuple[bool, ...], ...]
    ) -> None:
        self.document, self.states = document, states

    def named(self, noun: str) -> int | None:
        """Return the position of the state under a key, if there is one."""
        key, written = self.document.get(self.document.data, *KEYS[noun])
        if written is None:
            return None
        number = state_number(written, self.states)
        if number is None:
            what = f"'{written}' under '{key}' is no feasible state."
            mend = f"Write a number from 1 to {len(self.states)}, or Y and N."
            self.document.fault((key,), what, mend)
        return number


def _coalitions(document: Document, names: list[str]) -> tuple[tuple[int, ...], ...]:
    key, written = document.get(document.data, *KEYS["coalitions"])
    found = []
    if written is not None and not isinstance(written, list):
        mend = "Write a list, as [[A, B], [B, C]]."
        document.fault((key,), "This is no list of coalitions.", mend)
    for at, one in enumerate(written if isinstance(written, list) else []):
        members = one if isinstance(one, list) else re.split(r"[,+&]", str(one))
        numbers = [
            _owner_number(m.strip() if isinstance(m, str) else m, names)
            for m in members
        ]
        if None in numbers or len(set(numbers)) < 2:
            mend = f"Name at least two of: {', '.join(names)}."
            document.fault((key, at), "This is no coalition.", mend)
        else:
            found.append(tuple(sorted({n for n in numbers if n is not None})))
    return tuple(dict.fromkeys(found))
