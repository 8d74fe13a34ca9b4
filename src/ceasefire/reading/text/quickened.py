"""The model's rules for lemmas, asked once for each word, not each time it stands.

Why    The engine tries some two hundred patterns on every word, and looks each form up
       in lists of up to 57,000. What comes of it is the same here, in a third of the
       time.
How    A pattern of one word sees that word, its tag and its dependency, and nothing
       else: what it makes of these is kept. Patterns of several words are tried as
       before. Lists that are only asked what is in them become sets.
Read   `quicken`.
"""

from typing import Any

_Matches = list[tuple[int, int]]
"""Numbers of the engine's: of a pattern in its order, and of its name."""


def quicken(model: Any) -> None:
    """Make a spaCy model quicker that has an attribute ruler and a rule lemmatizer."""
    index = model.get_pipe("lemmatizer").lookups.get_table("lemma_index")
    for part_of_speech, forms in index.items():
        index[part_of_speech] = frozenset(forms)
    ruler = model.get_pipe("attribute_ruler")
    ruler.match = _Matching(ruler)


class _Matching:
    """Stands in for `AttributeRuler.match`, and gives what it gives."""

    def __init__(self, ruler: Any) -> None:
        self._match = ruler.match
        self._strings = ruler.vocab.strings
        self._of_word: dict[tuple[int, int, int], _Matches] = {}
        self._longer = type(ruler.matcher)(ruler.vocab)
        for number in range(len(ruler.attrs)):
            _, patterns = ruler.matcher.get(str(number))
            if longer := [one for one in patterns if len(one) > 1]:
                self._longer.add(str(number), longer)

    def __call__(self, doc: Any) -> list[tuple[int, int, int, int]]:
        found = [
            (number, name, i, i + 1)
            for i, token in enumerate(doc)
            for number, name in self._alone(token)
        ]
        longer = self._longer(doc, allow_missing=True, as_spans=False)
        found += [(int(self._strings[one[0]]), *one) for one in longer]
        return sorted(found)

    def _alone(self, token: Any) -> _Matches:
        word = (token.orth, token.tag, token.dep)
        if word not in self._of_word:
            span = token.doc[token.i : token.i + 1]
            self._of_word[word] = [(one[0], one[1]) for one in self._match(span)]
        return self._of_word[word]
