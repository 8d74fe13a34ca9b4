"""Clauses that the parser hangs on something across a semicolon.

Why    Of "will come when A is open and when they know B; without that they stay at
       home" the parser may hang "know" on "stay", and the second thing that has to be
       is lost.
How    By place: behind "and" or "or" a clause with a mark of its own, whose head stands
       behind the semicolon, goes with the marked clause before it; and the clause
       behind, if it was joined to that one, is one beside the sentence's own.
Read   `hang_on_this_side`.
"""

from typing import Final

from ceasefire.reading.text.parse import Sentence, Word

_MARKS: Final = frozenset({"if", "when", "once", "until", "unless", "after"})


def hang_on_this_side(sentence: Sentence) -> None:
    """Hang such clauses where they belong, while a sentence is made."""
    parts = [one.i for one in sentence.words if one.text == ";"]
    if not parts:
        return
    moved = False
    for clause in sentence.words:
        over = clause.head
        parted = any(clause.i < at < over.i for at in parts)
        if clause.dep != "advcl" or not parted or not _is_joined(clause):
            continue
        first = _marked_before(clause)
        if first is None:
            continue
        if over.dep == "conj" and over.head.i < clause.i:
            over.head = sentence.root
        clause.head, clause.dep = first, "conj"
        moved = True
    if moved:
        sentence.wire()


def _mark_of(clause: Word) -> Word | None:
    every = clause.each("mark", "advmod")
    return next((o for o in every if o.low in _MARKS and o.i < clause.i), None)


def _is_joined(clause: Word) -> bool:
    mark = _mark_of(clause)
    before = clause.sentence.words[mark.i - 1] if mark is not None and mark.i else None
    return before is not None and before.low in {"and", "or"}


def _marked_before(clause: Word) -> Word | None:
    mark = _mark_of(clause)
    every = clause.sentence.words[: mark.i if mark is not None else 0]
    return next(
        (o for o in reversed(every) if o.dep == "advcl" and _mark_of(o) is not None),
        None,
    )
