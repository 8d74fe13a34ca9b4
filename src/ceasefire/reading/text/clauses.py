"""The main clauses of what was said: their verbs, and whose they are.

Read   `main_verbs`, `is_own`, `modal_of`, `denied`.
"""

from collections.abc import Sequence

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.conditions import MODALS, SOMEBODY
from ceasefire.reading.lexicon.roles import GOVERNS, OFFICES, SPOKES
from ceasefire.reading.text.denial import is_neither, is_ruled_out
from ceasefire.reading.text.parse import Word, once
from ceasefire.reading.text.spans import Span

_FIRST = frozenset({"i", "we", "who", "my", "our"})
_BOTH = frozenset(["both", "each", "every", "either", "all", "neither"])
_OWN = frozenset(["i", "we", "he", "she", "it", "they", "who"])
_POSSESSIVE = frozenset(["my", "our", "his", "her", "its", "their"])
_HEADED = words(
    """city town country nation republic province village island region district
    monastery abbey church hospital clinic school company bank port mission agency
    club university ministry office court union garrison camp parish museum
    harbour harbor"""
)
"""What is headed by whoever holds an office."""
_OF_STATE = (GOVERNS & OFFICES) | SPOKES


def main_verbs(words: Sequence[Word], content: Sequence[Span]) -> tuple[Word, ...]:
    """Return the verbs of the main clauses of what was said, in order."""
    inside = [one for one in words if any(p.covers(one.span) for p in content)]
    held = {id(one) for one in inside}
    tops = [one for one in inside if id(one.head) not in held or one.head is one]
    verbs = [one for one in tops if _heads_a_clause(one)]
    joined = [
        one
        for verb in verbs
        for one in verb.each("conj", "ccomp", "parataxis")
        if id(one) in held
        and (one.dep == "conj" or _runs_on(one, verb))
        and _heads_a_clause(one)
    ]
    with_subject = [one for one in verbs if one.child("nsubj", "nsubjpass", "expl")]
    orders = [one for one in verbs if one.tag == "VB" and not one.child("aux", "conj")]
    kept = [*with_subject, *orders] if with_subject else verbs
    every = {one.start: one for one in [*kept, *joined]}
    return tuple(every[start] for start in sorted(every))


def _heads_a_clause(word: Word) -> bool:
    if word.dep in {"aux", "advcl", "relcl", "punct"}:
        return False
    if word.dep == "acl" and not _is_what_was_said(word):
        return False
    subject = word.child("nsubj", "nsubjpass") is not None
    return word.is_verb or (word.tag in {"JJ", "NN", "NNS", "MD"} and subject)


def _is_what_was_said(clause: Word) -> bool:
    """Of "gave its word that it will come", the clause."""
    that = any(one.low == "that" for one in clause.each("mark"))
    promised = modal_of(clause) in {"will", "would", "shall"}
    return that and promised and clause.child("nsubj", "nsubjpass") is not None


def _runs_on(clause: Word, verb: Word) -> bool:
    """Tell "it may; it was willing" from "knew that it was"."""
    first, last = sorted((clause.i, verb.i))
    between = verb.sentence.words[first:last]
    return any(one.text in {";", ":", ",", "."} for one in between)


def modal_of(verb: Word) -> str | None:
    """Return the modal before a verb, in small letters; None where there is none."""
    return next(
        (one.low for one in verb.children if one.dep == "aux" and one.low in MODALS),
        None,
    )


@once
def denied(verb: Word) -> bool:
    """Say whether a clause says that it is not so."""
    if any(one.dep == "neg" or one.low in {"never", "nor"} for one in verb.children):
        return True
    if is_ruled_out(verb) or _is_never_again(verb):
        return True
    nouns = list(verb.each("nsubj", "nsubjpass", "dobj", "attr"))
    if any(is_neither(one) for one in nouns):
        return True
    return any(
        one.low in {"nobody", "none", "nothing"}
        or any(d.low == "no" for d in one.each("det"))
        for one in nouns
    )


def _is_never_again(verb: Word) -> bool:
    return any(no.low == "never" for one in verb.each("advmod") for no in one.children)


def is_own(main: Word, speaker: Word | None) -> bool:
    """Say whether the subject of a clause is its speaker, or the speaker's own."""
    subject = main.child("nsubj", "nsubjpass")
    if subject is None and main.dep == "conj":
        subject = main.head.child("nsubj", "nsubjpass")
    if subject is None:
        return is_bare_infinitive(main)
    owners = [subject.low, *(one.low for one in subject.each("poss"))]
    owner = next((one for one in owners if one in _OWN | _POSSESSIVE), None)
    if owner is not None:
        return _may_be(owner, speaker)
    if speaker is None or any(
        one.low in _BOTH or one.dep == "nummod" for one in subject.children
    ):
        return False
    if _is_taken_up(subject, main, speaker):
        return True
    office = any(one.lemma in _OF_STATE for one in (speaker, *speaker.children))
    heads = speaker.lemma in OFFICES and subject.lemma in _HEADED
    return (
        subject.lemma == speaker.lemma or heads or (office and subject.lemma in GOVERNS)
    )


def _is_taken_up(subject: Word, main: Word, speaker: Word) -> bool:
    """Of "the Front would come, its leader said", "the rebels want it, they said"."""
    acts = subject.is_name or subject.lemma in SOMEBODY or subject.tag == "NNS"
    if not acts or subject.i > speaker.i or main.holds(speaker):
        return False
    if speaker.tag == "PRP":  # not of "the rebels shot at us, they said"
        now = modal_of(main) is not None or main.tag in {"VBP", "VBZ"}
        many = subject.tag in {"NNS", "NNPS"}
        return now and (speaker.low == "they") == many
    office = speaker.lemma in OFFICES | SPOKES
    return office and any(one.low in {"its", "their"} for one in speaker.each("poss"))


def _may_be(pronoun: str, speaker: Word | None) -> bool:
    """Say whether a pronoun can be the speaker, by number and kind."""
    if speaker is None or pronoun in _FIRST:
        return True
    many = speaker.tag in {"NNS", "NNPS"} or speaker.low in {"they", "we"}
    many = many or speaker.child("conj") is not None
    one = speaker.kind == "PERSON" or speaker.lemma in OFFICES
    if pronoun in {"they", "their"}:
        return many or not one
    return not many


def tells_purpose(noun: Word) -> bool:
    """Say whether an order is none: "in order to pass", "in order that they pass"."""
    before = noun.sentence.words[: noun.i]
    return noun.low == "order" and bool(before) and before[-1].low == "in"


def is_bare_infinitive(verb: Word) -> bool:
    """Say whether it is "to do" or "doing", whose subject is who speaks."""
    return verb.tag in {"VB", "VBG"} and modal_of(verb) is None
