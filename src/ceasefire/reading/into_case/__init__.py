"""Records as entries of a case, with all that they refer to and the case lacks.

Write      `drafted`, `Drafted`, `LeftOut`, `entries_of`
Remember   `Reviewed`, `Verdict`: what was decided on records of a document before
Refusals   `NoDay`
"""

from ceasefire.reading.into_case.drafts import Drafted, LeftOut
from ceasefire.reading.into_case.entries import NoDay, drafted, entries_of
from ceasefire.reading.into_case.reviewed import Reviewed, Verdict

__all__ = [
    "Drafted",
    "LeftOut",
    "NoDay",
    "Reviewed",
    "Verdict",
    "drafted",
    "entries_of",
]
