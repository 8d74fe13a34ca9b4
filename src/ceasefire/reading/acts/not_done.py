"""Whether an act took place, or is only spoken of.

How    It is done only if nothing speaks against it: no negation, modal, infinitive,
       condition, demand, plan, promise, denial. Where that is unsure it is not done.
Read   `why_not_done`.
"""

from collections.abc import Sequence

from ceasefire.reading.acts.against import clauses_above, why_against
from ceasefire.reading.acts.answers import is_only_being
from ceasefire.reading.acts.awaited import is_awaited
from ceasefire.reading.acts.borne_out import hinders
from ceasefire.reading.acts.brought_about import is_had_done
from ceasefire.reading.acts.codes_of_nouns import is_named
from ceasefire.reading.acts.counted import is_counted, is_counted_as_none
from ceasefire.reading.acts.fragments import is_a_fragment
from ceasefire.reading.acts.had_done import is_had_done_by_none
from ceasefire.reading.acts.in_doubt import is_doubted
from ceasefire.reading.acts.laid_down import is_laid_down
from ceasefire.reading.acts.light_verbs import light_verb_of
from ceasefire.reading.acts.near_misses import is_a_near_miss
from ceasefire.reading.acts.never_before import is_never
from ceasefire.reading.acts.not_real import is_not_real
from ceasefire.reading.acts.noun_acts import (
    is_mourned,
    why_light_not_done,
    why_noun_not_done,
)
from ceasefire.reading.acts.of_any import is_of_a_saying, is_of_any
from ceasefire.reading.acts.of_nobody import is_of_nobody
from ceasefire.reading.acts.presupposed import (
    is_helped,
    is_of_a_captive,
    is_one_that_hurt,
    is_presupposed,
    is_what_it_went_on_to,
)
from ceasefire.reading.acts.set_apart import (
    is_behind_a_stop,
    since_the_last_stop,
)
from ceasefire.reading.acts.shared import is_undone_with_the_first, joined_below
from ceasefire.reading.acts.told_as_so import is_told_as_so, is_told_by_no_teller
from ceasefire.reading.acts.told_aside import is_told_aside
from ceasefire.reading.acts.undone import is_undone
from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.conditions import MARKS
from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.text.parse import Word

_DENYING = frozenset({Act.DENY, Act.DEMAND, Act.PROPOSE, Act.OFFER, Act.PROMISE,
                      Act.THREATEN, Act.REJECT})  # fmt: skip
_LASTING = words("""besiege blockade occupy encircle surround detain imprison jail wound
    injure maim mine poison ban outlaw exile displace capture""")
_STAYS = words("remain stay keep")
_NEAR = 8  # words
_TOOK_PLACE = ""
_TOLD = frozenset({"was", "were", "has", "have", "had", "is", "are"})
_WHEN = words("when before after as once until while whenever")


def why_not_done(
    word: Word,
    codes: tuple[str, str],
    told: Sequence[Attribution],
    hung: Sequence[Conditional],
    *,
    answered: bool = False,
    logged: bool = False,
) -> str | None:
    """Say why an act is not done; None where it took place.

    Parameters
    ----------
    word
        Verb or noun of the act.
    codes
        CAMEO's root and PLOVER's name.
    told
        What is said in which it stands.
    hung
        Conditions of which it is either side.
    answered
        Whether it stands in a question to which the answer is yes.
    logged
        Whether it stands in a log, where a participle tells of what was.
    """
    why = _why_by_its_words(word)
    if why is not None:
        return why
    first = joined_below(word)
    if first is not None and (why := why_not_done(first, codes, told, hung)):
        return why
    light = light_verb_of(word) if is_named(word) else None
    if light is not None:
        why = why_against(word, top=True) or why_light_not_done(word)
        return why or why_not_done(
            light, codes, told, hung, answered=answered, logged=logged
        )
    settled = _settled(word, codes, told, answered=answered)
    if settled is not None:
        return settled or None
    if (why := _why_by_what_is_over_it(word, told, hung)) is not None:
        return why
    cut_short = not logged and is_a_fragment(word) and not is_counted(word)
    cut_short = cut_short and not is_had_done(word)
    if not is_told_as_so(word) or cut_short:
        return "unsure"
    return why_noun_not_done(word) if is_named(word) else None


def _why_by_its_words(word: Word) -> str | None:
    """Say what words near an act take it back, however it is told."""
    if is_undone(word) or is_of_nobody(word) or is_counted_as_none(word):
        return "negated"
    if is_never(word) or is_undone_with_the_first(word):
        return "negated"
    if is_not_real(word):
        return "denied"
    if is_doubted(word) or is_only_being(word) or is_told_by_no_teller(word):
        return "unsure"
    if is_a_near_miss(word):
        return "conditional"
    return None


def _settled(
    word: Word, codes: tuple[str, str], told: Sequence[Attribution], *, answered: bool
) -> str | None:
    """Say what is plain of an act, the surer first.

    Returns
    -------
    why
        Why it is not done; empty where it took place, None where neither is plain.
    """
    if is_awaited(word):
        return "conditional"
    if is_had_done_by_none(word):
        return "spoken-of"
    if is_one_that_hurt(word) and not told:
        return _TOOK_PLACE
    if is_laid_down(word):
        return "planned"
    if is_of_a_saying(word):
        return "unsure"
    if not answered and _is_all_that_is_asked(word):
        return "asked"
    if is_presupposed(word, codes) or is_told_aside(word) or is_mourned(word):
        return _TOOK_PLACE
    if is_of_a_captive(word):
        return _TOOK_PLACE
    if not answered and _is_asked(word):
        return "asked"
    if is_of_any(word, codes):
        return "unsure"
    return None


def _why_by_what_is_over_it(
    word: Word, told: Sequence[Attribution], hung: Sequence[Conditional]
) -> str | None:
    """Say which condition, speech or verb that an act hangs on leaves it undone."""
    came = is_what_it_went_on_to(word)
    if not came and any(not _is_apart(word, one) for one in hung):
        return "conditional"
    next_ = _is_done_next(word)
    for one in () if next_ else told:
        if one.act in _DENYING:
            return "denied" if one.act is Act.DENY else "spoken-of"
    if _is_a_state(word):
        return "unsure"
    if not came and _depends(word):
        return "conditional"
    chain = [word, *(() if next_ else clauses_above(word))]
    for verb in chain:
        why = why_against(verb, top=verb is word)
        if why == "spoken-of" and _is_what_hinders(word, verb):
            continue
        if why is not None:
            return why
    return None


def _is_done_next(word: Word) -> bool:
    """Of "refused to sign, then met the elders", of the meeting."""
    over = word.head
    then = word.i > 0 and word.sentence.words[word.i - 1].low == "then"
    return (
        then and word.tag == "VBD" and over.tag == "VBD" and not any(over.each("neg"))
    )


def _is_what_hinders(word: Word, verb: Word) -> bool:
    """Of "gunfire stopped the work", say that the gunfire is not what was stopped."""
    return (
        is_named(word) and word.dep == "nsubj" and verb is word.head and hinders(verb)
    )


def _is_asked(word: Word) -> bool:
    """Of "why did you stop it?"; a relative clause takes what is in it for granted."""
    words = word.sentence.words
    marks = words[-2:]
    lows = [one.low for one in words if one.text not in {'"', "“"}]
    if words[-1].text == "?" and lows[0] in _TOLD and lows[1:2] == ["it"]:
        return True  # "was it the army that shelled it?"
    aside = any(one.dep in {"relcl", "acl"} for one in (word, *word.ancestors()))
    return any(one.text == "?" for one in marks) and not aside


def _is_all_that_is_asked(word: Word) -> bool:
    """Of "was one of them kidnapped?", where the parser hung it on the noun.

    Not of "was the man kidnapped in May a doctor?", which takes it for granted.
    """
    words = word.sentence.words
    if word.dep != "acl" or words[-1].text != "?":
        return False
    first = next(one for one in words if one.text not in {'"', "“"})
    top = next((one for one in word.ancestors() if one.head is one), word)
    bare = not any(top.each("attr", "acomp", "xcomp", "ccomp"))
    return first is top and first.low in _TOLD and bare


def _is_a_state(word: Word) -> bool:
    """Of "visits remain suspended", which were so before; of "the besieged town"."""
    if word.dep == "amod":
        return word.lemma in _LASTING
    return word.tag == "VBN" and word.dep != "conj" and word.head.lemma in _STAYS


def _depends(word: Word) -> bool:
    """Find a conjunction that the parser may have hung elsewhere, close before."""
    before = since_the_last_stop(word.sentence.words[max(0, word.i - _NEAR) : word.i])
    words = [one.low for one in before if not _is_a_preposition(one)]
    if "," in words:
        words = words[len(words) - words[::-1].index(",") :]
    return any(one in MARKS or one == "whether" for one in words) or _waits(word)


def _is_apart(word: Word, one: Conditional) -> bool:
    """Of "it goes on so long as they stay; last week we met", say so of the meeting."""
    return all(is_behind_a_stop(word, side) for side in (one.verb, one.given))


def _is_a_preposition(one: Word) -> bool:
    """Of "until two", "until Friday", which sets no clause."""
    ends = any(c.kind in {"DATE", "TIME"} or c.tag == "CD" for c in one.each("pobj"))
    return one.dep == "prep" and one.low in {"until", "till"} and ends


def _waits(word: Word) -> bool:
    """Of "will talk when the army has left", say that it is still to come."""
    for one in (word, *word.ancestors()):
        if one.dep != "advcl":
            continue
        lead = [
            w.low for w in one.children if w.dep in {"mark", "advmod"} and w.i < one.i
        ]
        if "before" in lead or (_WHEN & set(lead) and is_helped(one.head)):
            return True
    return False
