"""Sentences put together from clauses whose meaning is known, and how they are read.

Read   `drawn_lists` and `drawn_pairs`, then `misread`.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from itertools import product

from tests.support.tables import table

from ceasefire.core import Atom, Party, PartyKind, parse_condition
from ceasefire.core.conditions import And, Formula, Not, Or, as_logic, atoms_of, is_so
from ceasefire.reading import KnownActors, document_of, known_actors, read

NAMES = {
    "the Army": "army", "the Front": "front", "the Harbour League": "harbour-league",
    "Norway": "norway",
}  # fmt: skip
CLAUSES = (
    ("{} is invited", "{} was invited", "invite", True),
    ("{} is not invited", "{} was not invited", "invite", False),
    ("{} attends", "{} attended", "attend", True),
    ("{} does not attend", "{} did not attend", "attend", False),
    ("{} stays away", "{} stayed away", "attend", False),
    ("{} accepts the communique", "{} accepted the communique", "accepts", True),
)
NOW, THEN = 0, 1
FORMS = (
    ("{S} said that it would attend the talks only if {w}.", NOW, True),
    ("{S} said it would attend the talks only if {w}.", THEN, True),
    ("{S} said that it will not attend the talks unless {w}.", NOW, True),
    ("{S} will attend the talks if {w}, its spokesman said.", NOW, True),
    ("If {w}, {s} will attend the talks, its spokesman said.", NOW, True),
    ("{S} said it would attend the talks provided that {w}.", NOW, True),
    ("{S} said it would not attend the talks if {w}.", NOW, False),
    ('"We will attend the talks only if {w}," {s} said.', NOW, True),
    (
        "{S} would attend the talks on condition that {w}, its spokesman said.",
        NOW,
        True,
    ),
    ("Unless {w}, {s} will not attend the talks, it said.", NOW, True),
    ("{S} would attend the talks as long as {w}, according to an envoy.", THEN, True),
    ("{S} will not attend the talks until {w}, it said.", NOW, True),
)


@dataclass(frozen=True)
class Said:
    """A sentence, and what it means."""

    text: str
    means: Formula


def known() -> KnownActors:
    """Return the parties that the sentences name."""
    case = table(parties="a b")
    parties = [
        Party(id=id_, name=name.removeprefix("the "), kind=PartyKind.ARMED_GROUP)
        for name, id_ in NAMES.items()
    ]
    return known_actors(replace(case, parties=tuple(parties), forum=None))


def drawn_list(form: tuple[str, int, bool], rng: random.Random) -> Said:
    """Draw a sentence of one to three clauses, of one subject each."""
    words_of_form, tense, needed = form
    speaker, *others = rng.sample(list(NAMES), 4)
    if speaker == "Norway":
        speaker, others[0] = others[0], speaker
    n = rng.choice([1, 2, 2, 3, 3])
    link = rng.choice(["and", "or"])
    words, parts = [], []
    for other in others[:n]:
        clause = rng.choice(CLAUSES)
        names = (NAMES[other], "the-text")[: 1 + (clause[2] == "accepts")]
        atom = Atom(clause[2], names)
        words.append(clause[tense].format(other))
        parts.append(atom if clause[3] else Not(atom))
    listed = f" {link} ".join(filter(None, [", ".join(words[:-1]), words[-1]]))
    given = (And if link == "and" else Or)(tuple(parts))
    comes = Atom("attend", (NAMES[speaker],))
    upper = speaker[0].upper() + speaker[1:]
    text = words_of_form.format(S=upper, s=speaker, w=listed)
    return Said(text, Or((Not(comes), given if needed else Not(given))))


def _plain(formula: Formula) -> Formula:
    """Call every text the same: what it is called is not asked for here."""
    match formula:
        case Atom("accepts", (who, _)):
            return Atom("accepts", (who, "the-text"))
        case Not(of):
            return Not(_plain(of))
        case And(of) | Or(of):
            return type(formula)(tuple(_plain(one) for one in of))
    return formula


def _is_same(one: Formula, other: Formula) -> bool:
    atoms = sorted({*atoms_of(one), *atoms_of(other)})
    states = product((False, True), repeat=len(atoms))
    return all(
        is_so(one, state) == is_so(other, state)
        for state in (dict(zip(atoms, values, strict=True)) for values in states)
    )


OF_TWO = (
    ("both {a} and {b} {s}", lambda x, y: And((x, y))),
    ("{a} and {b} {s}", lambda x, y: And((x, y))),
    ("either {a} or {b} {v}", lambda x, y: Or((x, y))),
    ("{a} or {b} {v}", lambda x, y: Or((x, y))),
    ("neither {a} nor {b} {v}", lambda x, y: And((Not(x), Not(y)))),
    ("{a} {v} and {b} {no}", lambda x, y: And((x, Not(y)))),
    ("{a} {v} but {b} {no}", lambda x, y: And((x, Not(y)))),
)
VERBS_OF_TWO = (
    ("attends", "attend", "does not", "attend"),
    ("is invited", "are invited", "is not", "invite"),
)
OPENED = (
    ("{S} said that it would attend the talks only if {w}.", True),
    ("{S} will not attend the talks unless {w}, its spokesman said.", True),
    ("If {w}, {s} will attend the talks, its spokesman said.", True),
    ("{S} refuses to attend the talks until {w}.", True),
    ("{S} said it would not attend the talks if {w}.", False),
    ("{S} would only attend the talks if {w}, it said.", True),
)


def said_of_two(
    of_two: tuple[str, Callable[[Formula, Formula], Formula]],
    opened: tuple[str, bool],
    verb: tuple[str, str, str, str],
    parties: tuple[str, str, str],
) -> Said:
    """Say of two parties what has to be so for a third to come."""
    (words, means), (form, needed), (one, many, no, predicate) = of_two, opened, verb
    speaker, a, b = parties
    told = words.format(a=a, b=b, v=one, s=many, no=no)
    given = means(*(Atom(predicate, (NAMES[each],)) for each in (a, b)))
    text = form.format(S=speaker[0].upper() + speaker[1:], s=speaker, w=told)
    comes = Atom("attend", (NAMES[speaker],))
    return Said(text, Or((Not(comes), given if needed else Not(given))))


def misread(said: list[Said]) -> list[tuple[str, list[str | None]]]:
    """Return what is read otherwise than it is meant, and what is read."""
    text = "\n\n".join(one.text for one in said)
    reading = read(document_of(text, "a.txt", on=date(2031, 3, 5)), known())
    found = [one for one in reading.commitments if one.condition is not None]
    wrong, at = [], 0
    for one in said:
        start = reading.document.text.index(one.text, at)
        at = start + len(one.text)
        formulas = [c.formula for c in found if start <= c.condition.start < at]
        right = len(formulas) == 1 and formulas[0] is not None
        if not right or not _is_same(
            _plain(as_logic(parse_condition(formulas[0]).formula)), one.means
        ):
            wrong.append((one.text, formulas))
    return wrong
