"""Who is meant by "one of them, the Front, will come": the name stands behind it.

Why    "One of them", "the other" and "the larger group" are the subject for the parser,
       and the name an aside. Nobody would say it then, and nobody would come.
How    By form: such a subject, a comma, and a name that is no person's. The name takes
       the place of the subject, and that hangs on the name.
Read   `put_name_first`.
"""

from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.text.parse import Sentence, Word

_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_ONES: Final = words("one other another latter former first second third fourth last")
_SIZES: Final = frozenset({"JJS", "JJR"})
_GROUPS: Final = words("group movement militia faction party side union organisation")
_WHICH: Final = words(
    "other larger smaller bigger largest smallest biggest second third first last"
)


def put_name_first(sentence: Sentence) -> None:
    """Make such names the subjects, while a sentence is made."""
    moved = False
    for who in sentence.words:
        name = who.child("appos") if who.dep in _SUBJECTS else None
        if name is None or not _is_a_name_behind(name, who) or not _is_one(who):
            continue
        name.head, name.dep = who.head, who.dep
        who.head, who.dep = name, "appos"
        moved = True
    if moved:
        sentence.wire()


def _is_one(who: Word) -> bool:
    """Of "one of them", "the other", "the larger group", that it names nobody."""
    if who.is_name or who.tag == "PRP":
        return False
    of = who.child("prep")
    if who.low == "one":
        return of is not None and of.low == "of"
    alone = who.low in _ONES or who.tag in _SIZES
    if alone and any(one.low == "the" for one in who.each("det")):
        return True
    which = any(one.low in _WHICH for one in who.each("amod"))
    return who.lemma in _GROUPS and which


def _is_a_name_behind(name: Word, who: Word) -> bool:
    before = name.sentence.words[name.first - 1].text if name.first else ""
    behind = name.i > who.i and before == ","
    return behind and name.is_name and name.kind != "PERSON"
