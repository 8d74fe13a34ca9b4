"""Records as entries of a case, with all that they refer to and the case lacks.

Write      `drafted`, `Drafted`, `LeftOut`, `entries_of`
Remember   `Reviewed`, `Verdict`: what was decided on records of a document before
By hand    `with_speaker`, `with_words`, `words_near`; `as_it_stands`, `source_of`
Refusals   `NoDay`
"""

from ceasefire.reading.into_case.by_hand import with_speaker, with_words, words_near
from ceasefire.reading.into_case.drafts import Drafted, LeftOut
from ceasefire.reading.into_case.entries import NoDay, drafted, entries_of
from ceasefire.reading.into_case.reviewed import Reviewed, Verdict
from ceasefire.reading.into_case.sources import as_it_stands, source_of

__all__ = [
    "Drafted",
    "LeftOut",
    "NoDay",
    "Reviewed",
    "Verdict",
    "as_it_stands",
    "drafted",
    "entries_of",
    "source_of",
    "with_speaker",
    "with_words",
    "words_near",
]
