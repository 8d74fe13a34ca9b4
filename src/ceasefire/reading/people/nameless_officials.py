"""For which party an office without a name speaks: "the leader of the Front".

Why    What "the commander of the Riders" and "the Minister of Defence" say is the word
       of the Riders and of the Government. Taken for parties of their own they would
       stand beside those as ones that come.
How    Whose name hangs on the office: "of the Front", "the Front's". A bare office or
       organ of state speaks for the government or state of which it tells something;
       where it tells of none, for the only one that the case has, if the text does not
       speak of any other. An organ of a foreign state (a court, an embassy) speaks for
       the state of which it tells, too.
Read   `NamelessOfficials.party_of`.
"""

from functools import cached_property
from typing import Final

from ceasefire.core import PartyKind
from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.roles import FORMER, LEADS, SPOKES
from ceasefire.reading.people.actors import Actor
from ceasefire.reading.people.figures import Cast
from ceasefire.reading.people.stands_for import stands_for
from ceasefire.reading.text.parse import Parse, Word

_ORGANS: Final = words(
    """presidium executive leadership secretariat politburo board headquarters command
    directorate presidency"""
)
_TELLS_FOR_IT: Final = (
    LEADS
    | SPOKES
    | _ORGANS
    | words(
        """treasurer founder moderator convenor convener coordinator captain director
        bishop secretary-general commander-in-chief vice-president vice-chairman
        chairperson"""
    )
)
_OF_STATES: Final = words(
    "court palace embassy consulate crown chancellery king queen ambassador"
)
_OF_A_STATE: Final = words(
    """minister premier ministry under-secretary undersecretary cabinet presidency
    chancellor president palace government court embassy consulate chancellery"""
)
_FIELDS: Final = words(
    """foreign prime interior defence defense deputy vice first finance information
    health justice energy transport agriculture trade education labour state affairs
    home acting chief special senior external internal security planning peace mining
    reconciliation under secretary general minister ministry cabinet presidential royal
    the of for and republic"""
)
"""Words that say which office of state it is, and not whose."""
_LOCAL: Final = words(
    """local regional area district sector field brigade battalion company platoon city
    provincial zonal town village branch youth student junior rival dissident"""
)
_ANY: Final = words("a an one some any another every each several two three no")
_TEXTS: Final = words("statement communique communiqué note bulletin message")
_RULES: Final = frozenset({PartyKind.GOVERNMENT, PartyKind.STATE})
_SUBJECTS: Final = ("nsubj", "nsubjpass")


class NamelessOfficials:
    """Looks for whom offices without a name speak in one document."""

    def __init__(self, parse: Parse, cast: Cast) -> None:
        self.parse, self.cast = parse, cast

    def party_of(self, head: Word, *, telling: Word | None = None) -> Actor | None:
        """Return for whom an office or organ speaks; None where that is not told.

        Parameters
        ----------
        telling
            "He" or "she" where the office speaks in another sentence than its own.
        """
        lemma = head.lemma.lower()
        if not head.is_noun or any(o.low in FORMER | _LOCAL for o in head.children):
            return None
        some = any(one.low in _ANY for one in head.each("det", "nummod"))
        if lemma in _TEXTS:
            return self._of_a_text(head)
        organ = _organ_of(head)
        if organ is not None:
            return self._of_the_state(telling or head, organ)
        owner = _owner(head)
        if owner is not None and owner.tag == "PRP$" and lemma in _OF_A_STATE:
            clause = _told_by(telling or head)
            subject = clause.child(*_SUBJECTS) if clause is not None else None
            return self._ruling_at(subject) if subject is not None else None
        if owner is not None:
            group = self._group_at(owner) or self._ruling_at(owner)
            told = lemma in _TELLS_FOR_IT and lemma not in _OF_STATES
            told = told or (
                lemma in _OF_STATES | _OF_A_STATE
                and group is not None
                and group.kind in _RULES
            )
            bare = head.tag == "NNS" and not any(head.each("det", "poss"))
            return group if told and not (some or bare) else None
        if lemma not in _OF_A_STATE | _OF_STATES or head.tag not in {"NN", "NNP"}:
            return None
        return self._of_the_state(telling or head, lemma) if _is_bare(head) else None

    def _of_a_text(self, text: Word) -> Actor | None:
        """Of "a statement from the presidency said", whose presidency that is."""
        by = text.preposition("from", "by", "of")
        whose = by.child("pobj") if by is not None else text.child("poss")
        if whose is None:
            return None
        group = self._group_at(whose)
        bare = whose.lemma.lower() in _OF_A_STATE and _is_bare(whose)
        return self._of_the_state(text, "statement") if bare and not group else group

    def _of_the_state(self, head: Word, lemma: str) -> Actor | None:
        if head.dep not in _SUBJECTS or not head.head.is_verb:
            return None
        told = _told_by(head)
        subject = told.child(*_SUBJECTS) if told is not None else None
        if subject is None:
            return None
        ruling = self._ruling_at(subject)
        if ruling is not None:
            abroad = ruling.kind is PartyKind.STATE and self._rulers
            return None if abroad and lemma not in _OF_STATES else ruling
        own = subject.tag == "PRP" or any(o.tag == "PRP$" for o in subject.each("poss"))
        if not own:
            return None
        before = self._spoken_of_before(head)
        if lemma in _OF_STATES:
            return before
        rules = before is not None and before.kind is PartyKind.GOVERNMENT
        return before if rules else self._only_one

    def _spoken_of_before(self, head: Word) -> Actor | None:
        """Of "Isk has not replied. The ambassador said it would come", Isk."""
        number = head.sentence.number
        before = self.parse.sentences[number - 1] if number else None
        if before is None or before.paragraph != head.sentence.paragraph:
            return None
        subject = before.root.child(*_SUBJECTS)
        return self._ruling_at(subject) if subject is not None else None

    def _ruling_at(self, word: Word) -> Actor | None:
        group = self._group_at(word)
        if group is None and word.is_name:
            group = stands_for(word.text, self.cast.known)
        return group if group is not None and group.kind in _RULES else None

    def _group_at(self, word: Word) -> Actor | None:
        figure = self.cast.figure_at(word)
        if figure is None or figure.is_person or self.cast.is_unclear(word.span):
            return None
        return figure.actor

    @cached_property
    def _rulers(self) -> list[Actor]:
        every = self.cast.known.parties.values()
        return [one for one in every if one.kind is PartyKind.GOVERNMENT]

    @cached_property
    def _only_one(self) -> Actor | None:
        """The only government of the case, where the text speaks of no other state."""
        others = {
            one.actor.id
            for one in self.cast.figures
            if one.actor is not None and one.actor.kind in _RULES
        }
        fits = self._rulers if len(self._rulers) == 1 else []
        return next((one for one in fits if others <= {one.id}), None)


def _organ_of(head: Word) -> str | None:
    """Of "a government spokesman", "an official in the foreign ministry", the organ."""
    if head.lemma not in SPOKES | {"official"} or head.child("poss") is not None:
        return None
    for one in head.each("compound", "amod", "nmod"):
        if one.low in _OF_A_STATE:
            return one.low
    of = head.preposition("of", "for", "in", "at", "from")
    organ = of.child("pobj") if of is not None else None
    if organ is None:
        return None
    office = organ.child("poss") if organ.lemma == "office" else organ
    bare = office is not None and _is_bare(office) and office.child("poss") is None
    lemma = office.lemma.lower() if office is not None else ""
    return lemma if bare and lemma in _OF_A_STATE - {"government"} else None


def _owner(head: Word) -> Word | None:
    """Return whose office it is: of "the leader of the Front", the Front."""
    of = head.preposition("of", "for")
    thing = of.child("pobj") if of is not None else None
    if thing is not None and thing.lemma.lower() in _FIELDS | {"republic"}:
        thing = None  # "the Minister of Defence"
    return head.child("poss") or thing


def _is_bare(head: Word) -> bool:
    """Say whether nothing beside an office tells whose it is.

    "Of Defence" and "of the Republic" do not.
    """
    of = [one.child("pobj") for one in head.each("prep")]
    fields = all(o is not None and o.lemma.lower() in _FIELDS for o in of)
    beside = [*head.each("amod", "compound", "nmod", "nummod")]
    return fields and all(
        one.low in _FIELDS or one.lemma.lower() in _FIELDS for one in beside
    )


def _told_by(head: Word) -> Word | None:
    """Return the clause that is told by who speaks: behind the verb, or around it."""
    verb = head.head
    if verb.dep in {"parataxis", "conj"} and verb.head.is_verb and verb.i > verb.head.i:
        return verb.head
    if verb.dep == "parataxis" and verb.head.is_verb:
        return verb.head
    inner = verb.child("ccomp", "xcomp")
    if inner is not None and inner.child(*_SUBJECTS) is not None and _is_it(inner):
        inner = inner.child("ccomp") or inner  # "let it be known that"
    return inner


def _is_it(clause: Word) -> bool:
    subject = clause.child(*_SUBJECTS)
    return subject is not None and subject.low == "it"
