"""Whom "it" and "they" take up where nobody spoke since: a subject before.

How    In a clause that hangs on another, the subject of that other: "the army broke the
       truce when it fired". Else that of the sentence before, in the same paragraph. It
       has to agree in number, and to be a body or a name; a person is neither.
Read   `Antecedents`, `is_ground`.
"""

from functools import cached_property
from itertools import pairwise
from typing import Final

from ceasefire.reading.lexicon import acts, words
from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.lexicon.cues import VERBS
from ceasefire.reading.lexicon.hinges import PROVIDED
from ceasefire.reading.lexicon.roles import OFFICES, SPOKES
from ceasefire.reading.people.figures import Cast
from ceasefire.reading.people.owned import is_owned_party
from ceasefire.reading.people.stances import whose_stance
from ceasefire.reading.text.parse import Parse, Sentence, Word
from ceasefire.reading.text.phrases import named_in

_TAKES_UP: Final = frozenset({"they", "it"})
_THE: Final = words("the its their our his her")
_WOULD_ACT: Final = acts.COMES | acts.ATTENDS | acts.SENDS | {"take", "stay"}
_MOST_BEFORE: Final = 6  # subjects that are the same pronoun
_SUBJECTS: Final = ("nsubj", "nsubjpass")
_WILL: Final = frozenset({"will", "would", "wo", "shall"})
_LEARNS: Final = words("hear learn understand know gather")
_TOLD: Final = words("tell inform assure notify")
_HANGS: Final = frozenset({"advcl", "relcl", "conj"})
_ONE: Final = frozenset({"NN", "NNP"})
_SINGLE_PEOPLE: Final = words(
    """rebel fighter soldier official general colonel captain king queen prince sailor
    pilot guerrilla partisan loyalist separatist islander settler nomad herder fisherman
    miner farmer medic worker striker protester demonstrator citizen resident villager
    refugee prisoner detainee hostage landowner shareholder deputy member ally adviser
    trader donor insurgent gunman militant mediator inspector peacekeeper clerk auditor
    marine abbot abbess warden sheriff vaccinator neighbour neighbor convoy-leader"""
)
_GROUND: Final = words(
    """district town city village province region area island port valley camp quarter
    suburb county governorate neighbourhood neighborhood municipality hamlet outskirts
    south north east west centre center road market bridge"""
)
_AT: Final = words("in at near from around into outside inside")
_BODIES: Final = SOMEBODY - OFFICES - _SINGLE_PEOPLE - words("person party")


class Antecedents:
    """Looks for subjects that pronouns of one document take up."""

    def __init__(self, parse: Parse, cast: Cast) -> None:
        self.parse, self.cast = parse, cast

    def office_before(self, head: Word) -> Word | None:
        """Return the office, with no name, that the sentence before tells of."""
        before = self.before.get(id(head.sentence))
        told = before.root.child(*_SUBJECTS) if before is not None else None
        if told is None or told.lemma.lower() not in OFFICES | SPOKES:
            return None
        the = any(one.low in _THE for one in told.each("det", "poss"))
        single = told.tag in _ONE and told.child("conj", "appos") is None
        figures = map(self.cast.figure_at, told.within())
        named = any(one is not None and one.is_person for one in figures)
        return told if the and single and not named else None

    def of(self, head: Word) -> Word | None:
        """Return the noun that "it" or "they" takes up as subject; None if none."""
        word: Word | None = head if head.low in _TAKES_UP else None
        for _ in range(_MOST_BEFORE):
            if word is None or word.low not in _TAKES_UP:
                break
            before = self.before.get(id(word.sentence))
            word = self._subject_before(word, before) or self._told_about(word, before)
        if word is None or word.low in _TAKES_UP:
            return None
        its = next((o for o in word.each("poss") if o.low in {"its", "their"}), None)
        if its is not None and is_owned_party(word):
            return self.owner(its) or word  # "its army leaves, and it will come"
        figure = self.cast.figure_at(word)
        return None if figure is not None and figure.is_person else word

    def _told_about(self, head: Word, before: Sentence | None) -> Word | None:
        """Of "the step put the Front under pressure", before "it refused", the Front.

        Only where the subject cannot act, and one party alone is spoken of.
        """
        verb = head.head
        act = verb.lemma in VERBS or verb.lemma in _WOULD_ACT
        subject = before.root.child(*_SUBJECTS) if before is not None else None
        begins = head.dep == "nsubj" and verb is verb.sentence.root
        if before is None or subject is None or not (act and begins):
            return None
        if head.low != "it" or subject.is_name or subject.tag in {"PRP", "NNS", "EX"}:
            return None
        if subject.lemma.lower() in SOMEBODY or self.cast.figure_at(subject):
            return None
        spoken_of: dict[int, Word] = {}
        for word in before.words:
            figure = self.cast.figure_at(word)
            if figure is None or figure.actor is None or not figure.actor.in_case:
                continue
            if self.cast.figure_at(word.head) is not figure or word.head is word:
                spoken_of.setdefault(id(figure), word)
        found = next(iter(spoken_of.values())) if len(spoken_of) == 1 else None
        return found if found is not None and found.tag in _ONE else None

    def owner(self, head: Word) -> Word | None:
        """Return the noun whose "its" or "their" is: a subject before it."""
        if head.low not in {"its", "their"}:
            return None
        inside = [o for o in head.sentence.words[: head.i] if o.dep in _SUBJECTS]
        before = self.before.get(id(head.sentence))
        subject = inside[-1] if inside else None
        if subject is None and before is not None:
            subject = next(iter(before.root.each(*_SUBJECTS)), None)
        if subject is None:
            return None
        subject = whose_stance(subject) or subject
        taken_up = self.of(subject) if subject.low in _TAKES_UP else subject
        if taken_up is None or self._is_a_man(taken_up):
            return None
        single = taken_up.tag in _ONE and taken_up.child("conj") is None
        fits = taken_up.is_name or taken_up.lemma in _BODIES
        return taken_up if fits and (head.low == "its") == single else None

    def person_of(self, head: Word) -> Word | None:
        """Return the person that is the subject of the sentence before, for "he"."""
        before = self.before.get(id(head.sentence))
        told = before.root.child(*_SUBJECTS) if before is not None else None
        subject = named_in(told) if told is not None else None
        figure = self.cast.figure_at(subject) if subject is not None else None
        return subject if figure is not None and figure.is_person else None

    def _subject_before(self, head: Word, before: Sentence | None) -> Word | None:
        """Return the subject of the clause it hangs on, or of the sentence before."""
        if head.dep not in _SUBJECTS:
            return None
        verb = head.head
        if verb.dep in _HANGS:
            return self._fitting(_verb_over(verb), head)
        if verb.dep in {"pcomp", "ccomp"} and verb.head.low in PROVIDED:
            return self._fitting(verb.head.head, head)
        if verb.dep == "ccomp" and verb.head.i < head.i:
            return _from_whom(verb.head, head)
        if verb.dep == "parataxis" and _parted_by_colon(verb.head, head):
            return self._before_a_colon(verb, head)
        own = self._would_act(verb, head)
        if own is not None:
            return own
        aside = verb.dep == "parataxis" and verb.head is verb.sentence.root
        if not (aside or verb is verb.sentence.root) or before is None:
            return None
        root = before.root
        return (
            self._fitting(root, head)
            or _by_whom(root, head)
            or _of_a_speaker(root, head)
        )

    def _before_a_colon(self, verb: Word, head: Word) -> Word | None:
        """Of "the Union has sent its answer: it will come", return the Union."""
        over = verb.head
        inner = over.child("ccomp")
        while inner is not None and inner.i < verb.i:
            over, inner = inner, inner.child("ccomp")
        return self._fitting(over, head)

    def _would_act(self, verb: Word, head: Word) -> Word | None:
        """Of "the Front will not come, it said", return the Front."""
        said = verb.child("ccomp")
        if said is None or said.i > head.i or head.i > verb.i:
            return None
        would = any(one.low in _WILL for one in said.each("aux"))
        return self._fitting(said, head) if would else None

    def _fitting(self, verb: Word, head: Word) -> Word | None:
        subjects = [one for one in verb.each(*_SUBJECTS) if one.start < head.start]
        if not subjects:
            return None
        subject = whose_stance(subjects[-1]) or self._by_name(subjects[-1])
        if subject.low == head.low:
            return subject
        agrees = any(
            (head.low == "it") == (one.tag in _ONE and one.child("conj") is None)
            for one in (subject, subjects[-1])
        )  # "it" may be the Brigades' letter, and "they" the Brigades
        if self._is_a_man(subject) or not agrees:
            return None
        fits = subject.is_name or subject.lemma in _BODIES or self._is_known(subject)
        plural = head.low == "they" and subject.lemma in SOMEBODY | OFFICES
        return subject if fits or plural else None

    def _is_a_man(self, word: Word) -> bool:
        """Say whether the parser takes a name for a person's, and it is no party's."""
        return word.kind == "PERSON" and not self._is_known(word)

    def _by_name(self, subject: Word) -> Word:
        """Of "Ravkania's neighbour, the Commission, wants", return the Commission."""
        names = (one for one in subject.each("appos") if self._is_known(one))
        return subject if self._is_known(subject) else next(names, subject)

    def _is_known(self, subject: Word) -> bool:
        """Of "the Sand Riders", that it is a party, whatever noun ends its name."""
        figure = self.cast.figure_at(subject)
        known = figure is not None and figure.actor is not None
        return known and figure is not None and not figure.is_person

    @cached_property
    def before(self) -> dict[int, Sentence]:
        """The sentence before each that is not the first of its paragraph."""
        every = self.parse.sentences
        pairs = pairwise(every)
        return {id(b): a for a, b in pairs if a.paragraph == b.paragraph}


def is_ground(word: Word) -> bool:
    """Say whether a name only tells where: "in Ilvet", "the district of Ilvet"."""
    if word.dep != "pobj":
        return False
    of_ground = word.head.low == "of" and word.head.head.lemma in _GROUND
    return word.head.low in _AT or of_ground


def _of_a_speaker(verb: Word, head: Word) -> Word | None:
    """Of "he said that his government is ready", before "it", his government."""
    told = verb.child("ccomp")
    subject = told.child(*_SUBJECTS) if told is not None else None
    if subject is None or not is_owned_party(subject):
        return None
    single = subject.tag in _ONE and subject.child("conj") is None
    return subject if (head.low == "it") == single else None


def _parted_by_colon(first: Word, last: Word) -> bool:
    between = first.sentence.words[first.i : last.i]
    return any(one.text in {":", ";", "–", "—"} for one in between)


def _from_whom(verb: Word, head: Word) -> Word | None:
    """Of "we heard from the Union that it will come", return the Union."""
    source = verb.preposition("from") if verb.lemma in _LEARNS else None
    told = verb.child("agent") if verb.lemma in _TOLD else None
    by = source if source is not None else told
    who = by.child("pobj") if by is not None else None
    if who is None or who.kind in {"PERSON", "DATE", "TIME"} or who.i > head.i:
        return None
    single = who.tag in _ONE and who.child("conj") is None
    return who if (head.low == "it") == single else None


def _by_whom(verb: Word, head: Word) -> Word | None:
    """Of "Osk is held by the Committees", before "they", the Committees."""
    by = verb.child("agent")
    who = by.child("pobj") if by is not None else None
    if who is None or who.kind in {"PERSON", "DATE", "TIME"}:
        return None
    single = who.tag in _ONE and who.child("conj") is None
    agrees = (head.low == "it") == single
    return who if agrees and (who.is_name or who.lemma in _BODIES) else None


def _verb_over(verb: Word) -> Word:
    """Return the verb that a clause hangs on, over a noun: "calls, of which"."""
    every = list(verb.ancestors())
    return next((one for one in every if one.is_verb), verb)
