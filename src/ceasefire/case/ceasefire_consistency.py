"""Whether a ceasefire leaves anybody whom it binds, and anybody it could hold towards.

Why    A ceasefire that leaves out the umbrella of a party it binds binds nobody; one
       that holds towards the party it binds is a truce of somebody with himself.
Read   `ceasefire_wrongs`.
"""

from collections.abc import Callable, Iterator
from typing import Any

from ceasefire.case.references import Wrong, entries_of, ids_in
from ceasefire.core import PartyKind

_COALITION = PartyKind.COALITION.value


def ceasefire_wrongs(data: dict[str, Any]) -> Iterator[Wrong]:
    """Return what of a ceasefire's parties contradicts itself, as `Wrong`."""
    yield from _left_out_with_an_umbrella(data)
    yield from _towards_themselves(data)


def _left_out_with_an_umbrella(data: dict[str, Any]) -> Iterator[Wrong]:
    """Parties that a ceasefire is about by name and leaves out with their umbrella.

    One that belongs to it on some days alone may have left it by then.
    """
    within = members_of(data, on_all_days=True)
    for i, one, id_ in entries_of(data, "ceasefires"):
        for j, group in enumerate(words_in(one.get("excludes"))):
            for key, does in (("parties", "binds"), ("towards", "holds towards")):
                named = words_in(one.get(key))
                for party in sorted(within(group).intersection(named) - {group}):
                    what = f"The ceasefire '{id_}' {does} '{party}' and leaves out "
                    what += f"'{group}', to which '{party}' belongs."
                    mend = "Leave out the groups that are meant by their own ids."
                    yield ("ceasefires", i, "excludes", j), what, mend


def _towards_themselves(data: dict[str, Any]) -> Iterator[Wrong]:
    """Parties that a ceasefire binds and holds towards, and that are no coalition.

    Of a coalition its members are meant: it may be between them.
    """
    kinds = {id_: one.get("kind") for _, one, id_ in entries_of(data, "parties")}
    for i, one, id_ in entries_of(data, "ceasefires"):
        parties = words_in(one.get("parties"))
        for j, party in enumerate(words_in(one.get("towards"))):
            if party in parties and kinds.get(party, _COALITION) != _COALITION:
                what = f"The ceasefire '{id_}' binds '{party}' and holds towards it."
                mend = (
                    "Name under 'towards' those towards whom it was declared and whom "
                    "it does not bind; between those it binds, leave 'towards' out."
                )
                yield ("ceasefires", i, "towards", j), what, mend


def words_in(value: Any) -> list[str]:
    """Return the words of a list: what else stands in it is another fault."""
    items = value if isinstance(value, list) else []
    return [one for one in items if isinstance(one, str)]


def members_of(
    data: dict[str, Any], *, on_all_days: bool = False
) -> Callable[[str], set[str]]:
    """Return what finds everybody who belongs to a party, however deep.

    On some day or other, or `on_all_days`.
    """
    ids = words_in if on_all_days else ids_in
    below: dict[str, set[str]] = {}
    for _, party, id_ in entries_of(data, "parties"):
        below.setdefault(id_, set()).update(ids(party.get("members")))
        for umbrella in ids([party.get("umbrella")]):
            below.setdefault(umbrella, set()).add(id_)

    def within(group: str) -> set[str]:
        found: set[str] = set()
        waiting = [group]
        while waiting:
            id_ = waiting.pop()
            if id_ not in found:
                found.add(id_)
                waiting.extend(below.get(id_, ()))
        return found

    return within
