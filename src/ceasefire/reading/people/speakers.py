"""Who speaks: the mention to which a word of speech lays its words.

How    The subject of the verb, or of the verb it is joined to; of a relative clause
       what it hangs on; of a passive whoever stands after "by". Nobody else: an
       accuser whom the text leaves out stays empty.
Read   `speaker_of`.
"""

from dataclasses import dataclass

from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.lexicon.cues import NO_SPEAKER, VERBS
from ceasefire.reading.lexicon.kinds import PEOPLE
from ceasefire.reading.speech.cues import CueUse
from ceasefire.reading.text.parse import Word, once
from ceasefire.reading.text.phrases import named_in

_RELATIVES = frozenset({"who", "which", "that", "whom"})
_PRESENT = frozenset({"VBP", "VBZ"})
_NOBODY = frozenset({"nobody", "none"})


@dataclass(frozen=True, slots=True, eq=False)
class Speaker:
    """The head of a speaker's mention, and the rule that found it."""

    head: Word
    rule: str


def speaker_of(use: CueUse) -> Speaker | None:
    """Return who speaks; None where the text names nobody."""
    if use.passive:
        agent = use.word.child("agent")
        by = agent.child("pobj") if agent else None
        return Speaker(named_in(by), "agent") if by else None
    if use.key == "let_know":
        return _subject(use.word.head, set())
    return _subject(use.word, set())


@once
def subject_of(word: Word) -> Word | None:
    """Return the subject of a verb, as the text mentions it."""
    found = _subject(word, set())
    return found.head if found else None


def _subject(word: Word, seen: set[int]) -> Speaker | None:
    if word.i in seen:
        return None
    seen.add(word.i)
    own = turned_round(word) or nearest_subject(word) or _behind(word)
    if own is not None:
        return _meant(own, word)
    quoted = _quoted(word)
    if quoted is not None:
        return Speaker(named_in(quoted), "participle")
    head = word.head
    match word.dep:
        case "conj":
            if word.tag in _PRESENT and head.tag == "VBD":
                head = next((a for a in head.ancestors() if a.tag in _PRESENT), head)
            found = _subject(head, seen) if head.is_verb or head.tag == "JJ" else None
            return Speaker(found.head, "joined") if found else None
        case "advcl" | "xcomp" | "dep" | "ccomp" | "pcomp" | "prep" if (
            word.tag in {"VBG", "VBN", "VB"} or word.dep == "xcomp"
        ):
            while not head.is_verb and head.head is not head:
                head = head.head
            found = _subject(head, seen) if head.is_verb else None
            return Speaker(found.head, "participle") if found else None
        case "acl" | "relcl":
            return Speaker(named_in(head), "noun")
    return _just_before(word)


def _quoted(saying: Word) -> Word | None:
    """Of "the radio quoted Oro Venn as saying", return Oro Venn."""
    verb = saying.head.head
    quotes = verb.lemma in {"quote", "cite"} and verb.child("auxpass") is None
    says_so = saying.dep == "pcomp" and saying.head.low == "as" and saying.tag == "VBG"
    return verb.child("dobj") if quotes and says_so else None


def _behind(verb: Word) -> Word | None:
    """Return who stands behind a verb that closes what was said: "..., warned he"."""
    before = verb.sentence.words[verb.i - 1].text if verb.i else ""
    object_ = verb.child("dobj")
    closes = before in {",", "”", '"', "’", "'", "?", "!"}
    return object_ if closes and object_ is not None and object_.i > verb.i else None


def turned_round(verb: Word) -> Word | None:
    """Of "Six days, replied the guild", return who stands behind the verb.

    The parser takes what was said for the subject. Somebody has to stand there, and
    nothing but a mark behind: "the mayor, a doctor, said nothing".
    """
    cue = VERBS.get(verb.lemma)
    if cue is None or "that" not in cue.frames or "np" in cue.to:
        return None
    words = verb.sentence.words
    who = next((o for o in verb.each("nsubj", "dobj") if o.i > verb.i), None)
    before = words[verb.i - 1].text if verb.i else ""
    if who is None or before != "," or who.first != verb.i + 1:
        return None
    after = words[who.last + 1].text if who.last + 1 < len(words) else "."
    person = who.lemma in SOMEBODY | PEOPLE or who.kind in {"PERSON", "ORG", "NORP"}
    known = who.dep == "nsubj" or "np" not in cue.frames or person
    return who if known and not after.isalnum() else None


@once
def nearest_subject(verb: Word) -> Word | None:
    """Return the subject of a verb; of two that were found, the one next to it."""
    every = list(verb.each("nsubj", "nsubjpass", "csubj"))
    before = [one for one in every if one.i < verb.i]
    return before[-1] if before else next(iter(every), None)


def _just_before(verb: Word) -> Speaker | None:
    """Return the noun right before a verb whose subject the parser did not find."""
    words = verb.sentence.words
    at = verb.i - 1
    while at > 0 and words[at].text == ",":
        at -= 1
    while at > 3 and words[at].dep == "pobj" and words[at].head.i > 0:
        before = words[at].head.i - 1  # over ", in turn,"
        if words[before].text != ",":
            break
        at = before - 1
    noun = words[at]
    if at < 0 or not noun.is_noun or verb.tag not in {"VBD", "VBZ", "VBP"}:
        return None
    while noun.dep in {"compound", "appos"} and noun.head.is_noun and noun.head.i <= at:
        noun = noun.head
    return Speaker(named_in(noun), "just-before")


def _meant(subject: Word, verb: Word) -> Speaker | None:
    if subject.low in _RELATIVES:
        antecedent = verb if verb.dep == "relcl" else _relative(verb)
        return Speaker(named_in(antecedent.head), "relative") if antecedent else None
    if subject.low in NO_SPEAKER and subject.dep != "nsubj":
        return None
    if subject.low == "there" or subject.low in _NOBODY:
        return None
    return Speaker(named_in(subject), "subject")


def _relative(verb: Word) -> Word | None:
    return next((one for one in (verb, *verb.ancestors()) if one.dep == "relcl"), None)
