"""Codes of an act, by the word that names it and what stands beside that word.

Read   `codes_of`.
"""

from ceasefire.reading.acts.codes_by_frame import codes_by_frame, codes_by_thing
from ceasefire.reading.acts.codes_by_passage import codes_by_passage
from ceasefire.reading.acts.codes_by_talk import codes_by_talk
from ceasefire.reading.acts.codes_by_whom import codes_by_whom, is_no_act
from ceasefire.reading.acts.codes_of_nouns import codes_of_noun, is_named
from ceasefire.reading.acts.company import is_of, things_of, who_of
from ceasefire.reading.acts.light_verbs import names_its_act
from ceasefire.reading.lexicon import act_nouns, things, words
from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon.frame import SIDE
from ceasefire.reading.lexicon.things import SITTINGS
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_PRONOUNS = frozenset(["who", "which", "that", "whom"])
_VISITS = words("visit trip tour summit congress")
_HARSHLY = words("ill badly harshly roughly cruelly brutally inhumanely")
_STORES = things.INSIDE | things.WORKS | words("tank drum cylinder container engine")
_CEASES = words("stop cease halt quit")
_FIGHTERS = things.ARMS_BEARERS | words("side party movement they militia") | {SIDE}
_STRIKES = words("hit strike damage destroy kill wound injure land fall slam crash")


def codes_of(word: Word) -> tuple[str, str] | None:
    """Return CAMEO's root and PLOVER's name; None for a word that names no act."""
    if word.tag == "VBN" and (any(word.each("nummod", "det")) or _is_bare(word)):
        return None  # "the wounded"
    if word.lemma == "protest" and word.is_verb and not _is_by_a_crowd(word):
        return None
    if is_named(word):
        return codes_of_noun(word)
    if word.is_verb and word.dep not in {"aux", "auxpass", "compound"}:
        codes = _codes_of_verb(word)
        return None if codes is not None and _is_told_elsewhere(word, codes) else codes
    return None


def _is_bare(word: Word) -> bool:
    """Of "admitted six wounded", however parsed; not of "six wounded by shells"."""
    before = word.sentence.words[word.i - 1] if word.i else word
    if word.tag != "VBN" or before.tag != "CD":
        return False
    if not word.children:
        return word.dep == "acl" or word.lemma in table.HURTS
    told = any(word.each("agent", "npadvmod", "advmod", "auxpass", "aux", "advcl"))
    how = {one.low for one in word.each("prep")}
    return word.lemma in table.HURTS and not told and how <= {"from", "to", "at"}


def _codes_of_verb(word: Word) -> tuple[str, str] | None:
    thing = word.child("dobj", "nsubjpass")
    if word.lemma == "fire" and thing is not None and thing.lemma in table.NO_SHOTS:
        return None
    if _is_by_weather(word):
        return None
    if word.lemma == "strike" and (thing or word.head).lemma in table.NOTES:
        return None
    papers = thing is not None and thing.lemma in table.MADE_OF_WORDS
    if papers and word.lemma in table.GIVES_OUT:
        return None
    if is_no_act(word) or _is_of_a_store(word) or _is_of_what_struck(word):
        return None
    if word.lemma in _CEASES and _is_ceasing(word):
        return "08", "RETREAT"
    if word.lemma == "treat" and any(o.low in _HARSHLY for o in word.each("advmod")):
        return "18", "ASSAULT"
    framed = (
        codes_by_whom(word)
        or codes_by_talk(word)
        or codes_by_passage(word)
        or codes_by_frame(word)
    )
    if framed is not None:
        return framed
    if word.lemma == "sink" and word.tag == "VBD" and thing is None:
        return None  # "the ferry sank"
    particle = next((c.low for c in word.children if _is_a_particle(c) and
                     (word.lemma, c.low) in table.PHRASES), None)  # fmt: skip
    if particle is not None:
        borne = word.tag == "VBN" and any(word.each("auxpass"))
        bare = word.lemma in {"turn", "break"} and thing is None and not borne
        if word.lemma == "break" and particle == "off":
            bare = False
        if bare or (word.lemma == "call" and not _is_of_talks(word, thing)):
            return None
        return table.PHRASES[word.lemma, particle]
    return codes_by_thing(word) or table.VERBS.get(word.lemma)


def _is_by_weather(word: Word) -> bool:
    """Of "snow besieged the pass", "killed by the flood"."""
    who = [
        *word.each("nsubj"),
        *(c for a in word.each("agent") for c in a.each("pobj")),
    ]
    return any(one.lemma in table.WEATHER for one in who)


def _is_a_particle(one: Word) -> bool:
    """Of "pulled out of the hills", "were set free"."""
    if one.dep == "prep":
        return one.low == "out" and one.preposition("of") is not None
    return one.dep in {"prt", "advmod"} or (one.dep == "oprd" and one.low == "free")


def _is_told_elsewhere(word: Word, codes: tuple[str, str]) -> bool:
    """Of "held talks", "shelling destroyed the mill": the noun names the act."""
    if names_its_act(word):
        return True
    agent = word.preposition("by")
    by = agent.each("pobj", "pcomp") if agent is not None else word.each("nsubj")
    named = {(codes_of_noun(one) or ("", ""))[1] for one in by}
    if codes[1] not in {"ASSAULT", "COERCE"} or not named:
        return False
    does = codes == ("17", "ASSAULT") or word.lemma in table.HAPPENS
    hinders = word.lemma in table.HINDERS
    return ("ASSAULT" in named and (does or hinders)) or (
        "PROTEST" in named and hinders
    )


def _is_ceasing(word: Word) -> bool:
    """Of "the army stopped shelling the port"."""
    ends = any(
        one.tag == "VBG" and table.VERBS.get(one.lemma, ("", ""))[1] == "ASSAULT"
        for one in word.each("xcomp")
    )
    return ends and any(is_of(one, _FIGHTERS) for one in who_of(word))


def _is_of_a_store(word: Word) -> bool:
    """Of "the fuel depot exploded", "what exploded was a store": nobody did it."""
    if word.lemma not in {"explode", "detonate", "burst"} or any(word.each("dobj")):
        return False
    who = who_of(word)
    if any(one.low == "what" for one in who):
        who = [*word.head.each("attr")]
    return any(one.lemma in _STORES - things.CARRIERS for one in who)


def _is_of_what_struck(word: Word) -> bool:
    """Of "a shell fired from the ridge hit the bus", where the hit is the act."""
    if word.lemma not in {"fire", "launch"} or word.tag != "VBN" or word.dep != "acl":
        return False
    over = word.head.head
    return word.head.dep == "nsubj" and over.lemma in _STRIKES and not denied(over)


def _is_by_a_crowd(word: Word) -> bool:
    """Tell who protests in the street from a council that protests in a letter."""
    who = word.child("nsubj")
    if who is not None and who.tag in {"WP", "WDT"} and word.dep == "relcl":
        who = word.head
    of = who.preposition("of") if who is not None else None
    people = [who, of.child("pobj") if of is not None else None]
    return any(one is not None and one.lemma in table.CROWD for one in people)


def _is_of_talks(word: Word, thing: Word | None) -> bool:
    """Of "the talks were called off"; a raid, or a convoy, that was is no act."""
    if thing is not None and thing.low in _PRONOUNS and word.dep == "relcl":
        thing = word.head
    if thing is not None and thing.low == "it":  # "planned the talks and called it off"
        before = word.sentence.words[: word.i]
        thing = next((one for one in before if one.lemma in act_nouns.NOUNS), thing)
    if thing is None:
        thing = next(iter(things_of(word)), None)
    return thing is not None and thing.lemma in table.TABLES | SITTINGS | _VISITS
