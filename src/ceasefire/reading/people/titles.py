"""Offices of people: their titles, and whom they are held for.

How    What stands beside a mention of a person is looked through for nouns of office
       and for names of those whom they serve or lead.
Read   `give_offices`.
"""

from ceasefire.core import PartyKind
from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.lexicon.roles import (
    FIELDS,
    FORMER,
    GOVERNS,
    HONORIFICS,
    LEADING,
    LEADS,
    MEN,
    OFFICES,
    SPOKES,
    WOMEN,
)
from ceasefire.reading.people.figures import Cast, Figure
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.phrases import office_bearer, phrase_of, phrase_words
from ceasefire.reading.text.spans import Span

_NO_MORE = frozenset({"until", "till", "once", "formerly", "previously"})


def give_offices(sentence: Sentence, cast: Cast) -> None:
    """Read titles and whom they are held for, beside the mentions of a person."""
    for word in sentence.words:
        figure = cast.figure_at(word) if word.is_name else None
        if figure is None or not figure.is_person:
            continue
        if word.head.is_name and word.dep == "compound" and word.head.kind == "PERSON":
            continue
        beside = [
            one
            for one in phrase_words(word)
            if figure not in cast.near.covering(one.span)
        ]
        if word.dep == "appos":
            beside += phrase_words(word.head)
            if word.head.dep == "pobj" and office_bearer(word.head.head.head) is word:
                beside += phrase_words(word.head.head.head)
        for one in word.children:
            if one.dep == "appos" or (one.dep == "relcl" and one.lemma == "be"):
                beside += one.within()
            elif one.dep == "relcl" and one.lemma in LEADING and not _is_over(one):
                _lead(figure, one, cast)
            elif one.dep == "prep" and one.low in {"of", "from"}:
                _belong(figure, one.child("pobj"), cast)
        _take_office(figure, beside, cast)


def _take_office(figure: Figure, beside: list[Word], cast: Cast) -> None:
    offices = {one.lemma for one in beside if one.lemma in OFFICES}
    if any(one.low in FORMER for one in beside):
        return  # "a former leader of the Front" speaks for himself
    figure.titles |= offices
    if offices:
        figure.owners |= {one.low for one in beside if _is_whose(one)}
    for one in beside:
        if one.low in WOMEN:
            figure.woman = True
        elif one.low in MEN - {"his", "he", "him"}:
            figure.woman = False
    if not offices & (GOVERNS | SPOKES | OFFICES) or not beside:
        return
    spans = [one.span for one in beside]
    around = Span(min(spans).start, max(spans).end)
    for known in cast.actors_in(around):
        if any(known.span.covers(span) for span in spans):
            noun = next(iter(offices & GOVERNS), "")
            actor = cast.known.governing(known.actor, noun)
            figure.acts_for = figure.acts_for or actor
            if offices & SPOKES:
                figure.speaks_for = figure.speaks_for or known.span
            return
    if offices & (SPOKES | LEADS):
        _speak_for_a_group(figure, beside, cast)


def _is_over(clause: Word) -> bool:
    """Of "who led the Front until 2027", "who once led it", that it is no more so."""
    had = any(one.low == "had" for one in clause.each("aux"))
    return had or any(one.low in _NO_MORE for one in clause.children)


def _lead(figure: Figure, clause: Word, cast: Cast) -> None:
    """Of "Haji Wali, who heads the Mountain Shura", remember the Shura."""
    behind = {"speak": "for", "preside": "over"}.get(clause.lemma)
    of = clause.preposition(behind) if behind else None
    led = of.child("pobj") if of is not None else clause.child("dobj")
    _belong(figure, led, cast)


def _belong(figure: Figure, group: Word | None, cast: Cast) -> None:
    """Of "Aram Tel of the Northern Front", remember the Front; no state."""
    if group is None:
        return
    for one in cast.actors_in(phrase_of(group)):
        if one.span.covers(group.span) and one.actor.kind is not PartyKind.STATE:
            figure.acts_for = figure.acts_for or one.actor
            return


def _is_short(word: Word) -> bool:
    """Say whether a name is made of first letters, as those of groups are: "TLF"."""
    return word.text.isupper() and len(word.text) > 1


def _is_whose(word: Word) -> bool:
    """Say whether a word beside an office names whose it is, and not which it is."""
    named = word.is_name or (word.tag == "JJ" and word.text[:1].isupper())
    return named and word.low not in OFFICES | HONORIFICS | FIELDS


def _speak_for_a_group(figure: Figure, beside: list[Word], cast: Cast) -> None:
    """Of "the Front's leader, Lena Orlova", remember the Front, though nobody knows it.

    A place is no group: "the governor of Kesh" speaks for nobody that is named.
    """
    for one in beside:
        group = cast.figure_at(one) if one.is_name else None
        is_group = (
            group is not None
            and not group.is_person
            and (one.lemma.lower() in SOMEBODY or _is_short(one))
        )
        if group is not None and is_group and figure.speaks_for is None:
            figure.speaks_for = group.name
