"""From an article or report to statements, each tied to the characters it rests on.

Read       `read`, `Reading`, `warm_up`
Documents  `read_document`, `document_of`, `Document`
Many       `read_many`, `Tally`, `given_in`, `nothing_in`, `Given`
Names      `known_actors`, `KnownActors`
Records    `StatementFound`, `Form`, `CommitmentFound`, `RuleFound`, `MeasureFound`,
           `RelationFound`, `EventFound`, `PlaceFound`, `DayFound`; `Held`
In them    `Mention`, `Span`, `Coin`; `wording_of` shows a statement
Into case  `drafted`, `Drafted`, `LeftOut`, `entries_of`, `NoDay`
Reviewed   `Reviewed`, `Verdict`
Refusals   `NoModel`
"""

from ceasefire.reading.documents import Document, document_of, read_document
from ceasefire.reading.into_case import (
    Drafted,
    LeftOut,
    NoDay,
    Reviewed,
    Verdict,
    drafted,
    entries_of,
)
from ceasefire.reading.many import Given, Tally, given_in, nothing_in, read_many
from ceasefire.reading.people.actors import KnownActors, known_actors
from ceasefire.reading.read import read
from ceasefire.reading.records import (
    Coin,
    CommitmentFound,
    DayFound,
    EventFound,
    Form,
    Held,
    MeasureFound,
    Mention,
    PlaceFound,
    Reading,
    RelationFound,
    RuleFound,
    StatementFound,
)
from ceasefire.reading.speech.wording import wording_of
from ceasefire.reading.text.spacy_parser import NoModel, warm_up
from ceasefire.reading.text.spans import Span

__all__ = [
    "Coin",
    "CommitmentFound",
    "DayFound",
    "Document",
    "Drafted",
    "EventFound",
    "Form",
    "Given",
    "Held",
    "KnownActors",
    "LeftOut",
    "MeasureFound",
    "Mention",
    "NoDay",
    "NoModel",
    "PlaceFound",
    "Reading",
    "RelationFound",
    "Reviewed",
    "RuleFound",
    "Span",
    "StatementFound",
    "Tally",
    "Verdict",
    "document_of",
    "drafted",
    "entries_of",
    "given_in",
    "known_actors",
    "nothing_in",
    "read",
    "read_document",
    "read_many",
    "warm_up",
    "wording_of",
]
