"""From an article or report to statements, each tied to the characters it rests on.

Read       `read`, `Reading`
Documents  `documents.read_document`, `Document`
Names      `known_actors`, `KnownActors`
Records    `StatementFound`, `CommitmentFound`, `RuleFound`, `MeasureFound`,
           `RelationFound`, `EventFound`, `PlaceFound`, `DayFound`, `Mention`, `Span`
Refusals   `NoModel`
"""

from ceasefire.reading.actors import KnownActors, known_actors
from ceasefire.reading.documents import Document, document_of, read_document
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
    "NoModel",
    "PlaceFound",
    "Reading",
    "RelationFound",
    "RuleFound",
    "Span",
    "StatementFound",
    "document_of",
    "known_actors",
    "read",
    "read_document",
    "warm_up",
]
