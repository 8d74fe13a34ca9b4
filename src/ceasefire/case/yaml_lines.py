"""YAML with the line of everything in it. The only file that imports yaml.

Why    A fault in a case is of use to its maker only with the line it stands on.
How    The node tree of the parser is turned into plain values here, so that a word
       means what it says: ``no`` is a word and not false, ``2016-02-27`` a string,
       and ``12:30`` twelve thirty and not 750.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from ceasefire.core import Fault, FaultyInput, first_unseen

Where = tuple[str | int, ...]
"""Keys and positions from the top of a document down to a value."""

_INTEGER = re.compile(r"[-+]?[0-9]+")
_DECIMAL = re.compile(r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+)(?:[eE][-+]?[0-9]+)?")
_WORDS: dict[str, bool | None] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "true": True,
    "True": True,
    "false": False,
    "False": False,
}
_NO_TEXT = re.compile(r"[\ud800-\udfff]")
_MOST_NODES = 500_000  # an alias bomb unfolds to more; the largest real case to 10,000
_DEEPEST = 60  # levels; the deepest place of a real case or area is on level 12
_LONGEST_INTEGER = 300  # digits; Python itself refuses to read more than 4,300


@dataclass(slots=True)
class _Reading:
    lines: dict[Where, int] = field(default_factory=dict)
    faults: list[tuple[int, str, str]] = field(default_factory=list)
    open_nodes: set[int] = field(default_factory=set)
    n_nodes: int = 0


def read_yaml(path: Path, name: str) -> tuple[Any, dict[Where, int]]:
    """Read a YAML document.

    Parameters
    ----------
    path
        Of the file.
    name
        As faults shall call it.

    Returns
    -------
    data
        Dicts, lists, strings, numbers, True, False and None.
    lines
        For each key and item, the 1-based line on which it begins.

    Raises
    ------
    FaultyInput
        If it is no YAML, holds a key twice, or is not UTF-8.
    """
    root = _compose(_text(path, name), name)
    if root is None:
        return None, {(): 1}
    reading = _Reading()
    data = _value(root, (), reading)
    if reading.faults:
        raise FaultyInput(
            tuple(
                Fault(file=name, line=line, what=what, mend=mend)
                for line, what, mend in reading.faults
            )
        )
    return data, reading.lines


def line_of(where: Where, lines: dict[Where, int]) -> int:
    """Line of a value, or of the nearest thing around it that has one."""
    while where and where not in lines:
        where = where[:-1]
    return lines.get(where, 1)


@dataclass(frozen=True, slots=True)
class Brackets:
    """A list or mapping in brackets, and where in the text it takes more.

    Attributes
    ----------
    opened, filled
        Index of the character behind its bracket, and behind the last that stands in
        it; `filled` is None where nothing does.
    column
        Of its bracket, from 0.
    missing
        The keys down to what was asked for that are not there yet.
    """

    opened: int
    filled: int | None
    column: int
    missing: tuple[str, ...]


def brackets_at(text: str, name: str, where: Sequence[str]) -> Brackets | None:
    """Find what keys lead to, or as far as they do, where it stands in brackets.

    Parameters
    ----------
    text
        Of a document.
    name
        As faults shall call its file.
    where
        Keys from its top.

    Returns
    -------
    brackets
        None where it stands on lines of its own, or nowhere.

    Raises
    ------
    FaultyInput
        If it is no YAML.
    """
    node = _compose(text, name)
    for depth, key in enumerate(where):
        if not isinstance(node, yaml.MappingNode):
            return None
        values = [value for one, value in node.value if one.value == key]
        if not values:
            return _brackets_of(node, where[depth:])
        node = values[0]
    return _brackets_of(node, ())


def _brackets_of(node: yaml.Node | None, missing: Sequence[str]) -> Brackets | None:
    if not isinstance(node, yaml.CollectionNode) or not node.flow_style:
        return None
    last = node.value[-1] if node.value else None
    last = last[1] if isinstance(last, tuple) else last
    return Brackets(
        opened=node.start_mark.index + 1,
        filled=last.end_mark.index if last is not None else None,
        column=node.start_mark.column,
        missing=tuple(missing),
    )


def plain_key(key: str) -> str:
    """Write ``decisionMakers``, ``decision-makers`` and ``Decision makers`` alike."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", key)
    return re.sub(r"[-\s]+", "_", parted).lower()


def _text(path: Path, name: str) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        why = (error.strerror or "it cannot be read").lower()
        mend = "See that it is there, and that you may read it."
        raise FaultyInput.at(
            name, 0, f"The file cannot be read: {why}.", mend
        ) from error
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        what = f"This is not UTF-8 (byte {raw[error.start]:#04x})."
        raise FaultyInput.at(name, line, what, "Save the file as UTF-8.") from error


def _compose(text: str, name: str) -> yaml.Node | None:
    try:
        return yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = f"This is no YAML: {error.problem or error.context}."
        mend = "Look at the indentation, colons and quotes here and just above."
        line = mark.line + 1 if mark else 0
        raise FaultyInput.at(name, line, what, mend) from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        reason = getattr(error, "reason", None) or "it cannot be taken apart"
        what = f"This is no YAML: {reason}."
        raise FaultyInput.at(name, 0, what, "Save it as plain text.") from error


def _value(node: yaml.Node, where: Where, reading: _Reading) -> Any:
    reading.n_nodes += 1
    if reading.n_nodes > _MOST_NODES:
        if reading.n_nodes == _MOST_NODES + 1:
            what = f"The file unfolds to more than {_MOST_NODES:,} values."
            reading.faults.append((_line(node), what, "Write it without aliases."))
        return None
    reading.lines.setdefault(where, _line(node))
    if isinstance(node, yaml.ScalarNode):
        _check_text(node, reading)
        return _scalar(node)
    if id(node) in reading.open_nodes or len(where) > _DEEPEST:
        what = (
            "A list or mapping stands here inside itself."
            if id(node) in reading.open_nodes
            else f"This lies more than {_DEEPEST} levels deep."
        )
        reading.faults.append((_line(node), what, "Write it without aliases."))
        return None
    reading.open_nodes.add(id(node))
    data = (
        [_value(item, (*where, i), reading) for i, item in enumerate(node.value)]
        if isinstance(node, yaml.SequenceNode)
        else _mapping(node, where, reading)
    )
    reading.open_nodes.discard(id(node))
    return data


def _mapping(node: yaml.Node, where: Where, reading: _Reading) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for key_node, value_node in node.value:
        if not isinstance(key_node, yaml.ScalarNode):
            what = "A list or mapping stands where a key should."
            reading.faults.append((_line(key_node), what, "Write a word and a colon."))
            continue
        _check_text(key_node, reading)
        key = str(key_node.value)
        if key in data:
            what = f"The key '{key}' stands here for the second time."
            reading.faults.append((_line(key_node), what, "Keep one of the two."))
        reading.lines[(*where, key)] = _line(key_node)
        data[key] = _value(value_node, (*where, key), reading)
    return data


def _check_text(node: yaml.ScalarNode, reading: _Reading) -> None:
    """Escapes in quotes can make what no page and no file could hold."""
    text = str(node.value)
    found = _NO_TEXT.search(text)
    unseen = found.group() if found else first_unseen(text)
    if unseen is None:
        return
    what = f"The character U+{ord(unseen):04X} in here is no text."
    mend = "Take it out."
    if unseen >= "\u202a" and not found:
        what = (
            f"The invisible mark U+{ord(unseen):04X} in here changes in which order "
            "what stands around it is read."
        )
        mend = "Take it out, or close it where the word ends."
    reading.faults.append((_line(node), what, mend))


def _scalar(node: yaml.ScalarNode) -> Any:
    text = str(node.value)
    if node.style is not None:  # quoted, or a block: its maker means text
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text) and len(text) < _LONGEST_INTEGER:
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    return text


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1
