"""Lines that lead into a list: "The Committee has resolved", told from headings.

How    Such a line says of somebody what was done: it has a verb with a subject, and an
       auxiliary or an actor before it. "Complaints received" and "What was agreed"
       head a list, and are no sentences.
Read   `without_headings`, `prose_among`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.text.parse import Paragraph, Sentence, Word

_TELLS = frozenset({"VBD", "VBZ", "VBP"})
_ASKS = frozenset({"WP", "WDT", "WRB"})
_MODAL = "MD"
_LEAST = 4  # letters of a word that a title would write large


def without_headings(
    sentences: Iterable[Sentence], paragraphs: Sequence[Paragraph]
) -> Iterator[Sentence]:
    """Leave out what stands before a list and tells nothing."""
    for one in sentences:
        if not paragraphs[one.paragraph].leads or _tells(one):
            yield one


def prose_among(
    paragraphs: tuple[Paragraph, ...], sentences: Iterable[Sentence]
) -> tuple[Paragraph, ...]:
    """Make headings of the lines before a list of which no sentence was kept."""
    kept = {one.paragraph for one in sentences}
    return tuple(
        replace(one, body=None) if one.leads and number not in kept else one
        for number, one in enumerate(paragraphs)
    )


def _tells(sentence: Sentence) -> bool:
    root, words = sentence.root, sentence.words
    subject = root.child("nsubj", "nsubjpass", "expl")
    long = [one for one in words if len(one.text) >= _LEAST]
    in_title_case = len(long) > 1 and all(one.text[:1].isupper() for one in long)
    if not root.is_verb or subject is None or subject.i > root.i or in_title_case:
        return False
    if words[0].tag in _ASKS:
        return False
    helped = any(
        one.tag in _TELLS or one.tag == _MODAL for one in root.each("aux", "auxpass")
    )
    return helped or (root.tag in _TELLS and _is_somebody(subject))


def _is_somebody(word: Word) -> bool:
    named = word.is_name or word.tag == "PRP"
    return named or word.lemma in SOMEBODY or word.low.removesuffix("s") in SOMEBODY
