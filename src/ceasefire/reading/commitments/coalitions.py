"""The coming of a coalition, told by one of its members: "agreed that it should go".

Why    A coalition that decides by consensus or by votes comes where its members let it.
       What a member says of that is no coming of its own.
How    Only of a coalition that has who speaks as a member, by the case: that it should
       go, that somebody consents to its going, and, where the text says that it is
       decided whether to go, a vote for or against.
Read   `coming_of_all`.
"""

from collections.abc import Collection
from typing import Final

from ceasefire.core.conditions import Atom, Formula, Not
from ceasefire.reading.commitments.consents import goer_consented_to
from ceasefire.reading.lexicon import words
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.steps.attending import attends
from ceasefire.reading.steps.tables import Tables
from ceasefire.reading.text.parse import Word

_GOES: Final = words("go travel come")
_MUST: Final = words("should must could can may")
_HANGS: Final = frozenset({"prep", "dobj", "prt", "acomp", "attr", "xcomp", "advmod"})
_ITSELF: Final = words("it that going attending attendance participation")


def coming_of_all(
    verb: Word, members: Collection[str], mentions: Mentions
) -> Formula | None:
    """Return that a coalition of some members comes, where a clause tells of that.

    Parameters
    ----------
    members
        Ids of those who speak, or who would act.
    """
    if not mentions.tables.are_spoken_of:
        return None
    all_of = mentions.resolver.cast.known.members
    ours = {id_ for id_, of in all_of.items() if {*of} & {*members}}
    if not ours:
        return None
    whole = _which(_goer(verb), ours, mentions)
    if whole is not None:
        return Atom("attend", (whole,))
    return _by_vote(verb, ours, mentions)


def _which(who: Word | None, ours: Collection[str], mentions: Mentions) -> str | None:
    if who is None:
        return None
    actor = mentions.of(who).actor
    return actor if actor in ours else None


def _goer(verb: Word) -> Word | None:
    """Return of whose going a clause tells: "it should go", "consents to its going"."""
    if verb.lemma in _GOES and any(o.low in _MUST for o in verb.each("aux")):
        beside = [o for o in verb.children if o.dep in _HANGS and o.i > verb.i]
        return nearest_subject(verb) if not beside else None
    return goer_consented_to(verb)


def _by_vote(verb: Word, ours: Collection[str], mentions: Mentions) -> Formula | None:
    """Of "will vote against", where it was said that it is decided whether to go."""
    if verb.lemma != "vote" or not verb.is_verb or len(ours) != 1:
        return None
    on = next((o for o in verb.each("prep", "prt", "advmod")
               if o.low in {"for", "against"}), None)  # fmt: skip
    thing = on.child("pobj", "pcomp") if on is not None else None
    if on is None or (thing is not None and thing.low not in _ITSELF):
        return None
    if not any(_asks_whether(o, mentions.tables) for o in _before(verb, mentions)):
        return None
    comes = Atom("attend", (next(iter(ours)),))
    return comes if on.low == "for" else Not(comes)


def _before(verb: Word, mentions: Mentions) -> list[Word]:
    words = mentions.resolver.parse.words()
    return [one for one in words if one.low == "whether" and one.start < verb.start]


def _asks_whether(whether: Word, tables: Tables) -> bool:
    """Of "has to decide whether to go to the conference", that it is of coming."""
    behind = whether.sentence.words[whether.i + 1 : whether.i + 6]
    return any(one.is_verb and attends(one, tables) is not None for one in behind)
