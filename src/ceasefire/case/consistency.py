"""Whether the entries of a case agree with each other, beyond leading somewhere.

Why    An id that could be a party's or a ceasefire's is printed as the wrong one; a
       statement that replaces itself is gone.
Read   `consistency_faults`.
Else   Whether ids lead anywhere at all is in `references`; whom a ceasefire binds, in
       `ceasefire_consistency`; who belongs to whom, in `membership_consistency`.
"""

from collections.abc import Iterator
from typing import Any

from ceasefire.case.ceasefire_consistency import (
    ceasefire_wrongs,
    members_of,
    words_in,
)
from ceasefire.case.circles import circles
from ceasefire.case.exchange_consistency import exchange_wrongs
from ceasefire.case.membership_consistency import membership_wrongs
from ceasefire.case.references import (
    COLLECTIONS,
    Wrong,
    entries_of,
    mappings_in,
)
from ceasefire.case.yaml_lines import Where, line_of
from ceasefire.core import PUBLIC, Fault

_NAMED = ("party", "place", "ceasefire", "measure", "text", "body", "matter")
# A matter may be that a measure is done: what is said of either is said of both.
_ONE_NAME = ("measure", "matter")


def consistency_faults(
    data: dict[str, Any], name: str, lines: dict[Where, int]
) -> list[Fault]:
    """Return what contradicts itself; parameters as for `reference_faults`."""
    found = [
        *_shared(data),
        *_superseding(data),
        *_replacing_each_other(data),
        *ceasefire_wrongs(data),
        *membership_wrongs(data),
        *_circular(data),
        *_circling(data),
        *_said_twice(data),
        *_helping_nobody_excluded(data),
        *_towards_themselves(data),
        *exchange_wrongs(data),
    ]
    return [
        Fault(file=name, line=line_of(where, lines), what=what, mend=mend)
        for where, what, mend in found
    ]


def _shared(data: dict[str, Any]) -> Iterator[Wrong]:
    """Ids that two nouns share: a name that could be either is nobody's."""
    seen: dict[str, str] = {}
    for noun in _NAMED:
        for i, _, id_ in entries_of(data, COLLECTIONS[noun]):
            first = seen.setdefault(id_, noun)
            if first != noun and (first, noun) != _ONE_NAME:
                what = f"The id '{id_}' is that of a {first} and of a {noun}."
                mend = "Give one of them another: statements speak of both by id."
                yield (COLLECTIONS[noun], i, "id"), what, mend
    forum = data.get("forum")
    own = forum.get("id") if isinstance(forum, dict) else None
    if isinstance(own, str) and own in seen:
        what = f"The id '{own}' is that of a {seen[own]} and of the forum."
        mend = "Give one of them another: statements speak of both by id."
        yield ("forum", "id"), what, mend


def _superseding(data: dict[str, Any]) -> Iterator[Wrong]:
    """Statements that replace what is not an earlier one of the same speaker."""
    said = {id_: one for _, one, id_ in entries_of(data, "statements")}
    for i, one, id_ in entries_of(data, "statements"):
        replaced = one.get("supersedes")
        for j, old in enumerate(replaced if isinstance(replaced, list) else []):
            other = said.get(old) if isinstance(old, str) else None
            where = ("statements", i, "supersedes", j)
            mend = "Name earlier statements of the same speaker."
            if old == id_:
                yield where, f"The statement '{id_}' replaces itself.", mend
            elif other is not None and other.get("by") != one.get("by"):
                what = f"'{id_}' replaces '{old}', which another speaker said."
                yield where, what, mend
            elif other is not None and str(other.get("on")) > str(one.get("on")):
                yield where, f"'{id_}' replaces '{old}', which is later.", mend


def _replacing_each_other(data: dict[str, Any]) -> Iterator[Wrong]:
    """Entries that replace each other in a circle, so that none of them would stand."""
    for collection in ("statements", "preferences", "red_lines"):
        place = {id_: i for i, _, id_ in entries_of(data, collection)}
        replaced = {
            id_: [old for old in words_in(one.get("supersedes")) if old != id_]
            for _, one, id_ in entries_of(data, collection)
        }
        for id_, circle in circles(place, replaced):
            shown = " replaces ".join([*circle, circle[0]])
            what = f"None of these would stand: {shown}."
            mend = "Let the one that stands replace the others, and none replace it."
            yield (collection, place[id_], "supersedes"), what, mend


def _circular(data: dict[str, Any]) -> Iterator[Wrong]:
    """Measures that wait for themselves, shown as the circle in which they do."""
    place = {id_: i for i, _, id_ in entries_of(data, "measures")}
    after = {
        id_: words_in(one.get("after")) for _, one, id_ in entries_of(data, "measures")
    }
    for id_, circle in circles(place, after):
        shown = " after ".join([*circle, circle[0]])
        what = f"The measure '{id_}' would have to come before itself: {shown}."
        yield ("measures", place[id_], "after"), what, "Leave one of them out."


_ONCE = {
    "valuations": (
        ("measure", "party"),
        "'{party}' values the measure '{measure}' twice.",
    ),
    "exposure_limits": (("party",), "'{party}' limits its exposure twice."),
    "reservations": (("by",), "'{by}' states two reservations."),
    "acceptances": (("by", "suggestion"), "'{by}' answers '{suggestion}' twice."),
}
"""What stands once for these keys and one owner: of two, only one can be meant."""


def _said_twice(data: dict[str, Any]) -> Iterator[Wrong]:
    """Entries that say again what was said before of the same, to the same readers."""
    for collection, (keys, what) in _ONCE.items():
        entries = data.get(collection)
        seen: set[tuple[str, ...]] = set()
        for i, one in enumerate(entries if isinstance(entries, list) else []):
            if not isinstance(one, dict):
                continue
            owner = str(one.get("owner", PUBLIC))
            said = (*(str(one.get(key)) for key in keys), owner)
            if said in seen:
                words = dict(zip(keys, said, strict=False))
                yield (collection, i, keys[0]), what.format(**words), _KEEP
            seen.add(said)


_KEEP = "Keep one of the two."


def _circling(data: dict[str, Any]) -> Iterator[Wrong]:
    """Consents that wait for each other: none of them can ever be given."""
    awaited = {
        id_: [
            one["consent"]
            for one in mappings_in(entry.get("depends_on"))
            if isinstance(one.get("consent"), str)
        ]
        for _, entry, id_ in entries_of(data, COLLECTIONS["consent"])
    }
    told: set[str] = set()
    for i, _, id_ in entries_of(data, COLLECTIONS["consent"]):
        cycle = _cycle_from(id_, awaited)
        if cycle and not told.intersection(cycle):
            told.update(cycle)
            what = f"Consents wait for each other: {' > '.join([*cycle, cycle[0]])}."
            mend = "Say which of them can be given first."
            yield ("access", "consents", i, "depends_on"), what, mend


def _helping_nobody_excluded(data: dict[str, Any]) -> Iterator[Wrong]:
    """Groups that a measure helps as excluded ones, and that nothing excludes."""
    within = members_of(data)
    excluded: set[str] = set()
    for _, party, id_ in entries_of(data, "parties"):
        excluded |= within(id_) if party.get("excluded") else set()
    for _, one, _ in entries_of(data, "ceasefires"):
        for group in words_in(one.get("excludes")):
            excluded |= within(group)
    known = {id_ for _, _, id_ in entries_of(data, "parties")}
    for i, one, id_ in entries_of(data, "measures"):
        for j, group in enumerate(words_in(one.get("helps"))):
            if group in known - excluded:
                what = f"'{id_}' is said to help '{group}', which nothing excludes."
                mend = "Name excluded groups here; what others gain is a valuation."
                yield ("measures", i, "helps", j), what, mend


def _towards_themselves(data: dict[str, Any]) -> Iterator[Wrong]:
    """Parties that a measure has act towards themselves, and towards nobody else.

    What two do towards each other has both on both sides.
    """
    for i, one, id_ in entries_of(data, "measures"):
        counterparts = words_in(one.get("counterparts"))
        for party in dict.fromkeys(words_in(one.get("actors"))):
            if set(counterparts) == {party}:
                what = f"In '{id_}' the party '{party}' acts towards itself alone."
                mend = "Name under 'counterparts' whom it is done for, or leave it out."
                yield ("measures", i, "counterparts"), what, mend


def _cycle_from(first: str, awaited: dict[str, list[str]]) -> list[str]:
    """Return the consents on a way from one back to itself, if there is one."""
    ways = [[first]]
    seen: set[str] = set()
    while ways:
        way = ways.pop()
        for after in awaited.get(way[-1], []):
            if after == first:
                return way
            if after not in seen:
                seen.add(after)
                ways.append([*way, after])
    return []
