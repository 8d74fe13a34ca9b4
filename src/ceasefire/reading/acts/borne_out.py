"""Whether the verb that tells of a named act says that it took place.

Read   `happened` of "the attack killed four", `hinders` of "gunfire stopped the work",
       `took_place` of "a second round of talks was held".
"""

from ceasefire.reading.acts.codes_of_nouns import codes_of_noun
from ceasefire.reading.acts.yet_to_be import is_yet_to_be
from ceasefire.reading.lexicon import act_nouns
from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon.conditions import MODALS
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

NOW = frozenset({"is", "are", "'s", "’s", "'re", "’re"})
POINTS = frozenset({"the", "that", "this", "last"})
_HARD = frozenset({"ASSAULT", "COERCE", "PROTEST"})
_PUT_OFF = frozenset({"up", "off", "back", "down", "through", "apart"})

_NEAR = frozenset({"near", "nearer", "close", "closer", "nigh"})
_DRAWS = frozenset({"draw", "come", "get", "bring"})


def happened(word: Word, at: Word | None = None) -> bool:
    """Of "the attack killed four", "clashes were reported".

    Of "a second round of talks took place" the round (`at`) is what the verb tells of.
    """
    at = at or word
    verb = at.head
    if not verb.is_verb or verb.tag not in {"VBD", "VBN"} or denied(verb):
        return False
    if any(one.low in NOW | {"to"} for one in verb.each("aux", "auxpass")):
        return False
    if verb.lemma == "confirm" and verb.preposition("for") is not None:
        return False  # "was confirmed for 3 May"
    root, plover = codes_of_noun(word) or ("", "")
    if at.dep == "nsubj" and plover in _HARD and hinders(verb):
        return True  # "gunfire made the road impassable"
    if _is_put_off(verb, talks=root == "04"):
        return False  # "was held up", "was made conditional on"
    if word.lemma in act_nouns.MUNITIONS and word.tag != "VBG":
        return verb.lemma in act_nouns.COMES_DOWN
    if verb.lemma == "be":
        known = any(one.low in POINTS for one in at.each("det")) or any(at.each("poss"))
        return known and any(one.lemma in table.IS_JUDGED for one in verb.each("attr"))
    if broke_out(verb) or _went_on(verb):
        return at.dep == "nsubj"
    tells = {"04": table.CLOSES, "09": table.FINDS}.get(root, frozenset())
    if at.dep == "nsubj" and verb.lemma in tells and _is_told_past(verb):
        return True  # "the meeting ended", "the inquiry found that"
    return verb.lemma in (
        table.HELD if at.dep == "nsubjpass" else table.HAPPENS | table.HURTS
    )


def took_place(round_: Word, word: Word) -> bool:
    """Of "a second round of talks was held", say so of the talks."""
    subject = round_.dep in {"nsubj", "nsubjpass"}
    return subject and not is_yet_to_be(round_) and happened(word, round_)


def _is_told_past(verb: Word) -> bool:
    helping = {one.low for one in verb.each("aux", "auxpass")}
    return verb.tag == "VBD" or helping == {"had"}


def hinders(verb: Word) -> bool:
    """Of "prevented the repair", "had made it impossible"; not of "made sense"."""
    plain = not any(one.low in MODALS for one in verb.each("aux"))
    if verb.lemma == "make":
        return plain and any(verb.each("ccomp", "oprd", "acomp"))
    return plain and verb.lemma in table.HINDERS and any(verb.each("dobj", "ccomp"))


def _is_put_off(verb: Word, *, talks: bool) -> bool:
    """Of "was held up", "was made conditional on"; talks broke up and went on."""
    off = {one.low for one in verb.each("prt")} & _PUT_OFF
    if verb.lemma == "turn":  # "turned up a rifle"
        off = set()
    if talks and verb.lemma == "break":
        off -= {"up"}
    near = any(one.low in _NEAR for one in verb.each("advmod", "acomp", "oprd"))
    if off or (near and verb.lemma in _DRAWS):
        return True
    return verb.lemma != "leave" and any(verb.each("oprd", "acomp"))


def _went_on(verb: Word) -> bool:
    """Of "the crackdown went on for days", "the exchange went ahead"."""
    on = {one.low for one in verb.each("prt", "advmod")} & {"on", "ahead"}
    return verb.lemma == "go" and bool(on) and not any(verb.each("xcomp"))


def broke_out(verb: Word) -> bool:
    """Of "fighting broke out"."""
    return verb.lemma == "break" and any(one.low == "out" for one in verb.each("prt"))
