"""Names that the parser takes for people, and the text uses as those of others.

How    One word without title or first name that "which" takes up, that has a border or
       a capital, that something lies in, or that arms, funds or backs a group, is a
       state or group. So is the venue of the case a place.
Read   `drop_mistaken`.
"""

from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.people.figures import Cast, Figure
from ceasefire.reading.text.parse import Parse, Word

_HAS: Final = words("border capital parliament republic territory coast embassy navy")
"""What a state has, and a ruler has not."""
_ARMS: Final = words("arm fund finance sponsor border neighbour neighbor")
_BACKS: Final = words("back supply train shelter equip support")
_GROUPS: Final = words(
    "rebel insurgent front movement army militia government coalition side"
)
_WHERE = frozenset({"in", "into", "across", "inside", "outside"})


def drop_mistaken(parse: Parse, cast: Cast) -> None:
    """Take names for those of states or groups where the text uses them so."""
    venues = {one.lower() for one in cast.known.tables}
    for word in parse.words():
        figure = cast.figure_at(word) if word.is_name else None
        if figure is None or not figure.is_person:
            continue
        if not figure.titles and _called(figure, parse) in venues:
            figure.is_person = False
        if figure.titles or figure.has_long_name or figure.woman is not None:
            continue
        if _is_no_person(word):
            figure.is_person = False


def _called(figure: Figure, parse: Parse) -> str:
    return parse.document.words_of(figure.name).lower()


def _is_no_person(name: Word) -> bool:
    which = any(
        one.low == "which" for clause in name.each("relcl") for one in clause.within()
    )
    head = name.head
    of = name.dep == "pobj" and head.low == "of" and head.head.lemma in _HAS
    lies_in = name.dep == "pobj" and head.low in _WHERE and not any(name.each("poss"))
    owns = name.dep == "poss" and head.lemma in _HAS
    arms = name.dep == "nsubj" and head.lemma in _ARMS
    return which or of or lies_in or owns or arms or _backs_a_group(name)


def _backs_a_group(name: Word) -> bool:
    """Of "Valdora backs the TLF", not of "Dressel backs the plan"."""
    thing = name.head.child("dobj")
    if name.dep != "nsubj" or name.head.lemma not in _BACKS or thing is None:
        return False
    initials = thing.is_name and len(thing.text) > 1 and thing.text.isupper()
    return initials or thing.kind == "ORG" or thing.lemma in _GROUPS
