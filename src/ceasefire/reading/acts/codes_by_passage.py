"""Codes of letting people and loads through, and of keeping them out.

Why    "Let" and "prevented" are said of doors and children too: it is access where
       those who hold a road let somebody pass, and a closure where they do not.
Read   `codes_by_passage`.
"""

from collections.abc import Iterator
from typing import Final

from ceasefire.reading.acts.codes_by_whom import is_a_person
from ceasefire.reading.acts.company import is_of, who_of
from ceasefire.reading.lexicon import things, words
from ceasefire.reading.lexicon.frame import SIDE
from ceasefire.reading.text.parse import Word

_LETS: Final = words("let allow permit")
_KEEPS_OUT: Final = words("prevent bar stop block keep ban hinder")
_PASSES: Final = words("""pass cross enter land through proceed dock sail transit reach
    resume""")
"""What is done by whoever goes by."""
_THROUGH: Final = words("through past by in")
"""As which a parser hears "through" of "let the boats through"."""
_GOES_TO: Final = words("""return leave visit collect bury harvest sow fetch go repair
    evacuate travel come fish graze retrieve recover inspect see use deliver
    continue""")
"""What is done by whoever has been let through, and by others too."""
_ENTERS: Final = _PASSES | _GOES_TO | words("get access approach move verify")
_HOLDERS: Final = (
    things.AUTHORITIES
    | words("""side party clan clansman tribesman islander
    villager settler faction movement islanders militia""")
    | {SIDE}
)
_ANYBODY: Final = words("they we men")
_LOADS: Final = (
    things.LOADED
    | things.CARRIERS
    | things.CONVOYS
    | things.VESSELS
    | words("team mission aid ambulance patrol agency nurse engineer")
)
_SENT: Final = words("""team mission monitor observer convoy aid agency inspector patrol
    journalist delegation ambulance worker peacekeeper""")
"""Who is kept out by those who hold a place, even where these are not named."""


def codes_by_passage(word: Word) -> tuple[str, str] | None:
    """Return the codes of "let the ferry cross", "kept the team from entering"."""
    if word.lemma in _LETS and _is_let_by(word):
        return "08", "RETREAT"
    if word.lemma in _KEEPS_OUT and _is_kept_out(word):
        return "19", "COERCE"
    return None


def _is_let_by(word: Word) -> bool:
    inner = next(iter(word.each("ccomp", "xcomp")), None)
    if inner is None:
        return False
    passes = inner.lemma in _PASSES or inner.low in _THROUGH
    if not passes and inner.lemma not in _GOES_TO:
        return False
    if not any(map(_can_pass, _movers(word, inner))):
        return False
    return _is_by_holders(word, _ANYBODY if passes else frozenset())


def _is_kept_out(word: Word) -> bool:
    out = word.preposition("from")
    inner = out.child("pcomp") if out is not None else None
    where = out.child("pobj") if out is not None else None
    enters = inner is not None and inner.lemma in _ENTERS
    place = where is not None and is_of(where, things.GROUND | things.INSIDE)
    kept = [*word.each("dobj", "nsubjpass")]
    if not (enters or place) or not any(map(_can_pass, kept)):
        return False
    unsaid = word.child("nsubjpass") is not None and word.child("agent") is None
    if unsaid:
        return any(one.lemma in _SENT for one in kept)
    return _is_by_holders(word, frozenset())


def _movers(word: Word, inner: Word) -> Iterator[Word]:
    """Of "let the ferry cross", "allowed farmers to return", "was allowed to land"."""
    yield from inner.each("nsubj", "compound")  # "let the bus pass"
    yield from word.each("dobj", "nsubjpass")


def _can_pass(one: Word) -> bool:
    return one.lemma in _LOADS or is_a_person(one) or one.low in {"it", "its"}


def _is_by_holders(word: Word, more: frozenset[str]) -> bool:
    """Say whether those who hold a place do it, or a passive leaves them out."""
    who = who_of(word)
    if not who:
        return word.child("nsubjpass") is not None
    return any(is_of(one, _HOLDERS | more) for one in who)
