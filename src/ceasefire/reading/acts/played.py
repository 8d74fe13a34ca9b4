"""Acts that are only played: "in the film", "as part of a drill", "a mock attack".

Read   `is_played`.
"""

from collections.abc import Iterator
from typing import Final

from ceasefire.reading.acts.governing import governors, listed_before, with_joined
from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon import unreal
from ceasefire.reading.lexicon import words as listed
from ceasefire.reading.lexicon.things import GROUND
from ceasefire.reading.text.parse import Word

_PLAYED_IN: Final = listed("in as during for")
_AS: Final = listed("as while whereas with")
_CAST: Final = listed("actor actress director singer dancer extra author")
_REHEARSES: Final = listed("rehearse practise practice re-enact reenact mime simulate")
_REHEARSALS: Final = unreal.DRILLS | listed(
    "rehearsal re-enactment reenactment simulation"
)
_TELLS: Final = listed("""show depict portray assume suppose posit imagine begin open
    involve include see have envisage describe require run tell say recount narrate
    relate sing recall""")


def is_played(word: Word) -> bool:
    """Say whether an act is one of a play, a film or a drill."""
    if word.is_noun and any(
        one.low in unreal.MOCK for one in word.each("amod", "compound")
    ):
        return True
    hurt = word.lemma in table.HURTS and word.child("nsubjpass") is not None
    over = list(governors(word))
    if word.dep == "pobj" and word.head.low == "at" and word.head.head.lemma == "play":
        return True  # "the boys played at ambushes"
    over += [one.head for one in with_joined(word) if _goes_on_as(one)]
    if any(map(_tells_a_play, over)) or _is_rehearsed(word):
        return True
    if any(map(_is_of_players, with_joined(word))):
        return True
    return any(
        _is_a_play(prep, word, hurt=hurt)
        for one in (*with_joined(word), *listed_before(word), *over)
        for prep in _preps_of(one)
        if prep.low in _PLAYED_IN or _is_at_a_rehearsal(prep)
    )


def _goes_on_as(clause: Word) -> bool:
    """Of "the film opens as they burn it", "in the drill he fell while they fled"."""
    lead = {one.low for one in clause.each("mark", "advmod")}
    return clause.dep == "advcl" and bool(lead & _AS) and clause.i > clause.head.i


def _is_of_players(verb: Word) -> bool:
    """Of "the pirates in the film drowned a boatman"; an actor may do so in earnest."""
    return any(
        _is_fiction(play)
        for who in verb.each("nsubj", "nsubjpass")
        if who.lemma not in _CAST
        for prep in who.each("prep")
        if prep.low == "in"
        for play in prep.each("pobj")
    )


def _is_at_a_rehearsal(prep: Word) -> bool:
    """Of "at the rehearsal"; "at the opera" may be the place."""
    return prep.low == "at" and any(
        one.lemma in _REHEARSALS for one in prep.each("pobj")
    )


def _is_rehearsed(word: Word) -> bool:
    """Of "we rehearsed on Sundays: at the whistle she shot the invader"."""
    before = word.sentence.words[: word.i]
    colon = next((one.i for one in before if one.text == ":"), 0)
    return any(one.is_verb and one.lemma in _REHEARSES for one in before[:colon])


def _preps_of(one: Word) -> Iterator[Word]:
    """Return its prepositions, and of "at the bridge in her dream" the second too."""
    for prep in one.each("prep"):
        yield prep
        for thing in prep.each("pobj"):
            yield from thing.each("prep")


def _tells_a_play(verb: Word) -> bool:
    """Of "the exercise assumed that they had", "the mural shows"."""
    return verb.lemma in _TELLS and any(
        who.lemma in unreal.DRILLS or _is_fiction(who) for who in verb.each("nsubj")
    )


def _is_a_play(prep: Word, word: Word, *, hurt: bool) -> bool:
    for thing in prep.each("pobj"):
        if prep.i > word.i and thing.last > thing.i:
            continue  # "the actor in the film about the war"
        if _is_counted_act(thing):
            return prep.low == "in"
        for play in _plays_in(thing):
            mock = any(c.low in unreal.MOCK for c in play.each("amod"))
            if mock or _is_fiction(play):
                return True
            during = prep.low == "during" and play is thing
            during = during and not _is_over_ground(word)
            if play.lemma in unreal.DRILLS and not hurt and not during:
                return True
    return False


def _is_over_ground(word: Word) -> bool:
    """Of "during the exercise a company stormed the airfield", which is played."""
    return any(one.lemma in GROUND for one in word.each("dobj", "nsubjpass"))


def _plays_in(thing: Word) -> Iterator[Word]:
    """Of "the second act of the opera" the opera, of "the war game's end" the game."""
    of = thing.preposition("of")
    if of is None:
        yield thing
        yield from thing.each("poss")
    elif thing.lemma in unreal.PIECES:
        yield from of.each("pobj")


def _is_fiction(thing: Word) -> bool:
    if thing.lemma == "game":
        return any(one.low in {"war", "video"} for one in thing.each("compound"))
    if thing.lemma == "tale":
        return any(
            one.low in {"fairy", "folk"} for one in thing.each("compound", "amod")
        )
    return thing.is_noun and not thing.is_name and thing.lemma in unreal.FICTION


def _is_counted_act(thing: Word) -> bool:
    """Of "in the final act"; "in the last act of the war" is none of a play."""
    counted = any(thing.each("amod", "nummod"))
    return (
        thing.lemma in unreal.ACTS_OF_A_PLAY
        and counted
        and thing.preposition("of") is None
    )
