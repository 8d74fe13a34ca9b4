"""Conditions, conflicts and errands in sentences, mostly the parties' own."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from ceasefire.convening.costs import Cost
from ceasefire.convening.said_again import SHIFTS, Shift, to_replace
from ceasefire.core import (
    PUBLIC,
    Atom,
    Case,
    Firmness,
    Matter,
    Statement,
    StatementKind,
    reader_called,
)
from ceasefire.core.conditions import (
    PREDICATES,
    And,
    AtLeast,
    Formula,
    Hinged,
    Not,
    Or,
    atoms_of,
)

_MOST_NAMES = 6
_ALL_RED = "Red lines alone: none of them can"


def names_of(case: Case) -> dict[str, str]:
    """Return what to call whatever a condition may be about, by id."""
    parties = {one.id: one.name for one in case.parties}
    nouns = [
        *((one.id, _with_whose_move(one, parties)) for one in case.matters),
        *((one.id, one.title) for one in case.measures),
        *((one.id, one.title) for one in case.ceasefires),
        *((one.id, one.title) for one in case.texts),
        *((one.id, one.title) for one in case.bodies),
        *((one.id, one.name) for one in case.places),
        *parties.items(),
    ]
    if case.forum is not None:
        nouns.append((case.forum.id, case.forum.title))
    return dict(nouns)


def _with_whose_move(matter: Matter, parties: Mapping[str, str]) -> str:
    whose = [parties[one] for one in matter.up_to if one in parties]
    return f"{matter.title} (up to {listed(whose)})" if whose else matter.title


def in_words(formula: Formula, names: Mapping[str, str]) -> str:
    """Say a condition."""
    match formula:
        case Atom():
            return _atom(formula, names, so=True)
        case Not(Atom() as atom):
            return _atom(atom, names, so=False)
        case Not(of):
            return f"it is not so that {_within(of, names)}"
        case And(of) if len(of) > 1 and all(_is_seat(one) for one in of):
            names_ = [
                names.get(one.names[0], one.names[0]) for one in atoms_of(formula)
            ]
            return f"{listed(names_)} attend"
        case And(of):
            return " and ".join(_within(one, names) for one in of) or "anything"
        case Or(of):
            return " or ".join(_within(one, names) for one in of) or "nothing"
        case AtLeast(n, of):
            return f"at least {n} of: {'; '.join(in_words(one, names) for one in of)}"
        case Hinged(connective, claim, given):
            return f"{_within(claim, names)} {connective.value} {_within(given, names)}"


def _is_seat(formula: Formula) -> bool:
    return isinstance(formula, Atom) and formula.predicate == "attend"


def _within(formula: Formula, names: Mapping[str, str]) -> str:
    """Say a part, in parentheses where it could be read on into the next."""
    match formula:
        case Atom():
            return in_words(formula, names)
        case Not(Atom() as atom) if atom.predicate != "so":
            return in_words(formula, names)
    return f"({in_words(formula, names)})"


def _atom(atom: Atom, names: Mapping[str, str], *, so: bool) -> str:
    known = PREDICATES[atom.predicate]
    says, denies = known.says, known.denies
    if known.short is not None and len(atom.names) < known.n_most:
        says, denies = known.short
    return (says if so else denies).format(*(names.get(one, one) for one in atom.names))


def listed(items: Iterable[str], *, last: str = "and") -> str:
    """Put names into one phrase, with no more of them than are read."""
    all_ = list(items)
    if len(all_) > _MOST_NAMES:
        n_more = len(all_) - _MOST_NAMES
        others = "1 other" if n_more == 1 else f"{n_more} others"
        return f"{', '.join(all_[:_MOST_NAMES])} and {others}"
    if len(all_) < 2:
        return "".join(all_)
    return f"{', '.join(all_[:-1])} {last} {all_[-1]}"


def said(statement: Statement, names: Mapping[str, str]) -> str:
    """Give a statement back, with who said it and when."""
    day = day_of(statement.on)
    mark = _mark(statement, names)
    return f"{who(statement, names)} ({day}): '{words_of(statement)}'{mark}"


def _mark(statement: Statement, names: Mapping[str, str]) -> str:
    """Say of a statement that it is a wish, or not for everybody."""
    marks = []
    is_wish = statement.kind is StatementKind.PREFERENCE
    if is_wish or statement.firmness is Firmness.WISH:
        marks.append("a wish")
    if statement.owner != PUBLIC:
        marks.append(f"for {reader_called(statement.owner, names)} only")
    return f" ({', '.join(marks)})" if marks else ""


def who(statement: Statement, names: Mapping[str, str]) -> str:
    """Say who said it."""
    return names[statement.by] if statement.by else "an unnamed speaker"


def words_of(statement: Statement) -> str:
    """What was said, without its full stop."""
    return statement.says.rstrip(".")


def day_of(day: date) -> str:
    """Print a day."""
    return f"{day.day} {day:%b %Y}"


def conflict_in_words(
    statements: Sequence[Statement],
    red_lines: Sequence[Statement],
    names: Mapping[str, str],
    *,
    wanted: bool,
    of_one: bool = False,
    given: Sequence[str] = (),
) -> str:
    """Say which statements cannot all stand; and, `of_one` speaker, what to mend.

    Of a single one, `given` is what it is at odds with.
    """
    to = "If what is wanted is to come about, " if wanted else ""
    parts = [said(one, names) for one in statements]
    parts += [f"{said(one, names)} (a red line)" for one in red_lines]
    closing = ""
    if not statements:
        only = "A red line alone: it cannot" if len(parts) == 1 else _ALL_RED
        closing = f" {only} be dropped."
    if of_one and len({one.on for one in (*statements, *red_lines)}) > 1:
        closing += (
            " All of them count until a later one says that it takes the place of "
            "earlier ones ('supersedes')."
        )
    if given:
        closing += f" It is at odds with what is given: {'; '.join(given)}."
    stand = "this cannot stand" if len(parts) == 1 else "these cannot all stand"
    return _sentence(f"{to}{stand}: {'; '.join(parts)}.{closing}")


def no_say_in_words(
    asking: Sequence[Statement],
    left: Sequence[Statement],
    names: Mapping[str, str],
) -> tuple[str, ...]:
    """Give back what is claimed by those who do not decide on it, or no longer."""
    heads = {
        "Asked for by those who do not decide on it, and counted until they drop it": (
            asking
        ),
        "A vote of those who have none any more, and so of no effect": left,
    }
    return tuple(
        f"{head}: {'; '.join(said(one, names) for one in told)}."
        for head, told in heads.items()
        if told
    )


def frame_in_words(given: Sequence[str], what: str) -> str:
    """Say which facts and rules do not allow `what`, whoever says what."""
    if not given:
        return f"Whatever is so, it does not allow {what}."
    return f"Facts, rules or what is assumed do not allow {what}: {'; '.join(given)}."


def each_given(
    formulas: Iterable[Formula], names: Mapping[str, str]
) -> tuple[str, ...]:
    """Say facts and rules, each once."""
    return tuple(dict.fromkeys(_given(one, names) for one in formulas))


def _given(formula: Formula, names: Mapping[str, str]) -> str:
    """Say what is given; of the list of invitations and of votes, that it is theirs."""
    match formula:
        case Or((Not(Atom("attend", (party,))), Atom("invite"))):
            return f"{names.get(party, party)} attends only if it is invited"
        case Or((invited, Atom(predicate))) if predicate not in PREDICATES:
            return in_words(invited, names)
    if all(atom.predicate in PREDICATES for atom in atoms_of(formula)):
        return in_words(formula, names)
    about = [
        in_words(atom, names)
        for atom in atoms_of(formula)
        if atom.predicate in PREDICATES
    ]
    return f"the rule by which it is decided whether {listed(dict.fromkeys(about))}"


def said_again_in_words(
    old: Statement,
    new: Statement,
    shift: Shift,
    names: Mapping[str, str],
    *,
    red_line: bool,
    opens: bool,
) -> str:
    """Say that earlier words still count, and what hangs on that.

    Parameters
    ----------
    red_line
        Whether the earlier words are one.
    opens
        Whether what is wanted is possible without them, and not with them.
    """
    then = "; then what is wanted is possible" if opens else ""
    before = f"'{words_of(old)}' ({day_of(old.on)}){_mark(old, names)}"
    before += ", a red line" if red_line else ""
    return (
        f"{said(new, names)} {SHIFTS[shift]} {before}, which still counts. If the "
        f"later takes its place, {to_replace(old, new)}{then}."
    )


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def errands_in_words(
    drop: Sequence[tuple[Statement, Cost]], names: Mapping[str, str]
) -> str:
    """Say who would have to be asked for what, and through whom."""
    return f"Ask {'; '.join(_errand(one, cost, names) for one, cost in drop)}."


def unlocked_in_words(
    together: Iterable[str],
    apart: Iterable[str],
    provided: Sequence[str],
    names: Mapping[str, str],
) -> str:
    """Say who could then attend together, and on what that still hangs."""
    there = tuple(together)
    could = listed(names[one] for one in there) or "nobody"
    attend = "attend" if len(there) == 1 else "attend together"
    others = listed(names[one] for one in apart)
    without = f", without {others}" if others else ""
    on_what = f", provided that {listed(provided)}" if provided else ""
    return f"Then {could} could {attend}{without}{on_what}."


def _errand(statement: Statement, cost: Cost, names: Mapping[str, str]) -> str:
    backers = [names[one.backer] for one in cost.backings if one.backer in names]
    through = f", through {listed(backers, last='or')}," if backers else ""
    return (
        f"{who(statement, names)}{through} to soften or drop "
        f"'{words_of(statement)}' ({day_of(statement.on)}){_mark(statement, names)}"
    )
