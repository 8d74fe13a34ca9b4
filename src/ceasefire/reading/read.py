"""A document to its reading.

How    Parse once; find who is named; find who said what; then, statement by statement
       and sentence by sentence, what else is in it.
Read   `read`.
"""

from ceasefire.reading.acts.events import events_of
from ceasefire.reading.commitments.commitments import commitments_of
from ceasefire.reading.commitments.every_condition import every_condition
from ceasefire.reading.commitments.told_coming import told_comings
from ceasefire.reading.days_and_places.days import days_in
from ceasefire.reading.days_and_places.gazetteer import places_of
from ceasefire.reading.documents import Document
from ceasefire.reading.people.actors import KnownActors, known_actors
from ceasefire.reading.people.cast import cast_of
from ceasefire.reading.people.joined_names import join_names
from ceasefire.reading.people.mentions import Mentions
from ceasefire.reading.people.mistaken import drop_mistaken
from ceasefire.reading.people.pronouns import Resolver
from ceasefire.reading.records import Reading
from ceasefire.reading.speech.attribution import attributions
from ceasefire.reading.statements import statements_of
from ceasefire.reading.steps.decisions import decision_rules_of, with_matters
from ceasefire.reading.steps.measures import measures_of
from ceasefire.reading.steps.relations import relations_of
from ceasefire.reading.steps.tables import table_of
from ceasefire.reading.text.spacy_parser import parse


def read(document: Document, known: KnownActors | None = None) -> Reading:
    """Read a document.

    Parameters
    ----------
    document
        As `documents.read_document` gives it.
    known
        Names to look for, as `known_actors` makes them of a case; those of the list
        that ships, if None.

    Raises
    ------
    NoModel
        If the parser's model is not installed.
    """
    taken = parse(document)
    cast = cast_of(taken, known or known_actors())
    drop_mistaken(taken, cast)
    join_names(taken, cast)
    found = attributions(taken)
    resolver = Resolver(taken, cast)
    who = [resolver.resolve(one) for one in found]
    mentions = Mentions(resolver)
    conditions = every_condition(taken.sentences, mentions.tables)
    days = days_in(taken)
    statements = statements_of(taken, found, who, conditions, days, mentions)
    commitments = commitments_of(conditions, statements, mentions)
    commitments += tuple(
        told_comings(taken, statements, conditions, mentions, len(commitments) + 1)
    )
    events = events_of(taken, mentions, found, conditions)
    measures = measures_of(taken, mentions, statements, commitments, events)
    said = [(s.content[-1].end, s.formula) for s in statements if s.formula]
    said += [(c.action.end, c.formula) for c in commitments if c.formula]
    return Reading(
        document=document,
        table=table_of(measures, document, mentions.words),
        people=frozenset(
            document.words_of(one.name) for one in cast.figures if one.is_person
        ),
        laymen=frozenset(
            document.words_of(one.name)
            for one in cast.figures
            if one.is_person
            and not (one.titles or one.speaks_for)
            and not (one.actor or one.acts_for)
        ),
        statements=statements,
        commitments=commitments,
        decision_rules=with_matters(
            decision_rules_of(taken, mentions), said, document.text
        ),
        measures=measures,
        relations=relations_of(taken, mentions),
        events=events,
        places=places_of(taken, cast),
        days=days,
    )
