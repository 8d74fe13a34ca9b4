"""Entries added to a list or mapping in brackets: `sources: [ ... ]`.

Why    Both ways to write a list are read; what is added goes in as the list is written,
       for a dash behind a bracket is no YAML.
Read   `with_entries`.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ceasefire.case.yaml_lines import Brackets

_ENDS_A_WORD = re.compile(r"[,?\[\]{}]")
Writer = Callable[[Any], str]


def with_entries(
    text: str,
    brackets: Brackets,
    entries: Sequence[Mapping[str, Any]],
    written: Writer,
    *,
    is_mapping: bool,
) -> str:
    """Return a text with entries behind the last that stands in its brackets.

    Parameters
    ----------
    text
        In which the brackets were found.
    written
        Writes a value as it stands on a line of its own.
    is_mapping
        Whether the keys lead to a mapping, which takes those of its one entry.
    """
    each = [_keys(one, written) for one in entries]
    more = ", ".join(each if is_mapping else [f"{{ {one} }}" for one in each])
    for i, key in enumerate(reversed(brackets.missing)):
        more = f"{key}: {{ {more} }}" if is_mapping or i else f"{key}: [ {more} ]"
    if brackets.filled is None:
        at = brackets.opened
        return f"{text[:at]} {more} {text[at:]}"
    at, indent = brackets.filled, " " * (brackets.column + 1)
    return f"{text[:at]},\n{indent}{more}{text[at:]}"


def _keys(entry: Mapping[str, Any], written: Writer) -> str:
    kept = {key: one for key, one in entry.items() if one not in (None, (), [], "")}
    return ", ".join(f"{key}: {_safe(one, written)}" for key, one in kept.items())


def _safe(value: Any, written: Writer) -> str:
    """Write a value so that no mark in it ends it within brackets."""
    if isinstance(value, list | tuple):
        return f"[{', '.join(_safe(one, written) for one in value)}]"
    words = written(value)
    if words.startswith('"') or not _ENDS_A_WORD.search(words):
        return words
    return json.dumps(words, ensure_ascii=False)
