"""What was said, in the language of conditions, as far as it can say it.

How    A clause becomes an atom where its verb is one of a few: attend, invite, accept,
       sign, recognise, have no part. Ids are those of the case or of the list; for what
       neither knows one is coined of the words that name it. A condition that somebody
       sets for an own act is written as necessary ("only if"), also where it is said
       with "if": that is how it is heard, and a person can say otherwise.
Read   `formula_of`, `claim_in`.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from ceasefire.core.condition_text import written
from ceasefire.core.conditions import And, Atom, Connective, Formula, Hinged, Not
from ceasefire.reading.clauses import denied
from ceasefire.reading.conditional import Conditional
from ceasefire.reading.lexicon import acts
from ceasefire.reading.mentions import Mentions
from ceasefire.reading.parse import Word
from ceasefire.reading.phrases import phrase_of
from ceasefire.reading.records import Coin, Mention
from ceasefire.reading.spans import Span
from ceasefire.reading.speakers import nearest_subject

_PRONOUNS = frozenset(["i", "we", "he", "she", "it", "they", "who", "which", "that"])
_ARTICLES = frozenset(
    ["the", "a", "an", "its", "their", "his", "her", "any", "this", "that", "our"]
)
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Formulated:
    """A formula as text, and the ids coined for it."""

    text: str
    coins: tuple[Coin, ...]


class _Clauses:
    """Turns clauses of one statement into formulas, and gathers what it coins."""

    def __init__(self, mentions: Mentions, speaker: Mention | None) -> None:
        self.mentions, self.speaker = mentions, speaker
        self.coins: dict[str, Coin] = {}

    def formula(self, verb: Word, subjects: Sequence[str]) -> Formula | None:
        """Say what a clause says of these parties; None where it cannot be said."""
        parts = [self._of_one(verb, one) for one in subjects]
        said = [one for one in parts if one is not None]
        if not said or len(said) < len(parts):
            return None
        return said[0] if len(said) == 1 else And(tuple(said))

    def _of_one(self, verb: Word, subject: str) -> Formula | None:
        told = {one.low for one in verb.children if one.dep in {"acomp", "attr"}}
        inner = verb.child("xcomp")
        if "present" in told or verb.lemma in acts.ATTENDS or self._comes(verb):
            return self._unless_asked(verb, Atom("attend", (subject,)), subject)
        if "welcome" in told or (verb.lemma == "invite" and verb.child("nsubjpass")):
            return self._unless_asked(verb, Atom("invite", (subject,)), subject)
        if (
            verb.lemma in acts.LETS
            and inner is not None
            and inner.lemma in acts.ATTENDS
        ):
            return Atom("invite", (subject,))
        thing = verb.child("dobj")
        if thing is None:
            return None
        if verb.lemma in {"receive", "get"} and thing.lemma == "invitation":
            return self._unless_asked(verb, Atom("invite", (subject,)), subject)
        seated = verb.lemma in acts.SEATS and verb.child("nsubjpass") is not None
        if seated and thing.lemma in acts.SEAT_WORDS:
            return Atom("invite", (subject,))
        if verb.lemma in acts.ACCEPTS | acts.SIGNS and thing.tag != "PRP":
            name = self.coin(thing, "text")
            return Atom(
                "accepts" if verb.lemma in acts.ACCEPTS else "signs", (subject, name)
            )
        if verb.lemma in acts.RECOGNISES:
            return Atom("recognises", (subject, self.party(thing)))
        if verb.lemma in {"have", "play"} and thing.lemma in acts.ROLES:
            return self._excluded(thing, subject, verb)
        return None

    def _comes(self, verb: Word) -> bool:
        if verb.lemma == "take" and any(c.lemma == "part" for c in verb.each("dobj")):
            return True
        if verb.lemma not in acts.COMES:
            return False
        to = verb.preposition("to", "at", "in")
        where = to.child("pobj") if to is not None else None
        if where is None:
            return verb.lemma == "come" and verb.child("prep") is None
        return any(w.lemma in acts.TABLES for w in where.within())

    def _unless_asked(self, verb: Word, atom: Atom, subject: str) -> Formula:
        """Add that nothing is asked, where it says "without preconditions"."""
        for one in verb.within():
            if (
                one.lemma in acts.ASKED
                and one.head.low == "without"
                and _verb_above(one) is verb
            ):
                return And((atom, Not(Atom("precondition", (subject,)))))
        return atom

    def _excluded(self, thing: Word, subject: str, verb: Word) -> Formula | None:
        where = thing.preposition("in", "within") or verb.preposition("in")
        body = where.child("pobj") if where is not None else None
        if body is None:
            return None
        out = Atom("excluded", (subject, self.coin(body, "body")))
        no = any(one.low == "no" for one in thing.each("det"))
        return out if no or denied(verb) else Not(out)

    # Names

    def subjects(self, verb: Word, heirs: Sequence[str]) -> list[str]:
        """Return ids of the subjects of a clause; a pronoun's are the heirs."""
        subject = nearest_subject(verb)
        if subject is None:
            return list(heirs)
        if subject.low in _PRONOUNS:
            return list(heirs) or self.speakers()
        return [self.party(one) for one in (subject, *subject.each("conj"))]

    def speakers(self) -> list[str]:
        """Return the id of who speaks, if anybody is known."""
        if self.speaker is None:
            return []
        if self.speaker.actor:
            return [self.speaker.actor]
        span = self.speaker.name or self.speaker.span
        return [self._coined(span, "party")] if span is not None else []

    def party(self, head: Word) -> str:
        """Return the id of a party, or coin one of its name."""
        mention = self.mentions.of(head)
        if mention.actor is not None:
            return mention.actor
        return self._coined(mention.name or phrase_of(head), "party")

    def coin(self, head: Word, noun: str) -> str:
        """Coin an id of what a noun phrase names."""
        return self._coined(phrase_of(head), noun)

    def _coined(self, span: Span, noun: str) -> str:
        words = self.mentions.resolver.parse.document.words_of(span)
        id_ = slug(words)
        self.coins.setdefault(id_, Coin(id=id_, noun=noun, span=span))
        return id_


def _verb_above(word: Word) -> Word | None:
    return next((one for one in word.ancestors() if one.is_verb), None)


def formula_of(
    one: Conditional,
    actor: Mention | None,
    speaker: Mention | None,
    mentions: Mentions,
) -> Formulated | None:
    """Write a conditional commitment in the language; None where that cannot be."""
    clauses = _Clauses(mentions, speaker)
    mine = _ids(actor) or clauses.subjects(_clause(one.verb), ())
    mine = mine or clauses.speakers()
    verb = _clause(one.verb)
    claim = clauses.formula(verb, mine)
    if claim is None and one.operator == "as-condition-for":
        claim = clauses.formula(one.verb, mine)
    given = _given(one, clauses, mine)
    if claim is None or given is None or claim == given:
        return None
    return Formulated(
        written(_hinged(one, claim, given)), tuple(clauses.coins.values())
    )


def _clause(verb: Word) -> Word:
    """Of "was welcome", the verb."""
    return verb.head if verb.dep == "acomp" and verb.head.is_verb else verb


def _ids(actor: Mention | None) -> list[str]:
    return [actor.actor] if actor is not None and actor.actor else []


def _given(one: Conditional, clauses: _Clauses, mine: list[str]) -> Formula | None:
    if one.given.lemma in acts.ASKED and one.operator == "without" and len(mine) == 1:
        return Not(Atom("precondition", (mine[0],)))
    if not one.given.is_verb:
        return None
    heirs = mine if one.operator != "as-condition-for" else ()
    formula = clauses.formula(one.given, clauses.subjects(one.given, heirs))
    if formula is not None and denied(one.given) and not _says_excluded(formula):
        return Not(formula)
    return formula


def _says_excluded(formula: Formula) -> bool:
    return isinstance(formula, Atom) and formula.predicate == "excluded"


def _hinged(one: Conditional, claim: Formula, given: Formula) -> Hinged:
    if one.operator == "unless":
        only = Connective.ONLY_IF if not one.will else Connective.UNLESS
        return Hinged(only, claim, given)
    if not one.will and one.operator in {"if", "provided-that"}:
        return Hinged(Connective.ONLY_IF, claim, Not(given))
    return Hinged(Connective.ONLY_IF, claim, given)


def claim_in(
    main: Word | None, speaker: Mention | None, mentions: Mentions
) -> Formulated | None:
    """Write what a statement without a condition wants to be so, where it can be said.

    Only what should, must or will be is a claim; what was is none.
    """
    if main is None or not any(
        one.low in {"should", "must", "will", "shall", "would"}
        for one in main.each("aux")
    ):
        return None
    clauses = _Clauses(mentions, speaker)
    formula = clauses.formula(main, clauses.subjects(main, ()))
    if formula is None:
        return None
    if denied(main) and not _says_excluded(formula):
        formula = Not(formula)
    return Formulated(written(formula), tuple(clauses.coins.values()))


def slug(words: str) -> str:
    """Make an id of words: small letters, figures and hyphens, without an article."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    parts = re.findall(r"[a-z0-9]+", plain.lower().replace("'s", "").replace("’s", ""))
    while len(parts) > 1 and parts[0] in _ARTICLES:
        parts = parts[1:]
    kept = ""
    for part in parts:
        if kept and len(kept) + len(part) >= _LONGEST:
            break
        kept = f"{kept}-{part}" if kept else part
    return kept or "unnamed-thing"
