"""Small files beside the lists of an exchange: decisions, failures, and the key.

Read   `read_decisions`, `write_review`, `read_failures`, `case_key`.
"""

import csv
import os
import secrets
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from ceasefire.core import Custody, Failure, FaultyInput
from ceasefire.events.private_sheet import open_private

_YES = frozenset({"same", "yes", "y", "1", "match"})
_NO = frozenset({"different", "no", "n", "0", "none"})
_OPEN = frozenset({"", "?", "open"})
_REASONS = {
    "refused": None, "no consent": None, "no": None,
    "dead": Custody.DEAD, "died": Custody.DEAD,
    "not-held": Custody.NOT_HELD, "not held": Custody.NOT_HELD,
    "never held": Custody.NOT_HELD,
    "released": Custody.RELEASED,
}  # fmt: skip
_KEY_BYTES = 32

AGREEMENT = ("name", "father", "mother", "born", "place", "arrested")


def read_decisions(
    path: Path, name: str, rows: Collection[str] | None = None
) -> dict[frozenset[str], bool]:
    """Read what a person decided on pairs of rows.

    Columns are ``claimed``, ``held`` and ``decision``: ``same``, ``different``, or
    nothing while it is open.

    Parameters
    ----------
    rows
        Ids that the lists have; another one is refused with its line. None to take
        any.

    Raises
    ------
    FaultyInput
        With every row that cannot be read.
    """
    required = ("claimed", "held", "decision")
    sheet, records = open_private(path, name, required=required, aliases={})
    decided: dict[frozenset[str], bool] = {}
    for record in records:
        cells = sheet.cells(record)
        if cells is None:
            continue
        word = cells["decision"].casefold()
        pair = frozenset((cells["claimed"], cells["held"]))
        if word in _OPEN:
            continue
        if word not in _YES | _NO:
            sheet.fault(
                record.line,
                "What stands under 'decision' is no decision.",
                "Write same or different, or leave it empty.",
            )
        elif len(pair) < 2 or "" in pair:
            sheet.fault(
                record.line, "The row does not name two rows.", "Write both ids."
            )
        elif rows is not None and not pair.issubset(rows):
            columns = [key for key in ("claimed", "held") if cells[key] not in rows]
            sheet.fault(record.line, _unknown(columns), _like(rows))
        elif decided.setdefault(pair, word in _YES) != (word in _YES):
            sheet.fault(
                record.line, "The pair was decided otherwise above.", "Keep one."
            )
    sheet.refuse_if_faulty()
    return decided


def write_review(
    path: Path,
    pairs: Iterable[tuple[str, str, float, Mapping[str, str]]],
    decided: Mapping[frozenset[str], bool],
) -> None:
    """Write pairs for a person to look at, under decisions that were made already.

    No name stands in it: whoever decides looks the two rows up in their lists.
    """
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["claimed", "held", "decision", "probability", *AGREEMENT])
        for pair, is_same in decided.items():
            word = "same" if is_same else "different"
            rows.writerow([*sorted(pair), word, "", *("" for _ in AGREEMENT)])
        for claimed, held, chance, agreement in pairs:
            agrees = [agreement[field] for field in AGREEMENT]
            rows.writerow([claimed, held, "", f"{chance:.3f}", *agrees])


def _unknown(columns: Sequence[str]) -> str:
    named = " and ".join(f"'{column}'" for column in columns)
    return f"What stands under {named} is no row of the lists."


def _like(rows: Iterable[str]) -> str:
    example = next(iter(rows), None)
    return f"Write ids of rows, as in {example}." if example else "Write ids of rows."


def read_failures(
    path: Path, name: str, rows: Collection[str] | None = None
) -> tuple[Failure, ...]:
    """Read who cannot go after all: columns ``row`` and ``reason``.

    Reasons are ``refused``, ``dead``, ``not-held`` and ``released``.

    Parameters
    ----------
    rows
        Ids of those held; another one is refused with its line. None to take any.

    Raises
    ------
    FaultyInput
        With every row that cannot be read.
    """
    sheet, records = open_private(
        path, name, required=("row", "reason"), aliases={"id": "row", "row_id": "row"}
    )
    failures: dict[str, Failure] = {}
    for record in records:
        cells = sheet.cells(record)
        if cells is None:
            continue
        reason = cells["reason"].casefold()
        if not cells["row"] or reason not in _REASONS:
            sheet.fault(
                record.line,
                "The row does not say who failed and why.",
                "Write the id of a row, and refused, dead, not-held or released.",
            )
            continue
        if rows is not None and cells["row"] not in rows:
            what = "What stands under 'row' is no row of a list of those held."
            sheet.fault(record.line, what, _like(rows))
            continue
        one = Failure(cells["row"], _REASONS[reason])
        if failures.setdefault(one.row, one) != one:
            sheet.fault(
                record.line, "The row failed for another reason above.", "Keep one."
            )
    sheet.refuse_if_faulty()
    return tuple(failures.values())


def case_key(path: Path, name: str) -> bytes:
    """Read the key of a case's pseudonyms; make one where there is none yet.

    Raises
    ------
    FaultyInput
        If it cannot be read, is no key, or cannot be made.
    """
    try:
        if not path.exists():
            _make_key(path)
        text = path.read_text("ascii").strip()
        key = bytes.fromhex(text)
    except OSError as error:
        why = (error.strerror or "it cannot be read").lower()
        mend = "Pseudonyms need a key in the folder of the case: make it writable."
        raise _no_key(name, f"There is no key, and none was made: {why}.", mend) from (
            None
        )
    except ValueError:
        key = b""
    if len(key) < _KEY_BYTES:
        mend = "Put the old one back; with a new one every pseudonym changes."
        raise _no_key(name, "What stands in the file is no key.", mend)
    return key


def _make_key(path: Path) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    with os.fdopen(os.open(path, flags, 0o600), "w", encoding="ascii") as file:
        file.write(secrets.token_hex(_KEY_BYTES) + "\n")


def _no_key(name: str, what: str, mend: str) -> FaultyInput:
    return FaultyInput.at(name, 0, what, mend)
