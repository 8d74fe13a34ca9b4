"""For whom an officer speaks who is told of in an item under the name of a party.

Why    "3. The Desert Legion. Colonel Harb received us. He will not come" is of the
       Legion, and no word but the heading ties the colonel to it.
How    The first sentence of a paragraph is the name of a party and nothing else; a
       person with a title is the subject of the next, and is tied to nobody.
Read   `give_items`.
"""

from itertools import pairwise

from ceasefire.reading.lexicon.roles import OFFICES
from ceasefire.reading.people.actors import Actor
from ceasefire.reading.people.figures import Cast
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.text.parse import Parse, Sentence, Word


def give_items(parse: Parse, cast: Cast) -> None:
    """Let such persons act for the party that the item is called by."""
    seen: set[int] = set()
    for head, sentence in pairwise(parse.sentences):
        first = head.paragraph not in seen
        seen.add(head.paragraph)
        if not first or head.paragraph != sentence.paragraph:
            continue
        party, who = _only_named(head, cast), nearest_subject(sentence.root)
        figure = cast.figure_at(who) if who is not None and who.is_name else None
        if party is None or who is None or figure is None or not figure.is_person:
            continue
        tied = figure.actor or figure.acts_for or figure.speaks_for
        if not tied and _is_titled(who):
            figure.acts_for = party


def _only_named(head: Sentence, cast: Cast) -> Actor | None:
    """Return the party of the case whose name is all of a sentence."""
    for known in cast.actors_in(head.span):
        rest = [o for o in head.words if not known.span.covers(o.span)]
        plain = all(one.low in {"the", ".", ":"} for one in rest)
        if plain and known.actor.in_case:
            return known.actor
    return None


def _is_titled(who: Word) -> bool:
    return any(o.lemma.lower() in OFFICES for o in who.each("compound"))
