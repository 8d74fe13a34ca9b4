"""Who is meant by "one of them, the Front, will come": the name stands behind it.

Why    "One of them", "the other" and "the larger group" are the subject for the parser,
       and the name an aside. Nobody would say it then, and nobody would come.
How    By form: such a subject, a comma, and a name that is no person's. The name takes
       the place of the subject, and that hangs on the name.
       Behind "the chairman of the Guild" and a comma a person's name is the chairman's,
       though the parser may hang it on "a letter from" before.
Read   `put_name_first`, `put_name_on_office`.
"""

from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.roles import HONORIFICS, OFFICES
from ceasefire.reading.text.parse import Sentence, Word

_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
_ASIDE: Final = frozenset({"appos", "npadvmod", "dep"})
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


def put_name_on_office(sentence: Sentence) -> None:
    """Make such names other names of the office, while a sentence is made."""
    for name in sentence.words:
        if not _is_a_person_between_commas(name):
            continue
        end = _begins(name) - 2
        office = next(
            (o for o in sentence.words[:end] if o.last == end and _is_an_office(o)),
            None,
        )
        if office is not None and name.head is not office and not name.holds(office):
            name.head, name.dep = office, "appos"
            sentence.wire()


def _is_an_office(one: Word) -> bool:
    of = one.preposition("of", "for")
    return one.is_noun and one.lemma.lower() in OFFICES and of is not None


def _is_a_person_between_commas(name: Word) -> bool:
    every = name.sentence.words
    if name.dep not in _ASIDE or not name.is_name or _begins(name) < 3:
        return False
    behind = every[name.i + 1].text if name.i + 1 < len(every) else "."
    titled = any(one.low in HONORIFICS for one in name.each("compound"))
    person = titled or name.kind == "PERSON"
    return person and every[_begins(name) - 1].text == "," and behind in {",", "."}


def _begins(name: Word) -> int:
    """Return where a name begins, whatever comma hangs on it."""
    return min((one.i for one in name.each("compound")), default=name.i)


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
