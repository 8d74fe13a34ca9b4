"""The last questions of a review: which earlier words the new ones take the place of.

A party that comes back to the same with other words may have moved, or may have added
to what it asks. The words do not tell; a person who has read them does.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import typer

from ceasefire.cli import speak
from ceasefire.cli.read_corrections import LEAVING
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
    pairs = said_again(one for one in known.values() if one.id not in gone)
    _tell_later(pairs, new)
    replaced: dict[str, list[str]] = {}
    for id_, statement in new.items():
        earlier = [one for one in pairs if one.later == id_]
        if not earlier:
            continue
        _show(statement, earlier, known, seen)
        if not ask:
            speak.say(f"  If it takes their place, write 'supersedes' under {id_}.")
            continue
        try:
            numbers = _numbers(len(earlier))
        except typer.Abort:
            break
        if numbers:
            replaced[id_] = [earlier[number - 1].earlier for number in numbers]
    return replaced


def with_replaced(made: "Drafted", replaced: Replaced) -> "Drafted":
    """Return entries, of which some say whose place they take."""
    lists = tuple(
        (
            where,
            tuple(
                {**one, "supersedes": list(replaced[one["id"]])}
                if where == _STATEMENTS and one["id"] in replaced
                else one
                for one in entries
            ),
        )
        for where, entries in made.lists
    )
    return replace(made, lists=lists)


def _new(made: "Drafted") -> Iterator[Statement]:
    """Statements among what is about to be added that carry a condition."""
    from ceasefire.core import StatementKind

    for where, entries in made.lists:
        for one in entries if where == _STATEMENTS else ():
            if one["condition"] is not None:
                yield Statement(
                    id=one["id"],
                    by=None if one["by"] == _UNNAMED else one["by"],
                    on=one["on"],
                    says=one["says"],
                    kind=StatementKind(one["kind"]),
                    source=one["source"],
                    condition=parse_condition(one["condition"]),
                )


def _tell_later(pairs: Sequence["SaidAgain"], new: Mapping[str, Any]) -> None:
    """Say of what is new which later words of the case may have taken its place."""
    for one in pairs:
        if one.earlier in new and one.later not in new:
            speak.say(
                f"\nThe case has words on the same that were said later than "
                f"{one.earlier}: {one.later}. If they took its place, write "
                f"'supersedes: [{one.earlier}]' under {one.later}."
            )


def _show(
    statement: Statement,
    earlier: Sequence["SaidAgain"],
    known: Mapping[str, Statement],
    seen: "Case",
) -> None:
    from ceasefire.convening import SHIFTS

    names = {one.id: one.name for one in seen.parties}
    who = names.get(str(statement.by), str(statement.by))
    speak.say(f"\n{shown(who)} spoke of the same before. Now, {_words(statement)}")
    for number, one in enumerate(earlier, start=1):
        old = _words(known[one.earlier])
        speak.say(f"  {number}. {SHIFTS[one.shift]} what still counts, {old}")


def _words(one: Statement) -> str:
    return f"{one.on}: {shown(one.says)} ({one.condition}) [{one.id}]"


def _numbers(n: int) -> list[int]:
    """Ask which of the earlier ones are gone; none at an empty answer."""
    question = "Does it take the place of any? Numbers such as 1 2, or Enter for none"
    while True:
        answer = str(typer.prompt(question, default="", show_default=False))
        words = answer.replace(",", " ").split()
        if not words or words[0].lower() in LEAVING | {"n", "no", "none"}:
            return []
        if n == 1 and words[0].lower() in {"y", "yes"}:
            return [1]
        if all(one.isdecimal() and 1 <= int(one) <= n for one in words):
            return sorted({int(one) for one in words})
        speak.say(f"Answer with numbers from 1 to {n}, or Enter.")
