"""Whether every id in a case leads to an entry that its reader may see.

Why    A name that leads nowhere makes an answer silently smaller. An entry that
       leads to something more confidential than itself would tell of it.
How    Fields that hold ids carry the mark `Refers`, conditions the mark
       `InConditions`; this module looks for the marks, so a new field is checked by
       being written down.
Read   `reference_faults`.
"""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from typing import Any, get_args

from pydantic import BaseModel

from ceasefire.case.conditions import unsound_condition
from ceasefire.case.entries.base import InConditions, Refers
from ceasefire.case.entries.document import CaseDocument
from ceasefire.case.faults import PRIVATE, model_in, nearest
from ceasefire.case.yaml_lines import Where, line_of
from ceasefire.core import MEDIATOR, PUBLIC, Fault

COLLECTIONS = {
    "party": "parties",
    "place": "places",
    "source": "sources",
    "statement": "statements",
    "measure": "measures",
    "ceasefire": "ceasefires",
    "text": "texts",
    "body": "bodies",
    "matter": "matters",
    "fact": "facts",
    "promise": "promises",
    "backing": "backing",
    "issue": "issues",
    "dependency": "dependencies",
    "preference": "preferences",
    "red line": "red_lines",
    "reservation": "reservations",
    "suggestion": "suggestions",
    "acceptance": "acceptances",
    "graph model": "graph_models",
    "consent": "access.consents",
    "checkpoint": "access.checkpoints",
    "depot": "access.depots",
    "fleet": "access.fleets",
    "easing": "access.easings",
}
"""By noun, the list of its entries, by the keys that lead to it."""
_PARTY_OWNER = "party:"

Owners = dict[str, dict[str, str]]
"""By noun, the owner of each id."""

Wrong = tuple[Where, str, str]
"""Where, what, and what would be right."""


def reference_faults(
    data: dict[str, Any], name: str, lines: dict[Where, int]
) -> list[Fault]:
    """Ids that stand twice, lead nowhere, or lead to what fewer people may see.

    Parameters
    ----------
    data
        The document in plain values: it may have faults of other kinds.
    name
        Of the file.
    lines
        Of the document, by place.
    """
    owners = _owners(data)
    found = [*_repeated(data), *_unsound(CaseDocument, data, (), PUBLIC, owners)]
    found += _leaking_members(data, owners["party"])
    return [
        Fault(file=name, line=line_of(where, lines), what=what, mend=mend)
        for where, what, mend in found
    ]


def entries_of(data: dict[str, Any], collection: str) -> Iterator[tuple[int, Any, str]]:
    """Return position, entry and id of the entries that have one."""
    entries: Any = data
    for key in collection.split("."):
        entries = entries.get(key) if isinstance(entries, dict) else None
    for i, entry in enumerate(entries if isinstance(entries, list) else []):
        if isinstance(entry, dict) and isinstance(entry.get("id"), str):
            yield i, entry, entry["id"]


def _owners(data: dict[str, Any]) -> Owners:
    owners: Owners = {
        noun: {id_: _owner(entry) for _, entry, id_ in entries_of(data, collection)}
        for noun, collection in COLLECTIONS.items()
    }
    owners["option"] = {
        f"{id_}.{option['id']}": _owner(issue)
        for _, issue, id_ in entries_of(data, "issues")
        for option in mappings_in(issue.get("options"))
        if isinstance(option.get("id"), str)
    }
    forum = {"forum": [data.get("forum")]}
    owners["forum"] = {id_: _owner(one) for _, one, id_ in entries_of(forum, "forum")}
    return owners


def mappings_in(value: Any) -> list[dict[str, Any]]:
    """Return the mappings of a list: what else stands in it is another fault."""
    items = value if isinstance(value, list) else []
    return [one for one in items if isinstance(one, dict)]


def ids_in(value: Any) -> list[str]:
    """Return the ids of a list, each plain or in a mapping with more of it."""
    items = value if isinstance(value, list) else []
    ids = [one.get("id") if isinstance(one, dict) else one for one in items]
    return [one for one in ids if isinstance(one, str)]


def _owner(entry: dict[str, Any]) -> str:
    return str(entry.get("owner", PUBLIC))


def _repeated(data: dict[str, Any]) -> Iterator[Wrong]:
    for noun, collection in COLLECTIONS.items():
        seen: Counter[str] = Counter()
        for i, _, id_ in entries_of(data, collection):
            seen[id_] += 1
            if seen[id_] == 2:
                what = f"There are two entries of the {noun} '{id_}'."
                where: Where = (*collection.split("."), i, "id")
                yield where, what, "Give one of them another id."


def _unsound(
    model: type[BaseModel], data: Any, where: Where, owner: str, owners: Owners
) -> Iterator[Wrong]:
    """Walk through an entry and what is in it."""
    if not isinstance(data, dict):
        return
    owner = str(data.get("owner", owner))
    yield from _unsound_owner(owner, where, owners)
    for key, field in model.model_fields.items():
        mark = _mark([*field.metadata, field.annotation])
        inner = model_in(field.annotation)
        if isinstance(mark, Refers) and data.get(key) in mark.words:
            continue
        for place, value in _values(data.get(key), (*where, key)):
            if isinstance(value, str) and isinstance(mark, InConditions):
                names = partial(_unsound_id, place, owner=owner, owners=owners)
                yield from unsound_condition(value, place, mark, names)
            elif isinstance(value, str) and isinstance(mark, Refers):
                yield from _unsound_id(
                    place, value, mark.nouns, owner=owner, owners=owners
                )
            elif inner is not None:
                yield from _unsound(inner, value, place, owner, owners)


def _unsound_owner(owner: str, where: Where, owners: Owners) -> Iterator[Wrong]:
    id_ = owner.removeprefix(_PARTY_OWNER)
    if id_ != owner and id_ and id_ not in owners["party"]:
        mend = nearest(id_, list(owners["party"]))
        what = f"The owner '{owner}' is no party here."
        if where[:1] in PRIVATE:
            what = "The owner is a party that the case does not have."
        yield (*where, "owner"), what, mend
    elif id_ != owner and id_ and not may_refer(owner, owners["party"][id_]):
        what = f"The owner '{owner}' may not see its own entry, which is for "
        what += f"'{owners['party'][id_]}'."
        mend = f"Give the party '{id_}' the owner public or {owner}."
        yield (*where, "owner"), what, mend


def _values(value: Any, where: Where) -> Iterator[tuple[Where, Any]]:
    if isinstance(value, list):
        for i, item in enumerate(value):
            yield (*where, i), item
    else:
        yield where, value


def _mark(parts: list[Any]) -> Refers | InConditions | None:
    """Find what says to which entries a field refers."""
    for part in parts:
        if isinstance(part, Refers | InConditions):
            return part
        inner = _mark([*get_args(part), *getattr(part, "__metadata__", ())])
        if inner is not None:
            return inner
    return None


def _unsound_id(
    where: Where, id_: str, nouns: tuple[str, ...], *, owner: str, owners: Owners
) -> Iterator[Wrong]:
    homes = [owners[noun][id_] for noun in nouns if id_ in owners[noun]]
    if not homes:
        known = [known for noun in nouns for known in owners[noun]]
        noun = nouns[0] if len(nouns) == 1 else "entry"
        what = f"There is no {noun} '{id_}' in this case."
        if where[:1] in PRIVATE:
            what = f"This is {_a(noun)} that the case does not have."
        yield where, what, nearest(id_, known)
    elif not any(may_refer(owner, home) for home in homes):
        narrower = f"'{id_}', which is for '{homes[0]}' only"
        what = f"This entry is for '{owner}' and leads to {narrower}."
        mend = f"Give it the owner '{homes[0]}', or do not name '{id_}' in it."
        yield where, what, mend


def _a(noun: str) -> str:
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def may_refer(owner: str, home: str) -> bool:
    """Say whether all who may read an entry of `owner` may read one of `home`."""
    return home in (PUBLIC, owner) or owner == MEDIATOR


def _leaking_members(data: dict[str, Any], owners: dict[str, str]) -> Iterator[Wrong]:
    """Confidential parties that would appear as members of one more people see."""
    for i, party, id_ in entries_of(data, "parties"):
        umbrella = next(iter(ids_in([party.get("umbrella")])), "")
        home = owners.get(umbrella)
        if home is not None and not may_refer(home, _owner(party)):
            shown = f"would show as a member of '{umbrella}', which is for '{home}'"
            what = f"'{id_}' is for '{_owner(party)}' only, and {shown}."
            mend = "Leave 'umbrella' out, or give both the same owner."
            yield ("parties", i, "umbrella"), what, mend
