"""Who is to be invited, or not, behind a word of speech: "objects to any seat for".

How    What is asked for, or objected to, is an invitation or a seat of a party that is
       known, by a verb ("not to invite them", "that the Guard be invited") or a noun
       ("any seat for the Guard", "the presence of the Guard"). "Them" is the only other
       party of whom the paragraph speaks before, and several make it nobody.
Read   `claim_of_seat`; `parties_named` of whom it speaks.
"""

from collections.abc import Sequence

from ceasefire.core.conditions import And, Atom, Formula, Not, atoms_of
from ceasefire.reading.commitments.clause_atoms import Clauses
from ceasefire.reading.commitments.members import known_party
from ceasefire.reading.commitments.others import only_others_before
from ceasefire.reading.lexicon import acts, words
from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.speech.cues import is_infinitive
from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import joined_to

_OPPOSES = words("object oppose protest resist")
_LETS_IN = words("invite admit seat include")
_SHUTS_OUT = words("exclude bar ban disinvite uninvite")
_SEATS = acts.SEAT_WORDS | acts.PRESENCES | {"inclusion", "admission"}
_FOR = frozenset({"for", "of"})
_AT = frozenset({"at", "in", "on", "to", "around"})
_THEM = frozenset({"them", "it"})


def claim_of_seat(one: Attribution, clauses: Clauses) -> Formula | None:
    """Write whom the speaker wants to be invited, or not to be."""
    cue = one.cue
    if cue is None or not cue.is_verb or one.speaker is None:
        return None
    opposes = cue.lemma in _OPPOSES
    if opposes and not denied(cue):
        return _denied(_of_a_thing(cue, clauses))
    if one.act is not Act.DEMAND or denied(cue):
        return None
    inner = next((o for o in cue.each("xcomp", "ccomp") if is_infinitive(o)), None)
    bare = inner is not None and inner.child("nsubj", "nsubjpass") is None
    if inner is not None and bare and inner.child("auxpass") is None:
        claim = _of_inviting(inner, clauses, cue)
        return _denied(claim) if claim is not None and denied(inner) else claim
    own = _of_an_own_seat(cue, inner, clauses)
    if own is not None:
        return own
    clause = cue.child("ccomp")
    return _of_being_invited(clause, clauses) if clause is not None else None


def _denied(claim: Formula | None) -> Formula | None:
    if isinstance(claim, And):
        return And(tuple(Not(part) for part in claim.of))
    return Not(claim) if claim is not None else None


def _of_inviting(verb: Word, clauses: Clauses, cue: Word) -> Formula | None:
    """Of "to invite the Guard", "to exclude them", "to offer the Guard a seat"."""
    thing = verb.child("dobj")
    if thing is not None and verb.lemma in acts.SEATS and thing.lemma in _SEATS:
        to = verb.child("dative")
        whom = to.child("pobj") or to if to is not None else None
    else:
        whom = thing if verb.lemma in _LETS_IN | _SHUTS_OUT else None
    claim = _invited(parties_named(whom, clauses, cue))
    return _denied(claim) if verb.lemma in _SHUTS_OUT else claim


def _of_being_invited(clause: Word, clauses: Clauses) -> Formula | None:
    """Of "that the Guard be invited", "that it not be given a seat"."""
    asked = any(one.tag == "VB" for one in clause.each("auxpass"))
    asked = asked or any(one.low in {"should", "must"} for one in clause.each("aux"))
    subject = clause.child("nsubj", "nsubjpass")
    if not asked or subject is None:
        return None
    ids = parties_named(subject, clauses, clause)
    said = clauses.formula(clause, ids) if ids else None
    if said is None or any(one.predicate != "invite" for one in atoms_of(said)):
        return None
    return _denied(said) if denied(clause) else said


def _of_an_own_seat(cue: Word, inner: Word | None, clauses: Clauses) -> Formula | None:
    """Of "demanded a seat at the talks", "asked to be invited", that the speaker is."""
    ids = [id_ for id_ in clauses.speakers() if clauses.is_known(id_)]
    if inner is not None:
        said = clauses.formula(inner, ids) if ids else None
        seated = inner.child("auxpass") is not None and not denied(inner)
        told = said is not None and all(o.predicate == "invite" for o in atoms_of(said))
        return _invited(ids) if seated and told else None
    on = cue.preposition("for", "on", "upon")
    thing = cue.child("dobj") or (on.child("pobj") if on is not None else None)
    if thing is None or thing.lemma not in acts.SEAT_WORDS:
        return None
    if any(thing.each("poss", "amod", "compound", "relcl")):
        return None  # "an empty chair", "a seat that was promised to others"
    beside = [o for o in (*thing.each("prep"), *cue.each("prep")) if o is not on]
    every = [o for o in cue.within() if o.dep == "prep" and o.i > thing.i]
    others = [one.child("pobj") for one in every if one.low in _FOR]
    if others:  # "a seat for the Guard"
        ids = list(parties_named(others[0], clauses, cue)) if len(others) == 1 else []
        beside = [one for one in beside if one.low not in _FOR]
    at = [one.child("pobj") for one in beside if one.low in _AT]
    named = bool(at) and all(map(clauses.tables.has, at))
    return _invited(ids) if named else None


def _of_a_thing(cue: Word, clauses: Clauses) -> Formula | None:
    """Of "any seat for the Guard", "the presence of the Guard", "inviting them"."""
    to = cue.preposition("to", "against")
    thing = cue.child("dobj") or (to and to.child("pobj", "pcomp"))
    if thing is None:
        return None
    if thing.is_verb and thing.tag == "VBG":
        return _of_inviting(thing, clauses, cue)
    if thing.lemma not in _SEATS:
        return None
    by = thing.preposition("for", "of", "to")
    whom = by.child("pobj") if by is not None else thing.child("poss")
    return _invited(parties_named(whom, clauses, cue))


def parties_named(whom: Word | None, clauses: Clauses, near: Word) -> Sequence[str]:
    """Return the ids of parties, all of them known, or none."""
    if whom is None:
        return ()
    if whom.low in _THEM:
        beside = near.child("dobj")
        asked = clauses.mentions.of(beside).actor if beside is not None else None
        return only_others_before(whom, clauses, asked)
    every = [known_party(one, clauses.mentions) for one in (whom, *joined_to(whom))]
    return [id_ for id_ in every if id_] if all(every) else ()


def _invited(ids: Sequence[str]) -> Formula | None:
    atoms = tuple(Atom("invite", (id_,)) for id_ in ids)
    if not atoms:
        return None
    return And(atoms) if len(atoms) > 1 else atoms[0]
