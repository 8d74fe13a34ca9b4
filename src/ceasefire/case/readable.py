"""What of the faults of a case a reader may know, who may not see all of it.

Why    A fault names lines, ids and words of entries that may be somebody else's.
Read   `read_exchange_faults`.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

from ceasefire.case.consistency import consistency_faults
from ceasefire.case.entries.document import CaseDocument
from ceasefire.case.faults import NoSuchCase
from ceasefire.case.parse import parse_what_fits
from ceasefire.case.read import CASE_FILE, folder_of, mapping_in
from ceasefire.case.references import reference_faults
from ceasefire.case.terms_consistency import terms_faults
from ceasefire.core import PUBLIC, Fault, FaultyInput, Reader


def read_exchange_faults(
    name: str | Path, reader: Reader
) -> tuple[tuple[Fault, ...], bool]:
    """Say of a case with faults what of them a reader may know.

    All that is not the reader's is taken out before anything is looked at, the exchange
    too; and faults have no line, for hidden entries would move it. So what is said is
    the same whether or not anything hidden is there.

    Returns
    -------
    faults
        Of ``case.yaml``; none if what is wrong is not for this reader.
    has_exchange
        Whether there is an exchange that the reader may know of.
    """
    try:
        data, _ = mapping_in(folder_of(name))
    except NoSuchCase:
        raise
    except FaultyInput:
        what, mend = "The file cannot be read.", "'ceasefire case check' says why."
        return (Fault(file=CASE_FILE, line=0, what=what, mend=mend),), False
    shown = _readable(data, reader)
    exchange = shown.pop("exchange", None)
    _, faults = parse_what_fits(CaseDocument, shown, CASE_FILE, {})
    faults += reference_faults(shown, CASE_FILE, {})
    faults += consistency_faults(shown, CASE_FILE, {})
    faults += terms_faults(shown, CASE_FILE, {})
    told = dict.fromkeys(replace(one, line=0) for one in faults)
    return tuple(told), exchange is not None


def _readable(value: Any, reader: Reader) -> Any:
    """Leave out what is owned by somebody else, on whatever level it stands."""

    def is_shown(one: Any) -> bool:
        owner = one.get("owner", PUBLIC) if isinstance(one, dict) else PUBLIC
        return isinstance(owner, str) and reader.may_read(owner)

    if isinstance(value, dict):
        return {k: _readable(v, reader) for k, v in value.items() if is_shown(v)}
    if isinstance(value, list):
        return [_readable(one, reader) for one in value if is_shown(one)]
    return value
