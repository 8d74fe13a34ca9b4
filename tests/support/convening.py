"""Attendance of a table, worked out by looking at every possible state.

Nothing here uses clauses, solvers or the part's own reading of a case: conditions are
valued over all states at once, and sets of statements are compared one with another.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

import numpy as np
from tests.support.random_tables import atoms_needed

from ceasefire.core import (
    Atom,
    Case,
    DecisionRule,
    Firmness,
    Forum,
    RuleKind,
    Statement,
    StatementKind,
    parse_condition,
)
from ceasefire.core.conditions import (
    And,
    AtLeast,
    Connective,
    Formula,
    Hinged,
    Not,
    Or,
    atoms_of,
)


@dataclass(frozen=True)
class Truth:
    """What looking at every state says; `provided` is None where it was not looked at.

    Attributes
    ----------
    provided
        By largest list: what is open and has to be so for it.
    votes
        By matter, party and member: how it votes, and what its being for it takes.
    invited
        By party of whom anything is said: None where that is open.
    """

    consistent: bool
    possible: bool
    attendance: dict[str, str]
    largest: frozenset[frozenset[str]]
    conflicts: frozenset[frozenset[str]]
    corrections: frozenset[frozenset[str]]
    provided: dict[frozenset[str], frozenset[str]] | None
    votes: dict[tuple[str, str, str], tuple[str, frozenset[str]]]
    invited: dict[str, bool | None]


def worked_out(case: Case) -> Truth:
    """Work out a table whose day and outcome are the usual ones."""
    return _Brute(case).truth()


class _Brute:
    def __init__(self, case: Case) -> None:
        assert case.forum is not None
        self.case, self.forum = case, case.forum
        self.said = [one for one in case.statements if one.condition]
        self.voted = [_voted(one, self.forum) for one in self.said]
        wanted = dict.fromkeys([*self.forum.sides, *self.forum.convenors])
        self.wanted = [Atom("attend", (one,)) for one in wanted]
        atoms = {a for one in self.said for a in atoms_needed(one)}
        atoms |= {a for one in self.voted for a in atoms_of(one)}
        atoms |= set(self.wanted)
        atoms |= {Atom("invite", a.names) for a in atoms if a.predicate == "attend"}
        self.atoms = sorted(atoms)
        self.n = 2 ** len(self.atoms)
        self.all = 2 ** len(self.said) - 1
        states = np.arange(self.n)  # the atoms that are so, as digits of its number
        self.value = {a: (states >> i) % 2 == 1 for i, a in enumerate(self.atoms)}
        self.holds = np.array([self._so(one) for one in self.voted])
        self.entailed = self._entailed()

    def truth(self) -> Truth:
        everything = frozenset(one.id for one in self.said)
        own = self._as_own_words_have_it()
        states, kept = self._kept(self._frame(frozenset()), frozenset())
        stands = {
            int(s) for s, bits in zip(states, kept, strict=True) if bits == self.all
        }
        wanted_kept = set(self._all_kept(self._all(self.wanted)))
        red = frozenset(one.id for one in self.said if is_red(one))
        largest_kept = _maximal(wanted_kept)
        corrections = _maximal({ids for ids in wanted_kept if ids >= red})
        lists = _maximal(
            {
                frozenset(
                    a.names[0]
                    for a in self.atoms
                    if a.predicate == "attend" and self.value[a][state]
                )
                for state in stands
            }
        )
        possible = any(self._all(self.wanted)[state] for state in stands)
        return Truth(
            consistent=bool(stands),
            possible=possible,
            attendance=self._attendance(stands, lists) if stands else {},
            largest=frozenset(lists),
            conflicts=frozenset()
            if possible
            else _transversals([everything - one for one in largest_kept]),
            corrections=frozenset()
            if possible
            else frozenset(everything - one for one in corrections),
            provided=None
            if self._has_seats_unseen()
            else {one: self._provided(stands, own, one) for one in lists},
            votes=dict(self._votes(stands, own)) if stands else {},
            invited=self._invited(stands) if stands else {},
        )

    def _invited(self, stands: set[int]) -> dict[str, bool | None]:
        bidden = [one for one in self.atoms if one.predicate == "invite"]
        so = {one: {bool(self.value[one][s]) for s in stands} for one in bidden}
        return {
            one.names[0]: ways.pop() if len(ways) == 1 else None
            for one, ways in so.items()
        }

    def _has_seats_unseen(self) -> bool:
        """Say whether somebody is only invited, who would take seats of its own."""
        return any(
            one.predicate == "invite" and Atom("attend", one.names) not in self.value
            for one in self.atoms
        )

    def _as_own_words_have_it(self) -> set[int]:
        """States in which all stand who speak of what is up to them; others may not."""
        own = {i for i, one in enumerate(self.said) if self._is_of_its_own(one)}
        bits_of_own = sum(1 << i for i in own)
        may_lapse = [one for one, by in self.entailed.items() if not by & own]
        found: set[int] = set()
        for n in range(len(may_lapse) + 1):
            for lapsed in combinations(may_lapse, n):
                gone = frozenset(lapsed)
                states, kept = self._kept(self._frame(gone), gone)
                found |= {int(one) for one in states[kept & bits_of_own == bits_of_own]}
        return found

    def _is_of_its_own(self, one: Statement) -> bool:
        """Say whether anything that it claims is up to its speaker."""
        announces = one.kind is StatementKind.DECISION
        formula = one.condition.formula
        claim = formula.claim if isinstance(formula, Hinged) else formula
        for atom in atoms_of(claim):
            rules = [r for r in self.forum.decision_rules if _decided(r, atom)]
            members = {member for rule in rules for member in rule.members}
            is_own = atom.predicate != "invite" and one.by == atom.names[0]
            if rules:
                who = members | ({*self.forum.convenors} if announces else set())
                up_to = is_own or one.by in who
            elif atom.predicate == "invite":
                convenors = self.forum.convenors
                up_to = announces or not convenors or one.by in convenors
            else:
                up_to = announces or is_own
            if up_to:
                return True
        return False

    def _provided(
        self, stands: set[int], own: set[int], there: frozenset[str]
    ) -> frozenset[str]:
        """What is so in all states in which these attend, and is not settled."""
        kept = [
            state
            for state in stands
            if all(self.value[Atom("attend", (one,))][state] for one in there)
        ]
        untold = ("attend", "invite", "precondition", "votes")
        taken = [
            state
            for state in sorted(own)
            if all(self.value[Atom("attend", (one,))][state] for one in there)
        ]
        return (
            self._forced(kept, sorted(stands), untold)
            | self._forced(taken, sorted(own), untold)
            | frozenset(self._agreeing(kept, sorted(own)))
        )

    def _agreeing(self, kept: list[int], own: list[int]) -> Iterator[str]:
        """Whose votes are needed for what comes about in these states, and not in all.

        Every way for silent members to vote is looked at beside every state.
        """
        for rule in self.forum.decision_rules:
            for matter in [a for a in self.atoms if _decided(rule, a)]:
                so = self.value[matter]
                votes = {m: Atom("votes", (m, str(matter))) for m in rule.members}
                spoken = {m: v for m, v in votes.items() if v in self.entailed}
                if (
                    rule.rule is RuleKind.CONSENSUS
                    or not spoken
                    or not so[kept].all()
                    or (so[own].all() and self._is_told(matter))
                ):
                    continue
                needed = _needed_votes(rule)
                silent = [m for m in rule.members if m not in spoken]
                ways = list(product((False, True), repeat=len(silent)))
                cast = {
                    m: np.array([self.value[v][s] for s in own for _ in ways])
                    for m, v in spoken.items()
                }
                cast |= {
                    m: np.array([way[i] for _ in own for way in ways])
                    for i, m in enumerate(silent)
                }
                passes = np.sum(list(cast.values()), axis=0) >= needed
                state = np.repeat(own, len(ways))
                among = passes == so[state]
                there = among & np.isin(state, kept)
                yield from _told(rule, matter, cast, (among, there), needed, silent)

    def _is_told(self, matter: Atom) -> bool:
        """Say whether a decision, or the party itself, claims it."""
        for one in self.said:
            formula = one.condition.formula
            claim = formula.claim if isinstance(formula, Hinged) else formula
            own = matter.predicate != "invite" and one.by == matter.names[0]
            if (own or one.kind is StatementKind.DECISION) and matter in atoms_of(
                claim
            ):
                return True
        return False

    def _forced(
        self, kept: list[int], among: list[int], untold: tuple[str, ...]
    ) -> frozenset[str]:
        found = []
        for atom in (one for one in self.atoms if one.predicate not in untold):
            so = {bool(one) for one in self.value[atom][kept]}
            if len(so) == 1 and len({bool(v) for v in self.value[atom][among]}) == 2:
                found.append(f"{atom}" if so == {True} else f"not {atom}")
        return frozenset(found)

    def _votes(
        self, stands: set[int], own: set[int]
    ) -> Iterator[tuple[tuple[str, str, str], tuple[str, frozenset[str]]]]:
        """By matter, party and member that spoke: its vote, and what it takes."""
        for atom in (one for one in self.atoms if one.predicate == "votes"):
            matter = parse_condition(atom.names[1]).formula
            if not isinstance(matter, Atom) or matter not in self.value:
                continue
            comes = [state for state in sorted(stands) if self.value[matter][state]]
            is_coming = matter.predicate == "attend"
            among = (comes if is_coming else []) or sorted(stands)
            yes = [state for state in among if self.value[atom][state]]
            vote = "against" if not yes else "for" if len(yes) == len(among) else "open"
            free = [state for state in sorted(own) if self.value[matter][state]]
            free = free if is_coming and comes else sorted(own)
            taken = [state for state in free if self.value[atom][state]]
            untold = ("precondition", "votes")
            takes = self._forced(yes, among, untold)
            takes |= self._forced(taken, free, untold) if yes else frozenset()
            key = (matter.predicate, matter.names[0], atom.names[0])
            yield key, (vote, takes - {f"{matter}", f"not {matter}"})

    def _attendance(
        self, stands: set[int], lists: set[frozenset[str]]
    ) -> dict[str, str]:
        found = {}
        for party in (a.names[0] for a in self.atoms if a.predicate == "attend"):
            column = self.value[Atom("attend", (party,))]
            if not any(column[state] for state in stands):
                found[party] = "does-not-come"
            elif all(party in one for one in lists):
                found[party] = "comes"
            else:
                found[party] = "depends"
        return found

    def _all(self, formulas: list[Atom]) -> np.ndarray:
        return np.logical_and.reduce(
            [self._so(one) for one in formulas] or [np.ones(self.n, dtype=bool)]
        )

    def _entailed(self) -> dict[Atom, frozenset[int]]:
        """What is so while a statement stands, by number, and lapses with the last.

        That a claim is made about an invitation, and that a member has spoken.
        """
        found: dict[Atom, set[int]] = {}
        bidden = {one.party for one in self.forum.invitations}
        for i, (one, voted) in enumerate(zip(self.said, self.voted, strict=True)):
            formula = one.condition.formula
            claim = formula.claim if isinstance(formula, Hinged) else formula
            for atom in atoms_of(claim):
                if atom.predicate == "invite" and atom.names[0] in bidden:
                    found.setdefault(atom, set()).add(i)
            for atom in atoms_of(voted):
                if atom.predicate == "votes":
                    found.setdefault(atom, set()).add(i)
        return {atom: frozenset(by) for atom, by in found.items()}

    def _frame(self, lapsed: frozenset[Atom]) -> np.ndarray:
        """States that facts, seats and rules allow, where some words are dropped."""
        good = np.ones(self.n, dtype=bool)
        for one in self.forum.invitations:
            atom = Atom("invite", (one.party,))
            if atom in self.value and (atom not in self.entailed or atom in lapsed):
                stands = one.withdrawn_on is None
                good &= self.value[atom] if stands else ~self.value[atom]
        for atom in self.atoms:
            if atom.predicate == "attend" and atom.names[0] not in self.forum.convenors:
                good &= ~self.value[atom] | self.value[Atom("invite", atom.names)]
        for rule in self.forum.decision_rules:
            for matter in [a for a in self.atoms if _decided(rule, a)]:
                good &= self._by_rule(rule, matter, lapsed)
        return good

    def _by_rule(
        self, rule: DecisionRule, matter: Atom, lapsed: frozenset[Atom]
    ) -> np.ndarray:
        votes = [Atom("votes", (m, str(matter))) for m in rule.members]
        spoken = [one for one in votes if one in self.entailed and one not in lapsed]
        if not spoken:
            return np.ones(self.n, dtype=bool)
        n_silent = len(votes) - len(spoken)
        yes = np.sum([self.value[one] for one in spoken], axis=0)
        needed = _needed_votes(rule)
        silent = [n_silent] if rule.rule is RuleKind.CONSENSUS else range(n_silent + 1)
        outcome = self.value[matter]
        return np.logical_or.reduce(
            [outcome == (yes + agreeing >= needed) for agreeing in silent]
        )

    def _all_kept(self, wanted: np.ndarray) -> Iterator[frozenset[str]]:
        """Largest sets that can stand in some state, whatever lapses with the rest."""
        for n in range(len(self.entailed) + 1):
            for lapsed in combinations(self.entailed, n):
                gone = frozenset(lapsed)
                _, kept = self._kept(self._frame(gone) & wanted, gone)
                for bits in np.unique(kept):
                    yield frozenset(
                        one.id for i, one in enumerate(self.said) if int(bits) >> i & 1
                    )

    def _kept(
        self, allowed: np.ndarray, lapsed: frozenset[Atom]
    ) -> tuple[np.ndarray, np.ndarray]:
        """States, and in each, as bits, the largest set that can stand in it."""
        states = np.flatnonzero(allowed)
        holds = self.holds[:, states]
        for atom in lapsed:
            holds[sorted(self.entailed[atom])] = False
        needed = [
            (True, by) for atom, by in self.entailed.items() if atom not in lapsed
        ]
        for atom in self.atoms:
            if atom.predicate == "precondition":
                by = [i for i, one in enumerate(self.said) if _asks_for(one, atom)]
                so = self.value[atom][states]
                holds[by] &= so
                needed.append((so, by))
        kept = np.ones(len(states), dtype=bool)
        for so, by in needed:
            kept &= ~np.broadcast_to(so, kept.shape) | holds[sorted(by)].any(axis=0)
        bits = (1 << np.arange(len(self.said))) @ holds
        return states[kept], bits[kept]

    def _so(self, formula: Formula) -> np.ndarray:
        match formula:
            case Atom():
                return self.value[formula]
            case Not(of):
                return ~self._so(of)
            case And(of):
                return np.logical_and.reduce([self._so(one) for one in of])
            case Or(of):
                return np.logical_or.reduce([self._so(one) for one in of])
            case AtLeast(n, of):
                return np.sum([self._so(one) for one in of], axis=0) >= n
            case Hinged(connective, claim, given):
                x, y = self._so(claim), self._so(given)
                return {
                    Connective.ONLY_IF: ~x | y,
                    Connective.IF: ~y | x,
                    Connective.UNLESS: y | x,
                    Connective.EXACTLY_IF: x == y,
                }[connective]
        raise AssertionError(formula)


def _needed_votes(rule: DecisionRule) -> int:
    n = len(rule.members)
    return {
        RuleKind.MAJORITY: n // 2 + 1,
        RuleKind.QUALIFIED_MAJORITY: int(np.ceil((rule.share or 1) * n - 1e-9)),
    }.get(rule.rule, n)


def _told(
    rule: DecisionRule,
    matter: Atom,
    cast: dict[str, np.ndarray],
    where: tuple[np.ndarray, np.ndarray],
    needed: int,
    silent: list[str],
) -> Iterator[str]:
    """Say who agrees in all of the states `there`, and how many of the others."""
    among, there = where
    agree, may = [], []
    for member in rule.members:
        votes = cast[member]
        if member not in silent and votes[among].all():
            needed -= 1
        elif votes[there].all():
            needed -= 1
            agree.append(member)
        elif votes[there].any():
            may.append(member)
    if quiet := sorted(m for m in agree if m in silent):
        yield f"{quiet} for {matter}"
    if may and needed > 0:
        assert min(np.sum([cast[m][there] for m in may], axis=0)) >= needed
        yield f"{needed} of {sorted(may)} for {matter}"


def is_red(statement: Statement) -> bool:
    return (
        statement.firmness is Firmness.RED_LINE
        or statement.kind is StatementKind.RED_LINE
    )


def _decided(rule: DecisionRule, atom: Atom) -> bool:
    return any(
        m.predicate == atom.predicate and m.names in ((), atom.names)
        for m in rule.decides
    )


def _voted(statement: Statement, forum: Forum) -> Formula:
    """Put votes in the claim of a member's statement; forms here are shallow."""
    formula = statement.condition.formula
    if statement.kind is StatementKind.DECISION:
        return formula
    rules = [r for r in forum.decision_rules if statement.by in r.members]

    def vote(part: Formula) -> Formula:
        match part:
            case Atom():
                if any(_decided(rule, part) for rule in rules):
                    return Atom("votes", (statement.by, str(part)))
                return part
            case Not(of):
                return Not(vote(of))
            case And(of):
                return And(tuple(vote(one) for one in of))
        raise AssertionError(part)

    if isinstance(formula, Hinged):
        return Hinged(formula.connective, vote(formula.claim), formula.given)
    return vote(formula)


def _asks_for(statement: Statement, atom: Atom) -> bool:
    """Say whether a statement of the two forms that ask makes this precondition."""
    text, party = str(statement.condition), atom.names[0]
    if statement.by == party:
        return False
    for form in ("invite({}) only if accepts({}", "not invite({}) unless accepts({}"):
        asked = form.format(party, party)
        if len(atom.names) > 1:
            asked += f", {atom.names[1]})"
        if text.startswith(asked):
            return True
    return False


def _maximal(sets: set[frozenset[str]]) -> set[frozenset[str]]:
    return {one for one in sets if not any(one < other for other in sets)}


def _transversals(sets: list[frozenset[str]]) -> frozenset[frozenset[str]]:
    """Smallest sets that meet every one of these (Berge 1989)."""
    found: set[frozenset[str]] = {frozenset()}
    for one in sorted(sets, key=len):
        grown = {t if t & one else t | {x} for t in found for x in one}
        found = {t for t in grown if not any(other < t for other in grown)}
    return frozenset(found)
