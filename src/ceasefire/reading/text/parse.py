"""A parsed text in plain nouns, so that no rule knows the engine.

Why    A rule that asks a `Word` for its head and children can be read and tested
       without the engine that found them.
Read   `Word`, `Sentence`, `Parse`; `once` for what many rules ask of a word. From the
       engine: `spacy_parser`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Final, TypeVar

from ceasefire.reading.documents import Document
from ceasefire.reading.text.spans import Span

_T = TypeVar("_T")
_Of = TypeVar("_Of", "Word", "Sentence")

_NONE: Final[tuple["Word", ...]] = ()
_NOTHING: Final[dict[str, list["Word"]]] = {}  # of all words that nothing hangs on


@dataclass(slots=True, eq=False)
class Word:
    """One word or mark of a sentence.

    Not frozen, since words point at each other: nothing changes one once its sentence
    is made.

    Attributes
    ----------
    i
        Its number in the sentence.
    tag, dep
        Penn Treebank tag, and dependency label of ClearNLP's set.
    kind
        Of the named entity it is part of, such as PERSON; empty where it is of none.
    first, last
        Numbers of the first and last word that hang on it, itself included.
    span
        Its characters.
    is_verb, is_noun, is_name
        Whether it is used as a verb; is a noun or a name; is a name. Like `span` worked
        out once, since every rule asks.
    held
        Its children by their dependencies, since rules ask some thirty times a word;
        None while its sentence is made and they may change.
    """

    i: int
    text: str
    low: str
    lemma: str
    tag: str
    dep: str
    kind: str
    start: int
    end: int
    first: int = 0
    last: int = 0
    head: "Word" = field(init=False, repr=False)
    children: list["Word"] = field(default_factory=list, repr=False)
    sentence: "Sentence" = field(init=False, repr=False)
    span: Span = field(init=False, repr=False)
    is_verb: bool = field(init=False, repr=False)
    is_noun: bool = field(init=False, repr=False)
    is_name: bool = field(init=False, repr=False)
    held: dict[str, list["Word"]] | None = field(default=None, init=False, repr=False)

    def __post_init__(self) -> None:
        self.span = Span(self.start, self.end)
        self.retag(self.tag)

    def retag(self, tag: str) -> None:
        """Take it for another part of speech, while its sentence is made."""
        self.tag = tag
        self.is_verb = tag.startswith("VB")
        self.is_noun = tag.startswith("NN")
        self.is_name = tag in {"NNP", "NNPS"}

    @property
    def is_time(self) -> bool:
        """Whether it is part of a day or an hour that is named."""
        return self.kind in {"DATE", "TIME"}

    def child(self, *deps: str) -> "Word | None":
        """Return the first word that hangs on it in one of these ways."""
        for one in self.children:
            if one.dep in deps:
                return one
        return None

    def each(self, *deps: str) -> Iterator["Word"]:
        """Every word that hangs on it in one of these ways."""
        if self.held is not None:
            if len(deps) == 1:
                return iter(self.held.get(deps[0], _NONE))
            if self.held.keys().isdisjoint(deps):
                return iter(_NONE)
        return iter([one for one in self.children if one.dep in deps])

    def preposition(self, *words: str) -> "Word | None":
        """Return the first preposition on it that is one of these."""
        return next(
            (
                one
                for one in self.children
                if one.low in words and one.dep in {"prep", "dative", "agent", "prt"}
            ),
            None,
        )

    def ancestors(self) -> Iterator["Word"]:
        """Its head, the head's head, and so on."""
        one = self
        while one.head is not one:
            one = one.head
            yield one

    @property
    def verb_above(self) -> "Word | None":
        """The nearest verb that it hangs on, whatever the way."""
        return next((one for one in self.ancestors() if one.is_verb), None)

    def within(self) -> list["Word"]:
        """Every word from its first to its last."""
        return self.sentence.words[self.first : self.last + 1]

    def holds(self, other: "Word") -> bool:
        """Say whether the other hangs on it, however deep; a word holds itself."""
        return other is self or any(one is self for one in other.ancestors())


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence and its words; `paragraph` counts from 0.

    Attributes
    ----------
    kept
        What was asked `once` of its words; None while it is made.
    """

    words: list[Word]
    paragraph: int
    number: int = 0
    kept: dict[tuple[object, int], Any] | None = field(default=None, repr=False)

    @property
    def span(self) -> Span:
        """From its first to its last word."""
        return Span(self.words[0].start, self.words[-1].end)

    def wire(self) -> None:
        """Find children, first and last words anew from heads, while it is made."""
        self.kept = None
        for one in self.words:
            one.children, one.held = [], None
            one.first = one.last = one.i
        for one in self.words:
            if one.head is not one:
                one.head.children.append(one)
        for one in self.words:
            for above in one.ancestors():
                above.first = min(above.first, one.i)
                above.last = max(above.last, one.i)

    def settle(self) -> None:
        """Sort children by dependencies: from here on neither changes."""
        self.kept = {}
        for one in self.words:
            held: dict[str, list[Word]] = {}
            for child in one.children:
                held.setdefault(child.dep, []).append(child)
            one.held = held or _NOTHING

    @property
    def root(self) -> Word:
        """The word that hangs on no other."""
        return next(one for one in self.words if one.head is one)


def once(ask: Callable[[_Of], _T]) -> Callable[[_Of], _T]:
    """Work out once what many rules ask of a word, or of a sentence.

    It may hang on nothing but the sentence, and what it returns may not be changed.
    The answer is kept with the sentence, so that it goes when that goes, and is
    forgotten when that is hung anew.
    """

    @wraps(ask)
    def asked(one: _Of) -> _T:
        of, number = (one.sentence, one.i) if isinstance(one, Word) else (one, -1)
        kept, key = of.kept, (ask, number)
        if kept is None:
            return ask(one)
        if key not in kept:
            kept[key] = ask(one)
        answer: _T = kept[key]
        return answer

    return asked


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of text; a heading is one without a sentence in it.

    Attributes
    ----------
    span
        Of all of it.
    body
        Without a dateline, a bullet or the label of a speaker; None where it is no
        prose: a heading, a row of figures, a copyright line.
    label
        The speaker that a transcript names before it.
    leads
        Whether it may lead into the list behind it, or be its heading: without an
        end, only a verb tells.
    """

    span: Span
    body: Span | None
    label: Span | None = None
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Parse:
    """A document taken apart."""

    document: Document
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Span, ...]

    def words(self) -> Iterator[Word]:
        """Every word, from the first to the last."""
        return (word for sentence in self.sentences for word in sentence.words)
