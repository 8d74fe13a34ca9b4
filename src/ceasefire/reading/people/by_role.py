"""Roles among speakers: "the colonel", "a spokesman for the Front", "the coalition".

How    The person or group that was given that title before, or bears that noun at the
       end of its name; a spokesman speaks for whoever stands in the phrase, in the
       clause, or before. What was said before by whom makes no difference here.
Read   `Roles.resolve`.
"""

from collections.abc import Mapping, Sequence

from ceasefire.reading.lexicon.roles import GATHERINGS, GOVERNS, SPOKES
from ceasefire.reading.people.actors import NamedActor, NameKind
from ceasefire.reading.people.figures import Cast, Figure
from ceasefire.reading.people.governments import Government
from ceasefire.reading.people.nameless_officials import NamelessOfficials
from ceasefire.reading.people.names import Names
from ceasefire.reading.people.resolved import Resolved, Via, of_figure
from ceasefire.reading.people.whose_office import WhoseOffice
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import phrase_of, phrase_words
from ceasefire.reading.text.spans import Span

_TEXTS = frozenset({"statement", "message", "note", "communique", "communiqué"})
_BEFORE_NOUNS = frozenset({"the", "a", "an", "its", "their", "his", "her", "one"})


class Roles:
    """Who bears the roles of one document."""

    def __init__(
        self,
        cast: Cast,
        names: Names,
        whose_office: WhoseOffice,
        governments: Mapping[int, Government],
        officials: NamelessOfficials,
    ) -> None:
        self.cast, self.names, self.whose_office = cast, names, whose_office
        self.governments, self.officials = governments, officials

    def resolve(self, head: Word) -> Resolved:
        """Return who is meant; a phrase and no more where the text does not tell."""
        phrase = phrase_of(head)
        words = phrase_words(head)
        inside = self.cast.actors_in(phrase)
        name = bare(words)
        for_ = inside[0].span if inside and head.lemma in SPOKES else None
        alias = self._called_in_small(head, inside)
        if alias is not None:
            return Resolved(Via.NAME, None, alias.actor, None, alias.span, None)
        if inside:
            actor = self.cast.known.governing(inside[0].actor, head.lemma)
            if head.lemma in GOVERNS | SPOKES | GATHERINGS or head.is_name:
                return Resolved(Via.ROLE, None, actor, None, name, for_)
        owner = next(
            (one for one in words if one.dep == "poss" or one.head.low == "of"), None
        )
        party = self.officials.party_of(head)
        if party is not None and inside:
            return Resolved(Via.ROLE, None, None, party, name, None)
        if party is None and head.lemma in _TEXTS:
            by = head.preposition("from", "by")
            writer = by.child("pobj") if by is not None else None
            told = self.resolve(writer) if writer is not None else None
            if told is not None and (told.actor or told.acts_for):
                return told
        figure = self._titled(head)
        if figure is not None and _may_be_of(figure, owner):
            return of_figure(figure, Via.ROLE)
        group = self._named_like(head)
        if group is not None:
            return of_figure(group, Via.ROLE)
        if party is not None:
            return Resolved(Via.ROLE, None, None, party, name, None)
        anonymous = head.tag == "NNS" or any(
            one.low in {"a", "an", "one", "some"} for one in head.each("det")
        )
        anonymous = anonymous and self.whose_office.group_of(head) is None
        if head.lemma in SPOKES or not anonymous:
            for_ = for_ or self._behalf(words, head)
            government = (
                self._government_behind(words) if head.lemma in SPOKES else None
            )
            if government is not None:
                return Resolved(Via.ROLE, None, None, government.actor, name,
                                government.name)  # fmt: skip
            group = self.whose_office.group_of(head) or self._spoken_for(head)
            if group is not None and for_ is None:
                return Resolved(Via.ROLE, None, None, group.actor, name, group.name)
            return Resolved(Via.ROLE, None, None, None, name, for_)
        return Resolved(Via.NONE, name=None)

    def _called_in_small(
        self, head: Word, inside: Sequence[NamedActor]
    ) -> NamedActor | None:
        """Of "the rebels", by which a case calls the Front, return that name."""
        if any(head.each("prep", "relcl", "acl", "nummod", "poss")):
            return None
        return next(
            (
                one
                for one in inside
                if one.actor.in_case
                and one.how is NameKind.NAME
                and one.span.end == head.end
                and one.span.covers(head.span)
            ),
            None,
        )

    def _behalf(self, words: list[Word], head: Word) -> Span | None:
        if head.lemma not in SPOKES:
            return None
        names = [one for one in words if one.is_name and one is not head]
        return Span(names[0].start, names[-1].end) if names else None

    def _spoken_for(self, head: Word) -> Figure | None:
        """Of "the Front will come, its spokesman said", return the Front."""
        its = any(one.low in {"its", "their"} for one in head.each("poss"))
        said = head.head.child("ccomp") if its and head.head.is_verb else None
        subject = said.child("nsubj", "nsubjpass") if said is not None else None
        if subject is None or subject.start > head.start:
            return None
        figure = self.cast.figure_at(subject)
        return None if figure is None or figure.is_person else figure

    def _government_behind(self, words: list[Word]) -> Government | None:
        """Of "a spokesman for the government of Valdora", return the government."""
        every = (self.governments.get(one.start) for one in words)
        return next((one for one in every if one is not None), None)

    def _titled(self, head: Word) -> Figure | None:
        """Return the last person before who was given this title."""
        return self.names.last_titled(head.lemma, head.start)

    def _named_like(self, head: Word) -> Figure | None:
        """Of "the coalition", return whose name ends in that word."""
        if not any(one.low in {"the", "its", "their"} for one in head.children):
            return None
        fits = [
            one
            for one in self.names.by_word.get(head.low, ())
            if not one.is_person
            and one.mentions[0].start < head.start
            and len(one.name) > len(head.low)
        ]
        return fits[-1] if len(fits) == 1 else None


def _may_be_of(figure: Figure, owner: Word | None) -> bool:
    """Of "the representative of Ombria", that it is not that of somebody else."""
    if owner is None:
        return True
    other = owner.is_name and bool(figure.owners) and owner.low not in figure.owners
    return figure.is_person and not other


def bare(words: list[Word]) -> Span | None:
    """Return a phrase without its article."""
    while words and words[0].low in _BEFORE_NOUNS:
        words = words[1:]
    return Span(words[0].start, words[-1].end) if words else None
