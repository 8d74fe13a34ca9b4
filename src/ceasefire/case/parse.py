"""The document out of plain values, with every fault of every entry.

Why    An engine that stops at an entry's first kind of fault sends its reader round
       and round: mend a key, run again, learn of a date.
How    What does not fit is reported, left out, and the rest looked at again, until
       nothing further is found.
"""

from typing import Any

from pydantic import ValidationError

from ceasefire.case.entries.document import CaseDocument
from ceasefire.case.faults import Detail, faults_of
from ceasefire.case.yaml_lines import Where
from ceasefire.core import Fault

_MOST_ROUNDS = 12


def parse_document(
    data: dict[str, Any], name: str, lines: dict[Where, int]
) -> tuple[CaseDocument | None, list[Fault]]:
    """Parse the document, or say all that keeps it from being one.

    Returns
    -------
    document
        None where there is a fault.
    faults
        Of single entries. Whether ids lead anywhere is in `references`.
    """
    left_out: set[Where] = {(key,) for key, value in data.items() if value is None}
    details: list[Detail] = []
    for _ in range(_MOST_ROUNDS):
        try:
            document = CaseDocument.model_validate(_without(data, (), left_out))
        except ValidationError as error:
            found = [Detail.of(one, data, left_out) for one in error.errors()]
            details += [one for one in found if not one.follows_from(left_out)]
            wheres = {one.to_leave_out for one in found}
            left_out |= wheres
            if () in wheres:
                break
        else:
            if not details:
                return document, []
            break
    return None, faults_of(details, CaseDocument, name, lines)


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
