"""What a word itself says against an act: "not", "would", "to", "if", "demanded".

Read   `why_against`; `clauses_above` for the words that it is asked of.
"""

from collections.abc import Iterable

from ceasefire.reading.acts.borne_out import NOW
from ceasefire.reading.acts.brought_about import (
    is_an_unchanged_past,
    is_an_unchanged_present,
    is_brought_about,
    is_done_outright,
    is_owned_up_to,
)
from ceasefire.reading.acts.codes_of_nouns import is_named
from ceasefire.reading.acts.presupposed import (
    HAVE,
    is_what_it_went_on_to,
    shares_a_modal,
)
from ceasefire.reading.acts.set_apart import stands_apart
from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon import unreal, words
from ceasefire.reading.lexicon.conditions import MARKS, MODALS
from ceasefire.reading.lexicon.telling import TELLS
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_WAS = frozenset({"was", "were"})
_TOLD = frozenset({"was", "were", "has", "have", "had", "is", "are"})
_WHEN = words("when before after as once until while whenever")
_WOULD = frozenset({"'d", "’d"})
_HARDLY = words("nor neither never hardly barely scarcely nearly almost longer")
_NONE = words("zero no not none neither nor few hardly")
_ANSWERS = words("agree accept reject deny refuse dismiss oppose consider discuss")
_DONE_BY = words("by after since despite besides upon on")
_LEAVES_OFF = words("fail refuse decline avoid stop cease")


def clauses_above(word: Word) -> Iterable[Word]:
    """Verbs that a word hangs on through complements, which may undo it."""
    one = word
    while one.head is not one:
        if one.dep in {"advcl", "relcl"} or stands_apart(one):
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
    if is_done_outright(joined) or _is_halted_and(joined) or _tells_alone(joined):
        return True
    told = joined.child("nsubj") is not None and joined.tag == "VBD"
    leads = {one.low for one in joined.head.each("mark", "advmod")}
    if told and leads & {"as"} and joined.head.tag in {"VBZ", "VBP"}:
        return True  # "as it calls itself, and somebody fired"
    if any(one in MARKS or one in _WHEN for one in leads) or _is_turned(joined.head):
        return False  # "if A is freed and B is released"
    if any(one.low in _TOLD for one in joined.each("aux", "auxpass")):
        return True
    helped = any(one.low in MODALS | {"to"} for one in joined.head.each("aux"))
    own = told
    # "stopped him and slapped him": what the first does it does to its own object
    lows = {one.low for one in joined.sentence.words[: joined.i]}
    acts = joined.tag == joined.head.tag == "VBD" and any(joined.head.each("dobj"))
    own |= acts and not lows & {"or", "nor", "neither", "not", "never", "n't"}
    return own and not helped


def _is_halted_and(joined: Word) -> bool:
    """Of "stopped and searched the bus", where it is no end of searching it."""
    over = joined.head
    helping = {one.low for one in over.each("aux", "auxpass")}
    of_what = (o for o in over.each("dobj") if o.tag not in {"WDT", "WP"})
    ends = any(of_what) or any(over.each("xcomp", "ccomp")) or over.preposition("from")
    alike = joined.tag == over.tag or is_an_unchanged_past(joined)
    if over.lemma != "stop" or ends or not alike or denied(over):
        return False
    return over.tag in {"VBD", "VBN"} and helping <= _WAS | HAVE | {"been"}


def _tells_alone(joined: Word) -> bool:
    """Of "agreed to it, but pointed out that he had been shot", by the second verb."""
    over, clause = joined.head, joined.child("ccomp")
    if (
        clause is None
        or joined.lemma not in TELLS
        or joined.lemma in table.SPOKEN_OF - {"insist"}
    ):
        return False
    finite = {joined.tag, over.tag} <= {"VBD", "VBZ", "VBP"}
    plain = not any([*joined.each("aux", "neg"), *over.each("aux", "neg")])
    known = over.lemma in _ANSWERS and not any(over.each("ccomp", "xcomp"))
    return finite and plain and known and not any(over.each("mark"))


def why_against(word: Word, *, top: bool) -> str | None:
    """Say why a word undoes an act: its own (`top`), or one that hangs on it."""
    if word.is_verb and not (top and is_named(word)):
        if not top and word.lemma in unreal.CONTESTS and denied(word):
            return None  # "did not dispute that they had burned it"
        why = _why_helped(word, top=top) or _why_set(word)
        if why is None and top:
            return _why_in_its_tense(word)
        return why or _why_above(word)
    if any(c.low in {"no", "any", "neither"} for c in word.each("det")):
        return "negated"
    due = word.low == "time" and word.dep == "attr"  # "it is time that"
    if not top and (due or word.lemma in table.PLANS):
        return "spoken-of"
    return None


def _why_helped(word: Word, *, top: bool) -> str | None:
    """By what is said of a verb with "not", "would", "be" and "to"."""
    if denied(word) or _negated_before(word):
        return "negated"
    aux = _helpers_of(word)
    if "be" in aux and not aux & (MODALS | {"to"}):
        return "planned"  # "that they be let through"
    if top and _is_wanted_too(word):
        return "spoken-of"
    if _is_turned(word):
        return "conditional"
    modals = aux & MODALS
    if aux & _WOULD and "have" in aux:
        return "planned"  # "they'd have shelled us"
    sure = not top and word.lemma in table.TOLD and modals <= {"can", "must"}
    if modals and not sure:
        return "planned"
    begun = word.dep == "xcomp" and word.head.lemma in table.STARTS
    begun = begun or is_brought_about(word) or is_done_outright(word)
    told = "have" in aux and word.head.lemma in table.TOLD
    return "planned" if "to" in aux and not (begun or told) else None


def _why_set(word: Word) -> str | None:
    """By the conjunction that sets its clause."""
    came = is_what_it_went_on_to(word)
    if not came and any(_sets_a_condition(c, word) for c in word.children):
        return "conditional"
    asks = any(c.low in {"whether", "if"} for c in word.each("mark"))
    return "conditional" if asks else None


def _why_in_its_tense(word: Word) -> str | None:
    """By the form of the act's own verb, and by what it is said of."""
    aux = _helpers_of(word)
    present = word.tag in {"VB", "VBP", "VBZ"} and not is_an_unchanged_past(word)
    present = present or is_an_unchanged_present(word)
    outright = is_done_outright(word) or is_brought_about(word)
    if present and "did" not in aux and not outright:
        return "not-past"
    if not aux and shares_a_modal(word):
        return "planned"
    short = word.dep == "pcomp" and word.head.low in table.SHORT_OF
    if short and not is_owned_up_to(word):
        return "unsure"
    if _is_of_now(word):
        return "not-past"
    if word.dep != "relcl" and any(c.low == "who" for c in word.each("nsubj")):
        return "asked"
    if word.dep == "csubj" and "having" in aux:
        return "unsure"  # "the rumour of it having been burned was idle"
    by = word.dep == "pcomp" and word.head.low in _DONE_BY
    by = by and (word.head.low == "by" or word.tag == "VBN")
    gerund = word.tag == "VBG" or aux == {"being"}
    if gerund and not by and not _goes_on(word):
        told = _accused(word) or _trails(word) or is_brought_about(word)
        return None if told else "not-past"
    return _why_said_to_be(word)


def _why_above(word: Word) -> str | None:
    """By what a verb is that an act hangs on."""
    if word.lemma in table.SPOKEN_OF and not _is_insisted(word):
        return "spoken-of"
    return _why_said_to_be(word)


def _why_said_to_be(word: Word) -> str | None:
    unreal_ = any(c.low in table.UNREAL for c in word.each("acomp", "attr", "oprd"))
    return "denied" if unreal_ else None


def _helpers_of(word: Word) -> set[str]:
    return {c.low for c in word.children if c.dep in {"aux", "auxpass"}}


def _is_of_now(word: Word) -> bool:
    """Of "is stormed", "gets beaten", and of the second of "is stormed and retaken"."""
    helping = [*word.each("aux", "auxpass")]
    first = word
    while not helping and first.dep == "conj" and first.head.tag == word.tag == "VBN":
        first = first.head
        helping = [*first.each("aux", "auxpass")]
    lows = {one.low for one in helping}
    now = any(
        one.low in NOW or (one.lemma == "get" and one.tag in {"VBP", "VBZ"})
        for one in helping
        if one.dep == "auxpass"
    )
    return now and not lows & (HAVE | {"did"})


def _sets_a_condition(mark: Word, verb: Word) -> bool:
    """Of "once they left"; "fired once" counts, and sets none."""
    if mark.low not in MARKS or mark.dep not in {"mark", "advmod"}:
        return False
    return mark.dep == "mark" or mark.i < verb.i


def _is_insisted(word: Word) -> bool:
    """Of "they insist that the men were freed", not "insist that they be freed"."""
    clause = word.child("ccomp")
    if word.lemma != "insist" or clause is None:
        return False
    helping = {one.low for one in clause.each("aux", "auxpass")}
    return (clause.tag == "VBD" and not helping) or bool(helping & (_WAS | HAVE))


def _is_wanted_too(word: Word) -> bool:
    """Of "they wanted the road closed and the mill burned", say so of the mill."""
    if any(word.each("aux", "auxpass", "dobj")) or word.tag not in {"VBN", "VBD"}:
        return False
    joined = word.head if word.dep == "acl" else word
    over = joined.head
    if joined.dep != "conj" or over.lemma not in table.SPOKEN_OF:
        return False
    return any(
        one.tag in {"VBN", "VBD"}
        and one.i < word.i
        and not any(one.each("aux", "dobj"))
        for one in over.each("ccomp")
    )


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
    start = word.sentence.words[max(0, word.first - 2) : word.first]
    if word.dep == "conj" and any(one.low == "nor" for one in start):
        return True  # "nor the guards looted it"
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
    above = [head, *clauses_above(head)]
    return all(why_against(one, top=one is head) is None for one in above)


def _accused(word: Word) -> bool:
    if word.dep != "pcomp" or word.head.low not in {"of", "for", "with"}:
        return False
    over = word.head.head
    over = over.head if over.dep == "dobj" else over
    return over.lemma in {"accuse", "blame", "charge"}
