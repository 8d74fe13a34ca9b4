"""Whether an act took place, or is only spoken of.

How    It is done only if nothing speaks against it: no negation, modal, infinitive,
       condition, demand, plan, promise, denial. Where that is unsure it is not done.
Read   `why_not_done`.
"""

from collections.abc import Iterable, Sequence

from ceasefire.reading.acts.awaited import is_awaited
from ceasefire.reading.acts.fragments import is_a_fragment
from ceasefire.reading.acts.in_doubt import is_doubted
from ceasefire.reading.acts.laid_down import is_laid_down
from ceasefire.reading.acts.not_real import is_not_real
from ceasefire.reading.acts.noun_acts import NOW, why_noun_not_done
from ceasefire.reading.acts.of_any import is_of_a_saying, is_of_any
from ceasefire.reading.acts.of_nobody import is_of_nobody
from ceasefire.reading.acts.presupposed import (
    HAVE,
    is_helped,
    is_one_that_hurt,
    is_presupposed,
    shares_a_modal,
)
from ceasefire.reading.acts.told_as_so import is_told_as_so
from ceasefire.reading.acts.undone import is_undone
from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.conditions import MARKS, MODALS
from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_DENYING = frozenset({Act.DENY, Act.DEMAND, Act.PROPOSE, Act.OFFER, Act.PROMISE,
                      Act.THREATEN, Act.REJECT})  # fmt: skip
_WAS = frozenset({"was", "were"})
_NEAR = 8  # words
_TOLD = frozenset({"was", "were", "has", "have", "had", "is", "are"})
_WHEN = words("when before after as once until while whenever")
_WOULD = frozenset({"'d", "’d"})
_HARDLY = words("nor neither never hardly barely scarcely nearly almost longer")
_NONE = words("zero no not none neither nor few hardly")
_LEAVES_OFF = words("fail refuse decline avoid stop cease")


def why_not_done(
    word: Word,
    codes: tuple[str, str],
    told: Sequence[Attribution],
    hung: Sequence[Conditional],
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
    """
    if is_undone(word) or is_of_nobody(word):
        return "negated"
    if is_not_real(word):
        return "denied"
    if is_doubted(word):
        return "unsure"
    if is_awaited(word):
        return "conditional"
    if is_one_that_hurt(word) and not told:
        return None
    if is_laid_down(word):
        return "planned"
    if is_of_a_saying(word):
        return "unsure"
    if is_presupposed(word, codes):
        return None
    if _is_asked(word):
        return "asked"
    if is_of_any(word, codes):
        return "unsure"
    if hung:
        return "conditional"
    for one in told:
        if one.act in _DENYING:
            return "denied" if one.act is Act.DENY else "spoken-of"
    if _depends(word):
        return "conditional"
    chain = [word, *_clauses_above(word)]
    for verb in chain:
        why = _against(verb, top=verb is word)
        if why is not None:
            return why
    if not is_told_as_so(word) or is_a_fragment(word):
        return "unsure"
    if word.is_noun:
        return why_noun_not_done(word)
    return None


def _is_asked(word: Word) -> bool:
    """Of "why did you stop it?"; a relative clause takes what is in it for granted."""
    words = word.sentence.words
    marks = words[-2:]
    lows = [one.low for one in words if one.text not in {'"', "“"}]
    if words[-1].text == "?" and lows[0] in _TOLD and lows[1:2] == ["it"]:
        return True  # "was it the army that shelled it?"
    aside = any(one.dep in {"relcl", "acl"} for one in (word, *word.ancestors()))
    return any(one.text == "?" for one in marks) and not aside


def _depends(word: Word) -> bool:
    """Find a conjunction that the parser may have hung elsewhere, close before."""
    before = word.sentence.words[max(0, word.i - _NEAR) : word.i]
    words = [one.low for one in before]
    if "," in words:
        words = words[len(words) - words[::-1].index(",") :]
    return any(one in MARKS or one == "whether" for one in words) or _waits(word)


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


def _clauses_above(word: Word) -> Iterable[Word]:
    """Verbs that a word hangs on through complements, which may undo it."""
    one = word
    while one.head is not one:
        if one.dep in {"advcl", "relcl"}:
            return
        finite = any(one.each("aux", "auxpass", "mark"))
        if one.dep == "acl" and one.tag in {"VBN", "VBG"} and not finite:
            return
        if one.dep == "pobj" and one.head.low in table.ASIDE:
            return
        joined = one.dep == "conj" and one.is_verb and _stands_alone(one)
        one = one.head
        if (one.is_verb or one.is_noun) and not joined:
            yield one


def _stands_alone(joined: Word) -> bool:
    """Say whether a joined clause shares no helping verb with the one before.

    It does in "the siege would be lifted and the prisoners freed".
    """
    if any(
        one.low in MARKS or one.low in _WHEN
        for one in joined.head.each("mark", "advmod")
    ):
        return False  # "if A is freed and B is released"
    if any(one.low in _TOLD for one in joined.each("aux", "auxpass")):
        return True
    helped = any(one.low in MODALS | {"to"} for one in joined.head.each("aux"))
    own = joined.child("nsubj") is not None and joined.tag == "VBD"
    # "stopped him and slapped him": what the first does it does to its own object
    lows = {one.low for one in joined.sentence.words[: joined.i]}
    acts = joined.tag == joined.head.tag == "VBD" and any(joined.head.each("dobj"))
    own |= acts and not lows & {"or", "nor", "neither", "not", "never", "n't"}
    return own and not helped


def _against(word: Word, *, top: bool) -> str | None:
    if word.is_verb:
        if denied(word) or _negated_before(word):
            return "negated"
        aux = {c.low for c in word.children if c.dep in {"aux", "auxpass"}}
        if "be" in aux and not aux & (MODALS | {"to"}):
            return "planned"  # "that they be let through"
        if _is_turned(word):
            return "conditional"
        modals = aux & MODALS
        if aux & _WOULD and "have" in aux:
            return "planned"  # "they'd have shelled us"
        sure = not top and word.lemma in table.TOLD and modals <= {"can", "must"}
        if modals and not sure:
            return "planned"
        begun = word.dep == "xcomp" and word.head.lemma in table.STARTS
        told = "have" in aux and word.head.lemma in table.TOLD
        if "to" in aux and not (begun or told):
            return "planned"
        if any(c.low in MARKS and c.dep in {"mark", "advmod"} for c in word.children):
            return "conditional"
        if any(c.low in {"whether", "if"} for c in word.each("mark")):
            return "conditional"
        if top and word.tag in {"VB", "VBP", "VBZ"} and "did" not in aux:
            return "not-past"
        if top and not aux and shares_a_modal(word):
            return "planned"
        if top and word.dep == "pcomp" and word.head.low in table.SHORT_OF:
            return "unsure"
        now = any(c.low in NOW for c in word.each("auxpass"))
        if top and now and not aux & HAVE:
            return "not-past"
        asked = any(c.low == "who" for c in word.each("nsubj"))
        if top and asked and word.dep != "relcl":
            return "asked"
        by = word.dep == "pcomp" and word.head.low == "by"
        if top and word.tag == "VBG" and not by and not _goes_on(word):
            return None if _accused(word) or _trails(word) else "not-past"
        if not top and word.lemma in table.SPOKEN_OF:
            return "spoken-of"
        if any(c.low in table.UNREAL for c in word.each("acomp", "attr", "oprd")):
            return "denied"
        return None
    if any(c.low in {"no", "any", "neither"} for c in word.each("det")):
        return "negated"
    due = word.low == "time" and word.dep == "attr"  # "it is time that"
    if not top and (due or word.lemma in table.PLANS):
        return "spoken-of"
    return None


def _is_turned(word: Word) -> bool:
    """Of "had the troops entered the town", which stands for "if they had"."""
    subject = word.child("nsubj", "nsubjpass")
    had = next((one for one in word.each("aux") if one.low == "had"), None)
    return subject is not None and had is not None and had.i < subject.first


def _negated_before(word: Word) -> bool:
    """Find a "not" that the parser hung elsewhere: "has yet to", "failed to"."""
    first = min((one.i for one in word.children), default=word.i)
    near = word.sentence.words[max(0, first - 1) : word.i]
    if any(one.low in _HARDLY for one in near if one.head in (word, word.head)):
        return True
    cleft = word.dep == "relcl" and word.head.dep == "attr"
    if cleft and denied(word.head.head):
        return True  # "it was not the army that fired"
    subject = word.child("nsubj", "nsubjpass")
    if subject is not None and subject.within()[0].low in _NONE:
        return True  # "not one convoy", "none of the men"
    if subject is not None and subject.low in {"nobody", "none", "neither", "no"}:
        return True
    leaves_off = word.head.lemma in _LEAVES_OFF
    return leaves_off and word.dep in {"xcomp", "dobj", "pcomp"}


def _goes_on(word: Word) -> bool:
    return any(c.lemma == "be" and c.tag in {"VBD", "VBN"} for c in word.each("aux"))


def _trails(word: Word) -> bool:
    """Of "the army closed in, cutting the last road", where all above it is told."""
    head, words = word.head, word.sentence.words
    begins = min(word.first, word.i)
    comma = begins > 0 and words[begins - 1].text == ","
    past = head.tag == "VBD" or any(o.low in _WAS for o in head.each("auxpass"))
    if word.dep != "advcl" or not comma or word.i < head.i or not past:
        return False
    if any(word.each("mark", "aux", "nsubj", "neg")) or head.lemma in table.SPOKEN_OF:
        return False
    if head.lemma == "be" and any(head.each("xcomp")):
        return False  # "was to be stormed"
    above = [head, *_clauses_above(head)]
    return all(_against(one, top=one is head) is None for one in above)


def _accused(word: Word) -> bool:
    return (
        word.dep == "pcomp"
        and word.head.low in {"of", "for"}
        and (word.head.head.lemma in {"accuse", "blame", "charge"})
    )
