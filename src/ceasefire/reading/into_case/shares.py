"""What each of several who speak together says of its own coming.

Why    "A and B said they would come only if" is one formula of both. Written as the
       statement of each, a page asks A for what B does.
How    Only where the claim is that those who speak come, or do not, and nothing else;
       what it hangs on stays. All shares together say what the whole says.
Read   `shares_of`.
"""

from collections.abc import Collection

from ceasefire.core import Atom, parse_condition
from ceasefire.core.condition_text import written
from ceasefire.core.conditions import And, Connective, Formula, Hinged, Not, Or

_BINDS_EACH = frozenset({Connective.ONLY_IF})


def shares_of(formula: str, by: str, speakers: Collection[str]) -> tuple[str, ...]:
    """Return what one of the speakers is to be written down with, formula by formula.

    What somebody tells of the coming of several others is one formula of each.
    """
    whole = parse_condition(formula).formula
    others = isinstance(whole, And) and all(map(_comes, whole.of))
    if others and isinstance(whole, And) and not {*map(_comes, whole.of)} & {*speakers}:
        return tuple(map(written, whole.of))
    return (_share_of(formula, by, speakers),)


def _share_of(formula: str, by: str, speakers: Collection[str]) -> str:
    """Return what a formula says of the coming of one who speaks; else all of it."""
    if len(speakers) < 2 or by not in speakers:
        return formula
    whole = parse_condition(formula).formula
    if not isinstance(whole, Hinged):
        own = _own(whole, by, speakers, joined=And)
        return formula if own is None else written(own)
    joined = Or if whole.connective in _BINDS_EACH else And
    own = _own(whole.claim, by, speakers, joined=joined)
    if own is None:
        return formula
    return written(Hinged(whole.connective, own, whole.given))


def _own(
    claim: Formula, by: str, speakers: Collection[str], *, joined: type[And] | type[Or]
) -> Formula | None:
    """Return the part that is of one of the speakers, where every part is of one."""
    if isinstance(claim, Not) and isinstance(claim.of, And | Or):
        other = Or if joined is And else And
        own = _own(claim.of, by, speakers, joined=other)
        return Not(own) if own is not None else None
    if not isinstance(claim, joined):
        return None
    whose = {_comes(part): part for part in claim.of}
    if None in whose or not set(whose) <= set(speakers):
        return None
    return whose.get(by)


def _comes(part: Formula) -> str | None:
    """Return whose coming, or staying away, a part tells."""
    bare = part.of if isinstance(part, Not) else part
    is_atom = isinstance(bare, Atom) and bare.predicate == "attend"
    return bare.names[0] if is_atom and isinstance(bare, Atom) else None
