"""Articles on who comes to talks, with the formulas a careful reader would write.

A text and its truth stand side by side: ``NN.txt``, and ``NN.yaml`` with the parties
and what is ``said``, each formula by whom, ``optional`` where one may write it and need
not.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import permutations, product
from pathlib import Path

import yaml

from ceasefire.core import (
    Atom,
    Case,
    Forum,
    Invitation,
    Party,
    PartyKind,
    parse_condition,
)
from ceasefire.core.conditions import And, Formula, Not, Or, as_logic, atoms_of, is_so
from ceasefire.reading import document_of, drafted, known_actors, read

FOLDER = Path(__file__).parents[1] / "reading" / "talks"
_MOST_MATTERS = 5  # of one formula, whose names are tried in every order


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One formula, by whom, and whether it has to be found."""

    by: str
    formula: str
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text, the case it is read into, and what is said in it."""

    name: str
    text: str
    day: date
    case: Case
    said: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How many formulas were asked for, found, with their speaker, and too many."""

    asked: int = 0
    found: int = 0
    with_speaker: int = 0
    extra: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            asked=self.asked + other.asked,
            found=self.found + other.found,
            with_speaker=self.with_speaker + other.with_speaker,
            extra=self.extra + other.extra,
        )


def read_talks(half: str) -> Iterator[Article]:
    """Read the articles of ``seen`` or ``unseen``, in the order of their numbers."""
    for path in sorted((FOLDER / half).glob("*.yaml")):
        yield _article(path)


def _article(path: Path) -> Article:
    data = yaml.safe_load(path.read_text("utf-8"))
    day = date.fromisoformat(data["day"])
    bidden = {one["id"] for one in data["parties"]}
    bidden -= {*data["convenors"], *data.get("uninvited", ())}
    forum = Forum(
        id="talks",
        title=f"Talks at {data['venue']}",
        venue=data["venue"],
        convenors=tuple(data["convenors"]),
        sides=tuple(data["sides"]),
        invitations=tuple(
            Invitation(
                party=one,
                on=day.replace(day=1),
                withdrawn_on=day if one in data.get("withdrawn", ()) else None,
            )
            for one in sorted(bidden)
        ),
    )
    case = Case(
        id=f"talks-{path.stem}",
        title="Talks",
        time_zone="UTC",
        countries=("Inventia",),
        simulated=True,
        parties=tuple(
            Party(
                id=one["id"],
                name=one["name"],
                kind=PartyKind(one["kind"]),
                members=tuple(one.get("members", ())),
                aliases=tuple(one.get("aliases", ())),
            )
            for one in data["parties"]
        ),
        forum=forum,
    )
    said = tuple(Told(**one) for one in data["said"])
    text = path.with_suffix(".txt").read_text("utf-8")
    return Article(name=path.stem, text=text, day=day, case=case, said=said)


def written(article: Article) -> list[Told]:
    """Accept all that is read of it, and return the formulas that a case then has."""
    known = known_actors(article.case)
    document = document_of(article.text, f"{article.name}.txt", on=article.day)
    reading = read(document, known)
    every = [
        *reading.statements,
        *reading.commitments,
        *reading.decision_rules,
        *reading.relations,
    ]
    lists = drafted(reading, every, article.case, known).lists
    said = (one for where, of in lists if where == ("statements",) for one in of)
    return [
        Told(by=one["by"], formula=one["condition"])
        for one in said
        if one.get("condition")
    ]


def score(article: Article, found: list[Told]) -> Score:
    """Hold what was written against what is said."""
    left = list(found)
    right = with_speaker = asked = 0
    for told in article.said:
        same = [one for one in left if means_the_same(one.formula, told.formula)]
        own = [one for one in same if one.by == told.by]
        for one in own or same:
            left.remove(one)
        if not told.optional:
            asked += 1
            right += bool(same)
            with_speaker += bool(own)
    return Score(asked=asked, found=right, with_speaker=with_speaker, extra=len(left))


def means_the_same(one: str, other: str) -> bool:
    """Say whether two formulas are one, whatever their matters and texts are called."""
    first, second = (_plain(as_logic(parse_condition(f).formula)) for f in (one, other))
    of_first, of_second = _matters(first), _matters(second)
    if len(of_first) != len(of_second) or len(of_first) > _MOST_MATTERS:
        return False
    return any(
        _equal(_renamed(first, dict(zip(of_first, order, strict=True))), second)
        for order in permutations(of_second)
    )


def _plain(formula: Formula) -> Formula:
    """Forget which text is accepted, and take who is excluded for not invited."""
    match formula:
        case Atom(predicate=("accepts" | "signs") as what, names=(who, _)):
            return Atom(what, (who, "a-text"))
        case Atom(predicate="excluded", names=(who, _)):
            return Not(Atom("invite", (who,)))
        case Not(of):
            return Not(_plain(of))
        case And(of) | Or(of):
            return type(formula)(tuple(map(_plain, of)))
    return formula


def _renamed(formula: Formula, names: dict[str, str]) -> Formula:
    match formula:
        case Atom(predicate="so", names=(matter,)):
            return Atom("so", (names[matter],))
        case Not(of):
            return Not(_renamed(of, names))
        case And(of) | Or(of):
            return type(formula)(tuple(_renamed(one, names) for one in of))
    return formula


def _matters(formula: Formula) -> list[str]:
    return sorted({one.names[0] for one in atoms_of(formula) if one.predicate == "so"})


def _equal(one: Formula, other: Formula) -> bool:
    atoms = sorted({*atoms_of(one), *atoms_of(other)})
    for truth in product((False, True), repeat=len(atoms)):
        state = dict(zip(atoms, truth, strict=True))
        if is_so(one, state) != is_so(other, state):
            return False
    return True
