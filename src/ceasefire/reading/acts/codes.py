"""Codes of an act, by the word that names it and what stands beside that word.

Read   `codes_of`.
"""

from ceasefire.reading.acts.codes_by_frame import codes_by_frame, codes_by_thing
from ceasefire.reading.acts.codes_by_talk import codes_by_talk
from ceasefire.reading.acts.codes_by_whom import codes_by_whom, is_no_act
from ceasefire.reading.acts.codes_of_nouns import codes_of_noun, is_named
from ceasefire.reading.acts.light_verbs import names_its_act
from ceasefire.reading.lexicon import act_nouns
from ceasefire.reading.lexicon import events as table
from ceasefire.reading.text.parse import Word

_PRONOUNS = frozenset(["who", "which", "that", "whom"])


def codes_of(word: Word) -> tuple[str, str] | None:
    """Return CAMEO's root and PLOVER's name; None for a word that names no act."""
    counted = any(word.each("nummod"))
    counted |= word.dep == "acl" and word.head.tag == "CD" and not word.children
    if word.tag == "VBN" and (counted or any(word.each("det"))):
        return None  # "the wounded"
    if word.lemma == "protest" and not _is_by_a_crowd(word):
        return None
    if is_named(word):
        return codes_of_noun(word)
    if word.is_verb and word.dep not in {"aux", "auxpass", "compound"}:
        codes = _codes_of_verb(word)
        return None if codes is not None and _is_told_elsewhere(word, codes) else codes
    return None


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
    if is_no_act(word):
        return None
    framed = codes_by_whom(word) or codes_by_talk(word) or codes_by_frame(word)
    if framed is not None:
        return framed
    if word.lemma == "sink" and word.tag == "VBD" and thing is None:
        return None  # "the ferry sank"
    particle = next((c.low for c in word.children if _is_a_particle(c) and
                     (word.lemma, c.low) in table.PHRASES), None)  # fmt: skip
    if particle is not None:
        borne = word.tag == "VBN" and any(word.each("auxpass"))
        bare = word.lemma == "turn" and thing is None and not borne
        # what is called off is talks; an attack that is called off is no act
        if bare or (word.lemma == "call" and _is_an_assault_to_be(word, thing)):
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
    return codes == ("17", "ASSAULT") and any(
        codes_of_noun(one) is not None for one in by
    )


def _is_by_a_crowd(word: Word) -> bool:
    """Tell who protests in the street from a council that protests in a letter."""
    who = word.child("nsubj")
    if who is not None and who.tag in {"WP", "WDT"} and word.dep == "relcl":
        who = word.head
    of = who.preposition("of") if who is not None else None
    people = [who, of.child("pobj") if of is not None else None]
    return any(one is not None and one.lemma in table.CROWD for one in people)


def _is_an_assault_to_be(word: Word, thing: Word | None) -> bool:
    """Of "the raid was called off", "the raid that was called off"."""
    if thing is not None and thing.low in _PRONOUNS and word.dep == "relcl":
        thing = word.head
    if thing is not None and thing.low == "it":  # "planned the raid and called it off"
        before = word.sentence.words[: word.i]
        thing = next((one for one in before if one.lemma in act_nouns.NOUNS), thing)
    codes = act_nouns.NOUNS.get(thing.lemma) if thing is not None else None
    return codes is not None and codes[1] == "ASSAULT"
