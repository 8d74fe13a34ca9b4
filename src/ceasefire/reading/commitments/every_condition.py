"""Every act of a document that hangs on something, in one sentence or over several.

Read   `every_condition`.
"""

from collections.abc import Sequence

from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.commitments.conditions import conditions_in
from ceasefire.reading.commitments.next_sentence import over_two_sentences
from ceasefire.reading.commitments.taken_up import taken_up, until_then
from ceasefire.reading.commitments.unsaid_coming import unsaid_comings
from ceasefire.reading.commitments.without_it import without_it
from ceasefire.reading.steps.tables import Tables
from ceasefire.reading.text.parse import Sentence


def every_condition(sentences: Sequence[Sentence], tables: Tables) -> list[Conditional]:
    """Return all of them; what only points back, with what it points to."""
    found = [one for sentence in sentences for one in conditions_in(sentence)]
    found += over_two_sentences(sentences)
    found += without_it(sentences)
    found += unsaid_comings(sentences, tables)
    found += until_then(sentences, found)
    return list(taken_up(found, sentences))
