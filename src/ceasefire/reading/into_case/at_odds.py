"""Claims of one party that contradict each other: which of them holds.

Why    "The Army refused on Tuesday; on Thursday it took that back" says both. Written
       as it stands, nothing could be as this party says, and no table could be set.
How    The claim of an earlier day is the older one, where the text tells the days of
       both; else the one before a word that tells of a turn ("took back its refusal",
       "after all"). The older one stands as a statement without its formula. Where it
       cannot be told which that is, both do. What a person wrote is left as it is.
Read   `settle`.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import combinations
from typing import Final

from ceasefire.core import Atom, parse_condition
from ceasefire.core.conditions import And, Formula, Hinged, Not
from ceasefire.reading.documents import Document
from ceasefire.reading.into_case.drafts import Drafts, Entry
from ceasefire.reading.records import DayFound

_STATEMENTS: Final = ("statements",)
_PARTIES: Final = ("parties",)
_UNNAMED: Final = "unnamed"
_SENTENCE: Final = re.compile(r"(?<=[.!?”\"])\s+|\n+")
_TURN: Final = re.compile(
    r"\b(?:t(?:ake|akes|aking|ook|aken) (?:(?:it|that|this) )?back"
    r"|revers(?:e|es|ed|ing)|chang(?:e|es|ed|ing) (?:its|their|his|her) (?:mind|course"
    r"|position|stance|decision)|chang(?:e|es|ed|ing) (?:mind|course)|after all"
    r"|no longer|now|instead|gave way|gives way|relent(?:s|ed)|back(?:s|ed) down"
    r"|u-turn|turnabout|reconsider(?:s|ed)|withdrew (?:its|their) refusal"
    r"|(?:drop(?:s|ped)|lift(?:s|ed)|end(?:s|ed)) (?:its|their) (?:refusal|boycott)"
    r"|revok(?:e|es|ed)|rescind(?:s|ed)|went back on)\b",
    re.IGNORECASE,
)
_OLDER: Final = (
    "the same party says the contrary later, so it stands as a statement and binds "
    "nobody. Where it still holds, write its condition into the case"
)
_EITHER: Final = (
    "the same party says the contrary in this text, and it does not tell which came "
    "first, so both stand as statements and bind nobody. Who knows which holds can "
    "write its condition into the case"
)


def settle(
    drafts: Drafts,
    document: Document,
    source: str,
    days: Mapping[str, DayFound | None],
    by_hand: Collection[str],
) -> None:
    """Take its formula from whatever the same party contradicts, and say so.

    Parameters
    ----------
    source
        Id of the document's source, which ids of entries begin with.
    days
        By ids of records: when the text says that it was said.
    by_hand
        Ids of records that a person wrote.
    """
    entries = drafts.lists.get(_STATEMENTS, [])
    new = {one["id"] for one in drafts.lists.get(_PARTIES, [])}
    claimed = [(one, found) for one in entries if (found := _claims(one, new))]
    why: dict[str, str] = {}
    for (one, mine), (other, theirs) in combinations(claimed, 2):
        if not any((whose, atom, not so) in mine for whose, atom, so in theirs):
            continue
        told = [days.get(_record_of(each, source)) for each in (one, other)]
        older = _by_days(one, other, *told) or _by_a_turn(one, other, document)
        for gone in (one, other) if older is None else (older,):
            record = _record_of(gone, source)
            if record not in by_hand:
                known = older is not None or why.get(gone["id"]) == _OLDER
                why[gone["id"]] = _OLDER if known else _EITHER
    if not why:
        return
    drafts.lists[_STATEMENTS] = [
        {**one, "condition": None} if one["id"] in why else one for one in entries
    ]
    for gone in entries:
        if gone["id"] in why:
            drafts.remark(_record_of(gone, source), why[gone["id"]])


def _record_of(entry: Entry, source: str) -> str:
    """Return the id of the record that an entry is made of."""
    return str(entry["id"]).removeprefix(f"{source}-").split("-")[0]


def _claims(entry: Entry, new: Collection[str]) -> set[tuple[str, Atom, bool]]:
    """Return what is claimed outright: on whose word, what, and whether it is so.

    What nobody tells of a party is its own word, and so is what somebody tells of a
    party's coming who is new to the case: "a professor wrote that it will come".
    """
    condition, by = entry["condition"], entry["by"]
    if condition is None:
        return set()
    formula = parse_condition(str(condition)).formula
    if isinstance(formula, Hinged):
        return set()
    return {
        (atom.names[0] if _is_its_own(atom, by, new) else by, atom, so)
        for atom, so in _parts(formula)
    }


def _is_its_own(atom: Atom, by: str, new: Collection[str]) -> bool:
    return by == _UNNAMED or (by in new and atom.predicate == "attend")


def _parts(formula: Formula) -> Iterator[tuple[Atom, bool]]:
    if isinstance(formula, And):
        for part in formula.of:
            yield from _parts(part)
    elif isinstance(formula, Atom):
        yield formula, True
    elif isinstance(formula, Not) and isinstance(formula.of, Atom):
        yield formula.of, False


def _by_days(
    one: Entry, other: Entry, day: DayFound | None, others: DayFound | None
) -> Entry | None:
    """Return which of two was said on an earlier day, where both have one."""
    if day is None or others is None:
        return None
    if day.last < others.first:
        return one
    return other if others.last < day.first else None


def _by_a_turn(one: Entry, other: Entry, document: Document) -> Entry | None:
    """Return which of two stands before a word that tells of a turn."""
    first, second = sorted((one, other), key=lambda entry: tuple(entry["span"]))
    if first["span"] == second["span"]:
        return None
    return first if _TURN.search(_sentence_of(second, document)) else None


def _sentence_of(entry: Entry, document: Document) -> str:
    """Return the words of an entry from the beginning of their sentence on."""
    start, end = entry["span"]
    before = document.text[:start]
    begun = [found.end() for found in _SENTENCE.finditer(before)]
    return document.text[begun[-1] if begun else 0 : end]
