"""Pronouns and roles among speakers: "he said", "the colonel repeated".

How    Only speakers are resolved. "He" and "she" are the person who spoke or was spoken
       of last and may be one; "they" and "it", the group. A role is the person or group
       that was given that title or bears that noun at the end of its name.
Read   `Resolver.resolve`.
"""

from dataclasses import replace
from functools import cached_property

from ceasefire.reading.lexicon.roles import OFFICES, SPOKES
from ceasefire.reading.people.actors import Actor
from ceasefire.reading.people.antecedents import Antecedents, is_ground
from ceasefire.reading.people.by_role import Roles, bare
from ceasefire.reading.people.figures import Cast, Figure
from ceasefire.reading.people.governments import governments_in
from ceasefire.reading.people.introduced import told_for
from ceasefire.reading.people.nameless_officials import NamelessOfficials
from ceasefire.reading.people.names import Names
from ceasefire.reading.people.of_heading import host_of
from ceasefire.reading.people.of_the_item import give_items
from ceasefire.reading.people.officers_met import officers_met
from ceasefire.reading.people.offices import Offices, Served
from ceasefire.reading.people.owned import (
    is_owned_party,
    is_some_of_it,
    named_before,
    speaks_of_it,
)
from ceasefire.reading.people.resolved import NOBODY, Resolved, Via, of_figure
from ceasefire.reading.people.senders import sender_of_document
from ceasefire.reading.people.voices import give_voices
from ceasefire.reading.people.voices_of_state import ministry_of
from ceasefire.reading.people.whose_office import WhoseOffice
from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.text.parse import Parse, Word
from ceasefire.reading.text.phrases import phrase_words
from ceasefire.reading.text.span_map import SpanMap
from ceasefire.reading.text.spans import Span

_PEOPLE = frozenset({"he", "she", "i"})
_FIRST = frozenset({"i", "we"})
_MINE = frozenset({"we"})
_GROUPS = frozenset({"they", "it", "we"})

_FAR = 600  # characters


class Resolver:
    """Goes through the attributions of one document in order, and remembers."""

    def __init__(self, parse: Parse, cast: Cast) -> None:
        self.parse, self.cast = parse, cast
        self.names = Names(parse, cast)
        self.antecedents = Antecedents(parse, cast)
        self.whose_office = WhoseOffice(parse, cast, self.antecedents)
        self.whose_office.give()
        give_items(parse, cast)
        give_voices(parse, cast, self.antecedents, self.whose_office.group_of)
        self.last: list[tuple[int, Resolved]] = []  # who spoke, by where it is said so
        self.labels: set[Span | None] = set()
        self.officers: set[Span | None] = set()  # "its leader", who is "he" and "it"
        self.said: list[tuple[Attribution, Resolved]] = []
        self.said_at: SpanMap[int] = SpanMap()  # numbers of `said`, by their pieces
        self.quoted = SpanMap((one, None) for one in parse.quotations)
        self.where = frozenset(
            word.end for word in parse.words() if is_ground(word)
        )  # ends of names that say where: a town does not speak
        self.served: dict[int, Served | None] = {}  # by figure, looked for once
        self.governments = governments_in(parse, cast, self._person_before)
        self.officials = NamelessOfficials(parse, cast)
        self.roles = Roles(
            cast, self.names, self.whose_office, self.governments, self.officials
        )

    def resolve(self, one: Attribution) -> Resolved:
        """Return who speaks, and remember it."""
        if one.speaker is None:
            found = self._labelled(one) if one.mention is not None else NOBODY
        else:
            found = self.who(one.speaker)
        if found is not NOBODY:
            head = one.speaker
            if head is not None and found.figure is None and _is_an_officer(head):
                self.officers.add(found.name)
            named = one.mention or (one.speaker and one.speaker.span) or one.content[0]
            self.last.append((named.start, found))
            for piece in one.content:
                self.said_at.add(piece, len(self.said))
            self.said.append((one, found))
        return found

    def who(self, head: Word) -> Resolved:
        """Return who a noun phrase or pronoun is."""
        if head.low in _PEOPLE | _GROUPS:
            return self._pronoun(head)
        if head.tag == "PRP$":
            owner = self.antecedents.owner(head)
            return self.who(owner) if owner is not None else NOBODY
        if is_some_of_it(head):
            return NOBODY
        figure = self.cast.figure_at(head)
        ministry = ministry_of(head, self.cast, self.antecedents)
        if ministry is not None and (figure is None or figure.actor is None):
            return Resolved(Via.ROLE, actor=ministry, name=bare(phrase_words(head)))
        grounds = self.cast.short.get(head.end)
        if self.cast.is_unclear(head.span):
            return Resolved(Via.NONE, grounds=grounds)
        if figure is not None and grounds is not None:
            return replace(of_figure(figure, Via.SHORT_NAME), grounds=grounds)
        government = self.governments.get(head.start)
        owned = self._owned(head) if is_owned_party(head) else None
        if owned is not None and (figure is None or figure.actor is None):
            return owned
        if government is not None and (figure is None or figure.actor is None):
            return Resolved(
                Via.ROLE, None, government.actor, None, government.name, None
            )
        if figure is not None and not figure.is_person and figure.actor is None:
            party = self.officials.party_of(head)
            if party is not None:
                return replace(of_figure(figure, Via.ROLE), acts_for=party)
        if figure is not None and (figure.is_person or figure.actor is None):
            return self._as_ruler(of_figure(figure, Via.NAME))
        called = head.is_name or head.text[:1].isupper()
        if figure is not None and figure.actor is not None and called:
            return Resolved(Via.NAME, figure, figure.actor, name=figure.name)
        return self.roles.resolve(head)

    def _owned(self, head: Word) -> Resolved | None:
        """Of "his movement", return the party whose leader or spokesman "he" is."""
        held = {number: self.said[number][0] for number in
                self.said_at.covering(head.span)}  # fmt: skip
        number = speaks_of_it(head, held, self.quoted)
        if number is None:
            return None
        one, owner = self.said[number]
        person = named_before(head, one, self.cast)
        if person is not None:
            owner = of_figure(person, Via.NAME)
        party = owner.actor or owner.acts_for
        if party is None and owner.speaks_for is None:
            return None
        named = (one.name for one in self.cast.figures if one.actor is party)
        name = owner.speaks_for or (next(named, None) if party else None)
        return Resolved(Via.ROLE, None, party, None, name)

    def _as_ruler(self, found: Resolved) -> Resolved:
        """Let a person speak for the government that he or she serves or rules."""
        figure = found.figure
        if figure is None or found.actor or found.acts_for or found.speaks_for:
            return found
        if id(figure) not in self.served:
            self.served[id(figure)] = self.offices.served_by(figure)
        served = self.served[id(figure)]
        if served is not None:
            return replace(found, acts_for=served.actor, speaks_for=served.name)
        return replace(found, speaks_for=self.ruled.get(id(figure)))

    @cached_property
    def ruled(self) -> dict[int, Span]:
        """What each ruler's government is called."""
        every = reversed(list(self.governments.values()))
        return {id(one.ruler): one.name for one in every if one.ruler is not None}

    def _as_sender(self) -> Resolved:
        """Return whose "we" it is that stands in nobody's mouth: who writes."""
        if self.sender is None:
            return NOBODY
        every = (one.name for one in self.cast.figures if one.actor is self.sender)
        return Resolved(Via.PRONOUN, actor=self.sender, name=next(every, None))

    @cached_property
    def sender(self) -> Actor | None:
        """Who writes the document, by its heading."""
        return sender_of_document(self.parse, self.cast)

    @cached_property
    def host(self) -> Actor | None:
        """Whose briefing the document is, by its heading."""
        return host_of(self.parse, self.cast)

    @cached_property
    def offices(self) -> Offices:
        """For which governments offices are held in this document."""
        return Offices(self.parse, self.cast, tuple(self.governments.values()))

    def _labelled(self, one: Attribution) -> Resolved:
        mention = one.mention
        if mention is not None:
            for figure in self.cast.near.meeting(mention):
                return of_figure(figure, Via.NAME)
            return self._by_label(mention)
        return Resolved(Via.NAME, name=mention)

    def _by_label(self, label: Span) -> Resolved:
        """Of "ALDO:", return the only person of that surname."""
        told = self.parse.document.words_of(label).split(" (")[0]  # "(recording)"
        last = told.split()[-1].lower()
        people = [
            one
            for one in self.cast.figures
            if one.is_person and one.surname.lower() == last
        ]
        if len(people) == 1:
            return self._as_ruler(of_figure(people[0], Via.NAME))
        actor = None if people else self.cast.known.surnames.get(last)
        self.labels.add(label)
        host = None if people or actor else self.host
        return Resolved(Via.NAME, actor=actor, acts_for=host, name=label)

    def is_direct(self, word: Word) -> bool:
        """Say whether a word is quoted, or stands in a turn of a transcript."""
        if self.quoted.covering(word.span):
            return True
        if self.parse.paragraphs[word.sentence.paragraph].label is not None:
            return True
        held = self.said_at.covering(word.span)
        return any(self.said[number][0].rule == "label" for number in held)

    def _pronoun(self, head: Word) -> Resolved:
        own = self._own_words(head) if head.low in _FIRST else None
        if own is not None:
            return own
        if head.low in _MINE and not self.quoted.covering(head.span):
            return self._as_sender()
        wants_person = head.low in _PEOPLE
        officers = officers_met(head, self.antecedents) if self.is_direct(head) else []
        if officers:
            found = self.who(officers[0]) if len(officers) == 1 else NOBODY
            return replace(found, via=Via.PRONOUN)
        subject = self.antecedents.of(head)
        woman = {"she": True, "he": False}.get(head.low)
        if woman is not None:
            office = self.antecedents.office_before(head)
            holder = self._holder(office, head) if office is not None else None
            if holder is not None:
                return holder
            subject = self._person_told_of(head, woman=woman)
        group = told_for(head, self.antecedents) if subject is None else None
        if group is not None:
            return group
        for at, found in reversed(self.last):
            if at >= head.start:  # of somebody who is yet to speak no word is taken up
                continue
            if subject is not None and subject.start > at:
                break
            figure = found.figure
            nameless = found.name is None and found.grounds is None
            voiced = found.name in self.labels  # whose label names no group we know
            is_person = figure.is_person if figure else nameless or voiced
            officer = found.name is not None and found.name in self.officers
            if is_person != wants_person and not officer:
                continue
            if figure is not None and wants_person and woman is not None:
                if figure.woman is not None and figure.woman != woman:
                    continue
                figure.woman = woman
            return replace(found, via=Via.PRONOUN)
        meant = self.who(subject) if subject is not None else NOBODY
        if meant is not NOBODY:
            return replace(meant, via=Via.PRONOUN)
        figure = self._last_named(head, person=wants_person)
        found = of_figure(figure, Via.PRONOUN) if figure else NOBODY
        return self._as_ruler(found) if figure else NOBODY

    def _holder(self, office: Word, head: Word) -> Resolved | None:
        """Return who holds an office that has no name, as he or she."""
        found = self.who(office)
        if found is NOBODY or (found.figure is not None and found.figure.is_person):
            return None
        party = self.officials.party_of(office, telling=head)
        acts_for = found.acts_for or (None if found.actor else party)
        return replace(found, via=Via.PRONOUN, acts_for=acts_for)

    def _person_told_of(self, head: Word, *, woman: bool) -> Word | None:
        """Return the person of whom the sentence before tells, if it may be meant."""
        subject = self.antecedents.person_of(head)
        figure = self.cast.figure_at(subject) if subject is not None else None
        fits = figure is not None and figure.woman in {None, woman}
        return subject if fits else None

    def _person_before(self, head: Word) -> Figure | None:
        """Return the person of "his" and "her": the one last named before."""
        return self._last_named(head, person=True)

    def _own_words(self, head: Word) -> Resolved | None:
        """Return in whose words "we" stands."""
        held = self.said_at.covering(head.span)
        if not held:
            return None
        _, found = self.said[max(held)]
        return replace(found, via=Via.PRONOUN)

    def _last_named(self, head: Word, *, person: bool) -> Figure | None:
        if not head.start:
            return None
        around = Span(max(0, head.start - _FAR), head.start)
        near = [
            (span.end, figure)
            for span, figure in self.cast.near.pairs(around)
            if figure.is_person == person
            and span.end <= head.start
            and head.start - span.end < _FAR
            and (person or not self._is_a_place(span))
        ]
        return max(near, key=lambda one: one[0])[1] if near else None

    def _is_a_place(self, name: Span) -> bool:
        """Say whether a name only tells where, or is where the talks of a case are."""
        called = self.parse.document.words_of(name).lower()
        return name.end in self.where or called in self.venues

    @cached_property
    def venues(self) -> frozenset[str]:
        """Names of where the talks of the case are held, in small letters."""
        return frozenset(one.lower() for one in self.cast.known.tables)


def _is_an_officer(head: Word) -> bool:
    return head.tag == "NN" and head.lemma in OFFICES | SPOKES
