"""From what the engine says is wrong to what a person can mend.

Why    "Input should be a valid enumeration member" helps nobody at two in the morning.
Read   `faults_of`.
"""

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from ceasefire.case.entries.base import Unfit, shown
from ceasefire.case.yaml_lines import Where, line_of
from ceasefire.core import Fault, FaultyInput

_KINDS = {
    "string_type": "a text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "list_type": "a list",
    "tuple_type": "two whole numbers",
    "dict_type": "keys and values",
    "model_type": "keys and values",
    "model_attributes_type": "keys and values",
}
PRIVATE = frozenset({("exchange",)})
"""Parts in which somebody may write a person's name where an id belongs: what stands
there is not repeated."""

_NUMBERS = frozenset({"int_type", "float_type"})
_REST_OF_A_NUMBER = re.compile(r"\d{3}")  # 500, of {people: 2,500}
_NUMBER = re.compile(r"[-+]?\d+(\.\d+)?")


class NoSuchCase(FaultyInput):
    """No folder has this name, and no case that ships: there is nothing to keep."""


class FaultyCase(FaultyInput):
    """The case has faults, and these its reader may know of."""


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing the engine found, at its place in the document as it was written."""

    kind: str
    where: Where
    input: Any
    context: dict[str, Any]
    message: str
    number: int = 0  # of a key among those beside it, from 1

    @classmethod
    def of(cls, found: Any, data: Any, left_out: set[Where]) -> "Detail":
        """Take over what was found in `data` without the places `left_out`."""
        where = _as_written(found["loc"], data, left_out, found["type"])
        return cls(
            kind=found["type"],
            where=where,
            number=_number(where, data),
            input=found["input"],
            context=found.get("ctx", {}),
            message=found["msg"],
        )

    @property
    def to_leave_out(self) -> Where:
        """The value that does not fit, or the entry that lacks one."""
        return self.where[:-1] if self.kind == "missing" else self.where

    def follows_from(self, left_out: set[Where]) -> bool:
        """Say whether it was found only because something was left out before."""
        about = [(*self.where, key) for key in self._keys] or [self.where]
        if self.kind != "missing" and not self._keys:
            return False
        return any(one[: len(place)] == place for place in about for one in left_out)

    @property
    def line_at(self) -> Where:
        """The place to point at: of an entry at odds with itself, the key to blame."""
        return (*self.where, self._keys[0]) if self._keys else self.where

    @property
    def _keys(self) -> tuple[str, ...]:
        unfit = self.context.get("error")
        return unfit.keys if isinstance(unfit, Unfit) else ()


def _number(where: Where, data: Any) -> int:
    """Say which key of its entry it is, from 1; 0 for what is no key."""
    for step in where[:-1]:
        data = data[step]
    keys = list(data) if isinstance(data, dict) else []
    return keys.index(where[-1]) + 1 if where and where[-1] in keys else 0


def _as_written(
    loc: tuple[str | int, ...], data: Any, left_out: set[Where], kind: str
) -> Where:
    """Undo the shift that items left out of a list have caused.

    Steps that lead into the engine's own types and not into the data are dropped.
    """
    where: Where = ()
    for depth, step in enumerate(loc):
        if isinstance(data, list) and isinstance(step, int):
            kept = [i for i in range(len(data)) if (*where, i) not in left_out]
            if step >= len(kept):
                return where
            where, data = (*where, kept[step]), data[kept[step]]
        elif isinstance(data, dict) and step in data:
            where, data = (*where, step), data[step]
        elif kind == "missing" and depth == len(loc) - 1:
            return (*where, step)
    return where


def faults_of(
    details: Sequence[Detail],
    model: type[BaseModel],
    name: str,
    lines: dict[Where, int],
) -> list[Fault]:
    """Say what is wrong, where, and what would be right; one fault per place.

    Parameters
    ----------
    details
        What the engine found.
    model
        Of the document, for the names of its keys.
    name
        Of the file.
    lines
        Of the document, by place.
    """
    faults: dict[tuple[int, str], Fault] = {}
    for detail in details:
        what, mend = _sentences(detail, model)
        line = line_of(detail.line_at, lines)
        faults.setdefault(
            (line, what), Fault(file=name, line=line, what=what, mend=mend)
        )
    return list(faults.values())


def nearest(name: str, known: Sequence[str]) -> str:
    """Offer the known names that look most like this one, or list some."""
    by_small = {one.casefold(): one for one in known}
    close = difflib.get_close_matches(name.casefold(), by_small, n=3, cutoff=0.6)
    if close:
        return f"Did you mean {' or '.join(by_small[one] for one in close)}?"
    if not known:
        return "There are none yet."
    listed = ", ".join(known[:8])
    return f"There are: {listed}{' and others' if len(known) > 8 else ''}."


def _sentences(detail: Detail, model: type[BaseModel]) -> tuple[str, str]:
    unfit = detail.context.get("error")
    is_private = detail.where[:1] in PRIVATE and isinstance(detail.input, str)
    if isinstance(unfit, Unfit):
        what = unfit.what
        return what.replace(shown(detail.input), "A text") if is_private else what, (
            unfit.mend
        )
    key = next((s for s in reversed(detail.where) if isinstance(s, str)), "the file")
    found = "A text" if is_private else shown(detail.input)
    if detail.kind == "missing":
        return f"'{key}' is missing here.", f"Add '{key}:'."
    if detail.kind == "extra_forbidden":
        known = _keys_at(detail.where[:-1], model)
        return _no_key(detail, str(key), known)
    if detail.input is None:
        return f"There is nothing under '{key}'.", "Fill it in, or drop the line."
    if detail.kind == "too_short":
        return f"The list under '{key}' is empty.", "Put at least one thing in it."
    if detail.kind in {"enum", "literal_error"}:
        expected = str(detail.context["expected"])
        allowed = expected.replace("'", "").replace(" or ", ", ")
        return f"{found} cannot stand under '{key}'.", f"Write one of: {allowed}."
    if detail.kind in _KINDS:
        wanted = _KINDS[detail.kind]
        like = ", as in [a, b]" if wanted == "a list" else ""
        mend = _about_quotes(detail) or f"Write {wanted}{like}."
        return f"{found} under '{key}' is not {wanted}.", mend
    return f"{found} under '{key}' does not fit.", f"{detail.message}."


def _no_key(detail: Detail, key: str, known: Sequence[str]) -> tuple[str, str]:
    """Say of a key that it cannot stand here; one that may be a name by its number."""
    mend = nearest(key, known)
    if detail.where[:1] in PRIVATE:
        what = (
            f"Key number {detail.number} of this entry cannot stand in it, and is not "
            "repeated, as it may be a name."
        )
        return what, mend
    if detail.input is None and _REST_OF_A_NUMBER.fullmatch(key):
        what = f"'{key}' stands here as a key of its own, after a comma."
        return what, "Write the number before it without commas, as in 2500."
    if detail.input is None and not mend.startswith("Did you mean"):
        mend += " If it is the rest of a text with a comma, put that in quotes."
    return f"There is no key '{key}' here.", mend


def _about_quotes(detail: Detail) -> str | None:
    """Say that quotes make a number a text, and a text of a number, if it is that."""
    given = detail.input
    if detail.kind == "string_type" and isinstance(given, int | float):
        return "Put it in quotes."
    if detail.kind in _NUMBERS and isinstance(given, str):
        return "Write it without quotes." if _NUMBER.fullmatch(given.strip()) else None
    return None


def _keys_at(where: Where, model: type[BaseModel]) -> list[str]:
    """Return the keys that may stand at a place of the document."""
    for step in where:
        if isinstance(step, int):
            continue
        field = model.model_fields.get(step)
        inner = model_in(field.annotation) if field else None
        if inner is None:
            return []
        model = inner
    return list(model.model_fields)


def model_in(annotation: Any) -> type[BaseModel] | None:
    """Find the entry that a field holds, behind lists and unions."""
    if get_origin(annotation) is None:
        is_entry = isinstance(annotation, type) and issubclass(annotation, BaseModel)
        return annotation if is_entry else None
    for part in get_args(annotation):
        found = model_in(part)
        if found is not None:
            return found
    return None
