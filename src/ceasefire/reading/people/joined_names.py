"""Parties that are joined, where the parser joins only the ends of their names.

Why    Of "the Federation of Miners and the Council of Chiefs" it joins the Council to
       the Miners. Then the chiefs have accepted nothing.
How    What is joined to a word inside a known name, and stands outside of it, is joined
       to the word that heads the name.
Read   `join_names`.
"""

from ceasefire.reading.people.figures import Cast
from ceasefire.reading.text.parse import Parse, Word


def join_names(parse: Parse, cast: Cast) -> None:
    """Hang words joined inside of known names on the heads of these names."""
    for sentence in parse.sentences:
        moved = False
        for word in sentence.words:
            head = _name_over(word, cast) if word.dep == "conj" else None
            if head is None:
                continue
            for link in word.head.each("cc"):
                link.head = head
            word.head, moved = head, True
        if moved:
            sentence.wire()
            sentence.settle()


def _name_over(joined: Word, cast: Cast) -> Word | None:
    """Return the head of the known name that a word is joined inside of."""
    inner = joined.head
    figure, other = cast.figure_at(inner), cast.figure_at(joined)
    if figure is None or figure.actor is None or other is None or other is figure:
        return None
    head = inner
    while head.head is not head and cast.figure_at(head.head) is figure:
        head = head.head
    return head if head is not inner and head.is_noun and head.i < inner.i else None
