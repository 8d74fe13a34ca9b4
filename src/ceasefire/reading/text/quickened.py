"""What the model makes of each word, worked out once and not each time it stands.

Why    Behind its parser the engine tries some two hundred patterns on every word, and
       looks each form up in lists of up to 57,000. What comes of it is the same here,
       for a few looks into a table.
How    A pattern of one word sees that word, its tag and its dependency, and nothing
       else; so does what makes its lemma. What they make of these is kept. A word that
       a pattern of several words meets is worked out each time. Lists that are only
       asked what is in them become sets.
Read   `Forms`.
"""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

_RULER, _LEMMATIZER = "attribute_ruler", "lemmatizer"
_KEPT = 100_000
"""Most words with their tags and dependencies; then it begins anew."""

_Match = tuple[int, int, int, int]
"""Numbers of the engine's: of a pattern in its order, of its name; where it fits."""


class Form(NamedTuple):
    """A word as the model has it.

    Attributes
    ----------
    links
        Whether it joins what is beside it: "and", "but".
    """

    text: str
    low: str
    lemma: str
    tag: str
    dep: str
    links: bool


class Forms:
    """Stands in for a spaCy model's attribute ruler and its lemmatizer of rules.

    Parameters
    ----------
    model
        Is made to leave out both.
    put_right
        What is done to a form before it is kept.
    """

    def __init__(self, model: Any, put_right: Callable[[Form], Form]) -> None:
        self._ruler, self._lemmatizer = map(model.get_pipe, (_RULER, _LEMMATIZER))
        model.select_pipes(disable=[_RULER, _LEMMATIZER])
        index = self._lemmatizer.lookups.get_table("lemma_index")
        for part_of_speech, forms in index.items():
            index[part_of_speech] = frozenset(forms)
        self._put_right = put_right
        self._kept: dict[tuple[int, int, int], Form] = {}
        self._strings = model.vocab.strings
        self._longer = type(self._ruler.matcher)(model.vocab)
        for number in range(len(self._ruler.attrs)):
            _, patterns = self._ruler.matcher.get(str(number))
            if longer := [one for one in patterns if len(one) > 1]:
                self._longer.add(str(number), longer)

    def __call__(self, doc: Any) -> list[Form]:
        """Return what the model makes of every word of a text that it has parsed."""
        if len(self._kept) > _KEPT:
            self._kept.clear()
        longer = self._met(doc)
        found: list[Form] = []
        ids = (doc.to_array(one).tolist() for one in ("ORTH", "TAG", "DEP"))
        for i, word in enumerate(zip(*ids, strict=True)):
            form = self._kept.get(word)
            if form is None or i in longer:
                form = self._worked_out(doc[i], longer.get(i, ()))
                if i not in longer:
                    self._kept[word] = form
            found.append(form)
        return found

    def _met(self, doc: Any) -> dict[int, list[_Match]]:
        """Return the patterns of several words that say something of each word."""
        met: dict[int, list[_Match]] = {}
        for one in self._longer(doc, allow_missing=True, as_spans=False):
            match = (int(self._strings[one[0]]), *one)
            of = doc[match[2] : match[3]][self._ruler.indices[match[0]]]
            met.setdefault(of.i, []).append(match)
        return met

    def _worked_out(self, token: Any, longer: Sequence[_Match]) -> Form:
        span = token.doc[token.i : token.i + 1]
        alone = [(*one[:2], token.i, token.i + 1) for one in self._ruler.match(span)]
        self._ruler.set_annotations(token.doc, sorted([*alone, *longer]))
        if not token.lemma:
            token.lemma_ = self._lemmatizer.lemmatize(token)[0]
        return self._put_right(
            Form(
                text=token.text,
                low=token.lower_,
                lemma=token.lemma_.lower(),
                tag=token.tag_,
                dep=token.dep_,
                links=token.tag_ == "CC",
            )
        )
