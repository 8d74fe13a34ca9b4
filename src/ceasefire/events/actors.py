"""Which parties of a case stand behind the names in event data.

Why    A source knows an actor by its own name and number, or by a list of five names.
       Who is bound by a ceasefire is said of parties.
How    First the source's number (UCDP's actor ids), then the name as a whole (name,
       own-script name, alias, ACLED name), then the parts of a list. What is left is
       unresolved, and counted: never dropped, never guessed.
Read   `resolve_actors`, then `Side`.
Else   Comparing and splitting names is in `names`; what a side means for a ceasefire
       is in `groups`.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from ceasefire.core import Case, Party, PartyKind
from ceasefire.events.distinct_sides import ABSENT, distinct_sides
from ceasefire.events.names import Words, split, words_of

How = Literal["id", "alias", "member", "civilians", "unresolved"]

UCDP_CIVILIANS = 1  # UCDP's actor id of "Civilians", in one-sided violence
_CIVILIANS = "civilians"  # first word of ACLED's "Civilians (Syria)"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of an event, as the source names it.

    Attributes
    ----------
    name
        As printed; empty where the source gives only a number.
    source_id
        The source's number; None where it has none.
    parties
        Ids of the armed or political parties found in it.
    civilians
        Whether civilians are named in it.
    unresolved
        The names in it that no party of the case bears.
    how
        How it was resolved; ``member`` where it is a list whose parts were.
    either
        Each name, or number, in it that several parties bear, with their ids: one of
        them is meant, and nobody knows which.
    alone
        Ids of those parties of which some name in it means nobody else.
    """

    name: str
    source_id: int | None
    parties: frozenset[str]
    civilians: bool
    unresolved: tuple[str, ...]
    how: How
    either: tuple[tuple[str, frozenset[str]], ...] = ()
    alone: frozenset[str] = frozenset()

    def surely_has_one_of(self, ids: frozenset[str]) -> bool:
        """Say whether one of these parties is in it, whomever its shared names mean."""
        shared = (bearers for _, bearers in self.either)
        return bool(self.alone & ids) or any(bearers <= ids for bearers in shared)


@dataclass(frozen=True)
class Resolution:
    """The sides of all events of a table.

    Attributes
    ----------
    sides
        One for each distinct name and number.
    side_a, side_b
        (n,) int32: for each row of the table its place in `sides`, -1 where the
        source names nobody.
    first_day, last_day
        (n,) datetime64[D]: the days on which each event may have happened.
    """

    sides: tuple[Side, ...]
    side_a: NDArray[np.int32]
    side_b: NDArray[np.int32]
    first_day: NDArray[np.datetime64]
    last_day: NDArray[np.datetime64]

    @cached_property
    def unresolved(self) -> tuple[tuple[str, int], ...]:
        """Each unresolved name and how many events it is in, most frequent first."""
        return _count_unresolved(self.sides, self.side_a, self.side_b)

    @cached_property
    def n_partly_resolved(self) -> int:
        """Events with a side of which some names were resolved and some not."""
        partly = [
            bool((side.parties or side.civilians) and side.unresolved)
            for side in self.sides
        ]
        table = np.array([*partly, False])  # the last is for -1, nobody
        return int((table[self.side_a] | table[self.side_b]).sum())

    def among(self, rows: NDArray[np.bool_]) -> "Resolution":
        """Return the same of some of the rows."""
        return Resolution(
            self.sides,
            self.side_a[rows],
            self.side_b[rows],
            self.first_day[rows],
            self.last_day[rows],
        )


def resolve_actors(case: Case, table: pa.Table) -> Resolution:
    """Find the parties behind the sides of each event.

    Parameters
    ----------
    case
        Whose parties are looked for.
    table
        `EVENT_SCHEMA`, n rows.

    Returns
    -------
    resolution
        With one row for each row of `table`.
    """
    keys, side_a, side_b = distinct_sides(table)
    register = _Register.of(case)
    sides = tuple(register.resolve(name, id_) for name, id_ in keys)
    return Resolution(
        sides=sides,
        side_a=side_a,
        side_b=side_b,
        first_day=_days(table, "date_start"),
        last_day=_days(table, "date_end"),
    )


def _days(table: pa.Table, name: str) -> NDArray[np.datetime64]:
    days = table.column(name).combine_chunks().cast(pa.date32())
    return np.asarray(days).astype("datetime64[D]")


def party_finder(case: Case) -> Callable[[str], tuple[str, ...]]:
    """Return what finds the parties behind a name, or a list of names."""
    side_of = side_finder(case)

    def find(name: str) -> tuple[str, ...]:
        return tuple(sorted(side_of(name).parties))

    return find


def side_finder(case: Case) -> Callable[[str], Side]:
    """Return what finds who is meant by a name, or a list of names: civilians too."""
    register = _Register.of(case)

    def find(name: str) -> Side:
        return register.resolve(name, None)

    return find


def shared_names(case: Case) -> Callable[[str], bool]:
    """Return what says whether several parties bear a name, so that it names none."""
    register = _Register.of(case)

    def is_shared(name: str) -> bool:
        return len(register.by_words.get(words_of(name), ())) > 1

    return is_shared


def names_of_several(case: Case) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return each name that several parties bear, with their ids."""
    register = _Register.of(case)
    names = {words_of(name): name for party in case.parties for name in _names(party)}
    return tuple(
        (names[words], tuple(sorted(ids)))
        for words, ids in register.by_words.items()
        if len(ids) > 1
    )


def _names(party: Party) -> tuple[str, ...]:
    native = (party.native_name,) if party.native_name else ()
    return (party.name, *native, *party.aliases, *party.acled_names)


@dataclass(frozen=True, slots=True)
class _Register:
    """The parties of a case by everything they are known by."""

    by_ucdp_id: dict[int, frozenset[str]]
    by_words: dict[Words, frozenset[str]]
    civilians: frozenset[str]

    @classmethod
    def of(cls, case: Case) -> "_Register":
        by_id: dict[int, set[str]] = {}
        by_words: dict[Words, set[str]] = {}
        for party in case.parties:
            for id_ in party.ucdp_ids:
                by_id.setdefault(id_, set()).add(party.id)
            for words in map(words_of, _names(party)):
                by_words.setdefault(words, set()).add(party.id)
        by_words.pop((), None)
        return cls(
            by_ucdp_id={id_: frozenset(ids) for id_, ids in by_id.items()},
            by_words={words: frozenset(ids) for words, ids in by_words.items()},
            civilians=frozenset(
                party.id for party in case.parties if party.kind is PartyKind.CIVILIANS
            ),
        )

    def resolve(self, name: str, source_id: int | None) -> Side:
        """Resolve one side: number, then name, then the parts of a list."""
        if source_id is not None and source_id in self.by_ucdp_id:
            called = name.strip() or f"actor {source_id}"
            meant = [(called, self.by_ucdp_id[source_id])]
            return self._side(name, source_id, meant, how="id")
        if source_id == UCDP_CIVILIANS and _is_civilians(words_of(name)):
            return self._side(name, source_id, (), civilians=True, how="civilians")
        words = words_of(name)
        if words in self.by_words:
            meant = [(name.strip(), self.by_words[words])]
            return self._side(name, source_id, meant, how="alias")
        return self._resolve_parts(name, source_id)

    def _resolve_parts(self, name: str, source_id: int | None) -> Side:
        meant: list[tuple[str, frozenset[str]]] = []
        unresolved: list[str] = []
        civilians = False
        for piece in split(name, self.by_words):
            if piece.known:
                meant.append((piece.text, self.by_words[piece.words]))
            elif _is_civilians(piece.words):
                civilians = True
            else:
                unresolved.append(piece.text)
        if meant:
            return self._side(name, source_id, meant, civilians, unresolved, "member")
        if civilians:
            return self._side(name, source_id, (), True, unresolved, "civilians")
        whole = name.strip() or f"actor {source_id}"
        return self._side(name, source_id, (), False, [whole], "unresolved")

    def _side(
        self,
        name: str,
        source_id: int | None,
        meant: Sequence[tuple[str, frozenset[str]]],
        civilians: bool = False,
        unresolved: Iterable[str] = (),
        how: How = "id",
    ) -> Side:
        """Make a side of what each name in it means: one party, or one of several."""
        found = frozenset(id_ for _, bearers in meant for id_ in bearers)
        alone = frozenset(
            id_ for _, bearers in meant for id_ in bearers if len(bearers) == 1
        )
        return Side(
            name=name,
            source_id=source_id,
            parties=found - self.civilians,
            civilians=civilians or bool(found & self.civilians),
            unresolved=tuple(dict.fromkeys(unresolved)),
            how=how,
            either=tuple(dict.fromkeys(one for one in meant if len(one[1]) > 1)),
            alone=alone - self.civilians,
        )


def _is_civilians(words: Words) -> bool:
    return words[:1] == (_CIVILIANS,)


def _count_unresolved(
    sides: tuple[Side, ...], side_a: NDArray[np.int32], side_b: NDArray[np.int32]
) -> tuple[tuple[str, int], ...]:
    """Events in which each unresolved name occurs, on either side, counted once."""
    n_sides = len(sides) + 1  # from ABSENT on
    packed = (side_a.astype(np.int64) - ABSENT) * n_sides + (side_b - ABSENT)
    pairs, counts = np.unique(packed, return_counts=True)
    tally: Counter[str] = Counter()
    for pair, n in zip(pairs.tolist(), counts.tolist(), strict=True):
        a, b = (code + ABSENT for code in divmod(pair, n_sides))
        of_a = sides[a].unresolved if a != ABSENT else ()
        of_b = sides[b].unresolved if b != ABSENT else ()
        for name in {*of_a, *of_b}:
            tally[name] += n
    return tuple(sorted(tally.items(), key=lambda item: (-item[1], item[0])))
