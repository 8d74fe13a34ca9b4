"""Clauses as atoms of the language of conditions, where it has words for them.

How    A clause becomes an atom where its verb is one of a few: attend, invite, accept,
       sign, recognise, leave, have no part. Ids are those of the case or of the list;
       for what neither knows one is coined of the words that name it.
Read   `Clauses`.
"""

from collections.abc import Sequence

from ceasefire.core.conditions import And, Atom, Formula, Not, Or, atoms_of
from ceasefire.reading.commitments.bare_coming import (
    comes_in_a_word,
    is_of_its_own,
    is_shut_out,
    is_some_who_go,
    owner_of_a_seat,
)
from ceasefire.reading.commitments.coalitions import coming_of_all
from ceasefire.reading.commitments.coining import Coins
from ceasefire.reading.commitments.matters import matter_meant
from ceasefire.reading.commitments.nobody_of import nobody_of
from ceasefire.reading.commitments.spoken_of import is_of_another, spoken_of
from ceasefire.reading.commitments.whom_told import (
    is_a_seat,
    is_either,
    one_of_the_two,
    whom_told,
)
from ceasefire.reading.lexicon import acts
from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.lexicon.roles import OFFICES
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.people.said_for_itself import is_own_party, other_called
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.records import Mention
from ceasefire.reading.steps.attending import attends, is_let_in, is_let_in_alone
from ceasefire.reading.steps.attending_otherwise import whose_coming
from ceasefire.reading.steps.getting_up import has_a_part
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.denial import is_nobody
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import joined_to, phrase_of

_WHATEVER = frozenset({"anything", "nothing", "everything", "something", "all", "none"})
_MANY = frozenset({"we", "they"})
_FIRST = frozenset({"i", "we"})
_WHOM = frozenset({"it", "them", "us", "me", "him", "her"})
_PRONOUNS = frozenset(["i", "we", "he", "she", "it", "they", "who", "which", "that"])


class Clauses:
    """Turns clauses of one statement into formulas, and gathers what it coins."""

    def __init__(
        self,
        mentions: Mentions,
        speaker: Mention | None,
        together: Sequence[Mention] = (),
        *,
        hinged: bool = False,
    ) -> None:
        self.mentions, self.speaker, self.together = mentions, speaker, together
        self.hinged = hinged
        self.mine: Sequence[str] = ()  # those who would act, for "if it invited us"
        self.coins = Coins(mentions)
        self.tables = mentions.tables
        self.places = dict(mentions.resolver.cast.known.places)

    def formula(
        self, verb: Word, subjects: Sequence[str], *, either: bool = False
    ) -> Formula | None:
        """Say what a clause says of these parties; None where it cannot be said.

        A clause in the words of a matter of the case is that matter, whatever else it
        might be. Whether the clause is denied is not looked at. Of several it is said
        of all, or of one of them where they are joined by "or", or with `either`.
        """
        meant = matter_meant(verb, subjects, self.mentions.resolver.cast.known)
        if meant is not None:
            return Atom("so", (meant,))
        let_in = self._let_in_by_subject(verb)
        if let_in is not None:
            return let_in
        all_come = coming_of_all(verb, [*self.speakers(), *subjects], self.mentions)
        if all_come is not None:
            return all_come
        owner = owner_of_a_seat(verb)
        if owner is not None:
            return self._empty_seat(owner)
        parts = [self._of_one(verb, one) for one in subjects]
        said = [one for one in parts if one is not None]
        if not said or len(said) < len(parts):
            return None
        if len(said) == 1:
            return said[0]
        return Or(tuple(said)) if either or is_either(verb) else And(tuple(said))

    @staticmethod
    def coming(subject: str) -> Atom:
        """Say that a party comes to the table."""
        return Atom("attend", (subject,))

    @staticmethod
    def is_of_coming(claim: Formula) -> bool:
        """Say whether a formula only says who comes to the table."""
        return all(one.predicate == "attend" for one in atoms_of(claim))

    def _empty_seat(self, owner: Word) -> Formula | None:
        """Of "our chair will stay empty", return that we do not come."""
        if not self.tables.are_spoken_of:
            return None
        who = self.coins.party(owner) if self.is_somebody(owner) else None
        ids = [who] if who else self.speakers()[:1]
        return Not(self.coming(ids[0])) if ids and self.is_known(ids[0]) else None

    def is_known(self, party: str) -> bool:
        """Say whether a party is one of the case or the list, and not coined."""
        return party not in self.coins.made

    def _of_one(self, verb: Word, subject: str) -> Formula | None:
        coming = attends(verb, self.tables)
        if coming is not None and self._is_no_comer(verb, subject):
            return None
        if coming is None and self.is_known(subject):
            coming = comes_in_a_word(verb, self.tables, hinged=self.hinged)
        if coming is not None:
            atom = self.coming(subject)
            return self._unless_asked(verb, atom, subject) if coming else Not(atom)
        if subject in self.speakers() and has_a_part(verb, self.tables):
            return self.coming(subject)
        let_in = is_let_in(verb, self.tables)
        known = self.hinged or self.is_known(subject)
        if let_in is None and known and is_shut_out(verb, self.tables):
            let_in = False
        if let_in is None and self.is_known(subject):
            let_in = is_let_in_alone(verb, self.tables)
        if let_in is not None:
            atom = Atom("invite", (subject,))
            return self._unless_asked(verb, atom, subject) if let_in else Not(atom)
        inner = verb.child("xcomp")
        if verb.lemma in acts.LETS and inner and inner.lemma in acts.ATTENDS:
            return Atom("invite", (subject,))
        return self._left(verb, subject) or self._of_thing(verb, subject)

    def _is_no_comer(self, verb: Word, subject: str) -> bool:
        """Of "if winter comes", that it is nobody who could come to a table."""
        by = nearest_subject(verb)
        if by is None or self.is_known(subject) or by.tag == "PRP":
            return False
        if by.tag in {"NN", "NNS"} and self._is_thing_or_office(by):
            return True  # "if the power is there", "if its general comes"
        bare = not any(by.each("det", "poss", "amod", "nummod", "compound"))
        return bare and by.tag == "NN" and not self.is_somebody(by)

    def _is_thing_or_office(self, by: Word) -> bool:
        """Say whether a noun in small letters names no group that could come."""
        if by.text[:1].isupper() or self.mentions.of(by).actor is not None:
            return False
        group = any(one.text[:1].isupper() for one in by.each("compound", "amod"))
        return not group and (by.lemma in OFFICES or not self.is_somebody(by))

    def _let_in_by_subject(self, verb: Word) -> Formula | None:
        """Of "the mediator invites the Guard", return that the Guard is invited."""
        if verb.child("nsubjpass", "auxpass") is not None:
            return None
        thing = verb.child("dobj")
        seat = thing is not None and thing.lemma in acts.SEAT_WORDS
        told = self._seat_told(verb, thing)
        if told is not None:
            return told
        if verb.lemma in acts.SEATS and seat:
            to = verb.child("dative")
            whom = to.child("pobj") if to is not None and to.child("pobj") else to
        elif verb.lemma in acts.LETS_IN | {"exclude", "bar"} and not seat:
            whom = thing
        else:
            return None
        own = whom is not None and whom.low in _WHOM and len(self.mine) == 1
        if whom is None or not (own or self.is_somebody(whom)):
            return None
        if verb.lemma in {"include", "exclude", "bar"}:
            from_ = verb.preposition("from", "in", "at")
            where = from_.child("pobj") if from_ is not None else None
            if not self.tables.has(where):
                return None
        atom = Atom("invite", (self.mine[0] if own else self.coins.party(whom),))
        return Not(atom) if verb.lemma in {"exclude", "bar"} else atom

    def _seat_told(self, verb: Word, thing: Word | None) -> Formula | None:
        """Of "there will be a seat for the Guard", "withdraw its invitation"."""
        there = verb.child("attr") if verb.child("expl") is not None else None
        back = verb.lemma in acts.TAKES_BACK and thing is not None
        seat = there if there is not None else thing if back else None
        if seat is None or not is_a_seat(seat):
            return None
        by = seat.preposition("for", "of", "to")
        whom = by.child("pobj") if by is not None else seat.child("poss")
        if whom is None:
            return None
        known = whom_told(verb, whom, self.mentions) or self.mentions.alone(whom).actor
        if known is None:
            return None
        atom = Atom("invite", (known,))
        return Not(atom) if back else atom

    def is_somebody(self, word: Word) -> bool:
        """Say whether a noun names somebody who can come."""
        figure = self.mentions.resolver.cast.figure_at(word)
        return word.is_name or figure is not None or word.lemma in SOMEBODY

    def _of_thing(self, verb: Word, subject: str) -> Formula | None:
        thing = verb.child("dobj")
        if thing is None or thing.low in _WHATEVER:
            return None
        if verb.lemma in acts.ACCEPTS | acts.SIGNS and thing.tag != "PRP":
            name = self.coins.thing(thing, "text")
            said = "accepts" if verb.lemma in acts.ACCEPTS else "signs"
            return Atom(said, (subject, name))
        if verb.lemma in acts.RECOGNISES:
            own = thing.low in _WHOM and len(self.mine) == 1
            if thing.tag == "PRP" and not own:
                return None
            if not own and not self.is_somebody(thing):
                return None  # "recognises the decree"
            whom = self.mine[0] if own else self.coins.party(thing)
            return Atom("recognises", (subject, whom))
        if verb.lemma in {"have", "play"} and thing.lemma in acts.ROLES:
            return self._excluded(thing, subject, verb)
        return None

    def _left(self, verb: Word, subject: str) -> Formula | None:
        """Return that somebody leaves a place, where the case has the place."""
        where = verb.child("dobj") if verb.lemma in acts.LEAVES else None
        if verb.lemma in {"withdraw", "pull"} and where is None:
            from_ = verb.preposition("from")
            where = from_.child("pobj") if from_ is not None else None
        if where is None:
            return None
        document = self.mentions.resolver.parse.document
        place = self.places.get(document.words_of(phrase_of(where)).lower())
        return Atom("leaves", (subject, place)) if place else None

    def _unless_asked(self, verb: Word, atom: Atom, subject: str) -> Formula:
        """Add that nothing is asked, where it says "without preconditions"."""
        for one in verb.within():
            if (
                one.lemma in acts.ASKED
                and _is_there_none(one)
                and one.verb_above is verb
            ):
                return And((atom, Not(Atom("precondition", (subject,)))))
        return atom

    def _excluded(self, thing: Word, subject: str, verb: Word) -> Formula | None:
        where = thing.preposition("in", "within") or verb.preposition("in")
        body = where.child("pobj") if where is not None else None
        if body is None:
            return None
        out = Atom("excluded", (subject, self.coins.thing(body, "body")))
        no = any(one.low == "no" for one in thing.each("det"))
        return out if no or denied(verb) else Not(out)

    # Names

    def subjects(self, verb: Word, heirs: Sequence[str]) -> list[str]:
        """Return ids of the subjects of a clause; a pronoun's are the heirs."""
        subject = self.whose_coming(verb) or nearest_subject(verb)
        if subject is None:
            return list(heirs)
        if subject.low in _FIRST and self.speakers():
            return self.speakers()[: None if subject.low in _MANY else 1]
        if told := whom_told(verb, subject, self.mentions):
            return [told]
        if both := one_of_the_two(subject, self.mentions):
            return both
        if not heirs and is_of_another(subject, self.mentions):
            other = spoken_of(subject, self.speakers(), self.mentions)
            return [other] if other is not None else []
        if subject.low in _PRONOUNS or subject.tag == "PRP$":
            return list(heirs) or self.speakers()[: None if subject.low in _MANY else 1]
        known = self.mentions.resolver.cast.known
        if self.speaker is not None and is_own_party(subject, self.speaker, known):
            return self.speakers()[:1]
        if (other := self.other_called(subject)) is not None:
            return [other]
        if is_nobody(subject):
            return [self.coins.party(one) for one in nobody_of(subject)]
        if is_of_its_own(subject):
            return [id_ for id_ in heirs or self.speakers() if self.is_known(id_)]
        if subject.low in {"ours", "mine"}:
            return self.speakers()
        if is_some_who_go(subject):
            mine = [id_ for id_ in self.speakers()[:1] if self.is_known(id_)]
            return [] if denied(verb) else mine
        return [self.coins.party(one) for one in (subject, *joined_to(subject))]

    def other_called(self, subject: Word) -> str | None:
        """Of "the alliance should attend", said by a member, return the alliance."""
        if self.speaker is None or self.mentions.alone(subject).actor is not None:
            return None
        bare = any(one.low == "the" for one in subject.each("det"))
        bare = bare and not any(subject.each("amod", "compound", "nummod", "prep"))
        known = self.mentions.resolver.cast.known
        return other_called(subject, self.speaker, known) if bare else None

    def whose_coming(self, verb: Word) -> Word | None:
        """Of "its seat will be empty", return whose it is, where a table is meant."""
        whose = whose_coming(verb)
        told = whose is not None and attends(verb, self.tables) is not None
        return whose if told else None

    def speakers(self) -> list[str]:
        """Return the ids of all who speak, if anybody is known."""
        every = (self.speaker, *self.together) if self.speaker is not None else ()
        return list(dict.fromkeys(filter(None, map(self.party_of, every))))

    def party_of(self, mention: Mention) -> str | None:
        """Return the id of who is mentioned, or coin one of the name."""
        if mention.actor:
            return mention.actor
        span = mention.name or mention.span
        return self.coins.named(span, "party") if span is not None else None


def _is_there_none(asked: Word) -> bool:
    """Say whether nothing is asked: "without preconditions", "with no conditions"."""
    no = any(one.low == "no" for one in asked.each("det"))
    return asked.head.low == "without" or (asked.head.low == "with" and no)
