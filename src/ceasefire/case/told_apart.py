"""Whether a reader can tell the entries of a case apart by what pages call them.

Why    Pages print names and titles, never ids. Of two places of one name in two
       provinces, one besieged and one open, a page would say both of one 'Kesh'.
Read   `namesakes`.
"""

from collections.abc import Iterator
from typing import Any

from ceasefire.case.references import COLLECTIONS, Wrong, entries_of

_CALLED = {
    "party": "name",
    "place": "name",
    "checkpoint": "name",
    "depot": "name",
    "ceasefire": "title",
    "measure": "title",
    "text": "title",
    "body": "title",
    "matter": "title",
    "issue": "title",
    "suggestion": "title",
}
"""By noun, the key under which an entry has what pages call it."""

_MEND_PLACE = (
    "Give each a name of its own, such as '{name} ({division})'; what both are called "
    "may stand under 'aliases'."
)
_MEND_NAME = "Give each a name of its own, and what both are called under 'aliases'."
_MEND_SITE = "Give each a name of its own."
_MEND_TITLE = "Give each a title of its own: with its place, its day, or who does it."


def namesakes(data: dict[str, Any]) -> Iterator[Wrong]:
    """Return entries that are called what an earlier one of their kind is called."""
    for noun, key in _CALLED.items():
        collection = COLLECTIONS[noun]
        of_noun = [(one, id_) for _, one, id_ in entries_of(data, collection)]
        at = [i for i, _, _ in entries_of(data, collection)]
        for n, what, mend in _twice(of_noun, key, noun):
            yield (*collection.split("."), at[n], key), what, mend
    for i, issue, id_ in entries_of(data, "issues"):
        options = [
            (one, str(one["id"]))
            for one in _listed(issue.get("options"))
            if isinstance(one, dict) and "id" in one
        ]
        for n, what, mend in _twice(options, "title", f"option of '{id_}'"):
            yield ("issues", i, "options", n, "title"), what, mend


def _twice(
    entries: list[tuple[dict[str, Any], str]], key: str, noun: str
) -> Iterator[tuple[int, str, str]]:
    """Positions of entries with a name that an earlier one has, however spaced."""
    first: dict[str, str] = {}
    for n, (one, id_) in enumerate(entries):
        name = one.get(key)
        if not isinstance(name, str):
            continue
        earlier = first.setdefault(" ".join(name.split()).casefold(), id_)
        if earlier != id_:  # of one id that stands twice, that is the fault
            what = (
                f"The {noun} '{id_}' is called '{name}', and so is '{earlier}': no "
                "reader could tell them apart."
            )
            yield n, what, _mend(one, key, noun)


def _listed(value: Any) -> list[Any]:
    """Return what is listed: that something else stands there is another fault."""
    return value if isinstance(value, list) else []


def _mend(one: dict[str, Any], key: str, noun: str) -> str:
    if noun == "place":
        division = next(iter(_listed(one.get("admin"))), "its province")
        return _MEND_PLACE.format(name=one[key], division=division)
    if noun == "party":
        return _MEND_NAME
    return _MEND_SITE if key == "name" else _MEND_TITLE
