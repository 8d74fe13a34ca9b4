"""Whose absence it is that nobody of theirs comes: "nobody from Vendria", Vendria's.

Read   `nobody_of`.
"""

from ceasefire.reading.lexicon import acts
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.phrases import joined_to

_SENT = acts.SENT | {"one", "official", "delegate"}


def nobody_of(subject: Word) -> list[Word]:
    """Of "nobody from Vendria", return Vendria, who does not come if nobody does."""
    no = any(one.low == "no" for one in subject.each("det"))
    alone = subject.low in {"nobody", "none"} or (no and subject.lemma in _SENT)
    of = subject.preposition("from", "of") if alone else None
    whom = of.child("pobj") if of is not None else None
    return [whom, *joined_to(whom)] if whom is not None and whom.is_name else []
