"""Whose voice a person is, told beside the name or once in a text.

Why    A minister's word is the Government's, and a page that makes a party of him asks
       nobody for what was promised. Who is nobody's voice in a text binds nobody.
How    Beside the name: a party in brackets, "the Front's candidate", "on behalf of",
       and of who heads a town, the party that is called of that town; elsewhere, whom
       he leads. `voices_of_state` tells those of governments.
Read   `give_voices`.
"""

from collections.abc import Callable, Iterator
from typing import Final

from ceasefire.core import PartyKind
from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.cues import VERBS
from ceasefire.reading.lexicon.roles import FORMER, LEADING, LEADS, OFFICES, SPOKES
from ceasefire.reading.people.actors import Actor, KnownActors
from ceasefire.reading.people.antecedents import Antecedents
from ceasefire.reading.people.figures import Cast, Figure
from ceasefire.reading.people.introduced import introduced_for
from ceasefire.reading.people.voices_of_state import group_at, of_a_government
from ceasefire.reading.text.denial import is_negated
from ceasefire.reading.text.parse import Parse, Word

_HEADS_A_TOWN: Final = words("mayor governor prefect alderman burgomaster")
_TOWNS: Final = ("town ", "city ", "municipal", "village ")
_STANDS_FOR: Final = words("candidate treasurer founder convener convenor moderator")
_PERSON: Final = frozenset({"he", "she", "i"})
_TEAMS: Final = words("delegation team")
_BEHALF: Final = words("behalf name")
_SUBJECTS: Final = ("nsubj", "nsubjpass")
_NO_TOWN: Final = frozenset({PartyKind.STATE, PartyKind.PERSON})


def give_voices(
    parse: Parse,
    cast: Cast,
    antecedents: Antecedents,
    group_of: Callable[[Word], Figure | None],
) -> None:
    """Let people speak for the parties that a text ties them to.

    Parameters
    ----------
    group_of
        Whose office "its spokesman" holds.
    """
    told: dict[str, Actor | None] = {}
    for sentence in parse.sentences:
        for word in sentence.words:
            if not word.is_name and word.lemma in OFFICES | SPOKES:
                _remember(word, group_of(word), told)
            figure = cast.figure_at(word) if word.is_name else None
            if figure is None or not figure.is_person or _is_settled(figure):
                continue
            if cast.figure_at(word.head) is figure and word.dep == "compound":
                continue
            every = (*_tied_to(word, figure, cast, antecedents), _as_told(word, told))
            figure.acts_for = next((o for o in every if o is not None), None)


def _remember(
    office: Word, group: Figure | None, told: dict[str, Actor | None]
) -> None:
    """Keep whose office was told of without a name: "its minister of irrigation"."""
    if group is None or group.actor is None:
        return
    key = office.lemma
    told[key] = group.actor if told.get(key, group.actor) == group.actor else None


def _as_told(name: Word, told: dict[str, Actor | None]) -> Actor | None:
    """Of "the minister, Sabra Noor", whose minister was told of before."""
    office = name.head if name.dep == "appos" else None
    if office is None or not any(one.low == "the" for one in office.each("det")):
        return None
    plain = not any(office.each("poss", "prep", "amod"))
    return told.get(office.lemma) if plain else None


def _is_settled(figure: Figure) -> bool:
    tied = figure.acts_for is not None or figure.speaks_for is not None
    return tied or figure.actor is not None


def _tied_to(
    name: Word, figure: Figure, cast: Cast, antecedents: Antecedents
) -> Iterator[Actor | None]:
    found = (
        _in_brackets(name, cast),
        _by_leading(name, cast),
        _by_delegation(name, cast),
        _for_whom(name, cast),
        _from_whom(name, cast),
        _said_first(name, cast),
        _by_office(name, cast),
        _on_behalf(name, cast),
        introduced_for(name, cast, antecedents),
        _of_a_town(name, figure, cast.known),
        of_a_government(name, figure, cast, antecedents),
    )
    yield from found


def _in_brackets(name: Word, cast: Cast) -> Actor | None:
    """Of "Ms Ferrow and Mr Oye (Confederation of Labour)", that of both."""
    for one in name.each("appos"):
        before = one.sentence.words[one.first - 1].text if one.first else ""
        inside = one.sentence.words[max(name.i, one.first - 2) : one.i]
        if before == "(" or any(w.text == "(" for w in inside):
            return group_at(one, cast)
    for one in name.each("conj"):
        figure = cast.figure_at(one)
        if figure is not None and figure.is_person and _is_next(name, one):
            return _in_brackets(one, cast)
    return None


def _is_next(name: Word, joined: Word) -> bool:
    between = name.sentence.words[name.i + 1 : joined.first]
    return [one.low for one in between] == ["and"]


def _by_leading(name: Word, cast: Cast) -> Actor | None:
    """Of "Vann has commanded the Guard since 2027", "Orr is its founder", the group.

    Not of "Vann led the Guard until 2027", or of who does it no more.
    """
    verb = name.head
    if name.dep != "nsubj" or not verb.is_verb or is_negated(verb):
        return None
    now = verb.tag in {"VBZ", "VBP"} or any(o.low == "has" for o in verb.each("aux"))
    if not now:
        return None
    if verb.lemma in LEADING:
        over = verb.preposition("over", "for")
        led = verb.child("dobj") or (over.child("pobj") if over is not None else None)
        return group_at(led, cast) if led is not None else None
    office = verb.child("attr") if verb.lemma == "be" else None
    if office is None or office.lemma not in LEADS | SPOKES | _STANDS_FOR:
        return None
    of = office.preposition("of", "for")
    whose = [*office.each("poss"), *(of.each("pobj") if of is not None else ())]
    return next((g for one in whose if (g := group_at(one, cast))), None)


def _by_delegation(name: Word, cast: Cast) -> Actor | None:
    """Of "Pesk said that he would lead the delegation of Karesh", Karesh."""
    subject = name.head if name.dep == "appos" else name
    if subject.dep != "nsubj" or is_negated(subject.head):
        return None
    told = subject.head.child("ccomp")
    own = told is not None and any(o.low in _PERSON for o in told.each("nsubj"))
    verb = told if told is not None and own else subject.head
    team = verb.child("dobj") if verb.lemma in {"lead", "head"} else None
    if team is None or team.lemma not in _TEAMS or is_negated(verb):
        return None
    of = team.preposition("of", "from")
    whose = [*team.each("poss"), *(of.each("pobj") if of is not None else ())]
    return next((g for one in whose if (g := group_at(one, cast))), None)


def _for_whom(name: Word, cast: Cast) -> Actor | None:
    """Of "Ms Oru, for the Farmers' Union, regretted", the Union."""
    words = name.sentence.words
    behind = words[name.i + 1 : name.i + 3]
    if [one.low for one in behind] != [",", "for"]:
        return None
    whom = behind[1].child("pobj")
    closed = whom is not None and words[whom.last + 1 : whom.last + 2]
    if whom is None or not closed or closed[0].text != ",":
        return None
    return group_at(whom, cast)


def _said_first(name: Word, cast: Cast) -> Actor | None:
    """Of "For the Riders, Sel promised" and "Speaking for the Riders, Sel", these."""
    if name.dep not in _SUBJECTS or name.head.lemma not in VERBS:
        return None
    first = name.sentence.words[0]
    speaks = first.low == "speaking" and first.head is name.head
    for_ = first.preposition("for") if speaks else first
    if (
        for_ is None
        or for_.low != "for"
        or (not speaks and first.head is not name.head)
    ):
        return None
    whom = for_.child("pobj")
    behind = name.sentence.words[whom.last + 1 :][:1] if whom is not None else []
    if whom is None or not behind or behind[0].text != "," or whom.last > name.first:
        return None
    return group_at(whom, cast)


def _from_whom(name: Word, cast: Cast) -> Actor | None:
    """Of "said Jon Vey from the Guild", the Guild, though "from" hangs on "said"."""
    behind = next(iter(name.sentence.words[name.i + 1 :]), None)
    told = name.dep == "nsubj" and name.i > name.head.i
    if behind is None or not told or behind.low not in {"from", "of"}:
        return None
    whom = behind.child("pobj")
    group = group_at(whom, cast) if whom is not None else None
    return group if group is not None and group.kind not in _NO_TOWN else None


def _by_office(name: Word, cast: Cast) -> Actor | None:
    """Of "the Front's candidate, Beatrix Conde", the Front."""
    beside = [name.head] if name.dep == "appos" else []
    for office in (*beside, *name.each("appos")):
        former = any(one.low in FORMER for one in office.each("amod"))
        if office.lemma not in _STANDS_FOR or former:
            continue
        of = office.preposition("of", "for")
        whose = [*office.each("poss"), *(of.each("pobj") if of is not None else ())]
        for one in whose:
            group = group_at(one, cast)
            if group is not None:
                return group
    return None


def _on_behalf(name: Word, cast: Cast) -> Actor | None:
    """Of "Colonel Brandt told us on behalf of the Committee", the Committee."""
    if name.dep not in _SUBJECTS:
        return None
    for on in name.head.each("prep"):
        behalf = on.child("pobj")
        if behalf is None or behalf.low not in _BEHALF or on.low not in {"on", "in"}:
            continue
        of = behalf.preposition("of")
        whose = of.child("pobj") if of is not None else behalf.child("poss")
        return group_at(whose, cast) if whose is not None else None
    return None


def _of_a_town(name: Word, figure: Figure, known: KnownActors) -> Actor | None:
    """Of "Mayor Ada Leone of Casmira", the party that is called of Casmira."""
    if not figure.titles & _HEADS_A_TOWN:
        return None
    towns = {
        _called(place)
        for one in (name, name.head, name.head.head)
        for of in one.each("prep")
        for place in of.each("pobj")
        if of.low == "of" and place.is_name
    }
    if name.dep == "appos" and name.head.dep == "pobj" and name.head.is_name:
        towns.add(_called(name.head))  # "the mayor of Casmira, Ada Leone"
    if not towns and not (figure.owners or any(name.each("prep"))):
        return _of_the_only_town(figure, known)
    fits = [
        actor
        for actor in known.parties.values()
        if actor.kind not in _NO_TOWN
        and any(actor.name.lower().endswith(f" of {town}") for town in towns)
    ]
    return fits[0] if len(fits) == 1 else None


def _of_the_only_town(figure: Figure, known: KnownActors) -> Actor | None:
    """Of "mayor Ada Leone", the council of the only town among the parties."""
    if "mayor" not in figure.titles:
        return None
    towns = [one for one in known.parties.values()
             if one.name.lower().startswith(_TOWNS)]  # fmt: skip
    return towns[0] if len(towns) == 1 else None


def _called(place: Word) -> str:
    names = [one for one in place.each("compound") if one.is_name]
    return " ".join(one.text for one in (*names, place)).lower()
