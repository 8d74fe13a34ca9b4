"""One page of UCDP's answer, read as it came.

Why    A page may be cut on its way: what is not whole is never taken for the truth.
Read   `page_of`.
"""

import json
from dataclasses import dataclass
from typing import Any

from ceasefire.events.ucdp_query import Query


class Setback(Exception):
    """Something that may go well the next time."""

    def __init__(self, what: str, wait_s: float | None = None) -> None:
        super().__init__(what, wait_s)
        self.what, self.wait_s = what, wait_s


@dataclass(frozen=True, slots=True)
class Page:
    """A page that came whole: its rows, and how many the whole answer has."""

    n_announced: int
    rows: tuple[dict[str, str], ...]


def page_of(content: bytes, query: Query, number: int) -> Page:
    """Read one page; a faulty one is a setback, it may have been cut on its way."""
    try:
        body = json.loads(content, parse_float=str, parse_constant=_no_number)
    except ValueError as error:
        raise Setback("the answer breaks off, or is not JSON") from error
    if not isinstance(body, dict) or not isinstance(body.get("Result"), list):
        raise Setback("the answer is not a page of events")
    n_announced, n_pages = body.get("TotalCount"), body.get("TotalPages")
    if not isinstance(n_announced, int) or n_announced < 0:
        raise Setback("the answer does not say how many events there are")
    if n_announced and n_pages != query.n_pages(n_announced):
        raise Setback(f"{n_announced} events are announced on {n_pages} pages")
    sent, expected = len(body["Result"]), query.n_on_page(number, n_announced)
    if sent < expected:
        raise Setback(f"page {number} has {sent} events instead of {expected}")
    if not all(
        isinstance(row, dict) and row.get("id") not in (None, "")
        for row in body["Result"]
    ):
        raise Setback(f"page {number} has an event without an id")
    return Page(n_announced, tuple(map(_cells, body["Result"])))


def _no_number(_word: str) -> None:
    """Read NaN and Infinity as unknown."""


def _cells(row: dict[str, Any]) -> dict[str, str]:
    return {name: _cell(name, value) for name, value in row.items()}


def _cell(name: str, value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    text = str(value).encode(errors="replace").decode()  # half a character: "?"
    return text.removesuffix("T00:00:00") if name.startswith("date_") else text
