"""For which group somebody speaks by "its" and "their": "its spokesman, Aram Tel".

How    The group is the subject before: of the clause that the office tells of ("the
       Front will come, its spokesman said"), of the clause before in the sentence, or
       of the sentence before. It has to be named and to agree in number. Where the
       sentence before only tells whom its subject met ("the mission met the Front"),
       it is whom it met. Where two could be meant, nobody is.
Read   `WhoseOffice`.
"""

from functools import cached_property
from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.roles import GOVERNS, LEADS, SPOKES
from ceasefire.reading.people.antecedents import Antecedents, is_ground
from ceasefire.reading.people.figures import Cast, Figure
from ceasefire.reading.people.stances import whose_stance
from ceasefire.reading.text.parse import Parse, Sentence, Word
from ceasefire.reading.text.span_map import SpanMap

_ITS: Final = frozenset({"its", "their"})
_FIRST: Final = frozenset({"i", "we", "you", "nobody"})
_ONE: Final = frozenset({"NN", "NNP"})
_SUBJECTS: Final = ("nsubj", "nsubjpass")
_MOST_QUOTED: Final = 6  # sentences of a quotation
_MOST_BEFORE: Final = 4  # sentences that begin with "it" or "its spokesman"
_PARTS: Final = words(
    """office wing bureau committee command team secretariat headquarters general
    governor bishop founder deputy commander member coordinator candidate treasurer
    director convener convenor moderator elder presidium executive leadership board
    captain clerk"""
)
"""Parts of a group, and those in it, that speak as the group."""
_NOT_OWN: Final = words("counterpart side state mission prisoner army navy forces king")
_BEARERS: Final = (SPOKES | LEADS | GOVERNS | _PARTS) - _NOT_OWN
_GROUPS: Final = words(
    """group movement party militia organisation organization alliance coalition faction
    union federation association committee assembly"""
)
"""Of "the group's secretary", what is said for "its" of who was spoken of."""
_MEETS: Final = words(
    """meet visit see interview contact consult host receive question approach call
    phone telephone ask"""
)
"""Behind such a verb its object is spoken of next as easily as its subject."""


class WhoseOffice:
    """Looks for groups whose offices somebody of one document holds."""

    def __init__(self, parse: Parse, cast: Cast, antecedents: Antecedents) -> None:
        self.parse, self.cast, self.antecedents = parse, cast, antecedents

    def give(self) -> None:
        """Let each person who is told beside such an office speak for its group."""
        for sentence in self.parse.sentences:
            for word in sentence.words:
                office = _office_of(word) if word.is_name else None
                figure = self.cast.figure_at(word) if office is not None else None
                if office is None or figure is None or not figure.is_person:
                    continue
                if figure.actor or figure.acts_for or figure.speaks_for:
                    continue
                group = self.group_of(office)
                if group is not None:
                    figure.acts_for = group.actor
                    figure.speaks_for = group.name

    def group_of(self, office: Word) -> Figure | None:
        """Return the group of "its spokesman"; None where that cannot be told."""
        noun = _borne(office)
        for _ in range(_MOST_BEFORE):
            if noun is None:
                return None
            found = self._told_before(noun)
            if isinstance(found, Figure) or found is None:
                return found
            noun = found  # "its deputy", of whose group the sentence before tells
        return None

    def _told_before(self, noun: Word) -> Figure | Word | None:
        """Return a group, or the noun whose own "its" leads on to one."""
        subject = _subject_in_sentence(noun)
        before = self._before(noun.sentence)
        if subject is not None and before is not None and _is_quoted(subject):
            found = self._of_the_sentence(before, noun)  # of whom the text spoke last
            if isinstance(found, Figure):
                return found
        if subject is not None:
            return self._bearer(subject, noun)
        if before is None and _begins(noun):
            return self._of_the_turn_before(noun)
        if before is None or not _begins(noun):
            return None
        return self._of_the_sentence(before, noun)

    def _before(self, sentence: Sentence) -> Sentence | None:
        """Return the sentence before, and before the quotation that ends in it."""
        before = self.antecedents.before.get(id(sentence))
        for _ in range(_MOST_QUOTED):
            if before is None or not self._quotations.covering(before.words[-1].span):
                return before
            if not self._quotations.covering(sentence.words[0].span):
                return before
            sentence, before = before, self.antecedents.before.get(id(before))
        return before

    @cached_property
    def _quotations(self) -> SpanMap[None]:
        return SpanMap((one, None) for one in self.parse.quotations)

    @cached_property
    def _by_paragraph(self) -> dict[int, list[Sentence]]:
        found: dict[int, list[Sentence]] = {}
        for sentence in self.parse.sentences:
            found.setdefault(sentence.paragraph, []).append(sentence)
        return found

    def _of_the_turn_before(self, noun: Word) -> Figure | None:
        """Of "QUESTION: Its commander says", the only group of the answer before."""
        number = noun.sentence.paragraph
        if number == 0 or self.parse.paragraphs[number].label is None:
            return None
        groups = {
            id(one): one
            for sentence in self._by_paragraph.get(number - 1, ())
            for word in sentence.words
            if (one := self._group_at(word, None)) is not None and one.actor is not None
        }
        return next(iter(groups.values())) if len(groups) == 1 else None

    def _of_the_sentence(self, before: Sentence, noun: Word) -> Figure | Word | None:
        root = before.root
        subject = next((one for one in root.each(*_SUBJECTS)), None)
        if subject is None:
            return None
        whom = _whom(root) if root.lemma in _MEETS else None
        if whom is not None and whom.tag != "PRP":
            groups = {
                id(one): one
                for word in before.words
                if not subject.holds(word) and (one := self._group_at(word, noun))
            }
            return next(iter(groups.values())) if len(groups) == 1 else None
        return self._bearer(subject, noun) or self._by_whom(root, noun)

    def _by_whom(self, verb: Word, noun: Word) -> Figure | None:
        """Of "Osk is held by the Committees", before "their coordinator", these."""
        by = verb.child("agent")
        who = by.child("pobj") if by is not None else None
        return self._group_at(who, noun) if who is not None else None

    def _bearer(self, subject: Word, noun: Word) -> Figure | Word | None:
        subject = whose_stance(subject) or subject
        if _borne(subject) is subject:
            return subject
        if subject.low in {"it", "they"}:
            before = self.antecedents.before.get(id(subject.sentence))
            moved = subject.head.dep == "ccomp" and subject.head.i < noun.i
            if moved and before is not None:  # "it will not come, its office said"
                return self._of_the_sentence(before, noun)
            taken_up = self.antecedents.of(subject)
            return self._group_at(taken_up, None) if taken_up is not None else None
        single = subject.tag in _ONE and subject.child("conj") is None
        group = self._group_at(subject, None)
        actor = group.actor if group is not None else None
        alone = subject.child("conj") is None
        known = alone and actor is not None and actor.in_case
        return group if known or single == _is_of_one(noun) else None

    def _group_at(self, word: Word, noun: Word | None) -> Figure | None:
        """Return the group that a word heads the name of, if it agrees in number."""
        figure = self.cast.figure_at(word)
        if figure is None or figure.is_person or is_ground(word):
            return None
        if noun is not None:
            last = word.head is not word and self.cast.figure_at(word.head) is figure
            if last or (word.tag in _ONE) != _is_of_one(noun):
                return None
        grounds = self.cast.short.get(word.end)
        unclear = grounds is not None and grounds.confidence is None
        known = figure.actor is not None or len(figure.name) > len(word.text)
        return figure if known and not unclear else None


def _office_of(name: Word) -> Word | None:
    """Return the office beside a name: "its spokesman, Aram Tel", "Tel, its chief"."""
    beside = [name.head] if name.dep == "appos" else []
    beside += name.each("appos")
    if name.head.dep == "nmod" or name.dep in {"nsubj", "compound"}:
        beside.append(name)
    return next((one for one in beside if _borne(one) is not None), None)


def _borne(office: Word) -> Word | None:
    """Return the noun that bears "its": of "a member of its team", the team."""
    if office.lemma.lower() in _BEARERS and _is_its(office):
        return office
    of = office.preposition("of", "for") if office.lemma in _BEARERS else None
    whole = of.child("pobj") if of is not None else None
    fits = whole is not None and whole.lemma in _BEARERS and _is_its(whole)
    return whole if fits else None


def _is_its(noun: Word) -> bool:
    return any(one.low in _ITS or _is_the_group(one) for one in noun.each("poss"))


def _is_of_one(noun: Word) -> bool:
    """Say whether it is one group's: "its", "the group's"."""
    return any(one.low == "its" or _is_the_group(one) for one in noun.each("poss"))


def _is_the_group(owner: Word) -> bool:
    """Of "the group's secretary", that it is said for "its"."""
    plain = owner.tag == "NN" and not any(owner.each("amod", "compound", "poss"))
    the = any(one.low == "the" for one in owner.each("det"))
    return plain and the and owner.low in _GROUPS


def _subject_in_sentence(noun: Word) -> Word | None:
    """Return the subject of the clause that an office tells of, or that is before."""
    top, according = noun, False
    while top.dep in {"pobj", "prep", "appos", "poss"}:
        according = according or top.low == "according"
        top = top.head
    if according and top.is_verb:  # "it will come, according to its chairman"
        return next((one for one in top.each(*_SUBJECTS) if one.i < noun.i), None)
    verb = top.head if top.dep in _SUBJECTS else None
    if verb is None:
        return None
    over = verb.head if verb.dep in {"conj", "advcl", "parataxis"} else None
    told = next((one for one in verb.each("ccomp") if one.i < top.i), over)
    if told is None or not told.is_verb:
        return None
    subject = next((one for one in told.each(*_SUBJECTS) if one.i < top.i), None)
    if subject is None or subject.low not in _FIRST:
        return subject
    met = told.child("dobj") if told.lemma in _MEETS else None
    return met if met is not None and met.i < top.i else None  # "we asked the Union"


def _is_quoted(subject: Word) -> bool:
    """Say whether a quotation opens the sentence, and the subject stands in it."""
    first = subject.sentence.words[0]
    closed = (o.i for o in subject.sentence.words[1:] if o.text in {'"', "”"})
    return first.text in {'"', "“"} and subject.i < next(closed, 0)


def _whom(verb: Word) -> Word | None:
    """Return whom somebody met; of "met for two days" nobody."""
    return verb.child("dobj") or verb.preposition("with", "to")


def _begins(noun: Word) -> bool:
    """Say whether the clause of an office is the first of its sentence."""
    top = noun
    while top.dep in {"pobj", "prep", "appos", "poss"}:
        top = top.head
    root = top.sentence.root
    if top.dep not in _SUBJECTS or top.head is root:
        return top.dep in _SUBJECTS
    quoted = any(one.low in _FIRST for one in root.each(*_SUBJECTS))
    return quoted and top.head.head is root and root.i < top.i
