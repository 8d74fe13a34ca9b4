"""What a reading holds: records made of spans, ids and words of ours.

Why    No field holds a string of the source. Its words are cut out of the document
       when a record is shown, so none can be there that the source does not have.

All        `Reading`
Said       `StatementFound`, `Form`, `CommitmentFound`
Between    `RuleFound`, `MeasureFound`, `RelationFound`
World      `EventFound`, `PlaceFound`, `DayFound`
Whose      `Held`
In them    `Mention`, `Coin`
"""

from ceasefire.reading.records.base import Coin, Mention
from ceasefire.reading.records.between import MeasureFound, RelationFound, RuleFound
from ceasefire.reading.records.held import Held
from ceasefire.reading.records.reading import Reading
from ceasefire.reading.records.said import CommitmentFound, Form, StatementFound
from ceasefire.reading.records.world import DayFound, EventFound, PlaceFound

__all__ = [
    "Coin",
    "CommitmentFound",
    "DayFound",
    "EventFound",
    "Form",
    "Held",
    "MeasureFound",
    "Mention",
    "PlaceFound",
    "Reading",
    "RelationFound",
    "RuleFound",
    "StatementFound",
]
