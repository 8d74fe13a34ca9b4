"""The document out of plain values, with every fault of every entry.

Why    An engine that stops at an entry's first kind of fault sends its reader round
       and round: mend a key, run again, learn of a date.
How    What does not fit is reported, left out, and the rest looked at again, until
       nothing further is found.
"""

from typing import Any, TypeVar

from pydantic import ValidationError

from ceasefire.case.entries.base import Entry
from ceasefire.case.faults import Detail, faults_of
from ceasefire.case.yaml_lines import Where
from ceasefire.core import Fault

_E = TypeVar("_E", bound=Entry)
_MOST_ROUNDS = 12


def parse_entry(
    model: type[_E], data: dict[str, Any], name: str, lines: dict[Where, int]
) -> tuple[_E | None, list[Fault]]:
    """Parse an entry as `parse_what_fits`, which is None where there is a fault."""
    entry, faults = parse_what_fits(model, data, name, lines)
    return None if faults else entry, faults


def parse_what_fits(
    model: type[_E], data: dict[str, Any], name: str, lines: dict[Where, int]
) -> tuple[_E | None, list[Fault]]:
    """Parse an entry with all that is in it, or say all that keeps it from being one.

    Parameters
    ----------
    model
        What it should be: `CaseDocument`, for a case.
    data
        In plain values.
    name
        Of the file.
    lines
        Of the document, by place.

    Returns
    -------
    entry
        Without what does not fit; None where nothing is left of it.
    faults
        Of single entries. Whether ids lead anywhere is in `references`.
    """
    left_out = _empty_keys(model, data)
    details: list[Detail] = []
    entry: _E | None = None
    for _ in range(_MOST_ROUNDS):
        try:
            entry = model.model_validate(_without(data, (), left_out))
        except ValidationError as error:
            found = [Detail.of(one, data, left_out) for one in error.errors()]
            details += [one for one in found if not one.follows_from(left_out)]
            wheres = {one.to_leave_out for one in found}
            left_out |= wheres
            if () in wheres:
                break
        else:
            break
    return entry, faults_of(details, model, name, lines)


def _empty_keys(model: type[Entry], data: dict[str, Any]) -> set[Where]:
    """Return the keys with nothing after them that may as well not stand there."""
    fields = model.model_fields
    return {
        (key,)
        for key, value in data.items()
        if value is None and key in fields and not fields[key].is_required()
    }


def _without(data: Any, where: Where, left_out: set[Where]) -> Any:
    """Copy plain values, but for some places."""
    if isinstance(data, dict):
        pairs = ((key, (*where, key), value) for key, value in data.items())
        return {
            key: _without(value, place, left_out)
            for key, place, value in pairs
            if place not in left_out
        }
    if isinstance(data, list):
        places = (((*where, i), item) for i, item in enumerate(data))
        return [
            _without(item, place, left_out)
            for place, item in places
            if place not in left_out
        ]
    return data
