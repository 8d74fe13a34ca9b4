"""Acts that a relative clause or participle takes for granted.

Read   `is_presupposed` of "the tractors stolen in winter".
"""

from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.conditions import MODALS
from ceasefire.reading.lexicon.events import HURTS, TALES
from ceasefire.reading.lexicon.whom import DEADLY
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

HAVE: Final = frozenset({"have", "has", "had", "'ve", "’ve"})
_SEASONS = frozenset({"winter", "spring", "summer", "autumn"})
_CHALLENGES = frozenset(["show", "name", "point", "produce", "cite", "mention", "see"])
_NEARLY = frozenset(["nearly", "almost", "hardly", "barely", "scarcely"])
_OPEN = MODALS | {"to", "ought"}  # "which ought to have freed them"
_TAKEN = words("""capture imprison detain abduct kidnap seize steal hijack jail arrest
    confiscate""")
_GIVES_BACK = words("free release return hand give exchange swap surrender liberate")
_PRESUPPOSED = frozenset({"ASSAULT", "COERCE", "RETREAT"})
_GOES_ON = words("""sit stand stay remain wait hold last continue keep go run walk hide
    sleep march lie shelter live work fight sing shout rule pace lurk camp linger meet
    talk""")
"""What somebody did up to a moment that came."""
_KNOWN = frozenset(
    ["the", "those", "these", "our", "my", "your", "their", "its", "his"]
)


def is_presupposed(word: Word, codes: tuple[str, str]) -> bool:
    """Of "return the tractors stolen in winter", say that they were stolen.

    Whatever is demanded or promised about them, or hangs on them.
    """
    if word.head.lemma in TALES | {"thing"}:
        return False  # "the claim that they stole it", "the only thing they stole"
    if is_challenged(word.head) or any(
        one.low in _NEARLY for one in word.each("advmod")
    ):
        return False
    if word.dep == "relcl" and word.head.dep != "attr" and codes[1] in _PRESUPPOSED:
        now = word.tag == "VBD" or any(o.low in HAVE for o in word.each("aux"))
        told = (
            now and not denied(word) and not any(o.low in _OPEN for o in word.children)
        )
        sure = word.tag != "VBD" or not any(map(is_helped, word.ancestors()))
        return told and sure and any(d.low in _KNOWN for d in word.head.children)
    if (
        word.tag != "VBN"
        or word.dep != "acl"
        or any(word.each("aux", "auxpass", "neg"))
    ):
        return False
    if codes[1] not in {"ASSAULT", "COERCE"}:
        return False
    known = {one.low for one in word.head.each("det", "nummod", "poss")}
    if known & {"any", "no", "every", "a", "an", "each"} or not known:
        return False
    when = [one for one in word.each("prep") if one.low in {"in", "on", "at", "since"}]
    return any(
        inner.kind in {"DATE", "GPE", "LOC", "FAC"} or inner.child("det") is not None
        or inner.lemma in _SEASONS
        for one in when
        for inner in one.each("pobj")
    )  # fmt: skip


def is_of_a_captive(word: Word) -> bool:
    """Of "free the captured guards", say that they were captured, freed or not."""
    noun = word.head
    if word.dep != "amod" or word.tag != "VBN" or word.lemma not in _TAKEN:
        return False
    known = any(one.low in _KNOWN for one in noun.each("det", "poss"))
    if not known and not any(noun.each("nummod")):
        return False
    if any(one.low in {"any", "all", "every", "no"} for one in noun.each("det")):
        return False
    over = noun.head
    if noun.dep == "pobj" and over.low == "of":
        over = over.head  # "the release of the captured guards"
        return over.lemma in {"release", "return", "handover", "exchange"}
    return noun.dep in {"dobj", "nsubjpass"} and over.lemma in _GIVES_BACK


def is_one_that_hurt(word: Word) -> bool:
    """Of "the ambush in May, in which six died", whatever is to be done of it."""
    known = any(one.low in _KNOWN for one in word.each("det"))
    if not word.is_noun or not known or any(word.each("amod")):
        return False  # "the alleged raid"
    clauses = list(word.each("relcl"))
    after = word.sentence.words[word.i :]
    which = next((one.i for one in after if one.tag in {"WDT", "WP"}), word.i)
    near = [one for one in after if one.i < which]
    if not any(one.kind == "DATE" or one.is_name for one in near):
        return False  # of a play, or of a legend
    return any(
        one.tag == "VBD"
        and one.lemma in HURTS | DEADLY
        and not any(one.each("aux", "auxpass", "neg", "xcomp"))
        and one.child("nsubj") is not None
        and not denied(one)
        for one in clauses
    )


def is_what_it_went_on_to(word: Word) -> bool:
    """Of "she sat there until they released him", say that they did."""
    over = word.head
    until = any(one.low in {"until", "till"} for one in word.each("mark"))
    if word.dep != "advcl" or word.tag != "VBD" or not until or any(word.each("aux")):
        return False
    past = over.tag == "VBD" and not any(over.each("aux")) and not denied(over)
    return past and over.lemma in _GOES_ON and over.i < word.i


def is_challenged(noun: Word) -> bool:
    """Of "show me the house we burned", "when I see the guns they have withdrawn"."""
    while noun.dep in {"pobj", "prep", "appos", "conj"}:
        noun = noun.head
    verb = noun if noun.is_verb else noun.head
    if not verb.is_verb or verb.lemma not in _CHALLENGES:
        return False
    order = verb.tag == "VB" and not any(verb.each("nsubj", "aux"))
    when = verb.dep == "advcl" and verb.tag in {"VBP", "VBZ"}
    return order or when


def is_helped(verb: Word) -> bool:
    """Say whether a verb stands behind a modal or "to"."""
    return any(one.low in MODALS | {"to"} for one in verb.each("aux"))


def shares_a_modal(word: Word) -> bool:
    """Of "the men would be freed, the road reopened", however it was parsed."""
    if word.tag == "VBN" and word.dep == "acl" and word.head.dep == "conj":
        over = word.head.head  # "would be freed and the road reopened"
        return over.tag == "VBN" and is_helped(over)
    if word.tag != "VBN" or word.dep not in {"ROOT", "conj", "ccomp", "parataxis"}:
        return False
    return any(map(is_helped, word.sentence.words[: word.i]))
