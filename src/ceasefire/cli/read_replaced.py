"""The last questions of a review: which earlier words the new ones take the place of.

A party that comes back to the same with other words may have moved, or may have added
to what it asks. The words do not tell; a person who has read them does.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import typer

from ceasefire.cli import speak
from ceasefire.cli.read_corrections import LEAVING, ReviewLeft
from ceasefire.core import Statement, parse_condition, shown

if TYPE_CHECKING:
    from ceasefire.convening import SaidAgain
    from ceasefire.core import Case
    from ceasefire.reading import Drafted

Replaced = Mapping[str, Sequence[str]]
"""Ids of earlier statements, by the id of the one that takes their place."""

_STATEMENTS = ("statements",)
_UNNAMED = "unnamed"


def asked_replaced(made: "Drafted", seen: "Case", *, ask: bool) -> Replaced:
    """Ask of each new statement which earlier ones it takes the place of.

    Parameters
    ----------
    made
        What is about to be added.
    seen
        The case, as those may know it who may read what is added.
    ask
        Whether somebody is there to answer; else it is said where to look, no more.

    Returns
    -------
    replaced
        Of statements that take the place of any.
    """
    from ceasefire.convening import said_again

    new = {one.id: one for one in _new(made)}
    known = {one.id: one for one in seen.statements} | new
    gone = {old for one in known.values() for old in one.supersedes}
    pairs = said_again((o for o in known.values() if o.id not in gone), among=new)
    _tell_later(pairs, new, known)
    names = {one.id: one.name for one in seen.parties} | {
        one["id"]: one["name"] for one in _entries(made, "parties")
    }
    replaced: dict[str, list[str]] = {}
    for id_, statement in sorted(new.items(), key=lambda pair: pair[1].on):
        earlier = [o for o in pairs if o.later == id_ and o.earlier not in gone]
        if not earlier:
            continue
        _show(statement, earlier, known, names)
        if ask:
            try:
                numbers = _numbers(len(earlier))
            except (ReviewLeft, typer.Abort):
                speak.say("")
                ask, numbers = False, []
            if numbers:
                replaced[id_] = [earlier[number - 1].earlier for number in numbers]
                gone.update(replaced[id_])
        if not ask:
            speak.say(f"  If it takes their place, write 'supersedes' under {id_}.")
    return replaced


def with_replaced(made: "Drafted", replaced: Replaced, seen: "Case") -> "Drafted":
    """Return entries, of which some say whose place they take.

    Words that take the place of some that are not added after all take none.
    """
    there = {one.id for one in seen.statements}
    there |= {one["id"] for one in _entries(made, "statements")}
    places = {
        id_: [old for old in earlier if old in there]
        for id_, earlier in replaced.items()
    }
    lists = tuple(
        (
            where,
            tuple(
                {**one, "supersedes": places[one["id"]]}
                if where == _STATEMENTS and places.get(one["id"])
                else one
                for one in entries
            ),
        )
        for where, entries in made.lists
    )
    return replace(made, lists=lists)


def _entries(made: "Drafted", key: str) -> Sequence[Mapping[str, Any]]:
    """Return what is about to be added to a list of the case."""
    return dict(made.lists).get((key,), ())


def _new(made: "Drafted") -> Iterator[Statement]:
    """Statements among what is about to be added that carry a condition."""
    from ceasefire.core import PUBLIC, StatementKind

    for one in _entries(made, "statements"):
        if one["condition"] is not None:
            yield Statement(
                id=one["id"],
                by=None if one["by"] == _UNNAMED else one["by"],
                on=one["on"],
                says=one["says"],
                kind=StatementKind(one["kind"]),
                source=one["source"],
                condition=parse_condition(one["condition"]),
                owner=one.get("owner", PUBLIC),
            )


def _tell_later(
    pairs: Sequence["SaidAgain"],
    new: Mapping[str, Statement],
    known: Mapping[str, Statement],
) -> None:
    """Say of what is new which later words of the case may have taken its place."""
    from ceasefire.convening import to_replace

    for one in pairs:
        if one.earlier in new and one.later not in new:
            how = to_replace(known[one.earlier], known[one.later])
            speak.say(
                f"\nThe case has words on the same that were said later than "
                f"{one.earlier}: {one.later}. If the later takes its place, {how}."
            )


def _show(
    statement: Statement,
    earlier: Sequence["SaidAgain"],
    known: Mapping[str, Statement],
    names: Mapping[str, str],
) -> None:
    from ceasefire.convening import SHIFTS

    who = names.get(str(statement.by), str(statement.by))
    speak.say(f"\n{shown(who)} spoke of the same before. Now, {_words(statement)}")
    for number, one in enumerate(earlier, start=1):
        old = _words(known[one.earlier])
        speak.say(f"  {number}. {SHIFTS[one.shift]} what still counts, {old}")


def _words(one: Statement) -> str:
    return f"{one.on}: {shown(one.says)} ({one.condition}) [{one.id}]"


def _numbers(n: int) -> list[int]:
    """Ask which of the earlier ones are gone; none at an empty answer.

    Raises
    ------
    ReviewLeft
        If somebody wants to be asked nothing more.
    """
    question = "Does it take the place of any? Numbers such as 1 2, or Enter for none"
    while True:
        answer = str(typer.prompt(question, default="", show_default=False))
        words = answer.replace(",", " ").split()
        if words and words[0].lower() in LEAVING:
            raise ReviewLeft
        if not words or words[0].lower() in {"n", "no", "none"}:
            return []
        if n == 1 and words[0].lower() in {"y", "yes"}:
            return [1]
        if all(one.isdecimal() and 1 <= int(one) <= n for one in words):
            return sorted({int(one) for one in words})
        speak.say(f"Answer with numbers from 1 to {n}, or Enter.")
