"""Entries added to a case.yaml as text: its comments, order and style stay.

How    The lines of a list are found by its key and indentation, and new entries are
       written behind its last one; into a list in brackets, within them. The case is
       read anew before the file is replaced for good; if it has a fault then, the file
       is as it was.
Read   `append_entries`.
"""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from ceasefire.case.in_brackets import with_entries
from ceasefire.case.read import CASE_FILE, read_case
from ceasefire.case.yaml_lines import brackets_at
from ceasefire.core import Case, FaultyInput

Entry = Mapping[str, Any]
Where = tuple[str, ...]
"""Keys down to a list, such as ``("statements",)`` or ``("forum", "decision_rules")``;
to a mapping, with `one` entry for its keys, such as ``("forum",)``."""

_PLAIN = re.compile(r"[A-Za-z][\w /().,'’-]*[\w).]|[A-Za-z]")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off"})
_EMPTY = re.compile(r"[\s\w-]+:\s*\[\s*\]\s*(#.*)?")
_INDENT = 2
_FORUM = ("forum",)  # the one key that holds a mapping


def append_entries(
    folder: Path, added: Sequence[tuple[Where, Sequence[Entry]]]
) -> Case:
    """Write entries into the case of a folder, and return the case as it is then.

    Parameters
    ----------
    folder
        Of the case.
    added
        For each list, its new entries, in their order.

    Raises
    ------
    FaultyInput
        If the case would have a fault with them; the file is then left as it was.
    """
    path = folder / CASE_FILE
    before = path.read_bytes()
    lines = before.decode("utf-8-sig").splitlines()
    for where, entries in added:
        if entries:
            lines = _in_brackets(lines, where, entries) or _with(lines, where, entries)
    _replace(path, ("\n".join(lines) + "\n").encode("utf-8"))
    try:
        return read_case(folder)
    except FaultyInput:
        _replace(path, before)
        raise


def _replace(path: Path, content: bytes) -> None:
    """Put a whole file in the place of another at once."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(content)
    beside.replace(path)


def _in_brackets(
    lines: list[str], where: Where, entries: Sequence[Entry]
) -> list[str] | None:
    """Add to what is written in brackets; None where it stands on lines of its own."""
    text = "\n".join(lines) + "\n"
    brackets = brackets_at(text, CASE_FILE, where)
    if brackets is None:
        return None
    line = text[text.rfind("\n", 0, brackets.opened) + 1 :].partition("\n")[0]
    if brackets.filled is None and not brackets.missing and _EMPTY.fullmatch(line):
        return None  # an empty list at the end of its line is begun on the next one
    is_mapping = where == _FORUM
    return with_entries(
        text, brackets, entries, _value, is_mapping=is_mapping
    ).splitlines()


def _with(lines: list[str], where: Where, entries: Sequence[Entry]) -> list[str]:
    first, last = 0, len(lines)
    for depth, key in enumerate(where):
        indent = _indent(lines, first, last, depth)
        found = _block(lines, key, indent, first, last)
        if found is None:
            return _with_new_key(lines, where[depth:], entries, indent, last)
        first, last = found
    head = lines[first - 1]
    if _EMPTY.fullmatch(head):
        lines = [*lines]
        lines[first - 1] = re.sub(r"\s*\[\s*\]", "", head, count=1)
    block = _written(entries, _dash(lines, first, last, len(where)))
    return [*lines[:last], *block, *lines[last:]]


def _block(
    lines: list[str], key: str, indent: int, first: int, last: int
) -> tuple[int, int] | None:
    """Return where the lines under a key begin and end, without remarks behind."""
    start = next(
        (
            i
            for i in range(first, last)
            if re.match(rf"{' ' * indent}{re.escape(key)}\s*:", lines[i])
        ),
        None,
    )
    if start is None:
        return None
    end = start + 1
    while end < last and (
        not lines[end].strip()
        or lines[end].lstrip().startswith("#")
        or len(lines[end]) - len(lines[end].lstrip()) > indent
        or lines[end].startswith(" " * indent + "-")
    ):
        end += 1
    while end > start + 1 and (
        not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")
    ):
        end -= 1
    return start + 1, end


def _with_new_key(
    lines: list[str], keys: Where, entries: Sequence[Entry], indent: int, last: int
) -> list[str]:
    block = [f"{' ' * (indent + i * _INDENT)}{key}:" for i, key in enumerate(keys)]
    inner = indent + (len(keys) - 1) * _INDENT + _INDENT
    lead = "" if keys == _FORUM else "- "
    block += _written(entries, inner, lead)
    gap = [""] if indent == 0 and lines and lines[last - 1].strip() else []
    return [*lines[:last], *gap, *block, *lines[last:]]


def _indent(lines: list[str], first: int, last: int, depth: int) -> int:
    """Return how far the keys of a mapping are indented; as usual where it has none."""
    for line in lines[first:last] if depth else ():
        if (words := line.lstrip()) and not words.startswith("#"):
            return len(line) - len(words)
    return depth * _INDENT


def _dash(lines: list[str], first: int, last: int, depth: int) -> int:
    """Return how far the entries of a list are indented; as usual where it has none."""
    for line in lines[first:last]:
        if line.lstrip().startswith("- "):
            return len(line) - len(line.lstrip())
    return depth * _INDENT


def _written(entries: Sequence[Entry], indent: int, dash: str = "- ") -> list[str]:
    lines = []
    for entry in entries:
        lead = dash
        for key, value in entry.items():
            if value in (None, (), [], ""):
                continue
            lines.append(f"{' ' * indent}{lead}{key}: {_value(value)}")
            lead = " " * len(dash)
    return lines


def _value(value: Any) -> str:
    if isinstance(value, list | tuple):
        return f"[{', '.join(_value(one) for one in value)}]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    text = " ".join(str(value).split())
    simple = _PLAIN.fullmatch(text) and ", " not in text and text.lower() not in _WORDS
    return text if simple else json.dumps(text, ensure_ascii=False)
