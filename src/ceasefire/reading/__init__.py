"""From an article or report to statements, each tied to the characters it rests on.

Read       `read`, `Reading`, `warm_up`
Documents  `read_document`, `document_of`, `Document`
Names      `known_actors`, `KnownActors`
Records    `StatementFound`, `Form`, `CommitmentFound`, `RuleFound`, `MeasureFound`,
           `RelationFound`, `EventFound`, `PlaceFound`, `DayFound`
In them    `Mention`, `Span`, `Coin`
Into case  `entries_of`, `NoDay`
Refusals   `NoModel`
"""

from ceasefire.reading.actors import KnownActors, known_actors
from ceasefire.reading.documents import Document, document_of, read_document
from ceasefire.reading.into_case import NoDay, entries_of
from ceasefire.reading.model import (
    Coin,
    CommitmentFound,
    DayFound,
    EventFound,
    Form,
    MeasureFound,
    Mention,
    PlaceFound,
    Reading,
    RelationFound,
    RuleFound,
    StatementFound,
)
from ceasefire.reading.read import read
from ceasefire.reading.spacy_parser import NoModel, warm_up
from ceasefire.reading.spans import Span

__all__ = [
    "Coin",
    "CommitmentFound",
    "DayFound",
    "Document",
    "EventFound",
    "Form",
    "KnownActors",
    "MeasureFound",
    "Mention",
    "NoDay",
    "NoModel",
    "PlaceFound",
    "Reading",
    "RelationFound",
    "RuleFound",
    "Span",
    "StatementFound",
    "document_of",
    "entries_of",
    "known_actors",
    "read",
    "read_document",
    "warm_up",
]
